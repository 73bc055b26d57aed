"""The parts of a chain as sentences: deeds joined by `and`, other clauses behind a semicolon."""

from __future__ import annotations

from itertools import pairwise

from toolkit.language.fragments.casing import lowered
from toolkit.language.fragments.models import Part

_MANY = 3
"""Deeds from which each one stands in its own sentence."""


def joined(parts: list[Part]) -> list[str]:
    """`parts` as sentences without their full stops."""
    if len(parts) >= _MANY and all(part.shared for part in parts):
        return [_also(part) if at == 1 else part.text for at, part in enumerate(parts)]
    made = [parts[0].text]
    for before, part in pairwise(parts):
        if part.shared and before.shared and ";" not in made[-1]:
            comma = "," if " and " in made[-1] or ", " in made[-1] else ""
            made[-1] = f"{made[-1]}{comma} and {part.shared}"
        elif part.text.startswith((", ", " (")):
            made[-1] += part.text
        elif part.shared:
            made.append(_also(part) if made[-1].startswith("I ") else part.text)
        elif " I " in part.text:
            made.append(part.text)
        else:
            made[-1] = f"{made[-1]}; {lowered(part.text)}"
    return made


def _also(part: Part) -> str:
    verb, _, rest = part.shared.partition(" ")
    if rest.startswith("also ") or verb == "also":
        return part.text
    return f"I {verb} also {rest}" if verb in ("am", "was") else f"I also {part.shared}"
