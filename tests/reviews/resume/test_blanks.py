"""Rewrites are true to their lines: nothing is lost, and nothing is new but the phrases of the table."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from tests.reviews.resume.conftest import AS_OF
from tests.reviews.resume.lines import STRONG, WEAK
from toolkit import workflow
from toolkit.evidence.measures import measure
from toolkit.language.verbs import verb_of
from toolkit.reviews.models import BLANK
from toolkit.reviews.resume import baseline, blanks, duty, outcome, scale, tool_list
from toolkit.reviews.resume.statements import material_of

SAMPLES = sorted((Path(__file__).parents[3] / "samples/resumes").glob("*.md"))
MODULES = (outcome, baseline, scale, duty, tool_list)


def base(word: str) -> str:
    verb, _ = verb_of(word)
    return verb.base if verb else word.lower()


def words(text: str) -> set[str]:
    return {base(word.strip(".,;:()“”")) for word in text.split()} - {""}


def phrases() -> list[str]:
    rows = chain(blanks.data()["results"], blanks.data()["scales"])
    parts = [row[key] for row in rows for key in ("tail", "clause")]
    return [
        *parts,
        *(v for k, v in blanks.data()["sizes"].items() if isinstance(v, str)),
        *blanks.data()["others"].values(),
    ]


def rewritten(material) -> list[tuple[str, str, str]]:
    found = [finding for module in MODULES for finding in module.find(material)]
    return [(one.check, one.places[0].text, one.rewrite) for one in found if one.rewrite]


def true_to(check: str, line: str, rewrite: str) -> None:
    assert re.findall(r"\d+", rewrite) == re.findall(r"\d+", line)
    opening = {
        "responsible",
        "for",
        "tasked",
        "with",
        "in",
        "charge",
        "of",
        "the",
        "development",
        "maintenance",
        "experience",
    }
    assert words(line) - words(rewrite) <= (opening if check == "duty" else set())
    allowed = set().union(*map(words, phrases())) | ({"develop", "maintain"} if check == "duty" else set())
    assert words(rewrite) - words(line) <= allowed
    if check != "duty":
        assert is_inside(line.rstrip("."), rewrite)


def is_inside(line: str, rewrite: str) -> bool:
    """Whether the line's words stand in the rewrite in their order."""
    left = iter(re.findall(r"[\w%$.-]*\w[\w%]*", rewrite))
    return all(word in left for word in re.findall(r"[\w%$.-]*\w[\w%]*", line))


def test_rewrites_of_weak_lines_are_true_to_them(one_job):
    found = [row for line in WEAK for row in rewritten(one_job(line))]
    assert len(found) >= 18
    for row in found:
        true_to(*row)


def test_strong_lines_get_no_rewrite(one_job):
    assert not rewritten(one_job(*STRONG))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_rewrites_on_the_samples_are_true_and_few(path):
    resume = workflow.read_resume(path)
    assessment = workflow.score(resume, as_of=AS_OF)
    evidence = workflow.gather(resume, as_of=AS_OF)
    material = material_of(resume, evidence, assessment, workflow.load_taxonomy(), AS_OF)
    found = rewritten(material)
    for row in found:
        true_to(*row)
    assert len(found) * 4 <= len(material.statements)


def test_every_phrase_has_a_blank_and_no_digit_of_its_own():
    for phrase in phrases():
        assert BLANK in phrase or phrase.startswith(", gained"), phrase
        assert not re.search(r"\d", phrase), phrase


def test_a_filled_phrase_counts_as_a_figure():
    units = workflow.load_taxonomy().cues.units
    for row in chain(blanks.data()["results"], blanks.data()["scales"]):
        for phrase in (row["tail"], row["clause"]):
            filled = [phrase.replace(BLANK, value) for value in ("12", "12 %", "4 hours")]
            assert any(measure(f"Built it{text}", units) for text in filled), phrase


def test_a_rewrite_that_lost_a_fact_is_none():
    assert not blanks.faithful("Built 3 models with Keras", ["Keras"], "Built models with Keras")
    assert not blanks.faithful("Built models with Keras", ["Keras"], "Built models")
    assert not blanks.faithful("Built models with Keras", ["Keras"], "Built 4 models with Keras")
    assert blanks.faithful("deploying models", ["deploying models"], "Deployed models")


def test_a_line_of_several_sentences_or_great_length_is_not_made_longer():
    assert not blanks.with_result("Built a chatbot in Python. Later moved it to Go.")
    assert not blanks.with_result("Built a chatbot " + "with care and much patience " * 8)


def test_a_phrase_asks_for_nothing_that_the_line_says():
    assert blanks.with_result("Built a portal that 200 users open") == "Built a portal that 200 users open; result: ▢"
    assert blanks.with_result("Wrote unit tests at 90% coverage") == "Wrote unit tests at 90% coverage; result: ▢"


def test_what_a_tool_was_used_for_is_asked_plainly():
    line = "Utilized React Hooks and Context API for state management"
    assert blanks.with_result(line) == f"{line}; result: ▢"


def test_a_line_without_a_phrase_gets_a_plain_blank():
    line = "Programmed microcontrollers using Keil, converting source code into hex files for embedded deployment."
    assert blanks.with_result(line) == f"{line[:-1]}; result: ▢."


def test_a_phrase_far_from_what_it_is_about_is_a_clause_of_its_own():
    line = "Implemented semantic search enabling questions over portfolio content"
    assert blanks.with_result(line).startswith(f"{line}; ▢ documents")


def test_the_last_of_several_things_made_says_which_phrase_fits():
    line = "Developed scraping, ingestion, and embedding pipelines for legal acts"
    assert blanks.with_result(line) == f"{line}; ▢ records a day in ▢ minutes"
