from __future__ import annotations

import dataclasses
import io
import re

import pytest
from rich.console import Console

from toolkit.papers.explanations.models import Explanation
from toolkit.papers.letters.models import Letter
from toolkit.rendering import terminal
from toolkit.rendering.explanations import terminal as explanation_terminal
from toolkit.rendering.letters import terminal as letter_terminal
from toolkit.rendering.letters import text as letter_text

# Controls that a terminal obeys, and marks that turn the direction of writing.
COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printed(paper: Letter | Explanation, *, width: int = 80, encoding: str = "utf-8", sources: bool = False) -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    console = terminal.open_console(stream, width)
    if isinstance(paper, Letter):
        letter_terminal.render(paper, console, sources=sources)
    else:
        explanation_terminal.render(paper, console)
    stream.flush()
    stream.seek(0)
    return stream.read()


@pytest.mark.parametrize("width", [40, 80, 88, 200])
def test_no_line_is_wider_than_the_terminal_or_than_is_read_well(
    letter: Letter, explanation: Explanation, width: int
) -> None:
    for text in (printed(letter, width=width, sources=True), printed(explanation, width=width)):
        assert max(map(len, text.splitlines())) <= min(width, letter_terminal.WIDEST)


def test_a_pipe_gets_the_plain_text(letter: Letter) -> None:
    assert printed(letter).split() == letter_text.text(letter).split()
    assert not COMMANDS.search(printed(letter))


def test_sources_stand_under_their_sentence(letter: Letter) -> None:
    rows = [" ".join(row.split()) for row in printed(letter, sources=True, width=88).splitlines()]
    at = rows.index("Your posting asks for an owner of retrieval quality.")
    assert rows[at + 1] == "< posting: “You will own retrieval quality for clinical search”"
    assert rows[rows.index("I would be glad to talk.") + 1] == "< rests on no line"
    text = " ".join(rows)
    for source in (source for paragraph in letter.paragraphs for one in paragraph for source in one.sources):
        assert source.text in text
        assert source.place in text


def test_an_empty_paragraph_does_not_shift_the_sources(letter: Letter) -> None:
    gap = dataclasses.replace(
        letter, paragraphs=((dataclasses.replace(letter.paragraphs[0][0], text="\x1b"),), *letter.paragraphs)
    )
    assert printed(gap, sources=True) == printed(letter, sources=True)


def test_an_explanation_says_what_each_sentence_rests_on(explanation: Explanation) -> None:
    text = printed(explanation)
    assert "What to say about the gap" in text
    assert "- Between two jobs lie seven months. [1]" in text
    assert "[1] counted from the dates, page 2: Feb 2020 – Aug 2020: 7 months" in text
    assert "I took seven months to study. [1, 2] I would do it again." in text
    assert "The resume names no course." in text


@pytest.mark.parametrize("no_color", [False, True])
def test_no_color_means_no_escapes_at_all(letter: Letter, no_color: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = io.StringIO()
    console = Console(file=stream, width=80, force_terminal=True, no_color=no_color, color_system="standard")
    letter_terminal.render(letter, console, sources=True)
    assert ("\x1b" in stream.getvalue()) is not no_color


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_hostile_words_are_printed_as_words(hostile_letter: Letter, encoding: str) -> None:
    text = printed(hostile_letter, encoding=encoding, sources=True)
    assert not COMMANDS.search(text)
    assert "[red]loud[/red]" in text
    assert ":bomb:" in text
