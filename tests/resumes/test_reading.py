"""A resume read from its text: who, which jobs, which degrees, which skills."""

from __future__ import annotations

from toolkit.resumes.json_resume import to_json
from toolkit.resumes.reading import read

from .pages import pdf, resume

RESUME = """\
# Rosalind Achterberg
Senior AI Engineer
Leeds, UK | rosalind@example.com | +44 113 555 0144 | github.com/rachterberg

## Experience

**Senior AI Engineer, Thornfield Labs, Leeds, UK** | Mar 2022 – present
- Led the retrieval service behind 40,000 daily questions
- Cut p95 latency from 2.1 s to 600 ms

**Machine Learning Engineer, Moorland Bank** | Jan '19 – Feb 2022
- Trained the first fraud model

## Education
MSc in Computer Science, University of Leeds, 2016 – 2018

## Skills
Languages: Python, Go, SQL
Retrieval: pgvector, Elasticsearch
"""


def test_contact():
    contact = resume(RESUME).contact
    assert (contact.name, contact.email) == ("Rosalind Achterberg", "rosalind@example.com")
    assert contact.phone.replace(" ", "") == "+441135550144"
    assert contact.label == "Senior AI Engineer"
    assert [(p.network, p.username) for p in contact.profiles] == [("GitHub", "rachterberg")]


def test_jobs_with_title_first():
    roles = resume(RESUME).roles
    assert [(r.title, r.company, str(r.period.start), r.period.open) for r in roles] == [
        ("Senior AI Engineer", "Thornfield Labs", "2022-03", True),
        ("Machine Learning Engineer", "Moorland Bank", "2019-01", False),
    ]
    assert [len(role.bullets) for role in roles] == [2, 1]


def test_degree_and_skills():
    read_back = resume(RESUME)
    degree = read_back.degrees[0]
    assert (degree.institution, degree.degree, degree.area) == ("University of Leeds", "MSc", "Computer Science")
    assert [(g.name, g.keywords) for g in read_back.skill_groups] == [
        ("Languages", ("Python", "Go", "SQL")),
        ("Retrieval", ("pgvector", "Elasticsearch")),
    ]


def test_every_part_points_to_its_words():
    read_back = resume(RESUME)
    text = read_back.document.text
    for role in read_back.roles:
        assert role.title in text[role.start : role.end]
        for bullet in role.bullets:
            assert text[bullet.start : bullet.end] == bullet.text
    for section in read_back.sections:
        assert text[section.start : section.end].startswith(section.heading)


def test_two_titles_at_one_employer_are_two_roles():
    roles = resume(
        "Ana Brightwell\nana@example.com\n\nExperience\n\nCopperfield Maps\tLeeds, UK\n"
        "Staff Engineer\tJan 2022 – present\n- Owned the routing platform\n"
        "Senior Engineer\tMar 2019 – Dec 2021\n- Built the tile server\n",
        "resume.txt",
    ).roles
    assert [(r.title, r.company) for r in roles] == [
        ("Staff Engineer", "Copperfield Maps"),
        ("Senior Engineer", "Copperfield Maps"),
    ]


def test_jobs_on_one_line_each_are_told_apart():
    roles = resume(
        "Ana Brightwell\nana@example.com\n\nWork History\n\n"
        "Data Scientist, Pelican Clinic, Austin, TX\t02/2023 – present\n"
        "Research Analyst, Bayou Schools, Austin, TX\t07/2018 – 01/2023\n",
        "resume.txt",
    ).roles
    assert [(r.title, r.company, str(r.period.end or "")) for r in roles] == [
        ("Data Scientist", "Pelican Clinic", ""),
        ("Research Analyst", "Bayou Schools", "2023-01"),
    ]


