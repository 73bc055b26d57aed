"""A posting's requirements against what the resume shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from toolkit.assessment.models import PostingMatch, RequirementMatch
from toolkit.assessment.scoring import RANK, Yardstick, depths_of
from toolkit.evidence.models import Evidence, Mention, Proof
from toolkit.evidence.ranking import by_likeness
from toolkit.evidence.said import lines_saying
from toolkit.postings.facts import names_degree, years_of
from toolkit.postings.models import Posting, Requirement
from toolkit.resumes.models import Resume

_MET = {"yes": 1.0, "partly": 0.5, "no": 0.0}
_NICE = 0.3
"""Weight of a nice-to-have beside a must (editors, 2026-11)."""
_LENT = 0.5
"""Share of a neighbour's credit from which a requirement is partly met."""
_MOST_PROOFS = 3
_ENOUGH = 2
"""Skills of a field, used in work, that show the field where its own name stands nowhere (editors, 2026-11)."""
_MOST_LINES = 8
"""Lines of one skill among which the best answer is looked for."""


def match(posting: Posting, evidence: Evidence, resume: Resume, yardstick: Yardstick) -> PostingMatch:
    """Each requirement with the lines that meet it, and the share met, 0–100; requirements that cannot be judged do
    not count.
    """
    judged = _ranked([_judge(r, evidence, resume, yardstick) for r in (*posting.must, *posting.nice)])
    must, nice = judged[: len(posting.must)], judged[len(posting.must) :]
    weighed = [(1.0, r) for r in must if _judged(r)] + [(_NICE, r) for r in nice if _judged(r)]
    most = sum(weight for weight, _ in weighed)
    got = sum(weight * _MET[r.met] for weight, r in weighed)
    return PostingMatch(posting.title, posting.company, round(100 * got / most) if most else 0, must, nice)


def _judged(requirement: RequirementMatch) -> bool:
    """Whether the answer rests on something: words that no line says in another form may still be true."""
    asked = years_of(requirement.text) is not None or names_degree(requirement.text)
    return bool(requirement.skills or requirement.proofs) or asked


def _judge(requirement: Requirement, evidence: Evidence, resume: Resume, yardstick: Yardstick) -> RequirementMatch:
    parts = [_of_group(group, evidence, yardstick) for group in requirement.groups]
    asked = years_of(requirement.text)
    if asked:
        parts.insert(0, _of_years(asked, evidence, resume))
    if not parts and names_degree(requirement.text):
        parts.append(_of_degree(resume))
    if not parts:
        parts.append(_of_words(requirement, resume))
    states = {part.met for part in parts}
    met = "yes" if states == {"yes"} else "no" if states == {"no"} else "partly"
    proofs = tuple(proof for part in parts for proof in part.proofs)
    lacks = tuple(part.lacks for part in parts if part.lacks)
    return RequirementMatch(requirement.text, requirement.skills, met, proofs, lacks)


