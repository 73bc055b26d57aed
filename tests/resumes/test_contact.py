"""Names and addresses that the page has cut in pieces."""

from __future__ import annotations

import pytest

from toolkit import workflow
from toolkit.resumes.reading import read

from .pages import pdf

BODY = "<h2>Experience</h2><p>Analyst, Brindle Ltd, 2020 – 2022</p><ul><li>Ran A/B tests</li></ul>"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("MARIAN KNOWLES-<br>PEACOCK", "Marian Knowles-Peacock"),
        ("VASILICA<br>GEORGIANA ENE", "Vasilica Georgiana Ene"),
        ("Kevin<br>Meadows", "Kevin Meadows"),
    ],
)
def test_a_name_over_several_lines(lines, name):
    page = pdf(f"<h1>{lines}</h1><p>someone@example.com</p><p>Leeds, UK</p>{BODY}", "h1 { font-size: 30pt }")
    assert read(page).contact.name == name


def test_an_address_as_the_export_of_linkedin_breaks_it():
    page = pdf(
        "<h1>Ines Calder</h1><p>ines@example.com</p>"
        f"<p>www.linkedin.com/in/ines<br>-calder (LinkedIn)<br>github.com/inesc<br>alder (GitHub)</p>{BODY}"
    )
    assert [(p.network, p.username) for p in read(page).contact.profiles] == [
        ("LinkedIn", "ines-calder"),
        ("GitHub", "inescalder"),
    ]


@pytest.mark.parametrize(
    ("words", "profiles"),
    [
        ("GitHub: juno-c", [("GitHub", "juno-c")]),
        ("LinkedIn:// junocastellane", [("LinkedIn", "junocastellane")]),
        ("Twitter: @junoc", [("X", "junoc")]),
        ("GitHub: profile", []),
        ("LinkedIn: on request only", []),
    ],
)
def test_a_profile_given_by_the_name_alone(words, profiles):
    read_back = read(pdf(f"<h1>Juno Castellane</h1><p>juno@example.com | {words}</p>{BODY}"))
    assert [(p.network, p.username) for p in read_back.contact.profiles] == profiles


@pytest.mark.parametrize("line", ["Via Roma 12, 20121 Milano (Italy)", "juno.example.com"])
def test_an_address_under_the_name_is_no_headline(line):
    assert read(pdf(f"<h1>Juno Castellane</h1><p>{line}</p><p>juno@example.com</p>{BODY}")).contact.label == ""


@pytest.mark.parametrize(
    "name", ["Senna D. van der Heijden", "Ana de la Cruz", "Yasmine van den Henst", "Otto von Brandt"]
)
def test_a_name_with_words_written_small(name):
    page = pdf(
        f"<h1>{name}</h1><p>someone@example.com</p>{BODY}<h2>Education</h2><p>BSc, University of Gorssel, 2019</p>"
    )
    assert read(page).contact.name == name


def test_a_school_is_nobody():
    page = pdf(
        f"<h3>Ana Brightwell</h3><p>ana@example.com</p>{BODY}<h2>Education</h2><h1>Lowell University</h1><p>2019</p>"
    )
    assert read(page).contact.name == "Ana Brightwell"


def test_an_address_for_mail_broken_before_its_sign():
    page = pdf(f"<h1>Dakota Jennings</h1><p>dakota_andrea_jenni<br>ngs@example.com</p>{BODY}")
    assert read(page).contact.email == "dakota_andrea_jennings@example.com"


@pytest.mark.parametrize("number", ["(0702) 5550176", "05 5501173", "+48 22 555 01 77", "(503) 555-0162"])
def test_a_telephone_number_is_whole(number):
    assert read(pdf(f"<h1>Ines Calder</h1><p>ines@example.com | {number}</p>{BODY}")).contact.phone == number


def test_a_word_of_eighty_thousand_letters_is_read_and_is_no_address() -> None:
    """Without a bound on its parts, the search for addresses takes the square of such a word: a minute and a half."""
    resume = workflow.read_resume("page.txt", data=b"ffd8" * 20_000 + b"\nmira@example.com\n", anyway=True)
    assert resume.contact.email == "mira@example.com"


def test_a_word_of_many_dots_is_read_and_is_no_address() -> None:
    """An address looked for from each of its dots takes the square of such a word: seven minutes."""
    resume = workflow.read_resume("page.txt", data=b"Mira Okonedo\nmira@example.com " + b"a." * 80_000, anyway=True)
    assert resume.contact.email == "mira@example.com"
    assert resume.contact.profiles == ()
