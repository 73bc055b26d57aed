"""What the file itself is: its type, size, version and rights, and what it says of its title and author."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePath
from typing import Any

from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import quoted
from toolkit.reviews.models import Finding

_WORD = re.compile(r"[^\W\d_]{2,}")
_HEAD = 600
"""Characters at the top of the page in which a title's words are looked for."""

_NAMES = {
    "pdf": "a PDF", "docx": "a Word file", "html": "a web page", "markdown": "Markdown text", "text": "plain text",
    "json-resume": "JSON", "rendercv": "YAML",
}  # fmt: skip
_ENDINGS = {"pdf": (".pdf",), "docx": (".docx", ".docm", ".dotx")}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("files.toml").read_text("utf-8"))


def find(material: Material) -> Iterator[Finding]:
    """Findings about the file, whatever is in it."""
    facts = material.facts
    if facts.locked:
        yield material.finding("password", "The file asks for a password before it shows a word.")
        return
    for found in (_ending, _kind, _size, _copying, _version, _title, _author):
        finding = found(material)
        if finding is not None:
            yield finding


def _ending(material: Material) -> Finding | None:
    """A file that is a PDF or Word file and is named as something else, or the other way round."""
    format_, ending = material.facts.format, material.facts.ending
    if not ending or not format_:
        return None
    right = _ENDINGS.get(format_)
    named = next((kind for kind, endings in _ENDINGS.items() if ending in endings), "")
    if right and ending not in right:
        return material.finding("file-ending", f"The file is {_NAMES[format_]}, and its name ends in {quoted(ending)}.")
    if named and named != format_:
        is_ = _NAMES.get(format_, format_)
        return material.finding("file-ending", f"The name of the file ends in {quoted(ending)}, and it is {is_}.")
    return None


def _kind(material: Material) -> Finding | None:
    format_ = material.facts.format
    if not format_ or format_ in _ENDINGS:
        return None
    return material.finding("file-type", f"The file is {_NAMES.get(format_, format_)}, not a PDF or a Word file.")


def _size(material: Material) -> Finding | None:
    size, limits = material.facts.size, _table()["size"]
    if size <= limits["large"]:
        return None
    return material.finding(
        "file-size", f"The file has {size / 1e6:.1f} MB.", severity="major" if size > limits["very_large"] else ""
    )


def _copying(material: Material) -> Finding | None:
    if not material.facts.copying_forbidden:
        return None
    return material.finding("copying-forbidden", "The file asks programs not to copy text out of it.")


def _version(material: Material) -> Finding | None:
    version = material.facts.version
    if not version or version in _table()["versions"]["usual"]:
        return None
    return material.finding("pdf-version", f"The file is PDF {version}.")


def _title(material: Material) -> Finding | None:
    """A title that stands for no document, names the program's file, or another kind of document."""
    title = " ".join(material.facts.metadata.get("title", "").split())
    if not title or _is_own(material, title):
        return None
    rules = _table()["title"]
    if re.match(rules["program"], title, re.I):
        return material.finding("file-title", f"The file's title is {quoted(title)}: the name a program gave it.")
    if re.fullmatch(rules["empty"], title, re.I):
        return material.finding("file-title", f"The file's title is {quoted(title)}, which says nothing.")
    if re.search(rules["other"], title, re.I):
        return material.finding(
            "file-title", f"The file's title is {quoted(title)}, which is that of another document.", severity="minor"
        )
    return None


def _is_own(material: Material, title: str) -> bool:
    """Whether most words of the title, but for those of a file's name, stand at the top of the page."""
    if material.document is None or re.match(_table()["title"]["program"], title, re.I):
        return material.document is None
    words, head = _folded(title), _folded(material.document.text[:_HEAD])
    return 2 * len(words & head) >= max(1, len(words))


def _author(material: Material) -> Finding | None:
    """An author that looks like a person's name and of whom no word stands at the top of the page or in its name."""
    author = " ".join(material.facts.metadata.get("author", "").split())
    resume = material.resume
    if resume is None or not resume.contact.name or not author:
        return None
    words = author.split()
    rules = _table()["author"]
    if not 2 <= len(words) <= 4 or not all(re.fullmatch(rules["word"], word) for word in words):
        return None
    if re.search(rules["no_person"], author, re.I):
        return None
    head = resume.document.text[:_HEAD]
    known = _folded(f"{resume.contact.name} {resume.contact.email} {PurePath(material.source).stem} {head}")
    if any(word in one for word in _folded(author) for one in known):
        return None
    return material.finding(
        "file-author",
        f"The file names {quoted(author)} as its author, and the resume is {quoted(resume.contact.name)}.",
    )


def _folded(text: str) -> set[str]:
    """The words of a text without their accents, in small letters."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return {word.casefold() for word in _WORD.findall(plain)}