def test_a_sidebar_is_read_by_itself():
    columns = ".side { position: absolute; left: 0; top: 0; width: 45mm } .main { margin-left: 60mm }"
    document = pdf(
        "<div class=side><h3>Contact</h3>juno@example.com<br>+1 555 555 0123"
        "<h3>Skills</h3>Python<br>PyTorch<br>Docker<br>SQL</div>"
        "<div class=main><h1>Juno Castellane</h1><h3>Experience</h3>"
        "<b>AI Engineer</b><br>Halcyon Freight · Jan 2023 – Present"
        "<ul><li>Built an agent that books 300 loads a day and hands the hard ones to a person in the office</li>"
        "<li>Wrote the evaluation set</li></ul></div>",
        columns,
    )
    read_back = read(document)
    assert read_back.contact.name == "Juno Castellane"
    assert [word for group in read_back.skill_groups for word in group.keywords] == [
        "Python",
        "PyTorch",
        "Docker",
        "SQL",
    ]
    role = read_back.roles[0]
    assert (role.title, role.company) == ("AI Engineer", "Halcyon Freight")
    assert [bullet.text[:12] for bullet in role.bullets] == ["Built an age", "Wrote the ev"]


def test_dates_in_a_rail_belong_to_the_job_beside_them():
    document = pdf(
        "<h1>Juno Castellane</h1><p>juno@example.com</p><h3>Experience</h3><table>"
        "<tr><td>2021 – now<td><b>AI Engineer</b><br>Halcyon Freight Ltd<br>Built the booking agent and its tests"
        "<tr><td>2017 – 2021<td><b>Data Engineer</b><br>Altona Mining Group<br>Streamed telemetry</table>",
        "td { vertical-align: top; padding-right: 8mm }",
    )
    assert [(r.title, str(r.period.start), r.period.open) for r in read(document).roles] == [
        ("AI Engineer", "2021", True),
        ("Data Engineer", "2017", False),
    ]


def test_letters_set_apart_are_one_name():
    document = pdf(
        "<h1 style='letter-spacing: 8pt'>JUNO CASTELLANE</h1><p>juno@example.com</p><h3>Skills</h3><p>Python, SQL</p>"
    )
    assert read(document).contact.name == "Juno Castellane"


def test_words_broken_at_a_line_end_are_whole():
    document = pdf(
        "<p>juno@example.com</p><h3>Experience</h3><p>AI Engineer, Halcyon Ltd, 2020 – 2022</p><ul><li>Replaced "
        "keyword search by retrieval&#8209;augmented generation over four million documents</ul>",
        "li { width: 60mm; hyphens: auto }",
    )
    assert "retrieval-augmented generation" in " ".join(document.text.split())


def test_text_the_page_does_not_show_is_kept_apart():
    document = pdf("<p>Juno Castellane</p><p style='font-size: 1pt'>Kubernetes expert</p><p>juno@example.com</p>")
    assert "Kubernetes" not in document.text
    assert any("Kubernetes" in each.text for each in document.hidden)


def test_json_resume_in_is_json_resume_out():
    given = to_json(resume(RESUME))
    given["meta"] = {"theme": "even", "source": "resume.json"}
    import json

    again = to_json(resume(json.dumps(given), "resume.json"))
    assert again == given


def test_a_corrected_reading_gives_the_same_resume():
    import json

    first = resume(RESUME)
    second = resume(json.dumps(to_json(first)), "resume.json")
    assert [(r.title, r.company, r.period) for r in first.roles] == [
        (r.title, r.company, r.period) for r in second.roles
    ]
    for role in second.roles:
        for bullet in role.bullets:
            assert second.document.text[bullet.start : bullet.end] == bullet.text


def test_what_is_missing_lowers_confidence_and_is_said():
    read_back = resume(
        "Ana Brightwell\nana@example.com\n\nExperience\n\nThe Long Meadow\n- Built the tile server\n\n"
        "Education\nBSc in Geography, University of Leeds, 2012 – 2015\n",
        "resume.txt",
    )
    assert read_back.roles[0].confidence < 0.6 < read_back.degrees[0].confidence
    assert any("The Long Meadow" in warning for warning in read_back.warnings)
