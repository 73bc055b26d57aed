"""Lines rewritten with blanks for what only the person knows: every fact stays, and nothing is added but the phrases of
`blanks.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.language.verbs import verb_of

_TABLE = Path(__file__).with_name("blanks.toml")
_LONGEST = 190
"""Letters above which a line is not made longer."""
_BETWEEN = 6
"""Words behind the object of a line after which a phrase stands in a clause of its own."""
_BOUNDARY = re.compile(
    r"[,;:(–—]|\s(?:with|using|in|for|on|over|to|that|which|by|from|at|via|through|across|while|and|&|based)\s"
)
_CLAUSE = re.compile(
    r"[;:(–—.]|,? and (?=\w+ed )|, (?=\w+ing )"
    r"|\s(?:with|using|in|for|on|over|to|that|which|by|from|at|via|through|across|while|based)\s"
)
"""Where the object of a line ends though it names several things."""
_PARTED = re.compile(r"[,;:–—]|\s-\s|\b(?:by|including|such as)\b")
_STOPS = re.compile(r"[.!?]\s+(?=[A-Z])")
_FACT = re.compile(r"\d[\d.,]*|(?<=\s)[^\W\d_]*[A-Z][\w+#./-]*")
_WORD = re.compile(r"[^\W_][\w+#./-]*\w|\w")
_NUMBER = re.compile(r"\d+")
_AHEAD = re.compile(
    r"(?=\s+(?:by|with|using|through|via|while|after|when|thanks|leading|resulting|during)\b|\s*[,;.]|\s*$)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s+and\s+(\w+)")
_OF = re.compile(r"\s+(?:of|for|in|on|across|at|to)\s")


def with_result(text: str, line: str = "") -> str:
    """The line with a phrase for what came of it: the one of its deed, or a plain blank where the table has none or the
    line says already what it asks for.
    """
    return _appended(text, _row("results", line or text), str(data()["others"]["result"]))


def with_scale(text: str) -> str:
    """The line with a phrase for its size: the one of its object, or a plain blank, as above."""
    return _appended(text, _row("scales", text), str(data()["others"]["scale"]))


def with_size(text: str, ends: Sequence[int]) -> str:
    """The line with a blank behind each thing changed; `ends` are where the words of change end."""
    made = text
    for end in sorted(ends, reverse=True):
        at, phrase = _sized(text, end)
        if phrase:
            made = made[:at] + phrase + made[at:]
    if made != text:
        return made
    return _appended(text, {"clause": data()["sizes"]["clause"]})


def with_before(text: str, at: int) -> str:
    """The line with a blank for the value before, in front of the `to` at `at`."""
    return text[:at] + str(data()["others"]["before"]) + text[at:]


def with_baseline(text: str) -> str:
    """The line with a blank for what a value was held against."""
    others = data()["others"]
    return _appended(text, {"tail": others["against"], "clause": others["against_clause"]})


def with_people(text: str, at: int) -> str:
    """The line with a blank for the number of the people named at `at`."""
    return text[:at] + str(data()["others"]["people"]) + text[at:]


def with_use(text: str, *, deed: bool) -> str:
    """A list of tools with a blank for what was built with them; `deed` says that a verb of use opens it."""
    phrase = str(data()["others"]["use" if deed else "gained"])
    body, end = _split(text)
    return f"{body}{phrase}{end}"


def faithful(line: str, names: Iterable[str], rewrite: str) -> str:
    """`rewrite` where it holds every number and name of the line, every word of its skills (a verb in any form) and no
    other digit, else nothing.
    """
    held = {_base(word) for word in _WORD.findall(rewrite)}
    facts = all(fact.strip(".,") in rewrite for fact in _FACT.findall(line))
    lower = rewrite.lower()
    skills = all(word.lower() in lower or _base(word) in held for name in names for word in _WORD.findall(name))
    digits = set(_NUMBER.findall(rewrite)) <= set(_NUMBER.findall(line))
    return rewrite if facts and skills and digits else ""


def _base(word: str) -> str:
    verb, _ = verb_of(word)
    return verb.base if verb else word.lower()


def object_of(text: str, end: re.Pattern[str] = _BOUNDARY) -> str:
    """What the deed of a line is done to: the words between its verb and what follows with a preposition or mark."""
    words = text.split(" ")
    first = next((at for at, word in enumerate(words) if at and not _is_chained(words, at)), len(words))
    rest = " ".join(words[first:])
    found = end.search(rest)
    return rest[: found.start()] if found else rest.rstrip(".")


def _is_chained(words: Sequence[str], at: int) -> bool:
    """Whether a word goes on with the verbs that open a line: `Designed, built and deployed`."""
    if words[at] in ("and", "&", "up", "out"):
        return True
    return words[at - 1].endswith(",") or words[at - 1] in ("and", "&") if "past" in verb_of(words[at])[1] else False


def _row(name: str, text: str) -> dict[str, str]:
    """The row of a table that fits a line: by its verb, and by the noun that stands last in its object (the longer one
    of two that end there). The object is read up to its first `and` or comma, then, where that gives none, past it.
    """
    return _row_of(name, text, object_of(text)) or _row_of(name, text, object_of(text, _CLAUSE))


def _row_of(name: str, text: str, target: str) -> dict[str, str]:
    verb, _ = verb_of(text.split(" ", 1)[0])
    base = verb.base if verb else ""
    best: tuple[tuple[int, int], dict[str, str]] | None = None
    for row in data()[name]:
        if "verbs" in row and base not in row["verbs"]:
            continue
        if "nouns" not in row:
            return dict(row)
        ends = [(found.end(), -found.start()) for found in _words(tuple(row["nouns"])).finditer(target)]
        if ends and "verbs" in row:
            return dict(row)
        if ends and (best is None or ends[-1] > best[0]):
            best = ends[-1], row
    return dict(best[1]) if best else {}


def _appended(text: str, row: dict[str, str], plain: str = "") -> str:
    if len(text) > _LONGEST or _STOPS.search(text):
        return ""
    body, end = _split(text)
    if not row or _is_said(body, row["clause"]):
        return f"{body}{plain}{end}" if plain else ""
    return f"{body}{row['tail' if 'tail' in row and _can_follow(body, row['tail']) else 'clause']}{end}"


def _is_said(body: str, phrase: str) -> bool:
    """Whether a line gives a number of what a phrase asks for, such as users."""
    return any(
        re.search(rf"\d[\d,.]*\s?[kKmM]?\+?%?\s?(?:[\w-]+ ){{0,2}}(?:{line})\b", body, re.IGNORECASE)
        and re.search(rf"\b(?:{asked})\b", phrase)
        for line, asked in data()["said"].values()
    )


def _can_follow(body: str, tail: str) -> bool:
    """Whether a reader would take a tail with the object of the line: nothing long stands between them, and no word as
    that with which the tail begins.
    """
    between = body[body.find(object_of(body)) + len(object_of(body)) :].split()
    return not _PARTED.search(body) and len(between) <= _BETWEEN and tail.split()[0] not in between


def _split(text: str) -> tuple[str, str]:
    """A line and the full stop that ends it."""
    body = text.rstrip().rstrip(".;,")
    return body, "." if text.rstrip().endswith(".") else ""


def _sized(text: str, end: int) -> tuple[int, str]:
    """Where the thing changed ends and the blank that fits it; no blank where that cannot be told."""
    sizes = data()["sizes"]
    target = text[end:]
    stop = re.search(r"[,;:(–—.]|\s(?:by|with|using|through|via|while)\s", target)
    span = target[: stop.start()] if stop else target
    joined = next(
        (m for m in _JOINED.finditer(span) if "past" in verb_of(m[1])[1] or "gerund" in verb_of(m[1])[1]), None
    )
    if joined:
        span = span[: joined.start()]
    head = _OF.search(span)
    noun = (span[: head.start()] if head else span).rstrip()
    for kind, phrase in (("levels", sizes["level"]), ("shares", sizes["share"])):
        found = [m for m in _words(tuple(sizes[kind])).finditer(noun) if m.end() == len(noun)]
        if found and (joined or _AHEAD.match(text, end + len(span.rstrip()))) and " and " not in span:
            return end + len(span.rstrip()), phrase
    return 0, ""


@cache
def _words(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(patterns, key=len, reverse=True))})(?![\w-])", re.IGNORECASE)


@cache
def data() -> dict[str, Any]:
    """The phrases of blanks.toml."""
    return tomllib.loads(_TABLE.read_text("utf-8"))
