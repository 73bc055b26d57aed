"""Parts of a chain that bring their own subject: `training time fell from 5 days to 19 hours`."""

from __future__ import annotations

from toolkit.language.fragments.articles import with_articles
from toolkit.language.fragments.casing import capital, lowered
from toolkit.language.fragments.lexicon import is_noun, opening_words, words
from toolkit.language.fragments.measures import mend_tails
from toolkit.language.fragments.phrases import is_adverb
from toolkit.language.verbs import Verb, verb_of

_REACH = 12
"""Words within which a clause shows its verb."""

_NOT_BEFORE = words("prepositions") | words("determiners") | {"that", "which", "who"}
"""Words behind which no verb of the clause itself stands."""


def own_clause(text: str, *, held: bool, first: bool) -> str:
    """`text` as a clause with the subject that it has; empty where it shows no verb. `first` opens a sentence."""
    parts = text.split(" ")
    if first and parts[0].lower().rstrip(",") in ("it", "this", "they"):
        return ""
    if is_adverb(parts[0]) or parts[0].lower() in words("no_subjects"):
        return ""
    for at in range(1, min(len(parts), _REACH)):
        word = parts[at].rstrip(",")
        if word.lower() in words("auxiliaries"):
            return mend_tails(_definite(text, first))
        verb, forms = verb_of(word)
        if not verb or "gerund" in forms or not word.islower() or not _may_follow(parts[at - 1]):
            continue
        if "participle" in forms and is_passive(parts, at, verb) and not (first and _is_short(parts, at)):
            said = [*parts[:at], _be(parts, at, verb, held), *parts[at:]]
            return mend_tails(_definite(" ".join(said), first))
        if _is_finite(parts, at, verb, forms, first):
            return mend_tails(_definite(text, first))
    return ""


def _may_follow(before: str) -> bool:
    """Whether the verb of the clause itself can stand behind this word."""
    return not before.endswith((",", ":")) and before.lower() not in _NOT_BEFORE


def _is_short(parts: list[str], at: int) -> bool:
    """Whether only a participle follows a subject that is not counted: `ACLS certified`."""
    return at + 1 == len(parts) and parts[0].lower() not in words("counted")


def subject_first(text: str) -> bool:
    """Whether a part of a chain begins with its subject although the first word could be a verb: `deploys went …`."""
    first, _, rest = text.partition(" ")
    following = rest.split(" ", 1)[0].lower()
    forms = verb_of(first)[1]
    if not forms or following in ("per", "of", "at"):
        return True
    return "past" not in forms and following not in words("verb_objects")


def is_passive(parts: list[str], at: int, verb: Verb) -> bool:
    """Whether the participle at `at` lacks its auxiliary: `two failures caught in the first month`."""
    following = parts[at + 1].lower() if at + 1 < len(parts) else ""
    if verb.base in words("intransitive") or (verb.base, following) == ("lead", "to"):
        return False
    if verb.base == "award" and following in words("award_objects"):
        return True
    if following[:1].isdigit() and "times" in parts[at : at + 4]:
        return True
    return not following or following in words("after_passive")


def is_attributive(parts: list[str], at: int) -> bool:
    """Whether the participle at `at` stands before a noun, as in `three fine-tuned models`."""
    following = parts[at + 1].lower().rstrip(",.") if at + 1 < len(parts) else ""
    return is_noun(following) or following in words("compounds")


def is_plural(subject: list[str]) -> bool:
    """Whether a verb behind the words of `subject` is in the plural."""
    lowers = [word.lower().rstrip(",") for word in subject]
    if "and" in lowers:
        return True
    if any(word in words("counted") or (_digits(word).isdigit() and word != "1") for word in lowers):
        return True
    end = next((place for place, word in enumerate(lowers) if word in words("phrase_ends")), len(lowers))
    head = lowers[end - 1] if end else ""
    return head.endswith("s") and not head.endswith(("ss", "us", "is"))


def _digits(word: str) -> str:
    return word.rstrip("+%").replace(",", "")


def _be(parts: list[str], at: int, verb: Verb, held: bool) -> str:
    """The auxiliary that the participle lacks: in the present only for a use that goes on."""
    goes_on = held and verb.participle in opening_words("thing", "by") and parts[at + 1 : at + 2] == ["by"]
    if is_plural(parts[:at]):
        return "are" if goes_on else "were"
    return "is" if goes_on else "was"


def _is_finite(parts: list[str], at: int, verb: Verb, forms: frozenset[str], first: bool) -> bool:
    """Whether the word at `at` is the verb of a clause whose subject stands before it."""
    word = parts[at].rstrip(",").lower()
    following = parts[at + 1].lower() if at + 1 < len(parts) else ""
    if "past" in forms:
        return (bool(following) and not is_attributive(parts, at)) or verb.base in words("intransitive")
    sure = following in words("objects") or following[:1].isdigit()
    if "third" in forms and not first and "base" in verb_of(parts[0])[1] and not is_noun(parts[0].lower()):
        return False
    if "third" in forms:
        opened = parts[0].lower()
        spoken = opened in words("closed") or opened in ("no", "every", "each")
        return not is_plural(parts[:at]) and (spoken or not is_noun(word)) and (sure or not first)
    known = is_noun(word)
    return forms == {"base"} and is_plural(parts[:at]) and sure and (not known or following in words("closed"))


def _definite(text: str, first: bool) -> str:
    """A clause with its own subject: `The model was adopted`, where it begins with a bare noun."""
    plain = lowered(text)
    added = with_articles(plain, subject=True).split(" ", 1)[0]
    if added in _ARTICLES and text.split(" ", 1)[0].lower() not in _ARTICLES:
        text = plain = f"the {plain}"
    return capital(text) if first else plain


_ARTICLES = ("a", "an", "the")
