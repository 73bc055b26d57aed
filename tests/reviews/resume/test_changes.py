"""The five changes worth most."""

from __future__ import annotations

from tests.reviews.resume.conftest import AS_OF, job, made
from tests.reviews.resume.lines import STRONG, WEAK
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.resume import duty, metrics, ordering, outcome, scale, signals, skills_shown
from toolkit.reviews.resume.changes import MOST, changes

CHECKS = (outcome, scale, duty, skills_shown, signals, ordering, metrics)
SKILLS = "## Skills\n\nPyTorch, LangChain, Docker, Go\n"


def found(material) -> tuple[Finding, ...]:
    return tuple(finding for module in CHECKS for finding in module.find(material))


def test_at_most_five_and_those_with_most_points_first(one_job):
    material = one_job(*WEAK, rest=SKILLS)
    made_changes = changes(material, found(material))
    assert len(made_changes) == MOST
    assert [one.gain for one in made_changes] == sorted((one.gain for one in made_changes), reverse=True)
    assert made_changes[0].gain > 0


def test_the_score_is_what_the_resume_gets_with_the_line_filled_in():
    line = "Built an agentic workflow with LangGraph"
    before, after = (
        made(job(line, STRONG[0]), level="mid"),
        made(job(f"{line}; 40 % of 300 tasks", STRONG[0]), level="mid"),
    )
    (change,) = [one for one in changes(before, found(before)) if "LangGraph" in one.text]
    assert change.score == after.assessment.score
    assert change.text.endswith(f"the score would be {change.score} instead of {before.assessment.score}.")


def test_the_score_is_what_the_resume_gets_with_the_skill_in_a_line():
    lines = [*STRONG, "Wrote the billing service"]
    shown = [*STRONG, "Wrote the billing service with LangChain"]
    before, after = made(job(*lines) + SKILLS, level="mid"), made(job(*shown) + SKILLS, level="mid")
    (change,) = [one for one in changes(before, found(before)) if one.title == "Show “LangChain” in a line"]
    assert change.score == after.assessment.score


def test_changes_of_wording_move_no_score_and_stand_behind(one_job):
    material = one_job("Responsible for the data platform", *STRONG)
    wording = Finding("weak-opening", "Weak verb", "minor", "", "", "Say what you did.", ())
    made_changes = changes(material, (wording, *duty.find(material)))
    assert [one.gain > 0 for one in made_changes] == [True, False]
    assert made_changes[-1].score == material.assessment.score
    assert made_changes[-1].findings == (0,)


def test_a_resume_without_findings_needs_no_change(one_job):
    assert not changes(one_job(*STRONG), ())
    assert AS_OF


def test_marks_and_style_stand_behind_what_lines_say(one_job):
    material = one_job(*STRONG)
    date = Finding("date-style", "Dates", "minor", "", "", "Write these alike.", (Place("a"), Place("b")))
    weak = Finding("weak-opening", "Weak opening", "minor", "", "", "Say what you did.", (Place("c"),))
    assert [one.title for one in changes(material, (date, weak))] == ["Weak opening", "Dates"]
