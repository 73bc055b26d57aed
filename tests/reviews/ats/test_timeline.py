"""Jobs at the same time, time between jobs, and their order."""

from __future__ import annotations

import pytest

from tests.reviews.ats.resume_texts import HEAD, LINES, STUDY, findings, ids, job, jobs
from toolkit.reviews.ats import timeline


def test_one_job_after_the_other_is_fine() -> None:
    assert ids(timeline, jobs("Mar 2020 – Present", "Jun 2016 – Feb 2020")) == []


def test_two_whole_jobs_at_once_are_a_note_with_the_months() -> None:
    (found,) = findings(timeline, jobs("Mar 2020 – Present", "Jun 2016 – Dec 2020"))
    assert (found.check, found.severity) == ("jobs-overlap", "note")
    assert "share 10 months" in found.text and "“Data Scientist at Larkfield Dairy Inc.”" in found.text
    assert len(found.places) == 2


@pytest.mark.parametrize("end", ["Mar 2020", "May 2020"])
def test_weeks_of_handing_over_are_no_overlap(end: str) -> None:
    assert ids(timeline, jobs("Mar 2020 – Present", f"Jun 2016 – {end}")) == []


def test_years_alone_make_no_overlap_of_one_year() -> None:
    assert ids(timeline, jobs("2020 – Present", "2016 – 2020")) == []


@pytest.mark.parametrize(
    "second",
    [
        job("Jun 2016 – Present", "Adjunct Lecturer", "Dayton Evening College"),
        job("Jun 2016 – Present", "Co-Founder", "Larkfield Dairy Inc."),
        job("Jun 2016 – Present", "Board Member", "Larkfield Dairy Inc."),
        job("Jun 2016 – Present", "Freelance Data Scientist", "Various clients"),
        job("Jun 2016 – Present", "Data Scientist (part-time)", "Larkfield Dairy Inc."),
        job("Jun 2016 – Present", "Data Scientist", "Larkfield Dairy Inc.", f"{LINES}- Evenings and weekends only\n"),
        job("Jun 2016 – Present", "Senior ML Engineer", "Fenwick Freight Inc."),
    ],
)
def test_work_on_the_side_teaching_and_titles_at_one_employer_are_no_overlap(second: str) -> None:
    text = f"{HEAD}\n## Experience\n\n{job('Mar 2020 – Present')}{second}\n{STUDY}"
    assert "jobs-overlap" not in ids(timeline, text)


def test_time_between_jobs_is_a_note_with_its_months() -> None:
    (found,) = findings(timeline, jobs("Mar 2020 – Present", "Jun 2016 – Feb 2019"))
    assert (found.check, found.severity) == ("jobs-gap", "note")
    assert found.text.startswith("12 months") and "from 2019-03 to 2020-02" in found.text


def test_half_a_year_between_jobs_passes() -> None:
    assert ids(timeline, jobs("Mar 2020 – Present", "Jun 2016 – Aug 2019")) == []


@pytest.mark.parametrize(
    "told",
    [
        "## Education\n\n**MS in Statistics**, Ohio State University (Jan 2019 – Feb 2020)\n",
        "## Education\n\n**MS in Statistics**, Ohio State University, May 2020\n",
        "## Volunteering\n\n**Mentor**, Dayton Code Club (Mar 2019 – Feb 2020)\n",
        "## Summary\n\nEngineer who took a family year between roles and came back to models\n",
        "## Other\n\nCareer break to care for a parent, March 2019 – February 2020\n",
    ],
)
def test_what_the_page_tells_of_fills_the_time(told: str) -> None:
    assert ids(timeline, f"{jobs('Mar 2020 – Present', 'Jun 2016 – Feb 2019')}\n{told}") == []


def test_years_alone_make_a_gap_only_where_it_is_sure() -> None:
    assert ids(timeline, jobs("2020 – Present", "2016 – 2019")) == []
    (found,) = findings(timeline, jobs("2022 – Present", "2016 – 2019"))
    assert found.text.startswith("At least 24 months")


def test_oldest_first_is_pointed_at_once() -> None:
    found = findings(timeline, jobs("Jan 2010 – Dec 2012", "Jan 2013 – Dec 2015", "Jan 2016 – Present"))
    assert [each.check for each in found] == ["jobs-order"]
    assert "which is newer" in found[0].text and len(found[0].places) == 2


def test_a_section_of_its_own_begins_the_order_anew() -> None:
    later = f"## Other experience\n\n{job('Jan 2021 – Present', 'Data Analyst', 'Bellweather Bank')}"
    assert "jobs-order" not in ids(timeline, f"{jobs('Jun 2016 – Dec 2020')}\n{later}")
