"""The shipped taxonomy: as large as it says, its figures as its sources have them."""

from __future__ import annotations

from itertools import pairwise
from math import fsum

import pytest

from toolkit.taxonomy.loading import load
from toolkit.taxonomy.models import DEPTHS, LEVELS
from toolkit.taxonomy.spelling import canonical


def test_it_has_the_skills_and_areas_of_the_trade() -> None:
    taxonomy = load()
    assert len(taxonomy.skills) >= 300
    assert len(taxonomy.areas) == 13
    for area in taxonomy.areas.values():
        members = [skill for skill in taxonomy.skills.values() if skill.area == area.id]
        assert len(members) >= 2 * max(area.breadth.values()), area.id


@pytest.mark.parametrize("level", LEVELS)
def test_the_shares_of_a_level_sum_to_one(level: str) -> None:
    taxonomy = load()
    total = fsum([taxonomy.benchmark.track_record[level], *(area.weight[level] for area in taxonomy.areas.values())])
    assert round(total, 12) == 1


def test_every_guard_has_two_sentences_of_each_sense() -> None:
    for skill in load().skills.values():
        if skill.guards:
            assert len(skill.yes) >= 2, skill.id
            assert len(skill.no) >= 2, skill.id


def test_an_example_holds_a_spelling_of_its_skill() -> None:
    for skill in load().skills.values():
        forms = {canonical(spelling).replace(" ", "") for spelling in (skill.name, *skill.aliases)}
        for sentence in skill.yes:
            bare = canonical(sentence.replace(",", " ").replace(".", ". ")).replace(" ", "")
            assert any(form in bare or form in canonical(sentence).replace(" ", "") for form in forms), (
                skill.id,
                sentence,
            )


def test_no_two_skills_share_their_exercise_or_their_depth_sentences() -> None:
    skills = load().skills.values()
    for sentences in (
        [skill.closing.exercise for skill in skills],
        [text for skill in skills for text in skill.depth.values()],
    ):
        assert len(sentences) == len(set(sentences))


def test_exercises_are_sized_and_told() -> None:
    for skill in load().skills.values():
        assert 1 <= skill.closing.hours <= 60, skill.id
        assert len(skill.closing.exercise) > 60, skill.id
        assert "http" not in skill.closing.exercise, skill.id


def test_every_skill_has_two_opening_questions_of_its_own() -> None:
    asked = [question for skill in load().skills.values() for question in skill.openings]
    assert {len(skill.openings) for skill in load().skills.values()} == {2}
    assert len(set(asked)) == len(asked)
    assert [question for question in asked if not question.endswith("?") or len(question.split()) > 32] == []


def test_the_years_follow_the_written_rule() -> None:
    """Levels begin at the mean, to the nearest half year, of the years at which the sources let them begin."""
    begins = {"mid": [3, 2, 3], "senior": [7, 5, 5], "staff": [9, 7], "principal": [12, 10]}
    levels = load().benchmark.levels
    for level, years in begins.items():
        assert levels[level].years[0] == round(2 * sum(years) / len(years)) / 2, level


def test_the_figures_are_those_of_the_sources() -> None:
    levels = load().benchmark.levels
    pay = {
        (level, figure.source): figure.value
        for level in LEVELS
        for figure in levels[level].pay
        if "median total" in figure.text
    }
    assert pay == {
        ("entry", "seed-career-path"): 165_000,
        ("mid", "seed-career-path"): 226_000,
        ("senior", "seed-career-path"): 307_000,
        ("staff", "seed-career-path"): 416_000,
        ("principal", "seed-career-path"): 560_000,
    }


def test_more_is_expected_with_every_level() -> None:
    levels = [load().benchmark.levels[level] for level in LEVELS]
    for lower, higher in pairwise(levels):
        assert higher.outcomes >= lower.outcomes
        assert higher.scope >= lower.scope
        for band, depth in higher.expected.items():
            assert DEPTHS.index(depth) >= DEPTHS.index(lower.expected[band])


def test_importance_agrees_with_a_hiring_manager() -> None:
    """A few comparisons that nobody in the trade would dispute."""
    skills = load().skills
    mid = {key: skill.importance["mid"] for key, skill in skills.items()}
    assert mid["python"] == max(mid.values())
    pairs = [("rag", "react"), ("docker", "helm"), ("pytorch", "tensorflow"), ("vector-databases", "pinecone")]
    pairs += [("llm-evaluation", "n8n"), ("cloud-platforms", "gcp"), ("prompt-engineering", "java")]
    for weightier, lighter in pairs:
        assert mid[weightier] > mid[lighter], (weightier, lighter)
    assert skills["technical-leadership"].importance["staff"] > skills["technical-leadership"].importance["entry"] + 0.2
    assert all(max(skill.importance.values()) <= 0.12 for skill in skills.values() if skill.kind == "credential")


def test_a_family_weighs_no_less_than_any_of_its_members() -> None:
    taxonomy = load()
    for key, below in taxonomy.narrower.items():
        if taxonomy.skills[key].alternatives:
            for level in LEVELS:
                assert taxonomy.skills[key].importance[level] >= max(
                    taxonomy.skills[one].importance[level] for one in below
                ), (key, level)


def test_cues_do_not_name_what_they_must_not() -> None:
    cues = load().cues
    assert "designed" not in cues.led
    assert not set(cues.aspiring) & set(cues.denied)
    assert not set(cues.relevant_titles) & set(cues.adjacent_titles)
    for level, words in cues.title_levels.items():
        assert words, level
    assert sum(len(words) for words in cues.title_levels.values()) == len(
        {word for words in cues.title_levels.values() for word in words}
    )
