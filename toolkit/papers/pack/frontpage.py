"""The first page: the job, what it weighs, the strongest proofs, and the gaps with the sentence to say about each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.assessment.models import Assessment, Gap, SkillScore
from toolkit.evidence.models import Evidence
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.letters.phrases import fill
from toolkit.papers.letters.requirements import neighboured
from toolkit.papers.letters.sources import of_proof
from toolkit.papers.pack.guide import table
from toolkit.papers.pack.models import GapSentence, Proof, Weighed
from toolkit.papers.spoken import in_prose
from toolkit.papers.wording import plain, shorten
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy

MOST_PROOFS, MOST_GAPS, MOST_WEIGHED = 3, 4, 12


def facts(posting: Posting | None, assessment: Assessment) -> tuple[str, ...]:
    """The job in short lines, as far as the posting says."""
    if posting is None:
        return ()
    return tuple(
        fill(table("sizes")["facts"][name], {name: words}) for name, words in _said(posting, assessment) if words
    )


def _said(posting: Posting, assessment: Assessment) -> Iterator[tuple[str, str]]:
    yield "place", shorten(plain(posting.place), 80)
    yield "remote", posting.remote if posting.remote != "unclear" else ""
    yield "level", posting.level if posting.level != "unclear" else ""
    yield "years", str(posting.min_years) if posting.min_years is not None else ""
    pay = posting.pay
    if pay is not None:
        ends = " to ".join(f"{end:,.0f}" for end in (pay.min, pay.max) if end is not None)
        yield "pay", f"{pay.currency} {ends} a {pay.period}"
    if assessment.posting:
        yield "match", str(assessment.posting.match)


def weighed(assessment: Assessment) -> tuple[Weighed, ...]:
    """The musts of the posting, each with the line that answers it best."""
    match = assessment.posting
    musts = match.must if match else ()
    return tuple(
        Weighed(shorten(plain(r.text), 120), r.met, shorten(plain(r.proofs[0].text), 110) if r.proofs else "")
        for r in musts[:MOST_WEIGHED]
    )


def proofs(deeds: Sequence[Deed], taxonomy: Taxonomy) -> tuple[Proof, ...]:
    """The three lines worth telling first, as sentences."""
    return tuple(
        Proof(
            tuple(taxonomy.skills[id_].name for id_ in sorted(deed.skills) if id_ in taxonomy.skills)[:4],
            " ".join(deed.sentences),
            deed.source,
        )
        for deed in deeds[:MOST_PROOFS]
    )


def gaps(
    assessment: Assessment, asked: Sequence[str], evidence: Evidence, resume: Resume, taxonomy: Taxonomy
) -> tuple[GapSentence, ...]:
    """The gaps that will be asked about, those that the posting asks for first, each with an honest sentence."""
    scores = {score.id: score for score in assessment.skills}
    worth_saying = [
        gap for gap in assessment.gaps if gap.skill in scores and not neighboured(gap.skill, evidence, taxonomy)
    ]
    order = sorted(worth_saying, key=lambda gap: (gap.skill not in asked, -gap.worth))
    return tuple(_gap(gap, scores, evidence, resume, taxonomy) for gap in order[:MOST_GAPS])


def _gap(
    gap: Gap, scores: dict[str, SkillScore], evidence: Evidence, resume: Resume, taxonomy: Taxonomy
) -> GapSentence:
    pattern, fields, sources = _say(gap, scores, evidence, resume, taxonomy)
    text = fill(table("sizes")["gap"][pattern], {"gap": _small(gap.name, gap.skill, taxonomy), **fields})
    own = Source("count", f"{gap.name}: expected {gap.expected}, shown {gap.shown}")
    return GapSentence(gap.name, gap.severity, Sentence(text, (*sources, own), "gap"), gap.close)


def _say(
    gap: Gap, scores: dict[str, SkillScore], evidence: Evidence, resume: Resume, taxonomy: Taxonomy
) -> tuple[str, dict[str, str], tuple[Source, ...]]:
    shown = evidence.shown.get(gap.skill)
    used = next((proof for proof in shown.proofs if proof.depth != "listed"), None) if shown else None
    if used is not None:
        return "deeper", {"at": _at(used.role, resume)}, (of_proof(used, resume),)
    if shown and shown.proofs:
        return "listed", {}, (of_proof(shown.proofs[0], resume),)
    for id_ in (scores[gap.skill].transfer if gap.skill in scores else "", *gap.transfers_from):
        lent = evidence.shown.get(id_) if id_ else None
        proof = next((proof for proof in lent.proofs if proof.depth != "listed"), None) if lent else None
        if proof is not None:
            near = _small(taxonomy.skills[id_].name, id_, taxonomy)
            return "near", {"near": near, "at": _at(proof.role, resume)}, (of_proof(proof, resume),)
    return "none", {}, ()


def _at(role: int | None, resume: Resume) -> str:
    company = in_prose(plain(resume.roles[role].company)) if role is not None else ""
    return f", at {company}" if company else ""


def _small(name: str, id_: str, taxonomy: Taxonomy) -> str:
    """The name inside a sentence: fields and practices small, names of tools as they are."""
    common = id_ in taxonomy.skills and taxonomy.skills[id_].kind in ("concept", "practice", "technique")
    return name[0].lower() + name[1:] if common and name[1:2].islower() else name
