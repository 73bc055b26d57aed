from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from toolkit.papers.pack.models import Pack
from toolkit.rendering.pack import pages as pack_pages

SEEN = "<script>alert(1)</script> {{7*7}} <img src=file:///etc/passwd> &amp;"


def test_the_page_needs_nothing_else(pack: Pack) -> None:
    text = pack_pages.html(pack)
    page = HTMLParser(text)
    assert page.css("script, link, img, iframe, object, form") == []
    assert "default-src 'none'" in text
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/2000/svg)", text)
    assert not [node for node in page.css("*") if any(name.startswith("on") for name in node.attributes)]


def test_answers_are_folded_and_questions_are_not(pack: Pack) -> None:
    page = HTMLParser(pack_pages.html(pack))
    asked = [question for one in pack.rounds for question in one.questions]
    questions = page.css("article.question")
    assert [node.css_first("h4").text() for node in questions] == [question.asks for question in asked]
    for node, question in zip(questions, asked, strict=True):
        folded = node.css_first("details")
        assert "open" not in folded.attributes
        assert all(point in folded.text() for point in (*question.strong, question.weak, *question.follow_ups))
    assert len(page.css("svg.diagram")) == 2
    assert len(page.css("pre")) == 2


def test_every_link_has_its_place_and_every_id_is_one(pack: Pack) -> None:
    page = HTMLParser(pack_pages.html(pack))
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    links = [str(node.attributes["href"]) for node in page.css("a")]
    assert len(links) >= 8
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_the_whole_pack_is_on_the_page(pack: Pack) -> None:
    body = HTMLParser(pack_pages.html(pack)).body
    assert body is not None
    text = " ".join(body.text().split())
    held = [row.text for row in pack.weighed] + [term.name for term in pack.glossary] + [f.says for f in pack.figures]
    held += [session.what for day in pack.plan.days for session in day.sessions] + list(pack.plan.dropped)
    held += [question for probe in pack.probes for question in probe.questions] + [star.title for star in pack.stars]
    assert [words for words in held if words not in text] == []


def test_code_is_there_to_the_blank(pack: Pack) -> None:
    shown = HTMLParser(pack_pages.html(pack)).css_first("pre").text()
    assert "\n        self.failures = 0\n" in shown
    assert "fine -> ffi fl != ==" in shown


def test_hostile_words_stay_words(hostile_pack: Pack) -> None:
    text = pack_pages.html(hostile_pack)
    page = HTMLParser(text)
    assert page.css("script, img") == []
    assert page.body is not None
    assert page.body.text().count(SEEN) > 100
    assert "\x1b" not in text
    assert "\u202e" not in text
