"""What a line says besides its tools."""

from __future__ import annotations

import pytest

from toolkit.reviews.resume.said import has_figure, opening_verb, quoted, said


@pytest.mark.parametrize(
    "text", ["Served 40 models", "Halved the bill", "Trained a team of three", "Raised $8M", "Cut it by 0.4 points"]
)
def test_a_number_is_a_figure(text):
    assert has_figure(text)


@pytest.mark.parametrize(
    "text", ["Spoke at the summit of 2019", "Led the two-tower project", "Fine-tuned an 8B model", "Wrote the parser"]
)
def test_years_and_names_are_no_figures(text):
    assert not has_figure(text)


def test_the_version_of_a_skill_is_no_figure(one_job):
    (one,) = said(one_job("Moved the forms to Python 3 and GPT-4"))
    assert not one.figure
    assert set(one.skills) >= {"python"}


@pytest.mark.parametrize(
    ("text", "verb"),
    [("Built a parser", "build"), ("Successfully led it", "lead"), ("Running the rota", "run"), ("The parser", "")],
)
def test_the_verb_that_opens_a_line(text, verb):
    assert opening_verb(text) == verb


@pytest.mark.parametrize(
    "text",
    ["Wrote the harness that runs on every change", "Used in production by two teams", "Moved the shop without a loss"],
)
def test_a_result_in_words_is_a_result(one_job, text):
    (one,) = said(one_job(text))
    assert one.result and one.told


def test_newer_jobs_weigh_more(material):
    head = "**ML Engineer**, {}, Leeds ({})\n\n- Served models on Kubernetes\n\n"
    jobs = [("Ames", "Mar 2023 - Present"), ("Bolt", "Jan 2021 - Feb 2023"), ("Cole", "Jan 2010 - Dec 2012")]
    lines = said(material("## Experience\n\n" + "".join(head.format(*one) for one in jobs)))
    first, second, third = (one.weight for one in lines)
    assert first > second > third == 0


def test_a_resume_in_another_language_has_no_lines_to_judge(material):
    body = (
        "## Experience\n\n**Entwicklerin**, Fenwick, Berlin (2021 - Present)\n\n"
        "- Entwicklung und Betrieb der Plattform für die Suche nach Dokumenten in der Verwaltung der Stadt\n"
        "- Verantwortlich für die Schulung der Kolleginnen und für die Pflege der Daten, die aus den Ämtern kommen\n"
    )
    assert not said(material(body))


def test_a_long_line_is_quoted_up_to_a_word():
    assert quoted("Short line") == "“Short line”"
    assert quoted("many words " * 20).endswith("many …”") or quoted("many words " * 20).endswith("words …”")
