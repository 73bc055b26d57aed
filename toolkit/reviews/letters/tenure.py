"""The most months that a resume bears for what a clause speaks of: an employer, a title, a skill or all work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.evidence.models import Mention
from toolkit.reviews.letters.claim import Claimed
from toolkit.reviews.letters.clauses import chunks_of
from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.phrases import pattern
from toolkit.reviews.letters.stints import project_months

MONTH = 2629800.0
"""Seconds, the unit of figures of time."""
LONG = re.compile(r"(?:years?|yrs?|months?|decades?)$", re.IGNORECASE)
_BROAD = ("concept", "practice", "technique")
"""Kinds of skills that are whole fields of work where they have narrower ones."""
_OF_SKILL = re.compile(r"\s*(?:(?:of|with|in|using|on|[^\W\d_]+ing)\b|['’])")
_LISTED = re.compile(r"[\s,/&]*(?:and|or)?\s*")
_FOR = re.compile(r"\s+(?:for|over|during)\s+(?:the (?:last|past)\s+)?(?:[^\W\d_]+\s+){0,2}$")
_HELD_FOR = re.compile(
    r"\b(?:as|was|am|been)\s+(?:an?\s+|the\s+)?(?!at\b|with\b)([\w\s/-]{3,50}?)"
    r"\s+(?:for|over)\s+(?:more than\s+|over\s+|nearly\s+)?$"
)
_THROUGH = re.compile(r"\bfirst (?:as|an?)\b|\bthen (?:as|an?)\b|\bfrom\b.*\bto\b", re.IGNORECASE)
_SAYS = 0.7
"""Share of the words from which the summary speaks of the same work."""


@dataclass(frozen=True, slots=True)
class Bound:
    months: float
    of: str
    """What the months are of, ready to stand behind them."""


def bound(figure: Figure, claimed: Claimed) -> Bound:
    """The most months for what the length of time is said of."""
    if (own := project_months(figure, claimed)) is not None:
        return Bound(own, " of that project")
    if before := _before_those(figure, claimed):
        return Bound(claimed.record.months(before), " before that")
    after = claimed.text[figure.end :]
    direct = re.match(r"\s*(?:at|with|for|in)\s+(?:the\s+)?", after)
    at = next((n for n in claimed.employers if direct and n.start == figure.end + direct.end()), None)
    if at is None and (skills := _skills(figure, claimed)):
        return _of_skills(skills, claimed)
    roles = at.roles if at else _spoken_of(figure, claimed)
    titled = frozenset() if at or _rises(claimed) else _titled(figure, claimed)
    if _rises(claimed) and not claimed.employers:
        roles = frozenset()
    elif _rises(claimed):
        roles = roles and frozenset(i for name in claimed.employers for i in name.roles & (roles | name.roles))
    roles = (roles & titled or titled) if titled else roles
    if roles:
        held = claimed.record.resume.roles
        names = sorted({held[i].company or held[i].title for i in roles})
        return Bound(claimed.record.months(roles), f" at {' and '.join(names)}")
    if stated := _said_of_it(figure, claimed):
        return Bound(stated, " of this, in its own words")
    return Bound(max(claimed.record.evidence.months, _career(claimed), _stated(claimed, ())), " of work")


def _before_those(figure: Figure, claimed: Claimed) -> frozenset[int]:
    """The jobs before the one last named, where the length is of the time before it: `four at X, six before that`."""
    start, end = claimed.chunk_at(figure.start)
    starts = [*(f.start for f in claimed.figures), *(n.start for n in claimed.employers)]
    after = min([place for place in starts if place > figure.start], default=end)
    turns = pattern("earlier").search(claimed.text, start, min(end, after))
    named = [name for name in claimed.employers if name.start < figure.start]
    last = max((f.end for f in claimed.figures if f.end <= figure.start and is_long(f)), default=0)
    if turns is None or not named or named[-1].start >= last > 0:
        return frozenset()
    return claimed.record.before(named[-1].roles)


def _rises(claimed: Claimed) -> bool:
    """Whether the clause goes through several jobs: `first as an analyst, then as an engineer`, `from X to Y`."""
    risen = any(re.search(r"\bfrom\s+(?:an?\s+)?$", claimed.text[: name.start]) for name in claimed.titles)
    return (len(claimed.titles) > 1 or risen) and _THROUGH.search(claimed.text) is not None


def _spoken_of(figure: Figure, claimed: Claimed) -> frozenset[int]:
    """The jobs named in the same stretch or at the head of the clause; `at X, with ten years behind me` is of all."""
    start, end = claimed.chunk_at(figure.start)
    named = (*claimed.employers, *claimed.titles)
    head = re.match(r"(?:at|with|in|for|during|while|from)\b", claimed.text, re.IGNORECASE)
    first = claimed.chunks[0][1] if claimed.chunks and head else 0
    near = [name for name in named if start <= name.start < end or name.start < first]
    return claimed.roles_at(figure.start) if near or not named else frozenset()


def _career(claimed: Claimed) -> int:
    """Months since the first job began, where one was held within the last year."""
    spans = [span for span in claimed.record.spans if span.first <= span.last]
    now = claimed.record.last_month
    if not spans or now - max(span.last for span in spans) > 12:
        return 0
    return now - min(span.first for span in spans) + 1


def _skills(figure: Figure, claimed: Claimed) -> list[Mention]:
    """The skills the length of time is of: `five years of X`, `worked with X for five years`."""
    before, after = claimed.text[: figure.start], claimed.text[figure.end :]
    lead = _FOR.search(before)
    names = (*claimed.titles, *claimed.employers, *claimed.schools)
    skills = [m for m in claimed.mentions if not any(n.start <= m.start < n.end for n in names)]
    if lead and (behind := [m for m in skills if m.end == lead.start()]):
        return behind
    _, end = claimed.chunk_at(figure.start)
    named = [m for m in skills if figure.end <= m.start < end]
    plain = [m for m in named if re.fullmatch(r"\s+", claimed.text[figure.end : m.start])]
    if named and re.search(r"\band\b", claimed.text[figure.end : named[0].start]):
        return []
    listed = named[:1]
    for mention in named[1:3]:
        if not _LISTED.fullmatch(claimed.text[listed[-1].end : mention.start]):
            break
        listed.append(mention)
    return listed if plain or _OF_SKILL.match(after) else []


def _of_skills(skills: Sequence[Mention], claimed: Claimed) -> Bound:
    months, name = min((_skill_months(mention.skill, claimed), mention.text) for mention in skills)
    return Bound(max(months, _stated(claimed, [mention.skill for mention in skills])), f" of {name}")


def _said_of_it(figure: Figure, claimed: Claimed) -> float:
    """Months that the summary states of the same thing, 0 where it does not."""
    record = claimed.record
    start, end = claimed.chunk_at(figure.start)
    told = claimed.told(figure.end, end)
    if len(told) < 2:
        told = [word for word in claimed.told(start, end) if not figure.start <= word.start < figure.end]
    found: list[tuple[float, float]] = []
    for line in record.lines if len(told) >= 2 else ():
        if line.section not in ("summary", "contact"):
            continue
        for first, stop in chunks_of(line.text):
            lasted = [f.value / MONTH for f in line.figures if first <= f.start < stop and is_long(f)]
            keys = frozenset().union(*(word.keys for word in line.words if first <= word.start < stop))
            total = sum(record.weight(word) for word in told)
            score = sum(record.weight(word) for word in told if word.keys & keys) / total
            found += [(score, months) for months in lasted if score >= _SAYS]
    return max(found, default=(0.0, 0.0))[1]


def is_long(figure: Figure) -> bool:
    return figure.unit == "time" and LONG.search(figure.name or figure.text) is not None


def _titled(figure: Figure, claimed: Claimed) -> frozenset[int]:
    """Roles whose title stands behind the length of time (`six years as a pharmacist`, `my internship`)."""
    near = [name for name in claimed.titles if 0 <= name.start - figure.end < 30]
    if near:
        return near[0].roles
    match = re.match(r"\s*(?:of work\w* )?as\s+(?:an?\s+)?([\w\s/-]{3,40})", claimed.text[figure.end :])
    match = match or _HELD_FOR.search(claimed.text[: figure.start])
    if not match:
        return frozenset()
    roles = claimed.record.resume.roles
    last = [word for word in match[1].split() if any(word.lower() in role.title.lower().split() for role in roles)]
    return frozenset(
        i for i, role in enumerate(roles) if last and all(w.lower() in role.title.lower().split() for w in last)
    )


def _skill_months(skill: str, claimed: Claimed) -> float:
    record = claimed.record
    shown = record.evidence.shown.get(skill)
    if shown is None:
        return 0.0
    kind = record.taxonomy.skills[skill].kind
    broad = kind in _BROAD and bool(record.taxonomy.narrower.get(skill))
    if broad and shown.depth != "listed":
        return max(float(shown.months), record.evidence.relevant_months)
    return float(shown.months)


def _stated(claimed: Claimed, skills: Sequence[str]) -> float:
    """Months that the resume itself states in words for these skills, or for the whole where none is named."""
    best = 0.0
    for line in claimed.record.lines:
        if line.section not in ("summary", "contact", "skills"):
            continue
        for shown in line.figures:
            if is_long(shown) and (not skills or all(s in line.skills for s in skills)):
                best = max(best, shown.value / MONTH)
    return best
