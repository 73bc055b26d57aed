"""What a resume was read as, counted against what a person typed from its page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

Json = dict[str, Any]
Same = Callable[[str, str], bool]

FIELDS = (
    *("name", "email", "phone", "profiles", "company", "title", "start", "end", "bullets"),
    *("institution", "degree", "graduated", "projects", "skills"),
)


@dataclass(slots=True)
class Count:
    """Values of one field: how many the truth has, how many were read, how many of these agree."""

    right: int = 0
    wanted: int = 0
    found: int = 0

    @property
    def share(self) -> float:
        """Right values among the wanted ones, or among those read where these are more; 1.0 where there are none."""
        return self.right / max(self.wanted, self.found) if self.wanted or self.found else 1.0


@dataclass(slots=True)
class Comparison:
    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in FIELDS})
    differences: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in FIELDS})

    def add(self, name: str, wanted: list[str], found: list[str], same: Same) -> None:
        """Each wanted value takes the first of the values left that agrees with it."""
        left = list(found)
        for value in wanted:
            hit = next((other for other in left if same(value, other)), None)
            if hit is None:
                self.differences[name].append(f"missed {value!r}")
            else:
                left.remove(hit)
        self.differences[name] += [f"read {value!r}" for value in left]
        count = self.counts[name]
        count.right += len(found) - len(left)
        count.wanted += len(wanted)
        count.found += len(found)


def plain(value: object) -> str:
    """Lower case words without punctuation that differs from program to program."""
    text = unicodedata.normalize("NFKC", str(value or "")).casefold().replace("&", " and ")
    return " ".join(re.findall(r"[\w+#/.%€$]+", text.replace("’", "'").replace("'", ""))).strip(" .")


def likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio()


def alike(least: float) -> Same:
    """Whether two texts agree, a few letters aside: programs differ in dashes, and people in `in` before a subject."""
    return lambda one, other: plain(one) == plain(other) or likeness(one, other) >= least


def same_digits(one: str, other: str) -> bool:
    return re.sub(r"\D", "", one)[-9:] == re.sub(r"\D", "", other)[-9:]


def same_date(wanted: str, found: str) -> bool:
    """A year alone is met by any date in it."""
    return found == wanted or (len(wanted) == 4 and found[:4] == wanted)


EXACT = alike(1.0)
NEAR = alike(0.9)
SUBJECT = alike(0.8)
"""Likeness that two texts need: a letter misread by OCR in ten, or `MSc in Physics` for `MSc Physics`."""


def compare(truth: Json, found: Json) -> Comparison:
    """`found` against `truth`, both JSON Resume objects; a part the truth leaves out is not compared."""
    result = Comparison()
    basics, read = truth.get("basics", {}), found.get("basics", {})
    for name, same in (("name", EXACT), ("email", EXACT), ("phone", same_digits)):
        result.add(name, _one(basics.get(name)), _one(read.get(name)), same)
    result.add("profiles", _users(basics), _users(read), EXACT)
    for job, other in _paired(truth, found, "work", ("name", "position", "startDate")):
        result.add("company", _one(job.get("name")), _one(other.get("name")), NEAR)
        result.add("title", _one(job.get("position")), _one(other.get("position")), NEAR)
        result.add("start", _one(job.get("startDate")), _one(other.get("startDate")), same_date)
        result.add("end", _end(job), _end(other), same_date)
        result.add("bullets", job.get("highlights", []), other.get("highlights", []), NEAR)
    for degree, other in _paired(truth, found, "education", ("institution", "studyType", "area")):
        result.add("institution", _one(degree.get("institution")), _one(other.get("institution")), NEAR)
        result.add("degree", _one(_subject(degree)), _one(_subject(other)), SUBJECT)
        result.add("graduated", _one(degree.get("endDate")), _one(other.get("endDate")), same_date)
    for name, values in (("projects", _projects), ("skills", _skills)):
        if name in truth:
            result.add(name, values(truth), values(found), NEAR)
    return result


def _one(value: object) -> list[str]:
    return [str(value)] if value else []


def _end(job: Json) -> list[str]:
    return _one(job.get("endDate") or ("present" if job.get("startDate") else ""))


def _subject(degree: Json) -> str:
    return f"{degree.get('studyType') or ''} {degree.get('area') or ''}".strip()


def _users(basics: Json) -> list[str]:
    return [str(profile.get("username") or profile.get("url", "")) for profile in basics.get("profiles", [])]


def _projects(side: Json) -> list[str]:
    return [project["name"] for project in side.get("projects", []) if project.get("name")]


def _skills(side: Json) -> list[str]:
    """Every entry, with or without a group around it."""
    groups = side.get("skills", [])
    return [
        word
        for group in groups
        for word in ([group] if isinstance(group, str) else group.get("keywords") or _one(group.get("name")))
    ]


def _paired(truth: Json, found: Json, part: str, keys: tuple[str, ...]) -> Iterator[tuple[Json, Json]]:
    """Entries that mean the same, likest first; then those of one side alone, beside an empty one."""
    wanted, read = truth.get(part, []), found.get(part, [])

    def key(entry: Json) -> str:
        return " ".join(str(entry.get(name) or "") for name in keys)

    ranked = sorted(
        ((-likeness(key(one), key(other)), i, j) for i, one in enumerate(wanted) for j, other in enumerate(read))
    )
    mine, theirs = set(range(len(wanted))), set(range(len(read)))
    for unlike, i, j in ranked:
        if unlike <= -0.4 and i in mine and j in theirs:
            mine.remove(i)
            theirs.remove(j)
            yield wanted[i], read[j]
    yield from ((wanted[i], {}) for i in sorted(mine))
    yield from (({}, read[j]) for j in sorted(theirs))
