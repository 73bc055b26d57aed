from __future__ import annotations

import dataclasses
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from toolkit.papers.letters.models import Letter, Sentence
from toolkit.rendering.cleaned import words
from toolkit.rendering.letters import html as letter_html

_REST = "You will own retrieval quality for clinical search"


def assert_needs_nothing_else(text: str) -> None:
    tree = HTMLParser(text)
    assert tree.css("script, iframe, object, embed, link, img, base, form, meta[http-equiv=refresh]") == []
    assert "default-src 'none'" in str(tree.css("meta[http-equiv=Content-Security-Policy]")[0].attributes["content"])
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            assert not name.startswith("on"), name
            assert name not in ("src", "srcset", "data", "action", "poster", "background"), name
            if name == "href":
                assert re.match(r"(mailto:|tel:|https://|#)", value or "")
    for style in tree.css("style"):
        assert not re.search(r"@import|url\(", style.text())


def test_the_letter_is_one_page_that_needs_nothing_else(letter: Letter) -> None:
    text = letter_html.render(letter)
    assert_needs_nothing_else(text)
    tree = HTMLParser(text)
    assert tree.css_first("html").attributes["lang"] == "en"
    assert [node.text().strip() for node in tree.css("h1")] == ["Imogen Vasquez-Thorne"]
    assert len(tree.css("p.paragraph")) == 3
    assert _REST not in text
    assert letter.warnings[0] not in text


def test_sources_stand_beside_their_sentence(letter: Letter) -> None:
    text = letter_html.render(letter, sources=True)
    assert_needs_nothing_else(text)
    rows = HTMLParser(text).css(".sentence")
    assert len(rows) == 4
    for row, sentence in zip(rows, [one for paragraph in letter.paragraphs for one in paragraph], strict=True):
        told = row.text(separator=" ")
        assert sentence.text in told
        assert all(source.text in told and source.place in told for source in sentence.sources)
    assert "rests on no line" in rows[-1].text()
    assert letter.warnings[0] in text


def test_hostile_words_stay_words(hostile_letter: Letter) -> None:
    for sources in (False, True):
        text = letter_html.render(hostile_letter, sources=sources)
        text.encode("utf-8")
        assert_needs_nothing_else(text)
        assert "{{7*7}}" in text
        assert "\x1b" not in text
        assert "\u202e" not in text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.text(min_size=1, max_size=60) | st.sampled_from(["{{ 7*7 }}", "{% raw %}", "</p><script>", "&amp;amp;"]))
def test_any_sentence_is_shown_as_it_is(letter: Letter, text: str) -> None:
    told = dataclasses.replace(letter, paragraphs=((Sentence(text, ()), Sentence("End.", ())),))
    shown = HTMLParser(letter_html.render(told)).css_first("p.paragraph")
    assert shown.text() == f"{words(text)} End.".strip()


def test_the_same_letter_gives_the_same_page(letter: Letter) -> None:
    assert letter_html.render(letter, sources=True) == letter_html.render(letter, sources=True)
