"""Your own lines, probed: what an interviewer asks about each strong claim of the resume."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from toolkit.evidence.models import Evidence
from toolkit.language.fragments.casing import lowered
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.phrases import fill
from toolkit.papers.letters.sources import of_proof
from toolkit.papers.pack.claims import claims
from toolkit.papers.pack.guide import table
from toolkit.papers.pack.models import Probe
from toolkit.papers.pack.probing_dates import of_dates
from toolkit.papers.wording import plain
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy

MOST_QUESTIONS = 3
_OF_FIRST = 2
"""Questions of a line's first kind where it has a second one."""
_AGAIN = 0.6
"""What is left of a line's rank for each line of the same job that was probed before: every job is asked about."""


def probes(
    deeds: Sequence[Deed],
    asked: Sequence[str],
    resume: Resume,
    evidence: Evidence,
    taxonomy: Taxonomy,
    most: int,
) -> tuple[Probe, ...]:
    """At most `most` claims with their questions: the lines given first and the best of each job, then light claims on
    the skills in `asked`; a change of trade, gaps and short stays at the end.

    Each kind of claim asks its questions in turn, so that no question of a kind is printed twice before all have been.
    """
    turns: dict[str, int] = {}
    ends = list(of_dates(resume, evidence, turns, _turned))[: max(1, most // 3)]
    light = _of_light(asked, resume, evidence, turns)
    ends = [*([light] if light else []), *ends]
    found: list[Probe] = []
    for deed in _spread(deeds):
        if len(found) >= max(0, most - len(ends)):
            break
        if any(deed.source == probe.claim for probe in ends):
            continue
        probe = _of_deed(deed, taxonomy, turns)
        if probe is not None:
            found.append(probe)
    return (*found, *ends[:most])


def _spread(deeds: Sequence[Deed]) -> list[Deed]:
    """The lines by their place in the order given, each further line of one job or project set back."""
    left = list(enumerate(deeds))
    taken: dict[tuple[int | None, str], int] = {}
    ordered = []
    while left:
        best = max(left, key=lambda entry: _standing(entry[0], taken.get(_home(entry[1]), 0)))
        left.remove(best)
        taken[_home(best[1])] = taken.get(_home(best[1]), 0) + 1
        ordered.append(best[1])
    return ordered


def _standing(place: int, before: int) -> tuple[float, int]:
    return _AGAIN**before / (1 + 0.2 * place), -place


def _home(deed: Deed) -> tuple[int | None, str]:
    return deed.role, deed.project


def _of_deed(deed: Deed, taxonomy: Taxonomy, turns: dict[str, int]) -> Probe | None:
    """The questions of the first two kinds of claim that the line makes, as the table orders the kinds."""
    kinds = list(_kinds(deed, taxonomy))[:2]
    if not kinds:
        return None
    entry, fields = kinds[0]
    questions = list(_turned(entry, turns, _OF_FIRST if len(kinds) > 1 else MOST_QUESTIONS, fields))
    if len(kinds) > 1:
        questions += _turned(kinds[1][0], turns, MOST_QUESTIONS - len(questions), kinds[1][1])
    why = "; ".join(dict.fromkeys(fill(each["why"], given) for each, given in kinds))
    return Probe(deed.source, entry["kind"], why, tuple(questions))


def _kinds(deed: Deed, taxonomy: Taxonomy) -> Iterator[tuple[dict[str, Any], dict[str, str]]]:
    text = deed.source.text
    stated = {claim.kind: lowered(claim.words) for claim in reversed(claims(text))}
    for entry in table("probes")["probes"]:
        kind = entry["kind"]
        if kind in stated:
            yield entry, {"claim": stated[kind]}
        elif kind == "tool":
            if tool := _tool(deed, taxonomy, text):
                yield entry, {"tool": tool}
        elif kind != "thin" and entry.get("cues") and _cue(kind).search(text):
            yield entry, {}


def _of_light(asked: Iterable[str], resume: Resume, evidence: Evidence, turns: dict[str, int]) -> Probe | None:
    """The first line that claims little of a skill that the posting asks for, where no other line claims more."""
    entry = next(entry for entry in table("probes")["probes"] if entry["kind"] == "thin")
    for skill in asked:
        shown = evidence.shown.get(skill)
        if shown is None or shown.depth != "listed":
            continue
        for proof in shown.proofs:
            if proof.section != "skills" and _cue("thin").search(proof.text):
                said = _turned(entry, turns, MOST_QUESTIONS, {})
                return Probe(of_proof(proof, resume), "thin", entry["why"], said)
    return None


@cache
def _cue(kind: str) -> re.Pattern[str]:
    """The cues of a kind, as whole words."""
    cues = next(entry["cues"] for entry in table("probes")["probes"] if entry["kind"] == kind)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, cues))})\b", re.IGNORECASE)


def _tool(deed: Deed, taxonomy: Taxonomy, text: str) -> str:
    """The weightiest tool that the line names, as its name stands there."""
    known = [taxonomy.skills[id_] for id_ in sorted(deed.skills) if id_ in taxonomy.skills]
    tools = [
        skill
        for skill in known
        if skill.kind in ("tool", "library", "platform") and skill.name.casefold() in plain(text).casefold()
    ]
    best = max(tools, key=lambda skill: skill.importance.get("senior", 0.0), default=None)
    return best.name if best else ""


def _turned(entry: dict[str, Any], turns: dict[str, int], most: int, fields: dict[str, str]) -> tuple[str, ...]:
    """The next questions of a kind, beginning where the last probe of it stopped."""
    asks = entry["ask"]
    start = turns.get(entry["kind"], 0)
    turns[entry["kind"]] = start + most
    said = (fill(asks[(start + step) % len(asks)], fields) for step in range(min(most, len(asks))))
    return tuple(words[:1].upper() + words[1:] for words in said)
