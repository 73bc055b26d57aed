"""Lines that name a job, a degree or a project told from lines that describe it."""

from __future__ import annotations

import pytest

from toolkit.resumes.reading import read

from .pages import pdf, resume

HEAD = "Ines Calder\nines@example.com\n\n"


def roles(text: str) -> list[tuple[str, str]]:
    return [(role.title, role.company) for role in resume(f"{HEAD}Experience\n\n{text}", "resume.txt").roles]


def degrees(text: str) -> list[tuple[str, str, str]]:
    found = resume(f"{HEAD}Education\n\n{text}", "resume.txt").degrees
    return [(degree.institution, degree.degree, degree.area) for degree in found]


def test_a_long_line_with_a_degree_and_its_school_is_no_prose():
    assert degrees(
        "BSc in Applied Mathematics – Merritt Institute of Engineering and Technology\tMay 2017\n"
        "MSc in Statistics and Operations Research – Carraway University of Science\tMay 2019\n"
    ) == [
        ("Merritt Institute of Engineering and Technology", "BSc", "Applied Mathematics"),
        ("Carraway University of Science", "MSc", "Statistics and Operations Research"),
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Maîtrise in Physics, Lowell University, 2015", "Maîtrise"),
        ("Dr. rer. nat. in Biostatistics, Lowell University, 2015", "Dr. rer. nat."),
        ("Doctor of Philosophy in Physics, Lowell University, 2015", "Doctor of Philosophy"),
        ("Data Science Bootcamp, Lowell University, 2015", "Data Science Bootcamp"),
    ],
)
def test_names_of_degrees(line, name):
    assert [degree for _, degree, _ in degrees(line)] == [name]


def test_a_town_beside_the_school_is_no_subject():
    assert degrees("Albert Business School – Pereira\t2021 – 2023\nMEng in Civil Engineering\n") == [
        ("Albert Business School", "MEng", "Civil Engineering")
    ]


def test_a_certificate_under_education_and_certifications_is_no_degree():
    found = resume(
        f"{HEAD}Education and Certifications\n\nB.S. in Physics, Lowell University, 2013\n"
        "Certificate in Machine Learning, Mission Institute, 2021\n",
        "resume.txt",
    )
    assert [degree.degree for degree in found.degrees] == ["B.S."]
    assert [item.name for item in found.certificates] == ["Certificate in Machine Learning"]


def test_dates_between_the_employer_and_its_town_are_read():
    found = resume(
        f"{HEAD}Experience\n\nDecision Scientist\nBrindle Data — 2020 — 2023 — Nathanville, AZ, USA\n- Ran A/B tests\n",
        "resume.txt",
    ).roles[0]
    assert (found.company, str(found.period.start), str(found.period.end)) == ("Brindle Data", "2020", "2023")


def test_a_field_of_work_behind_a_dash_belongs_to_the_title():
    assert roles("Haver Ltd\nSoftware Engineer - Payments\tJan 2020 – Feb 2021\n- Built the ledger\n") == [
        ("Software Engineer - Payments", "Haver Ltd")
    ]


def test_at_parts_the_title_from_the_employer_whatever_stands_before_it():
    text = "Machine Learning Engineer, Ranking at Myers-Palmer\tJan 2020 – Feb 2021\n- Built it\n"
    assert roles(text) == [("Machine Learning Engineer, Ranking", "Myers-Palmer")]
    text = "Researcher (Internship) at Bank of Joss\tJan 2020 – Feb 2021\n- Built it\n"
    assert roles(text) == [("Researcher", "Bank of Joss")]


def test_a_name_that_ends_in_dean_is_no_title():
    assert roles("Grant-Dean\nDecision Scientist\tNov 2024 – present\n- Ran A/B tests\n") == [
        ("Decision Scientist", "Grant-Dean")
    ]


