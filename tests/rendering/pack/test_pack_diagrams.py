from __future__ import annotations

from itertools import combinations, product
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.papers.pack.models import Diagram, Pack
from toolkit.papers.pack.worked import worked
from toolkit.rendering.pack.diagrams import draw, told
from toolkit.rendering.pack.layers import layered
from toolkit.rendering.pack.placing import WIDTH, placed
from toolkit.rendering.pack.shapes import Box, Piece, Placed, Words
from toolkit.taxonomy.questions.loading import load_questions

WORDS = st.text(alphabet="abcdefghij XYZ<&\"'日", max_size=40)


@st.composite
def diagrams(draw_: st.DrawFn) -> Diagram:
    names = draw_(st.lists(WORDS, max_size=14))
    ids = [f"n{at}" for at in range(len(names))]
    ends = st.sampled_from([*ids, "nowhere"])
    edges = draw_(st.lists(st.tuples(ends, ends, WORDS), max_size=24))
    return Diagram(tuple(zip(ids, names, strict=True)), tuple(edges))


def apart(one: Box, other: Box) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


def crossed(made: Placed) -> list[str]:
    """The boxes that an arrow runs through."""
    found = []
    for arrow in made.arrows:
        for (x1, y1), (x2, y2) in zip(arrow.points, arrow.points[1:], strict=False):
            for box in made.boxes:
                wide = max(x1, x2) > box.x + 0.1 and min(x1, x2) < box.x + box.width - 0.1
                if wide and max(y1, y2) > box.y + 0.1 and min(y1, y2) < box.y + box.height - 0.1:
                    found.append(box.id)
    return found


@settings(max_examples=150, deadline=None)
@given(diagrams())
def test_boxes_never_touch_and_no_arrow_runs_through_one(diagram: Diagram) -> None:
    made = placed(diagram)
    assert [box.id for box in sorted(made.boxes, key=lambda box: int(box.id[1:]))] == [id_ for id_, _ in diagram.nodes]
    assert all(apart(one, other) for one, other in combinations(made.boxes, 2))
    assert all(box.x >= 0 and box.y >= 0 and box.x + box.width <= WIDTH for box in made.boxes)
    assert all(box.y + box.height <= made.height for box in made.boxes)
    assert all(0 <= x <= made.width and 0 <= y <= made.height for arrow in made.arrows for x, y in arrow.points)
    assert crossed(made) == []
    assert len(made.arrows) == sum("nowhere" not in edge[:2] for edge in diagram.edges)


def bank() -> list[Diagram]:
    found = (block.diagram for question in load_questions().questions.values() for block in worked(question))
    return [diagram for diagram in found if diagram is not None]


def level(piece: Piece) -> bool:
    return abs(piece[0][1] - piece[1][1]) < 0.01


def run_together(one: Piece, other: Piece) -> bool:
    """Whether two pieces lie upon each other, or so near that they look like one line."""
    if level(one) != level(other):
        return False
    along, across = (0, 1) if level(one) else (1, 0)
    start, end = sorted((one[0][along], one[1][along]))
    low, high = sorted((other[0][along], other[1][along]))
    return abs(one[0][across] - other[0][across]) < 2.5 and start < high - 0.5 and low < end - 0.5


def under(words: Words, piece: Piece) -> bool:
    (x1, y1), (x2, y2) = piece
    wide = words.x < max(x1, x2) and min(x1, x2) < words.x + words.width
    return wide and words.y < max(y1, y2) and min(y1, y2) < words.y + words.height


