"""Deeds told one after another, so that no three sentences start alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from toolkit.language import verbs
from toolkit.language.fragments.lexicon import is_noun
from toolkit.language.fragments.results import apart
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.models import Sentence
from toolkit.papers.letters.phrases import phrases
from toolkit.papers.letters.standing import employer
from toolkit.papers.wording import plain
from toolkit.resumes.models import Resume

_LONG = 26
"""Words from which a sentence with a result behind it is told in two."""


@dataclass
class Teller:
    """Tells deeds; remembers where the last one was done and how sentences have started."""

    resume: Resume
    place: tuple[int | None, str] | None = None
    starts: Counter[str] = field(default_factory=Counter)
    in_row: int = 0
    last: str = ""
    seen: dict[str, int] = field(default_factory=dict)
    """Employers named so far, with the first of their jobs that was told."""

    def tell(self, deed: Deed, part: str, *, before: str = "") -> tuple[Sentence, ...]:
        """The deed's sentences; the first says where it was done unless the one before did. `before` opens it."""
        here = (deed.role, deed.project)
        lines: list[str] = []
        for at, sentence in enumerate(deed.sentences):
            if at == 0:
                sentence = self._opened(sentence, deed, here, before)
            lines += apart(sentence) if len(sentence.split()) >= _LONG else (sentence,)
        self.place = here
        if deed.role is not None:
            self.seen.setdefault(employer(self.resume.roles[deed.role]), deed.role)
        return tuple(self.said(Sentence(line, (deed.source,), part)) for line in lines)

    def said(self, sentence: Sentence) -> Sentence:
        """The sentence, counted among the starts."""
        self.starts[start(sentence.text)] += 1
        self.last = sentence.text
        self.in_row = self.in_row + 1 if sentence.text.startswith("I ") else 0
        return sentence

    def _opened(self, sentence: str, deed: Deed, here: tuple[int | None, str], before: str) -> str:
        if not sentence.startswith("I "):
            return f"{before}{_small(sentence)}" if before else sentence
        if before:
            return before + sentence
        if here != self.place:
            where = self._where(deed)
            return f"{where}{sentence}" if where else sentence
        if self.in_row and (state := re.match(r"I (am|was) (?!also)", sentence)):
            return f"I {state[1]} also {sentence[state.end() :]}"
        if self.in_row == 1 and self.last.startswith(("I am ", "I'm ", "Until ")):
            return f"There {sentence}"
        if self.in_row >= 2 or self.starts[start(sentence)] >= 2:
            return f"In the same {'job' if deed.role is not None else 'project'}, {sentence}"
        if self.in_row == 1 and not sentence.startswith(("I also ", "I am ", "I was ")):
            return f"I also {sentence[2:]}"
        return sentence

    def _where(self, deed: Deed) -> str:
        if deed.role is None:
            return f"In my project {deed.project}, " if deed.project else ""
        role = self.resume.roles[deed.role]
        name = employer(role)
        if not name:
            title = plain(role.title)
            return f"As {title}, " if title else ""
        first = self.seen.setdefault(name, deed.role)
        before = self.place[0] if self.place else None
        if before is not None and before != first and name == employer(self.resume.roles[before]):
            return "Before that, " if deed.role > before else "After that, "
        if first == deed.role:
            return f"At {name}, "
        return f"Earlier at {name}, " if deed.role > first else f"Later at {name}, "


def start(text: str) -> str:
    """The first two words of a sentence."""
    return " ".join(text.split()[:2]).lower()


def _small(sentence: str) -> str:
    word = sentence.split(" ")[0]
    return sentence[:1].lower() + sentence[1:] if word in ("It", "My", "The", "This", "On", "For") else sentence


def subject_of(sentences: Sequence[str]) -> str:
    """What a deed was about, to be named again: `the claims search`; empty where it cannot be told."""
    words = re.sub(r"^[^,]{0,40}, (?=I )", "", sentences[0]).split() if sentences else []
    if not words or words[0] != "I" or words[1:2] in (["am"], ["was"], ["have"]):
        return ""
    at = next((i for i in range(1, min(6, len(words))) if words[i] in phrases()["subject_words"]["own"]), 0)
    if not at or any(word[-1] in ",;:." for word in words[:at]):
        return ""
    phrase = _phrase(words, at)
    not_shown = phrases()["subject_words"]["not_shown"]
    if not phrase or phrase[-1].lower() in not_shown:
        return ""
    of, owner = (*words[at + 2 : at + 4], "", "")[:2]
    if len(phrase) == 1 and of == "of" and owner.lower() in phrases()["subject_words"]["own"]:
        behind = _phrase(words, at + 3)
        phrase = [*phrase, "of", owner, *behind] if behind else []
    last = phrase[-1].lower() if phrase else ""
    return f"the {' '.join(phrase)}" if last[:1].isalpha() and last not in not_shown else ""


def _phrase(words: Sequence[str], at: int) -> list[str]:
    """The words of the noun phrase behind the article at `at`; empty where its end is not clear."""
    found: list[str] = []
    for word in words[at + 1 : at + 8]:
        core = word.rstrip(",;:.")
        forms = verbs.forms(core)
        if core.lower() in phrases()["subject_words"]["ends"] or core.startswith("("):
            return found
        behind = words[at + 2 + len(found)] if at + 2 + len(found) < len(words) else ""
        compound = "gerund" in forms and is_noun(behind.rstrip(",;:.").lower())
        if (
            found
            and forms & {"gerund", "participle"}
            and "base" not in forms
            and not (compound or is_noun(core.lower()))
        ):
            return found
        found.append(core)
        if core != word:
            return found
    return [] if len(words) > at + 8 else found
