"""A clause beside the resume: what it names, and which jobs each of its words is said of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from toolkit.evidence.models import Mention
from toolkit.reviews.letters.clauses import Clause, chunks_of
from toolkit.reviews.letters.concepts import Word, content_keys, words_of
from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.figures import figures_in
from toolkit.reviews.letters.phrases import phrases
from toolkit.reviews.letters.record import Record, RecordLine

_BESIDE_TIME = re.compile(r"\b(?:before|prior to|after|leaving|left|unlike)\s+(?:joining\s+)?$", re.IGNORECASE)
"""Words before an employer of whose time the clause does not speak."""
_SUFFIX = re.compile(r",?\s+(?:Inc|Ltd|LLC|GmbH|Corp|Co|PLC|AG|SA|BV|Limited|Corporation|Company)\.?$", re.IGNORECASE)
_LISTED = re.compile(
    r",?\s*(?:and|or|&|,|then|and then|and later)?\s*(?:(?:at|as|with|for)\s+)?(?:an?\s+|the\s+)?", re.IGNORECASE
)
_NEXT = re.compile(r",?\s+and\s+(?:with|on|in|using)\s")
"""What begins a second list, whose employer stands behind it: `with Go at A and with vLLM and RAG at B`."""
OTHER_TIME = re.compile(
    r"\b(?:before|after)\s+I\s+(?!left|leave|moved|joined|came|had|was|started|began|finished|stopped)", re.IGNORECASE
)
"""What turns to a time that is not that of the employer named before it: `a nurse at A before I wrote code`."""
_AT = re.compile(r"\b(?:at|for)\s+(?:the\s+)?$")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a clause is not borne: the words in question, as a place in the clause, and the lines to compare."""

    why: str
    start: int
    end: int
    lines: tuple[RecordLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the clause, and the jobs (or degrees) of the resume it stands for."""

    start: int
    end: int
    text: str
    roles: frozenset[int]


@dataclass(frozen=True, slots=True)
class Claimed:
    """A clause, read."""

    clause: Clause
    record: Record
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]
    """Skills, with places in the clause."""
    employers: tuple[Named, ...]
    titles: tuple[Named, ...]
    schools: tuple[Named, ...]
    carried: frozenset[int]
    """The jobs that the sentence or the one before speaks of."""
    reader: frozenset[str]
    """Words of the posting and of the letter's head, lower case: names the person need not show."""
    chunks: tuple[tuple[int, int], ...] = field(default=())

    @property
    def text(self) -> str:
        return self.clause.text

    def chunk_at(self, place: int) -> tuple[int, int]:
        return next(((a, b) for a, b in self.chunks if a <= place < b), (0, len(self.text)))

    def words_in(self, start: int, end: int) -> list[Word]:
        return [word for word in self.words if start <= word.start < end]

    def roles_at(self, place: int) -> frozenset[int]:
        """The jobs that the words at `place` are said of; empty where none is named."""
        return self._roles(self.employers, place) or self._roles(self.titles, place) or self.carried

    def employed_at(self, place: int) -> frozenset[int]:
        """The jobs of the employer that the words at `place` name."""
        return self._roles(self.employers, place)

    def _roles(self, named: Sequence[Named], place: int) -> frozenset[int]:
        before = [name for name in named if name.start <= place]
        if before and OTHER_TIME.search(self.text, before[-1].end, place):
            return frozenset()
        if not before:
            after = [name for name in named if name.start > place]
            return self._listed(after) if after else frozenset()
        behind = next((name for name in named if name.start > place), None)
        if behind and _NEXT.match(self.text, before[-1].end, place) and _AT.search(self.text, place, behind.start):
            return self._listed([name for name in named if name.start >= behind.start])
        roles = set(before[-1].roles)
        for left, right in zip(reversed(before[:-1]), reversed(before), strict=False):
            if not _LISTED.fullmatch(self.text[left.end : right.start]):
                break
            roles |= left.roles
        return frozenset(roles)

    def _listed(self, names: Sequence[Named]) -> frozenset[int]:
        """The jobs of the first name and of those listed with it: `at A, B and C`."""
        roles = set(names[0].roles)
        for left, right in pairwise(names):
            if not _LISTED.fullmatch(self.text[left.end : right.start]):
                break
            roles |= right.roles
        return frozenset(roles)

    def told(self, start: int = 0, end: int | None = None) -> list[Word]:
        """The content words of a stretch, without names of employers, titles and schools."""
        names = (*self.employers, *self.schools)
        until = len(self.text) if end is None else end
        inside = [w for w in self.words_in(start, until) if not any(n.start <= w.start < n.end for n in names)]
        return content_keys(inside)


def read_clause(
    clause: Clause, record: Record, mentions: Sequence[Mention], carried: frozenset[int], reader: frozenset[str]
) -> Claimed:
    """What a clause names; `mentions` are places in the clause."""
    text = clause.text
    employers = named_in(text, [role.company for role in record.resume.roles])
    schools = named_in(text, [degree.institution for degree in record.resume.degrees])
    employers = [name for name in employers if not _studied(text, name, schools)]
    return Claimed(
        clause=clause,
        record=record,
        words=words_of(text),
        figures=figures_in(text),
        mentions=tuple(mentions),
        employers=tuple(name for name in employers if not _BESIDE_TIME.search(text[: name.start])),
        titles=tuple(_titles(text, record)),
        schools=tuple(schools),
        carried=carried,
        reader=reader,
        chunks=tuple(chunks_of(text)),
    )


def named_in(text: str, names: Sequence[str]) -> list[Named]:
    """Where a text names one of `names`, whole or by its first words; `roles` are indices into `names`."""
    found: list[tuple[int, int, int]] = []
    for index, name in enumerate(names):
        for variant in _variants(name):
            printed = re.IGNORECASE if variant.isupper() and len(variant) > 4 else 0
            for match in re.finditer(rf"(?<![\w-]){re.escape(variant)}(?!\w)", text, printed):
                found.append((match.start(), match.end(), index))
    made: dict[tuple[int, int], set[int]] = {}
    for start, end, index in found:
        if not any(a <= start and end <= b and (b - a) > (end - start) for a, b, _ in found):
            made.setdefault((start, end), set()).add(index)
    return [Named(start, end, text[start:end], frozenset(roles)) for (start, end), roles in sorted(made.items())]


def _variants(name: str) -> list[str]:
    whole = " ".join(name.split())
    bare = _SUFFIX.sub("", whole)
    words = bare.split()
    made = [whole, bare]
    if bracketed := re.fullmatch(r"(.+?)\s*\(([^)]+)\)", bare):
        return [*_variants(bracketed[1]), bracketed[2], *made]
    made += [
        " ".join(words[:count])
        for count in range(len(words) - 1, 1, -1)
        if words[count - 1].lower() not in ("of", "the", "and", "for", "&")
    ]
    if words and len(words[0]) > 3 and words[0].lower() not in phrases("plain_names") and words[0][:1].isupper():
        made.append(words[0].rstrip(","))
    if len(words) > 2 and words[1].lower() == "of":
        made.append(" ".join(words[2:]))
    if len(words) > 2 and all(word[:1].isupper() for word in words):
        made.append("".join(word[0] for word in words))
    return [variant.rstrip(",") for variant in dict.fromkeys(made) if len(variant.rstrip(",")) > 2]


def _studied(text: str, name: Named, schools: Sequence[Named]) -> bool:
    """A school that is also an employer, in a clause that speaks of a degree."""
    same = any(school.start == name.start for school in schools)
    return same and bool(
        re.search(r"\b(?:degree|graduat\w+|stud(?:y|ied|ying)|bachelor|master|BSc|MSc|PhD|B\.?S\.?)", text)
    )


def _titles(text: str, record: Record) -> list[Named]:
    found = named_titles(text, [role.title for role in record.resume.roles])
    for match in re.finditer(r"\bintern(?:ship|ed)?\b", text, re.IGNORECASE):
        roles = frozenset(
            i
            for i, r in enumerate(record.resume.roles)
            if r.kind == "internship" or "intern" in r.title.lower().split()
        )
        if roles and not any(name.start <= match.start() < name.end for name in found):
            found.append(Named(match.start(), match.end(), match.group(), roles))
    if now := re.search(r"\b(?:current (?:role|job|position|employer)|where I work now)\b", text, re.IGNORECASE):
        roles = frozenset(i for i, r in enumerate(record.resume.roles) if r.period.open)
        found += [Named(now.start(), now.end(), now.group(), roles)] if roles else []
    return sorted(found, key=lambda name: name.start)


def _title_forms(title: str) -> Sequence[str]:
    """A title as it is printed and as it is said: `Director, Applied AI` is `Director of Applied AI`."""
    if len(title) < 4:
        return ()
    head, comma, rest = title.partition(", ")
    return (title, f"{head} of {rest}", f"{rest} {head}") if comma else (title,)


def named_titles(text: str, titles: Sequence[str]) -> list[Named]:
    """Where a text names one of the titles after words that say it was held."""
    places: dict[tuple[int, int], set[int]] = {}
    lower = text.lower()
    for index, title in enumerate(titles):
        for form in _title_forms(title.lower()):
            for match in re.finditer(
                rf"\b(?:as|was|am|been|being|an?|the|to|from|my)\s+(?:an?\s+|the\s+)?({re.escape(form)})(?![\w-])",
                lower,
            ):
                places.setdefault(match.span(1), set()).add(index)
    whole = [(a, b) for a, b in places if not any(c <= a and b <= d and (d - c) > (b - a) for c, d in places)]
    return [Named(a, b, text[a:b], frozenset(places[a, b])) for a, b in sorted(whole)]
