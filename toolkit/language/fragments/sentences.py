"""A resume fragment as first-person sentences: nothing added but the words that grammar asks for."""

from __future__ import annotations

import re

from toolkit.language import verbs
from toolkit.language.fragments.articles import with_articles
from toolkit.language.fragments.casing import capital, lowered
from toolkit.language.fragments.chains import joined
from toolkit.language.fragments.clauses import is_attributive, own_clause, subject_first
from toolkit.language.fragments.coordination import coordinated, with_last_joined
from toolkit.language.fragments.indefinite import article
from toolkit.language.fragments.lexicon import kind, opening_words
from toolkit.language.fragments.measures import hung, is_measure, mend_tails
from toolkit.language.fragments.models import Label, Opening, Part
from toolkit.language.fragments.openings import opening
from toolkit.language.fragments.parts import chain, label_of, with_colon
from toolkit.language.fragments.persons import as_mine, without_pronoun
from toolkit.language.fragments.tidying import tidy

_UNTIL_VERB = re.compile(r"(?:[^,]*, )?(?:I|It (?:is|was)) (?=[\w/-]+ )|My work (?=include[sd] )")
_NAMES = re.compile(r"[A-Z0-9(][^,]*(?:, (?:and )?[A-Z0-9(][^,]*)*")
_LONGEST = 4_000
"""Characters of a fragment; a line of a resume has some 200, and a longer text is no line."""
_LONGEST_ASIDE = 100
_SHOUTED = 3
"""Words in capitals from which a fragment cannot be read: which of them are names is lost."""


def sentences(fragment: str, *, held: bool) -> tuple[str, ...]:
    """The fragment as sentences, each with its full stop; empty where it states nothing or could not be said well.

    `held` says that the job is still held: a verb in its base form stays in the present then, and becomes past else.
    """
    if len(fragment) > _LONGEST:
        return ()
    text = _of_one_person(tidy(fragment))
    if text.partition(":")[0].lower() in opening_words("nouns", "lists") or _is_shouted(text):
        return ()
    label, text = label_of(with_colon(text))
    made: list[str] = []
    for statement in chain(text, "."):
        said = _statement(statement, held)
        if said:
            made += said
        elif made and len(statement) <= _LONGEST_ASIDE and "(" not in statement:
            made[-1] += f" ({statement})"
        else:
            return ()
    if label and made:
        made[0] = _labelled(label, made[0])
    if any(_changes_name(sentence) for sentence in made):
        return ()
    return tuple(_ended(sentence) for sentence in made)


def _of_one_person(text: str) -> str:
    """`text` with every word of a third person as of the first, where such a pronoun opens it."""
    bare, pronoun = without_pronoun(text)
    return text[: len(text) - len(bare)] + as_mine(bare, pronoun)


def _is_shouted(text: str) -> bool:
    return text.isupper() and text.count(" ") >= _SHOUTED


def _statement(text: str, held: bool) -> list[str]:
    """One statement of the fragment as sentences; empty where its first part has no verb."""
    first, *rest = chain(text, ";") or [""]
    part = _first_part(first, held)
    return joined([part, *(_later_part(other, held) for other in rest)]) if part else []


def _first_part(text: str, held: bool) -> Part | None:
    opened = opening(text, held=held)
    if opened is None:
        own = own_clause(text, held=held, first=True)
        return Part(own) if own else None
    return _told(opened, held) if opened.verb or opened.subject == "I" else Part(mend_tails(_articled(opened)))


def _later_part(text: str, held: bool) -> Part:
    """A part behind a semicolon, as a clause where it can be one, and as it stands else."""
    if is_measure(text):
        return Part(hung(text))
    opened = opening(text, held=held)
    if (own := own_clause(text, held=held, first=False)) and (
        opened is None or opened.subject != "I" or subject_first(text)
    ):
        return Part(own)
    if opened and (opened.subject == "I" or opened.verb):
        return _told(opened, held)
    if opened and opened.subject == "it":
        return Part(lowered(mend_tails(_articled(opened))))
    return Part(hung(text) or _aside(text))


def _aside(text: str) -> str:
    """Words without a verb behind a semicolon: in brackets where they are names, else as they are."""
    if len(text) <= _LONGEST_ASIDE and "(" not in text and _NAMES.fullmatch(text):
        return f" ({text})"
    return lowered(text)


def _told(opened: Opening, held: bool) -> Part:
    """The clause of a person: its verbs in one tense, its articles and its measures in place."""
    clause = capital(_after_colon(mend_tails(with_last_joined(_articled(coordinated(opened, held=held))))))
    shared = clause[2:] if opened.subject == "I" and clause.startswith("I ") else ""
    return Part(clause, shared)


def _articled(opened: Opening) -> str:
    """The clause with its missing articles; the words of the subject are left alone."""
    found = _UNTIL_VERB.match(opened.text)
    if not found or (opened.verb is None and opened.subject == "own"):
        return opened.text
    return found.group() + with_articles(opened.text[found.end() :], starts=False, known=_known)


def _known(verb: str, noun: str) -> bool:
    """Whether the reader knows the object of the verb already: `rewrote the service`, but `led a team`."""
    found = verbs.find(verb)
    if not found or found.base not in opening_words("nouns", "definite"):
        return False
    return noun not in opening_words("nouns", "indefinite_after")


def _after_colon(clause: str) -> str:
    """`I owned the stack: moved to vLLM` says who moved."""
    head, colon, rest = clause.partition(": ")
    after = rest.split(" ", 2)
    verb, forms = verbs.verb_of(after[0])
    if not (colon and verb and "past" in forms and after[0].islower() and not kind(after[0])):
        return clause
    following = after[1].lower() if len(after) > 1 else ""
    if following in ("and", "or", "") or is_attributive(after, 0):
        return clause
    return f"{head}: I {rest}"


def _labelled(label: Label, sentence: str) -> str:
    said = lowered(label.text)
    if {*label.text.lower().split()} & opening_words("nouns", "roles"):
        one = "the" if {*said.lower().split()} & opening_words("nouns", "single") else article(said)
        return f"As {one} {said}, {sentence}"
    lead = f"For {label.text}," if label.proper else f"On {said}," if label.theme else f"For the {said},"
    return f"{lead} {sentence if sentence.startswith('I ') else lowered(sentence)}"


def _changes_name(sentence: str) -> bool:
    """Whether a capital would change the first word (`iOS`, `eBay`), or a figure would open the sentence."""
    first = sentence.split(" ", 1)[0]
    return not first[:1].isalpha() or (first[0].islower() and not first.islower())


def _ended(sentence: str) -> str:
    text = capital(sentence)
    return text if text.endswith((".", "!", "?", ".”", '."')) else f"{text}."
