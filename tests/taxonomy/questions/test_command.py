"""`toolkit taxonomy` with questions: what a user gets on the screen."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from toolkit.cli.taxonomy import ROUNDS, command
from toolkit.errors import ConfigurationError, UsageError
from toolkit.taxonomy.questions import models

from .conftest import BANK, PEOPLE


def output(*arguments: str) -> str:
    result = CliRunner().invoke(command, list(arguments), catch_exceptions=False, help_option_names=["-h", "--help"])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_rounds_of_the_command_are_those_of_the_bank() -> None:
    assert tuple(models.ROUNDS) == ROUNDS


def test_list_shows_round_level_minutes_and_first_words(home: Path) -> None:
    assert output("list", "--questions", "--round", "llm-depth") == (
        "Language model depth (llm-depth, 1)\n"
        "  choose-a-store  mid to staff       10 min  "
        "You have ten million passages and one machine. Which index do you …\n\n"
        "1 questions; `toolkit taxonomy show ID` prints one whole\n"
    )


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--level", "entry"], ["said-no-to-a-customer", "nearest-of-many"]),
        (["--skill", "ChromaDBs"], ["nearest-of-many", "choose-a-store"]),
        (["--area", "retrieval", "--level", "mid"], ["choose-a-store", "nearest-of-many"]),
        (["--round", "take-home"], []),
    ],
)
def test_a_list_holds_what_fits_all_that_is_given(home: Path, options: list[str], ids: list[str]) -> None:
    as_json = json.loads(output("list", "--questions", *options, "--format", "json"))
    as_csv = list(csv.DictReader(io.StringIO(output("list", "--questions", *options, "--format", "csv"))))
    assert [one["id"] for one in as_json] == [one["id"] for one in as_csv] == ids
    assert all(f"  {key}  " in output("list", "--questions", *options) for key in ids)


def test_what_is_not_there_is_refused(home: Path) -> None:
    with pytest.raises(UsageError, match="cheese is no skill"):
        output("list", "--questions", "--skill", "cheese")
    with pytest.raises(UsageError, match="gardening is no area; write one of retrieval"):
        output("list", "--questions", "--area", "gardening")
    with pytest.raises(UsageError, match="add --questions"):
        output("list", "--round", "coding")
    with pytest.raises(UsageError, match="chrmoa is no skill and no question; did you mean chroma"):
        output("show", "chrmoa")
    with pytest.raises(UsageError, match="did you mean choose-a-store"):
        output("show", "chose-a-store")
    with pytest.raises(UsageError, match="`toolkit taxonomy list` shows the skills"):
        output("show", "xyzzy")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (
            "choose-a-store",
            ["asks         You have ten", "levels       mid to staff", "strong       - Works out", "weak"],
        ),
        ("a-store-that-lost-rows", ["situation    Ten percent", "first hour   - Freeze", "prevent      - Compare"]),
        ("said-no-to-a-customer", ["about        customer, ethics", "follow up    - What would they"]),
        (
            "nearest-of-many",
            ["complexity   O(n log k)", "\n\ndef check() -> None:\n", "solution     nearest_of_many.py"],
        ),
        ("design-a-search", ["levels       senior\n", "- Gateway → Retriever\n", "- Reader → Gateway: query\n"]),
    ],
)
def test_show_prints_a_question_whole(home: Path, key: str, words: list[str]) -> None:
    text = output("show", key)
    assert text.startswith(f"{key}\n")
    assert [word for word in words if word not in text] == []
    assert max(map(len, text.splitlines())) <= 100


def test_check_counts_the_questions_and_says_what_is_few(home: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "questions").mkdir(parents=True)
    (own / "questions/people.yaml").write_text(PEOPLE, encoding="utf-8")
    result = CliRunner().invoke(
        command, ["check", str(own)], catch_exceptions=False, help_option_names=["-h", "--help"]
    )
    assert result.stdout == "2 skills in 1 areas, 5 questions: no fault found\n"
    assert "no fault, but there are 5 questions; write 400 or more\n" in result.stderr
    (own / "questions/people.yaml").write_text(PEOPLE.replace("behavioural", "behavioral"), encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"people\.yaml:3: `round` is `behavioral`; write"):
        output("check", str(own))


def test_the_schema_takes_question_files(home: Path) -> None:
    schema = json.loads(output("schema", "questions"))
    checked = jsonschema.Draft202012Validator(schema)
    checked.check_schema(schema)
    for name in BANK:
        if name.endswith(".yaml"):
            content = yaml.safe_load((home / name).read_text(encoding="utf-8"))
            checked.validate(content)
            content["questions"][0]["minutes"] = 90
            assert not checked.is_valid(content)
