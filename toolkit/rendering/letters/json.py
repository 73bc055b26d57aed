"""Letters and explanations as JSON; `letter_schema` says what it keeps to."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from toolkit.papers.explanations.models import Explanation
from toolkit.papers.letters.models import Letter
from toolkit.rendering.records import to_json

LETTER = "urn:toolkit:letter:1"
"""Name of the format; the number rises when a key changes its meaning or goes."""
EXPLANATION = "urn:toolkit:explanation:1"


def letter_data(letter: Letter) -> dict[str, Any]:
    """The letter as plain dicts and lists, each sentence with its sources."""
    return {"schema": LETTER, **asdict(letter, dict_factory=_listed)}


def explanation_data(explanation: Explanation) -> dict[str, Any]:
    """The explanation as plain dicts and lists, each sentence with its sources."""
    return {"schema": EXPLANATION, **asdict(explanation, dict_factory=_listed)}


def render(paper: Letter | Explanation) -> str:
    """JSON text that ends with a line break; the same paper gives the same text."""
    return to_json(letter_data(paper) if isinstance(paper, Letter) else explanation_data(paper))


def _listed(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {key: _lists(value) for key, value in pairs}


def _lists(value: Any) -> Any:
    return [_lists(item) for item in value] if isinstance(value, tuple) else value
