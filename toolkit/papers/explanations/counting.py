"""Facts and sources that are counted from dates."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.papers.explanations.breaks import Break
from toolkit.papers.explanations.jobs_said import company_of, heads, named
from toolkit.papers.explanations.meantime import Step
from toolkit.papers.explanations.patterns import fill
from toolkit.papers.explanations.stays import Stay
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.spoken import length, month_short, month_words
from toolkit.resumes.models import Resume


def counted(first: int, last: int, *, about: bool = False, vague: tuple[bool, bool] = (False, False)) -> Source:
    """How many months lie from `first` to `last`, both counted."""
    begins, ends = month_words(first, vague=vague[0]), month_words(last, vague=vague[1])
    months = last - first + 1
    said = length(months, about=about)
    if about:
        return Source("count", fill("fact.count_about", length=said, first=begins, last=ends))
    if months == 1:
        return Source("count", fill("fact.count_one", first=begins))
    pattern = "count" if months < 24 else "count_length"
    return Source("count", fill(f"fact.{pattern}", months=str(months), first=begins, last=ends, length=said))


def stay_count(stay: Stay) -> Source:
    return counted(stay.first, stay.last, about=stay.vague, vague=(stay.vague_first, stay.vague_last))


def stay_length(stay: Stay) -> str:
    """`two years and three months`, with `about` where a year stands without its month."""
    return length(stay.months, about=stay.vague)


def stay_sources(stay: Stay, resume: Resume, since: int | None) -> tuple[Source, ...]:
    """The lines that print the stay, and the user's word where the end is theirs."""
    own = (told("since", stay.last),) if stay.told_last and since is not None else ()
    return (*heads(stay, resume), *own)


def told(option: str, month: int) -> Source:
    """A month given on the command line."""
    return Source("user", month_words(month), f"--{option}")


def break_count(gap: Break) -> Source:
    after_vague = gap.after is not None and gap.after.vague_first and not gap.told_last
    return counted(gap.first, gap.last, about=gap.vague, vague=(gap.before.vague_last, after_vague))


def break_length(gap: Break) -> str:
    return length(gap.months, about=gap.vague)


def break_ends(gap: Break) -> tuple[str, str]:
    """First and last month of a break as a resume prints them."""
    ends_vague = gap.after is not None and gap.after.vague_first and not gap.told_last
    last = "present" if gap.running else month_short(gap.last, vague=ends_vague)
    return month_short(gap.first, vague=gap.before.vague_last), last


def stay_fact(stay: Stay, resume: Resume, since: int | None) -> Sentence:
    """`AI Engineer, Brightmoor: April 2024 to May 2026, two years and two months.`"""
    role = resume.roles[stay.roles[-1]]
    first = month_words(stay.first, vague=stay.vague_first)
    job = named(role) if len(stay.roles) == 1 else company_of(stay, resume)
    if stay.open:
        text = fill("fact.stay_now", job=job, first=first)
        return Sentence(text, heads(stay, resume), "fact")
    last = month_words(stay.last, vague=stay.vague_last)
    text = fill("fact.stay", job=job, first=first, last=last, length=stay_length(stay))
    return Sentence(text, (*stay_sources(stay, resume, since), stay_count(stay)), "fact")


def break_fact(gap: Break, resume: Resume, since: int | None) -> Sentence:
    """`Without a job: September 2023 to September 2024, 13 months.`"""
    sides = (*stay_sources(gap.before, resume, since), *(heads(gap.after, resume) if gap.after else ()))
    first, last = month_words(gap.first, vague=gap.before.vague_last), month_words(gap.last, vague=_open_year(gap))
    if gap.after is not None and gap.vague and not gap.least:
        years = {"first": str(gap.before.last // 12), "last": str(gap.after.first // 12)}
        return Sentence(fill("fact.break_unsure", **years), sides, "fact")
    if gap.after is not None and not gap.months:
        names = {"before": company_of(gap.before, resume), "after": company_of(gap.after, resume)}
        return Sentence(fill("fact.none", **names), sides, "fact")
    key = "break_running" if gap.running else "break_month" if gap.months == 1 and not gap.vague else "break"
    text = fill(f"fact.{key}", first=first, last=last, length=break_length(gap))
    return Sentence(text, (*sides, break_count(gap)), "fact")


def _open_year(gap: Break) -> bool:
    return gap.after is not None and gap.after.vague_first and not gap.told_last


def step_facts(steps: Iterable[Step], gap: Break | None) -> tuple[Sentence, ...]:
    """What is dated into the break, and how many of its months that is."""
    facts = []
    for step in steps:
        part = step.overlap(gap.first, gap.last) if gap else 0
        if gap is None or step.span.vague or gap.vague or not part or step.span.open or step.kind == "certificate":
            facts.append(Sentence(fill("fact.cover_vague", what=step.line, dates=step.dates), (step.source,), "fact"))
            continue
        words = {"what": step.line, "first": month_words(step.span.first), "last": month_words(step.span.last)}
        if part == gap.months:
            text = fill("fact.cover_all", **words)
        else:
            text = fill("fact.cover_part", **words, part=str(part), whole=str(gap.months))
        facts.append(Sentence(text, (step.source, break_count(gap)), "fact"))
    return tuple(facts)
