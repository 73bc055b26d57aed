"""What a whole resume shows: proofs, roll-up, months, and what never counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from toolkit.evidence.evidence import gather
from toolkit.evidence.models import Evidence
from toolkit.resumes.models import Contact, PartialDate, Period, Resume
from toolkit.taxonomy.models import Taxonomy

AS_OF = "2026-11-22"


def year(first: int, last: int | None) -> Period:
    return Period(PartialDate(first), PartialDate(last) if last else None, open=last is None)


def month(first: tuple[int, int], last: tuple[int, int] | None) -> Period:
    return Period(PartialDate(*first), PartialDate(*last) if last else None, open=last is None)


def test_a_proof_is_the_exact_line(working: Callable[..., Resume], taxonomy: Taxonomy) -> None:
    resume = working("Wrote Python services", "Tuned pandas jobs")
    proof = gather(resume, taxonomy, AS_OF).shown["pandas"].proofs[0]
    assert resume.document.text[proof.start : proof.end] == proof.text == "Tuned pandas jobs"
    assert resume.document.text[proof.mention.start : proof.mention.end] == "pandas"
    assert (proof.section, proof.role) == ("work", 0)


def test_a_narrower_skill_is_evidence_for_the_broader(working: Callable[..., Resume], taxonomy: Taxonomy) -> None:
    shown = gather(working("Moved 3 million vectors to pgvector"), taxonomy, AS_OF).shown
    assert shown["vector-databases"].depth == "delivered"
    assert shown["vector-databases"].via == ("pgvector",)
    assert shown["vector-databases"].months == 24


def test_the_deepest_proof_comes_first_then_the_newest(builder: Any, taxonomy: Taxonomy) -> None:
    builder.job("Developer", "Ostrava Works", month((2015, 1), (2016, 12)), ["Wrote Python for 40 users"])
    builder.job(
        "Developer", "Linden Data", month((2020, 1), (2021, 12)), ["Wrote Python for 90 users", "Kept Python tidy"]
    )
    proofs = gather(builder.build(), taxonomy, AS_OF).shown["python"].proofs
    assert [p.text for p in proofs] == ["Wrote Python for 90 users", "Wrote Python for 40 users", "Kept Python tidy"]


@pytest.mark.parametrize(
    ("period", "months"),
    [
        (year(2019, 2021), 24),
        (year(2019, 2020), 12),
        (year(2020, 2020), 6),
        (year(2025, None), 17),
        (month((2020, 1), (2020, 12)), 12),
        (month((2020, 3), (2020, 3)), 1),
        (month((2026, 11), None), 1),
        (Period(PartialDate(2019, 3), PartialDate(2021)), 28),
        (Period(PartialDate(2019), PartialDate(2019, 3)), 3),
        (Period(), 0),
        (month((2024, 1), (2030, 1)), 35),
        (month((2028, 1), None), 0),
        (month((2021, 12), (2020, 1)), 24),
    ],
)
def test_months_of_a_job(period: Period, months: int, builder: Any, taxonomy: Taxonomy) -> None:
    builder.job("Developer", "Linden Data", period, ["Wrote Python"])
    evidence = gather(builder.build(), taxonomy, AS_OF)
    assert (evidence.months, evidence.shown["python"].months) == (months, months)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (month((2024, 1), (2030, 1)), "ends in the future"),
        (month((2028, 1), None), "begins in the future"),
        (month((2021, 12), (2020, 1)), "before it begins"),
    ],
)
def test_dates_that_cannot_be_are_said(period: Period, words: str, builder: Any, taxonomy: Taxonomy) -> None:
    builder.job("Developer", "Linden Data", period, [])
    (warning,) = gather(builder.build(), taxonomy, AS_OF).warnings
    assert words in warning and "Developer" in warning


def test_overlapping_jobs_count_once(builder: Any, taxonomy: Taxonomy) -> None:
    builder.job("Software Developer", "Linden Data", month((2020, 1), (2021, 12)), ["Wrote Python"])
    builder.job("Machine Learning Engineer", "Fenwick Labs", month((2021, 1), (2022, 12)), ["Wrote Python"])
    evidence = gather(builder.build(), taxonomy, AS_OF)
    assert evidence.months == evidence.shown["python"].months == 36
    assert evidence.relevant_months == 24 + 12 * taxonomy.benchmark.adjacent
    assert evidence.shown["python"].last_used == "2022-12"


def test_a_title_that_says_nothing_is_read_by_the_work(builder: Any, taxonomy: Taxonomy) -> None:
    builder.job(
        "Associate", "Linden Data", month((2020, 1), (2020, 12)), ["Fine-tuning with pandas, scikit-learn and pgvector"]
    )
    builder.job("Cook", "The Gannet", month((2018, 1), (2018, 12)), ["Ran the kitchen"])
    evidence = gather(builder.build(), taxonomy, AS_OF)
    assert [t.relevance for t in evidence.tenures] == [1.0, 0.0]
    assert evidence.tenures[0].why.startswith("work shown: ")


def test_voluntary_work_shows_skills_but_adds_no_years(builder: Any, taxonomy: Taxonomy) -> None:
    builder.job("Python Teacher", "Library Friends", month((2020, 1), (2020, 12)), ["Wrote Python"], kind="volunteer")
    evidence = gather(builder.build(), taxonomy, AS_OF)
    assert (evidence.months, evidence.shown["python"].months) == (0, 12)


def test_an_employer_is_no_skill_in_the_head_of_a_job(working: Callable[..., Resume], taxonomy: Taxonomy) -> None:
    assert "snowflake" not in gather(working("Wrote Python", company="Snowflake"), taxonomy, AS_OF).shown
    assert "snowflake" in gather(working("Moved 2 TB to Snowflake", company="Snowflake"), taxonomy, AS_OF).shown
    assert "pandas" not in gather(working("Joined Red Pandas early", company="Red Pandas"), taxonomy, AS_OF).shown


def test_signals_are_lines_with_outcomes_and_scope_and_titles_with_levels(
    working: Callable[..., Resume], taxonomy: Taxonomy
) -> None:
    resume = working("Led a squad", "Cut cost by 12%", "Went to meetings", title="Senior Machine Learning Engineer")
    signals = gather(resume, taxonomy, AS_OF).signals
    assert {(s.kind, s.text) for s in signals} == {
        ("scope", "Led a squad"),
        ("outcome", "Cut cost by 12%"),
        ("title", "Senior Machine Learning Engineer"),
    }


def test_a_name_changes_nothing(working: Callable[..., Resume], taxonomy: Taxonomy) -> None:
    def without_mentions(evidence: Evidence) -> tuple[object, ...]:
        return evidence.shown, evidence.months, evidence.relevant_months, evidence.signals

    resume = working("Wrote Python for 400 users")
    assert resume.contact.name == "Ada Lindqvist"
    text = resume.document.text.replace("Ada Lindqvist", "Bola Oyelaran")
    assert len(text) == len(resume.document.text)
    lines = tuple(replace(line, text=text[line.start : line.end]) for line in resume.document.lines)
    other = replace(resume, contact=Contact("Bola Oyelaran"), document=replace(resume.document, text=text, lines=lines))
    assert without_mentions(gather(resume, taxonomy, AS_OF)) == without_mentions(gather(other, taxonomy, AS_OF))


def test_the_same_resume_gives_the_same_evidence(working: Callable[..., Resume], taxonomy: Taxonomy) -> None:
    resume = working("Wrote Python for 400 users", skills=("Go, pandas, C++",))
    assert gather(resume, taxonomy, AS_OF) == gather(resume, taxonomy, AS_OF)
