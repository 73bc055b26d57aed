"""Listed skills and shown skills."""

from __future__ import annotations

from tests.reviews.resume.lines import STRONG
from toolkit.reviews.resume.skills_shown import find


def found(material) -> dict[str, tuple[str, ...]]:
    return {one.check: tuple(place.text for place in one.places) for one in find(material)}


def test_a_listed_skill_that_no_line_names_is_one_finding_with_its_places(one_job):
    material = one_job(*STRONG, "Moved 14 jobs to Airflow", rest="## Skills\n\nAirflow, PyTorch, Docker\n")
    assert set(found(material)["skill-listed-only"]) == {"PyTorch", "Docker"}


def test_a_narrower_skill_shows_the_listed_one(one_job):
    material = one_job(*STRONG, "Indexed 9 million pages in pgvector", rest="## Skills\n\nvector databases\n")
    assert "skill-listed-only" not in found(material)


def test_a_skill_that_is_being_learned_is_no_claim(one_job):
    material = one_job(*STRONG, rest="## Skills\n\n- Learning: LangChain, PyTorch\n")
    assert "skill-listed-only" not in found(material)


def test_a_tool_of_the_lines_that_the_list_lacks_is_named(one_job):
    material = one_job(*STRONG, "Served 40 models on Kubernetes", rest="## Skills\n\nPython, SQL\n")
    assert found(material)["skill-not-listed"] == ("Kubernetes",)


def test_nothing_is_said_without_a_list_or_with_few_lines(one_job):
    assert not found(one_job(*STRONG, "Served 40 models on Kubernetes"))
    assert not found(one_job(STRONG[0], rest="## Skills\n\nPyTorch, Docker\n"))
