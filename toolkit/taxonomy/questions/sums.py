"""`working = result` in plain numbers → whether the result is right, to the digits that it is written with."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

MOST_OFF = 0.05
"""Share by which a result after `≈`, or with zeros at its end, may differ: `1,830 × 1,000 = 1,800,000` is rounding."""
LONGEST = 200
"""Letters of a side that is worked out; the rest of a longer one is words."""
_PART = re.compile(r"[;:,]\s")
_SIGN = re.compile(r"([=≈])")
_ROUNDED = re.compile(r"\s*\(rounded( up| down)?\)\s*$")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_TOKEN = re.compile(rf"\s*({_NUMBER.pattern}|\*\*|sqrt(?=\s*\()|[-+*/()])")
_SIGNS = str.maketrans("×÷−·", "*/-*")


def wrong_sums(text: str) -> Iterator[tuple[str, float]]:
    """Each `working = result` of plain numbers whose result is wrong, with the right one; the rest is passed over."""
    for part in _PART.split(text):
        pieces = [piece.strip() for piece in _SIGN.split(_ROUNDED.sub("", part))]
        for at in range(1, len(pieces), 2):
            working, sign, result = pieces[at - 1 : at + 2]
            try:
                left, right = _Sum(working).value(), _Sum(result).value()
            except (ValueError, ArithmeticError, RecursionError):
                continue
            if abs(left - right) > _tolerance(result, right, sign):
                yield f"{working} {sign} {result}", left


def _tolerance(written: str, value: float, sign: str) -> float:
    """Half of the last place written; where that is a zero, half of the last place that is none, up to MOST_OFF."""
    if sign == "≈":
        return MOST_OFF * abs(value)
    if not _NUMBER.fullmatch(written):
        return 1e-6 * abs(value)
    whole, _, decimals = written.replace(",", "").partition(".")
    place = 10.0 ** -len(decimals)
    rounded = place if decimals else 10.0 ** (len(whole) - len(whole.rstrip("0")))
    return max(place, min(rounded, 2 * MOST_OFF * value)) / 2 * (1 + 1e-9)


class _Sum:
    """The value of numbers joined by + - * / **, `sqrt` and brackets. Raises `ValueError` for anything else."""

    def __init__(self, text: str) -> None:
        if len(text) > LONGEST:
            raise ValueError("too long")
        text = text.translate(_SIGNS)
        self._tokens: list[str] = []
        at = 0
        while at < len(text):
            if not (found := _TOKEN.match(text, at)):
                raise ValueError(text)
            self._tokens.append(found.group(1))
            at = found.end()

    def value(self) -> float:
        found = self._added()
        if self._tokens:
            raise ValueError(self._tokens[0])
        return found

    def _next(self, among: str) -> str:
        """The next token, taken away, where it is one of these; else nothing."""
        return self._tokens.pop(0) if self._tokens and self._tokens[0] in among.split() else ""

    def _added(self) -> float:
        found = self._multiplied()
        while sign := self._next("+ -"):
            found += self._multiplied() if sign == "+" else -self._multiplied()
        return found

    def _multiplied(self) -> float:
        found = self._raised()
        while sign := self._next("* /"):
            found = found * self._raised() if sign == "*" else found / self._raised()
        return found

    def _raised(self) -> float:
        found = self._single()
        return math.pow(found, self._raised()) if self._next("**") else found

    def _single(self) -> float:
        if self._next("sqrt"):
            return math.sqrt(self._single())
        if not self._next("("):
            if not self._tokens:
                raise ValueError("a number is missing")
            return float(self._tokens.pop(0).replace(",", ""))
        found = self._added()
        if not self._next(")"):
            raise ValueError("a bracket is open")
        return found
