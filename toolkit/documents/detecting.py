"""What a file is: by its content first, by the ending of its name second."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import PurePath

from toolkit.documents.decoding import decode
from toolkit.documents.limits import check_unpacked
from toolkit.documents.word_package import BROKEN
from toolkit.errors import PasswordProtected, UnknownFormat

_RESAVE = "save it as PDF or DOCX"
_AS_TEXT = "give the resume as PDF, DOCX, Markdown or plain text"

SIGNATURES: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"{\\rtf", "an RTF file", "open it in a word processor and save it as DOCX or PDF"),
    (0, b"\x89PNG", "a PNG picture", "give the PDF or DOCX it was made from, or place it in a PDF"),
    (0, b"\xff\xd8\xff", "a JPEG picture", "give the PDF or DOCX it was made from, or place it in a PDF"),
    (0, b"GIF8", "a GIF picture", "give the PDF or DOCX it was made from, or place it in a PDF"),
    (0, b"II*\x00", "a TIFF picture", "give the PDF or DOCX it was made from, or place it in a PDF"),
    (0, b"MM\x00*", "a TIFF picture", "give the PDF or DOCX it was made from, or place it in a PDF"),
    (8, b"WEBP", "a WebP picture", "give the PDF or DOCX it was made from, or place it in a PDF"),
    (4, b"ftyp", "a picture or film of a telephone", "give the PDF or DOCX of the resume"),
    (0, b"%!PS", "a PostScript file", "turn it into PDF (ps2pdf)"),
    (0, b"\x1f\x8b", "a gzip archive", "unpack it and give the resume inside"),
    (0, b"BZh", "a bzip2 archive", "unpack it and give the resume inside"),
    (0, b"\xfd7zXZ", "an xz archive", "unpack it and give the resume inside"),
    (0, b"7z\xbc\xaf", "a 7z archive", "unpack it and give the resume inside"),
    (0, b"Rar!", "a RAR archive", "unpack it and give the resume inside"),
    (257, b"ustar", "a tar archive", "unpack it and give the resume inside"),
    (0, b"\x7fELF", "a program", _AS_TEXT),
    (0, b"SQLite format", "a database", _AS_TEXT),
    (0, b"MIME-Version:", "a saved e-mail or web archive", _RESAVE),
)
"""Offset, bytes there, what the file is, what to do instead."""

ZIPS: tuple[tuple[str, str, str], ...] = (
    ("xl/", "an Excel workbook", _RESAVE),
    ("ppt/", "a PowerPoint presentation", "save it as PDF"),
    ("Index/", "an Apple iWork (Pages, Numbers, Keynote) file", "export it as PDF or Word"),
    ("Index.zip", "an Apple iWork (Pages, Numbers, Keynote) file", "export it as PDF or Word"),
    ("content.xml", "an OpenDocument file (such as .odt)", _RESAVE),
    ("META-INF/container.xml", "an e-book (EPUB)", "save it as PDF"),
)
"""Start of a member's name, what a zip with such a member is, what to do instead."""

_WORD_MAIN = b"wordprocessingml.document.main+xml"
_WORD_RELATIVES = (b"ms-word.document.macroEnabled.main+xml", b"wordprocessingml.template.main+xml")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENDINGS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_TAG = re.compile(r"</?(?:div|p|span|h[1-6]|ul|ol|li|table|section|article|br|strong|a)\b[^>]*>", re.I)
_YAML_KEY = re.compile(r"^(cv|basics):[ \t]*(?:#.*)?$", re.M)
_YAML_LINE = re.compile(r"^(?:[ \t]*#.*|---|\.\.\.|[ \t]+.*|-(?: .*)?|['\"]?\$?\w[\w -]*['\"]?:(?: .*)?|[ \t]*)$")
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*\{)')
_HEADING = re.compile(r"^ {0,3}#{1,6} +\S", re.M)
_MARKED = re.compile(r"\*\*[^*\n]+\*\*|\[[^\]\n]+\]\(\S+\)")
_LATEX = re.compile(r"^\s*\\documentclass\b", re.M)


