from __future__ import annotations

import dataclasses
import io

import pypdf
import pypdfium2
import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from toolkit.papers.explanations.models import Advice, Explanation
from toolkit.papers.letters.models import Sentence, Source
from toolkit.rendering.explanations import pages as explanation_pages
from toolkit.rendering.explanations import text as explanation_text
from toolkit.rendering.explanations.parts import sheet

ORDER = (
    "The facts",
    "One line for the resume",
    "Two sentences for a letter",
    "30 seconds aloud",
    "90 seconds aloud",
    "What not to say, and why",
)


def words(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


def pages(explanation: Explanation) -> list[str]:
    """What a reader of each form sees, on one line."""
    markdown = MarkdownIt("commonmark").render(explanation_text.markdown(explanation))
    html = HTMLParser(explanation_pages.html(explanation)).body
    told = HTMLParser(markdown).body
    assert html is not None
    assert told is not None
    texts = [explanation_text.text(explanation), told.text(), html.text()]
    return [" ".join(text.split()) for text in texts] + [words(explanation_pages.draw(explanation))]


def test_every_form_holds_every_part_in_order(explanation: Explanation) -> None:
    for text in pages(explanation):
        places = [text.index(part) for part in ORDER]
        assert places == sorted(places)
        for sentence in (*explanation.facts, explanation.resume_line, *explanation.letter, *explanation.long):
            assert bare(sentence.text) in bare(text)
            assert all(bare(source.text) in bare(text) for source in sentence.sources)
        assert all(advice.text in text and advice.why in text for advice in explanation.avoid)
        assert explanation.warnings[0] in text


def bare(text: str) -> str:
    """Without blanks, since a line of print may end behind a hyphen, which PDFium then gives as a sign of its own."""
    return "".join(text.replace("\ufffe", "-").replace("\x02", "-").split())


def test_a_source_has_one_number_and_stands_where_it_is_first_used(explanation: Explanation) -> None:
    told = sheet(explanation)
    assert [[source.mark for source in part.sources] for part in told.parts] == [[1], [2], [3], [], [4]]
    assert [one.marks for part in told.parts for one in part.sentences] == [
        (1,),
        (2, 1),
        (2,),
        (3,),
        (1, 2),
        (),
        (1, 4),
    ]


def test_the_sheet_is_one_page_and_repeats_to_the_byte(explanation: Explanation) -> None:
    data = explanation_pages.draw(explanation, paper="letter")
    assert data == explanation_pages.draw(explanation, paper="letter")
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert len(reader.pages) == 1
    assert reader.metadata is not None
    assert reader.metadata.title == "What to say about the gap: Imogen Vasquez-Thorne"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_a_full_sheet_is_still_one_page(explanation: Explanation) -> None:
    spoken = tuple(
        Sentence(
            f"This is sentence {index} of what I would say aloud, and it is about as long as such a one is.",
            (
                Source(
                    "resume",
                    f"Line {index} of the resume, which says what was built and for how many",
                    "page 1, Engineer",
                ),
            ),
        )
        for index in range(12)
    )
    full = dataclasses.replace(explanation, short=spoken[:4], long=spoken, avoid=explanation.avoid * 5)
    assert len(pypdf.PdfReader(io.BytesIO(explanation_pages.draw(full))).pages) == 1


@pytest.mark.parametrize("kind", ["layoff", "switch"])
def test_each_kind_has_its_title(explanation: Explanation, kind: str) -> None:
    assert kind.replace("switch", "change of trade") in explanation_text.text(
        dataclasses.replace(explanation, kind=kind)
    )


def test_hostile_words_stay_words(explanation: Explanation) -> None:
    bad = "<script>alert(1)</script> {{7*7}} **loud** <img src=file:///etc/passwd> \x1b[31m\u202e\ud800"
    source = Source("resume", bad, bad)
    sentence = Sentence(bad, (source,))
    hostile = dataclasses.replace(
        explanation,
        name=bad,
        facts=(sentence,),
        resume_line=sentence,
        letter=(sentence,),
        avoid=(Advice(bad, bad),),
        warnings=(bad,),
    )
    assert HTMLParser(explanation_pages.html(hostile)).css("script, img") == []
    for text in pages(hostile):
        assert text.count("<script>alert(1)</script> {{7*7}} **loud** <img src=file:///etc/passwd>") >= 6
        assert "\x1b" not in text
