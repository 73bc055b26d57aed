"""Figures as they stand in resumes and letters."""

from __future__ import annotations

import pytest

from toolkit.reviews.letters.figures import figures_in
from toolkit.reviews.letters.matching import follows, matches

READ = (
    ("nine million pages", 9e6, "count"),
    ("9M pages", 9e6, "count"),
    ("9,000,000 pages", 9e6, "count"),
    ("twenty-two tests", 22, "count"),
    ("eleven hundred adjusters", 1100, "count"),
    ("half a million users", 5e5, "count"),
    ("88 per cent", 88, "percent"),
    ("17 percentage points", 17, "points"),
    ("$1.8M a year", 1.8e6, "money"),
    ("3.1 cents", 0.031, "money"),
    ("700 ms", 0.7, "time"),
    ("two and a half hours", 9000, "time"),
    ("an hour and a half", 5400, "time"),
    ("a nine-day trial", 777600, "time"),
    ("it was halved", 50, "percent"),
    ("a tenfold rise", 10, "fold"),
    ("2TB of logs", 2e12, "bytes"),
    ("seven tenths of a second", 0.7, "time"),
    ("six tenths of a penny", 0.006, "money"),
    ("four in five of them", 80, "percent"),
    ("six calls in ten are solved", 60, "percent"),
    ("a dozen of every hundred", 12, "percent"),
    ("a third faster", 33.3333, "percent"),
    ("half as often", 50, "percent"),
    ("we cut its weight in two", 50, "percent"),
    ("by a quarter", 25, "percent"),
    ("within two quarters", 15778800, "time"),
    ("twice as fast", 2, "fold"),
    ("recall at five", 5, "rank"),
    ("for a full day", 86400, "time"),
    ("two whole weeks", 1209600, "time"),
    ("after a fortnight", 1209600, "time"),
    ("half a day", 43200, "time"),
    ("a half-day outage", 43200, "time"),
    ("a year-long trial", 31557600, "time"),
    ("a yearlong trial", 31557600, "time"),
    ("a six-month trial", 15778800, "time"),
)


@pytest.mark.parametrize(("text", "value", "unit"), READ)
def test_a_figure_is_read_with_its_unit(text: str, value: float, unit: str) -> None:
    (figure,) = figures_in(text)
    assert (figure.value, figure.unit) == (pytest.approx(value), unit)
    assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize("text", ["GPT-4", "recall@5", "p95 latency", "INT8", "HL7 FHIR", "the 95th percentile", "3D"])
def test_a_number_in_a_name_is_no_figure(text: str) -> None:
    assert figures_in(text) == ()


def test_the_ends_of_a_change_share_their_unit() -> None:
    first, second = figures_in("fell from 94 to 61 minutes")
    assert (first.side, second.side) == ("from", "to")
    assert (first.value, second.value) == (94 * 60, 61 * 60)


ALIKE = (
    ("nine million pages", "9M pages"),
    ("0.7 seconds", "700 ms"),
    ("twelve months", "for a year"),
    ("more than 1,000 users", "1,100 users"),
    ("nearly half of", "46% of"),
    ("30,000 a day", "30,000 daily"),
    ("3.1 cents", "$0.031"),
    ("nearly four in five", "78%"),
    ("more than nine in ten", "91%"),
    ("a little over 200 stars", "210 stars"),
    ("three thousand people", "3,000 players"),
    ("eight billion parameters", "8B model"),
    ("from a full day", "24 hours"),
    ("from overnight to minutes", "10 hours"),
)
UNLIKE = (
    ("9 million pages", "90M pages"),
    ("25 seconds", "25 minutes"),
    ("88%", "88 points"),
    ("more than 1,200 users", "1,100 users"),
    ("30,000 a week", "30,000 a day"),
    ("less than 400 ms", "480 ms"),
    ("nearly 90%", "84%"),
    ("by 58%", "to 58%"),
    ("nine in ten", "78%"),
    ("from a whole week", "24 hours"),
    ("from overnight to minutes", "two days"),
)


@pytest.mark.parametrize(("claimed", "shown"), ALIKE)
def test_one_amount_in_two_ways_is_the_same(claimed: str, shown: str) -> None:
    assert matches(figures_in(claimed)[0], figures_in(shown)[0])


@pytest.mark.parametrize(("claimed", "shown"), UNLIKE)
def test_another_amount_is_not(claimed: str, shown: str) -> None:
    assert not matches(figures_in(claimed)[0], figures_in(shown)[0])


@pytest.mark.parametrize(
    ("claimed", "line", "fits"),
    [
        ("by 17 points", "from 71% to 88%", True),
        ("by 17 per cent", "from 71% to 88%", False),
        ("by 24 per cent", "from 71% to 88%", True),
        ("by 61%", "from $0.031 to $0.012", True),
        ("by a third", "from 94 to 61 minutes", True),
        ("four times", "from 4 to 1 cents", True),
        ("by half", "from 94 to 61 minutes", False),
    ],
)
def test_what_follows_from_a_change(claimed: str, line: str, fits: bool) -> None:
    assert follows(figures_in(claimed)[0], figures_in(line)) is fits
