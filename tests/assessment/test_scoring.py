"""The score: complete at the top, empty at the bottom, and never lower for showing more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.assessment.scoring import RANK, SIBLING, TRACK_RECORD, Yardstick, depths_of, total
from toolkit.evidence.models import Evidence, Shown, Signal
from toolkit.taxonomy import loading
from toolkit.taxonomy.models import DEPTHS, LEVELS, Taxonomy

TAXONOMY = loading.load()
YARDSTICKS = {level: Yardstick(TAXONOMY, level) for level in LEVELS}


def score(depths: dict[str, str], level: str, months: float = 0, outcomes: int = 0, scope: int = 0) -> float:
    signals = [Signal("outcome", f"o{i}", 0, 1, 1, None, "") for i in range(outcomes)] + [
        Signal("scope", f"s{i}", 0, 1, 1, None, "") for i in range(scope)
    ]
    evidence = Evidence(
        (),
        {s: Shown(s, d, (), 0, "") for s, d in depths.items()},
        tuple(signals),
        (),
        int(months),
        months,
        "2026-11-22",
    )
    yardstick = YARDSTICKS[level]
    return total(yardstick.scores(evidence, yardstick.credits(depths_of(evidence))), yardstick.weights())


@pytest.mark.parametrize("level", LEVELS)
def test_all_skills_led_and_a_full_record_are_one_hundred(level: str) -> None:
    assert score(dict.fromkeys(TAXONOMY.skills, "led"), level, months=240, outcomes=20, scope=20) == pytest.approx(100)


@pytest.mark.parametrize("level", LEVELS[1:])
def test_nothing_is_nothing(level: str) -> None:
    assert score({}, level) == 0


@pytest.mark.parametrize("level", LEVELS)
def test_weights_sum_to_one(level: str) -> None:
    assert sum(YARDSTICKS[level].weights().values()) == pytest.approx(1)


evidence_of = st.dictionaries(st.sampled_from(sorted(TAXONOMY.skills)), st.sampled_from(DEPTHS[1:]), max_size=25)


@settings(max_examples=60, deadline=None)
@given(evidence_of, st.sampled_from(sorted(TAXONOMY.skills)), st.sampled_from(DEPTHS[1:]), st.sampled_from(LEVELS))
def test_one_more_skill_or_a_deeper_one_never_lowers_the_score(
    depths: dict[str, str], skill: str, depth: str, level: str
) -> None:
    more = {**depths, skill: max(depth, depths.get(skill, "missing"), key=RANK.__getitem__)}
    assert score(more, level) >= score(depths, level) - 1e-9


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 200), st.integers(0, 15), st.integers(0, 15), st.sampled_from(LEVELS))
def test_more_months_outcomes_and_scope_never_lower_it(months: int, outcomes: int, scope: int, level: str) -> None:
    before = score({}, level, months, outcomes, scope)
    assert score({}, level, months + 6, outcomes, scope) >= before
    assert score({}, level, months, outcomes + 1, scope) >= before
    assert score({}, level, months, outcomes, scope + 1) >= before


def test_a_family_of_alternatives_is_one_unit() -> None:
    units = YARDSTICKS["senior"].units
    assert "vector-databases" in units
    assert not {"pinecone", "weaviate", "qdrant", "pgvector"} & units.keys()


def test_a_strong_neighbour_lends_part_of_its_credit() -> None:
    yardstick = YARDSTICKS["senior"]
    expected = yardstick.expected("pytorch")
    alone = yardstick.credit("pytorch", expected, {})
    lent = yardstick.credit("pytorch", expected, {"tensorflow": "led"})
    assert alone.value == 0
    assert 0.3 <= lent.value < 1
    assert lent.lent_by == "tensorflow"


def test_what_a_neighbour_lends_never_replaces_more_of_ones_own() -> None:
    yardstick = YARDSTICKS["senior"]
    own = yardstick.credit("pytorch", "delivered", {"tensorflow": "listed", "pytorch": "delivered"})
    assert (own.value, own.lent_by) == (1, "")


def test_siblings_of_a_family_lend_where_no_transfer_is_stated() -> None:
    yardstick = YARDSTICKS["senior"]
    stated = {t.source for t in TAXONOMY.skills["milvus"].transfers}
    weights = yardstick.neighbours("milvus")
    siblings = set(TAXONOMY.narrower["vector-databases"]) - stated - {"milvus"}
    assert siblings
    assert {weights[s] for s in siblings} == {SIBLING}


def test_breadth_is_enough_without_knowing_every_tool() -> None:
    yardstick = YARDSTICKS["senior"]
    area = TAXONOMY.areas["agents"]
    top = sorted(yardstick.by_area["agents"], key=lambda u: -u.importance)[: area.breadth["senior"]]
    credits = yardstick.credits({u.skill.id: "led" for u in top})
    assert len(top) < len(yardstick.by_area["agents"])
    assert yardstick.area_score("agents", yardstick.earned("agents", credits)) == 100


def test_the_same_line_twice_is_one_outcome(taxonomy: Taxonomy) -> None:
    twice = tuple(Signal("outcome", "Cut cost by 4%", i, i + 1, 1, None, "") for i in (0, 50))
    once = Evidence((), {}, twice[:1], (), 0, 0, "2026-11-22")
    again = Evidence((), {}, twice, (), 0, 0, "2026-11-22")
    yardstick = YARDSTICKS["senior"]
    assert (
        yardstick.scores(once, yardstick.credits({}))[TRACK_RECORD]
        == yardstick.scores(again, yardstick.credits({}))[TRACK_RECORD]
    )
