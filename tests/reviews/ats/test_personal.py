"""Personal details that are better left out, told by the country."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

import pytest
from PIL import Image

from tests.reviews.ats.page_files import WHOLE, material, printed
from tests.reviews.ats.resume_texts import SKILLS, findings, ids, job
from toolkit.reviews.ats import personal


def told(*lines: str, place: str = "Dayton, OH", phone: str = "(937) 555-0148") -> str:
    head = "\n\n".join(("# Odalys Brennan", f"{place} | odalys@example.com | {phone}", *lines))
    return f"{head}\n\n## Experience\n\n{job('Mar 2020 – Present')}\n{SKILLS}"


def test_a_name_and_an_address_are_no_such_details() -> None:
    assert (
        ids(personal, told("US citizen; no visa needed", "Pronouns: they/them", "Married data and maps at Fenwick"))
        == []
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Date of birth: 12 March 1990", "date of birth"),
        ("DOB: 12/03/1990", "date of birth"),
        ("Geburtsdatum: 12.03.1990", "date of birth"),
        ("Age: 34", "age"),
        ("34 years old", "age"),
        ("Marital status: married", "marital status"),
        ("Married, two children", "marital status"),
        ("Nationality: Indian", "nationality"),
        ("Religion: Hindu", "religion"),
        ("Gender: female", "gender"),
        ("Father's name: R. Brennan", "parents"),
        ("Height: 178 cm", "height or weight"),
    ],
)
def test_each_detail_is_quoted(line: str, name: str) -> None:
    (found,) = findings(personal, told(line))
    assert found.check == "personal-detail" and found.severity == "minor"
    assert found.text == f"The file gives your {name} (“{line}”)."


def test_several_details_are_one_finding() -> None:
    (found,) = findings(personal, told("Age: 34", "Nationality: Indian", "Marital status: single"))
    assert len(found.places) == 3


@pytest.mark.parametrize(
    ("place", "phone", "severity", "words"),
    [
        ("Dayton, OH", "(937) 555-0148", "minor", "where you live, employers do not expect it"),
        ("Leeds, UK", "+44 113 555 0132", "minor", "where you live, employers do not expect it"),
        ("Munich, Germany", "+49 89 555 0161", "note", "customary where you live, and optional"),
        ("", "+91 22 5555 0161", "note", "customary where you live, and optional"),
        ("Reykjavik", "555 0161", "note", "elsewhere it is optional"),
    ],
)
def test_what_holds_where_you_live(place: str, phone: str, severity: str, words: str) -> None:
    (found,) = findings(personal, told("Date of birth: 12 March 1990", place=place, phone=phone))
    assert found.severity == severity and words in found.mend


def test_numbers_of_documents_come_out_everywhere() -> None:
    for line in ("Passport No: X1234567", "SSN: 555-01-0123", "Aadhaar: 5555 0123 4567"):
        (found,) = findings(personal, told(line, place="Munich, Germany", phone="+49 89 555 0161"))
        assert found.severity == "minor" and "identity" in found.text and "555" not in found.text


def test_words_of_the_work_are_not_personal() -> None:
    text = told().replace(
        "- Trained", "- Age: 35–50 cohort study of married couples; nationality: 12 countries\n- Trained"
    )
    assert ids(personal, text) == []


def picture(width: int, height: int, css: str) -> str:
    out = BytesIO()
    Image.new("RGB", (width, height), "tan").save(out, "PNG")
    return f"<img style='{css}' src='data:image/png;base64,{b64encode(out.getvalue()).decode()}'>"


def test_a_picture_of_the_size_of_a_portrait_may_be_one() -> None:
    (found,) = personal.find(material(printed(picture(300, 400, "width: 80pt") + WHOLE)))
    assert (found.check, found.severity) == ("photo", "note") and found.mend.startswith(
        "If it is a photo of you: leave it out"
    )
    x0, top, x1, bottom = found.places[0].box
    assert x1 - x0 == pytest.approx(80, abs=1) and bottom - top == pytest.approx(107, abs=2)


@pytest.mark.parametrize(
    "css", ["width: 14pt", "width: 400pt", "width: 80pt; height: 20pt", "position: absolute; top: 600pt; width: 80pt"]
)
def test_icons_banners_and_charts_are_no_portraits(css: str) -> None:
    assert list(personal.find(material(printed(picture(300, 400, css) + WHOLE)))) == []
