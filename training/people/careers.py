"""Careers: the jobs of a person, newest first, with promotions, overlaps and marks such as part-time."""

from __future__ import annotations

import random
from typing import Any

from training.people.models import Job, Month
from training.people.places import Locale
from training.people.wording import Writer

NOW: Month = (2026, 11)
"""The month in which every generated resume is written; a fixed one, so that a seed gives the same set for ever."""

KINDS = ["Contract", "Part-time", "Freelance", "Temporary", "Internship", "Full-time", "Fixed-term"]


def jobs_of(rng: random.Random, writer: Writer, land: Locale, trade: dict[str, Any]) -> tuple[Job, ...]:
    """One to seven jobs, newest first."""
    count = rng.choices([1, 2, 3, 4, 5, 6, 7], [6, 18, 26, 22, 14, 8, 6])[0]
    end: Month | None = None if rng.random() < 0.75 else _before(NOW, rng.randint(1, 14))
    company, place = "", ""
    found: list[Job] = []
    for _ in range(count):
        length = rng.choice([rng.randint(3, 11), rng.randint(12, 40), rng.randint(20, 80)])
        start = _before(end or NOW, length)
        if start < (1994, 1):
            break
        if not company or rng.random() > 0.22:
            company, place = writer.text(writer.words["employers"]), land.place()
        held = {job.title for job in found if job.company == company}
        title = writer.text([title for title in trade["titles"] if title not in held])
        kind = rng.choice(KINDS) if rng.random() < 0.14 else ""
        if kind == "Internship" and length > 12:
            kind = ""
        lines = rng.choices([0, 1, 2, 3, 4, 5, 7], [4, 10, 24, 28, 18, 10, 6])[0]
        bullets = {_bullet(rng, writer, trade["bullets"]): None for _ in range(lines)}
        summary = writer.text(writer.words["summaries"]) if rng.random() < 0.08 else ""
        found.append(Job(company, title, place, start, end, kind, summary, tuple(bullets)))
        end = _before(start, rng.choice([0, 0, 1, 1, 2, 6]))
        if rng.random() < 0.07:  # the next one runs beside this one
            end = _before(start, -rng.randint(3, 8))
            if end > NOW:
                end = None
    if rng.random() < 0.25:
        found = [
            Job(j.company, j.title, j.place, j.start, j.end, j.kind, j.summary, tuple(b + "." for b in j.bullets))
            for j in found
        ]
    return tuple(found)


def volunteering_of(rng: random.Random, writer: Writer, first: Month) -> tuple[Job, ...]:
    """One or two volunteer roles, undated half of the time."""
    found = []
    for _ in range(rng.randint(1, 2)):
        start = (rng.randint(min(first[0], 2025), 2025), rng.randint(1, 12)) if rng.random() < 0.5 else None
        end = None if start is None or rng.random() < 0.4 else (start[0] + 1, start[1])
        if end and end > NOW:
            end = None
        role = rng.choice(writer.words["volunteer_roles"])
        found.append(Job(writer.text(writer.words["volunteer_places"]), role, "", start, end, "", "", ()))
    return tuple(found)


def _bullet(rng: random.Random, writer: Writer, forms: list[str]) -> str:
    chosen = writer.words["plain"] if rng.random() < 0.12 else forms
    tails = writer.words["tails"] if rng.random() < 0.25 else [""]
    return writer.draw(lambda: writer.fill(rng.choice(chosen) + rng.choice(tails)))


def _before(month: Month, months: int) -> Month:
    index = month[0] * 12 + month[1] - 1 - months
    return index // 12, index % 12 + 1
