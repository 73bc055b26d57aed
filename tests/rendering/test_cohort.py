"""A group's report as a page and as a PDF."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.papers.test_cohort import LOCKED, MID, SENIOR, TERMS, told
from tests.rendering.test_html import POLICY, assert_needs_nothing_else
from toolkit.papers.cohort.models import Cohort
from toolkit.rendering import papers
from toolkit.rendering.cohort import pages

HOSTILE = "<script>alert(1)</script>\"'><img src=http://192.0.2.1/x onerror=x></style>@import url(evil)\x1b[31m\u202e"


@pytest.fixture(scope="module")
def cohort() -> Cohort:
    members = [replace(MID, score=30 + n, match=20 + n, next_score=40 + n, contact=str(n)) for n in range(40)]
    return told(*members, SENIOR, LOCKED, terms=replace(TERMS, posting="Applied AI engineer, Acme", names=True))


def test_the_page_needs_nothing_else_and_forbids_requests(cohort: Cohort) -> None:
    text = pages.html(cohort)
    assert_needs_nothing_else(text)
    policy = HTMLParser(text).css_first("meta[http-equiv=Content-Security-Policy]")
    assert policy is not None
    assert policy.attributes["content"] == POLICY


def test_a_reader_without_eyes_finds_its_way(cohort: Cohort) -> None:
    tree = HTMLParser(pages.html(cohort))
    assert len(tree.css("h1")) == 1
    assert all(node.attributes.get("scope") for node in tree.css("th"))
    labels = [node.attributes.get("aria-label") or "" for node in tree.css("svg")]
    assert all(labels)
    assert any("median 50, quartiles 40 and 60" in label for label in labels), labels[0]


def test_the_charts_hold_the_counts(cohort: Cohort) -> None:
    assert cohort.scores is not None
    drawn = [node.text() for node in HTMLParser(pages.html(cohort)).css_first("svg").css("text")]  # type: ignore[union-attr]
    assert drawn.count("10") >= 4
    assert drawn[-1] == "100"


def test_words_from_outside_stay_words() -> None:
    hostile = replace(MID, next_score=99, name=HOSTILE, file=HOSTILE, gaps=((HOSTILE, "blocker"),))
    terms = replace(TERMS, names=True, posting=HOSTILE)
    shown = told(hostile, replace(LOCKED, file=HOSTILE, error_words=HOSTILE), terms=terms)
    text = pages.html(shown)
    assert_needs_nothing_else(text)
    assert "&lt;script&gt;alert(1)" in text
    assert pages.draw(shown).startswith(b"%PDF")


def test_the_pdf_is_tagged_repeatable_and_holds_the_words(cohort: Cohort) -> None:
    made = pages.draw(cohort)
    assert made == pages.draw(cohort)
    read = pypdf.PdfReader(io.BytesIO(made))
    assert "/Marked" in str(read.root_object["/MarkInfo"])
    text = "\n".join(page.extract_text() for page in read.pages)
    for words in ("41 resumes", "The commonest gaps", "Ada Example", "ada.pdf", "locked.pdf", "are estimates"):
        assert words in text
    assert len(read.pages) <= 4


def test_a_group_nobody_could_read_is_a_page_still() -> None:
    empty = told(LOCKED)
    assert "No resume could be read." in pages.html(empty)
    assert pages.draw(empty).startswith(b"%PDF")


def test_a_report_on_a_group_is_a_paper() -> None:
    assert papers.endings(Cohort) == [".pdf", ".html"]
