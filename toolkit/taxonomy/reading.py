"""A YAML file of `skills_taxonomy/` → its model, or complaints with the line on which each begins."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from toolkit.taxonomy.schema import Typed

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=Typed)
LARGEST = 2_000_000
DEEPEST = 30
SHOWN = 80
"""Letters of a wrong value that a complaint quotes."""
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Complaint:
    """`file:line: what is wrong, what to write instead`."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class Refused(Exception):
    """The file cannot be taken; `complaints` say why."""

    def __init__(self, complaints: list[Complaint]) -> None:
        super().__init__("; ".join(map(str, complaints)))
        self.complaints = complaints


@dataclass(frozen=True, slots=True)
class Read(Generic[Model]):
    """A file that fits its model, with the line of each value in it."""

    file: str
    value: Model
    lines: Mapping[Where, int]

    def line(self, *where: str | int) -> int:
        """The line of the value at `where`, or of the nearest value around it that is in the file."""
        return _nearest(self.lines, where)

    def complaint(self, text: str, *where: str | int) -> Complaint:
        return Complaint(self.file, self.line(*where), text)


def read(path: Path, file: str, model: type[Model]) -> Read[Model]:
    """The file as `model`; `file` is the name that complaints give it. Raises `Refused`."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Refused(
            [Complaint(file, 1, f"cannot be read ({error.strerror}); check the path and its permissions")]
        ) from error
    return parse(content, file, model)


def parse(content: bytes, file: str, model: type[Model]) -> Read[Model]:
    """The bytes of a file as `model`. Raises `Refused`."""
    if len(content) > LARGEST:
        raise Refused([Complaint(file, 1, f"is larger than {LARGEST // 1_000_000} MB; split it into several files")])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Refused([Complaint(file, line, "is not UTF-8; save the file as UTF-8")]) from error
    lines: dict[Where, int] = {(): 1}
    complaints: list[Complaint] = []
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "is no YAML"
        raise Refused(
            [Complaint(file, mark.line + 1 if mark else 1, f"cannot be read as YAML ({problem}); mend the line")]
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise Refused(
            [Complaint(file, 1, "cannot be read as YAML; remove control characters and deep nesting")]
        ) from error
    plain = _Plain(file, lines, complaints).value(node, ()) if node is not None else {}
    if complaints:
        raise Refused(complaints)
    try:
        return Read(file, model.model_validate(plain), lines)
    except ValidationError as error:
        found = [
            Complaint(file, _nearest(lines, _written(lines, detail["loc"])), _sentence(detail, model))
            for detail in error.errors()
        ]
        raise Refused(list(dict.fromkeys(found))) from error


class _Plain:
    """Turns YAML nodes into plain values and notes the line of each; refuses what a person would not mean to write."""

    def __init__(self, file: str, lines: dict[Where, int], complaints: list[Complaint]) -> None:
        self._file = file
        self._lines = lines
        self._complaints = complaints
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, where: Where) -> object:
        line = node.start_mark.line + 1
        self._lines.setdefault(where, line)
        if not isinstance(node, yaml.ScalarNode):
            if id(node) in self._seen or len(where) > DEEPEST:
                self._complain(line, "YAML anchors, aliases and deep nesting are not taken; write the value out")
                return None
            self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.value(item, (*where, at)) for at, item in enumerate(node.value))
        return self._scalar(node.tag, node.value, line)

    def _mapping(self, node: yaml.MappingNode, where: Where) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self._complain(line, "a key must be a word; write `key: value`")
            elif key.value in found:
                self._complain(line, f"`{key.value}` stands twice here; keep one of them")
            else:
                self._lines[(*where, key.value)] = line
                found[key.value] = self.value(value, (*where, key.value))
        return found

    def _scalar(self, tag: str, text: str, line: int) -> object:
        kind = tag.rpartition(":")[2]
        if kind not in {"str", "int", "float", "bool", "null", "timestamp"}:
            self._complain(line, f"the tag `{tag}` is not taken; write a plain value")
            return None
        if _CONTROL.search(text):
            self._complain(line, "a control character or a mark that turns writing stands here; take it out")
            return None
        try:
            return _SCALARS.get(kind, str)(text)
        except ValueError:
            return text

    def _complain(self, line: int, text: str) -> None:
        self._complaints.append(Complaint(self._file, line, text))


# What a terminal obeys and a reader does not see.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_SCALARS: Mapping[str, Any] = {
    "int": lambda text: int(text, 0),
    "float": float,
    "bool": lambda text: text.casefold() in {"true", "yes", "on"},
    "null": lambda text: None,
}


def _nearest(lines: Mapping[Where, int], where: Where) -> int:
    while where not in lines:
        where = where[:-1]
    return lines[where]


def _written(lines: Mapping[Where, int], loc: Where) -> Where:
    """The place as the file has it: without the tags by which pydantic says which of several models an entry is."""
    where: Where = ()
    for part in loc:
        if (*where, part) in lines or part == loc[-1]:
            where = (*where, part)
    return where


def _sentence(detail: ErrorDetails, model: type[BaseModel]) -> str:
    loc = [part for part in detail["loc"] if part != "[key]"]
    name = (
        f"`{loc[-1]}`"
        if loc and isinstance(loc[-1], str)
        else f"entry {int(loc[-1]) + 1} of `{_last_word(loc)}`"
        if loc
        else "the file"
    )
    context = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            if detail["input"] is None:
                return f"unknown key {name} without a value; a text with a comma needs quotes here"
            known = _keys(model, loc[:-1])
            close = difflib.get_close_matches(str(loc[-1]), known, 1)
            return f"unknown key {name}; " + (
                f"write `{close[0]}`" if close else f"the keys here are {', '.join(known)}"
            )
        case "missing":
            return f"{name} is missing; write it here"
        case "string_type":
            return f"{name} must be text, not `{detail['input']!r:.{SHOWN}}`; put it in quotes"
        case "literal_error":
            return f"{name} is `{detail['input']!s:.{SHOWN}}`; write {context['expected']}"
        case "string_pattern_mismatch":
            wanted = _PATTERNS.get(context["pattern"], context["pattern"])
            return f"{name} is `{detail['input']!s:.{SHOWN}}`; write {wanted}"
        case "tuple_type":
            return f"{name} must be a list; write `[one, another]` or one `- item` a line"
        case "union_tag_not_found":
            return f"`{_tag(context)}` of {name} is missing; write it here"
        case "union_tag_invalid":
            return f"`{_tag(context)}` of {name} is `{context['tag']}`; write {context['expected_tags']}"
        case "too_short":
            count = "1 entry" if context["actual_length"] == 1 else f"{context['actual_length']} entries"
            return f"{name} has {count}; write {context['min_length']} or more"
        case "too_long":
            return f"{name} has too many entries; write {context['max_length']} or fewer"
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"{name} must hold `key: value` pairs; write them below it, indented"
        case _:
            return f"{name}: {detail['msg'][0].lower()}{detail['msg'][1:]}; write it so"


_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "lower-case letters, digits and single hyphens",
    r"^[a-z0-9]+(_[a-z0-9]+)*\.py$": "the id with underscores in place of hyphens, and `.py` after it",
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "a date as YYYY, YYYY-MM or YYYY-MM-DD",
}


def _tag(context: Mapping[str, Any]) -> str:
    """The key that says which of several models an entry is; pydantic gives it in quotes."""
    return str(context["discriminator"]).strip("'")


def _last_word(loc: list[str | int]) -> str:
    return next((part for part in reversed(loc) if isinstance(part, str)), "the file")


def _keys(model: type[BaseModel], loc: list[str | int]) -> list[str]:
    """The keys allowed at `loc`, found by walking the model's own schema."""
    schema = _schema(model)
    here: dict[str, Any] = schema
    for part in loc:
        here = _resolved(here, schema)
        if isinstance(part, int):
            here = here.get("items", {})
        elif "discriminator" in here:
            here = {"$ref": here["discriminator"]["mapping"][part]}
        else:
            here = here.get("properties", {}).get(part, here.get("additionalProperties", {}))
    return list(_resolved(here, schema).get("properties", {}))


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    """The model's own schema, which takes longer to make than a file to read."""
    return model.model_json_schema()


def _resolved(here: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    for option in here.get("anyOf", []):
        if "$ref" in option:
            here = option
    return schema["$defs"][here["$ref"].rpartition("/")[2]] if "$ref" in here else here
