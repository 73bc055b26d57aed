"""The deed of a sentence as a phrase that follows `by` or `from`."""

from __future__ import annotations

import re

from toolkit.language.fragments.lexicon import is_noun, words
from toolkit.language.fragments.parts import chain
from toolkit.language.verbs import Verb, spelled, verb_of

_DEED = re.compile(r"I (?:also )?((?:[a-z-]+ly |A/B )?)([A-Za-z][\w/-]*)((?:[ ,][^;]*)?)\.")
_JOINED = re.compile(r"(,? and |, )([a-z][\w-]*)(?=[ ,]|$)")
_STATES = ("be", "have")


def gerund(sentence: str) -> str:
    """`rebuilding the index on FAISS` for `I rebuilt the index on FAISS.`; empty for a sentence of another form.

    That form is: a person (`I`), a verb in the past, and every verb joined to it in the past too.
    """
    found = _DEED.fullmatch(sentence)
    if not found or ": I " in sentence or len(chain(sentence[:-1], ".")) > 1:
        return ""
    adverb, word, rest = found.groups()
    verb, forms = verb_of(word)
    if verb is None or "past" not in forms or verb.base in _STATES:
        return ""
    pieces, at = [f"{adverb}{_gerund(word, verb)}"], 0
    adjacent = True
    for joined in _JOINED.finditer(rest):
        adjacent = adjacent and not rest[at : joined.start()]
        joint, then = joined.groups()
        if _is_present(then, chained=adjacent, rest=rest[joined.end() :]):
            return ""
        other, forms = verb_of(then)
        before = rest[: joined.start()].rpartition(" ")[2]
        told = _tells(then, rest[joined.end() :], chained=adjacent, added="and" in joint and not verb_of(before)[1])
        if other and "past" in forms and told:
            then = _gerund(then, other)
        pieces += [rest[at : joined.start()], joint, then]
        at = joined.end()
    said = "".join([*pieces, rest[at:]])
    return f"{said}." if said.endswith(" etc") else said


def _gerund(word: str, verb: Verb) -> str:
    return spelled(word, verb, "gerund") if "-" in word or word.islower() else f"{word[0]}{verb.gerund[1:]}"


def _tells(word: str, rest: str, *, chained: bool, added: bool) -> bool:
    """Whether a past form behind a joint is a deed, not the participle of a list of things: `, led by nurses`.

    `added` says that `and` joins it to what is no verb.
    """
    following = rest.strip(" ,").split(" ", 1)[0].lower()
    if chained or following in words("closed") or following[:1].isdigit():
        return word not in words("measured_participles")
    if is_noun(word) or word in words("measured_participles") or word in words("adjectival"):
        return False
    return following not in words("after_passive") or (added and following != "by")


def _is_present(word: str, *, chained: bool, rest: str) -> bool:
    """Whether a joined verb is in the present: `I built and run the import`."""
    forms = verb_of(word)[1]
    following = rest.strip().split(" ", 1)[0].lower()
    present = "base" in forms and "past" not in forms
    return present and (chained or following in words("closed")) and not (is_noun(word) and not chained)
