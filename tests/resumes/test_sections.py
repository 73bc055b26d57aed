"""Sections by their headings, by what they hold, and without either."""

from __future__ import annotations

from toolkit.resumes.reading import read

from .pages import pdf, resume

HEAD = "Ines Calder\nines@example.com\n\n"


def kinds(text: str) -> list[str]:
    return [section.kind for section in resume(text, "resume.txt").sections]


def test_without_headings_a_list_of_single_words_is_skills():
    found = resume(
        f"{HEAD}Analyst, Brindle Ltd, 2020 – 2022\n- Ran A/B tests\n\nBSc in Physics, Lowell University, 2019\n"
        "Python\nSQL\nRust\nScala\nJulia\n",
        "resume.txt",
    )
    assert [degree.institution for degree in found.degrees] == ["Lowell University"]
    assert [word for group in found.skill_groups for word in group.keywords] == [
        "Python", "SQL", "Rust", "Scala", "Julia",
    ]  # fmt: skip


def test_without_headings_a_job_at_an_institute_is_a_job():
    found = resume(f"{HEAD}Kestr Institute\t2020 – 2022\nStatistician\n- Ran A/B tests\n", "resume.txt")
    assert [(role.title, role.company) for role in found.roles] == [("Statistician", "Kestr Institute")]


def test_a_word_left_over_from_a_full_line_is_no_heading():
    page = pdf(
        "<p>Ines Calder</p><p>ines@example.com</p><p>Analyst, Brindle Ltd, 2020 – 2022</p><ul><li>Ran tests</ul>"
        "<p><span>2016 – 2019</span>Bachelor of Science, Statistics and Operations, Hurtado Acevedo<br>University</p>",
        "p, ul { margin: 0 } body { width: 410pt } span { float: right }",
    )
    found = read(page)
    assert [(role.title, role.company) for role in found.roles] == [("Analyst", "Brindle Ltd")]
    assert len(found.degrees) == 1


def test_labels_under_the_heading_of_skills_are_no_sections():
    page = pdf(
        "<h1>Ines Calder</h1><p>ines@example.com</p>"
        "<p class=h>Education</p><p>BSc in Physics, Lowell University, 2019</p>"
        "<p class=h>Technical Skills</p><p class=h>Languages</p><p>Rust, Python, R</p>"
        "<p class=h>Machine Learning</p><p>spaCy, Ray, Keras</p><p class=h>Projects</p><p>otter: answers in 40 ms</p>",
        ".h { font-weight: bold }",
    )
    found = read(page)
    assert [(group.name, group.keywords) for group in found.skill_groups] == [
        ("Languages", ("Rust", "Python", "R")),
        ("Machine Learning", ("spaCy", "Ray", "Keras")),
    ]
    assert [project.name for project in found.projects] == ["otter"]


def test_a_dot_before_every_heading_makes_none_a_list_item():
    text = "• Summary\nBuilds things.\n• Skills\nPython, SQL, Rust\n• Education\nBSc, Lowell University, 2019\n"
    assert kinds(HEAD + text) == ["summary", "skills", "education"]


def test_without_headings_a_table_of_words_is_skills():
    text = "AI Engineer, Halcyon Ltd\t2021 – 2024\n- Built the ranking service\n\nRust\tKafka\tHelm\nGo\tSpark\tRedis\n"
    assert kinds(HEAD + text)[-1] == "skills"


def test_without_headings_dates_above_a_degree_are_of_the_degree():
    text = "2021 – 2024\nAI Engineer, Halcyon Ltd\n- Built the ranking service\n\n"
    text += "2016 – 2020\nBSc in Physics, Lowell University\n"
    assert kinds(HEAD + text) == ["work", "education"]


def test_without_headings_a_single_date_beside_a_degree_is_enough():
    text = "AI Engineer, Halcyon Ltd\t2021 – 2024\n- Built the ranking service\n\n"
    text += "Lowell Polytechnic\nBSc in Physics\tJune 2013\n"
    assert kinds(HEAD + text) == ["work", "education"]


def test_without_headings_labelled_lists_behind_a_degree_are_skills():
    text = (
        "AI Engineer, Halcyon Ltd\t2021 – 2024\n- Built the ranking service\n- Key tools: Rust, Kafka, Helm, Redis\n\n"
    )
    text += "BSc in Physics, Lowell University\t2016 – 2020\n\n- Design: Sketch, Figma, Miro, InDesign, Photoshop\n"
    assert kinds(HEAD + text) == ["work", "education", "skills"]


def test_a_heading_over_two_lines_is_one():
    page = pdf(
        "<p>ines@example.com</p><div><h3>LANGUAGE SKILLS</h3><p>Dutch (basic), Thai (fluent)</p></div>",
        "div { width: 26mm } h3 { line-height: 1.1 }",
    )
    read_back = read(page)
    assert [item.name for item in read_back.languages] == ["Dutch", "Thai"]
    assert not read_back.skill_groups


def test_a_heading_larger_than_the_label_above_it_begins_a_section():
    page = pdf(
        "<p>ines@example.com</p><h2>SKILLS</h2><h4>Tools</h4><p>Revit, AutoCAD</p><h4>Strengths</h4>"
        "<p>welding, triage</p><h2>LANGUAGES</h2><p>Dutch (basic)</p>"
    )
    assert [item.name for item in read(page).languages] == ["Dutch"]


def test_a_label_larger_than_the_headings_is_still_a_label():
    page = pdf(
        "<p>ines@example.com</p><h6>Experience</h6><p>Analyst, Brindle Ltd, 2020 – 2022</p><ul><li>Counted ships</ul>"
        "<h6>Skills</h6><p>Web Technologies</p><p>HTML, CSS, Vue</p><p>Tools</p><p>Git, Jenkins</p>"
        "<h6>Certifications</h6><p>Full-Stack Web Development</p><h6>Languages</h6><p>Dutch (basic)</p>",
        "h6 { font-size: 8.5pt; font-weight: 400 }",
    )
    assert [section.kind for section in read(page).sections] == ["work", "skills", "certificates", "languages"]
