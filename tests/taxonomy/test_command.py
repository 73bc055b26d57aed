"""`toolkit taxonomy`: what a user gets on the screen."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit.cli.taxonomy import command
from toolkit.errors import ConfigurationError, OutputError, UsageError
from toolkit.taxonomy.loading import load


def output(*arguments: str) -> str:
    result = CliRunner().invoke(command, list(arguments), catch_exceptions=False, help_option_names=["-h", "--help"])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_list_shows_the_area_weightiest_first() -> None:
    lines = output("list", "--area", "retrieval").splitlines()
    assert lines[0].startswith("Retrieval and search (retrieval, ")
    figures = [float(line.split()[1]) for line in lines[1:-2]]
    assert figures == sorted(figures, reverse=True)
    assert lines[-1] == f"{len(figures)} skills; the figure is the importance at mid, 0 to 1"


def test_list_in_other_formats_holds_the_same_skills() -> None:
    as_json = [skill["id"] for skill in json.loads(output("list", "--area", "agents", "--format", "json"))]
    as_csv = [row["id"] for row in csv.DictReader(io.StringIO(output("list", "--area", "agents", "--format", "csv")))]
    assert as_json == as_csv
    assert set(as_json) == {skill.id for skill in load().skills.values() if skill.area == "agents"}


@pytest.mark.parametrize("words", ["pgvector", "PGVECTOR", "pg-vector"])
def test_show_finds_a_skill_by_any_of_its_spellings(words: str) -> None:
    text = output("show", words)
    assert text.startswith("pgvector\n")
    assert "to close it" in text
    assert max(map(len, text.splitlines())) <= 100


def test_an_unknown_area_or_kind_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="gardening is no area; write one of software-engineering"):
        output("list", "--area", "gardening")
    with pytest.raises(UsageError, match="cheese is no kind of file; write one of skills"):
        output("schema", "cheese")


def test_check_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "cues.yaml").write_text("ledd: [x]\n")
    with pytest.raises(ConfigurationError, match=r"cues\.yaml:1: unknown key `ledd`; write `led`"):
        output("check", str(tmp_path))


def test_export_writes_a_file_once(tmp_path: Path) -> None:
    path = tmp_path / "skills.ttl"
    assert output("export", "--format", "turtle", "-o", str(path)) == ""
    first = path.read_bytes()
    with pytest.raises(OutputError, match="exists already; add --force"):
        output("export", "--format", "csv", "-o", str(path))
    assert path.read_bytes() == first
    output("export", "--format", "csv", "-o", str(path), "--force")
    assert path.read_text(encoding="utf-8").startswith("id,name,area")
    with pytest.raises(OutputError, match="There is no folder"):
        output("export", "-o", str(tmp_path / "no" / "folder.json"))


def test_schema_is_json_schema() -> None:
    assert json.loads(output("schema"))["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", [None, "list", "show", "check", "export", "schema"])
def test_help_has_examples(name: str | None) -> None:
    text = output(*filter(None, [name]), "--help")
    assert "Examples:\n" in text
    assert "toolkit taxonomy" in text
