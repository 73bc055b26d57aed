from __future__ import annotations

import json

import jsonschema
import pytest

from toolkit.papers.explanations.models import Explanation
from toolkit.papers.letters.models import Letter
from toolkit.rendering.letters import json as letter_json
from toolkit.rendering.letters import schema as letter_schema


def test_a_letter_keeps_to_its_schema(letter: Letter) -> None:
    schema = letter_schema.letter_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    data = json.loads(letter_json.render(letter))
    jsonschema.validate(data, schema)
    assert data == letter_json.letter_data(letter)
    assert data["schema"] == schema["$id"]
    assert data["paragraphs"][1][0]["sources"][0]["start"] == 10


def test_an_explanation_keeps_to_its_schema(explanation: Explanation) -> None:
    schema = letter_schema.explanation_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    data = json.loads(letter_json.render(explanation))
    jsonschema.validate(data, schema)
    assert data == letter_json.explanation_data(explanation)
    assert data["resume_line"]["text"] == explanation.resume_line.text


@pytest.mark.parametrize(
    ("key", "value"), [("kind", "postcard"), ("tone", "loud"), ("extra", 1), ("paragraphs", [["x"]])]
)
def test_the_schema_refuses_what_is_no_letter(letter: Letter, key: str, value: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(letter_json.letter_data(letter) | {key: value}, letter_schema.letter_schema())


def test_hostile_words_come_back_whole(hostile_letter: Letter) -> None:
    text = letter_json.render(hostile_letter)
    text.encode("utf-8")
    assert json.loads(text)["subject"] == hostile_letter.subject
    assert not {"\x1b", "\u202e", "\x9b"} & set(text)
