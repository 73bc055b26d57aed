"""Your own lines, probed: what an interviewer asks about each strong claim of the resume."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from toolkit.evidence.models import Evidence
from toolkit.evidence.months import held, month_of
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.phrases import fill
from toolkit.papers.letters.sources import of_role
from toolkit.papers.pack.guide import table
from toolkit.papers.pack.models import Probe
from toolkit.papers.spoken import length
from toolkit.papers.wording import plain, shorten
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy

SHORT_STAY, LONG_GAP = 12, 4
"""Months below which a stay is asked about, and from which a gap is (editors, 2026-11)."""
_LONGEST = 90
_UNIT = r"(?:%|percent|ms|s\b|x\b|[kMB]\b|million|billion|minutes?|hours?|days?|weeks?|points?)"
_VALUE = rf"(?:about |over |under )?[$€£]?\d[\d.,]*\s?{_UNIT}?"
_MOVED = re.compile(
    rf"[\w@ -]{{0,40}}?\bfrom {_VALUE}(?: \w+)? to {_VALUE}(?: \w+)?|\bby {_VALUE}",
    re.IGNORECASE,
)
_COUNTED = (
    r"(?:users?|requests?|documents?|pages?|records?|events?|queries|conversations?|customers?|people|stores?|adjusters?"
    r"|shipments?|transactions?|teams?|agents?|patients?|merchants?|drivers?|images?|gpus?)"
)
_SCALE = re.compile(
    rf"{_VALUE}\s?(?:[a-z-]+ ){{0,2}}{_COUNTED}(?: (?:a|per) (?:day|second|month|week|minute))?", re.IGNORECASE
)
_TRAILING = re.compile(
    r"(?:\s(?:on|for|by|in|with|at|and|of|over|across|to|from|its|the|an?|their|that|which|was|were|is|are))+$"
)
_FIGURE = re.compile(rf"(?<![\w.@-]){_VALUE}(?:\s?[A-Za-z][A-Za-z-]+(?: [A-Za-z-]+)?)?")
_UNITED = re.compile(rf"\d\s?{_UNIT}|[$€£]\d")


def probes(
    deeds: Sequence[Deed], resume: Resume, evidence: Evidence, taxonomy: Taxonomy, most: int
) -> tuple[Probe, ...]:
    """At most `most` claims with their questions, those of the lines given first; gaps and short stays at the end.

    Each kind of claim asks its questions in turn, so that no question of a kind is printed twice before all have been.
    """
    turns: dict[str, int] = {}
    found: list[Probe] = []
    ends = list(_of_dates(resume, evidence, turns))
    for deed in deeds:
        if len(found) >= max(0, most - len(ends)):
            break
        probe = _of_deed(deed, taxonomy, turns)
        if probe is not None:
            found.append(probe)
    return (*found, *ends[:most])


def _of_deed(deed: Deed, taxonomy: Taxonomy, turns: dict[str, int]) -> Probe | None:
    text = deed.source.text
    for entry in table("probes")["probes"]:
        kind = entry["kind"]
        claim = _claim(kind, entry, text)
        if kind == "tool":
            tool = _tool(deed, taxonomy, text)
            if tool:
                return _asked(entry, deed, turns, tool=tool)
        elif claim:
            return _asked(entry, deed, turns, claim=claim)
    return None


def _claim(kind: str, entry: dict[str, Any], text: str) -> str:
    """The words of the line that make it a claim of this kind, empty for none."""
    if kind == "moved":
        return _found(_MOVED, text)
    if kind == "scale":
        return _found(_SCALE, text)
    if kind == "figure":
        return _figure(text) if not _MOVED.search(text) and not _SCALE.search(text) else ""
    lowered = text.casefold()
    cue = next((cue for cue in entry.get("cues", ()) if re.search(rf"\b{re.escape(cue)}\b", lowered)), "")
    return shorten(text, _LONGEST, max(0, lowered.find(cue))) if cue else ""


def _figure(text: str) -> str:
    """The figure that says most: one with a unit, else the largest; none where the line has only a small count."""
    found = [plain(match.group()) for match in _FIGURE.finditer(text) if re.search(r"\d", match.group())]
    sized = [(bool(_UNITED.search(words)), _size(words), words) for words in found]
    best = max(sized, default=(False, 0.0, ""))
    return shorten(_TRAILING.sub("", best[2]), _LONGEST) if best[0] or best[1] >= _TELLING else ""


_TELLING = 10
"""A count below this says little by itself."""


def _size(words: str) -> float:
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", words)
    return float(digits.group().replace(",", "")) if digits else 0.0


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    if not found or not re.search(r"\d", found.group()):
        return ""
    return shorten(_TRAILING.sub("", plain(found.group())), _LONGEST)


def _tool(deed: Deed, taxonomy: Taxonomy, text: str) -> str:
    """The weightiest tool that the line names, as its name stands there."""
    known = [taxonomy.skills[id_] for id_ in sorted(deed.skills) if id_ in taxonomy.skills]
    tools = [
        skill
        for skill in known
        if skill.kind in ("tool", "library", "platform") and skill.name.casefold() in text.casefold()
    ]
    best = max(tools, key=lambda skill: skill.importance.get("senior", 0.0), default=None)
    return best.name if best else ""


def _asked(entry: dict[str, Any], deed: Deed, turns: dict[str, int], **fields: str) -> Probe:
    return Probe(deed.source, entry["kind"], fill(entry["why"], fields), _turned(entry, turns, 3, fields))


def _turned(entry: dict[str, Any], turns: dict[str, int], most: int, fields: dict[str, str]) -> tuple[str, ...]:
    """The next questions of a kind, beginning where the last probe of it stopped."""
    asks = entry["ask"]
    start = turns.get(entry["kind"], 0)
    turns[entry["kind"]] = start + most
    return tuple(fill(asks[(start + step) % len(asks)], fields) for step in range(min(most, len(asks))))


def _of_dates(resume: Resume, evidence: Evidence, turns: dict[str, int]) -> Iterator[Probe]:
    entries = {entry["kind"]: entry for entry in table("probes")["probes"]}
    now = month_of(evidence.as_of)
    spans = sorted(
        (held(role, now).first, held(role, now).last, i)
        for i, role in enumerate(resume.roles)
        if role.kind != "volunteer"
    )
    dated = [(first, last, i) for first, last, i in spans if first <= last]
    reached = 0
    for at, (first, last, i) in enumerate(dated):
        role = resume.roles[i]
        if at and first - reached - 1 >= LONG_GAP:
            words = length(first - reached - 1)
            yield Probe(
                of_role(resume, i),
                "gap",
                fill(entries["gap"]["why"], {"months": words}),
                _turned(entries["gap"], turns, 2, {"months": words}),
            )
        stay = last - first + 1
        went_on = any(resume.roles[other].company == role.company and other != i for _, _, other in dated)
        if (
            not went_on
            and stay < SHORT_STAY
            and not role.period.open
            and role.kind not in ("internship", "contract")
            and "intern" not in role.title.casefold()
        ):
            fields = {"months": length(stay), "employer": plain(role.company) or plain(role.title)}
            yield Probe(
                of_role(resume, i),
                "stay",
                fill(entries["stay"]["why"], fields),
                _turned(entries["stay"], turns, 2, fields),
            )
        reached = max(reached, last)
