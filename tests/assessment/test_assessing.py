"""The assessment: level with reasons, gaps in order of worth, a next level."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from toolkit.assessment.assessing import assess
from toolkit.assessment.gaps import gaps
from toolkit.assessment.scoring import Yardstick, depths_of, total
from toolkit.errors import UsageError
from toolkit.evidence.models import Evidence
from toolkit.postings.models import Posting, Requirement
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import LEVELS, Taxonomy

AS_OF = "2026-11-22"
Make = Callable[..., Evidence]
SOME = {"python": "delivered", "tensorflow": "led", "rag": "listed", "docker": "used", "llms": "used", "sql": "listed"}


@pytest.mark.parametrize(
    ("years", "outcomes", "scope", "level"),
    [(1, 2, 0, "entry"), (4, 5, 1, "mid"), (6.8, 7, 4, "senior"), (9.5, 9, 7, "staff"), (14, 20, 16, "principal")],
)
def test_a_record_as_the_benchmark_expects_reads_as_its_level(
    years: float, outcomes: int, scope: int, level: str, evidence: Make, resume: Resume, taxonomy: Taxonomy
) -> None:
    found = assess(evidence({}, years * 12, outcomes, scope), resume, taxonomy, AS_OF)
    assert (found.level.estimate, found.target_level, found.target_asked) == (level, level, False)


def test_years_alone_do_not_make_a_principal(evidence: Make, resume: Resume, taxonomy: Taxonomy) -> None:
    assert assess(evidence({}, 20 * 12), resume, taxonomy, AS_OF).level.estimate == "staff"


def test_near_an_edge_both_readings_are_given(evidence: Make, resume: Resume, taxonomy: Taxonomy) -> None:
    assert assess(evidence({}, 60, 6, 3), resume, taxonomy, AS_OF).level.between == ("mid", "senior")
    assert assess(evidence({}, 48, 6, 2), resume, taxonomy, AS_OF).level.between == ("mid", "mid")
    assert assess(evidence({}, 32), resume, taxonomy, AS_OF).level.between == ("entry", "mid")


def test_reasons_quote_the_lines_they_rest_on(evidence: Make, resume: Resume, taxonomy: Taxonomy) -> None:
    reasons = assess(evidence({}, 60, 2, 1), resume, taxonomy, AS_OF).level.reasons
    by_words = {
        reason.text.split(" with ")[1].split(" (")[0].split(" in ")[0]: reason
        for reason in reasons
        if " with " in reason.text
    }
    assert [p.text for p in by_words["an outcome or a scale"].proofs] == ["Outcome 0", "Outcome 1"]
    assert [p.text for p in by_words["scope"].proofs] == ["Scope 0"]


def test_a_level_asked_for_is_kept(evidence: Make, resume: Resume, taxonomy: Taxonomy) -> None:
    found = assess(evidence(SOME, 12), resume, taxonomy, AS_OF, "staff")
    assert (found.target_level, found.target_asked, found.level.estimate) == ("staff", True, "entry")


def test_an_unknown_level_is_refused_with_those_there_are(evidence: Make, resume: Resume, taxonomy: Taxonomy) -> None:
    with pytest.raises(UsageError, match=r"wizard.*entry, mid, senior"):
        assess(evidence({}), resume, taxonomy, AS_OF, "wizard")


def test_gaps_stand_in_order_of_worth_and_none_is_worth_nothing(
    evidence: Make, resume: Resume, taxonomy: Taxonomy
) -> None:
    found = assess(evidence(SOME, 60, 3, 1), resume, taxonomy, AS_OF, "senior").gaps
    assert found
    assert [g.worth for g in found] == sorted((g.worth for g in found), reverse=True)
    assert min(g.worth for g in found) > 0


def test_worth_is_what_the_score_gains(evidence: Make, taxonomy: Taxonomy) -> None:
    """Against scoring the whole again with the skill, and all it is a case of, at the depth expected."""
    yardstick = Yardstick(taxonomy, "senior")
    before = evidence(SOME)
    depths = depths_of(before)
    credits = yardstick.credits(depths)
    now = total(yardstick.scores(before, credits), yardstick.weights())
    for gap in gaps(yardstick, before, depths, credits)[:12]:
        rank = ("missing", "listed", "used", "delivered", "led").index
        raised = {
            s: max(gap.expected, depths.get(s, "missing"), key=rank) for s in (gap.skill, *yardstick.above(gap.skill))
        }
        then = yardstick.credits({**depths, **raised})
        assert total(yardstick.scores(before, then), yardstick.weights()) - now == pytest.approx(
            gap.worth, abs=0.006
        ), gap.skill


def test_a_gap_partly_shown_or_lent_is_a_step_milder(evidence: Make, resume: Resume, taxonomy: Taxonomy) -> None:
    bare = {g.skill: g for g in assess(evidence({}), resume, taxonomy, AS_OF, "senior").gaps}
    some = {g.skill: g for g in assess(evidence({"python": "listed"}), resume, taxonomy, AS_OF, "senior").gaps}
    assert (bare["python"].severity, some["python"].severity) == ("blocker", "major")


def test_a_gap_says_the_demand_the_level_and_what_is_shown(evidence: Make, resume: Resume, taxonomy: Taxonomy) -> None:
    gap = next(
        g for g in assess(evidence({"python": "listed"}), resume, taxonomy, AS_OF, "senior").gaps if g.skill == "python"
    )
    assert "870 AI-engineer postings of January and February 2026" in gap.why
    assert "Senior level expects it in a line with a measured outcome" in gap.why
    assert "“A line about python”" in gap.why
    assert gap.close == taxonomy.skills["python"].closing.exercise
    assert gap.sources


def test_no_gap_for_a_member_of_a_family(evidence: Make, resume: Resume, taxonomy: Taxonomy) -> None:
    named = {g.skill for g in assess(evidence({}), resume, taxonomy, AS_OF, "senior").gaps}
    assert "vector-databases" in named
    assert not named & set(taxonomy.narrower["vector-databases"])


def test_the_next_level_is_the_one_above_and_there_is_none_at_the_top(
    evidence: Make, resume: Resume, taxonomy: Taxonomy
) -> None:
    after = assess(evidence(SOME, 60), resume, taxonomy, AS_OF, "mid").next_level
    assert after is not None
    assert (after.level, after.shows) == ("senior", taxonomy.benchmark.levels["senior"].shows)
    assert 0 < len(after.gaps) <= 5
    assert assess(evidence(SOME, 60), resume, taxonomy, AS_OF, LEVELS[-1]).next_level is None


def test_the_same_evidence_gives_the_same_assessment(evidence: Make, resume: Resume, taxonomy: Taxonomy) -> None:
    first = assess(evidence(SOME, 60, 3, 1), resume, taxonomy, AS_OF)
    assert repr(first) == repr(assess(evidence(dict(reversed(SOME.items())), 60, 3, 1), resume, taxonomy, AS_OF))


def test_a_posting_is_met_line_by_line(evidence: Make, resume: Resume, taxonomy: Taxonomy) -> None:
    posting = Posting(
        resume.document,
        title="AI Engineer",
        company="Fenwick Labs",
        must=(
            Requirement("Python", skills=("python",), groups=(("python",),)),
            Requirement("PyTorch", skills=("pytorch",), groups=(("pytorch",),)),
            Requirement("RAG and Kafka", skills=("rag", "kafka"), groups=(("rag",), ("kafka",))),
            Requirement("Docker or Kafka", any_of=True, skills=("docker", "kafka"), groups=(("docker", "kafka"),)),
            Requirement("Four years of experience"),
        ),
        nice=(Requirement("Kafka", skills=("kafka",), groups=(("kafka",),)),),
    )
    found = assess(evidence(SOME, 24), resume, taxonomy, AS_OF, posting=posting).posting
    assert found is not None
    assert [r.met for r in found.must] == ["yes", "partly", "partly", "yes", "no"]
    assert [r.met for r in found.nice] == ["no"]
    assert found.match == round(100 * 3 / 5.3)
    assert [p.text for p in found.must[0].proofs] == ["A line about python"]
