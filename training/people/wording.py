"""Texts from word lists: a slot such as {model} is filled from a list, from a value of the person, or with a number."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

WORDS = Path(__file__).resolve().parents[1] / "words"
PLURALS = {
    "roots": "root", "ends": "end", "kinds": "kind", "legals": "legal", "adjectives": "adj", "things": "thing2",
    "civics": "civic", "levels": "level", "romans": "roman",
}  # fmt: skip
"""Lists of names.yaml by the slot that draws from them."""

NUMBERS: Mapping[str, tuple[str, ...]] = {
    "percent": ("{3-90}%", "{3-90}%", "{1-9}.{1-9}%"),
    "low": ("{20-68}",),
    "high": ("{70-99}",),
    "count": ("{1-90},{100-999}", "{2-900}k", "{2-40} million", "{1-9}.{1-9}M+"),
    "small": ("two", "three", "four", "five", "six", "seven", "{3-9}", "{3-9}", "{3-9}", "{3-9}", "{3-9}"),
    "teens": ("{11-60}",),
    "ms": ("{8-95}",),
    "bigms": ("{120-950}",),
    "rate": ("{1-20},{0-9}00",),
    "money": ("${1-40}M", "€{20-900},000", "£{1-9}.{1-9} million", "USD {50-900}k"),
    "hours": ("{3-40}",),
    "uptime": ("99.9", "99.95", "99.99"),
    "past": ("{2012-2025}",),
    "digit": ("{1-9}",),
}
"""The forms of a number by its slot; {3-90} is a whole number from 3 to 90."""


def load(name: str) -> dict[str, Any]:
    """The word list words/`name`.yaml."""
    import yaml

    return cast("dict[str, Any]", yaml.safe_load((WORDS / f"{name}.yaml").read_text("utf-8")))


def lists() -> dict[str, list[str]]:
    """Every plain list of bullets.yaml and names.yaml by the slot that draws from it."""
    found = load("bullets") | load("names")
    return {PLURALS.get(key, key): value for key, value in found.items() if isinstance(value, list)}


def held_out(text: str) -> bool:
    """Whether a name or text belongs to the fifth kept for held-out people."""
    return zlib.crc32(text.encode()) % 5 == 0


class Writer:
    """Fills texts for one person; what it draws is all from the held-out fifth, or none of it."""

    def __init__(self, rng: random.Random, words: Mapping[str, list[str]], keep_out: bool) -> None:
        self.rng = rng
        self.words = words
        self.keep_out = keep_out
        self.values: dict[str, Callable[[], str]] = {}

    def fill(self, text: str) -> str:
        """`text` with its slots filled."""
        for _ in range(6):
            filled = re.sub(r"\{(\w+)\}", self._slot, text)
            if filled == text:
                break
            text = filled
        return re.sub(r" {2,}", " ", text).strip()

    def draw(self, make: Callable[[], str]) -> str:
        """The first of what `make` gives that belongs to this person's pool; the last one where none does."""
        text = make()
        for _ in range(40):
            if held_out(text) == self.keep_out:
                break
            text = make()
        return text

    def text(self, forms: list[str]) -> str:
        """One of `forms`, filled, from this person's pool."""
        return self.draw(lambda: self.fill(self.rng.choice(forms)))

    def _slot(self, match: re.Match[str]) -> str:
        key = match[1]
        if key in self.values:
            return self.values[key]()
        if key in NUMBERS:
            form = self.rng.choice(NUMBERS[key])
            return re.sub(r"\{(\d+)-(\d+)\}", lambda m: str(self.rng.randint(int(m[1]), int(m[2]))), form)
        if key == "CAPS":
            return "".join(self.rng.choice("ABCDEGHIKLMNOPRSTUV") for _ in range(self.rng.randint(3, 4)))
        if key in self.words:
            return self.rng.choice(self.words[key])
        low = key.lower()
        if key.endswith("lower"):
            return self.rng.choice(self.words[low.removesuffix("lower")]).lower()
        drawn = self.rng.choice(self.words[low])
        return drawn.upper() if key.isupper() else drawn[:1].upper() + drawn[1:]
