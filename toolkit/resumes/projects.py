"""Projects from the rows of a project section."""

from __future__ import annotations

import re

from toolkit.resumes.entries import Entry
from toolkit.resumes.heads import read_head
from toolkit.resumes.models import Bullet, Project
from toolkit.resumes.naming import title_score

_NAME = re.compile(r"^(.{2,60}?)(?:\s*:\s+|\s+[|–—•·]\s+|\s+-\s+)(.+)$")
_BY = re.compile(r"^(?:tech(?:nologies|nology| stack)?|stack|built with|tools)\b", re.IGNORECASE)


def projects_of(entries: list[Entry]) -> list[Project]:
    """One project for each named entry; a bullet without a head (`name: what it does`) is one too."""
    projects: list[Project] = []
    for entry in entries:
        if not entry.head:
            projects += [_of_bullet(item) for item in entry.bullets + entry.prose]
            continue
        head = read_head(entry)
        bullets = list(entry.bullets)
        names = [piece.text for piece in head.pieces]
        if not names:
            continue
        name, rest = _name(entry.head[0].first.text, names)
        description = " ".join([*rest, *(item.text for item in entry.prose)])
        projects.append(
            Project(name, description, head.url, head.period, tuple(bullets), entry.start, entry.end)
        )  # fmt: skip
    return projects


def _name(line: str, names: list[str]) -> tuple[str, list[str]]:
    parted = _NAME.match(names[0])
    if parted and len(parted[1].split()) <= 8:
        return parted[1].strip(" ,"), [parted[2], *names[1:]]
    parts = [part.strip() for part in names[0].split(",")]
    if len(parts) == 2 and (title_score(parts[0]) > 0) != (title_score(parts[1]) > 0):
        return (parts[1], [parts[0], *names[1:]]) if title_score(parts[0]) > 0 else (parts[0], [parts[1], *names[1:]])
    return names[0].strip(" :,"), names[1:]


def _of_bullet(item: Bullet) -> Project:
    parted = _NAME.match(item.text)
    if parted and len(parted[1].split()) <= 8:
        return Project(parted[1].strip(), parted[2], start=item.start, end=item.end)
    return Project(
        item.text[:80].rstrip(" .") if len(item.text) <= 60 else "", item.text, start=item.start, end=item.end
    )
