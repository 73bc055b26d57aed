"""Fragments that open with a noun: a role, an act (`Migration of …`), a thing made (`PyTorch port of …`)."""

from __future__ import annotations

import re

from toolkit.language.fragments.casing import is_nominal, lowered
from toolkit.language.fragments.indefinite import article
from toolkit.language.fragments.lexicon import either, kind, opening_words, openings, words
from toolkit.language.fragments.models import Opening, Start
from toolkit.language.verbs import verb_of

_ROLE = re.compile(r"((?:[\w-]+ ){0,3}?)([\w-]+)(?= (?:at|of|for|on|in|to|with|behind|under|using|and)\b| \(|$)")
_THING = re.compile(
    r"((?:[\w/+#.-]+ ){1,5}?)([\w-]+)(?= (?:of|for|in|on|to|with|at|behind|from|across|via|by|between|used)\b)"
)
_OF_YEAR = re.compile(r" of (?:19|20)\d\d\b")
_DETERMINED = re.compile(rf"{either('determiners')} ", re.IGNORECASE)


def noun(begun: Start) -> Opening | None:
    """The opening of a fragment that begins with a noun, although the word could be a verb; None for another."""
    if not begun.after or (begun.word[0].isdigit() and "/" not in begun.word):
        return None
    for make in (_mine, _thesis, _field, _role, _act, _thing):
        if made := make(begun):
            return made
    return None


def _mine(begun: Start) -> Opening | None:
    """`Duties included …` is `My duties included …`, and `Thesis awarded …` is `My thesis was awarded …`."""
    verb, forms = verb_of(begun.following)
    if begun.lower not in words("my_own") or not verb or not forms & {"past", "third", "base"}:
        return None
    said = begun.text[0].lower() + begun.text[1:]
    if "third" in forms or ("past" in forms and verb.base in words("telling_verbs")):
        return Opening(f"My {said}", "")
    first, _, rest = said.partition(" ")
    if forms == {"base"}:
        _, _, tail = rest.partition(" ")
        return Opening(f"My {first} {verb.base if begun.held else verb.past} {tail}", "") if tail else None
    behind = begun.after[1].lower() if len(begun.after) > 1 else ""
    passive = "participle" in forms and (behind in words("after_passive") or behind in words("award_objects"))
    return Opening(f"My {first} {'was ' if passive else ''}{rest}", "")


def _thesis(begun: Start) -> Opening | None:
    """`Master's thesis on X` is `My master's thesis was on X`."""
    named = begun.lower in words("theses") and begun.following in words("sole_subjects")
    thesis, on, rest = begun.text.partition(" on ")
    if not on or len(thesis.split()) != 1 + named or not (named or begun.lower in words("sole_subjects")):
        return None
    said = thesis if begun.word[-1].isupper() else thesis.lower()
    return Opening(f"My {said} {begun.be} on {rest}", "")


def _field(begun: Start) -> Opening | None:
    """`Research on retrieval` is `My work included research on retrieval`."""
    ends = openings()["nouns"]["bare"].get(begun.lower, ())
    if begun.following in ends and not (verb_of(begun.word)[0] and begun.lower in words("not_bare")):
        return Opening(f"{begun.work} {lowered(begun.text)}", "")
    return None


def _role(begun: Start) -> Opening | None:
    """`Teaching assistant for X` is `I was a teaching assistant for X`."""
    text = begun.text
    opened = _ROLE.match(text)
    if not opened or opened[2].lower() not in opening_words("nouns", "roles"):
        return None
    if opened.end() == len(text) and not opened[2].islower():
        return None
    before = opened[1].lower().split()
    if any(verb_of(word)[1] and word not in opening_words("nouns", "adjectives") and not kind(word) for word in before):
        return None
    if len(before) > 1 and before[0] in openings()["nouns"]["bare"]:
        return None
    phrase = " ".join(_plain(word) for word in opened.group().split()) if text[1:2].islower() else opened.group()
    said = phrase + text[opened.end() :]
    one = {*before, opened[2].lower()} & opening_words("nouns", "single")
    if _DETERMINED.match(text):
        return Opening(f"I {begun.am} {said}", "I")
    return Opening(f"I {begun.am} {'the' if one else article(text)} {said}", "I")


def _act(begun: Start) -> Opening | None:
    """`Design and review of X` is `My work included the design and review of X`."""
    forms = verb_of(begun.word)[1]
    following = begun.following
    nominal = is_nominal(begun.lower) and "past" not in forms
    if _OF_YEAR.match(begun.rest):
        return None
    act = kind(begun.lower) in ("act", "mass") or (bool(kind(begun.lower)) and following == "of")
    if (act or nominal) and (following == "of" or _shares_of(begun.after)):
        return Opening(f"{begun.work} the {lowered(begun.text)}", "")
    return None


def _shares_of(after: list[str]) -> bool:
    """`Design and implementation of X`: a second noun, then of."""
    lowers = [word.lower().strip(",") for word in after[:6]]
    before = [word for word in lowers[: lowers.index("of")] if word] if "of" in lowers else []
    return bool(before) and all(
        word in ("and", "or") or is_nominal(word) or kind(word) in ("act", "mass") or word in words("joiners_of_nouns")
        for word in before
    )


def _thing(begun: Start) -> Opening | None:
    """A phrase that opens with a name and ends in a known noun: `CI/CD pipelines for X`, `Pilot study of X`."""
    text = begun.text
    tool = begun.lower in opening_words("nouns", "tools") and begun.word[:1].isupper()
    pairs = openings()["nouns"]["adjective_before"].get(begun.lower, ())
    described = begun.following in pairs
    if not (tool or described) and (verb_of(begun.word)[0] or begun.lower.endswith(("ed", "ing"))):
        return None
    opened = _THING.match(text)
    if not opened or _DETERMINED.match(text) or any(_acts(word) for word in opened[1].split()[1:]):
        return None
    sort = _sort(opened[2].lower())
    if not sort:
        return None
    of = text[opened.end() :].startswith(" of ")
    said = text if tool or not text[1:2].islower() else _small(text)
    if sort == "many" or (sort in ("mass", "bare") and not of):
        return Opening(f"{begun.work} {said}", "")
    return Opening(f"{begun.work} {article(said) if sort == 'thing' and not of else 'the'} {said}", "")


def _acts(word: str) -> bool:
    """Whether a word inside a phrase shows that it is a clause."""
    return word.islower() and bool(verb_of(word)[1] & {"past", "gerund"}) and word not in words("compounds")


def _sort(head: str) -> str:
    """The kind of a head, `many` for a plural; acts that the table does not know are known by their endings."""
    if kind(head):
        return kind(head)
    if kind(head.removesuffix("s")):
        return "many"
    known = is_nominal(head) and ("gerund" not in verb_of(head)[1] or head in words("compounds"))
    return "mass" if known else ""


def _small(text: str) -> str:
    """`text` with a small first letter where its first word is none of a name: `Day-to-day`, `Customer`."""
    first = text.split(" ", 1)[0]
    return text[0].lower() + text[1:] if "-" in first and first[1:].islower() else lowered(text)


def _plain(word: str) -> str:
    """A word of a role with a small first letter, unless it is a name: `Tech Lead`, `Python developer`."""
    if word.lower() in opening_words("nouns", "tools"):
        return word
    if word[1:].islower() or word.istitle():
        return word.lower() if word.lower() in opening_words("nouns", "roles") else lowered(word)
    return word
