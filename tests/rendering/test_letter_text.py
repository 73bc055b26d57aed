from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from toolkit.papers.letters.models import KINDS, Letter, Sender
from toolkit.rendering.cleaned import words
from toolkit.rendering.letters import text as letter_text
from toolkit.rendering.letters.parts import FORMS, contact, title
from toolkit.rendering.markdown_words import escaped


def shown(markdown: str) -> str:
    """The characters that a reader of the rendered Markdown sees, blanks aside."""
    body = LexborHTMLParser(MarkdownIt("commonmark").render(markdown)).body
    return "".join(body.text().split()) if body else ""


def test_paragraphs_are_lines_with_a_blank_line_between(letter: Letter) -> None:
    text = letter_text.text(letter)
    assert text.startswith("Imogen Vasquez-Thorne\nMachine Learning Engineer\nimogen@example.com\n")
    assert (
        "\n\nI built a RAG assistant that cut search time for 120 handlers by 38%. "
        "I serve 2.1 million predictions a day from a FastAPI service.\n\n"
    ) in text
    assert text.endswith("\n\nKind regards,\nImogen Vasquez-Thorne\n")


def test_a_mail_begins_with_its_subject_and_ends_with_the_contact(letter: Letter) -> None:
    text = letter_text.text(dataclasses.replace(letter, kind="email"))
    assert text.startswith("Subject: AI Engineer, Search at Larkspur Health\n\nDear Hiring Team,\n\n")
    assert text.endswith("example.com/~imogen\n")
    assert "22 November 2026" not in text


def test_a_note_on_linkedin_is_its_words_alone(letter: Letter) -> None:
    text = letter_text.text(dataclasses.replace(letter, kind="linkedin"))
    assert text.startswith("Dear Hiring Team,\n\n")
    assert "Subject" not in text
    assert "@" not in text


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_form(letter: Letter, kind: str) -> None:
    assert kind in FORMS
    assert letter_text.text(dataclasses.replace(letter, kind=kind)).count("I would be glad to talk.") == 1


def test_what_is_not_known_leaves_no_hole(letter: Letter) -> None:
    bare = dataclasses.replace(letter, sender=Sender(), recipient=(), subject="", salutation="", signature="")
    text = letter_text.text(bare)
    assert text.startswith("22 November 2026\n\nYour posting asks")
    assert "\n\n\n" not in text
    assert title(bare) == "Cover letter"


def test_only_plain_addresses_become_links() -> None:
    sender = Sender(
        email="a@example.com?bcc=b@example.com", phone="call me", links=("x.example/a b", "https://example.com/a")
    )
    assert [(way.text, way.href) for way in contact(sender)] == [
        ("a@example.com?bcc=b@example.com", ""),
        ("call me", ""),
        ("x.example/a b", ""),
        ("example.com/a", "https://example.com/a"),
    ]


def test_markdown_shows_the_words_of_the_text(letter: Letter) -> None:
    for kind in KINDS:
        same = dataclasses.replace(letter, kind=kind)
        assert shown(letter_text.markdown(same)) == "".join(letter_text.text(same).split())
    assert "[imogen@example.com](mailto:imogen@example.com)" in letter_text.markdown(letter)


def test_hostile_words_stay_words(hostile_letter: Letter) -> None:
    text, markdown = letter_text.text(hostile_letter), letter_text.markdown(hostile_letter)
    assert shown(markdown) == "".join(text.split())
    for page in (text, markdown):
        page.encode("utf-8")
        assert "\x1b" not in page
        assert "\u202e" not in page
    assert 'href="javascript' not in MarkdownIt("commonmark").render(markdown)


@given(st.text(alphabet=st.sampled_from("ab12 .)(#*_`<>[]&;!|~+-=\\:/\"'{}$%"), max_size=40))
def test_no_words_are_markup(text: str) -> None:
    text = words(text)
    assert shown(escaped(text)) == "".join(text.split())
