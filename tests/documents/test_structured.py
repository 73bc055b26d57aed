from __future__ import annotations

import json


def test_json_resume(read) -> None:
    data = {"basics": {"name": "Ada Example"}, "work": []}
    document = read(json.dumps(data), "resume.json")
    assert (document.format, document.data, document.text, document.lines) == ("json-resume", data, "", ())


def test_rendercv_keeps_words_that_yaml_would_turn_into_other_things(read) -> None:
    document = read(
        "cv:\n  name: NO\n  phone: +14155550100\n  start: 2021-05-01\n  year: 2020\n  open: true\n", "cv.yaml"
    )
    assert document.format == "rendercv"
    cv = {"name": "NO", "phone": "+14155550100", "start": "2021-05-01", "year": 2020, "open": True}
    assert document.data == {"cv": cv}


def test_yaml_is_known_without_its_ending(read) -> None:
    assert read("# mine\ncv:\n  name: Ada\n  sections:\n    skills:\n      - Python\n", "-").format == "rendercv"
    assert read("basics:\n  name: Ada\n", "resume.yml").format == "json-resume"


def test_prose_with_a_colon_is_text(read) -> None:
    assert read("cv:\nAda Example, engineer of Chicago\n", "-").format == "text"


def test_half_characters_are_dropped(read) -> None:
    assert read('{"basics": {"name": "A\\ud800da"}}', "resume.json").data == {"basics": {"name": "Ada"}}
