"""Words that praise instead of telling, and the sentence without them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.language.fragments.casing import capital
from toolkit.language.verbs import verb_of
from toolkit.reviews.resume.passages import passages, words_of
from toolkit.reviews.resume.wording import in_quotes, keeps_facts, sentences_of, without

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reviews.models import Finding
    from toolkit.reviews.resume.material import Material

_TABLE = Path(__file__).with_name("buzzwords.toml")
_NOUN_BEHIND = re.compile(
    r"(?:,? and |, |\s)(?!(?:and|or|but|in|with|for|to|at|of|on|by|as|is|are|who|about)\b)[A-Za-z0-9]"
)
_JOINT_BEHIND = re.compile(r",? and |, ")
_JOINT_BEFORE = re.compile(r"(?P<word>[\w-]+)(?P<joint>,? and |, )$")
_ADJECTIVE = re.compile(r"(?:al|ive|able|ible|ic|ous|ful|less|ed|ent|ant|ary)$|^[a-z]+-[a-z]+$")
_COMPARED = re.compile(r"\b(?:most|more|less|least|not)\s$", re.IGNORECASE)
"""Words before an adjective that make a statement of it: `for the most innovative project`."""


@dataclass(frozen=True, slots=True)
class Buzz:
    """A word of the table at `start` to `end` of a text; `plain` says the same where it is to be swapped."""

    start: int
    end: int
    kind: str
    plain: str = ""


def find(material: Material) -> Iterator[Finding]:
    """A finding for each sentence that holds such words, with the sentence without them where they can be cut."""
    for passage in passages(material):
        for start, end in sentences_of(passage.text):
            sentence = passage.text[start:end]
            found = buzz_in(sentence)
            if not found:
                continue
            rewrite = _rewritten(sentence, found)
            yield material.finding(
                "buzzword",
                _text(found, sentence),
                [words_of(material, passage, start + buzz.start, start + buzz.end) for buzz in found],
                severity="note" if all(buzz.kind == "swap" for buzz in found) else "",
                mend=_mend(found, sentence),
                rewrite=rewrite if keeps_facts(sentence, rewrite) else "",
            )


def _text(found: list[Buzz], sentence: str) -> str:
    said = in_quotes([sentence[buzz.start : buzz.end] for buzz in found])
    more = "s" if len(dict.fromkeys(sentence[buzz.start : buzz.end] for buzz in found)) == 1 else ""
    if all(buzz.kind == "swap" for buzz in found):
        return f"{said} say{more} no more than {in_quotes([buzz.plain for buzz in found])}."
    return f"{said} tell{more} nothing that a reader could check."


def buzz_in(sentence: str) -> list[Buzz]:
    """The words of the table in a sentence, in order, the longest where two overlap."""
    told = [Buzz(*found.span(), "tell") for found in _pattern("tell").finditer(sentence)]
    cut = [Buzz(*found.span(), "cut") for found in _pattern("cut").finditer(sentence)]
    swapped = list(_swaps(sentence))
    kept: list[Buzz] = []
    for buzz in sorted((*told, *cut, *swapped), key=lambda buzz: (buzz.start, -buzz.end)):
        named = (buzz.start and sentence[buzz.start].isupper()) or _COMPARED.search(sentence[: buzz.start])
        if not named and (not kept or buzz.start >= kept[-1].end):
            kept.append(buzz)
    return kept


def _swaps(sentence: str) -> Iterator[Buzz]:
    for word in re.finditer(r"(?<![\w-])[A-Za-z]+(?![\w-])", sentence):
        row, at = _swap_forms().get(word.group().lower(), (None, 0))
        if row is None:
            continue
        before = sentence[: word.start()].rstrip().rpartition(" ")[2].lower()
        if before not in row.get("unless_before", ()):
            plain: str = row["plain"][at]
            yield Buzz(*word.span(), "swap", capital(plain) if word.group()[0].isupper() else plain)


def _rewritten(sentence: str, found: list[Buzz]) -> str:
    """The sentence without the words; empty where one of them cannot be taken out as it stands."""
    text = sentence
    for buzz in reversed(found):
        if buzz.kind == "tell":
            return ""
        if buzz.kind == "swap":
            text = text[: buzz.start] + buzz.plain + text[buzz.end :]
            continue
        span = _span(text, buzz)
        if span is None:
            return ""
        text = without(text, *span)
    return text


def _span(text: str, buzz: Buzz) -> tuple[int, int] | None:
    """What goes with the word: the `and` or comma that joins it to another adjective."""
    behind, before = text[buzz.end :], text[: buzz.start]
    if text[buzz.start : buzz.end].lower().endswith("ly"):
        next_word = re.match(r" ([\w-]+)", behind)
        acts = next_word and verb_of(next_word[1])[1]
        return (buzz.start, buzz.end) if acts or not before.strip() or not behind.strip(" .") else None
    if not _NOUN_BEHIND.match(behind):
        return None
    if joint := _JOINT_BEHIND.match(behind):
        following = behind[joint.end() :].split(" ", 1)[0]
        return (buzz.start, buzz.end + joint.end()) if _ADJECTIVE.search(following) or not before else None
    if joined := _JOINT_BEFORE.search(before):
        if _ADJECTIVE.search(joined["word"]) or _pattern("cut").fullmatch(joined["word"]):
            return joined.start("joint"), buzz.end
        return (buzz.start, buzz.end) if "and" in joined["joint"] else None
    return buzz.start, buzz.end


def _mend(found: list[Buzz], sentence: str) -> str:
    kinds = {buzz.kind for buzz in found}
    if kinds == {"swap"}:
        swaps = [f"“{buzz.plain}” for “{sentence[buzz.start : buzz.end]}”" for buzz in found]
        return f"Write the plain word: {', '.join(dict.fromkeys(swaps))}."
    return "Cut the words, and put a thing that you did in their place." if "tell" in kinds else ""


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    table = _table()
    words = table["tell"]["words"] if kind == "tell" else table["cut"]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)


@cache
def _swap_forms() -> dict[str, tuple[dict[str, Any] | None, int]]:
    return {form: (row, at) for row in _table()["swap"] for at, form in enumerate(row["forms"])}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(_TABLE.read_text("utf-8"))
