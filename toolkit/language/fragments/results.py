"""A sentence whose tail is a result, as two sentences."""

from __future__ import annotations

import re

from toolkit.language.fragments.casing import capital, lowered
from toolkit.language.fragments.clauses import own_clause
from toolkit.language.fragments.lexicon import is_noun, words
from toolkit.language.fragments.parts import chain, marks
from toolkit.language.verbs import spelled, verb_of

_WHICH = re.compile(r"which (?:now |has |have )*(\w+) \S")
_RESULTING = re.compile(r"(?:resulting in|with the result of) (?=\S)")
_LEADING = re.compile(r"leading (?=to \S)")
_JOINED = re.compile(r"(, and |, | and )([a-z][\w-]*)(?= )")
_PRONOUNS = ("it", "they", "this", "that")
_REACH = 12
"""Words of a clause within which its verb is looked for."""


def apart(sentence: str) -> tuple[str, ...]:
    """`sentence` parted before the result that ends it; itself alone where it ends in none.

    `I rewrote the ranker in Rust, cutting p95 to 12 ms.` is parted into `I rewrote the ranker in Rust.` and
    `That cut p95 to 12 ms.`
    """
    if not sentence.endswith("."):
        return (sentence,)
    body = sentence[:-1]
    parts = chain(body, ";")
    if len(parts) > 1:
        told = _clause(parts[1]) if len(parts) == 2 else ""
        return (f"{parts[0]}.", f"{told}.") if told else (sentence,)
    for at in marks(body, ","):
        main, tail = body[:at], body[at + 1 :].removeprefix(" ")
        if said := _result(tail, present=_is_present(main)):
            return f"{main}.", f"{said}."
    return (sentence,)


def _clause(text: str) -> str:
    """A clause with its own subject as a sentence; empty where it is none, or opens with a figure or a small letter."""
    first = text.split(" ", 1)[0]
    if first.startswith("I"):
        return ""
    said = text if first in _PRONOUNS else own_clause(text, held=False, first=False)
    if not said or not said[0].isalpha():
        return ""
    opens = first.islower() or first[:1].isupper() or lowered(said) != said
    return capital(said) if opens else ""


def _result(tail: str, *, present: bool) -> str:
    """A tail as a sentence of its own; empty where it begins with no verb of result."""
    if resulting := _RESULTING.match(tail):
        return f"The result {'is' if present else 'was'} {tail[resulting.end() :]}"
    if leading := _LEADING.match(tail):
        return f"That {'leads' if present else 'led'} {tail[leading.end() :]}"
    if which := _WHICH.match(tail):
        verb, forms = verb_of(which[1])
        acts = verb and verb.base in words("result_verbs") and forms & {"past", "third", "participle"}
        return f"That {tail[len('which ') :]}" if acts else ""
    first, _, rest = tail.partition(" ")
    if not rest or not _is_result(first) or _goes_on(rest):
        return ""
    form = "third" if present else "past"
    return f"That {_in_form(first, form)} " + _JOINED.sub(
        lambda found: found[1] + (_in_form(found[2], form) if _is_result(found[2]) else found[2]), rest
    )


def _is_result(word: str) -> bool:
    verb, forms = verb_of(word)
    return verb is not None and "gerund" in forms and verb.base in words("result_verbs")


def _goes_on(rest: str) -> bool:
    """Whether another deed follows the result, so that the sentence cannot be parted there."""
    for found in _JOINED.finditer(rest):
        forms = verb_of(found[2])[1]
        if "past" in forms and not is_noun(found[2]):
            return True
        if "gerund" in forms and not (_is_result(found[2]) or is_noun(found[2]) or found[2] in words("compounds")):
            return True
    return ", which " in rest


def _in_form(gerund: str, form: str) -> str:
    verb = verb_of(gerund)[0]
    return spelled(gerund, verb, form) if verb else gerund


def _is_present(main: str) -> bool:
    """Whether the first verb of a clause is in the present."""
    for word in main.split()[1:_REACH]:
        if word in ("am", "is", "are"):
            return True
        forms = verb_of(word)[1]
        if word in ("was", "were", "had", "have", "has") or "past" in forms:
            return False
        if forms & {"base", "third"} and (main.startswith("I ") or "third" in forms):
            return True
    return False
