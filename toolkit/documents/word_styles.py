"""How Word text looks: styles, their ancestors, list levels, and what the page does not show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

OFF = frozenset({"0", "false", "off", "none"})
_HEADING_NAME = re.compile(r"heading (\d)", re.I)
_LIST_NAME = re.compile(r"list (?:bullet|number)(?: (\d))?", re.I)
_LEVELS = frozenset("0123456789")
"""What levels are written as: nine of them, and 9 for body text among headings."""
_SIZE = re.compile(r"([0-9]{1,4}(?:\.[0-9]+)?)(pt)?")
_CHAIN = 20
"""Ancestors of a style looked at; a style that is its own ancestor ends there."""
SMALLEST_SIZE = 3.0
"""Points below which text is not meant to be read."""
_WHITE = 0xF5
WHY = {
    "invisible": "that is set to be hidden",
    "alike": "in white on white",
    "tiny": f"smaller than {SMALLEST_SIZE:.0f} pt",
}
"""What is said of hidden words, by the reason."""


@dataclass(frozen=True, slots=True)
class RunLook:
    bold: bool
    italic: bool
    size: float
    """Points, 0 where the file does not say."""
    hidden: str
    """Why the words are not seen, a key of `WHY`; empty where they are."""


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    style: str
    heading: int
    bullet: bool
    indent: int
    shaded: bool


@dataclass(frozen=True, slots=True)
class _Named:
    """What a style states itself or through its ancestors."""

    run: dict[str, str]
    paragraphs: list[Any]
    """`w:pPr` of the style and its ancestors, nearest first."""
    names: list[str]
    """Of both, in the same order."""


@dataclass(slots=True)
class Styles:
    """The style and numbering parts of one file; either root may be None."""

    styles: Any
    numbering: Any
    _by_id: dict[str, Any] | None = None
    _default: str | None = None
    _named: dict[str, _Named] = field(default_factory=dict)
    _runs: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    _bare: dict[tuple[str, str], bool] = field(default_factory=dict)

    def paragraph(self, properties: Any) -> ParagraphLook:
        """How a paragraph with these `w:pPr` (or None) looks."""
        named = _value(properties, "pStyle")
        style = named or self._default_style()
        own = self._of(style)
        levels = [properties, *own.paragraphs]
        heading = _heading(levels, own.names)
        numbering = next((found for level in levels if (found := _child(level, "numPr")) is not None), None)
        number = _value(numbering, "numId")
        depth = _level(_value(numbering, "ilvl")) or 0
        bullet = not heading and bool(number) and number != "0" and not self._is_bare(number, str(depth))
        if not heading and number != "0" and (listed := _list_name(own.names)):
            bullet, depth = True, max(depth, int(listed[1] or 1) - 1)
        shaded = any(_is_dark(_child(level, "shd")) for level in levels)
        return ParagraphLook(style, heading, bullet, depth if bullet else 0, shaded)

    def run(self, properties: Any, paragraph_style: str, on_colour: bool) -> RunLook:
        """How a run with these `w:rPr` (or None) looks; `on_colour` says the page behind it is not white."""
        look = self._styled(paragraph_style, _value(properties, "rStyle")) | _stated(properties)
        size = _points(look.get("sz", ""))
        white = _is_white(look.get("color", "")) and not on_colour and "shd" not in look
        return RunLook(
            bold=look.get("b") == "1",
            italic=look.get("i") == "1",
            size=size,
            hidden=_hidden(look.get("vanish") == "1", white, size),
        )

    def _is_bare(self, number: str, level: str) -> bool:
        """Whether this list level prints nothing before its items."""
        if (number, level) not in self._bare:
            self._bare[number, level] = _prints_nothing(self.numbering, number, level)
        return self._bare[number, level]

    def _styled(self, paragraph: str, character: str) -> dict[str, str]:
        """Run properties by the defaults of the document, the paragraph's style and the run's own."""
        if (paragraph, character) not in self._runs:
            defaults = None if self.styles is None else self.styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
            looks = [_stated(defaults), self._of(paragraph).run, self._of(character).run]
            self._runs[paragraph, character] = {name: value for look in looks for name, value in look.items()}
        return self._runs[paragraph, character]

    def _of(self, style: str) -> _Named:
        """What a style states, with its ancestors; nothing for a style that is not there."""
        if style not in self._named:
            chain = self._chain(style)
            run: dict[str, str] = {}
            for element in reversed(chain):
                run |= _stated(element.find(f"{W}rPr"))
            paragraphs = [found for element in chain if (found := element.find(f"{W}pPr")) is not None]
            self._named[style] = _Named(run, paragraphs, [_value(element, "name") for element in chain])
        return self._named[style]

    def _chain(self, style: str) -> list[Any]:
        """The style and its ancestors, nearest first."""
        chain: list[Any] = []
        while style and len(chain) < _CHAIN and (element := self._index().get(style)) is not None:
            chain.append(element)
            style = _value(element, "basedOn")
        return chain

    def _default_style(self) -> str:
        if self._default is None:
            self._default = next(
                (
                    style
                    for style, element in self._index().items()
                    if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default", "0") not in OFF
                ),
                "",
            )
        return self._default

    def _index(self) -> dict[str, Any]:
        if self._by_id is None:
            found = [] if self.styles is None else self.styles.findall(f"{W}style")
            self._by_id = {element.get(f"{W}styleId", ""): element for element in found}
        return self._by_id


def _heading(levels: Sequence[Any], names: Sequence[str]) -> int:
    """The outline level stated by the paragraph or its styles, 1 for the style Title, else 0."""
    for level in levels:
        outline = _level(_value(level, "outlineLvl"))
        if outline is not None:
            return outline + 1 if outline < 9 else 0
    for name in names:
        if found := _HEADING_NAME.match(name):
            return int(found[1])
        if name.lower() == "title":
            return 1
    return 0


def _list_name(names: Sequence[str]) -> re.Match[str] | None:
    return next((found for name in names if (found := _LIST_NAME.match(name))), None)


def _hidden(vanished: bool, white: bool, size: float) -> str:
    if vanished:
        return "invisible"
    return "alike" if white else "tiny" if 0 < size < SMALLEST_SIZE else ""


def is_dark_behind(properties: Any) -> bool:
    """Whether `w:tcPr` or `w:pPr` fill the ground with a colour."""
    return _is_dark(_child(properties, "shd"))


def _stated(properties: Any) -> dict[str, str]:
    """What `w:rPr` says: `b`, `i`, `vanish` as 0 or 1, `sz` in half points, `color`, `shd` over a coloured ground."""
    if properties is None:
        return {}
    found: dict[str, str] = {}
    for name in ("b", "i", "vanish"):
        element = properties.find(f"{W}{name}")
        if element is not None:
            found[name] = "0" if element.get(f"{W}val", "1") in OFF else "1"
    for name in ("sz", "color"):
        if value := _value(properties, name):
            found[name] = value
    if _is_dark(properties.find(f"{W}shd")) or _value(properties, "highlight") not in {"", "none", "white"}:
        found["shd"] = "1"
    return found


def _child(element: Any, name: str) -> Any:
    return None if element is None else element.find(f"{W}{name}")


def _value(element: Any, name: str) -> str:
    """The `w:val` of the child `name`, or nothing."""
    found = _child(element, name)
    return "" if found is None else str(found.get(f"{W}val", ""))


def _level(written: str) -> int | None:
    """The level of a list or heading, or None where none that can be is written."""
    return int(written) if written in _LEVELS else None


def _points(half_points: str) -> float:
    """The size that a `w:sz` states, 0 where it is none."""
    found = _SIZE.fullmatch(half_points)
    return float(found[1]) / (1 if found[2] else 2) if found else 0.0


def _is_white(colour: str) -> bool:
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", colour):
        return False
    return all(int(colour[place : place + 2], 16) >= _WHITE for place in (0, 2, 4))


def _is_dark(shading: Any) -> bool:
    """Whether a `w:shd` (or None) lays a colour under the text."""
    if shading is None:
        return False
    fill = shading.get(f"{W}fill", "auto")
    return bool(fill) and fill.lower() != "auto" and not _is_white(fill)


def _prints_nothing(numbering: Any, number: str, level: str) -> bool:
    if numbering is None:
        return False
    instance = next((found for found in numbering.findall(f"{W}num") if found.get(f"{W}numId") == number), None)
    abstract_id = _value(instance, "abstractNumId")
    abstracts = [
        found for found in numbering.findall(f"{W}abstractNum") if found.get(f"{W}abstractNumId") == abstract_id
    ]
    for abstract in abstracts:
        for definition in abstract.findall(f"{W}lvl"):
            if definition.get(f"{W}ilvl") == level:
                return _value(definition, "numFmt") == "none"
    return False
