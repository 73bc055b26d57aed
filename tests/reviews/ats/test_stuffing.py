"""The same terms over and over on a visible page."""

from __future__ import annotations

from tests.reviews.ats.page_files import JOBS, SKILLS, WHOLE, found, html
from toolkit.reviews.ats import hidden

LIST = "Python, SQL, PyTorch, Kubernetes, Airflow, Spark"


def test_one_list_and_the_tools_of_each_job_are_usual() -> None:
    jobs = JOBS.replace("<ul>", f"<p>Tools: {LIST}</p><ul>")
    assert found(hidden, html(WHOLE.replace(JOBS, jobs))) == {}


def test_the_same_list_three_times() -> None:
    finding = found(hidden, html(WHOLE + f"<h2>Keywords</h2><p>{LIST}</p><p>{LIST}, Ray</p><p>{LIST}</p>"))
    assert finding["keyword-stuffing"].severity == "major"
    assert "in 3 lists or more" in finding["keyword-stuffing"].text
    assert len(finding["keyword-stuffing"].places) >= 3


def test_one_word_in_a_row() -> None:
    finding = found(
        hidden, html(WHOLE.replace(SKILLS, "<h2>Skills</h2><p>Python Python Python Python Python, SQL</p>"))
    )
    assert "in a row: “Python”" in finding["keyword-stuffing"].text


def test_sums_of_money_are_no_terms() -> None:
    rows = "".join(
        f"<p>Raised {year},000 a year, 4,000 a month, 3,000 a week, 2,000 a day, 10 % of sales</p>"
        for year in (12, 13, 14, 15)
    )
    assert found(hidden, html(WHOLE + f"<h2>Fundraising</h2>{rows}")) == {}
