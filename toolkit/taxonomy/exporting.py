"""A `Taxonomy` for other programs: CSV, JSON, SKOS in Turtle, and the JSON Schema of the files a person edits."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from toolkit.taxonomy.cells import cells
from toolkit.taxonomy.models import LEVELS, QUESTIONS, Skill, Taxonomy

if TYPE_CHECKING:
    from toolkit.taxonomy.schema import Typed

COLUMNS = (
    "id",
    "name",
    "area",
    "kind",
    "demand",
    *(f"importance_{level}" for level in LEVELS),
    "aliases",
    "broader",
    "related",
    "hours",
    "close",
    "onet_name",
    "unspsc",
    "sources",
)


def to_csv(taxonomy: Taxonomy, skills: Iterable[Skill] | None = None) -> str:
    """One row a skill, lists joined by `; `; the columns are `COLUMNS`."""
    stream = io.StringIO()
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(COLUMNS)
    for skill in taxonomy.skills.values() if skills is None else skills:
        weights = (f"{skill.importance[level]:g}" for level in LEVELS)
        lists = ("; ".join(values) for values in (skill.aliases, skill.broader, skill.related))
        row = [skill.id, skill.name, skill.area, skill.kind, f"{skill.demand:g}", *weights, *lists,
               skill.closing.hours, skill.closing.exercise, *skill.onet, "; ".join(skill.sources)]  # fmt: skip
        rows.writerow(cells(row))
    return stream.getvalue()


def to_json(taxonomy: Taxonomy, skills: Iterable[Skill] | None = None) -> str:
    """Everything in the taxonomy, or only the given skills as a list."""
    content: Any = asdict(taxonomy) if skills is None else [asdict(skill) for skill in skills]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def to_turtle(taxonomy: Taxonomy) -> str:
    """SKOS: a concept a skill, a collection an area, the depths of evidence as scope notes."""
    blocks = [
        _PREFIXES,
        _block(
            "scheme:ai-engineer",
            "skos:ConceptScheme",
            [("dcterms:title", _text(f"Skills of the {taxonomy.benchmark.name}"))],
        ),
    ]
    for area in taxonomy.areas.values():
        members = [("skos:member", f"skill:{skill.id}") for skill in taxonomy.skills.values() if skill.area == area.id]
        blocks.append(
            _block(
                f"area:{area.id}",
                "skos:Collection",
                [("skos:prefLabel", _text(area.name)), ("skos:note", _text(area.about)), *members],
            )
        )
    blocks.extend(_concept(taxonomy, skill) for skill in taxonomy.skills.values())
    return "\n".join(blocks)


EXPORTS: Mapping[str, Callable[[Taxonomy], str]] = {"csv": to_csv, "json": to_json, "turtle": to_turtle}


def kinds() -> dict[str, type[Typed]]:
    """The model of each kind of file, by the name that `toolkit taxonomy schema` takes."""
    from toolkit.taxonomy.questions.schema import QuestionsFile
    from toolkit.taxonomy.schema import FILES

    return {**FILES, QUESTIONS: QuestionsFile}


def schema(kind: str) -> str:
    """JSON Schema (2020-12) of one kind of file; the kinds are the keys of `kinds()`."""
    found = kinds()[kind].model_json_schema(by_alias=True)
    return (
        json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema"} | found, ensure_ascii=False, indent=2)
        + "\n"
    )


_PREFIXES = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix scheme: <urn:toolkit:scheme:> .
@prefix area: <urn:toolkit:area:> .
@prefix skill: <urn:toolkit:skill:> .
"""


def _concept(taxonomy: Taxonomy, skill: Skill) -> str:
    above = _above(taxonomy, skill.id)
    related = [other for other in skill.related if other not in above and skill.id not in _above(taxonomy, other)]
    lines = [
        ("skos:inScheme", "scheme:ai-engineer"),
        ("skos:notation", _literal(skill.id)),
        ("skos:prefLabel", _text(skill.name)),
    ]
    lines += [("skos:altLabel", _text(alias)) for alias in dict.fromkeys(skill.aliases) if alias != skill.name]
    lines += [("skos:broader", f"skill:{other}") for other in skill.broader]
    lines += [("skos:related", f"skill:{other}") for other in related]
    lines += [("skos:scopeNote", _text(f"{depth}: {text}")) for depth, text in skill.depth.items()]
    lines += [("skos:example", _text(sentence)) for sentence in skill.yes]
    if skill.onet[0]:
        lines.append(("skos:note", _text(f"O*NET: {skill.onet[0]}, UNSPSC {skill.onet[1]}")))
    lines += [("dcterms:source", _literal(taxonomy.sources[source].title)) for source in skill.sources]
    return _block(f"skill:{skill.id}", "skos:Concept", lines)


def _above(taxonomy: Taxonomy, key: str) -> set[str]:
    """All skills above one: SKOS does not let a concept be related to what is broader than it."""
    found: set[str] = set()
    waiting = list(taxonomy.skills[key].broader)
    while waiting:
        other = waiting.pop()
        if other not in found:
            found.add(other)
            waiting.extend(taxonomy.skills[other].broader)
    return found


def _block(subject: str, kind: str, lines: list[tuple[str, str]]) -> str:
    return f"{subject} a {kind}" + "".join(f" ;\n    {verb} {value}" for verb, value in lines) + " .\n"


def _text(words: str) -> str:
    return _literal(words) + "@en"


def _literal(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
