"""A group is counted, and nobody of it is named unless asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from toolkit.papers.cohort.counting import Heap, share
from toolkit.papers.cohort.group import OTHER, kind_of
from toolkit.papers.cohort.models import Bin, Cohort, Member, Spread, Terms
from toolkit.papers.cohort.writing import COMMONEST, MOST_NAMED, write_cohort
from toolkit.resumes.confidence import undated_warnings
from toolkit.resumes.models import Role
from toolkit.taxonomy.loading import load

TERMS = Terms("2026-11-22")
MID = Member(
    score=60,
    level="mid",
    target="mid",
    next_level="senior",
    next_score=50,
    areas=(("agents", 40),),
    gaps=(("RAG", "blocker"), ("Evaluation", "major")),
    contact="a",
    confidence=0.9,
    name="Ada Example",
    file="ada.pdf",
)
SENIOR = replace(MID, score=80, level="senior", target="senior", next_level="staff", contact="b", gaps=MID.gaps[:1])
LOCKED = Member(error="password", error_words="It is locked with a password.", file="locked.pdf")


def told(*members: Member, terms: Terms = TERMS) -> Cohort:
    return write_cohort(members, terms, load())


@pytest.mark.parametrize(
    ("numbers", "quartiles"),
    [
        ((7,), (7, 7, 7)),
        ((0, 100), (25, 50, 75)),
        ((10, 20, 30, 40, 50), (20, 30, 40)),
        ((1, 2, 3, 4), (2, 3, 3)),
        ((5, 5, 5, 90), (5, 5, 26)),
    ],
)
def test_quartiles(numbers: tuple[int, ...], quartiles: tuple[int, int, int]) -> None:
    heap = Heap()
    for number in numbers:
        heap.add(number)
    assert heap.spread() == Spread(len(numbers), min(numbers), *quartiles, max(numbers))


def test_the_last_bin_holds_a_hundred() -> None:
    heap = Heap()
    for number in (0, 9, 10, 89, 90, 100):
        heap.add(number)
    found = heap.histogram()
    assert found is not None
    assert [(each.first, each.count) for each in found.bins if each.count] == [(0, 2), (10, 1), (80, 1), (90, 2)]
    assert found.bins[-1] == Bin(90, 100, 2)
    assert sum(each.count for each in found.bins) == found.spread.count


def test_no_numbers_have_no_spread() -> None:
    assert Heap().spread() is None
    assert Heap().histogram() is None
    assert share(1, 0) == 0


def test_a_group_is_counted() -> None:
    cohort = told(MID, MID, SENIOR, LOCKED)
    assert (cohort.title, cohort.files, cohort.read) == ("3 resumes", 4, 3)
    assert cohort.sentence == "Half of the group scores from 60 to 70; the median is 60 of 100."
    assert [(row.level, row.count, row.share) for row in cohort.levels if row.count] == [
        ("Mid-level", 2, 67),
        ("Senior", 1, 33),
    ]
    assert [(row.name, row.scores.middle) for row in cohort.areas] == [("Agents", 40)]
    assert [(row.code, row.words, row.count, row.share) for row in cohort.faults] == [
        ("password", "It is locked with a password.", 1, 25)
    ]
    assert cohort.posting is None
    assert "By their contact details the 3 resumes are of 2 people; each resume counts." in cohort.notes


def test_gaps_are_shares_of_all_and_of_each_level() -> None:
    gaps = told(MID, MID, SENIOR, replace(MID, gaps=())).gaps
    assert gaps is not None
    assert gaps.levels == (("mid-level", 3), ("senior", 1))
    assert [(row.skill, row.count, row.share, row.blocker, row.by_level) for row in gaps.rows] == [
        ("RAG", 3, 75, 3, (67, 100)),
        ("Evaluation", 2, 50, 0, (67, 0)),
    ]
    many = told(*(replace(MID, gaps=((f"skill {n}", "minor"),)) for n in range(COMMONEST + 4))).gaps
    assert many is not None
    assert (len(many.rows), many.more) == (COMMONEST, 4)


def test_close_to_the_next_level_is_told_by_steps() -> None:
    scores = (69, 70, 84, 85, 100)
    cohort = told(*(replace(MID, next_score=score) for score in scores), replace(MID, next_level=""))
    assert cohort.next_levels is not None
    (row,) = cohort.next_levels.rows
    assert (row.level, row.above, row.count, row.close, row.there, row.share) == ("Mid-level", "senior", 5, 2, 2, 80)
    assert row.people == ()


def test_people_are_named_on_request_best_first() -> None:
    members = [replace(MID, next_score=70 + n % 30, name=f"P{n}", file=f"{n:03}.pdf") for n in range(MOST_NAMED + 5)]
    cohort = told(*members, LOCKED, terms=replace(TERMS, names=True))
    assert cohort.next_levels is not None
    (row,) = cohort.next_levels.rows
    assert (len(row.people), row.more, row.people[0].score) == (MOST_NAMED, 5, 99)
    assert [(person.file, person.level) for person in cohort.unread] == [("locked.pdf", "password")]


def test_nobody_is_named_otherwise() -> None:
    close = replace(
        MID, next_score=90, warnings=("Ada Example at Example Ltd: ends in the future (2030-01)", "odd Ada")
    )
    text = str(told(close, replace(LOCKED, file="Ada.pdf")))
    assert "Ada" not in text
    assert ".pdf" not in text
    assert "Example" not in text


def test_a_posting_is_told_where_there_is_one() -> None:
    cohort = told(replace(MID, match=40), replace(MID, match=60), terms=replace(TERMS, posting="Engineer, Acme"))
    assert cohort.posting is not None
    assert cohort.posting.title == "Engineer, Acme"
    assert cohort.posting.matches.spread.middle == 50


def test_a_group_of_nobody_and_a_group_nobody_could_read() -> None:
    for cohort in (told(), told(LOCKED)):
        assert cohort.sentence == "No resume could be read."
        assert not any((cohort.scores, cohort.levels, cohort.gaps, cohort.next_levels, cohort.confidence))


@pytest.mark.parametrize(
    "warning",
    [
        'text smaller than 2 pt on page 1 was left out: "hire me"',
        "the file holds text that the page does not show; it was not counted",
        "page 2 is a picture, not read; install tesseract",
        "pages 1, 2 are pictures, read by OCR: letters and figures may be wrong",
        "The file has tracked changes; deleted words were left out.",
        "no name was found",
        "no jobs were found; a heading such as Experience over them helps any reader",
        *undated_warnings([Role()]),
        *undated_warnings([Role(), Role()]),
        "read with little confidence: “Acme”; toolkit parse shows what was read, for you to correct",
        "Engineer: ends (2019) before it begins (2021); its dates were read in the other order",
        "Engineer: ends in the future (2031); counted up to 2026-11",
    ],
)
def test_every_warning_of_the_readers_has_a_kind(warning: str) -> None:
    assert kind_of(warning) not in (OTHER, warning)


def test_a_warning_of_no_kind_is_counted_without_its_words() -> None:
    cohort = told(replace(MID, warnings=("Ada did this", "Ada did that")), MID)
    assert [(row.words, row.count, row.share) for row in cohort.warnings] == [(OTHER, 1, 50)]
    assert cohort.warned == 1
