"""What there is to say about months without a job: the jobs on both sides, what the time was for, what was done."""

from __future__ import annotations

from dataclasses import replace

from toolkit.errors import InputError
from toolkit.papers.explanations import path_lines
from toolkit.papers.explanations.breaks import Break, after, breaks, ended, longest
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
from toolkit.papers.explanations.jobs_said import as_job, as_stay, company_of, heads, named
from toolkit.papers.explanations.meantime import Step, steps
from toolkit.papers.explanations.now import applying, closing, employed, joined, wanted
from toolkit.papers.explanations.patterns import fill, limits
from toolkit.papers.explanations.stays import Stay
from toolkit.papers.explanations.time_used import Used, time_used, used_options
from toolkit.papers.explanations.told_dates import ended_since, until_told
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.spoken import month_words

Stays = tuple[Stay, ...]
Steps = tuple[Step, ...]


def gap(case: Case) -> Told:
    """The case of a gap. Raises InputError where there is none."""
    found, stays, warnings = _gap(case)
    case = replace(case, stays=stays)
    found, more = until_told(found, case)
    dated = steps(case.resume, found.first, found.last, case.now)
    used = time_used(case.deeds, dated, found)
    facts = (stay_fact(found.before, case.resume, case.since), break_fact(found, case.resume, case.since))
    next_fact = (stay_fact(found.after, case.resume, None),) if found.after else ()
    return Told(
        facts=(*facts, *step_facts(dated, found), *next_fact),
        resume_line=_resume_line(case, found, used),
        letter=_letter(case, found, stays, used),
        options=tuple(_options(case, found, stays, used, dated)),
        flags=flags(found, dated, stays) | ({"explained"} if _explained(dated, found) else set()),
        warnings=(*warnings, *more, *_explained(dated, found)),
    )


def _gap(case: Case) -> tuple[Break, Stays, tuple[str, ...]]:
    """The break, the stays with the user's end among them, and warnings."""
    if case.since is not None:
        stay, warnings = ended_since(case, case.since)
        stays = ended(case.stays, stay)
        found = after(stay, stays, case.now)
        if not found.months:
            words = {"job": named(case.resume.roles[stay.roles[-1]]), "month": month_words(stay.last)}
            raise InputError(fill("refusal.no_gap_since", **words))
        return found, stays, warnings
    until = case.until or 0
    ending = [one for one in breaks(case.stays, case.now) if one.first <= until <= one.last + 1]
    chosen = ending[0] if ending else longest(case.stays, case.now)
    if chosen is None:
        unsure = fill("refusal.no_gap_unsure") if any(stay.vague for stay in case.stays) else ""
        raise InputError(fill("refusal.no_gap", unsure=unsure))
    return chosen, case.stays, ()


def _sides(case: Case, found: Break) -> tuple[Source, ...]:
    next_job = heads(found.after, case.resume) if found.after else ()
    own = (told_month("until", found.last),) if found.told_last else ()
    return (*stay_sources(found.before, case.resume, case.since), *next_job, *own)


def _words(case: Case, found: Break) -> dict[str, str]:
    """What fills the patterns of both letters and answers."""
    following = found.after
    start = month_words(following.first, vague=following.vague_first) if following else month_words(found.last)
    return {
        "as_job": as_job(case.resume.roles[found.before.roles[-1]]),
        "end": month_words(found.before.last, vague=found.before.vague_last),
        "as_next": as_job(case.resume.roles[following.roles[0]]) if following else "",
        "start": start,
        "length": break_length(found),
    }


def _ending(found: Break) -> str:
    """What the key of a pattern ends in: the break goes on, the user ended it, or a job did."""
    return "" if found.after is not None else "_running" if found.running else "_told"


def _resume_line(case: Case, found: Break, used: Used | None) -> Sentence:
    first, last = break_ends(found)
    sources = (*_sides(case, found), break_count(found))
    if used:
        text = fill("gap.resume_what", first=first, last=last, what=used.line)
        return Sentence(text, (*sources, *used.line_sources), "resume")
    return Sentence(fill("gap.resume", first=first, last=last), sources, "resume")


def _letter(case: Case, found: Break, stays: Stays, used: Used | None) -> tuple[Sentence, ...]:
    text = fill(f"gap.letter{_ending(found)}", **_words(case, found), reason=case.joined_reason)
    first = Sentence(text, (*_sides(case, found), break_count(found), *case.reason_sources), "letter")
    close = applying(case) or employed(case, stays) or wanted(case)
    if used and 0 < len(used.clauses.split()) <= limits("letter_part")[1]:
        told = Sentence(fill("meantime.first", clauses=used.clauses), used.clause_sources)
        return first, replace(joined(told, close), part="letter")
    if used and not used.clauses:
        return first, replace(joined(used.sentences[0], close), part="letter")
    return first, replace(close or _length(case, found), part="letter")


def _length(case: Case, found: Break) -> Sentence:
    text = fill(f"gap.spoken{_ending(found)}_length", length=break_length(found))
    return Sentence(text, (*_sides(case, found), break_count(found)), "break")


def _options(case: Case, found: Break, stays: Stays, used: Used | None, dated: Steps) -> list[Option]:
    stay = found.before
    words = {**_words(case, found), "as_job": as_stay(stay, case.resume)}
    opening = fill(f"gap.spoken{_ending(found)}", **words)
    options = [
        Option(Sentence(opening, _sides(case, found), "opening"), 0),
        Option(_length(case, found), 0),
    ]
    if case.reason:
        options.append(Option(Sentence(case.reason.text, case.reason_sources, "reason"), 0))
    if used:
        options += used_options(used)
    company = company_of(stay, case.resume)
    stayed = fill("gap.stayed", company=company, length=stay_length(stay))
    options.append(Option(Sentence(stayed, (*heads(stay, case.resume), stay_count(stay)), "story"), 5))
    lines = path_lines.strong(case, stay.roles, 3)
    options += [*lines, *path_lines.strong(case, stay.roles, 9, skip=1), *path_lines.tools(case, stay.roles, 6, lines)]
    options += path_lines.before(case, stay, 5)
    second = path_lines.second_jobs(case, stay, found)
    lines = path_lines.strong(case, second, 3 if found.after else 5)
    options += [*lines, *path_lines.tools(case, second, 7, lines)]
    options += path_lines.studied(case, dated, 7)
    options += path_lines.beside(case, dated, 6)
    options += path_lines.career(case, 8)
    options += path_lines.published(case, 8)
    options += path_lines.fit(case, 4)
    return [*options, *closing(case, stays)]


def _explained(dated: Steps, found: Break) -> tuple[str, ...]:
    """A note where a degree covers every month."""
    degrees = [step for step in dated if step.kind == "degree" and not step.span.vague]
    whole = [step for step in degrees if step.overlap(found.first, found.last) == found.months]
    return (fill("warning.on_the_page", what=whole[0].line),) if whole and not found.vague else ()


def flags(found: Break, dated: Steps, stays: Stays) -> frozenset[str]:
    """What is true of a break, by the names that the advice asks for."""
    true = {
        "running": found.running,
        "over": not found.running,
        "break": found.months > 0,
        "long": found.months >= 12,
        "covered": any(step.kind in ("degree", "certificate") for step in dated),
        "employed": any(stay.open for stay in stays),
        "vague": found.vague,
        "dated": bool(dated),
    }
    return frozenset(name for name, holds in true.items() if holds)
