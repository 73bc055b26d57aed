"""Opening a DOCX file: zip and XML bombs refused, ISO strict files made readable, broken ones named."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

from toolkit.documents.limits import MARKUP_NODES, check_unpacked, is_xml, within
from toolkit.errors import InputError

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)
"""What Python's zipfile raises where a member of a damaged zip is read."""

_ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE)")
_PLACE = re.compile(r" ?\(<string>.*")
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
)
"""Namespaces of ISO 29500 Strict (after `_STRICT`), and those of the Transitional form that python-docx knows."""


def open_word(data: bytes, source: str) -> WordDocument:
    """The opened document in `data`. Raises InputError where it is broken, TooLarge where it is a bomb."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    check_unpacked(data, source)
    try:
        word = docx.Document(BytesIO(_readable(data, source)))
        if word.element.body is None:
            raise ValueError("its document has no body")
        return word
    except (OpcError, XMLSyntaxError, KeyError, ValueError, TypeError, AttributeError, AssertionError) as error:
        reason = _PLACE.sub("", str(error).split("\n")[0]).strip("'\"")
        raise InputError(
            f"{source} is not a whole Word file ({reason}); open it in Word and save it again as .docx."
        ) from error
    except BROKEN as error:
        raise InputError(f"{source} is a damaged Word file ({error}); open it in Word and save it again.") from error


def _readable(data: bytes, source: str) -> bytes:
    """`data`, in the transitional form where it is a strict file. Refuses entities, disguised parts, too many tags."""
    strict = False
    tags = 0
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for member in archive.infolist():
            if is_xml(member.filename):
                part = archive.read(member)
                if _ENTITY.search(part.replace(b"\0", b"") if b"\0" in part[:8] else part):
                    raise InputError(
                        f"{source} declares XML entities, which no Word file does; save it again from Word."
                    )
                tags += part.count(b"<")
                within(tags, MARKUP_NODES, source, "tags inside", "open it in Word and save it again as .docx")
                strict = strict or (_STRICT in part and member.filename.startswith("word/"))
        _refuse_disguised(archive.read("[Content_Types].xml"), source)
        return _transitional(archive) if strict else data


def _refuse_disguised(content_types: bytes, source: str) -> None:
    """Nothing, or InputError where a part is to be parsed as XML under a name that no check of XML looks at."""
    from docx.opc.part import PartFactory
    from docx.oxml.parser import parse_xml

    for entry in parse_xml(content_types):
        name = entry.get("PartName") or f".{entry.get('Extension', '')}"
        if entry.get("ContentType") in PartFactory.part_type_for and not is_xml(name):
            raise InputError(f"{source} holds its words in {name}, as no Word file does; save it again from Word.")


def _transitional(archive: zipfile.ZipFile) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as copy:
        for member in archive.infolist():
            part = archive.read(member)
            if is_xml(member.filename):
                for strict, transitional in _TRANSITIONAL:
                    part = part.replace(_STRICT + strict, transitional)
            copy.writestr(member.filename, part)
    return target.getvalue()


def related(part: Any, kind: str) -> Any:
    """The part that `part` names as its `kind` (`numbering`, `styles`, `core-properties`), or None. Makes none."""
    for relation in part.rels.values():
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
            return relation.target_part
    return None


def root_of(part: Any) -> Any:
    """The root element of a part, or None where there is no such part or it holds no XML."""
    if part is None:
        return None
    element = getattr(part, "element", None)
    if element is None:
        if not is_xml(str(part.partname)):
            return None
        from docx.oxml.parser import parse_xml
        from lxml.etree import XMLSyntaxError

        try:
            return parse_xml(part.blob)
        except XMLSyntaxError:
            return None
    return element
