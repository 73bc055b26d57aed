"""Plain text to lines: bullets, underlined headings, cells parted by wide gaps, pages parted by form feeds."""

from __future__ import annotations

import re
from itertools import pairwise

from toolkit.documents.assembling import Draft, assemble, is_lone_bullet, without_bullet
from toolkit.documents.decoding import decode
from toolkit.documents.limits import PAGES, check_characters, within
from toolkit.documents.models import Document
from toolkit.documents.unwrapping import joined, margin_of, runs_on

_GAP = re.compile(r"\t+ *|(?<=\S) {3,}(?=\S)|(?<=\S)\xa0{3,}(?=\S)")
_UNDERLINE = re.compile(r"\s*(={3,}|-{3,}|─{3,}|━{3,}|~{3,}|_{3,}|\*{3,}|#{3,})\s*")
_TRAILING_RULE = re.compile(r"^(?P<words>\S.{0,60}?)\s*[-=─━~_*#]{5,}$")
_LEADING_RULE = re.compile(r"^[-=─━~_*#]{3,}\s+(?=\w)")
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]+)\]\((?P<address>(?:https?://|mailto:|www\.)[^\s()]+)\)")
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")
_NUMBER = re.compile(r"\s*(?P<number>\d{1,2})[.)]\s+(?=\S)")
_MOST_OF_A_HEADING = 60


def read(data: bytes, source: str) -> Document:
    """The document of plain text in any encoding."""
    text, _ = decode(data, source)
    check_characters(len(text), source)
    pages = text.rstrip("\f\n ").split("\f")
    within(len(pages), PAGES, source, "pages")
    drafts: list[Draft] = []
    margin = margin_of(text.split("\n"))
    for number, page in enumerate(pages, start=1):
        drafts.extend(_drafts(page.expandtabs(8) if _is_indented_by_tabs(page) else page, number, len(drafts), margin))
    whole, lines = assemble(drafts)
    return Document(source, "text", whole, lines, pages=len(pages))


def _is_indented_by_tabs(page: str) -> bool:
    return page.startswith("\t") or "\n\t" in page


def _drafts(page: str, number: int, first_row: int, margin: int) -> list[Draft]:
    source = page.split("\n")
    drafts: list[Draft] = []
    columns: list[int] = []
    row = first_row
    open_line = ""
    numbered = _numbered(source)
    for at, line in enumerate(source):
        words = line.strip()
        if not words or _UNDERLINE.fullmatch(line):
            open_line = ""
            continue
        level = _heading(words, source[at + 1] if at + 1 < len(source) else "")
        if at in numbered:
            words = "• " + _NUMBER.sub("", words, count=1)
        is_item = is_lone_bullet(words) or without_bullet(words)[0]
        column = len(line) - len(line.lstrip())
        hangs = (
            bool(columns) and column > columns[-1] and (words[0].islower() or open_line.rstrip()[-1:] not in ".!?:;")
        )
        is_plain = not level and not is_item and len(_GAP.split(words)) == 1
        if open_line and is_plain and (hangs or runs_on(open_line, line, margin)):
            drafts[-1].text = joined(drafts[-1].text, words)
            open_line = line
            continue
        if not is_item:
            columns.clear()
        words, heading = _without_rules(words, level)
        depth = _depth(column, columns) if is_item else 0
        row += 1
        cells = [cell for cell in _GAP.split(words) if cell.strip()]
        if is_item and len(cells) > 1 and is_lone_bullet(cells[0]):
            cells[:2] = [f"{cells[0].strip()} {cells[1].strip()}"]
        for cell in cells:
            shown, links = _without_links(cell)
            drafts.append(Draft(shown, number, row, heading=heading, indent=depth, links=links))
        open_line = line if len(cells) == 1 and not heading else ""
    return drafts


def _heading(words: str, below: str) -> int:
    """1 for words underlined with `=`, 2 for other underlines and words followed by a rule, else 0."""
    if _TRAILING_RULE.match(words):
        return 2
    if len(words) > _MOST_OF_A_HEADING:
        return 0
    under = _UNDERLINE.fullmatch(below)
    if under and 0.6 * len(words) <= len(under[1]) <= 1.6 * len(words) + 2:
        return 1 if under[1][0] == "=" else 2
    return 0


def _without_rules(words: str, level: int) -> tuple[str, int]:
    if level and (found := _TRAILING_RULE.match(words)):
        return _LEADING_RULE.sub("", found["words"]), level
    return words, level


def _depth(column: int, columns: list[int]) -> int:
    """How many bullets stand further left than `column`; `columns` is the open list's own record."""
    while columns and columns[-1] > column:
        columns.pop()
    if not columns or columns[-1] < column:
        columns.append(column)
    return len(columns) - 1


def _without_links(cell: str) -> tuple[str, tuple[str, ...]]:
    """`cell` with `[words](address)` and `**words**` as their words, and the addresses."""
    links = tuple(found["address"] for found in _LINK.finditer(cell))
    return _STRONG.sub(r"\1", _LINK.sub(r"\g<words>", cell) if links else cell), links


def _numbered(source: list[str]) -> set[int]:
    """The indices of items of numbered lists: the line of text before or after has the neighbour number."""
    filled = [(at, _NUMBER.match(line)) for at, line in enumerate(source) if line.strip()]
    items: set[int] = set()
    for (at, here), (below, there) in pairwise(filled):
        if here and there and int(there["number"]) == int(here["number"]) + 1:
            items |= {at, below}
    return items
