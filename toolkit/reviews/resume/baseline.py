"""Figures that were reached, without the value before."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from toolkit.reviews.models import Finding
from toolkit.reviews.resume.blanks import faithful, with_baseline, with_before
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.said import Said, place, quoted, said

_TABLE = Path(__file__).with_name("baseline.toml")


def find(material: Material) -> Iterator[Finding]:
    """A finding for each line of the last jobs and the projects that says to what a value came and not from what."""
    for one in said(material):
        found = bare_figure(one)
        if found and one.weight > 0:
            words = one.text[slice(*found.span("value"))].rstrip(" ,.;")
            moved = found.re is _reached()
            yield material.finding(
                "figure-without-baseline",
                f"{quoted(one.text)} says “{words}”: {'from what' if moved else 'against what'}?",
                [place(material, one)],
                rewrite=faithful(
                    one.text,
                    one.names,
                    with_before(one.text, found.start("value")) if moved else with_baseline(one.text),
                ),
            )


def bare_figure(one: Said) -> re.Match[str] | None:
    """The value that a line's change came to, or the quality that it reached, where nothing is said to hold it
    against; None for another line.
    """
    if _held().search(one.text):
        return None
    return _reached().search(one.bare) or _quality().search(one.bare)


@cache
def _reached() -> re.Pattern[str]:
    data = _data()
    size = rf"(?:{data['about']})*{data['value']}(?:{'|'.join(data['units'])})(?![\w-])"
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(data['moves'])})\b(?:(?!\bfrom\b|[;.]\s).)*?"
        rf"(?<!\d)(?<!\d%)\s(?P<value>(?:down |up )?to {size})",
        re.IGNORECASE,
    )


@cache
def _quality() -> re.Pattern[str]:
    data = _data()
    value, metric = data["quality_value"], "|".join(data["qualities"])
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(data['reaches'])})\b[^;.]{{0,40}}?\s(?P<value>(?:{value}(?: [a-z-]+)? (?:{metric})"
        rf"|(?:{metric})(?: score)?(?: of)? {value})(?![\w-]))",
        re.IGNORECASE,
    )


@cache
def _held() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_data()['held_against'])})(?![\w-])", re.IGNORECASE)


@cache
def _data() -> dict[str, str]:
    return tomllib.loads(_TABLE.read_text("utf-8"))
