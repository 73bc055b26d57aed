"""Ends of bullets, and marks of two kinds."""

from __future__ import annotations

from toolkit.reviews.resume.punctuation import find

LINES = ("Built the index", "Ran 9 tests", "Wrote 3 guides", "Cut costs by 9%")


def test_the_bullets_that_end_otherwise_are_the_places(one_job):
    (found,) = find(one_job(*LINES, "Moved the jobs to Airflow."))
    assert found.check == "end-marks"
    assert found.text == "1 of 5 bullets ends with a full stop; the others do not."
    assert [place.text for place in found.places] == ["jobs to Airflow."]
    assert found.mend == "Take the full stop off these."


def test_a_missing_full_stop_is_found_too(one_job):
    (found,) = find(one_job(*(f"{line}." for line in LINES), "Moved the jobs to Airflow"))
    assert found.mend == "End these with a full stop."


def test_abbreviations_and_several_sentences_tell_no_habit(one_job):
    assert not list(find(one_job(*LINES, "Sold tools to Acme Inc.", "Used Kafka, Flink etc.", "Ran it. Then sold it.")))


def test_bullets_that_end_alike_are_left_alone(one_job):
    assert not list(find(one_job(*LINES)))
    assert not list(find(one_job(*(f"{line}." for line in LINES))))


def test_two_kinds_of_apostrophe_and_dash(one_job):
    found = {
        finding.text: finding
        for finding in find(one_job(*LINES, "Kept the team's rota – a year", "Kept the firm’s logs - a year"))
    }
    assert all(finding.check == "mixed-marks" and finding.severity == "note" for finding in found.values())
    assert len(found) == 2


def test_bullets_of_several_sentences_are_not_counted_where_full_stops_are_odd(one_job):
    (found,) = find(one_job(*LINES, "Moved the jobs to Airflow.", "Wrote it in C#. Then sold it."))
    assert found.text == "1 of 5 bullets of one sentence ends with a full stop; the others do not."
