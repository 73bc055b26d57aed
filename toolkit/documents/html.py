"""HTML to lines. Nothing is fetched and nothing runs; what a style sheet in the file hides counts as hidden."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from toolkit.documents.assembling import assemble, clean
from toolkit.documents.decoding import decode
from toolkit.documents.limits import HIDDEN_CHARACTERS, MARKUP_CHARACTERS, MARKUP_OPEN, within
from toolkit.documents.markup import HIDDEN_STYLE, Walker
from toolkit.documents.models import Document, Hidden

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})""", re.I)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]+)(?=[\s/>])", re.I)
"""Tags of more than one letter: `i<n` in a script is none."""
_OFTEN_NOT_ENDED = frozenset(
    {"br", "dd", "dt", "hr", "img", "input", "li", "link", "meta", "option", "p", "td", "th", "tr"}
)
_BRACE = re.compile(r"[{}]")
_STYLE_CHARACTERS = 200_000
_SELECTORS = 300


def read(data: bytes, source: str) -> Document:
    """The document of an HTML page."""
    return from_markup(_decoded(data, source), source, "html")


def from_markup(markup: str, source: str, format_: str) -> Document:
    """The document of `markup`, whose format is called `format_`: Markdown comes this way too."""
    within(len(markup), MARKUP_CHARACTERS, source, "characters of markup")
    _check_open(markup, source)
    tree = LexborHTMLParser(markup)
    walker = Walker(source, _hidden_by_sheets(tree))
    walker.walk_body(tree)
    text, lines = assemble(walker.sheet.drafts)
    hidden = clean(" \n".join(walker.hidden))[:HIDDEN_CHARACTERS]
    hidden_words = (Hidden(hidden, "that the page's own style hides", kind="invisible"),) if hidden else ()
    return Document(source, format_, text, lines, hidden=hidden_words, metadata=_metadata(tree))


def _check_open(markup: str, source: str) -> None:
    """Nothing, or TooLarge where far more elements are begun than ended."""
    depth = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() not in _OFTEN_NOT_ENDED:
            depth = max(0, depth - 1) if closing else depth + 1
            within(depth, MARKUP_OPEN, source, "elements within each other", "save the page as PDF")


def _decoded(data: bytes, source: str) -> str:
    """The page's text; where it is neither UTF-8 nor UTF-16, by the encoding it states."""
    text, encoding = decode(data, source)
    stated = _CHARSET.search(data[:4096])
    if stated and not encoding.startswith("utf"):
        try:
            return data.decode(stated[1].decode("ascii"), errors="replace")
        except (LookupError, UnicodeError):
            return text
    return text


def _hidden_by_sheets(tree: LexborHTMLParser) -> frozenset[int]:
    """The memory ids of elements that a `<style>` of the page hides on every medium."""
    found: set[int] = set()
    css = " ".join(node.text() for node in tree.css("style"))[:_STYLE_CHARACTERS]
    selectors = [selector for selector, body in _rules(_COMMENT.sub(" ", css)) if HIDDEN_STYLE.search(body)]
    for selector in selectors[:_SELECTORS]:
        if ":" in selector:
            continue
        try:
            found.update(node.mem_id for node in tree.css(selector))
        except (ValueError, RuntimeError, SelectolaxError):
            continue  # not a selector
    return frozenset(found)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selector and declarations of each rule outside `@media` and other blocks."""
    depth, start, selector = 0, 0, ""
    for brace in _BRACE.finditer(css):
        if brace[0] == "{":
            if depth == 0:
                selector = css[start : brace.start()].rpartition(";")[2].strip()
                start = brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                if selector and not selector.startswith("@"):
                    yield selector, css[start : brace.start()]
                start = brace.end()


def _metadata(tree: LexborHTMLParser) -> dict[str, str]:
    """`title`, `author`, `producer`, and `json-ld`: a JSON array of the JSON-LD objects in the page."""
    metadata: dict[str, str] = {}
    if title := tree.css_first("title"):
        metadata["title"] = clean(title.text())
    for node in tree.css("meta[name]"):
        name = {"author": "author", "generator": "producer"}.get((node.attributes.get("name") or "").lower())
        if name:
            metadata.setdefault(name, clean(node.attributes.get("content") or ""))
    linked = [block for node in tree.css('script[type="application/ld+json"]') if (block := _parsed(node.text()))]
    if linked:
        metadata["json-ld"] = json.dumps(linked, ensure_ascii=False)
    return {name: value for name, value in metadata.items() if value}


def _parsed(text: str) -> object:
    """The JSON in `text`, or None where it is broken or nested beyond Python's depth."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
