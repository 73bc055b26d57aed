"""Taxonomy folders → one set of entries, in which a later folder overrides an earlier one by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Generic, TypeVar

from toolkit.taxonomy import schema
from toolkit.taxonomy.models import QUESTIONS
from toolkit.taxonomy.reading import Complaint, Read, Refused, read

ROLE = "ai-engineer"
SINGLE_FILES: Mapping[str, str] = {
    "areas.yaml": "areas",
    "sources.yaml": "sources",
    "importance.yaml": "importance",
    "seed_marks.yaml": "seed_marks",
    "cues.yaml": "cues",
    "plain_words.yaml": "plain_words",
    f"benchmarks/{ROLE}.yaml": "benchmark",
}
CUE_LISTS = tuple(schema.CuesFile.model_fields)

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Placed(Generic[Entry]):
    """An entry and where it stands."""

    value: Entry
    read: Read[Any]
    where: tuple[str | int, ...]

    def complaint(self, text: str, *within: str | int) -> Complaint:
        return self.read.complaint(text, *self.where, *within)


@dataclass(slots=True)
class Entries:
    """All that the folders hold, the last word on each id."""

    skills: dict[str, Placed[schema.SkillEntry]] = field(default_factory=dict)
    areas: dict[str, Placed[schema.AreaEntry]] = field(default_factory=dict)
    sources: dict[str, Placed[schema.SourceEntry]] = field(default_factory=dict)
    measured: dict[str, Placed[schema.MeasuredEntry]] = field(default_factory=dict)
    marks: dict[str, Placed[tuple[schema.MarkEntry, ...]]] = field(default_factory=dict)
    worth: dict[str, float] = field(default_factory=dict)
    cues: dict[str, Placed[Any]] = field(default_factory=dict)
    plain_words: set[str] = field(default_factory=set)
    benchmark: Placed[schema.BenchmarkFile] | None = None
    complaints: list[Complaint] = field(default_factory=list)


def data_files(folder: Path) -> list[Path]:
    """The YAML files of a taxonomy folder but those of its question bank, in one order on every machine."""
    found = (path for pattern in ("*.yaml", "*.yml", "*/*.yaml", "*/*.yml") for path in folder.glob(pattern))
    skills = (path for path in found if path.parent != folder / QUESTIONS)
    return sorted(skills, key=lambda path: path.relative_to(folder).as_posix())


def gather(folders: tuple[tuple[Path, str], ...]) -> Entries:
    """The entries of the folders in order, each given with the name that complaints use for it."""
    entries = Entries()
    for folder, label in folders:
        _take_folder(entries, folder, label)
    return entries


def _take_folder(entries: Entries, folder: Path, label: str) -> None:
    taken: dict[tuple[str, str], Placed[Any]] = {}
    for path in data_files(folder):
        name = path.relative_to(folder).as_posix()
        kind = "skills" if name.startswith("skills/") else SINGLE_FILES.get(name)
        file = f"{label}/{name}"
        if kind is None:
            known = ", ".join(["skills/*.yaml", *SINGLE_FILES])
            entries.complaints.append(Complaint(file, 1, f"is no file of a taxonomy; the files are {known}"))
            continue
        try:
            found = read(path, file, schema.FILES[kind])
        except Refused as refused:
            entries.complaints.extend(refused.complaints)
            continue
        if isinstance(found.value, schema.MarksFile):
            entries.worth.update(found.value.worth)
        for key, placed in _entries(kind, found):
            if (kind, key) in taken:
                first = taken[kind, key]
                place = f"{first.read.file}:{first.read.line(*first.where)}"
                entries.complaints.append(
                    placed.complaint(f"`{key}` stands already at {place}; give this one another id or remove it")
                )
                continue
            taken[kind, key] = placed
            _put(entries, kind, key, placed)


def _entries(kind: str, found: Read[Any]) -> Iterator[tuple[str, Placed[Any]]]:
    value = found.value
    match kind:
        case "skills":
            area = PurePosixPath(found.file).stem
            for at, entry in enumerate(value.skills):
                yield (
                    entry.id,
                    Placed(entry if entry.area else entry.model_copy(update={"area": area}), found, (kind, at)),
                )
        case "areas" | "sources":
            for at, entry in enumerate(getattr(value, kind)):
                yield entry.id, Placed(entry, found, (kind, at))
        case "importance":
            for key, entry in value.skills.items():
                yield key, Placed(entry, found, ("skills", key))
        case "seed_marks":
            for key, entry in value.marks.items():
                yield key, Placed(entry, found, ("marks", key))
        case "cues":
            for key in CUE_LISTS:
                if getattr(value, key) is not None:
                    yield key, Placed(getattr(value, key), found, (key,))
        case "plain_words":
            yield "words", Placed(value.words, found, ("words",))
        case _:
            yield value.role, Placed(value, found, ())


_TABLES = {
    "skills": "skills",
    "areas": "areas",
    "sources": "sources",
    "importance": "measured",
    "seed_marks": "marks",
    "cues": "cues",
}


def _put(entries: Entries, kind: str, key: str, placed: Placed[Any]) -> None:
    if kind == "plain_words":
        entries.plain_words.update(placed.value)
    elif kind == "benchmark":
        entries.benchmark = placed
    else:
        getattr(entries, _TABLES[kind])[key] = placed
