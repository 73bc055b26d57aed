"""Letters that come out as something else."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject

from tests.reviews.ats.page_files import CONTACT, HEAD, JOBS, WHOLE, found, html, material, printed
from toolkit.reviews.ats import fonts


def without_maps(data: bytes) -> bytes:
    """The PDF with the Unicode map of every font taken out."""
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(data)))
    for font in writer._objects:
        if isinstance(font, DictionaryObject):
            font.pop("/ToUnicode", None)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def test_a_plain_page_has_none() -> None:
    assert found(fonts, html()) == {}


def test_a_font_without_a_map_is_named_with_its_place() -> None:
    finding = found(fonts, material(without_maps(printed())))["unmapped-font"]
    assert finding.severity == "critical"
    assert "without a map from shapes to letters" in finding.text
    assert finding.places[0].page == 1 and 0 < finding.places[0].box[1] < 842


def test_wrong_signs_in_words_are_major_where_most_readers_get_them() -> None:
    text = "Tamsin Okoro\nCut the latency of the route model and the op\u0001miza\u019fon, clari\ufffdca\u019fon"
    data = printed(WHOLE.replace("the route model", "the optimization, clarification of the route model"))
    finding = found(fonts, material(data, readings=[text, text, "optimization"]))["wrong-letters"]
    assert finding.severity == "major"
    assert {place.text for place in finding.places} <= {"optimization", "clarification"}
    one = found(fonts, material(data, readings=[text, "optimization", "optimization"]))
    assert one["wrong-letters"].severity == "minor"


def test_letters_of_names_are_no_wrong_signs() -> None:
    text = "Đorđe Søgaard, Şükrü Ağaoğlu, Nguyễn Thị Minh Châu, Łukasz Żak, naïve Bayes, Erdős, R&D, C#"
    assert found(fonts, material(printed(), readings=[text])) == {}


def test_two_letters_in_one_sign() -> None:
    data = printed(WHOLE)
    finding = found(fonts, material(data, readings=["SQL and Air\ufb02ow"]))["ligatures"]
    assert "“Air\ufb02ow”" in finding.text and "“Airflow”" in finding.text
    assert finding.places[0].text == "Airflow"


def test_signs_of_an_icon_font_are_a_note_and_minor_against_an_address() -> None:
    loose = "\uf0e0 tamsin.okoro@example.com \uf095 +1 (312) 555-0174"
    close = "\uf0e0tamsin.okoro@example.com"
    finding = found(fonts, material(printed(), readings=[loose]))["icon-signs"]
    assert finding.severity == "note" and "before “tamsin.okoro@example.com”" in finding.text
    finding = found(fonts, material(printed(), readings=[close]))["icon-signs"]
    assert finding.severity == "minor" and "against “tamsin.okoro@example.com”" in finding.text
    assert finding.mend == "Set a blank between the icon and “tamsin.okoro@example.com”."


def test_letters_set_far_apart() -> None:
    page = html(HEAD.replace("<h1>", "<h1 style='letter-spacing: 8pt'>") + CONTACT + JOBS)
    finding = found(fonts, page)["broken-words"]
    assert finding.severity == "major" and "T A M S I N" in finding.text.upper()
    assert finding.places[0].text.upper() == "TAMSIN OKORO"


def test_letters_set_a_little_apart_are_words() -> None:
    page = html(HEAD.replace("<h1>", "<h1 style='letter-spacing: 1pt'>") + CONTACT + JOBS)
    assert "broken-words" not in found(fonts, page)


def test_lone_letters_of_the_page_itself_are_no_fault() -> None:
    page = html(WHOLE.replace("Airflow", "A, B, C, D, E and F tests"))
    assert "broken-words" not in found(fonts, page)
