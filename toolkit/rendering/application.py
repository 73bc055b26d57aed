"""The files of one application, and the page that opens them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from toolkit.papers.letters.models import Letter
from toolkit.papers.models import Report
from toolkit.papers.pack.models import Pack
from toolkit.papers.wording import count
from toolkit.rendering import output
from toolkit.rendering.findings.wording import counts
from toolkit.rendering.pages import page
from toolkit.reviews.ats.models import Scan
from toolkit.reviews.resume.models import Review

INDEX = "index.html"
FILES = (
    ("report", "report.pdf"),
    ("report", "report.html"),
    ("scan", "scan.pdf"),
    ("scan", "scan.html"),
    ("review", "review.pdf"),
    ("review", "review.html"),
    ("letter", "letter.pdf"),
    ("letter", "letter.docx"),
    ("letter", "letter.txt"),
    ("pack", "pack.pdf"),
    ("pack", "pack.html"),
    ("pack", "deck.apkg"),
    ("pack", "plan.ics"),
)
"""Noun and name of each file."""
_LABELS = {
    ".pdf": "PDF",
    ".html": "screen",
    ".docx": "Word",
    ".txt": "text",
    ".apkg": "flash cards",
    ".ics": "calendar",
}
_NAMES = {
    "report": "Gap report",
    "scan": "Resume scan",
    "review": "Resume review",
    "letter": "Cover letter",
    "pack": "Interview pack",
}


def save_index(
    report: Report, letter: Letter, pack: Pack, scan: Scan, review: Review, path: Path, *, force: bool = False
) -> None:
    """Write the page that names every file and what it says."""
    asked = sum(len(one.questions) for one in pack.rounds)
    told = [count(asked, "question"), count(len(pack.rounds), "round"), count(len(pack.plan.days), "day")]
    says = {
        "report": report.verdict.sentence,
        "scan": f"What software gets of your resume: grade {scan.grade.letter}, {counts(scan.findings)}.",
        "review": f"Your lines, one by one: grade {review.grade.letter}, {counts(review.findings)}.",
        "letter": f"{count(_words(letter), 'word')}, every sentence from your own lines or the posting's.",
        "pack": f"{told[0]} in {told[1]}, story sheets, and a plan for {told[2]}.",
    }
    parts: list[dict[str, Any]] = [
        {
            "says": says[noun],
            "files": [{"name": name, "label": _label(noun, name)} for owner, name in FILES if owner == noun],
        }
        for noun in _NAMES
    ]
    title = ", ".join(words for words in (pack.title, pack.company) if words)
    output.write(page("application/index.html", title=title, as_of=report.as_of, parts=parts), path, force=force)


def _label(noun: str, name: str) -> str:
    kind = _LABELS[Path(name).suffix]
    return f"{_NAMES[noun]} ({kind})" if kind in ("PDF", "screen", "Word", "text") else kind.capitalize()


def _words(letter: Letter) -> int:
    return sum(len(sentence.text.split()) for paragraph in letter.paragraphs for sentence in paragraph)
