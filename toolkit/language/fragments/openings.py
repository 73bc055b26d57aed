"""How a fragment opens, with a verb, a participle or set words, and the subject that it gets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from toolkit.language import verbs
from toolkit.language.fragments.casing import capital
from toolkit.language.fragments.lexicon import core, either, is_noun, opening_words, openings, words
from toolkit.language.fragments.models import Opening, Start, start
from toolkit.language.fragments.noun_openings import noun
from toolkit.language.fragments.persons import as_mine, without_pronoun
from toolkit.language.verbs import verb_of

_OWN = re.compile(r"^(?:I|I['’](?:ve|m|d)|My|Our|We)\s")
_THEIR_OWN = re.compile(r"(His|Her) (?=\w)")
_ADJUNCT = re.compile(rf"{either('adjuncts')}\s[^,;:]{{3,80}},\s(?=[a-z])")
_BE = {"am": "am", "is": "am", "are": "am", "was": "was", "were": "was", "been": "have been"}


def opening(text: str, *, held: bool) -> Opening | None:
    """`text` as a clause with a subject; None where it states nothing that could be said as a sentence."""
    if _OWN.match(text):
        return Opening(text, "I" if text.startswith("I ") else "own")
    if owned := _THEIR_OWN.match(text):
        return Opening(as_mine(f"My {text[owned.end() :]}", "he" if owned[1] == "His" else "she"), "own")
    adjunct = _ADJUNCT.match(text)
    if adjunct and (inner := opening(text[adjunct.end() :], held=held)) and inner.verb:
        return replace(inner, text=f"{adjunct.group().rstrip()} {inner.text}", subject="")
    text, pronoun = without_pronoun(text)
    begun = start(text, held=held)
    made, adverb = (begun and _set_words(begun)), ""
    if not made:
        text, adverb = _adverb(text)
        begun = start(text, held=held)
        made = next((made for make in _MAKERS if (made := make(begun))), None) if begun else None
    if not made:
        return None
    said = as_mine(made.text, pronoun)
    if adverb and made.subject == "I":
        said = said.replace("I ", f"I {adverb} ", 1) if made.verb else re.sub(r"^(I \w+) ", rf"\1 {adverb} ", said)
    elif adverb:
        return None
    return replace(made, text=said)


def _adverb(text: str) -> tuple[str, str]:
    """`text` without the adverb before its verb, and the adverb where it is kept: praise of oneself goes."""
    word, _, rest = text.partition(" ")
    lower = word.lower().rstrip(",")
    if not rest:
        return text, ""
    if lower in opening_words("adverbs", "drop"):
        return capital(rest.removeprefix("and ")), ""
    begun = start(capital(rest), held=False)
    acts = verb_of(rest.split(" ", 1)[0])[0] or (begun and _set_words(begun))
    if acts and lower == "a/b":
        return capital(rest), word
    if acts and lower in opening_words("adverbs", "keep"):
        return capital(rest), lower
    return text, ""


@cache
def _set_openings() -> tuple[tuple[str, str, str], ...]:
    rows = [(said, row["now"], row["past"]) for row in openings()["before"] for said in row["words"]]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


def _set_words(begun: Start) -> Opening | None:
    text = begun.text
    lower = text[:60].lower()
    for said, now, past in _set_openings():
        if lower.startswith(said) and not lower[len(said) : len(said) + 1].isalnum():
            return Opening(f"{now if begun.held else past} {said}{text[len(said) :]}", "I")
    return None


def _auxiliary(begun: Start) -> Opening | None:
    if begun.lower in (*_BE, "be", "being") and begun.rest.strip():
        return Opening(f"I {_BE.get(begun.lower, begun.am)}{begun.rest}", "I")
    if begun.lower in ("has", "have") and verb_of(begun.following)[1] & {"participle", "past"}:
        return Opening(f"I have{begun.rest}", "I")
    return None


def _received(begun: Start) -> Opening | None:
    """What a person was given rather than gave: `Promoted to lead`."""
    after = begun.rest.strip()[:40].lower()
    for row in openings()["received"]:
        if begun.lower not in row["words"]:
            continue
        if _begins(after, row["follows"]):
            return Opening(f"I was {begun.lower}{begun.rest}", "I")
        if (
            after
            and begun.after[0][0].isupper()
            and {core(word).lower() for word in begun.after} & {*row.get("holds", ())}
        ):
            return Opening(f"I was {begun.lower} the{begun.rest}", "I")
    return None


def _qualified(begun: Start) -> Opening | None:
    """`Certified ScrumMaster` is `I am a certified ScrumMaster`."""
    named = bool(begun.after) and begun.after[0][:1].isupper() and begun.after[0][1:] != begun.after[0][1:].upper()
    if begun.lower not in words("qualified") or not named:
        return None
    return Opening(f"I am a {begun.lower}{begun.rest}", "I")


def _begins(after: str, starts: list[str]) -> bool:
    if "<number>" in starts and after[:1].isdigit():
        return True
    return any(not begin or re.match(rf"{re.escape(begin)}(?!\w)|{re.escape(begin)}(?<!\w)", after) for begin in starts)


def _of_a_thing(begun: Start) -> Opening | None:
    """What was done to a thing that the fragment does not name: `Used by 12 labs`, `Built with Flask`."""
    lower, following = begun.lower, begun.following
    passive = (
        lower in opening_words("thing", "always")
        or (lower in opening_words("thing", "by") and following in opening_words("thing", "prepositions"))
        or (lower in opening_words("thing", "made") and following in opening_words("thing", "means"))
    )
    return Opening(f"It {begun.be} {lower}{begun.rest}", "it") if passive else None


def _verb(begun: Start) -> Opening | None:
    word, following = begun.word, begun.following
    verb, forms = verb_of(word)
    if verb is None or _is_no_deed(begun, forms):
        return None
    if forms == {"participle"}:
        found = following in words("objects") and f"I {verb.past}{begun.rest}"
        return Opening(found, "I", verb) if found else None
    if "past" in forms:
        plain = word[1:].islower() or "-" in word or word.isupper()
        return Opening(f"I {word.lower() if plain else word}{begun.rest}", "I", verb)
    said = verb.base if begun.held else verbs.spelled(word, verb, "past")
    opened = next(name for name in ("base", "third", "gerund") if name in forms)
    return Opening(f"I {said}{begun.rest}", "I", verb, opened)


def _is_no_deed(begun: Start, forms: frozenset[str]) -> bool:
    """Whether a form of a verb opens the fragment as another kind of word."""
    rest, following = begun.rest, begun.following
    told = "past" in forms
    if not rest.strip() or (not told and following in words("auxiliaries")):
        return True
    if rest[:1] == ":" or (rest[:1] == "," and not told and "base" not in forms):
        return True
    if "base" in forms and not told and (following == "of" or _describes(begun.after)):
        return True
    if begun.lower in opening_words("nouns", "adjectives") and forms == {"gerund"} and is_noun(following):
        return True
    if not told and (_names_role(begun) or _is_subject(begun)):
        return True
    if verbs.find(begun.lower) == verbs.find("lead") and following == "to":
        return True
    agent = begun.after[1] if len(begun.after) > 1 else ""
    if following == "by" and told and (agent[:1].isupper() or agent in words("closed") or is_noun(agent.lower())):
        return True
    return forms == {"third"} and following in ("of", "for", "in", "from", "to")


def _names_role(begun: Start) -> bool:
    """`Research assistant, Dept. of Linguistics`: a role, not a deed such as `Lead developer advocacy`."""
    after = begun.after
    ends = len(after) == 1 or (len(after) > 1 and (after[0][-1] == "," or after[1].lower() in words("prepositions")))
    described = begun.lower in opening_words("nouns", "adjectives")
    return described and ends and begun.following in opening_words("nouns", "roles")


def _is_subject(begun: Start) -> bool:
    """`Study showed 14% fewer falls`: a noun with its own verb, not a deed such as `Test automated pipelines`."""
    forms = verb_of(begun.following)[1]
    object_ = begun.after[1].lower().rstrip(",") if len(begun.after) > 1 else ""
    tells = "past" in forms and "base" not in forms and not object_.endswith("s") and not is_noun(object_)
    return tells and is_noun(begun.lower)


def _describes(after: list[str]) -> bool:
    """A participle behind a noun that could be a verb: `Model adopted by 58 percent of managers`."""
    forms = verb_of(after[0])[1] if after else frozenset[str]()
    following = after[1].lower() if len(after) > 1 else ""
    return "participle" in forms and "base" not in forms and following in words("by_agents")


_MAKERS: tuple[Callable[[Start], Opening | None], ...] = (
    _auxiliary,
    _qualified,
    _received,
    _of_a_thing,
    noun,
    _verb,
)
"""The ways in which a fragment can open, in the order in which they are tried."""
