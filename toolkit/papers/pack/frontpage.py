"""The first page: the job, the strongest proofs, and the gaps with the sentence to say about each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.assessment.models import Assessment, Gap
from toolkit.evidence.models import Evidence
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.letters.phrases import fill
from toolkit.papers.letters.sources import of_proof
from toolkit.papers.pack.guide import table
from toolkit.papers.pack.lacking import COMMON, near
from toolkit.papers.pack.models import GapSentence, Proof
from toolkit.papers.spoken import in_prose
from toolkit.papers.wording import plain, shorten
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Skill, Taxonomy

MOST_PROOFS = 3
_CANDIDATES = 5
_LONGEST_LINE = 140
"""Characters of a line quoted in a sentence to be said."""


def facts(posting: Posting | None, assessment: Assessment) -> tuple[str, ...]:
    """The job in short lines, as far as the posting says."""
    if posting is None:
        return ()
    return tuple(
        fill(table("sizes")["facts"][name], {name: words}) for name, words in _said(posting, assessment) if words
    )


def _said(posting: Posting, assessment: Assessment) -> Iterator[tuple[str, str]]:
    place = shorten(plain(posting.place), 80)
    yield "place", place
    yield "remote", posting.remote if posting.remote not in ("unclear", place.casefold()) else ""
    yield "level", posting.level if posting.level != "unclear" else ""
    yield "years", str(posting.min_years) if posting.min_years is not None else ""
    pay = posting.pay
    if pay is not None:
        ends = " to ".join(f"{end:,.0f}" for end in (pay.min, pay.max) if end is not None)
        yield "pay", f"{pay.currency} {ends} a {pay.period}"
    if assessment.posting:
        yield "match", str(assessment.posting.match)


def proofs(deeds: Sequence[Deed], taxonomy: Taxonomy) -> tuple[Proof, ...]:
    """The three lines worth telling first, as sentences: of the best, those that say what changed and what was led."""
    best = sorted(deeds[:_CANDIDATES], key=lambda deed: -deed.moved - (deed.depth == "led"))
    return tuple(
        Proof(
            tuple(taxonomy.skills[id_].name for id_ in sorted(deed.skills) if id_ in taxonomy.skills)[:4],
            " ".join(deed.sentences),
            deed.source,
        )
        for deed in best[:MOST_PROOFS]
    )


def gaps(
    lacking: Sequence[Gap], assessment: Assessment, evidence: Evidence, resume: Resume, taxonomy: Taxonomy
) -> tuple[GapSentence, ...]:
    """Each gap with an honest sentence for somebody whose resume says all there is to say."""
    lent = {score.id: score.transfer for score in assessment.skills}
    return tuple(_gap(gap, lent.get(gap.skill, ""), evidence, resume, taxonomy) for gap in lacking)


def _gap(gap: Gap, lent_by: str, evidence: Evidence, resume: Resume, taxonomy: Taxonomy) -> GapSentence:
    pattern, fields, sources = _say(gap, lent_by, evidence, resume, taxonomy)
    text = fill(table("sizes")["gap"][pattern], {"gap": _small(gap.name, gap.skill, taxonomy), **fields})
    own = Source("count", f"{gap.name}: expected {gap.expected}, shown {gap.shown}")
    return GapSentence(gap.name, gap.severity, Sentence(text, (*sources, own), "gap"), gap.close)


def _say(
    gap: Gap, lent_by: str, evidence: Evidence, resume: Resume, taxonomy: Taxonomy
) -> tuple[str, dict[str, str], tuple[Source, ...]]:
    shown = evidence.shown.get(gap.skill)
    if shown and shown.proofs:
        proof = next((proof for proof in shown.proofs if proof.section != "skills"), shown.proofs[0])
        source = of_proof(proof, resume)
        if proof.section == "skills":
            return "listed", {}, (source,)
        return "touched", {"line": shorten(source.text.rstrip("."), _LONGEST_LINE)}, (source,)
    own = taxonomy.skills[gap.skill]
    beside = (other for other in evidence.shown if near(own, other, taxonomy) and _alike(own, taxonomy.skills[other]))
    for id_ in (lent_by, *gap.transfers_from, *beside):
        lent = evidence.shown.get(id_) if id_ else None
        used = next((proof for proof in lent.proofs if proof.depth != "listed"), None) if lent else None
        if used is not None:
            name = _small(taxonomy.skills[id_].name, id_, taxonomy)
            return "near", {"near": name, "at": _at(used.role, resume)}, (of_proof(used, resume),)
    return "none", {}, ()


def _alike(one: Skill, other: Skill) -> bool:
    """Whether it helps to hear of the other: a tool beside a tool, and not the language that both are used from."""
    return (one.kind in COMMON) == (other.kind in COMMON) and "language" not in (one.kind, other.kind)


def _at(role: int | None, resume: Resume) -> str:
    company = in_prose(plain(resume.roles[role].company)) if role is not None else ""
    return f", at {company}" if company else ""


def _small(name: str, id_: str, taxonomy: Taxonomy) -> str:
    """The name inside a sentence: fields and practices small, names of tools as they are."""
    common = id_ in taxonomy.skills and taxonomy.skills[id_].kind in COMMON
    ordinary = all(word.islower() for word in (name[1:2], *name.split()[1:]))
    return name[0].lower() + name[1:] if common and ordinary else name
