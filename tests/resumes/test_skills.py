"""The lines of a skills section as groups: which run on, which stand alone, and which name languages people speak."""

from __future__ import annotations

import pytest

from toolkit.resumes.reading import read

from .pages import pdf, resume

HEAD = "<h3>Juno Castellane</h3><p>juno@example.com</p><h3>Skills</h3>"
NARROW = "body { width: 42mm } p { margin: 0 }"


def keywords(html: str) -> list[str]:
    found = read(pdf(HEAD + html, NARROW))
    return [word for group in found.skill_groups for word in group.keywords]


def test_lines_that_each_end_a_list_are_not_joined() -> None:
    lines = "<p>Python, SQL, Rust</p><p>Elasticsearch, Vespa</p><p>Airflow and dbt</p>"
    assert keywords(lines) == ["Python", "SQL", "Rust", "Elasticsearch", "Vespa", "Airflow and dbt"]


def test_a_list_that_wraps_is_joined() -> None:
    wrapped = "<p>Python, SQL, Rust, information retrieval, Airflow, dbt, machine translation</p>"
    assert "machine translation" in keywords(wrapped) and "information retrieval" in keywords(wrapped)


def test_a_label_on_a_line_of_its_own_ends_the_list_above_it() -> None:
    lines = "<p>Daily use:</p><p>Java • Bash • TypeScript</p><p>Some projects:</p><p>C • Rust • PHP</p>"
    groups = read(pdf(HEAD + lines, NARROW)).skill_groups
    assert [(group.name, group.keywords) for group in groups] == [
        ("Daily use", ("Java", "Bash", "TypeScript")),
        ("Some projects", ("C", "Rust", "PHP")),
    ]


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("Languages: Polish, English (fluent), German", ["Polish", "English", "German"]),
        ("Languages: Python, English, SQL", []),
        ("Other language(s): French B1, Dutch (C2)", ["French", "Dutch"]),
        ("Interests: Polish, English", []),
    ],
)
def test_only_a_line_of_nothing_but_spoken_languages_is_one_of_languages(line: str, spoken: list[str]) -> None:
    read_back = resume(f"# Juno Castellane\n\njuno@example.com\n\n## Skills\n\nTools: Docker, Helm\n\n{line}\n")
    assert [item.name for item in read_back.languages] == spoken
    assert bool(spoken) != any(group.name == line.split(":")[0] for group in read_back.skill_groups)


def test_levels_of_the_european_framework_are_fluency() -> None:
    read_back = resume("# Juno Castellane\n\njuno@example.com\n\n## Languages\n\nFrench B1, Dutch C2\n")
    assert [(item.name, item.detail) for item in read_back.languages] == [("French", "B1"), ("Dutch", "C2")]


def test_a_list_one_word_wide_is_still_one_list() -> None:
    narrow = "body { width: 22mm } p { margin: 0 }"
    page = pdf("<h3>Skills</h3><p>Mixpanel, stakeholder management, prototyping, user interviews, Jira</p>", narrow)
    assert [group.keywords for group in read(page).skill_groups] == [
        ("Mixpanel", "stakeholder management", "prototyping", "user interviews", "Jira")
    ]
