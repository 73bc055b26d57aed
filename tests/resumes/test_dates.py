"""Periods as resumes print them."""

import pytest

from toolkit.resumes.dates import find, is_length, period_in, without

PERIODS = [
    ("Jan '22 – to date", "2022-01", "", True),
    ("03/2019–Present", "2019-03", "", True),
    ("Mar 2021 – present", "2021-03", "", True),
    ("2017 – 2021", "2017", "2021", False),
    ("2018 (4 months)", "2018", "2018", False),
    ("May 2018 · 3 mos", "2018-05", "2018-05", False),
    ("2019-21", "2019", "2021", False),
    ("2013-09 — 2015-02", "2013-09", "2015-02", False),
    ("Aug 2023 – Expected May 2027", "2023-08", "2027-05", False),
    ("June 2016 to December 2018", "2016-06", "2018-12", False),
    ("Mar – Aug 2021", "2021-03", "2021-08", False),
    ("Jan 3, 2020 - 5 Feb 2021", "2020-01-03", "2021-02-05", False),
    ("08/19 - 05/21", "2019-08", "2021-05", False),
    ("Fall 2019 - Spring 2021", "2019", "2021", False),
    ("Sept. 2011 until now", "2011-09", "", True),
    ("since 2019", "2019", "", True),
    ("Summer 2020", "", "2020", False),
    ("Expected May 2027", "", "2027-05", False),
    ("avril 2019 à mai 2020", "2019-04", "2020-05", False),
]


@pytest.mark.parametrize(("text", "start", "end", "open_end"), PERIODS)
def test_a_period_is_as_fine_as_the_page_prints_it(text, start, end, open_end):
    found = period_in(text)
    assert found is not None
    period = found.period
    assert (str(period.start or ""), str(period.end or ""), period.open) == (start, end, open_end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("15/09/2015 – 28/02/2019", "2015-09-15", "2019-02-28"),
        ("09/15/2015 – 02/28/2019", "2015-09-15", "2019-02-28"),
        ("01/03/2019 – 05/01/2020", "2019-03-01", "2020-05-01"),
    ],
)
def test_jobs_begin_on_the_first_where_day_and_month_could_change_places(text, start, end):
    period = period_in(text).period
    assert (str(period.start), str(period.end)) == (start, end)


@pytest.mark.parametrize(
    "text", ["Python 3.11", "served 12,019 users", "$2,020 saved", "call +1 512 555 0188", "v1.2021", "now"]
)
def test_figures_that_are_no_dates_are_left_alone(text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("10/2021 – Present, Dublin", "Dublin"),
        ("April 2023 - Present (3 years 8 months)", ""),
        ("Brightwater Claims, Miami, FL | May ’23 – Present", "Brightwater Claims, Miami, FL"),
        ("Data Scientist (2019 – 2021)", "Data Scientist"),
    ],
)
def test_what_is_left_beside_a_period(text, rest):
    assert without(text, period_in(text)) == rest


def test_a_length_of_time_is_no_name():
    assert is_length("5 years 11 months")
    assert is_length("(2 yrs)")
    assert not is_length("2 engineers")
    assert not is_length("")
