"""A letter for one posting from the resume's own lines."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.papers.letters import fitting, introducing, reasons
from toolkit.papers.letters.brief import Brief
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.framing import Paragraphs, framed
from toolkit.papers.letters.material import Material, material, shows_nothing
from toolkit.papers.letters.models import Letter, Sentence
from toolkit.papers.letters.notes import NOTES
from toolkit.papers.letters.noticing import warnings
from toolkit.papers.letters.phrases import Voice
from toolkit.papers.letters.requirements import answered, lack, used_elsewhere
from toolkit.papers.letters.sources import of_role, of_user
from toolkit.papers.letters.telling import Teller, subject_of
from toolkit.papers.spoken import month_words
from toolkit.papers.wording import listing, plain


def write_letter(brief: Brief) -> Letter:
    """The letter; what the user should know before sending it is in `warnings`."""
    chosen = material(brief)
    voice = Voice(brief.wishes.tone)
    make = NOTES.get(brief.wishes.kind, letter_paragraphs)
    paragraphs = tuple(paragraph for paragraph in make(brief, chosen, voice) if paragraph)
    return framed(brief, voice, paragraphs, warnings(brief, chosen))


def letter_paragraphs(brief: Brief, chosen: Material, voice: Voice) -> Paragraphs:
    """The paragraphs of a letter: who and what; the story; what else; what fits and what is missing; why here; next."""
    teller = Teller(brief.resume)
    first = _opening(brief, chosen, voice, teller)
    if brief.posting is not None and shows_nothing(brief):
        return (first, _plain_rest(brief, chosen, voice, teller))
    story, rest, fit = (
        _told_story(brief, chosen, voice, teller),
        _told_rest(brief, chosen, voice, teller),
        _fit(brief, chosen, voice),
    )
    if len(fit) == 1 and rest:
        rest, fit = (*rest, *fit), ()
    return (
        first,
        story,
        rest,
        fit,
        (
            *_pause(brief, chosen, voice),
            *reasons.because(brief, voice),
            reasons.closing(brief, voice, _to_show(chosen.story)),
        ),
    )


def _first(found: Sequence[Deed]) -> Deed | None:
    return found[0] if found else None


def _to_show(found: Sequence[Deed]) -> Deed | None:
    """The first line whose subject can be named again, else the first."""
    return next((deed for deed in found if subject_of(deed.sentences)), _first(found))


def _opening(brief: Brief, chosen: Material, voice: Voice, teller: Teller) -> tuple[Sentence, ...]:
    stand = chosen.standing
    said: list[Sentence] = []
    if brief.posting is not None:
        said.append(teller.said(introducing.applying(brief, voice, stand)))
    inside = any("from within" in sentence.text for sentence in said)
    if not inside and (who := introducing.introducing(brief, voice, stand)):
        said.append(teller.said(who))
    if studied := introducing.graduating(brief, stand):
        said.append(teller.said(studied))
    if stand.role is not None and not studied and (inside or len(said) > (brief.posting is not None)):
        teller.place = (stand.role, "")
    first = _first(chosen.story)
    if first is not None:
        same = teller.place == (first.role, first.project)
        said += teller.tell(
            first, "opening", before="There " if same and first.sentences[0].startswith("I ") and stand.held else ""
        )
    return tuple(said)


def _told_story(brief: Brief, chosen: Material, voice: Voice, teller: Teller) -> tuple[Sentence, ...]:
    rest = chosen.story[1:]
    if not rest:
        return ()
    asked = fitting.asking(
        brief, voice, answered(chosen.terms, chosen.story, brief.evidence, rest[0].role), rest[0].role
    )
    said = [teller.said(asked)] if asked else []
    for deed in rest:
        said += teller.tell(deed, "story")
    if chosen.beyond is not None:
        said += teller.tell(chosen.beyond, "beyond")
    return tuple(said)


def _told_rest(brief: Brief, chosen: Material, voice: Voice, teller: Teller) -> tuple[Sentence, ...]:
    said: list[Sentence] = []
    for deed in chosen.earlier:
        said += teller.tell(deed, "beyond")
    if chosen.standing.former is not None:
        said += introducing.former_trade(brief, voice, chosen.standing, teller, chosen.order)
    return tuple(said)


def _fit(brief: Brief, chosen: Material, voice: Voice) -> tuple[Sentence, ...]:
    used = fitting.using(brief, voice, used_elsewhere(chosen.terms, chosen.told, brief.evidence, brief.taxonomy))
    gap = lack(chosen.terms, brief.assessment, brief.evidence, brief.resume, brief.taxonomy)
    missing = fitting.years_lacking(brief, voice, chosen.standing) or fitting.lacking(voice, gap)
    return tuple(sentence for sentence in (used, missing) if sentence)


def _pause(brief: Brief, chosen: Material, voice: Voice) -> tuple[Sentence, ...]:
    """The time since the last job, in the user's words; nothing is said of it unasked."""
    words, since = plain(brief.wishes.pause), chosen.standing.since
    if not words or since is None:
        return ()
    last = chosen.standing.role
    out = Sentence(voice.say("break", since=month_words(since)), (of_role(brief.resume, last or 0),), "opening")
    return out, Sentence(words if words.endswith((".", "!", "?")) else f"{words}.", (of_user(words),), "opening")


def _plain_rest(brief: Brief, chosen: Material, voice: Voice, teller: Teller) -> tuple[Sentence, ...]:
    """The honest short letter's second paragraph: what is missing, the user's reason, how to be reached."""
    assert brief.posting is not None
    missing = [
        term
        for term in chosen.terms
        if term.skill not in brief.evidence.shown and term.requirement < len(brief.posting.must) and not term.basic
    ][:4]
    said: list[Sentence] = []
    if missing:
        words = voice.say("little", missing=listing([term.words for term in missing], last="or"))
        said.append(Sentence(words, tuple({t.source.text: t.source for t in missing}.values()), "gap"))
    used = fitting.using(brief, voice, used_elsewhere(chosen.terms, chosen.story[:1], brief.evidence, brief.taxonomy))
    if used:
        said.insert(0, used)
    return (*said, *reasons.because(brief, voice), reasons.closing(brief, voice, None))
