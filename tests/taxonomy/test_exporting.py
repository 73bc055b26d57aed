"""The taxonomy in other programs' formats holds what it holds."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from toolkit import resources
from toolkit.taxonomy.exporting import COLUMNS, EXPORTS, schema, to_csv, to_json, to_turtle
from toolkit.taxonomy.layers import SINGLE_FILES
from toolkit.taxonomy.loading import load
from toolkit.taxonomy.schema import FILES


def test_csv_has_a_row_a_skill() -> None:
    taxonomy = load()
    rows = list(csv.DictReader(io.StringIO(to_csv(taxonomy))))
    assert [row["id"] for row in rows] == list(taxonomy.skills)
    assert tuple(rows[0]) == COLUMNS
    assert {row["area"] for row in rows} == set(taxonomy.areas)


def test_json_holds_everything() -> None:
    taxonomy = load()
    found = json.loads(to_json(taxonomy))
    assert set(found) == {"skills", "areas", "sources", "benchmark", "cues", "narrower", "fingerprint"}
    assert found["skills"]["python"]["name"] == "Python"


def test_turtle_has_a_concept_a_skill_and_no_relation_twice() -> None:
    taxonomy = load()
    text = to_turtle(taxonomy)
    concepts = re.findall(r"^skill:([a-z0-9-]+) a skos:Concept ;", text, re.M)
    assert concepts == list(taxonomy.skills)
    assert set(re.findall(r"skill:([a-z0-9-]+)", text)) == set(taxonomy.skills)
    for block in text.split("\n\n"):
        broader = set(re.findall(r"skos:broader (\S+)", block))
        assert not broader & set(re.findall(r"skos:related (\S+)", block))


def test_turtle_escapes_what_would_end_a_literal() -> None:
    assert all(line.count('"') % 2 == 0 for line in to_turtle(load()).replace('\\"', "").splitlines())


@pytest.mark.parametrize("form", EXPORTS)
def test_an_export_is_the_same_every_time(form: str) -> None:
    assert EXPORTS[form](load()) == EXPORTS[form](load())


@pytest.mark.parametrize("kind", FILES)
def test_the_schema_takes_the_shipped_files(kind: str) -> None:
    folder = resources.folder("skills_taxonomy")
    names = [name for name, of in SINGLE_FILES.items() if of == kind]
    paths = sorted((folder / "skills").glob("*.yaml")) if kind == "skills" else [folder / name for name in names]
    checked = jsonschema.Draft202012Validator(json.loads(schema(kind)))
    for path in paths:
        checked.validate(_strings_as_keys(path))
    assert not checked.is_valid({"nonsense": 1})


def _strings_as_keys(path: Path) -> object:
    """YAML 1.1 reads the keys `yes` and `no` as truth values; the toolkit reads them as words."""

    def words(value: object) -> object:
        if isinstance(value, dict):
            return {{True: "yes", False: "no"}.get(key, key): words(item) for key, item in value.items()}
        return [words(item) for item in value] if isinstance(value, list) else value

    text = path.read_text(encoding="utf-8")
    return words(yaml.load(text, Loader=yaml.CSafeLoader))
