"""Misspelled words, misspelled names of skills, and words that stand twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.language import verbs
from toolkit.reviews.resume.dictionary import Speller, distance, speller
from toolkit.reviews.resume.passages import Passage, is_certain, passages, words_of
from toolkit.reviews.resume.wording import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reviews.models import Finding, Place
    from toolkit.reviews.resume.material import Material

_WORD = re.compile(r"(?<![\w./@#+'’&-])[A-Za-z]{3,}(?![\w/@#+&-]|\.\w|['’]\w)")
_ANY = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"\S+@\S+|\S*(?:https?://|www\.)\S+|\S+\.(?:com|org|net|io|dev|ai)\b\S*")
_TWICE = re.compile(r"\b(?P<word>[A-Za-z]+)\s+(?P=word)\b(?![\w-])")
_TWICE_RIGHT = frozenset(("had", "that", "log", "very", "ha", "so", "bora"))
_OFTEN = 3
"""Times that a word stands in a resume from which it is taken for a name or a term."""
_MOST_UNKNOWN = 0.08
"""Share of words unknown from which the text is of another language, or garbled, and nothing is said of it."""
_FEW = 3
_NAME_LETTERS = 6
"""Letters that the name of a skill has at least to be known by all but one of them."""


def find(material: Material) -> Iterator[Finding]:
    """A finding for each misspelled word with all its places, and one for each word that stands twice."""
    texts = [p for p in passages(material) if is_certain(material, p.start, p.end)]
    if not texts:
        return
    words = speller(_own_words(material))
    yield from _words(material, texts, words)
    yield from _skills(material, words)
    for passage in texts:
        for twice in _TWICE.finditer(passage.text):
            if twice["word"].islower() and twice["word"] not in _TWICE_RIGHT:
                yield material.finding(
                    "doubled-word",
                    f"“{twice.group()}”: the word stands twice.",
                    [words_of(material, passage, *twice.span())],
                    rewrite=passage.text[: twice.start()] + twice["word"] + passage.text[twice.end() :],
                )


def _words(material: Material, texts: list[Passage], words: Speller) -> Iterator[Finding]:
    counts: dict[str, int] = {}
    for word in _ANY.findall(material.resume.document.text):
        counts[word.lower()] = counts.get(word.lower(), 0) + 1
    found: dict[str, list[tuple[Passage, re.Match[str]]]] = {}
    judged = 0
    skills = [(mention.start, mention.end) for mention in material.evidence.mentions]
    for passage in texts:
        hidden = [m.span() for m in _ADDRESS.finditer(passage.text)]
        for word in _WORD.finditer(passage.text):
            lower = word.group().lower()
            judged += 1
            if counts.get(lower, 0) >= _OFTEN or not _is_word(passage.text, word) or words.knows(lower):
                continue
            place = words_of(material, passage, *word.span())
            if not any(a <= word.start() < b for a, b in hidden) and not _meets(place, skills):
                found.setdefault(lower, []).append((passage, word))
    if len(found) > max(_FEW, _MOST_UNKNOWN * judged):
        return
    for lower, uses in found.items():
        meant = words.meant(lower)
        opens = all(word.group()[0].isupper() for _, word in uses)
        if not meant or (opens and not verbs.find(meant[0])):
            continue
        passage, word = uses[0]
        said = joined([f"“{_cased(other, word.group())}”" for other in meant], "or")
        one = passage.text[: word.start()] + _cased(meant[0], word.group()) + passage.text[word.end() :]
        yield material.finding(
            "misspelling",
            f"“{word.group()}” is in no dictionary used here; {said} is near it.",
            [words_of(material, p, *w.span()) for p, w in uses],
            mend=f"Write {said}, or leave it where it is a name.",
            rewrite=one if len(uses) == len(meant) == 1 else "",
        )


def _is_word(text: str, word: re.Match[str]) -> bool:
    """Whether it can be an ordinary word: in small letters, or with a capital where a sentence begins."""
    if word.group().islower():
        return True
    before = text[: word.start()].rstrip()
    return word.group()[1:].islower() and (not before or before[-1] in ".:!?")


def _skills(material: Material, words: Speller) -> Iterator[Finding]:
    """Names with a capital that are all but one letter those of a skill."""
    names = {
        alias.lower(): alias
        for skill in material.taxonomy.skills.values()
        for alias in (skill.name, *skill.aliases)
        if len(alias) >= _NAME_LETTERS and alias.isalpha()
    }
    by_shape: dict[tuple[str, int], list[str]] = {}
    for name in names:
        by_shape.setdefault((name[0], len(name)), []).append(name)
    own = _names(material)
    places: dict[str, tuple[str, list[Place]]] = {}
    for start, end in _spans(material):
        text = material.resume.document.text[start:end]
        for word in re.finditer(r"(?<![\w./@#+'’-])[A-Z][A-Za-z]{5,}(?![\w/@#+'’-]|\.\w)", text):
            lower = word.group().lower()
            if lower in own or lower in names or words.knows(lower):
                continue
            shapes = [(lower[0], len(lower) + more) for more in (-1, 0, 1)]
            near = [name for shape in shapes for name in by_shape.get(shape, ()) if distance(lower, name, 1) <= 1]
            if len(near) == 1:
                place = material.place(start + word.start(), start + word.end())
                places.setdefault(word.group(), (names[near[0]], []))[1].append(place)
    for word_, (name, where) in places.items():
        yield material.finding(
            "misspelled-skill", f"“{word_}” is one letter from “{name}”.", where, mend=f"Write “{name}” if you mean it."
        )


def _spans(material: Material) -> Iterator[tuple[int, int]]:
    """The passages and the lists of skills, as far as their characters are certain."""
    spans = [(p.start, p.end) for p in passages(material)]
    spans += [(group.start, group.end) for group in material.resume.skill_groups if passages(material)]
    return (span for span in dict.fromkeys(spans) if is_certain(material, *span))


def _own_words(material: Material) -> set[str]:
    """Words of the taxonomy, in its names and in the sentences that describe its skills, and of the person's names."""
    words = set(_names(material))
    for skill in material.taxonomy.skills.values():
        for text in (skill.name, *skill.aliases, *skill.yes, *skill.depth.values(), *skill.openings):
            words.update(word.lower() for word in _ANY.findall(text))
    return words


def _names(material: Material) -> frozenset[str]:
    """Words of the names of the person, employers, schools, places and projects."""
    resume = material.resume
    texts = [resume.contact.name, resume.contact.label, resume.contact.location]
    texts += [text for role in resume.roles for text in (role.company, role.title, role.location)]
    texts += [text for degree in resume.degrees for text in (degree.institution, degree.degree, degree.area)]
    texts += [project.name for project in resume.projects]
    texts += [item.name for item in (*resume.certificates, *resume.awards, *resume.publications, *resume.languages)]
    return frozenset(word.lower() for text in texts for word in _ANY.findall(text))


def _meets(place: Place, spans: list[tuple[int, int]]) -> bool:
    return any(start < place.end and place.start < end for start, end in spans)


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word
