"""What the posting asks for, and what the resume has to say to it: the line that answers most of each requirement."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.assessment.models import Assessment, RequirementMatch
from toolkit.evidence.models import Evidence, Proof
from toolkit.evidence.ranking import likeness
from toolkit.papers.letters.phrases import fill
from toolkit.papers.pack.guide import table
from toolkit.papers.pack.lacking import IN_STORIES
from toolkit.papers.pack.models import Weighed
from toolkit.papers.wording import plain, shorten, years
from toolkit.postings.facts import names_degree, years_of
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import DEPTHS, Taxonomy

MOST = 12
_LONGEST, _LONGEST_LINE = 240, 220
"""Characters of a requirement and of a line."""
_BY_DEPTH, _FADES = 0.08, 0.3
"""What each step of depth adds to a line's share of the requirement's skills, and what each place down their list takes
from a skill's weight: requirements name first what matters (editors, 2026-11)."""


def weighed(assessment: Assessment, evidence: Evidence, resume: Resume, taxonomy: Taxonomy) -> tuple[Weighed, ...]:
    """The musts of the posting, each with the line that answers it best, or with what the dates say to it."""
    match = assessment.posting
    musts = match.must[:MOST] if match else ()
    return tuple(_weighed(requirement, evidence, resume, taxonomy) for requirement in musts)


def _weighed(requirement: RequirementMatch, evidence: Evidence, resume: Resume, taxonomy: Taxonomy) -> Weighed:
    text = shorten(plain(requirement.text), _LONGEST)
    line = _line(requirement, evidence, resume)
    asked = years_of(requirement.text)
    notes = []
    if asked:
        notes.append(_years(evidence))
    elif names_degree(requirement.text) and not line:
        notes.append(_degree(resume))
    by_talk = bool(requirement.skills) and all(
        taxonomy.skills[skill].area in IN_STORIES for skill in requirement.skills if skill in taxonomy.skills
    )
    if requirement.met != "yes" and not line and not notes and (by_talk or not requirement.skills):
        return Weighed(text, "unseen", "", table("sizes")["requirement"]["unseen"])
    return Weighed(text, requirement.met, shorten(line, _LONGEST_LINE), " ".join(filter(None, notes)))


def _line(requirement: RequirementMatch, evidence: Evidence, resume: Resume) -> str:
    """The line that names most of the requirement's own skills, the deepest of those, the likest of those; else the
    best that was found for it. The heading of a job answers nothing but years, which the dates say better.
    """
    lines: dict[tuple[int, int], dict[str, Proof]] = {}
    for skill in requirement.skills:
        for proof in evidence.shown[skill].proofs if skill in evidence.shown else ():
            if not _is_heading(proof, resume):
                lines.setdefault((proof.start, proof.end), {})[skill] = proof
    found = [(proofs, _best(proofs.values())) for proofs in lines.values()]
    if not found:
        others = [plain(proof.text) for proof in requirement.proofs if not _is_heading(proof, resume)]
        return others[0] if others else ""
    alike = likeness([requirement.text], [proof.text for _, proof in found])[0] if len(found) > 1 else [0.0]
    weights = {skill: 1 / (1 + _FADES * at) for at, skill in enumerate(requirement.skills)}
    marks = [
        sum(weights[skill] for skill in proofs) / sum(weights.values()) + _BY_DEPTH * DEPTHS.index(proof.depth) + like
        for (proofs, proof), like in zip(found, alike, strict=True)
    ]
    best = max(range(len(found)), key=lambda at: (found[at][1].depth != "listed", marks[at], -at))
    return plain(found[best][1].text)


def _is_heading(proof: Proof, resume: Resume) -> bool:
    """Whether a line of a job is its title, employer or dates, and not one of its statements."""
    if proof.role is None:
        return False
    first = min((bullet.start for bullet in resume.roles[proof.role].bullets), default=-1)
    return proof.start < first


def _best(proofs: Iterable[Proof]) -> Proof:
    return max(proofs, key=lambda proof: DEPTHS.index(proof.depth))


def _years(evidence: Evidence) -> str:
    return fill(table("sizes")["requirement"]["years"], {"years": years(years_of_trade(evidence))})


def years_of_trade(evidence: Evidence) -> float:
    """Years in jobs of software, data or AI work, overlapping ones counted once, as requirements are judged by."""
    counted = [tenure for tenure in evidence.tenures if tenure.relevance > 0]
    return len({month for tenure in counted for month in range(tenure.first, tenure.last + 1)}) / 12


def _degree(resume: Resume) -> str:
    for degree in resume.degrees:
        words = plain(resume.document.text[degree.start : degree.end])
        if words:
            return shorten(words, _LONGEST_LINE)
    return str(table("sizes")["requirement"]["no_degree"])
