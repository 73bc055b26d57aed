"""The posting's requirements in the words of a letter: what is asked for, shown, and not shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.assessment.models import Assessment, RequirementMatch
from toolkit.evidence.mentions import find_mentions
from toolkit.evidence.models import Evidence
from toolkit.language import verbs
from toolkit.language.fragments.lexicon import nouns
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.models import Source
from toolkit.papers.letters.sources import of_posting, of_proof
from toolkit.papers.wording import listing, plain
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import DEPTHS, Taxonomy

_USED = DEPTHS.index("used")
_BASICS = ("software-engineering", "leadership-communication")
"""Areas whose skills are not worth a sentence where a line for them is missing: Git, SQL, writing."""
_WORTH_NAMING = 0.25
"""Importance at the level below which a missing skill is not worth a sentence (editors, 2026-11)."""
_MOST_TERMS = 4
_MOST_USED = 6


@dataclass(frozen=True, slots=True)
class Term:
    """A skill as the posting prints it."""

    skill: str
    words: str
    requirement: int
    source: Source
    plural: bool = False
    """The words are a plural, which `them` stands for."""
    basic: bool = False
    """A skill whose lack is not worth a sentence."""


@dataclass(frozen=True, slots=True)
class Lack:
    """What the letter admits: the words for it, its source in the posting, and the nearest thing shown."""

    words: str
    listed: bool
    """It stands on the skills list, without work to show for it."""
    near: str
    at: str
    """The employer where the nearest was used, empty for none."""
    sources: tuple[Source, ...]


def terms(posting: Posting, taxonomy: Taxonomy) -> tuple[Term, ...]:
    """The skills of every requirement, musts first, in the posting's own words, each skill once."""
    wanted = [*posting.must, *posting.nice]
    found: dict[str, Term] = {}
    for at, (requirement, mentions) in enumerate(
        zip(wanted, find_mentions((r.text for r in wanted), taxonomy), strict=True)
    ):
        for mention in mentions:
            source = of_posting(posting, requirement.text, requirement.start, requirement.end)
            words = _term(mention.text, mention.skill, taxonomy)
            plural = (
                taxonomy.skills[mention.skill].kind in _COMMON
                and words.endswith("s")
                and not words.endswith(("ss", "is", "us", "ics"))
            )
            basic = taxonomy.skills[mention.skill].area in _BASICS
            found.setdefault(mention.skill, Term(mention.skill, words, at, source, plural, basic))
    return tuple(found.values())


def _term(words: str, skill: str, taxonomy: Taxonomy) -> str:
    """The posting's word, small inside a sentence unless it is a name, and as the taxonomy has it where one thing of
    many stands for all: `a vector database` is asked for, vector databases are worked with.
    """
    text, own = plain(words), taxonomy.skills[skill]
    last = text.split()[-1].lower() if text else ""
    if own.kind in _COMMON and " " not in text and verbs.forms(text) & {"past", "third", "base"} and not text.isupper():
        text = own.name
    if own.kind in _COMMON and nouns().get(last, ("",))[0] == "thing" and not last.isupper():
        text = own.name
    if own.kind in _COMMON and re.fullmatch(r"[A-Z][a-z]+(?:[ -][a-z]+)*", text):
        return text[0].lower() + text[1:]
    if text.isupper() and len(text) > 4 and text.casefold() == own.name.casefold():
        return own.name
    return text


_COMMON = ("concept", "practice", "technique")
"""Kinds of skills whose names are common nouns."""


def answered(found: Sequence[Term], deeds: Iterable[Deed], evidence: Evidence, role: int | None) -> tuple[Term, ...]:
    """The asked-for skills that the deeds show in the job `role` (None: in projects), weightiest first."""
    shown = frozenset().union(*(deed.skills for deed in deeds))
    there = [term for term in found if term.skill in shown and _used_in(term.skill, evidence, role)]
    return _distinct(there)[:_MOST_TERMS]


def _used_in(skill: str, evidence: Evidence, role: int | None) -> bool:
    return skill in evidence.shown and any(
        proof.role == role and proof.depth != "listed" for proof in evidence.shown[skill].proofs
    )


def used_elsewhere(
    found: Sequence[Term], told: Iterable[Deed], evidence: Evidence, taxonomy: Taxonomy
) -> tuple[Term, ...]:
    """Asked-for skills that the resume shows in use, and that the letter has not told of, themselves or by a case."""
    said = frozenset().union(*(deed.skills for deed in told))
    said |= {above for skill in said if skill in taxonomy.skills for above in taxonomy.skills[skill].broader}
    rest = [
        term
        for term in found
        if term.skill not in said
        and taxonomy.skills[term.skill].kind not in ("concept", "credential")
        and term.skill in evidence.shown
        and DEPTHS.index(evidence.shown[term.skill].depth) >= _USED
    ]
    return _distinct(rest)[:_MOST_USED]


