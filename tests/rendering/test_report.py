from __future__ import annotations

import dataclasses

import pytest

from toolkit.assessment.models import Assessment
from toolkit.papers.jobs import timeline
from toolkit.papers.models import Report
from toolkit.papers.report import write_report
from toolkit.papers.wording import listing, plain, shorten
from toolkit.resumes.models import PartialDate, Period, Resume, Role
from toolkit.taxonomy.models import Taxonomy


def with_roles(resume: Resume, *periods: Period) -> Resume:
    roles = tuple(Role(f"Company {index}", f"Engineer {index}", period) for index, period in enumerate(periods))
    return dataclasses.replace(resume, roles=roles)


def test_the_verdict_says_what_the_score_means(report: Report) -> None:
    assert report.verdict.sentence == (
        "63 of 100: the page shows part of what a mid-level AI engineer is expected to show, with 2 blockers and "
        "3 major gaps."
    )
    assert report.verdict.next_step == (
        "Close first: LLM evaluation, AI agents and PyTorch, worth about 11 points for an estimated 48 hours."
    )


def test_a_page_without_gaps_says_so(resume: Resume, assessment: Assessment, taxonomy: Taxonomy) -> None:
    full = dataclasses.replace(assessment, gaps=(), score=96)
    report = write_report(resume, full, taxonomy)
    assert report.verdict.sentence == "96 of 100: the page shows what a mid-level AI engineer is expected to show."
    assert report.verdict.next_step == "No gap is left at this level."


def test_quotes_are_lines_of_the_resume_with_their_place(report: Report, resume: Resume) -> None:
    lines = [strength.quote for strength in report.strengths]
    lines += [quote for gap in report.gaps for quote in gap.quotes]
    lines += [quote for reason in report.reading.reasons for quote in reason.quotes]
    assert len(lines) > 10
    assert all(line.text in resume.document.text for line in lines)
    assert all(line.place.startswith("page ") for line in lines)


def test_strengths_are_different_lines_and_never_bare_lists(report: Report) -> None:
    texts = [strength.quote.text for strength in report.strengths]
    assert 3 <= len(texts) <= 5
    assert len(set(texts)) == len(texts)
    assert all(strength.depth in ("led", "delivered", "used") for strength in report.strengths)


def test_a_gap_says_what_carries_over(report: Report) -> None:
    pytorch = next(gap for gap in report.gaps if gap.skill == "PyTorch")
    assert pytorch.transfers == ("TensorFlow",)
    assert any("TensorFlow" in quote.text for quote in pytorch.quotes)


def test_gaps_stay_in_order_of_worth(report: Report) -> None:
    worths = [gap.worth for gap in report.gaps]
    assert worths == sorted(worths, reverse=True)


def test_skills_without_evidence_are_gaps_and_not_rows(report: Report) -> None:
    names = {row.name for group in report.skills for row in group.rows}
    assert "Python" in names
    assert "LoRA" not in names


def test_figures_name_their_source(report: Report) -> None:
    sources = report.background.sources
    for step in report.background.ladder:
        for figure in (*step.readings, *step.pay):
            assert figure.source == f"{sources[figure.mark - 1].title}, {sources[figure.mark - 1].date}"


def test_the_timeline_states_a_pause(report: Report) -> None:
    assert [pause.text for pause in report.timeline.pauses] == ["Feb 2020 – Aug 2020: 7 months between jobs"]
    assert [job.open for job in report.timeline.jobs] == [True, False, False]


def test_a_year_alone_makes_no_pause_and_is_marked(resume: Resume, assessment: Assessment) -> None:
    years = with_roles(
        resume,
        Period(PartialDate(2021), PartialDate(2023)),
        Period(PartialDate(2015), PartialDate(2018)),
    )
    line = timeline(years, assessment)
    assert line.pauses == ()
    assert [(job.dates, job.vague) for job in line.jobs] == [("2021 – 2023", True), ("2015 – 2018", True)]


def test_overlapping_jobs_hide_no_pause_and_make_none(resume: Resume, assessment: Assessment) -> None:
    overlapping = with_roles(
        resume,
        Period(PartialDate(2015, 1), PartialDate(2020, 12)),
        Period(PartialDate(2016, 1), PartialDate(2016, 6)),
        Period(PartialDate(2021, 1), None, open=True),
    )
    assert timeline(overlapping, assessment).pauses == ()


@pytest.mark.parametrize(
    ("period", "dates"),
    [
        (Period(), "no dates printed"),
        (Period(PartialDate(2020, 3)), "Mar 2020"),
        (Period(PartialDate(2025, 12), None, open=True), "Dec 2025 – now (1 year)"),
        (Period(PartialDate(2015, 12), None, open=True), "Dec 2015 – now (11 years)"),
        (Period(PartialDate(2026, 11), None, open=True), "Nov 2026 – now (1 month)"),
    ],
)
def test_dates_are_said_as_fine_as_they_are_printed(
    resume: Resume, assessment: Assessment, period: Period, dates: str
) -> None:
    assert timeline(with_roles(resume, period), assessment).jobs[0].dates == dates


def test_a_resume_without_jobs_has_an_empty_timeline(resume: Resume, assessment: Assessment) -> None:
    line = timeline(with_roles(resume), assessment)
    assert line.jobs == ()
    assert line.first <= line.last


def test_plain_drops_what_a_terminal_obeys() -> None:
    assert plain("a\x1b[31mb\x1b]0;t\x07c\x9bd\u202ee\n f\u200d") == "abcde f\u200d"


def test_shorten_keeps_the_middle_and_its_limit() -> None:
    text = "one two three four five six seven eight nine ten"
    assert shorten(text, 100) == text
    for limit in range(12, len(text)):
        for centre in range(len(text)):
            assert len(shorten(text, limit, centre)) <= limit
    assert "seven" in shorten(text, 24, text.index("seven"))
    assert len(shorten("W" * 5000, 60, 2500)) <= 60


def test_listing() -> None:
    assert listing([]) == ""
    assert listing(["a"]) == "a"
    assert listing(["a", "b", "c"], last="or") == "a, b or c"