def _ranked(matches: Sequence[RequirementMatch]) -> tuple[RequirementMatch, ...]:
    """The same with the few proofs that answer each requirement best."""
    ranked = by_likeness([match.text for match in matches], [match.proofs for match in matches])
    return tuple(
        replace(match, proofs=tuple(proofs[:_MOST_PROOFS])) for match, proofs in zip(matches, ranked, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the things that a requirement asks for: how far it is met, by which lines, and what would meet it."""

    met: str
    proofs: tuple[Proof, ...] = ()
    lacks: str = ""


def _of_group(group: Sequence[str], evidence: Evidence, yardstick: Yardstick) -> _Part:
    """Skills of which one is enough: the best of them."""
    states = {skill: _state(skill, evidence, yardstick) for skill in group}
    met = max(states.values(), key=_MET.__getitem__)
    proofs = tuple(
        proof for skill in group if skill in evidence.shown for proof in evidence.shown[skill].proofs[:_MOST_LINES]
    )
    if met == "yes":
        belonging = () if proofs else [s for skill in group for s in _belonging(skill, evidence, yardstick)]
        return _Part(met, proofs or tuple(proof for s in belonging for proof in evidence.shown[s].proofs[:_MOST_LINES]))
    names = " or ".join(yardstick.taxonomy.skills[skill].name for skill in group[:_MOST_PROOFS])
    one_of = next(((skill, found) for skill in group if (found := _belonging(skill, evidence, yardstick))), None)
    listed = next((skill for skill in group if skill in evidence.shown), None)
    if one_of is not None and met == "partly":
        shown = yardstick.taxonomy.skills[one_of[1][0]].name
        lines = evidence.shown[one_of[1][0]].proofs[:_MOST_LINES]
        return _Part(met, (*proofs, *lines), f"{names}: of what belongs to it only {shown} is shown in use")
    if listed is not None:
        name = yardstick.taxonomy.skills[listed].name
        return _Part(met, proofs, f"{name} is named, but no job or project shows it in use")
    lent = next((yardstick.credit(s, "used", depths_of(evidence)).lent_by for s in group if states[s] == "partly"), "")
    if lent:
        near = yardstick.taxonomy.skills[lent].name
        lines = evidence.shown[lent].proofs[:_MOST_LINES] if lent in evidence.shown else ()
        return _Part(met, lines, f"{names}: only a neighbour of it is shown, {near}")
    return _Part(met, (), f"{names}: no line names it")


def _of_years(asked: int, evidence: Evidence, resume: Resume) -> _Part:
    """Years in jobs of software, data or AI work, overlapping ones counted once, each month in full."""
    counted = [tenure for tenure in evidence.tenures if tenure.relevance > 0]
    months = len({month for tenure in counted for month in range(tenure.first, tenure.last + 1)})
    lacking = asked - months / 12
    met = "yes" if lacking <= 0 else "partly" if lacking <= 1 else "no"
    proofs = tuple(_of_role(tenure.role, resume) for tenure in counted)
    lacks = "" if met == "yes" else f"{months / 12:.1f} of {asked} years in software, data or AI work"
    return _Part(met, proofs, lacks)


def _of_role(index: int, resume: Resume) -> Proof:
    """The first line of a job, as the proof of its time."""
    role, text = resume.roles[index], resume.document.text
    end = text.find("\n", role.start)
    end = role.end if end < 0 else min(end, role.end)
    line = " ".join(text[role.start : end].split())
    mention = Mention(role.start, end, "", line)
    return Proof("", line, role.start, end, 1, "work", index, "used", mention, "time in the job")


def _of_degree(resume: Resume) -> _Part:
    return _Part("yes") if resume.degrees else _Part("no", (), "no degree is on the page")


def _of_words(requirement: Requirement, resume: Resume) -> _Part:
    """A requirement that names no skill: met by a line of work that says the same words."""
    proofs = tuple(lines_saying(requirement.text, resume))
    if not proofs:
        return _Part("no", (), "no line says it in these words")
    return _Part("yes" if proofs[0].depth == "used" else "partly", proofs)


def _state(skill: str, evidence: Evidence, yardstick: Yardstick) -> str:
    shown = evidence.shown.get(skill)
    belonging = _belonging(skill, evidence, yardstick)
    if (shown and RANK[shown.depth] >= RANK["used"]) or len(belonging) >= _ENOUGH:
        return "yes"
    if belonging:
        return "partly"
    credit = yardstick.credit(skill, "used", depths_of(evidence))
    return "partly" if shown or credit.value >= _LENT else "no"


def _belonging(skill: str, evidence: Evidence, yardstick: Yardstick) -> list[str]:
    """Skills used in work that name `skill`, a whole field such as information retrieval, as related or broader."""
    skills = yardstick.taxonomy.skills
    if skills[skill].kind != "concept":
        return []
    return [
        key
        for key, shown in evidence.shown.items()
        if key != skill
        and RANK[shown.depth] >= RANK["used"]
        and skills[key].kind not in ("concept", "language")
        and skill in (*skills[key].related, *skills[key].broader)
    ]
