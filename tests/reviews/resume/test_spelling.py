"""Misspelled words and names of skills, and words that stand twice."""

from __future__ import annotations

from toolkit.reviews.resume.spelling import find


def test_a_misspelled_word_is_corrected_in_its_line(one_job):
    (found,) = find(one_job("Moved the ranking pipline to Airflow"))
    assert found.check == "misspelling"
    assert found.places[0].text == "pipline"
    assert found.rewrite == "Moved the ranking pipeline to Airflow"


def test_the_first_word_of_a_line_is_judged_as_a_verb(one_job):
    (found,) = find(one_job("Developped the index", "Quorbit keeps the logs"))
    assert found.rewrite == "Developed the index"


def test_a_word_misspelled_twice_is_one_finding(one_job):
    (found,) = find(one_job("Moved the ranking pipline", "Sold the old pipline"))
    assert [place.text for place in found.places] == ["pipline", "pipline"]
    assert not found.rewrite


def test_a_misspelled_skill(one_job):
    (found,) = find(one_job("Trained the ranker in Tensorflwo"))
    assert found.check == "misspelled-skill"
    assert found.text == "“Tensorflwo” is one letter from “TensorFlow”."


def test_a_skill_is_checked_in_the_list_of_skills_too(one_job):
    (found,) = find(one_job("Trained the ranker", rest="## Skills\n\nLanguages: Python, Pyhton, Go\n"))
    assert found.places[0].text == "Pyhton"


def test_a_word_that_stands_twice(one_job):
    (found,) = find(one_job("Moved the the logs to Kafka"))
    assert found.check == "doubled-word"
    assert found.rewrite == "Moved the logs to Kafka"


def test_names_addresses_code_and_parts_with_hyphens_are_left_alone(one_job):
    lines = (
        "Rebuilt quotecheck.io and wrote to ops@exampel.com",
        "Set `max_lenght` in config/pipline.yaml and read github.com/mkolsen/tramwatch",
        "Moved data from Sztorm to Twierz with a semi-automtic loader",
        "Ran the zorgpad, the zorgpad tests and the zorgpad board",
    )
    assert not list(find(one_job(*lines)))


def test_a_resume_in_another_language_is_not_judged(material):
    body = (
        "## Berufserfahrung\n\n**Ingenieurin**, Fenwick Labs, Leeds (Mar 2023 - Present)\n\n"
        "- Entwicklung und Betrieb der Plattform für das Training von Modellen mit dem Team der Forschung\n"
        "- Aufbau der Pipeline für die Verarbeitung von Daten aus der Produktion und aus dem Labor\n"
        "- Leitung von zwei Projekten mit der Universität und mit einem Partner aus der Industrie\n"
    )
    assert not list(find(material(body)))
