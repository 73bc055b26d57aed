"""The level a resume reads as, with its reasons."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.assessment.models import LevelEstimate, Reason
from toolkit.assessment.scoring import counted, lines
from toolkit.evidence.models import Evidence, Mention, Proof, Signal
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import LEVELS, Taxonomy

_PULL = {"scope": 0.2, "outcome": 0.1, "title": 0.15}
"""How far, per level of difference, each reading moves the one of the years (editors, 2026-11). Ten years without a
line that shows scope or an outcome still read as senior, not as staff; a title moves least, because every company has
its own.
"""
_UP = 1.0
"""No reading counts for more levels than this above the years'."""
_EDGE_YEARS = 1.0
"""Within a year of an edge the sources themselves disagree, so both levels are given."""
_EDGE = 0.12
_MOST_PROOFS = 3
_TOP = len(LEVELS) - 0.01


def estimate(evidence: Evidence, resume: Resume, taxonomy: Taxonomy) -> LevelEstimate:
    """The level whose years, scope, outcomes and titles the resume shows, and the neighbour it may also be read as."""
    years = evidence.relevant_months / 12
    by_years = _reading(years, _starts(taxonomy))
    at = min(_TOP, max(0.0, by_years + sum(_shift(kind, by_years, evidence, taxonomy) for kind in _PULL)))
    index = int(at)
    return LevelEstimate(
        estimate=LEVELS[index],
        between=_between(at, years, taxonomy),
        years=round(evidence.months / 12, 1),
        relevant_years=round(years, 1),
        reasons=tuple(_reasons(evidence, resume, taxonomy, index)),
    )


def _starts(taxonomy: Taxonomy) -> list[float]:
    return [taxonomy.benchmark.levels[level].years[0] for level in LEVELS]


def _reading(value: float, marks: Sequence[float]) -> float:
    """Where a figure stands on the ladder: 2.5 is half way from the third level's mark to the fourth's."""
    index = max((i for i, mark in enumerate(marks) if value >= mark and (i == 0 or mark > marks[i - 1])), default=-1)
    if index < 0:
        return 0.0
    following = next((mark for mark in marks[index + 1 :] if mark > marks[index]), None)
    if following is None:
        return index + min(0.99, (value - marks[index]) / max(1.0, marks[index]))
    return index + (value - marks[index]) / (following - marks[index])


def _shift(kind: str, by_years: float, evidence: Evidence, taxonomy: Taxonomy) -> float:
    read = _title_reading(evidence) if kind == "title" else _line_reading(kind, evidence, taxonomy)
    return 0.0 if read is None else _PULL[kind] * min(_UP, read - by_years)


def _line_reading(kind: str, evidence: Evidence, taxonomy: Taxonomy) -> float:
    levels = taxonomy.benchmark.levels
    marks = [float(levels[level].scope if kind == "scope" else levels[level].outcomes) for level in LEVELS]
    return _reading(lines(evidence, kind), marks)


def _title_reading(evidence: Evidence) -> float | None:
    """The level stated by the title of the newest job that states one."""
    newest = _newest_title(evidence)
    return LEVELS.index(newest.why.partition(":")[0]) + 0.5 if newest else None


def _newest_title(evidence: Evidence) -> Signal | None:
    dated = {tenure.role for tenure in evidence.tenures}
    return next((s for s in counted(evidence, "title") if s.role in dated and s.why.partition(":")[0] in LEVELS), None)


def _between(at: float, years: float, taxonomy: Taxonomy) -> tuple[str, str]:
    """Both levels where the years alone say the next one, or stand within a year of its edge, or the reading does."""
    index, part, starts = int(at), at - int(at), _starts(taxonomy)
    by_years = max(i for i, start in enumerate(starts) if years >= start)
    above = index + 1 < len(LEVELS) and (
        by_years > index or starts[index + 1] - years < _EDGE_YEARS or part > 1 - _EDGE
    )
    below = index > 0 and (by_years < index or years - starts[index] < _EDGE_YEARS or part < _EDGE)
    if above:
        return LEVELS[index], LEVELS[index + 1]
    return (LEVELS[index - 1], LEVELS[index]) if below else (LEVELS[index], LEVELS[index])


def _reasons(evidence: Evidence, resume: Resume, taxonomy: Taxonomy, index: int) -> list[Reason]:
    level = taxonomy.benchmark.levels[LEVELS[index]]
    start, end = level.years
    span = f"{start:g} to {end:g}" if end is not None else f"{start:g} and more"
    total, relevant = evidence.months / 12, evidence.relevant_months / 12
    found = [
        Reason(
            f"{relevant:.1f} of {total:.1f} years of work count as years of the role; "
            f"{level.name} is read here at {span} relevant years.",
            _tenure_proofs(evidence, resume),
        )
    ]
    said = "; ".join(
        f"{reading.text} ({taxonomy.sources[reading.source].title})"
        for reading in level.readings
        if reading.source in taxonomy.sources
    )
    if said:
        found.append(Reason(f"The sources for {level.name}: {said}."))
    for kind, words, expected in (
        ("scope", "with scope (led, owned, set a standard)", level.scope),
        ("outcome", "with an outcome or a scale in figures", level.outcomes),
    ):
        count = lines(evidence, kind)
        found.append(
            Reason(f"{_lines(count)} {words}; {level.name} expects {expected}.", _signal_proofs(evidence, kind, resume))
        )
    title = _newest_title(evidence)
    if title:
        named = taxonomy.benchmark.levels[title.why.partition(":")[0]].name
        found.append(Reason(f"The title “{title.text}” says {named}.", (_proof(title, resume),)))
    return found


def _lines(count: int) -> str:
    return "One line" if count == 1 else f"{count or 'No'} lines"


def _tenure_proofs(evidence: Evidence, resume: Resume) -> tuple[Proof, ...]:
    counted = sorted((t for t in evidence.tenures if t.relevance > 0), key=lambda t: (-t.last, t.role))
    heads = (Signal("tenure", *_head(resume, t.role), 1, t.role, t.why) for t in counted[: 2 * _MOST_PROOFS])
    return tuple(_proof(head, resume) for head in heads)


def _head(resume: Resume, index: int) -> tuple[str, int, int]:
    """The words of a job's title, or of its employer, with their place."""
    role, text = resume.roles[index], resume.document.text
    for words in (role.title, role.company):
        at = text.find(words, role.start, role.end) if words else -1
        if at >= 0:
            return words, at, at + len(words)
    return " ".join(text[role.start : role.end].split())[:80], role.start, role.end


def _signal_proofs(evidence: Evidence, kind: str, resume: Resume) -> tuple[Proof, ...]:
    return tuple(_proof(signal, resume) for signal in counted(evidence, kind)[:_MOST_PROOFS])


def _proof(signal: Signal, resume: Resume) -> Proof:
    section = next((s.kind for s in resume.sections if s.start <= signal.start < s.end), "contact")
    page = next((line.page for line in resume.document.lines if line.start <= signal.start < line.end), signal.page)
    mention = Mention(signal.start, signal.end, "", signal.text)
    return Proof("", signal.text, signal.start, signal.end, page, section, signal.role, "", mention, signal.why)
