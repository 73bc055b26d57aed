"""The shipped bank: without a fault, as large as it says, and its lists as the page on it shows them."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from toolkit import resources
from toolkit.cli.taxonomy import command
from toolkit.taxonomy.exporting import schema
from toolkit.taxonomy.loading import SHIPPED, load
from toolkit.taxonomy.questions.loading import check_questions, load_questions

ROOT = Path(__file__).resolve().parent.parent.parent.parent
FILES = sorted((resources.folder(SHIPPED) / "questions").glob("*.yaml"))


def test_it_passes_its_checks() -> None:
    bank, lacks = check_questions()
    assert lacks == ()
    assert bank == load_questions()


def test_the_command_says_so() -> None:
    result = CliRunner().invoke(command, ["check"], catch_exceptions=False, help_option_names=["-h", "--help"])
    skills, questions = len(load().skills), len(load_questions().questions)
    assert result.output == f"{skills} skills in 13 areas, {questions} questions: no fault found\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_schema_takes_its_files(path: Path) -> None:
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    jsonschema.Draft202012Validator(json.loads(schema("questions"))).validate(content)


def test_every_question_is_one_and_names_nobody() -> None:
    for question in load_questions().questions.values():
        assert len(question.asks) >= 30, question.id
        assert len(set(question.strong)) == len(question.strong), question.id
        assert question.follow_ups[0] != question.follow_ups[1], question.id
        assert "http" not in question.asks, question.id


def test_the_page_on_the_bank_shows_its_cover() -> None:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    page = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    assert generate.COVER[0] in page, f"docs/questions.md has lost the line {generate.COVER[0]}"
    assert page == generate.questions(page), "run `make docs`"
