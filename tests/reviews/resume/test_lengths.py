"""Lines too long to be read at a glance."""

from __future__ import annotations

from toolkit.reviews.resume.lengths import find

FIRST = "Designed the streaming ledger on Kafka and Flink for 25,000 events a second at peak and for three regions"
SECOND = "wrote the runbooks that the on-call team of each of the three regions uses every week to this day"


def test_a_line_of_more_than_35_words_is_parted_at_a_semicolon(one_job):
    (found,) = find(one_job(f"{FIRST}; {SECOND}"))
    assert found.check == "long-line"
    assert "has 38 words" in found.text
    assert found.mend == "Make two of it: the second can begin at “wrote the runbooks that the”."
    assert found.rewrite == f"{FIRST}\nW{SECOND[1:]}"


def test_a_second_deed_begins_the_second_line(one_job):
    (found,) = find(one_job(f"{FIRST}, and {SECOND}"))
    assert found.rewrite == f"{FIRST}\nW{SECOND[1:]}"


def test_a_line_without_a_joint_is_not_parted(one_job):
    (found,) = find(one_job("Designed " + " ".join(["the ledger of the shop"] * 8)))
    assert not found.rewrite
    assert found.mend.startswith("Make two lines of it")


def test_what_was_done_to_the_noun_before_begins_no_line(one_job):
    (found,) = find(
        one_job(f"{FIRST} with a paper on the design of it, cited 340 times in two years by the whole of the field")
    )
    assert not found.rewrite


def test_a_list_within_a_line_is_not_counted_as_one(one_job):
    assert not list(find(one_job(f"{FIRST} - {SECOND} - {SECOND}")))


def test_a_line_of_35_words_may_stand(one_job):
    assert not list(find(one_job(" ".join(["Designed", *["ledgers"] * 34]))))


def test_a_long_sentence_of_the_summary_is_found_and_a_long_summary_is_not(material):
    short = "Search engineer who ships ranking models and keeps them honest in production. " * 4
    assert not list(find(material(f"## Summary\n\n{short}\n")))
    (found,) = find(material(f"## Summary\n\nSearch engineer {'with six years of ranking ' * 9}in shops.\n"))
    assert found.text.startswith("This sentence has 49 words")
