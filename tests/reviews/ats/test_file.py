"""The file itself: type, size, rights, title and author."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.constants import UserAccessPermissions

from tests.reviews.ats.page_files import CAREER, found, html, lines_of, material, printed, word
from toolkit.reviews.ats import file


def rewritten(data: bytes, metadata: dict[str, str] | None = None, **encryption: Any) -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(data)))
    writer.add_metadata(metadata or {})
    if encryption:
        writer.encrypt(algorithm="RC4-128", **encryption)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def titled(title: str = "", author: str = "") -> dict[str, str]:
    data = rewritten(printed(), {"/Title": title, "/Author": author})
    return {check: finding.severity for check, finding in found(file, material(data)).items()}


def test_a_plain_pdf_has_none() -> None:
    assert found(file, html()) == {}


def test_a_password() -> None:
    locked = material(rewritten(printed(), user_password="x", owner_password="y"))
    assert list(found(file, locked)) == ["password"]
    assert locked.facts.locked and locked.document is None


def test_copying_forbidden() -> None:
    allowed = UserAccessPermissions.PRINT
    data = rewritten(printed(), user_password="", owner_password="y", permissions_flag=allowed)
    assert list(found(file, material(data))) == ["copying-forbidden"]
    free = rewritten(printed(), user_password="", owner_password="y", permissions_flag=UserAccessPermissions.all())
    assert found(file, material(free)) == {}


def test_an_ending_that_does_not_fit() -> None:
    assert "“.docx”" in found(file, material(printed(), "resume.docx"))["file-ending"].text
    made = word(lambda document: lines_of(document, "Tamsin Okoro", *CAREER))
    assert list(found(file, material(made, "resume.docx"))) == []
    assert list(found(file, material(made, "resume.doc"))) == ["file-ending"]


def test_a_type_that_few_systems_take() -> None:
    finding = found(file, material(b"# Tamsin Okoro\n\n## Skills\n\nPython, SQL\n", "resume.md"))["file-type"]
    assert finding.severity == "note" and "Markdown text" in finding.text


@pytest.mark.parametrize(("size", "severity"), [(1_900_000, ""), (2_600_000, "minor"), (9_000_000, "major")])
def test_size(size: int, severity: str) -> None:
    made = html()
    findings = found(file, replace(made, facts=replace(made.facts, size=size)))
    assert findings["file-size"].severity == severity if severity else not findings


@pytest.mark.parametrize(
    "title", ["Untitled", "Untitled document", "Microsoft Word - cv final 3.docx", "resume_old.docx", "Document1", "-"]
)
def test_titles_that_say_nothing_or_name_a_program(title: str) -> None:
    assert titled(title) == {"file-title": "note"}


def test_the_title_of_another_document() -> None:
    assert titled("Invoice 2231") == {"file-title": "minor"}


@pytest.mark.parametrize("title", ["", "Tamsin Okoro", "Resume", "CV of Tamsin Okoro", "Machine Learning Engineer"])
def test_titles_that_fit(title: str) -> None:
    assert titled(title) == {}


@pytest.mark.parametrize("author", ["Gideon Marsh", "Łucja Wiśniewska"])
def test_an_author_who_is_another_person(author: str) -> None:
    assert titled(author=author) == {"file-author": "minor"}


@pytest.mark.parametrize(
    "author",
    ["", "Tamsin Okoro", "T. Okoro", "okoro", "Windows User", "python-docx", "Harbour Career Services", "tamsin"],
)
def test_authors_that_are_no_other_person(author: str) -> None:
    assert titled(author=author) == {}


def test_pdf_version() -> None:
    made = html()
    newer = replace(made, facts=replace(made.facts, version="2.0"))
    assert found(file, newer)["pdf-version"].severity == "note"
