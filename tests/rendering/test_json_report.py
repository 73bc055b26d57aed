from __future__ import annotations

import dataclasses
import json

import jsonschema
import pytest

from toolkit.assessment.models import Assessment
from toolkit.rendering import json_report
from toolkit.resumes.models import Resume


def test_keeps_its_own_schema(assessment: Assessment, resume: Resume) -> None:
    schema = json_report.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(json_report.render(assessment, resume)))


def test_has_what_the_interface_promises(assessment: Assessment, resume: Resume) -> None:
    data = json.loads(json_report.render(assessment, resume))
    assert {
        "schema",
        "source",
        "role",
        "as_of",
        "target_level",
        "score",
        "level",
        "areas",
        "skills",
        "gaps",
    } <= data.keys()
    assert data["posting"]["must"][0]["met"] == "yes"
    assert data["gaps"][2]["transfers_from"] == ["tensorflow"]
    evidence = data["skills"][0]["evidence"][0]
    assert resume.document.text[evidence["start"] : evidence["end"]] == evidence["text"]
    assert evidence["role"] == "Data Scientist at Northmoor Insurance Group"


def test_posting_and_next_level_may_be_null(assessment: Assessment, resume: Resume) -> None:
    alone = dataclasses.replace(assessment, posting=None, next_level=None)
    data = json.loads(json_report.render(alone, resume))
    assert data["posting"] is None
    assert data["next_level"] is None
    jsonschema.Draft202012Validator(json_report.json_schema()).validate(data)


def test_a_wrong_depth_breaks_the_schema(assessment: Assessment, resume: Resume) -> None:
    data = json_report.to_data(assessment, resume)
    data["skills"][0]["depth"] = "guru"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json_report.json_schema()).validate(data)


def test_figures_are_rounded(assessment: Assessment, resume: Resume) -> None:
    data = json_report.to_data(assessment, resume)
    assert all(round(skill["years"], 1) == skill["years"] for skill in data["skills"])


def test_hostile_words_survive_as_text_and_cannot_command_a_terminal(hostile: tuple[Resume, Assessment]) -> None:
    resume, assessment = hostile
    text = json_report.render(assessment, resume)
    text.encode("utf-8")
    assert not set("\x1b\x9b\u202e") & set(text)
    assert "<script>alert(1)</script>" in json.loads(text)["warnings"][0]


def test_a_line_that_proves_no_single_skill_has_no_depth(assessment: Assessment, resume: Resume) -> None:
    reason = assessment.level.reasons[2]
    signal = dataclasses.replace(reason, proofs=(dataclasses.replace(reason.proofs[0], depth=""),))
    level = dataclasses.replace(assessment.level, reasons=(signal,))
    data = json_report.to_data(dataclasses.replace(assessment, level=level), resume)
    jsonschema.Draft202012Validator(json_report.json_schema()).validate(data)
    assert data["level"]["reasons"][0]["evidence"][0]["depth"] is None
