"""Jobs without bullet marks: rows that describe one job told from rows that name the next."""

from __future__ import annotations

import pytest

from toolkit.resumes.line_roles import sure_bodies
from toolkit.resumes.reading import read
from toolkit.resumes.rows import margins_of, rows_of

from .pages import pdf

JOBS = (
    ("Data Engineer", "Harrowgate Mills", "2021 – 2024", ("Wrote the partner interface", "Member of the hiring panel")),
    ("Data Analyst", "Selby Freight", "2018 – 2021", ("Rebuilt the weekly report of 40 depots, and wrote it down",)),
    ("Junior Analyst", "Ouse Bakery", "2016 – 2018", ("Counted loaves for 12 shops",)),
)


def page(head: str) -> str:
    """A page of `JOBS` with heads of the form `head`."""
    jobs = (
        head.format(title=title, company=company, dates=dates)
        + "".join(f"<p style='margin-left: 1em'>{text}</p>" for text in texts)
        for title, company, dates, texts in JOBS
    )
    return f"<h1>Ottoline Verrall</h1><p>ottoline@example.com</p><h2>Experience</h2>{''.join(jobs)}"


@pytest.mark.parametrize(
    "head",
    [
        "<p>{dates}</p><p>{company}</p><p>{title}</p>",
        "<p>{dates}</p><p><b>{title}</b></p><p>{company}</p>",
        "<p>{company}, {dates}</p><p>{title}</p>",
    ],
)
def test_no_job_is_lost_in_the_one_above(head):
    roles = read(pdf(page(head))).roles
    assert [(role.title, role.company) for role in roles] == [(title, company) for title, company, _, _ in JOBS]


def test_rows_that_name_and_rows_that_describe():
    rows = rows_of(pdf(page("<p>{dates}</p><p>{company}</p><p>{title}</p>")))
    section = rows[3:]
    told = sure_bodies(section, margins_of(rows), "work")
    assert [told.get(row.start) for row in section[5:9]] == [False, False, False, True]
