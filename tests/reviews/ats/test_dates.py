"""Dates that programs cannot read, read in different ways, or that cannot be as printed."""

from __future__ import annotations

import pytest

from tests.reviews.ats.resume_texts import HEAD, SKILLS, STUDY, findings, ids, job, jobs
from toolkit.reviews.ats import dates

CLEAN = jobs("Mar 2020 – Present", "Jun 2016 – Feb 2020")


def test_dates_in_one_form_are_fine() -> None:
    assert ids(dates, CLEAN) == []


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("Summer 2018", "a season or quarter"),
        ("Fall 2017 – Spring 2018", "a season or quarter"),
        ("Q3 2017 – Q1 2018", "a season or quarter"),
        ("mid 2017 – early 2018", "a part of a year"),
        ("Jun '17 – Feb ’18", "a year in two figures"),
        ("'17–'18", "a year in two figures"),
        ("06/17 – 02/18", "a year in two figures"),
        ("two years", "a length of time"),
        ("18 months", "a length of time"),
    ],
)
def test_forms_that_programs_read_differently(when: str, why: str) -> None:
    found = [each for each in findings(dates, jobs("Mar 2020 – Present", when)) if each.check == "date-odd"]
    assert len(found) == 1 and why in found[0].text
    assert found[0].places[0].text in found[0].text


@pytest.mark.parametrize(
    "when", ["Sept. 2017 – February 2020", "SEPTEMBER 2017 to FEBRUARY 2020", "Sep 2017 - Feb 2020"]
)
def test_months_by_name_are_one_form_however_long(when: str) -> None:
    assert ids(dates, jobs("Mar 2020 – Present", when)) == []


@pytest.mark.parametrize("when", ["06/2016 – 02/2020", "2016-06 – 2020-02", "06.2016 – 02.2020"])
def test_a_mixture_names_the_forms_and_points_at_the_rarer_one(when: str) -> None:
    (found,) = findings(dates, jobs("Mar 2021 – Present", "Mar 2020 – Feb 2021", when))
    assert found.check == "date-mixed" and "2 forms" in found.text
    assert [place.text for place in found.places] == [when]


def test_days_are_told_from_months_by_any_date_of_the_resume() -> None:
    (found,) = findings(dates, f"{HEAD}\n## Experience\n\n{job('03/04/2019 – Present')}")
    assert found.check == "date-ambiguous" and "“03/04/2019”" in found.text
    assert ids(dates, f"{HEAD}\n## Experience\n\n{job('03/04/2019 – 28/02/2022')}") == []


def test_a_job_without_dates() -> None:
    found = findings(dates, jobs("Mar 2020 – Present", ""))
    assert [each.check for each in found] == ["date-none"]
    assert found[0].severity == "major" and "Data Scientist" in found[0].places[0].text


def test_dates_that_end_before_they_begin() -> None:
    (found,) = findings(dates, jobs("Mar 2020 – Present", "Feb 2020 – Jun 2016"))
    assert found.check == "date-reversed" and "“Feb 2020 – Jun 2016”" in found.text
    assert ids(dates, f"{HEAD}\n{STUDY.replace('Aug 2012 – May 2016', 'Aug 2016 – May 2012')}") == ["date-reversed"]


def test_a_job_that_begins_after_today() -> None:
    (found,) = findings(dates, jobs("Mar 2027 – Present", "Jun 2016 – Feb 2020"))
    assert found.check == "date-future" and found.severity == "minor"
    assert ids(dates, jobs("Mar 2027 – Present", "Jun 2016 – Feb 2020"), as_of="2027-04-01") == []


def test_a_contract_may_end_soon_but_not_in_twenty_years() -> None:
    assert ids(dates, jobs("Mar 2026 – Mar 2028")) == []
    (found,) = findings(dates, jobs("Mar 2026 – Mar 2046"))
    assert found.check == "date-future" and found.severity == "note"


def test_a_degree_may_end_in_the_future() -> None:
    assert ids(dates, f"{HEAD}\n{STUDY.replace('May 2016', 'Expected May 2028')}\n{SKILLS}") == []


def test_years_without_months() -> None:
    (found,) = findings(dates, jobs("Mar 2020 – Present", "2016 – 2020"))
    assert (found.check, found.severity) == ("date-coarse", "note")
    assert "your other jobs have months" in found.text
    assert "years only." in findings(dates, jobs("2020 – Present", "2016 – 2020"))[0].text


def test_the_total_over_several_titles_may_be_in_years() -> None:
    titles = job("Mar 2021 – Present", "Senior ML Engineer", "") + job("Jun 2016 – Feb 2021", "ML Engineer", "")
    assert "date-reversed" not in ids(dates, f"{HEAD}\n## Experience\n\n**Fenwick Freight Inc.**\n\n{titles}")


def test_structured_files_have_one_form_by_themselves() -> None:
    made = '{"basics": {"name": "Odalys Brennan"}, "work": [{"name": "Fenwick", "position": "Engineer", %s}]}'
    assert ids(dates, made % '"startDate": "2020-03"', "resume.json") == []
    assert ids(dates, made % '"startDate": "2020-03", "endDate": "2019-01"', "resume.json") == ["date-reversed"]
