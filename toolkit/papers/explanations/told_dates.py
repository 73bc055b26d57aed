"""The months given on the command line, held against the dates of the page; the page is followed where they differ."""

from __future__ import annotations

from dataclasses import replace

from toolkit.errors import InputError
from toolkit.papers.explanations.breaks import Break, ended_by
from toolkit.papers.explanations.cases import Case
from toolkit.papers.explanations.jobs_said import named
from toolkit.papers.explanations.patterns import fill
from toolkit.papers.explanations.stays import Stay
from toolkit.papers.spoken import month_words

Warned = tuple[str, ...]


def ended_since(case: Case, since: int) -> tuple[Stay, Warned]:
    """The job whose end `--since` means, with a warning where the page says otherwise."""
    stay, other = ended_by(case.stays, since)
    if stay is None:
        first = min(one.first for one in case.stays)
        raise InputError(fill("refusal.too_early", since=month_words(since), first=month_words(first)))
    job = named(case.resume.roles[stay.roles[-1]])
    month = month_words(stay.last, vague=stay.vague_last)
    if other:
        return stay, (fill("warning.other_end", job=job, month=month, since=month_words(since)),)
    if stay.told_last:
        page = next(one for one in case.stays if one.roles == stay.roles)
        return stay, (fill(f"warning.{'told_open' if page.open else 'told_year'}", job=job, month=month),)
    return stay, ()


def until_told(gap: Break, case: Case) -> tuple[Break, Warned]:
    """The break with the end that `--until` gives, where the page gives none or only a year."""
    until = case.until
    if until is None or until < gap.first:
        return gap, ()
    if gap.after is None:
        return replace(gap, last=until, running=False, told_last=True), ()
    if gap.after.vague_first and until // 12 in (gap.after.first // 12, gap.after.first // 12 - 1):
        return replace(gap, last=until, told_last=True), ()
    if until in (gap.last, gap.after.first):
        return gap, ()
    words = {"month": month_words(gap.after.first, vague=gap.after.vague_first), "until": month_words(until)}
    return gap, (fill("warning.other_until", **words),)
