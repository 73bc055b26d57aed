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

NUMBERS: Mapping[str, Callable[[random.Random], str]] = {
    "percent": lambda rng: f"{rng.choice([rng.randint(3, 90), round(rng.uniform(1, 9), 1)])}%",
    "low": lambda rng: str(rng.randint(20, 68)),
    "high": lambda rng: str(rng.randint(70, 99)),
    "count": lambda rng: rng.choice(
        [f"{rng.randint(1, 90)},{rng.randint(0, 999):03d}", f"{rng.randint(2, 900)}k", f"{rng.randint(1, 40)} million", f"{rng.randint(1, 9)}.{rng.randint(1, 9)}M+"]
    ),
    "small": lambda rng: rng.choice(["two", "three", "four", "five", "six", "seven", "3", "4", "6", "8", "9"]),
    "teens": lambda rng: str(rng.randint(11, 60)),
    "ms": lambda rng: str(rng.randint(8, 95)),
    "bigms": lambda rng: str(rng.randint(120, 950)),
    "rate": lambda rng: f"{rng.randint(1, 20)},{rng.choice(['000', '500', '200'])}",
    "money": lambda rng: rng.choice([f"${rng.randint(1, 40)}M", f"€{rng.randint(20, 900)},000", f"£{rng.randint(1, 9)}.{rng.randint(1, 9)} million", f"USD {rng.randint(50, 900)}k"]),
    "hours": lambda rng: str(rng.randint(3, 40)),
    "uptime": lambda rng: rng.choice(["99.9", "99.95", "99.99"]),
    "past": lambda rng: str(rng.randint(2012, 2025)),
    "digit": lambda rng: str(rng.randint(1, 9)),
    "CAPS": lambda rng: "".join(rng.choice("ABCDEGHIKLMNOPRSTUV") for _ in range(rng.randint(3, 4))),
}  # fmt: skip


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
            return NUMBERS[key](self.rng)
        if key in self.words:
            return self.rng.choice(self.words[key])
        low = key.lower()
        if key.endswith("lower"):
            return self.rng.choice(self.words[low.removesuffix("lower")]).lower()
        drawn = self.rng.choice(self.words[low])
        return drawn.upper() if key.isupper() else drawn[:1].upper() + drawn[1:]
