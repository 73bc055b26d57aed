"""Terms that a visible page repeats for machines: the same ones in list after list, or one word over and over."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from toolkit.documents.models import Line
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import first, listed
from toolkit.reviews.models import Finding
from toolkit.reviews.places import place_of

_PARTS = re.compile(r"\s*(?:[;|•·/\t]|,(?!\d\d\d))\s*|\s{2,}")
"""What parts the terms of a list; the comma of 40,000 parts none."""

_ROW = re.compile(r"(?i)(?<![\w-])([a-z][\w+#.-]{1,30})(?:[ ,;|/•·]+\1(?![\w-])){3,}")
"""One word four times, with nothing but blanks and commas between."""

_LIST = 5
"""Terms of a line from which on it is a list."""

_WORDS = 4
"""Words of a term at most."""

_TIMES = 3
"""Lists with a term from which on it is repeated: once under skills, once in the summary are usual."""

_TERMS = 5
"""Repeated terms from which on the lists are there for machines."""


def stuffed(material: Material) -> Iterator[Finding]:
    """A finding for terms repeated in lists outside of jobs and projects, or a word repeated in a row: in a resume,
    for a report repeats terms with reason.
    """
    document = material.document
    if document is None or material.resume is None or document.data is not None:
        return
    rows = [found for found in _ROW.finditer(document.text) if found[1].casefold() not in ("the", "and", "of")]
    counts, places = _repeated(material)
    terms = [term for term, count in counts.most_common() if count >= _TIMES]
    if rows or len(terms) >= _TERMS:
        named = [found[1] for found in rows] or terms
        lines = [place_of(document, found.start(), found.end()) for found in rows]
        lines += [place_of(document, line.start, line.end) for line in _lines(places, terms if not rows else [])]
        times = "in a row" if rows else f"in {_TIMES} lists or more"
        yield material.finding(
            "keyword-stuffing", f"The same terms are repeated {times}: {listed(named)}.", first(lines)
        )


def _repeated(material: Material) -> tuple[Counter[str], dict[str, list[Line]]]:
    """How many lists have each term, and which lines they are; the first of each job and project does not count."""
    resume, document = material.resume, material.document
    inside = [(role.start, role.end) for role in resume.roles] if resume else []
    inside += [(project.start, project.end) for project in resume.projects] if resume else []
    counts: Counter[str] = Counter()
    places: dict[str, list[Line]] = defaultdict(list)
    named: set[tuple[int, str]] = set()
    for line in document.lines if document else ():
        part = next((start for start, end in inside if start <= line.start < end), -1)
        terms = {part.casefold() for part in _PARTS.split(line.text.partition(":")[2] or line.text) if part}
        if len(terms) < _LIST:
            continue
        for term in terms:
            if len(term) < 2 or len(term.split()) > _WORDS or term[0].isdigit():
                continue
            if part < 0 or (part, term) in named:
                counts[term] += 1
                places[term].append(line)
            named.add((part, term))
    return counts, places


def _lines(places: dict[str, list[Line]], terms: list[str]) -> list[Line]:
    found = {line.start: line for term in terms for line in places[term]}
    return [found[start] for start in sorted(found)]
