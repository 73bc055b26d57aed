"""Headings that programs do not know, and parts without one."""

from __future__ import annotations

import pytest

from tests.reviews.ats.resume_texts import HEAD, findings, ids, job, jobs
from toolkit.reviews.ats import headings

ONE = "Mar 2020 – Present"


@pytest.mark.parametrize(
    "heading",
    ["Experience", "WORK HISTORY", "Professional Background", "Career", "Internships & Jobs", "Experience (continued)"],
)
def test_plain_headings_are_known(heading: str) -> None:
    assert ids(headings, jobs(ONE, heading=heading)) == []


@pytest.mark.parametrize("heading", ["My journey", "Where I have been", "Chapters so far", "Where I've worked"])
def test_jobs_under_other_words(heading: str) -> None:
    (found,) = findings(headings, jobs(ONE, "Jun 2016 – Feb 2020", heading=heading))
    assert (found.check, found.severity) == ("heading-unknown", "major")
    assert found.text == f"“{heading}” stands over your jobs." and "“Experience”" in found.mend
    assert [place.text for place in found.places] == [heading]


def test_skills_and_studies_under_other_words_cost_less() -> None:
    text = jobs(ONE).replace("## Skills", "## Toolbox").replace("## Education", "## Where I studied")
    assert [(each.severity, each.places[0].text) for each in findings(headings, text)] == [
        ("minor", "Where I studied"), ("minor", "Toolbox"),
    ]  # fmt: skip


def test_other_parts_may_be_called_as_one_likes() -> None:
    text = (
        jobs(ONE)
        + "\n## Away from the desk\n\nBeekeeping, choir\n\n## Things I've made\n\n**hive-count**: a bee counter\n"
    )
    assert ids(headings, text) == []


def test_a_resume_without_headings_is_one_finding() -> None:
    text = (
        "Odalys Brennan\nDayton, OH\nodalys.brennan@example.com\n\n"
        "ML Engineer, Fenwick Freight Inc. (June 2020 to present)\n- Trained the arrival model\n\n"
        "Bachelor of Science in Statistics, Ohio State University\n2012 to 2016\n"
    )
    (found,) = findings(headings, text, "resume.txt")
    assert (found.check, found.severity) == ("heading-missing", "major")
    assert (
        "your jobs, which begin with “ML Engineer, Fenwick Freight Inc." in found.text and "your studies" in found.text
    )
    assert found.mend == "Put “Experience” and “Education” over them, each on a line of its own."


def test_structured_files_need_no_headings() -> None:
    work = '[{"name": "Fenwick", "position": "Engineer", "startDate": "2020-03"}]'
    text = f'{{"basics": {{"name": "Odalys Brennan"}}, "work": {work}}}'
    assert ids(headings, text, "resume.json") == []


def test_jobs_under_a_label_of_their_line_are_headed() -> None:
    assert "heading-missing" not in ids(headings, f"{HEAD}\n## Experience: the last ten years\n\n{job(ONE)}")
