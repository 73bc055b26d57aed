"""Who writes, and what for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.evidence.months import held as months_held
from toolkit.evidence.months import month_of
from toolkit.language.fragments.indefinite import article
from toolkit.papers.letters.brief import Brief
from toolkit.papers.letters.choosing import Ranked
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.letters.naming import company_of, title_of
from toolkit.papers.letters.phrases import Voice, phrases
from toolkit.papers.letters.sources import distinct, of_line, of_posting, of_role
from toolkit.papers.letters.standing import (
    BEGINNING,
    LEAST_YEARS,
    Standing,
    counted_source,
    degree_source,
    employer,
    new_degree,
    position,
)
from toolkit.papers.letters.telling import Teller
from toolkit.papers.spoken import in_prose, length, month_words, over
from toolkit.papers.wording import plain, shorten


def applying(brief: Brief, voice: Voice, standing: Standing) -> Sentence:
    """What the letter asks for; from within, where the posting's company is the employer."""
    posting = brief.posting
    assert posting is not None
    title, company = title_of(posting), company_of(posting)
    sources = tuple(of_posting(posting, plain(words)) for words in (posting.title, posting.company) if words)
    role = brief.resume.roles[standing.role] if standing.role is not None else None
    if role and title and standing.held and company and _same_company(employer(role), company):
        since = months_held(role, month_of(brief.as_of)).first
        words = voice.say("inside", title=title, company=company, position=position(role), since=month_words(since))
        return Sentence(words, (*sources, of_role(brief.resume, standing.role or 0)), "opening")
    name = {(True, True): "apply", (True, False): "apply_unnamed", (False, True): "apply_untitled"}.get(
        (bool(title), bool(company)), "apply_blank"
    )
    return Sentence(voice.say(name, title=title, company=company), sources or (of_posting(posting, ""),), "opening")


def _same_company(one: str, other: str) -> bool:
    first, second = (re.sub(r"\W+", " ", name).casefold().strip() for name in (one, other))
    return bool(first) and f"{first} ".startswith(f"{second} ")


def years_part(brief: Brief, voice: Voice, standing: Standing) -> tuple[str, tuple[Source, ...]]:
    """`, with more than five years of … behind me` and what it was counted from; empty below a year."""
    beginning = standing.months < BEGINNING and new_degree(brief.resume, brief.as_of) is not None
    if standing.months < LEAST_YEARS or beginning:
        return "", ()
    words = over(standing.months)
    counted = f"{length(standing.months)} of {standing.field}"
    said = voice.say("years", years=words, kind=standing.field).removeprefix(",").strip()
    return f", {said[0].lower()}{said[1:]}", counted_source(brief.resume, brief.evidence, counted)


def introducing(brief: Brief, voice: Voice, standing: Standing) -> Sentence | None:
    """Who writes: the job held or last held, and the years that count."""
    years, counted = years_part(brief, voice, standing)
    general = brief.posting is None
    if standing.role is None:
        newest = new_degree(brief.resume, brief.as_of)
        index = newest if newest is not None else 0
        return (
            (_of_degree(brief, index) if brief.resume.degrees else None)
            if not general
            else Sentence(voice.say("general_bare", years=years), counted or (_head(brief),), "opening")
        )
    role, source = brief.resume.roles[standing.role], of_role(brief.resume, standing.role)
    said, at, sources = position(role), employer(role), distinct(source, *counted)
    if not said:
        return None
    if not at:
        return (
            Sentence(voice.say("general_titled", position=said, years=years), sources, "opening")
            if general and standing.held
            else None
        )
    now = month_of(brief.as_of)
    last = months_held(role, now).last
    if standing.held:
        name = "general" if general else "position_held"
        return Sentence(voice.say(name, position=said, employer=at, years=years), sources, "opening")
    if role.period.end is None or not role.period.end.month:
        words = voice.say("position_undated", title=plain(role.title), employer=at, years=years)
        return Sentence(words, sources, "opening")
    name = "general_past" if general else "position_past"
    return Sentence(
        voice.say(name, position=said, employer=at, years=years, until=month_words(last)), sources, "opening"
    )


def standing_words(brief: Brief, standing: Standing) -> Sentence | None:
    """`I am an AI Engineer at Brightmoor Insurance.`, without years."""
    role = brief.resume.roles[standing.role] if standing.role is not None else None
    if role is None or not standing.held or not position(role) or not employer(role):
        return None
    words = Voice("plain").say("position_held", position=position(role), employer=employer(role), years="")
    return Sentence(words, (of_role(brief.resume, standing.role or 0),), "opening")


def graduating(brief: Brief, standing: Standing) -> Sentence | None:
    """The new degree of somebody at the beginning."""
    index = new_degree(brief.resume, brief.as_of)
    if index is None or standing.months >= BEGINNING or standing.role is None:
        return None
    return _of_degree(brief, index)


def _of_degree(brief: Brief, index: int) -> Sentence | None:
    degree = brief.resume.degrees[index]
    name = " in ".join(words for words in (plain(degree.degree), plain(degree.area)) if words)
    school, end = in_prose(shorten(plain(degree.institution), 80)), degree.period.end
    if not name or not school or len(name) > 80:
        return None
    open_still = degree.period.open or (
        end is not None and end.year * 12 + (end.month or 6) - 1 > month_of(brief.as_of)
    )
    when = (
        f" in {month_words(end.year * 12 + end.month - 1)}" if end and end.month else f" in {end.year}" if end else ""
    )
    if open_still:
        words = f"I am studying for {article(name)} {name} at {school}."
    else:
        words = f"I graduated from {school}{when} with {article(name)} {name}."
    return Sentence(words, (degree_source(brief.resume, index),), "opening")


def _head(brief: Brief) -> Source:
    contact = brief.resume.contact
    return of_line(brief.resume, contact.label or contact.name, 0, len(contact.name), section="the head of the page")


def former_trade(
    brief: Brief, voice: Voice, standing: Standing, teller: Teller, order: Sequence[Ranked]
) -> tuple[Sentence, ...]:
    """The trade that came before, and its best line."""
    if standing.former is None:
        return ()
    role = brief.resume.roles[standing.former]
    if not position(role) or not employer(role):
        return ()
    held = months_held(role, month_of(brief.as_of))
    span = f" for {length(held.last - held.first + 1)}"
    words = voice.say(
        "changed", field=phrases()["fields"]["changed"], position=position(role), employer=employer(role), span=span
    )
    sentence = teller.said(Sentence(words, (of_role(brief.resume, standing.former),), "beyond"))
    best = next((one.deed for one in order if one.deed.role == standing.former), None)
    teller.place = (standing.former, "")
    told = teller.tell(best, "beyond", before="There ") if best else ()
    return (sentence, *told) if brief.wishes.length == "page" else (sentence,)
