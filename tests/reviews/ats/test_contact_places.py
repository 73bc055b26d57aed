"""Contact in margins and behind links."""

from __future__ import annotations

from docx.document import Document as WordDocument

from tests.reviews.ats.page_files import CAREER, CONTACT, HEAD, WHOLE, found, html, lines_of, material, word
from toolkit.reviews.ats import contact_places


def in_header(document: WordDocument, *, body: str = "") -> None:
    header = document.sections[0].header
    header.paragraphs[0].text = "Tamsin Okoro"
    header.add_paragraph("tamsin.okoro@example.com | +1 (312) 555-0174")
    lines_of(document, *([body] if body else []), *CAREER)


def test_contact_only_in_the_header() -> None:
    finding = found(contact_places, material(word(in_header), "resume.docx"))["contact-in-margin"]
    assert finding.severity == "major"
    assert "name, e-mail address and phone number stand only in the header" in finding.text
    assert [place.text for place in finding.places][1] == "tamsin.okoro@example.com"


def test_contact_in_the_header_and_on_the_page() -> None:
    data = word(lambda document: in_header(document, body="Tamsin Okoro, tamsin.okoro@example.com, +1 312 555 0174"))
    assert found(contact_places, material(data, "resume.docx")) == {}


def test_only_the_name_in_the_header_is_minor() -> None:
    data = word(lambda document: in_header(document, body="tamsin.okoro@example.com, (312) 555-0174"))
    assert found(contact_places, material(data, "resume.docx"))["contact-in-margin"].severity == "minor"


def linked(words: str) -> str:
    return WHOLE.replace("tamsin.okoro@example.com", f"<a href='mailto:tamsin.okoro@example.com?subject=x'>{words}</a>")


def test_an_address_only_behind_a_link() -> None:
    finding = found(contact_places, html(linked("E-mail me")))["contact-behind-link"]
    assert finding.severity == "major"
    assert "“tamsin.okoro@example.com” stands only behind a link" in finding.text and "E-mail me" in finding.text
    assert finding.places[0].page == 1


def test_a_link_whose_words_are_the_address() -> None:
    assert found(contact_places, html(linked("tamsin.okoro@example.com"))) == {}
    assert found(contact_places, html(linked("Tamsin.Okoro@Example.com"))) == {}


def test_another_address_on_the_page_makes_it_minor() -> None:
    page = linked("E-mail me").replace(HEAD, HEAD + "<p>okoro@example.org</p>")
    assert found(contact_places, html(page))["contact-behind-link"].severity == "minor"


def test_a_number_only_behind_a_link() -> None:
    call = CONTACT.replace("+1 (312) 555-0174", "<a href='tel:+13125550174'>Call me</a>")
    assert "contact-behind-link" in found(contact_places, html(WHOLE.replace(CONTACT, call)))
    same = CONTACT.replace("+1 (312) 555-0174", "<a href='tel:+13125550174'>312 555 0174</a>")
    assert found(contact_places, html(WHOLE.replace(CONTACT, same))) == {}
