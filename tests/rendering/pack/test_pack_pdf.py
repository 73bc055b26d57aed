from __future__ import annotations

import dataclasses
import io
import logging
import os
from collections.abc import Callable, Iterator
from functools import cache

import pypdf
import pypdfium2
import pytest

from toolkit.errors import RenderingError
from toolkit.papers.pack.models import SIZES, Pack, Plan
from toolkit.rendering.pack import pages as pack_pages
from toolkit.rendering.pack.pages import Printed
from toolkit.rendering.pack.sections import table

PAPERS = {"a4": (595, 842), "letter": (612, 792)}
PAGES = {"pocket": (3, 4), "standard": (14, 22), "full": (30, 44)}
FOOT = 48.0
"""Points from the lower edge within which only the page number stands."""
SEEN = "<script>alert(1)</script>"

Draw = Callable[[str, str], Printed]


@pytest.fixture(scope="module")
def draw(packs: Callable[[str], Pack]) -> Draw:
    return cache(lambda size, paper: pack_pages.draw(packs(size), paper=paper))


@pytest.fixture(params=[(size, paper) for size in SIZES for paper in PAPERS if paper == "a4" or size != "full"])
def drawn(request: pytest.FixtureRequest, draw: Draw) -> tuple[str, str, Printed]:
    size, paper = request.param
    return size, paper, draw(size, paper)


@pytest.fixture
def spoken() -> Iterator[list[str]]:
    """What WeasyPrint logs at warning or above."""
    messages: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    listener = Listener(logging.WARNING)
    logging.getLogger("weasyprint").addHandler(listener)
    yield messages
    logging.getLogger("weasyprint").removeHandler(listener)


def texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def last_lines(data: bytes) -> Iterator[str]:
    """The lowest line of each page, the page number aside."""
    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            text = page.get_textpage()
            boxes = [text.get_rect(at) for at in range(text.count_rects())]
            low = min(bottom for _, bottom, _, _ in boxes if bottom > FOOT)
            yield " ".join(text.get_text_bounded(0, low - 1, page.get_width(), low + 9).split())
    finally:
        document.close()


def test_facts_of_the_file(drawn: tuple[str, str, Printed]) -> None:
    size, paper, printed = drawn
    reader = pypdf.PdfReader(io.BytesIO(printed.data))
    least, most = PAGES[size]
    assert least <= len(reader.pages) == printed.pages <= most
    assert all(abs(page.mediabox.width - PAPERS[paper][0]) < 1 for page in reader.pages)
    assert all(abs(page.mediabox.height - PAPERS[paper][1]) < 1 for page in reader.pages)
    assert reader.metadata is not None
    title = "Interview pack: Imogen Vasquez-Thorne, Senior AI Engineer, Search at Larkspur Health"
    assert reader.metadata.title == title
    root = reader.trailer["/Root"]
    assert str(root["/Lang"]).startswith("en")
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert printed.notes == ()


def test_no_page_is_empty_and_the_first_is_one_page(drawn: tuple[str, str, Printed]) -> None:
    size, _, printed = drawn
    told = texts(printed.data)
    assert all(len(text) > 150 for text in told)
    assert "If they ask about a gap" in told[0]
    assert ("Contents" if size != "pocket" else "The plan") in told[1]
    assert [text.count(f"{at} of {len(told)}") > 0 for at, text in enumerate(told, 1)] == [True] * len(told)


def test_no_heading_is_the_last_line_of_a_page(drawn: tuple[str, str, Printed], packs: Callable[[str], Pack]) -> None:
    size, _, printed = drawn
    pack = packs(size)
    heads = ["What is judged at this level", "How the time is spent", "What fails people", "Ask them", "Worked out"]
    heads += ["A strong answer", "Then they ask", "A solution", "Architecture", "Approach", "Estimates"]
    heads += [f"{one.name} {one.minutes} min" for one in pack.rounds] + [star.title for star in pack.stars]
    heads += list(table()["titles"].values())
    if size != "pocket":
        heads += [asked.asks for one in pack.rounds for asked in one.questions]
    for at, line in enumerate(last_lines(printed.data), 1):
        assert line
        if at > 1:
            assert not [head for head in heads if head.endswith(line)], f"page {at}"


def test_fonts_are_embedded_and_none_is_the_machine_s(drawn: tuple[str, str, Printed]) -> None:
    _, _, printed = drawn
    reader = pypdf.PdfReader(io.BytesIO(printed.data))
    used = {
        font.get_object()["/BaseFont"]: font for page in reader.pages for font in page["/Resources"]["/Font"].values()
    }
    for name, font in used.items():
        assert "+Report-" in name
        descendant = font["/DescendantFonts"][0].get_object()
        assert {"/FontFile2", "/FontFile3"} & descendant["/FontDescriptor"].get_object().keys()
    text = "".join(texts(printed.data))
    assert not any(ligature in text for ligature in "ﬀﬁﬂﬃﬄ")


def test_bookmarks_and_contents_lead_to_the_sections(draw: Draw) -> None:
    reader = pypdf.PdfReader(io.BytesIO(draw("standard", "a4").data))
    titles = {str(entry["/Title"]): entry for entry in flat(reader.outline)}
    told = texts(draw("standard", "a4").data)
    for title in ("The plan", "The rounds", "Story sheets", "Words to have ready"):
        page = reader.get_destination_page_number(titles[title])
        assert page is not None
        assert title in told[page]
        assert f"{title} {page + 1}" in told[1]
    assert "System design 45 min" in titles
    assert any(title.startswith("Coding, question 1") for title in titles)


