"""What a file is besides its text: pages, fonts, pictures, rights, and what it says of itself. Nothing is refused."""

from __future__ import annotations

from pathlib import PurePath

from toolkit.documents.facts import FileFacts
from toolkit.documents.models import Document
from toolkit.errors import InputError, PasswordProtected


def inspect(data: bytes, source: str, document: Document | None) -> FileFacts:
    """The facts of the file in `data`; `document` is what was read from it, None where it could not be read.

    A file that cannot be opened has the format "" and no more than its size and ending; one with a password is locked.
    """
    ending = PurePath(source).suffix.lower()
    hidden = document.hidden if document is not None else ()
    try:
        kind = document.format if document is not None else _format_of(data, source)
        if kind == "pdf":
            from toolkit.documents import pdf_facts

            return pdf_facts.facts_of(data, ending, hidden)
        if kind == "docx":
            from toolkit.documents import word_facts

            return word_facts.facts_of(data, source, ending, hidden)
    except PasswordProtected:
        return FileFacts("", len(data), ending, locked=True)
    except InputError:
        return FileFacts("", len(data), ending)
    if document is None:
        return FileFacts(kind, len(data), ending)
    return FileFacts(
        kind, len(data), ending, document.pages, metadata=_stated(document), hidden=hidden,
        characters=(len(document.text),),
    )  # fmt: skip


def _format_of(data: bytes, source: str) -> str:
    from toolkit.documents.detecting import detect

    return detect(data, source) if data.strip() else ""


def _stated(document: Document) -> dict[str, str]:
    return {name: value for name, value in document.metadata.items() if name in ("title", "author", "producer")}
