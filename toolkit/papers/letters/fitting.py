"""What the posting asks for beside what the resume shows, and the one gap worth naming."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.papers.letters.brief import Brief
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.letters.phrases import Voice
from toolkit.papers.letters.requirements import Lack, Term
from toolkit.papers.letters.sources import of_posting, of_proof
from toolkit.papers.letters.standing import LEAST_YEARS, Standing, counted_source, employer
from toolkit.papers.spoken import length
from toolkit.papers.wording import listing

_MOST_PLACES = 2


def asking(brief: Brief, voice: Voice, found: Sequence[Term], role: int | None) -> Sentence | None:
    """What the posting asks for that the job of the story shows."""
    if not found:
        return None
    both = {1: "them" if found[0].plural else "it", 2: "both"}.get(len(found), "all of them")
    at = employer(brief.resume.roles[role]) if role is not None else ""
    if role is not None and not at:
        return None
    words = voice.say(
        "asked" if at else "asked_project", terms=listing([t.words for t in found]), both=both, employer=at
    )
    proofs = (proof for term in found for proof in brief.evidence.shown[term.skill].proofs if proof.role == role)
    lines = {source.start: source for source in (of_proof(proof, brief.resume) for proof in proofs)}
    asked = {term.source.text: term.source for term in found}
    return Sentence(words, (*asked.values(), *list(lines.values())[:4]), "story")


def using(brief: Brief, voice: Voice, found: Sequence[Term]) -> Sentence | None:
    """Other things asked for that the resume shows in use, with the employers where."""
    places: dict[str, list[tuple[Term, Source]]] = {}
    for term in found:
        proof = next((proof for proof in brief.evidence.shown[term.skill].proofs if proof.depth != "listed"), None)
        if proof is not None:
            at = employer(brief.resume.roles[proof.role]) if proof.role is not None else ""
            places.setdefault(f" at {at}" if at else " in my own projects", []).append(
                (term, of_proof(proof, brief.resume))
            )
    shown = list(places.items())[:_MOST_PLACES]
    if not shown:
        return None
    words = [f"{listing([term.words for term, _ in terms])}{at}" for at, terms in shown]
    told = [pair for _, terms in shown for pair in terms]
    asked = {term.source.text: term.source for term, _ in told}
    lines = {source.start: source for _, source in told}
    return Sentence(voice.say("used", skills=" and with ".join(words)), (*asked.values(), *lines.values()), "fit")


def lacking(voice: Voice, gap: Lack | None) -> Sentence | None:
    """The one gap worth naming, with the nearest thing that is shown."""
    if gap is None:
        return None
    if gap.listed:
        words = voice.say("gap_listed", gap=gap.words)
    elif gap.near:
        at = f", at {gap.at}" if gap.at else ""
        words = voice.say("gap_near", gap=gap.words, near=gap.near, at=at)
    else:
        words = voice.say("gap_alone", gap=gap.words)
    return Sentence(words, gap.sources, "gap")


def years_lacking(brief: Brief, voice: Voice, standing: Standing) -> Sentence | None:
    """The years asked for, where the jobs that count come to at least a year less."""
    posting = brief.posting
    if (
        posting is None
        or not posting.min_years
        or standing.months < LEAST_YEARS
        or standing.months >= 12 * posting.min_years
    ):
        return None
    asked = next((r for r in posting.must if re.search(rf"\b{posting.min_years}\b", r.text)), None)
    if asked is None:
        return None
    words = voice.say("gap_years", asked=str(posting.min_years), years=length(standing.months))
    counted = counted_source(brief.resume, brief.evidence, length(standing.months))
    return Sentence(words, (of_posting(posting, asked.text, asked.start, asked.end), *counted), "gap")
