"""The runs of a Word paragraph: text with its look and link, tabs and breaks, and the text boxes anchored in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from toolkit.documents.word_styles import R, RunLook, Styles, W

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_THROUGH = frozenset(
    f"{W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo")
)
"""Elements that only wrap runs."""
_DRAWN = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object"))
_FIXED = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[lo]\s+)?"([^"]+)"', re.I)
_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b", re.I)


@dataclass(slots=True)
class Piece:
    """Text of one look: a run, or the words of a drawing's formula. Tabs part cells, newlines part rows."""

    text: str
    look: RunLook
    link: str = ""


@dataclass(slots=True)
class _Field:
    """A field (`HYPERLINK`, `PAGE` …) that has begun and not ended yet."""

    instruction: str = ""
    shows_result: bool = False


@dataclass(slots=True)
class Runs:
    """Reads paragraphs of one part of the file, keeping the fields that stay open from one paragraph to the next."""

    styles: Styles
    address_of: Callable[[str], str]
    """The target of a relationship id of the part, or nothing."""
    fields: list[_Field] = field(default_factory=list)

    def read(self, paragraph: Any, style: str, on_colour: bool) -> tuple[list[Piece], list[Any]]:
        """The pieces of a paragraph in order, and the `w:txbxContent` elements anchored in it."""
        pieces: list[Piece] = []
        boxes: list[Any] = []
        self._inside(paragraph, "", (style, on_colour), pieces, boxes)
        return pieces, boxes

    def _inside(self, parent: Any, link: str, ground: tuple[str, bool], pieces: list[Piece], boxes: list[Any]) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, link, ground, pieces, boxes)
            elif tag == f"{W}hyperlink":
                self._inside(child, self.address_of(child.get(f"{R}id", "")) or link, ground, pieces, boxes)
            elif tag == f"{W}fldSimple":
                instruction = child.get(f"{W}instr", "")
                if not _PAGE_FIELD.match(instruction):
                    self._inside(child, _address(instruction) or link, ground, pieces, boxes)
            elif tag in _THROUGH:
                self._inside(child, link, ground, pieces, boxes)
            elif tag == f"{_MC}AlternateContent":
                self._inside(chosen(child), link, ground, pieces, boxes)
            elif tag in {f"{_M}oMath", f"{_M}oMathPara"}:
                text = "".join(node.text or "" for node in child.iter(f"{_M}t"))
                pieces.append(Piece(text, self.styles.run(None, *ground), link))

    def _run(self, run: Any, link: str, ground: tuple[str, bool], pieces: list[Piece], boxes: list[Any]) -> None:
        look = self.styles.run(run.find(f"{W}rPr"), *ground)
        for child in run:
            tag = child.tag
            if tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType", ""))
            elif tag == f"{W}instrText" and self.fields:
                self.fields[-1].instruction += child.text or ""
            elif tag in _DRAWN or tag == f"{_MC}AlternateContent":
                boxes.extend(text_boxes(child if tag in _DRAWN else chosen(child)))
            elif (text := _text(child)) and not self._is_left_out():
                pieces.append(Piece(text, look, self._field_link() or link))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shows_result = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _is_left_out(self) -> bool:
        return any(not each.shows_result or _PAGE_FIELD.match(each.instruction) for each in self.fields)

    def _field_link(self) -> str:
        return next((found for each in reversed(self.fields) if (found := _address(each.instruction))), "")


def chosen(alternatives: Any) -> Any:
    """The one branch of an `mc:AlternateContent` that is read: the first that holds text or a text box."""
    for branch in alternatives:
        if any(True for _ in branch.iter(f"{W}txbxContent", f"{W}t")):
            return branch
    return ()


def text_boxes(element: Any) -> Iterator[Any]:
    """The outermost `w:txbxContent` elements in a drawing, each once."""
    for child in element:
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag == f"{_MC}AlternateContent":
            yield from text_boxes(chosen(child))
        else:
            yield from text_boxes(child)


def _text(element: Any) -> str:
    """What one child of a run prints."""
    tag = element.tag
    if tag == f"{W}t":
        return (element.text or "").replace("\n", " ").replace("\t", " ")
    if tag == f"{W}sym":
        code = element.get(f"{W}char", "")
        return chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{2,5}", code) else ""
    return _FIXED.get(tag, "")


def _address(instruction: str) -> str:
    found = _HYPERLINK.match(instruction)
    return found[1] if found else ""