def flat(outline: object) -> Iterator[pypdf.generic.Destination]:
    for entry in outline if isinstance(outline, list) else []:
        if isinstance(entry, list):
            yield from flat(entry)
        else:
            yield entry


def test_margins_are_mirrored_and_numbers_stand_outside(draw: Draw) -> None:
    document = pypdfium2.PdfDocument(draw("standard", "a4").data)
    ends = []
    for page in (document[2], document[3]):
        text = page.get_textpage()
        boxes = [text.get_rect(at) for at in range(text.count_rects())]
        left = min(left for left, bottom, _, top in boxes if bottom > FOOT and top < 770)
        number = next((one, right) for one, bottom, right, _ in boxes if bottom < FOOT)
        ends.append((left, number))
    document.close()
    (right_page, number_right), (left_page, number_left) = ends
    assert right_page - left_page == pytest.approx(17, abs=4)
    assert number_right[1] > 500
    assert number_left[0] < 60


def test_code_keeps_its_indentation(draw: Draw) -> None:
    document = pypdfium2.PdfDocument(draw("full", "a4").data)
    lefts = {}
    for page in document:
        text = page.get_textpage()
        for words in ("class Breaker:", "def __init__(self", "self.limit = limit", "try:"):
            found = text.search(words).get_next()
            if found and words not in lefts:
                lefts[words] = text.get_charbox(found[0])[0]
                if words == "class Breaker:":
                    wide = text.get_charbox(found[0] + 13)[0] - text.get_charbox(found[0])[0]
    document.close()
    step = wide / 13 * 4
    assert lefts["def __init__(self"] - lefts["class Breaker:"] == pytest.approx(step, abs=1.0)
    assert lefts["self.limit = limit"] - lefts["class Breaker:"] == pytest.approx(2 * step, abs=1.0)


def test_each_diagram_has_words_for_it(draw: Draw) -> None:
    reader = pypdf.PdfReader(io.BytesIO(draw("full", "a4").data))
    waiting, figures = [reader.trailer["/Root"]["/StructTreeRoot"]], []
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, pypdf.generic.ArrayObject):
            waiting.extend(node)
        elif isinstance(node, pypdf.generic.DictionaryObject):
            figures += [node] if node.get("/S") == "/Figure" else []
            waiting += [node["/K"]] if "/K" in node else []
    assert any(
        "Change queue to Indexer (split, embed, replace): change event" in str(f.get("/Alt", "")) for f in figures
    )


def test_the_same_pack_gives_the_same_bytes_in_silence(
    packs: Callable[[str], Pack], draw: Draw, spoken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first = pack_pages.draw(packs("standard")).data
    assert "SOURCE_DATE_EPOCH" not in os.environ
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert pack_pages.draw(packs("standard")).data == first
    assert spoken == []


def test_hostile_words_are_printed_and_open_nothing(hostile_pack: Pack, spoken: list[str]) -> None:
    printed = pack_pages.draw(hostile_pack)
    assert spoken == []
    told = texts(printed.data)
    assert all(told)
    assert "Contents" in told[1]
    assert sum(text.count(SEEN) for text in told) > 100
    assert "{{7*7}}" in told[0]
    assert b"root:x:0" not in printed.data
    reader = pypdf.PdfReader(io.BytesIO(printed.data))
    assert not [a for page in reader.pages for a in page.get("/Annots", []) if "/URI" in str(a.get_object())]
    assert "/JavaScript" not in str(reader.trailer["/Root"])


def test_long_texts_leave_the_first_page_one_page(packs: Callable[[str], Pack]) -> None:
    pack = packs("standard")
    long = "Measured retrieval and reranking of everything for an organisation-wide helpdesk, " * 8
    stuffed = dataclasses.replace(
        pack,
        title=long,
        company=long,
        facts=(long,) * 9,
        weighed=tuple(dataclasses.replace(row, text=long, line=long) for row in pack.weighed),
        proofs=tuple(dataclasses.replace(proof, said=long) for proof in pack.proofs),
        hard=tuple(dataclasses.replace(asked, asks=long) for asked in pack.hard),
        gaps=tuple(dataclasses.replace(gap, say=dataclasses.replace(gap.say, text=long)) for gap in pack.gaps * 2),
    )
    for paper in PAPERS:
        assert "Contents" in texts(pack_pages.draw(stuffed, paper=paper).data)[1]


@pytest.mark.parametrize("size", SIZES)
def test_a_pack_of_nothing_is_still_a_page(packs: Callable[[str], Pack], size: str, spoken: list[str]) -> None:
    empty = {
        field.name: () for field in dataclasses.fields(Pack) if isinstance(getattr(packs(size), field.name), tuple)
    }
    bare = dataclasses.replace(packs(size), **empty, plan=Plan((), 0.0, ()), name="", company="")  # type: ignore[arg-type]
    printed = pack_pages.draw(bare)
    assert printed.pages <= 2
    assert all(texts(printed.data))
    assert spoken == []


def test_an_unknown_paper_is_refused(pack: Pack) -> None:
    with pytest.raises(RenderingError, match="a4 or letter"):
        pack_pages.draw(pack, paper="a3")