def detect(data: bytes, name: str) -> str:
    """The format of `data`: `pdf`, `docx`, `json-resume`, `rendercv`, `html`, `markdown` or `text`.

    Raises UnknownFormat, which names what the file is and what to save it as, for everything else.
    """
    if _is_pdf(data):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data, name)
    if data.startswith(_OLE):
        raise _ole(data, name)
    for offset, signature, kind, advice in SIGNATURES:
        if data.startswith(signature, offset):
            raise UnknownFormat(f"{name} is {kind}, which cannot be read; {advice}.")
    text, _ = decode(data, name)
    return _of_text(text, name)


def _is_pdf(data: bytes) -> bool:
    place = data.find(b"%PDF-", 0, 1024)
    return place == 0 or (place > 0 and b" obj" in data)


def _zip(data: bytes, name: str) -> str:
    check_unpacked(data, name)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = archive.namelist()
        types = b""
        if "[Content_Types].xml" in members:
            try:
                types = archive.read("[Content_Types].xml")
            except BROKEN:
                types = _WORD_MAIN if "word/document.xml" in members else b""
    if _WORD_MAIN in types or ("word/document.xml" in members and not any(kind in types for kind in _WORD_RELATIVES)):
        return "docx"
    if any(kind in types for kind in _WORD_RELATIVES):
        raise UnknownFormat(f"{name} is a Word template or a Word file with macros; save it as .docx.")
    for start, kind, advice in ZIPS:
        if any(member.startswith(start) for member in members):
            raise UnknownFormat(f"{name} is {kind}, which cannot be read; {advice}.")
    raise UnknownFormat(f"{name} is a zip archive without a Word document; unpack it and give the resume inside.")


def _ole(data: bytes, name: str) -> UnknownFormat | PasswordProtected:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return PasswordProtected(f"{name} is locked with a password; save it without one.")
    if "WordDocument".encode("utf-16-le") in data:
        return UnknownFormat(f"{name} is an old Word file (.doc), which cannot be read; save it as .docx or PDF.")
    return UnknownFormat(f"{name} is an old Office file, which cannot be read; {_RESAVE}.")


def _of_text(text: str, name: str) -> str:
    ending = PurePath(name).suffix.lower()
    start = text.lstrip()
    if _JSON.match(text) or (ending == ".json" and start.startswith(("{", "["))):
        return "json-resume"
    if ending == ".json":
        raise UnknownFormat(
            f"{name} is not a JSON object; give a JSON Resume: an object with `basics`, `work`, `skills`."
        )
    if data_format := _yaml(text, ending):
        return data_format
    if ending in {".yaml", ".yml"}:
        raise UnknownFormat(
            f"{name} is YAML without `cv:` or `basics:` at the top; give a RenderCV or JSON Resume file."
        )
    if _HTML.match(text):
        return "html"
    if start.startswith("<?xml"):
        raise UnknownFormat(f"{name} is an XML file, which cannot be read; {_RESAVE}.")
    if _LATEX.search(text[:20_000]):
        raise UnknownFormat(f"{name} is LaTeX source, which cannot be read; give the PDF it makes.")
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    if start.startswith("<") and len(_TAG.findall(text[:50_000])) >= 4:
        return "html"
    headings = len(_HEADING.findall(text))
    if headings >= 2 or (headings and _MARKED.search(text)):
        return "markdown"
    return "text"


def _yaml(text: str, ending: str) -> str:
    """`rendercv` or `json-resume` for YAML with that top key. Without a YAML ending every line must look like YAML."""
    found = _YAML_KEY.search(text)
    if not found:
        return ""
    if ending not in {".yaml", ".yml"} and not all(_YAML_LINE.match(line) for line in text.splitlines()):
        return ""
    return "rendercv" if found[1] == "cv" else "json-resume"
