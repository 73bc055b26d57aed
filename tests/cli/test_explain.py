from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Run

DAY = ("--as-of", "2026-11-22")
TOBIAS = SAMPLES / "resumes" / "tobias-wren.pdf"


@pytest.mark.parametrize("kind", ["layoff", "gap", "switch"])
def test_explain_on_the_terminal(run: Run, kind: str) -> None:
    result = run("explain", kind, TOBIAS, *DAY)
    assert result.exit_code == 0
    assert "Tobias Wren" in result.stdout
    assert "St. Brannoc Hospital" in result.stdout
    assert result.stderr == ""


def test_the_users_words_are_in_it(run: Run, resume_pdf: Path, posting_md: Path) -> None:
    said = ("--since", "2026-05", "--reason", "the company closed the Austin office")
    done = ("--what-i-did", "finished a course on ML systems", "--what-i-did", "rebuilt my home server")
    result = run("explain", "layoff", resume_pdf, *said, *done, "--posting", posting_md, "--format", "json", *DAY)
    data = json.loads(result.stdout)
    said_aloud = " ".join(sentence["text"] for sentence in data["short"])
    assert "The company closed the Austin office." in said_aloud
    assert "I finished a course on ML systems and rebuilt my home server." in said_aloud
    assert "the Applied AI Engineer role at Fernhollow Claims" in said_aloud
    assert (data["kind"], data["as_of"], data["source"]) == ("layoff", "2026-11-22", str(resume_pdf))


@pytest.mark.parametrize(
    ("name", "begin"),
    [("a.pdf", b"%PDF-"), ("a.html", b"<!"), ("a.json", b"{"), ("a.md", b"# What"), ("a.txt", b"What to say")],
)
def test_the_ending_of_the_output_picks_the_format(run: Run, name: str, begin: bytes) -> None:
    result = run("explain", "gap", TOBIAS, "-o", name, *DAY)
    assert (result.exit_code, result.stdout) == (0, "")
    assert name in result.stderr
    assert Path(name).read_bytes().lstrip().startswith(begin)
    assert run("explain", "gap", TOBIAS, "-o", name, *DAY).exit_code == 7
    assert run("explain", "gap", TOBIAS, "-o", name, "--force", *DAY).exit_code == 0


def test_explain_reads_standard_input(run: Run) -> None:
    piped = run("explain", "gap", "-", "--format", "text", *DAY, input=TOBIAS.with_suffix(".md").read_bytes())
    assert "six months between the two jobs" in piped.stdout


def test_the_terminal_form_can_be_written_to_a_file(run: Run) -> None:
    assert run("explain", "gap", TOBIAS, "--format", "terminal", "-o", "a.txt", "--quiet", *DAY).stderr == ""
    assert "What not to say" in Path("a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("gap", "ifeoma-castell.md"), 3, "--since YYYY-MM"),
        (("switch", "ifeoma-castell.md"), 3, "no change of trade"),
        (("layoff", "ifeoma-castell.md", "--since", "2027-01"), 2, "lies after November 2026"),
        (("layoff", "ifeoma-castell.md", "--since", "May"), 2, "write one as 2026-05"),
        (("layoff", "ifeoma-castell.md", "--since", "2001-01"), 3, "had begun in January 2001"),
    ],
)
def test_a_refusal_is_one_sentence_and_says_what_to_do(run: Run, words: tuple[str, ...], code: int, says: str) -> None:
    kind, name, *rest = words
    result = run("explain", kind, SAMPLES / "resumes" / name, *rest, *DAY)
    assert result.exit_code == code
    assert says in result.stderr
    assert (result.stdout, result.stderr.count("\n")) == ("", 1)


def test_an_unknown_kind_is_a_slip_of_usage(run: Run) -> None:
    assert run("explain", "firing", TOBIAS).exit_code == 2
