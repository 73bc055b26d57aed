"""The shorter kinds: a mail, a request for a referral, a follow-up, thanks, a message on LinkedIn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from toolkit.papers.letters import fitting, introducing, reasons
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.letters.naming import company_of, title_of
from toolkit.papers.letters.requirements import answered, lack, used_elsewhere
from toolkit.papers.letters.sources import of_line, of_posting, of_user
from toolkit.papers.letters.telling import Teller
from toolkit.papers.wording import plain

if TYPE_CHECKING:
    from toolkit.papers.letters.brief import Brief
    from toolkit.papers.letters.deeds import Deed
    from toolkit.papers.letters.framing import Paragraphs
    from toolkit.papers.letters.material import Material
    from toolkit.papers.letters.phrases import Voice

NOTE_LIMIT = 300
"""Characters of a note beside an invitation (LinkedIn's help pages, 2026-11; some free accounts have 200)."""


def _names(brief: Brief) -> dict[str, str]:
    posting = brief.posting
    return {"title": title_of(posting) or "open", "company": company_of(posting) or "your company"}


def _sources(brief: Brief) -> tuple[Source, ...]:
    posting = brief.posting
    named = [plain(words) for words in (posting.title, posting.company) if words] if posting else []
    asked = of_user(f"a {brief.wishes.kind} note")
    return (*(of_posting(posting, words) for words in named), asked) if posting else (asked,)


def _framing(brief: Brief, voice: Voice, name: str, **more: str) -> Sentence:
    return Sentence(voice.say(name, **_names(brief), **more), _sources(brief), "opening")


def _contact(brief: Brief) -> str:
    contact = brief.resume.contact
    return " or ".join(plain(words) for words in (contact.email, contact.phone) if words)


def _best(chosen: Material, most: int) -> tuple[Deed, ...]:
    return chosen.story[:most]


def email(brief: Brief, chosen: Material, voice: Voice) -> Paragraphs:
    """Who and what, one line that answers the posting, what fits, and where the resume is."""
    teller = Teller(brief.resume)
    first = [teller.said(introducing.applying(brief, voice, chosen.standing))] if brief.posting else []
    if who := introducing.introducing(brief, voice, chosen.standing):
        first.append(teller.said(who))
        teller.place = (chosen.standing.role, "")
    asked = _asked(brief, chosen, voice)
    second = [teller.said(asked)] if asked else []
    for deed in _best(chosen, 2):
        second += teller.tell(deed, "story")
    used = fitting.using(brief, voice, used_elsewhere(chosen.terms, _best(chosen, 2), brief.evidence, brief.taxonomy))
    gap = fitting.lacking(voice, lack(chosen.terms, brief.assessment, brief.evidence, brief.resume, brief.taxonomy))
    attached = Sentence(voice.say("attached"), (of_user("the resume goes with the mail"),), "close")
    last = (*reasons.because(brief, voice), attached, reasons.closing(brief, voice, None))
    return tuple(first), tuple(second), tuple(s for s in (used, gap) if s), last


def _asked(brief: Brief, chosen: Material, voice: Voice) -> Sentence | None:
    told = _best(chosen, 2)
    role = told[0].role if told else None
    return fitting.asking(brief, voice, answered(chosen.terms, told, brief.evidence, role), role)


def follow_up(brief: Brief, chosen: Material, voice: Voice) -> Paragraphs:
    """The question where the application stands, and one more line of work."""
    teller = Teller(brief.resume)
    opening = (teller.said(_framing(brief, voice, "follow_up")),)
    told = _told(brief, chosen, voice, teller, "follow_up_more", most=1)
    return opening, told, (reasons.closing(brief, voice, _first(chosen)),)


def thanks(brief: Brief, chosen: Material, voice: Voice) -> Paragraphs:
    """Thanks for a conversation, one line of work, and an offer."""
    teller = Teller(brief.resume)
    opening = (teller.said(_framing(brief, voice, "thanks")), *reasons.because(brief, voice))
    told = _told(brief, chosen, voice, teller, "thanks_more", most=1)
    return opening, told, (_reached(brief, voice, "thanks_close"),)


def referral(brief: Brief, chosen: Material, voice: Voice) -> Paragraphs:
    """The request, what to pass on, and how to be reached."""
    teller = Teller(brief.resume)
    name = "referral" if brief.posting else "referral_general"
    opening = (teller.said(_framing(brief, voice, name)), teller.said(_framing(brief, voice, name)))
    facts = [teller.said(_framing(brief, voice, "referral_facts"))]
    if who := introducing.introducing(brief, voice, chosen.standing):
        facts.append(teller.said(who))
        teller.place = (chosen.standing.role, "")
    for deed in _best(chosen, 2):
        facts += teller.tell(deed, "story")
    return opening, tuple(facts), (*reasons.because(brief, voice), _reached(brief, voice, "close_short"))


def linkedin(brief: Brief, chosen: Material, voice: Voice) -> Paragraphs:
    """A note short enough for an invitation: who, what for, one line of work where it fits, one question."""
    names = _names(brief)
    said: list[Sentence] = []
    if who := introducing.standing_words(brief, chosen.standing):
        said.append(who)
    if brief.posting:
        said.append(_framing(brief, voice, "linkedin"))
    question = _framing(brief, voice, "linkedin_asked")
    room = NOTE_LIMIT - sum(len(s.text) + 1 for s in (*said, question)) - len(_greeting(brief, voice, names))
    deed = next(
        (
            d
            for d in sorted(chosen.story, key=lambda d: d.words)
            if len(d.sentences) == 1 and len(d.sentences[0]) < room
        ),
        None,
    )
    told = Teller(brief.resume, place=(chosen.standing.role, "")).tell(deed, "story") if deed else ()
    if len(" ".join(s.text for s in told)) >= room:
        told = ()
    return ((*said[:1], *told, *said[1:], question),)


def _greeting(brief: Brief, voice: Voice, names: dict[str, str]) -> str:
    to = plain(brief.wishes.to)
    return f"Hello {to}, " if to else "Hello, "


def _told(
    brief: Brief, chosen: Material, voice: Voice, teller: Teller, name: str, *, most: int
) -> tuple[Sentence, ...]:
    deeds = _best(chosen, most)
    if not deeds:
        return ()
    lead = Sentence(voice.say(name), tuple(deed.source for deed in deeds), "story")
    said = [teller.said(lead)]
    for deed in deeds:
        said += teller.tell(deed, "story")
    return tuple(said)


def _first(chosen: Material) -> Deed | None:
    return chosen.story[0] if chosen.story else None


def _reached(brief: Brief, voice: Voice, name: str) -> Sentence:
    reach = _contact(brief)
    if not reach:
        return reasons.closing(brief, voice, None)
    start = max(0, brief.resume.document.text.find(reach.split(" or ")[0]))
    head = of_line(
        brief.resume,
        reach.replace(" or ", ", "),
        start,
        start + len(reach.split(" or ")[0]),
        section="the head of the page",
    )
    return Sentence(voice.say(name, contact=reach), (head,), "close")


NOTES: dict[str, Callable[[Brief, Material, Voice], Paragraphs]] = {
    "email": email,
    "follow-up": follow_up,
    "thank-you": thanks,
    "referral": referral,
    "linkedin": linkedin,
}
"""How the kinds beside `letter` are written."""
