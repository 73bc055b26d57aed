"""Why this company, and what comes next."""

from __future__ import annotations

import re

from toolkit.papers.letters.brief import Brief
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.letters.naming import company_of
from toolkit.papers.letters.phrases import Voice, phrases
from toolkit.papers.letters.sources import of_line, of_posting, of_role, of_user
from toolkit.papers.letters.standing import employer
from toolkit.papers.letters.telling import subject_of
from toolkit.papers.wording import capital, plain

_ENDED = re.compile(r"[.!?]['”\"]?$")
_STATEMENT = re.compile(r"^(?:I|I['’]\w+|My|We|Our|The|It|This|That|Your)\b")
_GROUND = re.compile(r"[a-z]{5,}")


def because(brief: Brief, voice: Voice) -> tuple[Sentence, ...]:
    """The user's own reason, in the user's words; else what the posting says, where the resume has the same ground."""
    company, reason = company_of(brief.posting), plain(brief.wishes.because)
    if reason:
        source = of_user(reason)
        if _STATEMENT.match(reason) or not company:
            return (Sentence(_sentence(reason), (source,), "company"),)
        reason = re.sub(r"^because\s+", "", reason, flags=re.IGNORECASE).rstrip(".")
        words = voice.say("because", company=company, reason=_uncapital(reason))
        return (Sentence(words, (source,), "company"),)
    return _from_posting(brief, voice) if brief.wishes.kind in ("letter", "email") else ()


def _sentence(text: str) -> str:
    said = capital(text)
    return said if _ENDED.search(said) else f"{said}."


def _uncapital(text: str) -> str:
    first = text.split(" ")[0]
    return text[0].lower() + text[1:] if first[1:].islower() and first not in ("I",) else text


def _from_posting(brief: Brief, voice: Voice) -> tuple[Sentence, ...]:
    posting = brief.posting
    if posting is None or not posting.about:
        return ()
    line = posting.about[0]
    known = _known_ground(brief, line.text)
    if known is None:
        return ()
    quoted = Sentence(
        voice.say("quoted", about=plain(line.text)), (of_posting(posting, line.text, line.start, line.end),), "company"
    )
    name, source = known
    return quoted, Sentence(voice.say("known_ground", employer=name), (source,), "company")


def _known_ground(brief: Brief, text: str) -> tuple[str, Source] | None:
    """An employer whose name has a word of the company's own sentence, other than the company's name."""
    own = set(_GROUND.findall(company_of(brief.posting).lower()))
    words = (
        {word.rstrip("s") for word in _GROUND.findall(text.lower())}
        - {word.rstrip("s") for word in own}
        - set(phrases()["ground"]["everywhere"])
    )
    for index, role in enumerate(brief.resume.roles):
        name = employer(role)
        if {word.rstrip("s") for word in _GROUND.findall(name.lower())} & words:
            return name, of_role(brief.resume, index)
    return None


def closing(brief: Brief, voice: Voice, deed: Deed | None) -> Sentence:
    """A concrete next step, and where to reach the person."""
    contact = brief.resume.contact
    reach = [plain(words) for words in (contact.email, contact.phone) if words]
    subject = subject_of(deed.sentences) if deed else ""
    figures = " and the figures behind it" if deed and deed.figures and subject else ""
    subject = subject or "this work"
    sources = (deed.source,) if deed else ()
    if not reach:
        source = sources or (of_line(brief.resume, contact.name, 0, 0, section="the head of the page"),)
        return Sentence(voice.say("close_unreached", subject=subject, figures=figures), source, "close")
    head = of_line(brief.resume, ", ".join(reach), *_place(brief, reach[0]), section="the head of the page")
    if deed is None:
        return Sentence(voice.say("close_short", contact=" or ".join(reach)), (head,), "close")
    words = voice.say("close", subject=subject, figures=figures, contact=" or ".join(reach))
    return Sentence(words, (*sources, head), "close")


def _place(brief: Brief, words: str) -> tuple[int, int]:
    start = brief.resume.document.text.find(words)
    return (start, start + len(words)) if start >= 0 else (0, 0)
