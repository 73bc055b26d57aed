"""The samples are what the program makes of them today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from samples.make import letter_texts, pack_texts, report_texts
from toolkit import workflow
from toolkit.resumes.json_resume import to_json

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
PEOPLE = sorted(path.stem for path in (SAMPLES / "people").glob("*.json"))


def test_the_reports_are_todays():
    """`make samples` writes them anew when they are meant to change."""
    for name, text in report_texts().items():
        assert (SAMPLES / "reports" / name).read_text("utf-8") == text, f"{name}: run make samples, read the difference"


def test_the_letters_are_todays():
    for name, text in letter_texts().items():
        assert (SAMPLES / "letters" / name).read_text("utf-8") == text, f"{name}: run make samples, read the difference"


def test_the_packs_are_todays():
    for name, text in pack_texts().items():
        assert (SAMPLES / "packs" / name).read_text("utf-8") == text, f"{name}: run make samples, read the difference"


@pytest.mark.parametrize("ending", ["pdf", "docx", "md"])
@pytest.mark.parametrize("name", PEOPLE)
def test_every_format_gives_the_person(name, ending):
    truth = json.loads((SAMPLES / "people" / f"{name}.json").read_text("utf-8"))
    read = to_json(workflow.read_resume(SAMPLES / "resumes" / f"{name}.{ending}"))
    for key in ("name", "label", "email", "phone"):
        assert read["basics"][key] == truth["basics"][key]
    for section, fields in (
        ("work", ("name", "position", "startDate", "endDate")),
        ("education", ("institution", "studyType", "area", "endDate")),
        ("skills", ("name", "keywords")),
        ("projects", ("name",)),
    ):
        want = [[item.get(field) for field in fields] for item in truth.get(section, [])]
        assert [[item.get(field) for field in fields] for item in read.get(section, [])] == want
    for want_job, job in zip(truth["work"], read["work"], strict=True):
        assert job["highlights"] == want_job["highlights"]


def test_a_person_scores_alike_in_every_format():
    """Layout is not merit: at one level the formats differ by a point at most."""
    for name in PEOPLE:
        scores = [
            workflow.score(
                workflow.read_resume(SAMPLES / folder / f"{name}.{ending}"), level="mid", as_of="2026-11-22"
            ).score
            for folder, ending in (("resumes", "pdf"), ("resumes", "docx"), ("resumes", "md"), ("people", "json"))
        ]
        assert max(scores) - min(scores) <= 1, (name, scores)
