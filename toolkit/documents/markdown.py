"""Markdown to lines, by way of the HTML it stands for."""

from __future__ import annotations

import html
import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from toolkit.documents.decoding import decode
from toolkit.documents.html import from_markup
from toolkit.documents.limits import check_characters
from toolkit.documents.models import Document
from toolkit.documents.unwrapping import margin_of, runs_on

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"^(\w+):[ \t]+['\"]?(\S.*?)['\"]?[ \t]*$", re.M)
_SHOWN = {"name": "h1", "title": "h1", "author": "p", "subtitle": "p", "email": "p", "phone": "p", "location": "p"}
"""Fields of a front matter that pages made from it show, and the element they stand in."""


def read(data: bytes, source: str) -> Document:
    """The document of CommonMark with tables. A line break stays one unless an editor made it at the margin."""
    text, _ = decode(data, source)
    check_characters(len(text), source)
    head, body = _front_matter(text)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(body)
    margin = margin_of(body.split("\n"))
    depth = 0
    for token in tokens:
        depth += (token.type == "list_item_open") - (token.type == "list_item_close")
        if token.type == "inline" and token.children:
            _keep_breaks(token, margin, in_list=depth > 0)
    return from_markup(head + str(parser.renderer.render(tokens, parser.options, {})), source, "markdown")


def _front_matter(text: str) -> tuple[str, str]:
    """What of a YAML front matter is shown, as HTML, and the text below it."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return "", text
    fields = [(_SHOWN.get(name.lower()), value) for name, value in _FIELD.findall(found[1])]
    shown = "".join(f"<{tag}>{html.escape(value)}</{tag}>" for tag, value in fields if tag)
    return shown, text[found.end() :]


def _keep_breaks(inline: Token, margin: int, *, in_list: bool) -> None:
    """Turn the soft breaks of `inline` that its writer meant into hard ones: in a list's item none before a small
    letter, where a sentence goes on.
    """
    written = inline.content.split("\n")
    at = 0
    for child in inline.children or ():
        if child.type not in {"softbreak", "hardbreak"}:
            continue
        goes_on = in_list and at + 1 < len(written) and written[at + 1].lstrip()[:1].islower()
        meant = at + 1 < len(written) and not goes_on and not runs_on(written[at], written[at + 1], margin)
        if child.type == "softbreak" and meant:
            child.type, child.tag = "hardbreak", "br"
        at += 1
