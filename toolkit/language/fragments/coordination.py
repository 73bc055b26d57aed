"""The verbs joined to the first one, in its tense: `Build and maintain X` becomes `built and maintained X`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from toolkit.language.fragments.lexicon import is_noun, kind, received, words
from toolkit.language.fragments.models import Opening
from toolkit.language.verbs import spelled, verb_of

_YEAR = re.compile(r"(?:19|20)\d\d\W?")
_REACH = 6
"""Words before a verb within which an infinitive or a relative clause takes it in."""


def coordinated(opened: Opening, *, held: bool) -> Opening:
    """`opened` with every verb of its chain in the tense of the first."""
    verb = opened.verb
    if verb is None:
        return opened
    told = not opened.written
    form = "base" if told and not held else opened.written
    if not form or (held and form == "base"):
        return opened
    parts = opened.text.split(" ")
    chained = True
    for at in range(2, len(parts)):
        if _is_joined(parts, at) and (chained or not (told or verb.base in words("helping"))):
            parts[at] = _in_tense(parts, at, chained=chained, form=form, held=held)
        elif parts[at].lower() not in words("conjunctions") and (at > 3 or parts[at].lower() not in words("particles")):
            chained = False
    return replace(opened, text=" ".join(parts))


def _is_joined(parts: list[str], at: int) -> bool:
    return parts[at - 1].lower() in words("conjunctions") or parts[at - 1].endswith(",")


def _in_tense(parts: list[str], at: int, *, chained: bool, form: str, held: bool) -> str:
    """The word at `at` in the tense of the clause, as it stands where it is no verb of the chain."""
    word = parts[at].rstrip(",")
    verb, forms = verb_of(word)
    if not verb or form not in forms or not word.islower() or not _acts(parts, at, chained=chained, form=form):
        return parts[at]
    said = verb.base if held else spelled(word, verb, "past")
    return said + parts[at][len(word) :]


def _acts(parts: list[str], at: int, *, chained: bool, form: str) -> bool:
    """Whether a word that could be a noun is a verb here: right in the chain of verbs, or with an object behind it."""
    lower = parts[at].rstrip(",").lower()
    following = parts[at + 1].lower().rstrip(",") if at + 1 < len(parts) else ""
    if chained:
        return following not in ("of", "for")
    if any(_opens_infinitive(parts, place) for place in range(max(0, at - _REACH), at)):
        return False
    if not following or following in words("not_acting"):
        return False
    if form == "third" and "," not in parts[at - 1] and parts[at - 1] not in words("conjunctions"):
        return False
    if lower in words("acting"):
        return True
    if kind(lower) or (is_noun(lower) and form != "third"):
        return following in words("closed")
    return form != "gerund" or following in words("closed") or following.endswith("s")


def _opens_infinitive(parts: list[str], at: int) -> bool:
    """`to plan`, `that track`: a verb that does not tell what the person did."""
    lower = parts[at].lower()
    if lower not in words("relatives"):
        return False
    after = parts[at + 1].lower() if at + 1 < len(parts) else ""
    return "base" in verb_of(after)[1] and (lower != "to" or not kind(after))


def with_last_joined(clause: str) -> str:
    """`clause` with `and` before a last deed that only a comma joins: `I managed the P&L and grew revenue`."""
    before, comma, last = clause.rpartition(", ")
    if not comma or not before.startswith("I ") or not _is_deed(last, before):
        return clause
    mark = "," if ", " in before or " and " in before else ""
    return f"{before}{mark} and {last}"


def _is_deed(last: str, before: str) -> bool:
    """Whether the words behind the last comma tell of a deed with its object, and of one only."""
    parts = last.split(" ")
    forms = verb_of(parts[0])[1]
    told = "past" in forms or ("base" in forms and "base" in verb_of(before.rpartition(", ")[2].split(" ")[0])[1])
    if not told or not parts[0].islower() or parts[0] in words("measured_participles") or "times" in parts[:4]:
        return False
    if any(part in words("conjunctions") and verb_of(then)[1] & {"past", "base"} for part, then in pairwise(parts)):
        return False
    following = parts[1].lower() if len(parts) > 1 else ""
    if before.startswith("I was ") and parts[0] in received() and following in words("after_passive"):
        return True
    if _YEAR.fullmatch(following):
        return False
    return following[:1].isdigit() or following[:1] in {*"$€£"} or following in words("closed") or is_noun(following)
