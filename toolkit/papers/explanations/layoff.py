"""What there is to say about a layoff: the job that ended, what followed, what was done."""

from __future__ import annotations

from dataclasses import replace

from toolkit.errors import InputError
from toolkit.papers.explanations import path_lines
from toolkit.papers.explanations.breaks import Break, after, ended
from toolkit.papers.explanations.cases import Case, Option, Told
from toolkit.papers.explanations.counting import (
    break_count,
    break_ends,
    break_fact,
    break_length,
    stay_count,
    stay_fact,
    stay_length,
    stay_sources,
    step_facts,
)
from toolkit.papers.explanations.counting import told as told_month
from toolkit.papers.explanations.gap import flags
from toolkit.papers.explanations.jobs_said import as_job, heads, named, worked_for
from toolkit.papers.explanations.meantime import Step, steps
from toolkit.papers.explanations.now import applying, closing, employed, joined, wanted
from toolkit.papers.explanations.patterns import fill, limits
from toolkit.papers.explanations.stays import Stay
from toolkit.papers.explanations.time_used import Used, time_used, used_options
from toolkit.papers.explanations.told_dates import ended_since, until_told
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.spoken import month_short, month_words

Stays = tuple[Stay, ...]
Steps = tuple[Step, ...]


def layoff(case: Case) -> Told:
    """The case of a layoff. Raises InputError where no job has ended."""
    stay, warnings = _ended(case)
    stays = ended(case.stays, stay)
    case = replace(case, stays=stays)
    gap, more = until_told(after(stay, stays, case.now), case)
    dated = steps(case.resume, gap.first, gap.last, case.now) if gap.months else ()
    used = time_used(case.deeds, dated, gap) if gap.months else None
    facts = (stay_fact(stay, case.resume, case.since), break_fact(gap, case.resume, case.since))
    next_fact = (stay_fact(gap.after, case.resume, None),) if gap.after else ()
    return Told(
        facts=(*facts, *step_facts(dated, gap), *next_fact),
        resume_line=_resume_line(case, gap, used),
        letter=_letter(case, gap, stays, used),
        options=tuple(_options(case, gap, stays, used, dated)),
        flags=flags(gap, dated, stays),
        warnings=(*warnings, *more, *_left_out(case, gap)),
    )


def _ended(case: Case) -> tuple[Stay, tuple[str, ...]]:
    """The job that ended, and what the user should know of the choice."""
    if case.since is not None:
        return ended_since(case, case.since)
    over = [stay for stay in case.stays if not stay.open]
    if not over:
        raise InputError(fill("refusal.no_ended"))
    stay = max(over, key=lambda one: (one.last, one.first))
    held = [one for one in case.stays if one.open]
    if not held:
        return stay, ()
    job = named(case.resume.roles[held[-1].roles[-1]])
    ended_job = named(case.resume.roles[stay.roles[-1]])
    return stay, (fill("warning.still_held", job=job, ended=ended_job),)


def _left_out(case: Case, gap: Break) -> tuple[str, ...]:
    """A note where the user's deeds have no month to stand in."""
    if gap.months or not case.deeds:
        return ()
    return (fill("warning.did_no_break", job=named(case.resume.roles[gap.before.roles[-1]])),)


def _month(stay: Stay) -> str:
    return month_words(stay.last, vague=stay.vague_last)


def _resume_line(case: Case, gap: Break, used: Used | None) -> Sentence:
    stay = gap.before
    if gap.months and used and (gap.least or gap.told_last):
        first, last = break_ends(gap)
        text = fill("layoff.resume_break", first=first, last=last, what=used.line)
        sources = (*stay_sources(stay, case.resume, case.since), break_count(gap), *used.line_sources)
        return Sentence(text, sources, "resume")
    role = case.resume.roles[stay.roles[-1]]
    words = {
        "title": role.title or role.company,
        "company": f", {role.company}" if role.title and role.company else "",
        "first": month_short(stay.first, vague=stay.vague_first),
        "last": month_short(stay.last, vague=stay.vague_last),
        "reason": case.joined_reason,
    }
    text = fill("layoff.resume_job", **words)
    return Sentence(text, (*stay_sources(stay, case.resume, case.since), *_said(case)), "resume")


def _said(case: Case) -> tuple[Source, ...]:
    """The sources of a sentence that says `layoff`: the word is the user's."""
    return (Source("user", case.kind, "toolkit explain"), *case.reason_sources)


