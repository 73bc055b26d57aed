"""JSON Resume and RenderCV files to plain data. What the data says is read by `resumes/`."""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import TYPE_CHECKING, Any

from toolkit.documents.decoding import decode
from toolkit.documents.limits import DATA_DEPTH, JSON_CHARACTERS, YAML_CHARACTERS, within
from toolkit.documents.models import Document
from toolkit.errors import InputError, TooLarge, UnknownFormat

if TYPE_CHECKING:
    import yaml

KEYS = ("basics", "work", "education", "skills", "projects", "volunteer", "certificates", "publications", "awards")
"""Top keys of JSON Resume, of which a file must have one."""

_STRING = re.compile(r'"(?:[^"\\]|\\.?)*"?', re.S)
"""A string, or all that follows a quote that is never closed: looking for its end again and again takes too long."""
_BRACKET = re.compile(r"[\[{\]}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PLAIN = (
    ("null", re.compile(r"(?:~|null|Null|NULL|)$"), "~nN\0"),
    ("bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)$"), "tTfF"),
    ("int", re.compile(r"-?(?:0|[1-9][0-9]{0,17})$"), "-0123456789"),
    ("float", re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+$"), "-0123456789"),
)
"""What an unquoted YAML word can be besides text, as in YAML 1.2: `NO`, `2021-05-01` and `+1555` stay text."""


def read(data: bytes, source: str) -> Document:
    """A document without text whose `data` is the mapping in the file."""
    text, _ = decode(data, source)
    is_json = text.lstrip()[:1] in {"{", "["}
    found = _from_json(text, source) if is_json else _from_yaml(text, source)
    if not isinstance(found, dict):
        raise UnknownFormat(f"{source} is not an object at the top; give a JSON Resume or RenderCV file.")
    if isinstance(found.get("cv"), dict):
        return Document(source, "rendercv", "", (), data=_tidy(found))
    if not any(key in found for key in KEYS):
        raise UnknownFormat(f"{source} has neither `basics`, `work` nor `cv`; give a JSON Resume or RenderCV file.")
    return Document(source, "json-resume", "", (), data=_tidy(found))


def _from_json(text: str, source: str) -> object:
    within(len(text), JSON_CHARACTERS, source, "characters of JSON")
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > DATA_DEPTH:
            raise _too_deep(source)
    try:
        return json.loads(text, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        raise InputError(f"{source}:{error.lineno}: {error.msg} (column {error.colno}); correct the JSON.") from error
    except ValueError as error:
        raise InputError(f"{source}: a number in it is too long; correct the JSON.") from error


def _from_yaml(text: str, source: str) -> object:
    import yaml

    within(len(text), YAML_CHARACTERS, source, "characters of YAML")
    try:
        return yaml.load(text, Loader=_loader(source))  # a subclass of SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise InputError(f"{source}:{line}: {error.problem or error.context}; correct the YAML.") from error
    except (yaml.YAMLError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise InputError(f"{source}: the YAML cannot be read ({error}); correct it.") from error


def _too_deep(source: str) -> TooLarge:
    return TooLarge(
        f"{source} nests lists and mappings more than {DATA_DEPTH} deep; give a JSON Resume or RenderCV file."
    )


def _loader(source: str) -> type[yaml.SafeLoader]:
    """A safe loader that knows text, numbers, true, false and null, refuses aliases, and stops at a depth."""
    import yaml

    class Loader(yaml.SafeLoader):
        depth = 0

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                line = self.line + 1
                raise InputError(f"{source}:{line}: aliases (*name) are not read; write the value out.")
            self.depth += 1
            if self.depth > DATA_DEPTH:
                raise _too_deep(source)
            node = super().compose_node(parent, index)
            self.depth -= 1
            return node

    Loader.yaml_implicit_resolvers = {}
    for tag, pattern, first in _PLAIN:
        Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", pattern, [*first.replace("\0", ""), ""])
    return Loader


def _tidy(value: Any) -> Any:
    """`value` with text keys, without half characters (surrogates) and endless numbers, which no file can hold."""
    if isinstance(value, str):
        return _SURROGATE.sub("", value)
    if isinstance(value, dict):
        return {_SURROGATE.sub("", str(key)): _tidy(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_tidy(item) for item in value]
    return None if isinstance(value, float) and not isfinite(value) else value