def test_the_town_alone_below_the_dates_is_no_employer():
    text = (
        "Amber Labs\nStaff Analyst\n2022 – 2026\nGangtok\n- Ran tests\n"
        "Data Scientist\n2019 – 2022\nGangtok\n- Built dashboards\n"
    )
    assert roles(text) == [("Staff Analyst", "Amber Labs"), ("Data Scientist", "Amber Labs")]


def test_dates_first_and_two_names_behind_them():
    assert roles("2023 – 2024 | Software Engineer | Viswanathan-Kant\n- Led a team\n") == [
        ("Software Engineer", "Viswanathan-Kant")
    ]


def test_an_employer_that_ends_like_a_region_is_one_where_no_other_name_is_left():
    assert roles("Quillo, AB\nResearch Assistant\t2020 – 2022\n- Ran studies\n") == [
        ("Research Assistant", "Quillo, AB")
    ]


PROJECTS = """
<h1>Ines Calder</h1><p>ines@example.com</p><h2>Projects</h2>
<p><b>otter</b></p><p>Answers in under 40 ms</p>
<p><b>thistle</b></p><p>Written over a weekend</p>
<h2>Skills</h2><p>Python, SQL, Rust</p>
"""


def test_each_bold_line_among_plain_ones_is_a_project():
    from toolkit.resumes.reading import read

    assert [project.name for project in read(pdf(PROJECTS, "p { margin: 0 }")).projects] == ["otter", "thistle"]


def test_a_line_that_opens_with_a_verb_goes_on_with_none():
    from toolkit.resumes.reading import read

    page = pdf(
        "<h1>Ines Calder</h1><p>ines@example.com</p><h2>Experience</h2><p>Analyst, Brindle Ltd, 2020 – 2022</p>"
        "<p class=i>Managed accounts worth 29 million a year despite a cut in the number of colleagues<br>"
        "Closed 847,000 in new business</p>",
        "p { margin: 0 } body { width: 405pt }",
    )
    assert [bullet.text for bullet in read(page).roles[0].bullets] == [
        "Managed accounts worth 29 million a year despite a cut in the number of colleagues",
        "Closed 847,000 in new business",
    ]


def test_a_date_that_wraps_behind_its_month_is_one():
    page = pdf(
        "<p>ines@example.com</p><h3>Experience</h3>"
        "<p><b>Payroll Specialist</b>, Bank of Calder, SEP<br>2024 – MAR 2025</p>"
        "<ul><li>Closed the books in two days<li>Moved payroll to one ledger</ul>"
    )
    assert [(role.title, role.company, str(role.period.start), str(role.period.end)) for role in read(page).roles] == [
        ("Payroll Specialist", "Bank of Calder", "2024-09", "2025-03")
    ]


def test_towns_alone_beside_the_dates_are_places():
    jobs = [
        ("2020 – 2023", "Oslo, Norway", "Data Analyst, Brindle Ltd"),
        ("2017 – 2020", "Velden", "Junior Analyst, Mott Ltd"),
    ]
    rows = "".join(
        f"<p>{when}<span style='float: right'>{where}</span></p><p>{what}</p><ul><li>Counted ships</ul>"
        for when, where, what in jobs
    )
    page = pdf(f"<p>ines@example.com</p><h3>Experience</h3>{rows}", "p { margin: 0 }")
    assert [(role.title, role.company, role.location) for role in read(page).roles] == [
        ("Data Analyst", "Brindle Ltd", "Oslo, Norway"),
        ("Junior Analyst", "Mott Ltd", "Velden"),
    ]


def test_at_behind_a_bracket_with_the_kind_of_job_is_not_part_of_the_employer():
    page = pdf(
        "<p>ines@example.com</p><h3>Experience</h3><p><b>Translator</b> (Temporary) at Castro Energy, 2019 – 2021</p>"
        "<ul><li>Put the manuals of nine turbines into Dutch</ul>"
    )
    assert [(role.title, role.company) for role in read(page).roles] == [("Translator", "Castro Energy")]