def _letter(case: Case, gap: Break, stays: Stays, used: Used | None) -> tuple[Sentence, ...]:
    stay = gap.before
    words = {"as_job": as_job(case.resume.roles[stay.roles[-1]]), "month": _month(stay), "reason": case.joined_reason}
    sources = (*stay_sources(stay, case.resume, case.since), *_said(case))
    first = Sentence(fill("layoff.letter", **words), sources, "letter")
    return first, replace(_second(case, gap, stays, used), part="letter")


def _second(case: Case, gap: Break, stays: Stays, used: Used | None) -> Sentence:
    short = used is not None and 0 < len(used.clauses.split()) <= limits("letter_part")[1]
    close = applying(case) or employed(case, stays) or wanted(case)
    if short and used and gap.months and gap.least:
        counts = (break_count(gap),)
        words = {"length": break_length(gap).removeprefix("one ") if not gap.vague else "time", "clauses": used.clauses}
        if gap.after is None:
            text = fill("layoff.letter_did", **words)
            return joined(Sentence(text, (*used.clause_sources, *counts)), close)
        start = month_words(gap.after.first, vague=gap.after.vague_first)
        next_job = as_job(case.resume.roles[gap.after.roles[0]])
        text = fill("layoff.letter_did_started", **words, start=start, as_next=next_job)
        return Sentence(text, (*used.clause_sources, *counts, *heads(gap.after, case.resume)))
    followed = _followed(case, gap)
    if gap.after is not None:
        same = gap.after.open and len(gap.after.roles) == 1 and not applying(case)
        close = Sentence(fill("next.still"), heads(gap.after, case.resume)) if same else close
        return joined(followed[0].sentence, close)
    return close or followed[0].sentence


def _options(case: Case, gap: Break, stays: Stays, used: Used | None, dated: Steps) -> list[Option]:
    stay = gap.before
    worked = worked_for(stay, case.resume, stay_length(stay))
    opening = fill("layoff.spoken", worked=worked, month=_month(stay))
    sources = (*stay_sources(stay, case.resume, case.since), stay_count(stay), _said(case)[0])
    options = [Option(Sentence(opening, sources, "opening"), 0)]
    if case.reason:
        options.append(Option(Sentence(case.reason.text, case.reason_sources, "reason"), 0))
    options += _followed(case, gap)
    if used:
        options += used_options(used)
    lines = path_lines.strong(case, stay.roles, 3)
    options += [*lines, *path_lines.strong(case, stay.roles, 9, skip=1), *path_lines.tools(case, stay.roles, 6, lines)]
    options += path_lines.before(case, stay, 5)
    second = path_lines.second_jobs(case, stay, gap)
    lines = path_lines.strong(case, second, 5)
    options += [*lines, *path_lines.tools(case, second, 7, lines)]
    options += path_lines.studied(case, dated, 7)
    options += path_lines.beside(case, dated, 6)
    options += path_lines.career(case, 8)
    options += path_lines.published(case, 8)
    options += path_lines.fit(case, 4)
    return [*options, *closing(case, stays)]


def _followed(case: Case, gap: Break) -> list[Option]:
    """What came after: how long ago it was, or the job that came next."""
    sides = stay_sources(gap.before, case.resume, case.since)
    if gap.after is None:
        key = "lasted" if gap.told_last else "ago" if gap.months else "this_month"
        words = {"length": break_length(gap), "until": month_words(gap.last)}
        extra = (told_month("until", gap.last),) if gap.told_last else ()
        counts = (break_count(gap),) if gap.months else ()
        return [Option(Sentence(fill(f"layoff.{key}", **words), (*sides, *counts, *extra), "break"), 1)]
    role = case.resume.roles[gap.after.roles[0]]
    words = {"as_job": as_job(role), "month": month_words(gap.after.first, vague=gap.after.vague_first)}
    if gap.overlapped:
        key = "overlapped"
    elif gap.vague and not gap.least:
        key = "started_unsure"
    else:
        key = "started" if gap.months else "started_next"
    counts = (break_count(gap),) if key == "started" else ()
    text = fill(f"layoff.{key}", **words, length=break_length(gap))
    return [Option(Sentence(text, (*sides, *heads(gap.after, case.resume), *counts), "break"), 1)]
