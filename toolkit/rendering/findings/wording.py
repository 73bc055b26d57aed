"""The words around findings that every form says alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from toolkit.papers.wording import count, listing, plain, shorten
from toolkit.reviews.ats.models import ExtractorReading, FieldReading, Scan, Term
from toolkit.reviews.models import SEVERITIES, Finding, Grade, Place
from toolkit.reviews.resume.models import Change, Review

PAGED = ("pdf",)
"""Formats in which a place has a page."""
FORMAT_WORDS = {
    "pdf": "PDF",
    "docx": "DOCX",
    "markdown": "Markdown",
    "text": "text",
    "html": "HTML",
    "json-resume": "JSON Resume",
    "rendercv": "RenderCV",
    "": "a file that cannot be opened",
}
SEVERITY_WORDS = {
    "critical": "a machine or a reader loses what decides",
    "major": "it costs you",
    "minor": "worth mending",
    "note": "worth knowing",
}
STATE_WORDS = {
    "as asked": "the resume has the posting's own spelling",
    "other form": "the resume has another name of the same thing; a machine may not know that they are one",
    "shown in other words": "a line shows it without its name: honest to add",
    "absent": "nothing in the resume bears it: not to be added",
}
LISTED_STATES = ("as asked", "absent")
"""States whose terms have no line of the resume to be shown: told as lists, one for each advice."""
LONGEST_QUOTE = 160
"""Characters of a place's words; a longer quote is cut."""
_STEPS = ("bytes", "KB", "MB")


def file_name(source: str) -> str:
    """The name of the file without its folders; standard input has no name."""
    return "standard input" if source == "-" else source.replace("\\", "/").rsplit("/", 1)[-1]


def file_words(scan: Scan) -> str:
    """`PDF, 2 pages, 84 KB`."""
    words = [FORMAT_WORDS.get(scan.format, scan.format)]
    if scan.format in PAGED:
        words.append(count(scan.pages, "page"))
    return ", ".join([*words, size_words(scan.size)])


def size_words(size: int) -> str:
    """A file's size as a person says it."""
    amount, step = float(size), 0
    while amount >= 1000 and step < len(_STEPS) - 1:
        amount, step = amount / 1000, step + 1
    return f"{amount:.0f} {_STEPS[step]}" if amount >= 10 or not step else f"{amount:.1f} {_STEPS[step]}"


def counts(findings: Sequence[Finding]) -> str:
    """`6 findings: 1 critical, 2 major and 3 minor`, the severities that there are; `2 minor findings`."""
    held = Counter(finding.severity for finding in findings)
    told = [f"{held[severity]} {severity}" for severity in SEVERITIES if held[severity]]
    if len(told) < 2:
        return f"{told[0]} finding{'s' * (len(findings) > 1)}" if told else "no finding"
    return f"{count(len(findings), 'finding')}: {listing(told)}"


def rule_words(grade: Grade) -> str:
    """The rule of a grade without its letter."""
    return grade.rule.removeprefix(f"{grade.letter}: ")


def clean_words(review: Review) -> str:
    """How many of the judged lines have nothing worth mending."""
    if not review.lines:
        return "There is no line of a job or project to judge."
    share = round(100 * review.clean / review.lines)
    return f"{review.clean} of {count(review.lines, 'line')} ({share} %) have no finding that is worth mending."


def score_words(review: Review, change: Change) -> str:
    """`score 62 → 66, if it is true`; for a change that moves no score, that it does not."""
    if change.gain <= 0:
        return "score unchanged"
    if change.score == review.score:
        return f"score +{change.gain:.1f}, if it is true"
    return f"score {review.score} → {change.score}, if it is true"


def term_words(term: Term) -> str:
    """The posting's spellings of a term, and whether it is a must."""
    return f"{' / '.join(term.asked) or term.name}{' (must)' if term.must else ''}"


def term_lists(terms: Sequence[Term]) -> list[tuple[str, str]]:
    """The words of terms with the same advice in one list, and that advice; of terms that are there as asked, none."""
    told: dict[str, list[str]] = {}
    for term in terms:
        told.setdefault("" if term.state == "as asked" else term.advice, []).append(term_words(term))
    return [(", ".join(names), advice) for advice, names in told.items()]


def quote(place: Place) -> str:
    """The words of a place in quotation marks, cut where they are long; empty where it has none."""
    words = shorten(plain(place.text), LONGEST_QUOTE)
    return f"“{words}”" if words else ""


def change_quote(change: Change) -> str:
    """The words that a change is about, where it does not say them itself."""
    words = quote(change.places[0]) if change.places else ""
    return "" if words and plain(change.places[0].text) in plain(change.text) else words


def where(place: Place, paged: bool) -> str:
    """`page 1: “Built a …”`."""
    return ": ".join(words for words in (f"page {place.page}" if paged else "", quote(place)) if words)


def got(reading: FieldReading | None) -> str:
    """What an extractor gets of a field: `yes`, `no`, `3 of 4`; nothing where the resume has no such field."""
    if reading is None or not reading.of:
        return ""
    if reading.of == 1:
        return "yes" if reading.found else "no"
    return f"{reading.found} of {reading.of}"


def lost(reading: ExtractorReading) -> list[tuple[str, str]]:
    """Each field of which something is missing, with what is."""
    return [
        (field.field, ", ".join(f"“{shorten(plain(value), LONGEST_QUOTE)}”" for value in field.missing))
        for field in reading.fields
        if field.missing
    ]


def extractor_name(reading: ExtractorReading) -> str:
    """`pdfium 5.1`."""
    return " ".join(word for word in (reading.name, reading.version) if word)
