"""The skills that a posting asks for, in the posting's spelling and in the resume's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toolkit.evidence.mentions import find_mentions
from toolkit.evidence.models import Evidence, Proof, Shown
from toolkit.postings.models import Posting, Requirement
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.models import TERM_STATES, Term
from toolkit.reviews.ats.spellings import (
    distinct,
    is_found,
    is_general,
    is_plain,
    is_same,
    is_short_for,
    joined,
    names_heart,
    says_nothing_of,
    share_a_root,
    shows_alone,
)
from toolkit.taxonomy.models import Skill, Taxonomy

AS_ASKED, OTHER_FORM, OTHER_WORDS, ABSENT = TERM_STATES
_LENT = 0.5
"""Least weight of a transfer from which a neighbour is worth naming in place of an absent skill (editors, 2026-11)."""
_NAMED = frozenset({"language", "library", "platform", "tool", "credential"})
"""Kinds of skills that are things with a name of their own."""
_LOOSE = frozenset({"concept", "practice"})
"""Kinds of skills whose plain spellings mean much the same; those of a technique may be techniques of their own."""


@dataclass(slots=True)
class _Asked:
    """A skill of the posting as its requirements name it."""

    must: bool
    spellings: list[str] = field(default_factory=list)
    instead: list[str] = field(default_factory=list)
    """Other skills of which one is enough in its place."""


def terms(material: Material, posting: Posting) -> tuple[Term, ...]:
    """The asked-for skills, must-haves first and weightier ones before lighter; none where no resume was read."""
    evidence = material.evidence
    if evidence is None:
        return ()
    made = [
        _term(skill, asked, evidence, material.taxonomy) for skill, asked in _asked(posting, material.taxonomy).items()
    ]
    weight = {term.skill: _weight(term.skill, material) for term in made}
    return tuple(sorted(made, key=lambda term: (not term.must, -weight[term.skill])))


def _weight(skill: str, material: Material) -> float:
    known = material.taxonomy.skills[skill]
    return known.importance.get(material.level, 0.0) + known.demand


def _asked(posting: Posting, taxonomy: Taxonomy) -> dict[str, _Asked]:
    """Each skill of the requirements with the posting's spellings of it."""
    found: dict[str, _Asked] = {}
    for must, requirements in ((True, posting.must), (False, posting.nice)):
        for requirement, spellings in _spelled(requirements, taxonomy):
            for skill, text in spellings:
                asked = found.setdefault(skill, _Asked(must))
                asked.spellings.append(text)
                group = next((group for group in requirement.groups if skill in group), ())
                asked.instead += [other for other in group if other != skill]
    return found


def _spelled(
    requirements: Sequence[Requirement], taxonomy: Taxonomy
) -> Iterator[tuple[Requirement, list[tuple[str, str]]]]:
    """For each requirement the skills it names, each as it is written there."""
    found = find_mentions((requirement.text for requirement in requirements), taxonomy)
    for requirement, mentions in zip(requirements, found, strict=True):
        yield requirement, [(mention.skill, mention.text) for mention in mentions]


def _term(skill: str, asked: _Asked, evidence: Evidence, taxonomy: Taxonomy) -> Term:
    known, spellings = taxonomy.skills[skill], distinct(asked.spellings)
    shown = evidence.shown.get(skill)
    proofs = [p for p in shown.proofs if not says_nothing_of(p.skill, skill)] if shown else []
    for state, fits in (
        (AS_ASKED, _stands_there),
        (OTHER_FORM, _is_other_form),
        (OTHER_WORDS, _is_a_case),
        (OTHER_WORDS, _may_mean),
        (OTHER_WORDS, _names_its_heart),
    ):
        among = _all_proofs(evidence) if fits is _names_its_heart else proofs
        fitting = [(text, proof) for text in spellings for proof in among if fits(text, proof, known)]
        if fitting:
            bearing = [(text, proof) for text, proof in fitting if _bears(proof, known, taxonomy)]
            fitting = bearing if bearing and state == OTHER_WORDS else fitting
            text, proof = fitting[0]
            present = distinct(p.mention.text for _, p in fitting)
            advice = _advice(state, text, present[0], proof, fits is _is_a_case and _bears(proof, known, taxonomy))
            return Term(skill, known.name, spellings, asked.must, state, present, proof.text, advice)
    advice = _absent(known, asked, evidence, taxonomy)
    return Term(skill, known.name, spellings, asked.must, ABSENT, advice=advice)


