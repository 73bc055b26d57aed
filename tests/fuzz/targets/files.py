"""Readers of files that are text: HTML, Markdown, plain text, JSON Resume, RenderCV."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.fuzz import shaping, vocabulary
from tests.fuzz.choices import Choices
from tests.fuzz.contract import hold_document, hold_resume
from tests.fuzz.targets import Target


def _marked_up(kind: str) -> Callable[[Choices], bytes]:
    """Tokens in any order, a seed with edits, or any bytes."""

    def make(choices: Choices) -> bytes:
        tokens, seeds = vocabulary.tokens(kind), tuple(vocabulary.seeds(kind).values())
        match choices.below(8):
            case 0:
                return choices.rest()
            case 1 | 2 | 3:
                return shaping.composed(choices, tokens, ("", "", "\n", " ", "word")).encode()
            case _:
                return shaping.edited(choices, seeds, tokens)

    return make


def _structured(kind: str) -> Callable[[Choices], bytes]:
    """Plain data written as JSON or YAML, a seed with edits, tokens, or any bytes."""

    def make(choices: Choices) -> bytes:
        tokens, seeds = vocabulary.tokens(kind), tuple(vocabulary.seeds(kind).values())
        match choices.below(8):
            case 0:
                return choices.rest()
            case 1:
                return shaping.composed(choices, tokens).encode()
            case 2 | 3:
                return shaping.edited(choices, seeds, tokens)
            case _:
                return _written(choices, kind)

    return make


def _written(choices: Choices, kind: str) -> bytes:
    words = vocabulary.words("data") + vocabulary.HALVES
    keys = vocabulary.keys(kind)
    titles = vocabulary.keys("json-resume-top" if kind == "json-resume" else kind)
    sections = {choices.one(titles): shaping.records(choices, keys, words) for _ in range(1 + choices.below(4))}
    if kind == "json-resume":
        return json.dumps({"basics": shaping.mapping(choices, keys, words), **sections}).encode()
    top = {**shaping.mapping(choices, keys, words), "sections": sections}
    return b"cv:\n  " + json.dumps(top).encode()  # JSON is YAML, and ten times as fast to write


def _document(name: str) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        from toolkit.documents.reading import read_bytes

        hold_document(read_bytes(data, name))

    return run


def _resume(name: str) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        from toolkit.documents.reading import read_bytes
        from toolkit.resumes.reading import read

        hold_resume(read(read_bytes(data, name)))

    return run


TARGETS = {
    "html": Target(_marked_up("html"), _document("a.html"), ".html"),
    "markdown": Target(_marked_up("markdown"), _document("a.md"), ".md"),
    "text": Target(_marked_up("text"), _document("a.txt"), ".txt"),
    "json-resume": Target(_structured("json-resume"), _resume("a.json"), ".json"),
    "rendercv": Target(_structured("rendercv"), _resume("a.yaml"), ".yaml", 200),
}
