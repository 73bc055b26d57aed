"""Words of praise, and the sentence without them."""

from __future__ import annotations

import pytest

from toolkit.reviews.resume.buzzwords import find

REWRITES = (
    ("Built an innovative ranking model in PyTorch", "Built a ranking model in PyTorch"),
    ("Built innovative and scalable pipelines with Dagster", "Built scalable pipelines with Dagster"),
    ("Built scalable, cutting-edge pipelines with Dagster", "Built scalable pipelines with Dagster"),
    ("Built search and innovative ranking for 4 shops", "Built search and ranking for 4 shops"),
    ("Built impactful and user-friendly shops in React", "Built user-friendly shops in React"),
    ("Successfully delivered 18 shop sites", "Delivered 18 shop sites"),
    ("Leveraged Kafka to move 25,000 events a second", "Used Kafka to move 25,000 events a second"),
    ("Spearheaded the move to GitOps, utilizing Argo", "Led the move to GitOps, using Argo"),
)
PLAIN = (
    "Dynamic batching raised throughput from 40 to 90 requests a second",
    "Sequenced 40 genomes with next-generation sequencing",
    "Reached state-of-the-art results on two benchmarks",
    "Split the CMake and ninja build so that the nightly job fits in 2 h",
    "Cut GPU utilization by half at the same throughput",
    "Won the design award for the most impactful project of 2019",
    "Worked with Innovative Minds Ltd on tracing",
)


@pytest.mark.parametrize(("line", "rewrite"), REWRITES)
def test_the_words_are_cut_or_made_plain(one_job, line, rewrite):
    (found,) = find(one_job(line))
    assert found.check == "buzzword"
    assert found.rewrite == rewrite


def test_all_words_of_a_sentence_are_one_finding(material):
    (found,) = find(material("## Summary\n\nResults-driven and passionate engineer with six years of search.\n"))
    assert [place.text for place in found.places] == ["Results-driven", "passionate"]
    assert found.rewrite == "Engineer with six years of search."


def test_a_phrase_that_cannot_be_cut_gets_no_rewrite(material):
    (found,) = find(material("## Summary\n\nEngineer with a proven track record of shipping search products.\n"))
    assert found.places[0].text == "proven track record"
    assert not found.rewrite


def test_words_with_a_trade_sense_are_left_alone(one_job):
    assert not list(find(one_job(*PLAIN)))


def test_a_fashionable_verb_alone_is_only_a_note(one_job):
    (found,) = find(one_job("Leveraged Kafka for the event log"))
    assert found.severity == "note"
    assert found.text == "“Leveraged” says no more than “Used”."
    assert found.mend == "Write the plain word: “Used” for “Leveraged”."
