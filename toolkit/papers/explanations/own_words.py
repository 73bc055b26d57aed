"""The user's own words as sentences: the reason, and what was done; nothing added but what grammar asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.language import verbs
from toolkit.language.fragments.sentences import sentences
from toolkit.papers.explanations.patterns import fill, lexicon, table
from toolkit.papers.wording import capital, plain


@dataclass(frozen=True, slots=True)
class Reason:
    """The user's reason as a sentence, and as it hangs on another one: `: the company closed the office`."""

    text: str
    joined: str
    words: str
    whole: bool = True
    """Whether it could be read as a clause or a thing, so that the sentence is a whole one."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing the user did: `clause` goes behind `I`; a thing without a verb is `noun`."""

    words: str
    clause: str = ""
    noun: str = ""
    whole: str = ""
    """A sentence with a subject of its own."""


def reason_of(words: str, kind: str) -> Reason | None:
    """The reason as sentences, None for none."""
    text = plain(words).strip(" .;,")
    if not text:
        return None
    key = _shape(text, kind)
    if key == "clause":
        sentence = capital(text)
        joined = fill("reason.joined_clause", words=small(text))
    else:
        own = text if key in ("other",) else small(text)
        sentence = fill(f"reason.because_{kind}" if key == "because" else f"reason.{key}", words=own)
        hung = own if key == "because" else small(sentence)
        joined = fill(f"reason.joined_{'because' if key == 'because' else 'other'}", words=hung)
    return Reason(_ended(sentence), joined.replace(". ", "; ").rstrip("."), text, key != "other")


def _shape(text: str, kind: str) -> str:
    """How the reason is built: `clause`, or a key of `[reason]`."""
    lower = text.lower()
    own = kind != "layoff"
    if any(lower.startswith(f"{lead} ") for lead in table()["reason"]["because_leads"]):
        return "because"
    words = lower.split()
    forms = verbs.forms(words[0])
    if words[0] == "to" and len(words) > 1 and "base" in verbs.forms(words[1]):
        return {"gap": "infinitive", "switch": "infinitive_switch"}.get(kind, "other")
    if words[0] in lexicon("subjects") and _verb_after(words):
        return "clause"
    if "gerund" in forms and own and len(words) > 1:
        return "gerund"
    if forms & {"past"} and words[1:2] not in (["of"], ["in"]) and len(words) > 1 and not forms & {"base"}:
        return "past" if own else "other"
    if _past_after(words):
        return "clause"
    return "switch_noun" if kind == "switch" else "noun"


def _verb_after(words: list[str]) -> bool:
    """Whether a finite verb stands behind the subject that begins the reason."""
    if words[0] in lexicon("pronouns"):
        return len(words) > 1
    start = 3 if words[1:2] and words[1].endswith(("'s", "’s")) else 2
    return any(word in lexicon("auxiliaries") or _is_past(word.rstrip(",:")) for word in words[start:])


def _past_after(words: list[str]) -> bool:
    """Whether a clause without an article begins the reason: `funding ended`, `Acme lost its largest customer`."""
    for at, word in enumerate(words[1:6], 1):
        if word in lexicon("auxiliaries"):
            return True
        if words[at - 1] not in lexicon("not_before_verb") and _is_past(word) and "base" not in verbs.forms(word):
            return True
    return False


def _is_past(word: str) -> bool:
    return "past" in verbs.forms(word) or word in lexicon("past_verbs")


def deeds_of(words: Iterable[str]) -> tuple[Deed, ...]:
    """What the user did, one deed for each part between semicolons."""
    parts = [plain(part).strip(" .,") for text in words for part in re.split(r"[;\n]", text)]
    return tuple(_deed(part) for part in dict.fromkeys(parts) if part)


def _deed(words: str) -> Deed:
    first, _, rest = words.partition(" ")
    spoken = first.casefold().replace("’", "'")
    if rest and (said := table()["spoken"].get(spoken)) is not None:
        return Deed(words, clause=f"{said} {rest}".strip())
    if spoken in lexicon("subjects") and _shape(words, "gap") == "clause":
        return Deed(words, whole=_ended(capital(words)))
    forms = verbs.forms(first)
    if "gerund" in forms and "base" not in forms and rest:
        return Deed(words, clause=f"was {small(words)}")
    made = sentences(words, held=False) if forms else ()
    if len(made) == 1 and made[0].startswith("I "):
        return Deed(words, clause=made[0][2:].rstrip("."))
    return Deed(words, noun=small(words))


def small(text: str) -> str:
    """The text with a small first letter where its first word is no name; `I` stays."""
    first = text.split(" ", 1)[0].rstrip(",")
    ordinary = first in lexicon("small_words") or bool(verbs.forms(first)) or first.lower() in _leads()
    return text[:1].lower() + text[1:] if ordinary and first not in ("I", "I’m", "I'm") else text


def _leads() -> frozenset[str]:
    return frozenset(lead.split()[0] for lead in table()["reason"]["because_leads"])


def told_words(text: str, section: str) -> tuple[str, ...]:
    """The words of the list `[blame]` or `[private]` that `text` holds, longest first and each place once."""
    found: list[str] = []
    rest = plain(text)
    for word in sorted(table()[section]["words"], key=len, reverse=True):
        pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
        if hit := pattern.search(rest):
            found.append(hit.group())
            rest = pattern.sub("", rest)
    return tuple(found)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