def _distinct(found: Sequence[Term]) -> tuple[Term, ...]:
    """Without terms whose words stand inside another's."""
    lowers = [term.words.casefold() for term in found]
    return tuple(
        term
        for at, term in enumerate(found)
        if not any(lowers[at] in other and (lowers[at] != other or k < at) for k, other in enumerate(lowers) if k != at)
    )


def lack(
    found: Sequence[Term], assessment: Assessment, evidence: Evidence, resume: Resume, taxonomy: Taxonomy
) -> Lack | None:
    """The one gap worth naming: the first must that no line shows, else the first that is only listed, else a wish."""
    match = assessment.posting
    if match is None:
        return None
    wanted = [*match.must, *match.nice]
    credits = {score.id: score.transfer for score in assessment.skills}
    weighty = {score.id for score in assessment.skills if score.importance >= _WORTH_NAMING}
    musts = range(len(match.must))
    by_requirement: dict[int, list[Term]] = {}
    for term in found:
        tool = taxonomy.skills[term.skill].kind not in _COMMON
        if not (tool or term.skill in weighty) or neighboured(term.skill, evidence, taxonomy):
            continue
        by_requirement.setdefault(term.requirement, []).append(term)
    for states in (("no",), ("partly",)):
        for at in musts:
            if wanted[at].met in states and (
                made := _lack_of(by_requirement.get(at, []), wanted[at], evidence, credits, resume, taxonomy)
            ):
                return made
    for at in range(len(match.must), len(wanted)):
        terms_here = by_requirement.get(at, [])
        made = _lack_of(terms_here, wanted[at], evidence, credits, resume, taxonomy) if wanted[at].met == "no" else None
        if made and made.near:
            return made
    return None


def neighboured(skill: str, evidence: Evidence, taxonomy: Taxonomy) -> bool:
    """Whether a field or a technique is shown by something that belongs to it, though its own name stands nowhere."""
    own = taxonomy.skills[skill]
    if own.kind not in _COMMON:
        return False
    return any(
        _shown_in_use(other, evidence)
        and (other in own.related or skill in (*taxonomy.skills[other].related, *taxonomy.skills[other].broader))
        for other in evidence.shown
    )


def _lack_of(
    found: Sequence[Term],
    requirement: RequirementMatch,
    evidence: Evidence,
    transfers: Mapping[str, str],
    resume: Resume,
    taxonomy: Taxonomy,
) -> Lack | None:
    in_use = any(_shown_in_use(term.skill, evidence) for term in found)
    lacking = [term for term in found if f"{taxonomy.skills[term.skill].name}" in " ".join(requirement.lacks)]
    for term in lacking:
        if _shown_in_use(term.skill, evidence):
            continue
        shown = evidence.shown.get(term.skill)
        if taxonomy.skills[term.skill].area in _BASICS or (
            shown and (in_use or taxonomy.skills[term.skill].kind in _COMMON)
        ):
            continue
        if shown:
            return Lack(
                term.words, True, "", "", (term.source, *(of_proof(proof, resume) for proof in shown.proofs[:1]))
            )
        words = _alternatives(term, lacking, requirement, evidence, taxonomy)
        near = _near(term.skill, evidence, transfers, resume, taxonomy)
        if near:
            return Lack(words, False, near[0], near[1], (term.source, near[2]))
        if requirement.met == "no" and taxonomy.skills[term.skill].kind != "practice":
            return Lack(words, False, "", "", (term.source,))
    return None


def _alternatives(
    term: Term, lacking: Sequence[Term], requirement: RequirementMatch, evidence: Evidence, taxonomy: Taxonomy
) -> str:
    """`vLLM, Triton or TensorRT-LLM`; the name of the field alone where the others are cases of it."""
    others = [other for other in lacking if other.skill not in evidence.shown]
    field = next((o for o in others if any(o.skill in taxonomy.skills[x.skill].broader for x in others)), None)
    if field is not None:
        return field.words
    words = list(dict.fromkeys(other.words for other in others))[:3]
    return listing(words, last="or") if requirement.met == "no" and len(words) > 1 else term.words


def _shown_in_use(skill: str, evidence: Evidence) -> bool:
    return skill in evidence.shown and DEPTHS.index(evidence.shown[skill].depth) >= _USED


def _near(
    skill: str, evidence: Evidence, transfers: Mapping[str, str], resume: Resume, taxonomy: Taxonomy
) -> tuple[str, str, Source] | None:
    """The shown skill that shortens the way to a missing one: its name, the employer, the line."""
    own = taxonomy.skills[skill]
    candidates = [transfers.get(skill, "")] + [transfer.source for transfer in own.transfers]
    for id_ in candidates:
        shown = evidence.shown.get(id_) if id_ else None
        if shown is None or (taxonomy.skills[id_].kind == "concept" and own.kind != "concept"):
            continue
        proof = next((proof for proof in shown.proofs if proof.depth != "listed" and proof.skill == id_), None)
        if proof is None:
            continue
        company = plain(resume.roles[proof.role].company) if proof.role is not None else ""
        return plain(proof.mention.text), company, of_proof(proof, resume)
    return None
