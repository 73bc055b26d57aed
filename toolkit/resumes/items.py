"""Certificates, awards, publications, languages and interests: one line, or a few that run on, each."""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.resumes.dates import period_in, without
from toolkit.resumes.entries import Entry
from toolkit.resumes.headings import kind_of
from toolkit.resumes.models import Item, SkillGroup
from toolkit.resumes.rows import Margins, Row, runs_on
from toolkit.resumes.words import SPOKEN_LANGUAGES

_PARTS = re.compile(
    r"\t|\s+[|•·]\s+|\s+[–—-]\s+(?!(?:associate|professional|specialty|expert|foundational|fundamentals|practitioner|level)\b)",
    re.IGNORECASE,
)
_FLUENCY = re.compile(r"^(.*?)(?:\s*[(:–—-]\s*([^()]+?)\)?|\s+([ABC][12]\+?))$")
"""A language and how well it is known: in brackets, behind a dash, or as a level of the European framework."""


def items_of(rows: list[Row], margins: dict[int, Margins]) -> list[Item]:
    """One item for each line or paragraph."""
    items = []
    for text, start, end, url in _paragraphs(rows, margins):
        found = period_in(text)
        date = None
        if found and (found.range or len(text) - (found.end - found.start) > 3):
            date = found.period.end or found.period.start
            text = without(text, found)
        name, *rest = [part.strip(" ,;") for part in _PARTS.split(text) if part.strip(" ,;")] or [""]
        if name:
            items.append(Item(name, ", ".join(rest), date, url, start, end))
    return items


def _paragraphs(rows: list[Row], margins: dict[int, Margins]) -> list[tuple[str, int, int, str]]:
    paragraphs: list[tuple[str, int, int, str]] = []
    above: Row | None = None
    for row in rows:
        edge = margins.get(row.first.block)
        if above is not None and edge and len(row.lines) == 1 and runs_on(above.first, row.first, edge):
            text, start, _, url = paragraphs[-1]
            paragraphs[-1] = (f"{text} {row.text}", start, row.end, url)
        else:
            link = next((link for line in row.lines for link in line.links), "")
            paragraphs.append((row.text, row.start, row.end, link))
        above = row
    return paragraphs


def languages_of(items: list[Item]) -> list[Item]:
    """Languages with their fluency, several on one line parted."""
    languages = []
    for item in items:
        text = f"{item.name}, {item.detail}" if item.detail else item.name
        for part in re.split(r",\s*(?![^()]*\))|;\s*|\t", text):
            found = _FLUENCY.match(part.strip())
            name, fluency = (found[1], found[2] or found[3]) if found else (part.strip(), "")
            if name:
                languages.append(Item(name, fluency, None, "", item.start, item.end))
    return languages


def are_spoken(group: SkillGroup) -> bool:
    """Whether a group of a skills section lists languages that people speak, and says so by its label."""
    named = all(word.casefold().split(" (")[0].split()[0] in SPOKEN_LANGUAGES for word in group.keywords)
    return named and kind_of(group.name) == "languages"


def certificates_of(entries: list[Entry], rows: list[Row], margins: dict[int, Margins]) -> list[Item]:
    """Certificates of a section: plain lines, or entries of name, issuer and date on lines of their own."""
    if any(len(entry.head) > 1 for entry in entries) and all(entry.dated for entry in entries):
        found = []
        for entry in entries:
            texts = [row.text for row in entry.head]
            name, *rest = items_of(entry.head, margins) or [Item("")]
            date = next((item.date for item in rest if item.date), name.date)
            period = next((p for text in texts if (p := period_in(text))), None)
            date = date or (period.period.end or period.period.start if period else None)
            found.append(
                Item(
                    name.name,
                    next((item.name for item in rest if not item.name[:4].isdigit()), ""),
                    date,
                    "",
                    entry.start,
                    entry.end,
                )
            )
        return found
    return [_with_issuer(item) for item in items_of(rows, margins)]


def _with_issuer(item: Item) -> Item:
    """What stands behind the last comma of a certificate's line is who gave it."""
    name, comma, issuer = item.name.rpartition(", ")
    if item.detail or not comma or len(name.split()) < 2:
        return item
    return replace(item, name=name, detail=issuer)
