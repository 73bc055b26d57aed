"""What to say about a layoff, a gap or a change of trade: from the dates of the page and the user's words alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from toolkit.errors import InputError, UsageError
from toolkit.evidence.models import Evidence
from toolkit.evidence.months import month_of
from toolkit.papers.explanations.advice import advice
from toolkit.papers.explanations.answers import answer, words
from toolkit.papers.explanations.cases import Case, Told
from toolkit.papers.explanations.gap import gap
from toolkit.papers.explanations.jobs_said import named
from toolkit.papers.explanations.layoff import layoff
from toolkit.papers.explanations.models import Explanation
from toolkit.papers.explanations.own_words import deeds_of, reason_of, told_words
from toolkit.papers.explanations.patterns import fill, limits
from toolkit.papers.explanations.stays import find_stays
from toolkit.papers.explanations.switch import switch
from toolkit.papers.letters.models import Sentence
from toolkit.papers.spoken import month_words
from toolkit.papers.wording import listing, plain
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy

KINDS: dict[str, Callable[[Case], Told]] = {"layoff": layoff, "gap": gap, "switch": switch}
_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?")


def write_explanation(
    kind: str,
    resume: Resume,
    evidence: Evidence,
    taxonomy: Taxonomy,
    *,
    as_of: str,
    reason: str = "",
    since: str = "",
    until: str = "",
    what_i_did: Sequence[str] = (),
    posting: Posting | None = None,
) -> Explanation:
    """The explanation of `kind` (`layoff`, `gap` or `switch`).

    `since` and `until` are `YYYY-MM`: the month in which the job ended, and the last month of the break. Raises
    UsageError for a month that cannot be, InputError where the dates of the resume show no such thing.
    """
    if kind not in KINDS:
        raise UsageError(fill("refusal.kind", kind=repr(kind)))
    now = month_of(as_of)
    months = _months(since, until, now)
    stays, dates = find_stays(resume, as_of)
    if not stays:
        raise InputError(fill("refusal.no_job", source=resume.document.source))
    case = Case(
        kind=kind,
        resume=resume,
        evidence=evidence,
        taxonomy=taxonomy,
        as_of=as_of,
        now=now,
        stays=stays,
        reason=reason_of(reason, kind),
        deeds=deeds_of(what_i_did),
        since=months[0],
        until=months[1],
        posting=posting,
    )
    told = KINDS[kind](case)
    short, long = answer(told.options, "short"), answer(told.options, "long")
    own = " ".join((reason, *what_i_did))
    warnings = (
        *told.warnings,
        *_missing(case, told),
        *_wording(reason, own),
        *_vague(case, told),
        *_length(case, short, long),
    )
    return Explanation(
        kind=kind,
        name=plain(resume.contact.name),
        as_of=as_of,
        source=resume.document.source,
        facts=told.facts,
        resume_line=told.resume_line,
        letter=told.letter,
        short=short,
        long=long,
        avoid=advice(kind, _flags(case, told, own)),
        warnings=tuple(dict.fromkeys((*warnings, *dates))),
    )


def _months(since: str, until: str, now: int) -> tuple[int | None, int | None]:
    found: list[int | None] = []
    for option, value in (("since", since), ("until", until)):
        if value and not _MONTH.fullmatch(value):
            raise UsageError(fill("refusal.not_month", option=option, value=repr(value)))
        found.append(month_of(value) if value else None)
    first, last = found
    if first is not None and first > now:
        raise UsageError(fill("refusal.future", since=month_words(first), now=month_words(now)))
    if last is not None and last > now:
        raise UsageError(fill("refusal.until_future", until=month_words(last), now=month_words(now)))
    if first is not None and last is not None and last < first:
        raise UsageError(fill("refusal.until_before", until=month_words(last), since=month_words(first)))
    return first, last


def _missing(case: Case, told: Told) -> Iterable[str]:
    """The one fact that would make the answers better, and what else is not known."""
    if case.reason is None and "explained" not in told.flags:
        yield fill(f"warning.no_reason_{case.kind}")
    elif case.reason is not None and not case.reason.whole:
        yield fill("warning.verb_reason")
    if not case.deeds and "dated" not in told.flags:
        if case.kind == "switch":
            yield fill("warning.no_steps")
        elif "break" in told.flags:
            yield fill("warning.no_did")
    if case.kind == "layoff" and "break" not in told.flags:
        yield fill("warning.no_break")
    if not any(one.sentence.part == "close" for one in told.options):
        yield fill("warning.no_next")


def _wording(reason: str, own: str) -> Iterable[str]:
    """Words of blame in the reason, and of private matters anywhere in what the user said."""
    for section, words_said in (("blame", reason), ("private", own)):
        for word in told_words(words_said, section):
            yield fill(f"warning.{section}", word=word)


def _vague(case: Case, told: Told) -> Iterable[str]:
    """The jobs spoken of whose months the page does not give."""
    said = {source.start for sentence in told.facts for source in sentence.sources}
    for stay in case.stays:
        roles = [case.resume.roles[index] for index in stay.roles]
        printed = any(role.start <= start < max(role.end, role.start + 1) for start in said for role in roles)
        if stay.vague and printed:
            yield fill("warning.years_only", job=named(roles[-1]))


def _length(case: Case, short: Sequence[Sentence], long: Sequence[Sentence]) -> Iterable[str]:
    """Answers that are shorter than their time, or longer."""
    given = {"--reason": case.reason, "--what-i-did": case.deeds, "--posting": case.posting}
    options = [name for name, value in given.items() if not value]
    how = fill("warning.more_facts", options=listing(options)) if options else fill("warning.no_facts")
    for name, seconds, said in (("short", "30", short), ("long", "90", long)):
        least, most = limits(name)
        count = words(said)
        if count < least:
            yield fill(f"warning.{name}_little", count=str(count), least=str(least), how=how)
        elif count > most:
            yield fill("warning.too_long", seconds=seconds, count=str(count), most=str(most))


def _flags(case: Case, told: Told, own: str) -> frozenset[str]:
    """What is true of the case, for choosing advice."""
    true = {
        "reason": case.reason is not None,
        "no_reason": case.reason is None,
        "did": bool(case.deeds),
        "posting": case.posting is not None,
        "blame": bool(told_words(case.reason.words if case.reason else "", "blame")),
        "private": bool(told_words(own, "private")),
    }
    return told.flags | {name for name, holds in true.items() if holds}
