"""Addresses, numbers and links that cannot work."""

from __future__ import annotations

import time

import pytest

from tests.reviews.ats.resume_texts import STUDY, findings, ids, job, material
from toolkit.reviews.ats import contact


def headed(contacts: str) -> str:
    return f"# Odalys Brennan\n\nML Engineer\n\n{contacts}\n\n## Experience\n\n{job('Mar 2020 – Present')}\n{STUDY}"


def test_an_address_and_a_number_are_enough() -> None:
    assert ids(contact, headed("Dayton, OH | odalys@example.com | (937) 555-0148 | github.com/odalysb")) == []


def test_nothing_to_write_or_call_to() -> None:
    assert ids(contact, headed("Dayton, OH")) == ["email-missing", "phone-missing"]


def test_no_number_is_worth_less_than_no_address() -> None:
    (found,) = findings(contact, headed("Dayton, OH | odalys@example.com"))
    assert (found.check, found.severity) == ("phone-missing", "minor")


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("odalys@example", "not formed like"),
        ("odalys..brennan@example.com", "not formed like"),
        ("odalys (at) example.com", "not formed like"),
        ("odalys @ example.com", "not formed like"),
        ("odalys@gmial.com", "“gmail.com”"),
        ("odalys@gmail.con", "“.con”"),
    ],
)
def test_addresses_that_no_mail_reaches(written: str, why: str) -> None:
    (found,) = findings(contact, headed(f"Dayton, OH | {written} | (937) 555-0148"))
    assert found.check == "email-invalid" and found.severity == "major"
    assert why in found.text and written in found.text


@pytest.mark.parametrize("address", ["o'dalys+cv@example.co.uk", "odalys_b@mail.example.org", "ödalys@example.com"])
def test_unusual_addresses_are_fine(address: str) -> None:
    assert "email-invalid" not in ids(contact, headed(f"Dayton, OH | {address} | (937) 555-0148"))


def test_a_link_that_opens_another_mail_address() -> None:
    (found,) = findings(contact, headed("[odalys@example.com](mailto:template@example.org) | (937) 555-0148"))
    assert found.check == "email-differs" and "“template@example.org”" in found.text
    assert ids(contact, headed("[odalys@example.com](mailto:Odalys@example.com?subject=Hi) | (937) 555-0148")) == []


@pytest.mark.parametrize(
    ("place", "number", "wrong"),
    [
        ("Dayton, OH", "(937) 555-014", True),
        ("Dayton, OH", "(937) 555-0148", False),
        ("Oslo, Norway", "+47 555 01 164", False),
        ("Oslo, Norway", "+47 555 01 16455", True),
        ("", "555-0148-22", False),
        ("Oslo, Norway", "555 01 164", False),
        ("Pleasantville, CA 94588", "(555) 123-4567", False),
    ],
)
def test_numbers_are_held_to_the_country_that_is_known(place: str, number: str, wrong: bool) -> None:
    assert ids(contact, headed(f"{place} | odalys@example.com | {number}")) == ["phone-invalid"] * wrong


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("https://linkedin.com/in/", "no name"),
        ("https://github.com/your-username", "example of a template"),
        ("https://https://odalys.example.com", "begins twice"),
        ("http:/odalys.example.com", "begins wrongly"),
        ("http://localhost:8000/cv", "your own computer"),
        ("file:///home/odalys/cv.html", "your own computer"),
    ],
)
def test_links_that_lead_nowhere(link: str, why: str) -> None:
    text = f'<h1>Odalys Brennan</h1><p>odalys@example.com (937) 555-0148</p><p><a href="{link}">My own page</a></p>'
    text += "<h2>Skills</h2><p>Python</p>"
    (found,) = findings(contact, text, "resume.html")
    assert found.check == "link-broken" and why in found.text and link.rstrip("/") in found.text


def test_a_link_that_opens_another_page_than_the_one_printed() -> None:
    (found,) = findings(
        contact,
        headed("[github.com/odalysb](https://github.com/template-author) | odalys@example.com | (937) 555-0148"),
    )
    assert found.check == "link-differs" and "“https://github.com/template-author”" in found.text
    same = "[github.com/odalysb](https://www.github.com/odalysb/) | odalys@example.com | (937) 555-0148"
    assert ids(contact, headed(same)) == []


def test_an_address_that_goes_on_in_the_next_line_is_whole() -> None:
    text = (
        "Odalys Brennan\nodalys@example.com\n(937) 555-0148\nlinkedin.com/in/\nodalysbrennan\n\nExperience\n\n"
        + job("Mar 2020 – Present")
    )
    assert ids(contact, text, "resume.txt") == []


def test_addresses_of_those_who_recommend_are_not_yours() -> None:
    text = (
        headed("Dayton, OH | odalys@example.com | (937) 555-0148") + "\n## References\n\nP. Lund, github.com/, p@lund\n"
    )
    assert ids(contact, text) == []


@pytest.mark.parametrize("run", ["a" * 80_000, "a@" * 40_000, "a(at)" * 16_000])
def test_a_file_that_is_one_long_word_takes_no_long_time(run: str) -> None:
    of = material(f"Odalys Brennan\n{run}\n", "resume.txt")
    began = time.perf_counter()
    list(contact.find(of))
    assert time.perf_counter() - began < 1
