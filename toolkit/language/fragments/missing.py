"""Which article a noun phrase misses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.language import verbs
from toolkit.language.fragments.indefinite import article
from toolkit.language.fragments.lexicon import core, kind, nouns, words
from toolkit.language.fragments.phrases import head_of, is_measured

Known = Callable[[str, str], bool] | None
"""Whether the reader knows the thing already, by the verb and the noun: `rewrote the service`."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase from `parts[at]` to `parts[head]`, and what stands around it."""

    parts: list[str]
    at: int
    head: int
    sort: str
    """Kind of the head."""
    free: bool
    """Whether the head may stand bare behind a preposition."""

    def word(self, place: int) -> str:
        """The word at `place` in small letters and without marks; empty outside the clause."""
        return core(self.parts[place]).lower() if 0 <= place < len(self.parts) else ""

    @property
    def first(self) -> str:
        return self.word(self.at)

    @property
    def noun(self) -> str:
        return self.word(self.head).split("/")[-1]

    @property
    def before(self) -> str:
        return self.word(self.at - 1)

    @property
    def of(self) -> bool:
        """Whether `of` follows at once."""
        return self.word(self.head + 1) == "of" and self.parts[self.head][-1].isalnum()

    @property
    def of_many(self) -> bool:
        """Whether a count follows: `team of 5`."""
        after = self.word(self.head + 2)
        return self.of and (after[:1].isdigit() or after in words("counted"))

    @property
    def indefinite(self) -> str:
        return article(" ".join(self.parts[self.at : self.at + 2]))


def missing(parts: list[str], at: int, known: Known, subject: bool) -> str:
    """The article missing before `parts[at]`, empty for none; `subject` says that a verb follows the phrase."""
    head = head_of(parts, at, subject=subject)
    if head < 0:
        return ""
    pair = f"{core(parts[head - 1]).lower()} {core(parts[head]).lower()}" if head > at else ""
    noun = core(parts[head]).lower().split("/")[-1]
    sort, free = nouns().get(pair) or nouns().get(noun) or nouns().get(noun.rsplit("-", 1)[-1], ("", False))
    phrase = _Phrase(parts, at, head, sort, free)
    if is_measured(parts[at]):
        counted = sort == "thing" or (sort == "bare" and "-" in parts[at])
        bare = not counted or head == at or (free and phrase.before in words("places"))
        return "" if bare else phrase.indefinite
    if phrase.first in words("ordinals"):
        return _ordinal(phrase)
    if _is_helped(phrase):
        return ""
    if phrase.word(head + 1) in ("and", "or") and sort in ("act", "mass"):
        shares_of = phrase.word(head + 3) == "of" and bool(kind(phrase.word(head + 2)))
        return "the" if shares_of and phrase.before not in words("starters") | {"of", "in"} else ""
    return _behind(phrase, known)


def _behind(phrase: _Phrase, known: Known) -> str:
    """The article by the word before the phrase."""
    before, thing = phrase.before, phrase.sort == "thing"
    if before == "to":
        return "the" if thing and phrase.of and not phrase.of_many else ""
    if before == "of":
        if thing and (phrase.of_many or phrase.word(phrase.head + 1) in ("that", "which", "who")):
            return phrase.indefinite
        if thing and phrase.first in words("loose_adjectives"):
            return phrase.indefinite
        modified = phrase.head > phrase.at and not phrase.free
        return "the" if thing and (modified or kind(phrase.word(phrase.at - 2)) == "mass") else ""
    if before in words("places"):
        return _placed(phrase)
    if before in words("starters") and (phrase.free or not (thing or phrase.of)):
        return ""
    if thing and phrase.head == phrase.at and phrase.noun in words("fields") and _in_list(phrase):
        return ""
    if thing:
        return "the" if _is_definite(phrase, known) else phrase.indefinite
    if phrase.sort and phrase.of:
        return "the"
    return phrase.indefinite if phrase.sort == "act" else ""


def _ordinal(phrase: _Phrase) -> str:
    following = phrase.word(phrase.at + 1)
    if following[:1].isdigit() or following in words("counted"):
        return "the"
    return "the" if phrase.sort == "thing" and phrase.before not in words("places") else ""


def _is_definite(phrase: _Phrase, known: Known) -> bool:
    if phrase.of_many or phrase.first in words("loose_adjectives"):
        return False
    verb = verbs.find(phrase.before)
    ours = phrase.before in ("with", "for", "by") or (verb is not None and verb.base in words("served"))
    if phrase.noun in words("own_people") and ours:
        return True
    if phrase.noun in words("own_firms") and phrase.head == phrase.at and verb is not None and verb.base == "save":
        return True
    return known is not None and known(phrase.before, phrase.noun)


def _placed(phrase: _Phrase) -> str:
    """The article behind in, on and at, where a bare noun often stands without: `in production`."""
    if phrase.sort != "thing" or phrase.free or (phrase.head == phrase.at and not phrase.of):
        return ""
    loose = phrase.noun in words("loose_settings") or phrase.first in words("loose_adjectives")
    return phrase.indefinite if loose else "the"


def _in_list(phrase: _Phrase) -> bool:
    """Whether the phrase is the first of three or more: `lead product, engineering and fundraising`."""
    rest = phrase.parts[phrase.head + 1 : phrase.head + 5] if phrase.parts[phrase.head][-1] == "," else []
    joint = next((place for place, part in enumerate(rest) if part in ("and", "or", "&")), 0)
    return joint > 0 and not any(verbs.forms(part) & {"past"} for part in rest[:joint])


def _is_helped(phrase: _Phrase) -> bool:
    """Whether the phrase is of people who are helped to do something: `helped product teams plan`."""
    verb = verbs.find(phrase.before)
    if verb is None or verb.base not in words("helping"):
        return False
    inside = phrase.parts[phrase.at : phrase.head]
    return any(part.endswith("s") and kind(part.removesuffix("s")) == "thing" for part in inside)
