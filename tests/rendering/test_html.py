from __future__ import annotations

import dataclasses
import re
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from toolkit.assessment.models import Assessment
from toolkit.papers.models import Report
from toolkit.papers.report import write_report
from toolkit.rendering import html
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
FETCHING = ("src", "srcset", "data", "action", "formaction", "poster", "background", "ping")


def assert_needs_nothing_else(text: str) -> None:
    """No element that runs or fetches, no handler, no address outside the page."""
    tree = HTMLParser(text)
    assert (
        tree.css("script, iframe, object, embed, link, img, base, form, video, audio, meta[http-equiv=refresh]") == []
    )
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            assert not name.startswith("on"), name
            assert name not in FETCHING, name
            if name in ("href", "xlink:href"):
                assert (value or "").startswith("#")
    for style in tree.css("style"):
        assert not re.search(r"@import|url\(", style.text())


def test_one_page_that_needs_nothing_else(report: Report) -> None:
    text = html.render(report)
    assert_needs_nothing_else(text)
    policy = HTMLParser(text).css_first("meta[http-equiv=Content-Security-Policy]")
    assert policy is not None
    assert policy.attributes["content"] == POLICY


def test_a_reader_without_eyes_finds_its_way(report: Report) -> None:
    tree = HTMLParser(html.render(report))
    root = tree.css_first("html")
    assert root is not None
    assert root.attributes["lang"] == "en"
    assert len(tree.css("h1")) == 1
    levels = [int(node.tag[1]) for node in tree.css("h1, h2, h3, h4")]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(node.attributes.get("scope") for node in tree.css("th"))
    charts = tree.css("svg")
    assert charts
    assert all(node.attributes.get("aria-label") or node.attributes.get("aria-hidden") == "true" for node in charts)


def test_a_style_is_inside_and_knows_light_and_dark(report: Report) -> None:
    style = "".join(node.text() for node in HTMLParser(html.render(report)).css("style"))
    assert "prefers-color-scheme: dark" in style
    assert "max-width" in style


def test_everything_the_report_claims_is_on_the_page(report: Report) -> None:
    body = HTMLParser(html.render(report)).body
    assert body is not None
    text = " ".join(body.text(separator=" ").split())
    assert "63" in text
    for part in (
        *(gap.skill for gap in report.gaps),
        *(area.name for area in report.areas),
        *(strength.quote.text for strength in report.strengths),
        *(row.text for row in report.posting.must if report.posting),
        *(job.title for job in report.timeline.jobs),
        *(source.title for source in report.background.sources),
        *report.warnings,
    ):
        assert part in text


@pytest.mark.parametrize("missing", ["posting", "next_view"])
def test_a_part_may_be_missing(report: Report, missing: str) -> None:
    assert "Imogen" in html.render(dataclasses.replace(report, **{missing: None}))


def test_an_almost_empty_report_is_still_a_page(report: Report) -> None:
    bare = dataclasses.replace(
        report,
        gaps=(),
        strengths=(),
        skills=(),
        warnings=(),
        posting=None,
        next_view=None,
        timeline=dataclasses.replace(report.timeline, jobs=(), pauses=()),
    )
    assert_needs_nothing_else(html.render(bare))


def test_hostile_words_stay_words(hostile: tuple[Resume, Assessment], taxonomy: Taxonomy) -> None:
    resume, assessment = hostile
    text = html.render(write_report(resume, assessment, taxonomy))
    text.encode("utf-8")
    assert_needs_nothing_else(text)
    assert "{{7*7}}" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_same_report_gives_the_same_page(report: Report) -> None:
    assert html.render(report) == html.render(report)
