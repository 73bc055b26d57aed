"""American and British spelling side by side."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.language import verbs
from toolkit.reviews.resume.passages import Passage, is_certain, passages, words_of
from toolkit.reviews.resume.wording import in_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reviews.models import Finding
    from toolkit.reviews.resume.material import Material

_TABLE = Path(__file__).with_name("dialect.toml")
_WORD = re.compile(r"(?<![\w./@#-])[A-Za-z]+(?![\w/@#-]|\.\w)")
_IZE = re.compile(r"(?P<stem>[a-z]{3,})i(?P<sz>[sz])(?P<end>e|es|ed|ing|ation|ations|er|ers)")
_MOST = 4
Use = tuple[Passage, int, int]


def find(material: Material) -> Iterator[Finding]:
    """At most one finding: the words of the spelling that is rarer."""
    used = _used(material)
    for one, other in (("American", "British"), ("-ize", "-ise")):
        left, right = used.get(one, []), used.get(other, [])
        if not left or not right:
            continue
        (few, name), (many, usual) = sorted(((left, one), (right, other)), key=lambda side: len(side[0]))
        odd = list(dict.fromkeys(p.text[a:b] for p, a, b in few))[:_MOST]
        others = list(dict.fromkeys(p.text[a:b] for p, a, b in many))[:_MOST]
        yield material.finding(
            "mixed-spelling",
            f"{in_quotes(odd)} {'is' if len(odd) == 1 else 'are'} {name} spelling, {in_quotes(others)} {usual}.",
            [words_of(material, *use) for use in few],
        )
        return


def _used(material: Material) -> dict[str, list[Use]]:
    """Words of each spelling; those in `-ise` count as British too, those in `-ize` are right in both."""
    skills = [(mention.start, mention.end) for mention in material.evidence.mentions]
    found: dict[str, list[Use]] = {}
    for passage in passages(material):
        if not is_certain(material, passage.start, passage.end):
            continue
        for word in _WORD.finditer(passage.text):
            if word.start() and word.group()[0].isupper():
                continue
            for kind in kinds_of(word.group().lower()):
                place = words_of(material, passage, *word.span())
                if not any(start < place.end and place.start < end for start, end in skills):
                    found.setdefault(kind, []).append((passage, *word.span()))
    return found


@cache
def kinds_of(word: str) -> tuple[str, ...]:
    """`American`, `British`, `-ise` and `-ize`, as far as the word is surely so spelled."""
    kinds = tuple(kind for kind, listed in _pairs().items() if word in listed)
    ize = _IZE.fullmatch(word)
    if kinds or not ize or f"{ize['stem']}i{ize['sz']}" in _always():
        return kinds
    known = verbs.find(f"{ize['stem']}ize") or verbs.find(f"{ize['stem']}ise") or word in _more()
    if not known:
        return ()
    return ("-ise", "British") if ize["sz"] == "s" else ("-ize",)


@cache
def _pairs() -> dict[str, frozenset[str]]:
    rows = _table()["pairs"].split()
    pairs = [row.partition("/")[::2] for row in rows]
    return {
        "American": frozenset(american for american, _ in pairs),
        "British": frozenset(british for _, british in pairs),
    }


@cache
def _always() -> frozenset[str]:
    """Beginnings of words that have one spelling in both countries: `advis(e)`."""
    return frozenset(_table()["always"].split())


@cache
def _more() -> frozenset[str]:
    return frozenset(_table()["more"].split())


@cache
def _table() -> dict[str, str]:
    return tomllib.loads(_TABLE.read_text("utf-8"))
