"""The figures of a line as they stand: value, kind of unit, what is counted, per what time, from or to."""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.language.verbs import forms
from toolkit.reviews.letters.changes import lasting, sided
from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.phrases import phrases
from toolkit.reviews.letters.ratios import ratios_in
from toolkit.reviews.letters.tokens import is_glued, is_stuck, is_year, tokens_of
from toolkit.reviews.letters.units import units

_HALVED = ("by", "in", "cut", "than", "almost", "nearly", "about", "to")
"""Words before a `half` that is a share."""
_SHARED = ("of", "", ".", ",", "and", "in")
"""What follows a `third` or `quarter` that is a share."""
_ARTICLES = frozenset({"a", "an"})
_IN_TIME = ("within", "in", "over", "for", "after", "last", "first", "next", "past", "every")
"""Words before quarters of a year."""
_FULL = ("full", "whole", "entire", "solid")
"""Words between a number and its length of time that leave it as it is."""
_OVERNIGHT = 16 * 3600.0
"""The longest that `overnight` stands for, in seconds."""
_MOST_NOUNS = 4


def figures_in(text: str) -> tuple[Figure, ...]:
    """The figures of a line in their order; years, versions and names with digits in them are no counts."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens_of(text)
        self._tables = units()
        self._ratios = {figure.start: figure for figure in ratios_in(text)}

    def scan(self) -> tuple[Figure, ...]:
        found: list[Figure] = []
        index = 0
        while index < len(self._tokens):
            figure, after = self._at(index)
            if figure is not None:
                found.append(figure)
            index = max(after, index + 1)
        return tuple(lasting(self._text, sided(self._text, found)))

    def _at(self, index: int) -> tuple[Figure | None, int]:
        token = self._tokens[index]
        tables = self._tables
        if ratio := self._ratios.get(token.start):
            after = next((i for i, t in enumerate(self._tokens) if t.start >= ratio.end), len(self._tokens))
            return replace(ratio, bound=self._bound(ratio.start)), after
        if token.lower in tables.said:
            unit, value = tables.said[token.lower]
            return self._figure(index, index + 1, value, unit, index + 1, name=token.lower), index + 1
        if token.lower in tables.vague:
            return self._figure(index, index + 1, tables.vague[token.lower], "vague", index + 1), index + 1
        if fraction := self._lasting(index) or self._fraction(index) or self._single(index):
            return fraction
        money = token.text in "$€£" and index + 1 < len(self._tokens)
        at = index + 1 if money else index
        value, after, step = self._number(at)
        if after == at or (not money and is_glued(self._text, self._tokens[at])):
            return None, after
        if not money and is_year(self._tokens, at, after):
            return Figure(value, "year", token.start, self._tokens[after - 1].end, token.text), after
        return self._with_unit(index, after, value, step, money)

    def _with_unit(self, index: int, after: int, value: float, step: float, money: bool) -> tuple[Figure | None, int]:
        at = after + 1 if self._is(after, "-", "‐", "–") and self._touches(after) else after
        if self._is(at, *_FULL) and at + 1 < len(self._tokens) and self._tokens[at + 1].lower in self._tables.units:
            at += 1
        unit, factor, end, name = "count", 1.0, after, ""
        for length in (2, 1):
            words = " ".join(t.lower for t in self._tokens[at : at + length])
            if words in self._tables.units and at + length <= len(self._tokens):
                (unit, factor), end, name = self._tables.units[words], at + length, words
                break
        if money:
            unit, factor, end = "money", 1.0, after
        if unit == "time" and self._is(end, "and") and self._is(end + 1, "a") and self._is(end + 2, "half"):
            value, end = value + 0.5, end + 3
        if unit == "time" and name.startswith("year"):
            value, factor, end = self._with_months(value * factor, end)
        if unit == "count" and is_stuck(self._tokens, after):
            return None, after
        figure = self._figure(index, end if name else after, value * factor, unit, end, step * factor, name)
        return figure, end

    def _with_months(self, seconds: float, end: int) -> tuple[float, float, int]:
        """`six years and three months` is one length of time: its seconds, the factor 1 and the index behind it."""
        at = end + 1 if self._is(end, "and", ",") else end
        more, after, _ = self._number(at)
        if after == at or not self._is(after, "month", "months"):
            return seconds, 1.0, end
        return seconds + more * self._tables.units["months"][1], 1.0, after + 1

    def _figure(
        self, first: int, after: int, value: float, unit: str, nouns_from: int, step: float = 0.0, name: str = ""
    ) -> Figure:
        start, end = self._tokens[first].start, self._tokens[after - 1].end
        plus = self._is(after, "+")
        nouns, last = self._nouns(nouns_from)
        return Figure(
            value, unit, start, end, self._text[start:end], nouns, self._rate(end, last),
            bound="over" if plus else self._bound(start), step=step, name=name,
        )  # fmt: skip

    def _number(self, index: int) -> tuple[float, int, float]:
        """The value of the number at `index`, the index after it and half its last digit's worth."""
        if index >= len(self._tokens):
            return 0.0, index, 0.0
        token = self._tokens[index]
        step = 0.5
        after = index + 1
        if token.text[0].isdecimal():
            printed = token.text.rstrip(",").replace(",", "")
            value = float(printed)
            if "." in printed:
                step = 0.5 * 10.0 ** -len(printed.split(".")[1])
        elif token.lower in self._tables.words:
            value, after = self._worded(index)
        elif token.lower in _ARTICLES and self._magnitude(index + 1, spaced=True):
            value = 1.0
        else:
            return 0.0, index, 0.0
        if self._is(after, "and") and self._is(after + 1, "a") and self._is(after + 2, "half"):
            value, after = value + 0.5, after + 3
        while factor := self._magnitude(after, spaced=True):
            value, step, after = value * factor, step * factor, after + 1
        return value, after, step

    def _worded(self, index: int) -> tuple[float, int]:
        words = self._tables.words
        value = words[self._tokens[index].lower]
        after = index + 1
        joined = after + 1 if self._is(after, "-", "‐") else after
        if value >= 20 and joined < len(self._tokens) and 0 < words.get(self._tokens[joined].lower, 0) < 10:
            return value + words[self._tokens[joined].lower], joined + 1
        return value, after

    def _magnitude(self, index: int, spaced: bool) -> float:
        if index >= len(self._tokens):
            return 0.0
        token = self._tokens[index]
        factor = self._tables.magnitudes.get(token.lower, 0.0)
        short = len(token.text) <= 2
        glued = index > 0 and token.start == self._tokens[index - 1].end
        return 0.0 if short and (not glued or token.text == "mm") else factor

    def _fraction(self, index: int) -> tuple[Figure | None, int] | None:
        """`half an hour`, `a quarter of a second`, `half of the`, `by half`, `a third of`, `two thirds`."""
        token, shares = self._tokens[index], self._tables.shares
        before = self._tokens[index - 1].lower if index else ""
        follows = self._tokens[index + 1].lower if index + 1 < len(self._tokens) else ""
        many = self._tables.words.get(token.lower, 0.0) if f"{follows}s" not in shares and follows in shares else 0.0
        if many > 1 and follows == "quarters" and before in _IN_TIME and not self._is(index + 2, "of"):
            return None
        if many > 1 and follows in ("hundredths", "tenths") and not self._is(index + 2, "of"):
            value = many * shares[follows] / 100
            return self._figure(index, index + 2, value, "count", index + 2, value / 10), index + 2
        if many > 1:
            return self._share(index, index + 2, many * shares[follows])
        share = shares.get(token.lower, 0.0)
        if not share:
            return None
        at = index + 1 if token.lower == "half" else index + 2 if follows == "of" else len(self._tokens)
        if self._is(at, *_ARTICLES) and at + 1 < len(self._tokens):
            if factor := self._magnitude(at + 1, spaced=True):
                return self._with_unit(index, at + 2, share / 100 * factor, share / 1000 * factor, money=False)
            unit, factor = self._tables.units.get(self._tokens[at + 1].lower, ("", 0.0))
            if unit:
                name = self._tokens[at + 1].lower
                value = share / 100 * factor
                return self._figure(index, at + 2, value, unit, at + 2, value / 10, name), at + 2
        told = _HALVED if token.lower == "half" else ("a", "by", "one")
        if (before in told and (token.lower == "half" or follows in _SHARED)) or (
            token.lower == "half" and follows in ("of", "the")
        ):
            return self._share(index, index + 1, share)
        return None

    def _share(self, index: int, after: int, share: float) -> tuple[Figure | None, int]:
        return self._figure(index, after, share, "percent", after, 0.5, self._tokens[after - 1].lower), after

    def _single(self, index: int) -> tuple[Figure | None, int] | None:
        """`by a year`, `within an hour`, `an hour and a half`."""
        token = self._tokens[index]
        unit, factor = self._tables.units.get(
            self._tokens[index + 1].lower if index + 1 < len(self._tokens) else "", ("", 0.0)
        )
        if token.lower not in _ARTICLES or unit != "time" or self._is(index + 2, "-", "‐"):
            return None
        if self._is(index + 2, "and") and self._is(index + 3, "a") and self._is(index + 4, "half"):
            return self._figure(index, index + 5, 1.5 * factor, unit, index + 5, 0.25 * factor), index + 5
        if index and self._tokens[index - 1].lower in phrases("spanned"):
            name = self._tokens[index + 1].lower
            if name == "quarter" and self._tokens[index - 1].lower == "by":
                return None
            return self._figure(index, index + 2, factor, unit, index + 2, 0.0, name), index + 2
        return None

    def _lasting(self, index: int) -> tuple[Figure | None, int] | None:
        """`year-long`, `yearlong`, `half-day`, `a full day`, `from overnight to`."""
        token, known = self._tokens[index], self._tables.units
        if token.lower == "overnight" and index and self._is(index - 1, "from", "to"):
            figure = self._figure(index, index + 1, _OVERNIGHT, "time", index + 1, 0.0, "night")
            return replace(figure, bound="under"), index + 1
        if token.lower.endswith("long") and known.get(token.lower[:-4], ("",))[0] == "time" and len(token.lower) > 6:
            return self._length(index, index + 1, token.lower[:-4])
        if self._is(index + 1, "-", "‐") and self._is(index + 2, "long"):
            return self._length(index, index + 3, token.lower)
        if token.lower == "half" and self._is(index + 1, "-", "‐") and index + 2 < len(self._tokens):
            return self._length(index, index + 3, self._tokens[index + 2].lower, 0.5)
        if token.lower in (*_ARTICLES, "one") and self._is(index + 1, *_FULL) and index + 2 < len(self._tokens):
            return self._length(index, index + 3, self._tokens[index + 2].lower)
        return None

    def _length(self, first: int, after: int, name: str, times: float = 1.0) -> tuple[Figure | None, int] | None:
        unit, factor = self._tables.units.get(name, ("", 0.0))
        if unit != "time" or len(name) < 3:
            return None
        return self._figure(first, after, times * factor, unit, after, 0.0, name), after

    def _touches(self, index: int) -> bool:
        return index + 1 < len(self._tokens) and self._tokens[index].end == self._tokens[index + 1].start

    def _is(self, index: int, *words: str) -> bool:
        return index < len(self._tokens) and self._tokens[index].lower in words

    def _nouns(self, index: int) -> tuple[tuple[str, ...], int]:
        found: list[str] = []
        end = self._tokens[index - 1].end if index else 0
        while index < len(self._tokens) and len(found) < _MOST_NOUNS:
            token = self._tokens[index]
            if token.text in "-‐" or (not found and token.text == "+"):
                index += 1
                continue
            if not found and token.lower == "of" and len(self._tokens) > index + 1:
                index += 2 if self._is(index + 1, "the", "my", "our", "its", "their", "them") else 1
                continue
            if not token.text.isalpha() or token.lower in phrases("not_nouns") or token.lower in self._tables.words:
                break
            if not found and self._tells(index):
                break
            found.append(token.lower)
            end = token.end
            index += 1
        return tuple(found), end

    def _tells(self, index: int) -> bool:
        """A verb that says what the counted did (`four reached`), not one that describes them (`labelled pairs`)."""
        if not forms(self._tokens[index].text) & {"past", "participle"}:
            return False
        return index + 1 >= len(self._tokens) or not self._tokens[index + 1].lower.endswith("s")

    def _rate(self, end: int, last: int) -> str:
        stop = re.search(
            r"[,;.:)]\s|\d|\b(?:and|at|with|to|from|by|when|while|after|once|where|which|because|I)\b",
            self._text[max(end, last) :],
        )
        until = max(end, last) + (stop.start() if stop else len(self._text))
        window = self._text[end : min(until, max(end, last) + 24)]
        return next((name for name, pattern in self._tables.rates if pattern.search(window)), "")

    def _bound(self, start: int) -> str:
        before = self._text[max(0, start - 24) : start]
        return next((name for name, pattern in self._tables.bounds if pattern.search(before)), "")