@pytest.mark.parametrize("diagram", bank(), ids=lambda diagram: diagram.nodes[0][0])
def test_each_arrow_of_the_bank_has_a_line_of_its_own_and_words_that_stand_free(diagram: Diagram) -> None:
    made = placed(diagram)
    for one, other in combinations(made.arrows, 2):
        assert [pair for pair in product(one.pieces, other.pieces) if run_together(*pair)] == []
    for at, arrow in enumerate(made.arrows):
        assert (arrow.words is None) == (not diagram.edges[at][2])
        if arrow.words is None:
            continue
        words = arrow.words
        others = [one for place, one in enumerate(made.arrows) if place != at]
        assert [one.words for one in others for piece in one.pieces if under(words, piece)] == []
        stand = Box("", words.x, words.y, words.width, words.height, ())
        assert all(apart(stand, box) for box in made.boxes)
        assert all(
            apart(stand, Box("", one.words.x, one.words.y, one.words.width, one.words.height, ()))
            for one in others
            if one.words
        )
        near = [
            piece
            for piece in arrow.pieces
            if under(Words(words.x - 3, words.y - 3, words.width + 6, words.height + 6, ()), piece)
        ]
        assert near


def test_the_head_of_an_arrow_points_the_way_it_goes() -> None:
    drawn = ElementTree.fromstring(draw(Diagram((("a", "Model"), ("b", "Checker")), (("a", "b", ""), ("b", "a", "")))))
    heads = [
        [tuple(map(float, point.split(","))) for point in node.attrib["points"].split()]
        for node in drawn.iter("{http://www.w3.org/2000/svg}polygon")
    ]
    (tip, *sides), (up, *feet) = heads
    assert all(x < tip[0] for x, _ in sides)
    assert all(y > up[1] for _, y in feet)


@settings(max_examples=60, deadline=None)
@given(diagrams())
def test_the_drawing_is_well_formed_and_repeats(diagram: Diagram) -> None:
    drawn = draw(diagram)
    assert drawn == draw(diagram)
    assert bool(drawn) == bool(diagram.nodes)
    if drawn:
        assert ElementTree.fromstring(drawn).tag.endswith("svg")


@settings(max_examples=60, deadline=None)
@given(diagrams())
def test_without_circles_every_arrow_leads_to_a_later_layer(diagram: Diagram) -> None:
    forth = tuple(edge for edge in diagram.edges if "nowhere" not in edge[:2] and int(edge[0][1:]) < int(edge[1][1:]))
    rows = layered(Diagram(diagram.nodes, forth)).rows
    depth = {id_: at for at, row in enumerate(rows) for id_ in row}
    assert all(depth[source] < depth[target] for source, target, _ in forth)


def test_a_circle_runs_back_below() -> None:
    made = placed(Diagram((("a", "Model"), ("b", "Checker")), (("a", "b", "draft"), ("b", "a", "again"))))
    forth, back = made.arrows
    assert forth.points[0][0] < forth.points[-1][0]
    assert max(y for _, y in back.points) > max(box.y + box.height for box in made.boxes)
    model = made.boxes[0]
    assert back.points[-1][1] == model.y + model.height
    assert model.x < back.points[-1][0] < model.x + model.width


def test_the_words_on_it_are_all_there_and_escaped(pack: Pack) -> None:
    diagram = next(block.diagram for block in pack.rounds[4].questions[0].worked if block.diagram)
    drawn = draw(Diagram((*diagram.nodes, ("x", "<script>&")), diagram.edges))
    said = " ".join(text for text in ElementTree.fromstring(drawn).itertext())
    for words in ("Retriever and", "reranker", "change event", "answer or decline", "<script>&"):
        assert words in said
    assert "<script>" not in drawn


def test_the_arrows_are_told_in_words() -> None:
    diagram = Diagram((("a", "Queue"), ("b", "Indexer"), ("c", "Desk")), (("a", "b", "event"), ("b", "a", "")))
    assert told(diagram) == "Diagram. Queue to Indexer: event; Indexer to Queue; Desk."


@pytest.mark.parametrize("count", [1, 4, 5, 11, 40])
def test_a_long_chain_goes_on_in_bands_and_stays_on_one_page(count: int) -> None:
    nodes = tuple((f"n{at}", f"Step {at} of a long line of work") for at in range(count))
    edges = tuple((f"n{at}", f"n{at + 1}", "hands over") for at in range(count - 1))
    root = ElementTree.fromstring(draw(Diagram(nodes, edges)))
    assert float(root.attrib["height"].removesuffix("pt")) <= 640
    assert float(root.attrib["width"].removesuffix("pt")) <= WIDTH
