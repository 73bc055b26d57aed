"""Lines that print what the job asked for: `Responsible for …`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from toolkit.language.verbs import verb_of
from toolkit.reviews.models import Finding
from toolkit.reviews.resume.blanks import faithful, with_result
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.said import Said, place, quoted, said

_TABLE = Path(__file__).with_name("duty.toml")


def find(material: Material) -> Iterator[Finding]:
    """A finding for each line that opens with a duty, with the deed in its place where the line names one."""
    for one in said(material):
        if words := duty_of(one):
            yield material.finding(
                "duty",
                f"{quoted(one.text)} opens with “{words}”: it says what the job asked for, not what you did.",
                [place(material, one)],
                rewrite=rewritten(one, words),
            )


def duty_of(one: Said) -> str:
    """The words of a duty that the line opens with, empty for none."""
    found = _opening().match(one.text)
    return found.group().strip() if found else ""


def rewritten(one: Said, words: str) -> str:
    """The line with the verb of its deed in front and blanks for what came of it; empty where it names no deed."""
    rest = one.text[len(words) :].strip()
    told = _told(rest, held=one.statement.current)
    if not told:
        return ""
    made = told if one.told else with_result(told, told)
    return faithful(one.text, one.names, made) if made else faithful(one.text, one.names, told)


def _told(rest: str, *, held: bool) -> str:
    """What follows the duty as a deed: `building and testing models` gives `Built and tested models`."""
    return _from_gerunds(rest, held=held) or _from_nouns(rest, held=held)


def _from_gerunds(rest: str, *, held: bool) -> str:
    words = rest.split(" ")
    if len(words) < 2 or words[1] == "of":
        return ""
    first = _deed(words[0], held=held, form="gerund", going=None)
    if not first:
        return ""
    going = _goes_on(words[0])
    made = [first]
    chained = True
    for word in words[1:]:
        deed = _deed(word, held=held, form="gerund", going=going) if chained else ""
        chained = chained and (bool(deed) or word in ("and", "&"))
        made.append(deed or word)
    return "" if _has_joined_gerund(made) else _capital(" ".join(made))


def _has_joined_gerund(words: list[str]) -> bool:
    """Whether an act stands behind `and`, that would hang on the wrong verb."""
    return any(verb_of(word)[1] == {"gerund"} for before, word in pairwise(words) if before in ("and", "&"))


def _from_nouns(rest: str, *, held: bool) -> str:
    nouns = _data()["nouns"]
    pattern = rf"(?:the )?(?P<names>(?:{'|'.join(nouns)})(?:(?:, | and |, and )(?:{'|'.join(nouns)}))*) of "
    found = re.match(pattern, rest, re.IGNORECASE)
    if not found or _has_joined_gerund(rest[found.end() :].split(" ")):
        return ""
    parts = re.split(r"(, and | and |, )", found["names"])
    verbs = [_formed(nouns[part.lower()], held=held) if at % 2 == 0 else part for at, part in enumerate(parts)]
    return _capital("".join(verbs) + " " + rest[found.end() :])


def _deed(word: str, *, held: bool, form: str, going: bool | None) -> str:
    """The verb that a gerund is of, in the tense of the job, with the comma behind it; empty for another word."""
    bare = word.rstrip(",")
    verb, forms = verb_of(bare)
    if verb is None or form not in forms:
        return ""
    lasting = _goes_on(bare) if going is None else going
    return (verb.base if held and lasting else verb.past) + word[len(bare) :]


def _formed(base: str, *, held: bool) -> str:
    verb, _ = verb_of(base)
    if verb is None:
        return base
    return verb.base if held and base in _data()["lasting"] else verb.past


def _goes_on(word: str) -> bool:
    """Whether the deed of a gerund goes on for as long as the job does."""
    verb, _ = verb_of(word.rstrip(","))
    return verb is not None and verb.base in _data()["lasting"]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_data()['openings'])})(?:\s*:|(?![\w-]))\s*", re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_TABLE.read_text("utf-8"))
