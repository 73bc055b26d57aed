"""A truth and a reading compared: right, wrong and missed fields, after the development measure's rules."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

ENTITIES = [
    "name",
    "email",
    "phone",
    "profiles",
    "company",
    "title",
    "start",
    "end",
    "institution",
    "degree",
    "graduated",
    "projects",
]
FIELDS = [*ENTITIES[:8], "bullets", *ENTITIES[8:], "skills"]
Entry = dict[str, Any]


def plain(value: object) -> str:
    """`value` without case, marks and spacing that do not count."""
    text = unicodedata.normalize("NFKC", str(value or "")).casefold().replace("’", "'").replace("&", " and ")
    return re.sub(r"[^\w+#/.']+", " ", text).strip(" .'")


def likeness(one: object, two: object) -> float:
    """0 to 1; 0 where either is empty."""
    one, two = plain(one), plain(two)
    if one == two:
        return float(bool(one))
    return SequenceMatcher(None, one, two, autojunk=False).ratio() if one and two else 0.0


def alike(one: object, two: object, least: float = 0.9) -> bool:
    """Whether two texts are the same but for small differences."""
    return likeness(one, two) >= least


def same_date(truth: str, found: str) -> bool:
    """Equal as fine as the truth is."""
    return truth == found or (len(truth) == 4 and found[:4] == truth)


class Tally:
    """Right, wrong and missed counts by field, with a note on each difference."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.notes: list[str] = []

    def one(self, field: str, truth: Any, found: Any, equal: Callable[[Any, Any], bool]) -> None:
        """Counts one value of an entry."""
        if truth and found and equal(truth, found):
            self.right[field] += 1
        elif truth or found:
            self.missed[field] += bool(truth)
            self.wrong[field] += bool(found)
            self.notes.append(f"{field}: want {truth!r}, got {found!r}")

    def many(
        self, field: str, truths: Iterable[str], founds: Iterable[str], equal: Callable[[Any, Any], bool] = alike
    ) -> None:
        """Counts a list whose order does not matter."""
        free = list(founds)
        for truth in truths:
            hit = next((found for found in free if equal(truth, found)), None)
            if hit is None:
                self.missed[field] += 1
                self.notes.append(f"{field}: missed {truth[:100]!r}")
            else:
                self.right[field] += 1
                free.remove(hit)
        self.wrong[field] += len(free)
        self.notes += [f"{field}: extra {found[:100]!r}" for found in free]

    def add(self, other: Tally) -> None:
        """Adds another tally's counts."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    def f1(self, fields: Sequence[str]) -> float | None:
        """F1 over `fields`; None where there was nothing to find and nothing found."""
        right, wrong, missed = (sum(counts[f] for f in fields) for counts in (self.right, self.wrong, self.missed))
        return 2 * right / (2 * right + wrong + missed) if right + wrong + missed else None


def compare(truth: Entry, found: Entry) -> Tally:
    """The tally of one case."""
    tally = Tally()
    wanted, got = truth.get("basics") or {}, found.get("basics") or {}
    for field in ("name", "email"):
        tally.one(field, wanted.get(field), got.get(field), lambda a, b: plain(a) == plain(b))
    tally.one("phone", wanted.get("phone"), got.get("phone"), lambda a, b: _digits(a) == _digits(b))
    tally.many("profiles", _accounts(wanted), _accounts(got), lambda a, b: bool(a == b))
    for t, f in _paired(truth.get("work") or [], found.get("work") or [], _job_likeness):
        tally.one("company", t.get("name"), f.get("name"), alike)
        tally.one("title", t.get("position"), f.get("position"), alike)
        tally.one("start", _date(t.get("startDate")), _date(f.get("startDate")), same_date)
        tally.one("end", _end(t), _end(f), same_date)
        if t:
            tally.many("bullets", t.get("highlights") or [], f.get("highlights") or [])
    for t, f in _paired(truth.get("education") or [], found.get("education") or [], _degree_likeness):
        tally.one("institution", t.get("institution"), f.get("institution"), alike)
        tally.one("degree", _degree(t), _degree(f), lambda a, b: alike(a, b, 0.8))
        tally.one("graduated", _date(t.get("endDate")), _date(f.get("endDate")), same_date)
    tally.many("projects", _names(truth), _names(found))
    if truth.get("skills"):
        tally.many("skills", _skills(truth), _skills(found))
    return tally


def _paired(
    truths: list[Entry], founds: list[Entry], score: Callable[[Entry, Entry], float]
) -> list[tuple[Entry, Entry]]:
    """One-to-one pairs, the likest first; what has no partner stands beside an empty entry."""
    ranked = sorted(((score(t, f), i, j) for i, t in enumerate(truths) for j, f in enumerate(founds)), reverse=True)
    partner: dict[int, int] = {}
    for value, i, j in ranked:
        if value >= 0.5 and i not in partner and j not in partner.values():
            partner[i] = j
    pairs = [(truths[i], founds[j]) for i, j in sorted(partner.items())]
    pairs += zip_longest([t for i, t in enumerate(truths) if i not in partner], [], fillvalue={})
    return pairs + [({}, f) for j, f in enumerate(founds) if j not in partner.values()]


def _job_likeness(t: Entry, f: Entry) -> float:
    dates = bool(t.get("startDate")) and same_date(_date(t.get("startDate")), _date(f.get("startDate")))
    return (likeness(t.get("name"), f.get("name")) + likeness(t.get("position"), f.get("position")) + dates) / 2


def _degree_likeness(t: Entry, f: Entry) -> float:
    return likeness(t.get("institution"), f.get("institution")) * 0.7 + 0.5 * likeness(_degree(t), _degree(f))


def _degree(entry: Entry) -> str:
    return f"{entry.get('studyType') or ''} {entry.get('area') or ''}".strip()


def _date(value: object) -> str:
    match = re.match(r"\d{4}(-\d{2})?", str(value or ""))
    return match[0] if match else ""


def _end(entry: Entry) -> str:
    return _date(entry.get("endDate")) or ("present" if entry.get("startDate") else "")


def _digits(value: object) -> str:
    return re.sub(r"\D", "", str(value or ""))[-10:]


def _accounts(basics: Entry) -> list[str]:
    found = [
        p.get("username") or str(p.get("url") or "").rstrip("/").rsplit("/", 1)[-1]
        for p in basics.get("profiles") or []
    ]
    return [plain(str(name).lstrip("@")) for name in found]


def _names(document: Entry) -> list[str]:
    return [p["name"] for p in document.get("projects") or [] if p.get("name")]


def _skills(document: Entry) -> list[str]:
    found: list[str] = []
    for skill in document.get("skills") or []:
        found += [skill] if isinstance(skill, str) else skill.get("keywords") or [skill.get("name") or ""]
    return [skill for skill in found if skill]
