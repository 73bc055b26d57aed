"""What holds for every letter: places are true, a resume bears its own lines, another number is not borne."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit import workflow
from toolkit.evidence.models import Evidence
from toolkit.language.fragments.sentences import sentences
from toolkit.language.verbs import forms
from toolkit.resources import folder
from toolkit.resumes.models import Resume
from toolkit.reviews.letters import checking
from toolkit.reviews.letters.models import VERDICTS, LetterReview

NAMES = sorted(path.stem for path in (folder("samples") / "resumes").glob("*.md"))
CASES = Path(__file__).parents[2] / "cases"
_NUMBER = re.compile(r"(?<![\w@.\-])\d[\d,]*(?:\.\d+)?(?![\w@])")


@cache
def _read(path: Path) -> tuple[Resume, Evidence]:
    resume = workflow.read_resume(path, anyway=True)
    return resume, workflow.gather(resume, as_of="2026-11-22")


def _paths() -> list[Path]:
    cases = [next(case.glob("resume.*")) for case in sorted(CASES.iterdir()) if case.is_dir() and case.name != "scan"]
    return [*(folder("samples") / "resumes" / f"{name}.md" for name in NAMES), *cases]


def _check(text: str, path: Path) -> LetterReview:
    letter = workflow.read_document("letter.txt", data=text.encode())
    return checking.check(letter, *_read(path), workflow.load_taxonomy())


def _told(path: Path) -> list[str]:
    """The bullets of the jobs that begin with a verb, each as a sentence of the person."""
    resume, _ = _read(path)
    bullets = [bullet.text for role in resume.roles for bullet in role.bullets if bullet.text.split()]
    return [f"I {b[0].lower()}{b[1:]}" for b in bullets if forms(b.split()[0]) & {"past", "base"}]


@pytest.mark.parametrize("path", _paths(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_resume_bears_its_own_lines(path: Path) -> None:
    whys = [c.why for told in _told(path) for c in _check(told, path).claims if c.verdict == "unsupported"]
    assert whys == []


@pytest.mark.parametrize("path", _paths(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_resume_bears_its_lines_as_a_person_would_say_them(path: Path) -> None:
    resume, _ = _read(path)
    told = [" ".join(sentences(b.text, held=r.period.open)) for r in resume.roles for b in r.bullets]
    whys = [c.why for text in told if text for c in _check(text, path).claims if c.verdict == "unsupported"]
    assert whys == []


SENTENCES = [(path, told) for path in _paths()[: len(NAMES)] for told in _told(path) if _NUMBER.search(told)]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SENTENCES), st.sampled_from([2.0, 3.0, 7.0, 10.0]), st.randoms(use_true_random=False))
def test_another_number_is_not_borne(told: tuple[Path, str], factor: float, random: object) -> None:
    path, sentence = told
    number = next(iter(_NUMBER.finditer(sentence)))
    value = float(number.group().replace(",", "")) * factor
    changed = f"{value:g}" if value < 1000 else f"{value:,.0f}"
    if "e" in changed or re.search(rf"(?<![\d.,]){re.escape(changed)}(?![\d.,])", _read(path)[0].document.text):
        return
    other = sentence[: number.start()] + changed + sentence[number.end() :]
    assert not _check(other, path).supported, other


PIECES = [
    *(
        "I",
        "led",
        "at",
        "from",
        "to",
        "by",
        "of",
        "since",
        "for",
        "in",
        "the",
        "and",
        "half",
        "million",
        "years",
        "nine",
    ),
    *("$", "%", "3", "88%", "2021", "March", "PhD", "Java", "team", "first", "won", "promoted", "engineers", "fell"),
    *(
        ",",
        ";",
        ".",
        "-",
        "(",
        ")",
        "–",
        "“",
        "’s",
        "x/y",
        "p95",
        "recall@5",
        "a",
        "year",
        "without",
        "not",
        "as",
        "an",
    ),
    *("Senior", "Kestrel", "e.g.", "U.S.", "rose"),
]


@settings(max_examples=150, deadline=None)
@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=300)
    | st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
)
def test_any_text_is_read_and_places_are_true(text: str) -> None:
    path = folder("samples") / "resumes" / f"{NAMES[0]}.md"
    body = f"Dear team,\n\n{text}\n\nI built a service."
    letter = workflow.read_document("letter.txt", data=body.encode("utf-8", "ignore"))
    review = checking.check(letter, *_read(path), workflow.load_taxonomy())
    for claim in review.claims:
        assert letter.text[claim.start : claim.end] == claim.text
        assert claim.verdict in VERDICTS
        assert claim.why
        assert all(claim.start <= start < end <= claim.end for start, end in claim.marks)
        assert all(_read(path)[0].document.text[line.start : line.end] for line in claim.evidence)


def test_the_same_letter_has_the_same_review() -> None:
    path, sentence = SENTENCES[0]
    assert _check(sentence, path) == _check(sentence, path)