def _stands_there(asked: str, proof: Proof, known: Skill) -> bool:
    """Whether a line has the words asked for, or one of several that a slash parts (`AWS/GCP/Azure`)."""
    said, parts = proof.mention.text, asked.split("/")
    if is_found(asked, said):
        return True
    return len(parts) > 1 and any(len(part) > 2 and is_found(part, said) for part in parts)


def _is_other_form(asked: str, proof: Proof, known: Skill) -> bool:
    """Whether a line has another spelling of the same, or the product's short name where its whole one is asked for."""
    said = proof.mention.text
    if proof.skill != known.id:
        return False
    short = known.kind in _NAMED and asked.casefold() == known.name.casefold() and is_found(said, asked)
    return short or is_same(asked, said)


def _is_a_case(asked: str, proof: Proof, known: Skill) -> bool:
    """Whether the whole field is asked for and a line has a part of it."""
    return is_general(asked, known.name)


def _may_mean(asked: str, proof: Proof, known: Skill) -> bool:
    """Whether plain words can mean what the plain words of a line say: no product's name stands for another."""
    if not is_plain(asked) or known.kind in _NAMED:
        return False
    return known.kind in _LOOSE or share_a_root(asked, proof.mention.text)


def _names_its_heart(asked: str, proof: Proof, known: Skill) -> bool:
    """Whether a line has the one word of plain words that is no filler: `LLM` of `LLM applications`."""
    return is_plain(asked) and known.kind not in _NAMED and names_heart(asked, proof.mention.text)


def _all_proofs(evidence: Evidence) -> list[Proof]:
    """Every line that shows a skill by its own name, the best of each skill first."""
    return [proof for skill, shown in evidence.shown.items() for proof in shown.proofs if proof.skill == skill]


def _advice(state: str, asked: str, said: str, proof: Proof, sure: bool) -> str:
    """What is honest to do for a term that the resume bears."""
    if state == AS_ASKED:
        if proof.depth == "listed" and proof.section == "skills":
            return "It stands in a list only: if you have used it, say for what in the line of a job or project."
        return "Nothing to do: it stands there as the posting writes it."
    if state == OTHER_FORM:
        if is_short_for(asked, said) or is_short_for(said, asked):
            return f"Write both once, as in “{joined(asked, said)}”: a search looks for either."
        return f"Write it once as the posting does: “{asked}” beside “{said}”."
    if sure:
        return f"You may add “{asked}”: “{said}” in your line bears it."
    return f"Add “{asked}” only if it is what you did: your line says “{said}”."


def _bears(proof: Proof, known: Skill, taxonomy: Taxonomy) -> bool:
    """Whether a product in a line shows the field, maker or language that is asked for, whoever wrote the line."""
    family = known.alternatives and known.kind == "concept"
    if proof.skill == known.id or not (family or known.kind in _NAMED):
        return False
    return taxonomy.skills[proof.skill].kind in _NAMED and shows_alone(proof.skill, known.id)


def _absent(known: Skill, asked: _Asked, evidence: Evidence, taxonomy: Taxonomy) -> str:
    enough = next((proof for proof in _all_proofs(evidence) if proof.skill in asked.instead), None)
    if enough:
        words = " ".join(enough.mention.text.split())
        return f"Nothing to do: the posting takes “{words}”, which you have, in its place."
    shown = evidence.shown.get(known.id)
    if shown is None and any(mention.skill == known.id for mention in evidence.mentions):
        return "Your resume names it, but not as something you have done: do not add it to your skills."
    if shown:
        nearest = _said(shown.proofs[0]) if _is_near(known, asked, shown) else ""
    else:
        nearest = _neighbour(known, evidence, taxonomy)
    if nearest:
        return f"Do not add it: what you have is “{nearest}”."
    return "Nothing in your resume bears it: do not add it, unless you have done it and left it out."


def _is_near(known: Skill, asked: _Asked, shown: Shown) -> bool:
    """Whether what a resume has of the same field is worth naming beside what is asked for."""
    return known.alternatives or any(share_a_root(text, _said(shown.proofs[0])) for text in asked.spellings)


def _neighbour(known: Skill, evidence: Evidence, taxonomy: Taxonomy) -> str:
    """The words of the skill that carries over best, of those that a line shows by their own names."""
    for lent in sorted(known.transfers, key=lambda transfer: -transfer.weight):
        shown = evidence.shown.get(lent.source)
        if shown is None or lent.weight < _LENT:
            continue
        name = taxonomy.skills[lent.source].name
        own = next((said for p in shown.proofs if p.skill == lent.source and is_general(said := _said(p), name)), "")
        if own:
            return own
    return ""


def _said(proof: Proof) -> str:
    return " ".join(proof.mention.text.split())
