"""Walking a parsed HTML page: which words begin a line, stand in a table cell, are bold, or are hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

from toolkit.documents.arranging import Sheet
from toolkit.documents.assembling import Draft
from toolkit.documents.limits import MARKUP_DEPTH, MARKUP_NODES, within

_BLOCKS = """
address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure
footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td
tfoot th thead tr ul
"""
_LEFT_OUT = """
applet area audio base canvas datalist embed frame frameset head iframe img input link map math meta meter noembed
noframes noscript object option param picture progress rp rt script select source style svg template textarea title
track video
"""
BLOCKS = frozenset(_BLOCKS.split())
"""Elements that begin and end a line."""
LEFT_OUT = frozenset(_LEFT_OUT.split())
"""Elements that hold no text of the page."""
BOLD = frozenset({"b", "strong", "th"})
ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
_APART = frozenset({"a", "time", "label"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
HIDDEN_CLASSES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "d-none"})
"""Class names by which the common style libraries hide words from the eye."""
HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?<![-\w])opacity\s*:\s*0*(?:\.0\d*)?\s*(?:[;!]|$)"
    r"|font-size\s*:\s*(?:0|0?\.\d{1,5}|1(?=p))(?:px|pt)?\s*(?:[;!]|$)"
    r"|(?:text-indent|left|top|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]",
    re.I,
)
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_NO_ADDRESS = re.compile(r"\s*(?:#|javascript:|data:|$)", re.I)
_ADDRESS_CHARACTERS = 2_000


@dataclass(frozen=True, slots=True)
class Look:
    """How words at one place of the tree look."""

    bold: bool = False
    italic: bool = False
    preformatted: bool = False
    heading: int = 0
    lists: int = 0
    """Lists around the words."""


class Walker:
    """Goes through a page once; then `sheet` holds its drafts and `hidden` the words it does not show."""

    def __init__(self, source: str, hidden_nodes: frozenset[int]) -> None:
        self.sheet = Sheet()
        self.hidden: list[str] = []
        self._source = source
        self._hidden_nodes = hidden_nodes
        self._nodes = 0
        self._parts: list[tuple[str, Look]] = []
        self._links: list[str] = []
        self._bullet = False

    def walk_body(self, tree: LexborHTMLParser) -> None:
        if tree.body is not None:
            self._children(tree.body, Look(), 0)
            self._flush()
        if self._links and self.sheet.drafts:
            self.sheet.drafts[-1].links += tuple(self._links)

    def _children(self, parent: LexborNode, look: Look, depth: int) -> None:
        within(depth, MARKUP_DEPTH, self._source, "elements within each other", "save the page as PDF")
        node = parent.first_child
        while node is not None:
            self._nodes += 1
            within(self._nodes, MARKUP_NODES, self._source, "elements")
            if node.is_text_node:
                self._words(node.text_content or "", look)
            elif node.is_element_node:
                self._element(node, look, depth)
            node = node.next

    def _element(self, node: LexborNode, look: Look, depth: int) -> None:
        tag = node.tag or ""
        if tag in LEFT_OUT:
            return
        if tag == "br":
            self._flush()
        elif self._is_hidden(node):
            self.hidden.append(node.text(separator=" "))
        elif tag == "table":
            self._table(node, look, depth)
        elif tag in BLOCKS:
            self._flush()
            self._bullet = tag == "li" or (self._bullet and tag not in LISTS)
            self._children(node, _look(tag, look), depth + 1)
            self._flush()
            if tag == "li":
                self._bullet = False
        else:
            if _stands_apart(node) and self._parts and not self._parts[-1][0].endswith((" ", "\t")):
                self._parts.append(("\t", look))
            if tag == "a":
                self._link(node.attributes.get("href"))
            self._children(node, _look(tag, look), depth + 1)

    def _is_hidden(self, node: LexborNode) -> bool:
        if node.mem_id in self._hidden_nodes:
            return True
        attributes = node.attributes
        return bool(attributes) and (
            "hidden" in attributes
            or HIDDEN_STYLE.search(attributes.get("style") or "") is not None
            or not HIDDEN_CLASSES.isdisjoint((attributes.get("class") or "").lower().split())
        )

    def _table(self, table: LexborNode, look: Look, depth: int) -> None:
        self._flush()
        for row in _rows(table):
            marks: list[int] = []
            cell = row.first_child
            while cell is not None:
                if cell.tag in {"td", "th"} and not self._is_hidden(cell):
                    self.sheet.new_block()
                    marks.append(self.sheet.mark())
                    self._children(cell, _look(cell.tag, look), depth + 2)
                    self._flush()
                cell = cell.next
            self.sheet.beside([*marks, self.sheet.mark()])
        caption = table.css_first("caption")
        if caption is not None and caption.parent == table:
            self._children(caption, look, depth + 2)
            self._flush()
        self.sheet.new_block()

    def _words(self, text: str, look: Look) -> None:
        if look.preformatted:
            first, *others = text.split("\n")
            self._parts.append((first.replace("\t", "    "), look))
            for line in others:
                self._flush()
                self._parts.append((line.replace("\t", "    "), look))
        else:
            self._parts.append((_BLANKS.sub(" ", text), look))

    def _link(self, address: str | None) -> None:
        if address and len(address) <= _ADDRESS_CHARACTERS and not _NO_ADDRESS.match(address):
            self._links.append(address.strip())

    def _flush(self) -> None:
        """End the line: its parts become drafts, one a cell. Links without words wait for the next line."""
        parts, self._parts = self._parts, []
        shown = [look for text, look in parts if text.strip()]
        if not shown:
            return
        links, self._links = tuple(self._links), []
        bold = all(look.bold for look in shown)
        leading = takewhile(lambda part: part[1].bold or not part[0].strip(), parts)
        lead = "" if bold else "".join(text for text, _ in leading)
        for cell in "".join(text for text, _ in parts).split("\t"):
            if cell.strip():
                self.sheet.add(
                    Draft(
                        cell,
                        weight=700 if bold else 400,
                        italic=all(look.italic for look in shown),
                        heading=shown[0].heading,
                        bullet=self._bullet,
                        indent=max(0, shown[0].lists - 1),
                        links=links,
                        lead=lead,
                    )
                )
                links, lead, self._bullet = (), "", False
        self.sheet.end_row()


def _look(tag: str, look: Look) -> Look:
    """How words inside an element `tag` look that stands among words of `look`."""
    if tag in BOLD:
        return replace(look, bold=True)
    if tag in ITALIC:
        return replace(look, italic=True)
    if tag in LISTS:
        return replace(look, lists=look.lists + 1)
    if tag == "pre":
        return replace(look, preformatted=True)
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return replace(look, heading=int(tag[1]), bold=True)
    return look


def _stands_apart(node: LexborNode) -> bool:
    """Whether an inline element directly follows another without a blank, as in menus and flex boxes."""
    before = node.prev
    if before is None or not before.is_element_node or before.tag in BLOCKS or before.tag == "br":
        return False
    pair = (before, node)
    apart = all(each.tag in _APART or "class" in each.attributes or "style" in each.attributes for each in pair)
    return apart and len(before.text().strip()) > 1 and len(node.text().strip()) > 1


def _rows(table: LexborNode) -> list[LexborNode]:
    """The `tr` elements of `table` itself, not those of tables inside it."""
    rows: list[LexborNode] = []
    part = table.first_child
    while part is not None:
        if part.tag == "tr":
            rows.append(part)
        elif part.tag in {"thead", "tbody", "tfoot"}:
            row = part.first_child
            while row is not None:
                if row.tag == "tr":
                    rows.append(row)
                row = row.next
        part = part.next
    return rows
