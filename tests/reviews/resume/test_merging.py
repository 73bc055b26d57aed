"""Findings about the same words are one."""

from __future__ import annotations

from tests.reviews.resume.conftest import AS_OF, HEAD, TAIL, job
from toolkit import workflow
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.resume.merging import merged

LINE = "Assisted in improving model accuracy."


def made(check: str, start: int, end: int, *, text: str = "", rewrite: str = "") -> Finding:
    return Finding(check, check, "minor", text, "", "Do it.", (Place(LINE, start=start, end=end),), rewrite)


def of_resume(body: str) -> list[Finding]:
    """The findings that the review of a resume with this body gives."""
    resume = workflow.read_resume("ada-lindqvist.md", data=f"{HEAD}\n{body}\n{TAIL}".encode(), anyway=True)
    return list(workflow.review_resume(resume, as_of=AS_OF).findings)


def at(findings: list[Finding], line: str) -> list[Finding]:
    return [one for one in findings if any(place.text.startswith(line) for place in one.places)]


def test_a_weak_opening_is_told_with_what_else_its_line_lacks():
    outcome = made(
        "outcome-missing",
        10,
        47,
        text="It says how much not.",
        rewrite="Assisted in improving model accuracy from ▢ to ▢.",
    )
    weak = made(
        "weak-opening",
        10,
        47,
        text="“Assisted in” does not say which part was yours: “…”.",
        rewrite="Assisted in improving model accuracy; own part: ▢.",
    )
    (one,) = merged([outcome, weak])
    assert one.check == "outcome-missing"
    assert one.text == "It says how much not. “Assisted in” does not say which part was yours."
    assert one.rewrite == "Assisted in improving model accuracy from ▢ to ▢; own part: ▢."
    assert merged([weak, outcome]) == (one,)


def test_findings_of_other_lines_stay_apart():
    found = (made("outcome-missing", 10, 47), made("weak-opening", 50, 80), made("tense", 10, 14))
    assert merged(found) == found


def test_a_summary_that_says_nothing_is_not_told_of_its_words_too():
    summary = "## Summary\n\nHighly motivated professional with a proven track record of success.\n"
    lines = job("Built the claims search that 1,100 adjusters use", "Cut token cost from $0.03 to $0.01")
    found = [one.check for one in of_resume(f"{summary}\n{lines}")]
    assert "summary-says-nothing" in found
    assert "buzzword" not in found


def test_tools_without_a_use_are_told_once():
    found = at(
        of_resume(job("Worked with Python, Docker and Kubernetes", "Built an index of 9 million pages")), "Worked with"
    )
    assert [one.check for one in found] == ["tool-list"]


def test_a_line_that_helped_to_change_something_is_told_once():
    found = at(
        of_resume(job("Helped to improve the accuracy of the fraud model", "Built an index of 9 million pages")),
        "Helped",
    )
    assert [one.check for one in found] == ["outcome-missing"]
    assert found[0].rewrite.startswith("Helped to improve the accuracy of the fraud model")
    assert "own part: ▢" in found[0].rewrite


def test_the_tense_of_a_weak_opening_is_not_told_too():
    found = at(of_resume(job("Working on neural theorem proving", "Trained 4 models in PyTorch")), "Working")
    assert [one.check for one in found] == ["weak-opening"]
