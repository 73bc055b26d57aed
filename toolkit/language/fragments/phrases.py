"""Where a noun phrase begins and ends among the words of a clause."""

from __future__ import annotations

import re

from toolkit.language import verbs
from toolkit.language.fragments.lexicon import core, kind, nouns, words

_ADVERB = re.compile(r"[a-z]+ly$")
_MEASURE = re.compile(r"\d[\w.,]*-[a-z][a-z-]+|[$€£]\d[\d.,]*[kKmMbB]?(?:bn)?(?:/[a-z]+)?|\d[\d.,]*%")
_OPENING_MARKS = "(\"“‘'"
_LONGEST = 6
"""Words within which the head of a phrase is looked for."""


def may_start(word: str) -> bool:
    """Whether a noun phrase without its article may begin with `word`."""
    bare = core(word)
    lower = bare.lower()
    if not bare or bare[0].isdigit() or word[0] in '$€£~("“':
        return False
    if _joins(lower) or lower in words("particles") or lower in words("determiners"):
        return False
    acts = verbs.forms(bare) & {"past", "gerund"} and bare.islower()
    if acts and bare not in nouns() and bare not in words("compounds"):
        return False
    return not is_adverb(bare) and not bare.endswith(("'s", "’s"))


def is_adjective(parts: list[str], at: int) -> bool:
    """Whether the participle at `at` describes the noun behind it: `built an automated report`."""
    if at == 0 or "participle" not in verbs.forms(parts[at]) or not parts[at].islower() or at + 1 == len(parts):
        return False
    before = parts[at - 1].lower()
    behind = core(parts[at + 1]).lower()
    acts = (
        bool(verbs.forms(before))
        and before not in words("be") | words("auxiliaries")
        and before not in words("helping")
    )
    if not acts and before not in words("starters") and before not in ("in", "on"):
        return False
    return behind not in words("prepositions") | words("determiners") | words("joints")


def is_measured(word: str) -> bool:
    """Whether `word` is a measure before a noun: `a 12-week internship`, `a $450K grant`, `a 98% score`."""
    return bool(_MEASURE.fullmatch(word))


def is_adverb(word: str) -> bool:
    """Whether `word` ends as adverbs do and is no known noun."""
    return bool(_ADVERB.fullmatch(word.lower())) and word.lower() not in (
        "early",
        "daily",
        "weekly",
        "monthly",
        "yearly",
    )


def ends(parts: list[str], at: int) -> bool:
    """Whether a noun phrase is over before `parts[at]`."""
    return _joins(core(parts[at]).lower())


def opens_clause(parts: list[str], at: int) -> bool:
    """Whether `parts[at]` begins a clause that describes the noun before it: `a service processing 10M events`."""
    before, lower = core(parts[at - 1]).lower(), core(parts[at]).lower()
    forms = verbs.forms(lower)
    plural = before.endswith("s") and not before.endswith(("'s", "’s", "ss"))
    if not forms & {"gerund", "participle"} or "base" in forms or not (before in nouns() or plural):
        return False
    following = core(parts[at + 1]).lower() if at + 1 < len(parts) else ""
    if "gerund" in forms:
        if following in words("determiners") or following[:1].isdigit() or lower in words("describing"):
            return True
        return plural and lower not in words("compounds")
    return following in words("prepositions")


def head_of(parts: list[str], at: int, *, subject: bool) -> int:
    """Index of the last word of the noun phrase that begins at `at`, -1 where its end is not clear.

    `subject` says that a verb follows the phrase.
    """
    last = -1
    for place in range(at, min(at + _LONGEST, len(parts))):
        word, bare = parts[place], core(parts[place])
        if bare.endswith(("'s", "’s")):
            return -1
        if place > at and (_over(parts, place) or (subject and _verb_of_subject(parts, place))):
            break
        last = place
        if word[-1] in ",;:.)":
            break
    bare = core(parts[last]) if last >= 0 else ""
    return last if bare and (bare.islower() or "-" in bare or bare[-1].isupper()) else -1


def _over(parts: list[str], place: int) -> bool:
    bare = core(parts[place])
    if ends(parts, place) or bare.lower() in words("determiners") or bare[:1].isdigit() or bare[:1] in "$€£":
        return True
    return opens_clause(parts, place) or parts[place][0] in _OPENING_MARKS or is_adverb(bare)


def _verb_of_subject(parts: list[str], place: int) -> bool:
    bare = core(parts[place])
    acts = bool(verbs.forms(bare)) or bare in words("be")
    return acts and (not kind(bare) or parts[place - 1].endswith("s"))


def _joins(lower: str) -> bool:
    return lower in words("prepositions") or lower in words("joints")
