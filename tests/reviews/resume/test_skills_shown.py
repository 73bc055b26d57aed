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


def test_the_label_of_a_group_is_no_listed_skill(one_job):
    rest = "## Skills\n\n- **Data Visualization**: PyTorch\n- **Tools**: Docker\n"
    assert set(found(one_job(*STRONG, rest=rest))["skill-listed-only"]) == {"PyTorch", "Docker"}


def test_a_name_that_stands_in_the_list_with_another_is_not_lacking(one_job):
    rest = "## Skills\n\nPython, Hugging Face Accelerate\n"
    assert "skill-not-listed" not in found(one_job(*STRONG, "Fine-tuned 4 models with Hugging Face", rest=rest))


def test_words_that_speak_of_the_thing_are_no_lacking_tool(one_job):
    lines = (*STRONG, "Split 40 scripts for source control", "Wrote a library that makes 9 kinds of SQL query")
    assert "skill-not-listed" not in found(one_job(*lines, rest="## Skills\n\nPython, Docker\n"))
