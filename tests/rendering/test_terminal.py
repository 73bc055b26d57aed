from __future__ import annotations

import dataclasses
import io
import re

import pytest

from toolkit.assessment.models import Assessment
from toolkit.papers.models import Report
from toolkit.papers.report import write_report
from toolkit.rendering import terminal
from toolkit.rendering.lines import Lines
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy

# Controls that a terminal obeys, and marks that turn the direction of writing.
COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printed(report: Report, *, width: int = 80, encoding: str = "utf-8") -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    terminal.render(report, terminal.open_console(stream, width))
    stream.flush()
    stream.seek(0)
    return stream.read()


def test_the_summary_fits_one_screen(report: Report) -> None:
    stream = io.StringIO()
    terminal.summary(report, Lines(terminal.open_console(stream, 80)))
    rows = stream.getvalue().splitlines()
    assert len(rows) <= 23
    assert max(map(len, rows)) <= 80
    text = stream.getvalue()
    assert "63 of 100" in text
    assert all(words in text for words in ("LLM evaluation", "AI agents", "PyTorch", "Track record", "1 warning"))


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal(report: Report, width: int) -> None:
    assert max(map(len, printed(report, width=width).splitlines())) <= width


def test_a_pipe_gets_plain_text(report: Report) -> None:
    text = printed(report)
    assert not COMMANDS.search(text)
    assert not any(line.endswith(" ") for line in text.splitlines() if line.startswith(("-", "+", "    ")))


@pytest.mark.parametrize("no_color", [False, True])
def test_no_color_means_no_escapes_at_all(report: Report, no_color: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from rich.console import Console

    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = io.StringIO()
    terminal.render(
        report, Console(file=stream, width=80, force_terminal=True, no_color=no_color, color_system="standard")
    )
    assert ("\x1b" in stream.getvalue()) is not no_color


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_bars_have_an_ascii_form(report: Report, encoding: str) -> None:
    text = printed(report, encoding=encoding)
    assert "#######" in text
    assert text.isascii()


def test_every_gap_quotes_what_it_rests_on(report: Report) -> None:
    text = " ".join(printed(report).split())
    for gap in report.gaps:
        assert all(" ".join(quote.text.split()) in text for quote in gap.quotes)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_hostile_words_are_printed_as_words(
    hostile: tuple[Resume, Assessment], taxonomy: Taxonomy, encoding: str
) -> None:
    resume, assessment = hostile
    text = printed(write_report(resume, assessment, taxonomy), encoding=encoding)
    assert not COMMANDS.search(text)
    assert "[red]loud[/red]" in text
    assert ":bomb:" in text
    assert "{{7*7}}" in text


def test_many_gaps_are_told_listed_and_counted(report: Report) -> None:
    many = tuple(
        dataclasses.replace(report.gaps[0], skill=f"Skill {index}", why=f"Why {index}.") for index in range(60)
    )
    text = printed(dataclasses.replace(report, gaps=many))
    assert "Why 9." in text
    assert "Why 10." not in text
    assert "25. Skill 24" in text
    assert "Skill 25" not in text
    assert "35 smaller gaps more" in text
