"""Small resumes as real files, made while the tests run."""

from __future__ import annotations

from toolkit.documents.models import Document
from toolkit.documents.reading import read_bytes
from toolkit.resumes.models import Resume
from toolkit.resumes.reading import read


def pdf(html: str, css: str = "") -> Document:
    """The page that `html` prints as, read back from the PDF."""
    from weasyprint import HTML

    page = f"<style>@page {{ size: A4; margin: 18mm }} body {{ font: 10pt sans-serif }} {css}</style>{html}"
    return read_bytes(HTML(string=page).write_pdf(), "resume.pdf")


def resume(text: str, name: str = "resume.md") -> Resume:
    """The resume that `text` is."""
    return read(read_bytes(text.encode(), name))
