from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema

from tests.rendering.conftest import HOSTILE
from tests.rendering.findings import made
from toolkit.rendering.findings import json as findings_json
from toolkit.rendering.findings import schema

SCHEMAS = {"scan": schema.scan_schema, "review": schema.review_schema}


def test_it_keeps_to_its_schema(case: tuple[Any, str, str]) -> None:
    asked = SCHEMAS[case[1]]()
    jsonschema.Draft202012Validator.check_schema(asked)
    data = json.loads(findings_json.render(case[0]))
    jsonschema.validate(data, asked)
    assert data["schema"] == asked["$id"]
    assert data["grade"]["letter"] == case[0].grade.letter
    assert len(data["findings"]) == len(case[0].findings)


def test_the_time_of_a_run_is_no_part_of_it() -> None:
    scan = made.scan()
    slower = replace(scan, extractors=tuple(replace(one, seconds=9.0) for one in scan.extractors))
    assert findings_json.render(slower) == findings_json.render(scan)


def test_hostile_words_are_plain_json() -> None:
    text = findings_json.render(replace(made.scan(), machine_text=HOSTILE, source=HOSTILE))
    jsonschema.validate(json.loads(text), schema.scan_schema())
    assert "\x1b" not in text
    text.encode("utf-8")
