"""Sentences beside the resume of conftest.py: what is borne, what is not and which word is in question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from toolkit.reviews.letters.models import LetterReview

Check = Callable[[str], LetterReview]

BORNE = (
    # figures in other words
    "At Fenwick Labs the assistant answers 38 per cent of nine thousand daily tickets without a human.",
    "I brought p95 latency down from 2.4 seconds to 0.6.",
    "My work made an answer four times cheaper, from 4 cents to 1 cent.",
    "Accuracy went up by 14 points on fifteen hundred labelled questions.",
    "The mean error of my arrival-time model fell by 40%.",
    "The model covers more than ten million parcels each year.",
    # time
    "I have spent more than three years at Fenwick Labs.",
    "After three years at Marlow Freight I moved to Fenwick.",
    "I have been at Fenwick Labs since March 2023.",
    "I bring seven years in search and language models.",
    # tools, people, standing
    "I moved nightly jobs to Airflow on AWS.",
    "I led four engineers and mentored two interns.",
    "I helped build an arrival-time model in PyTorch.",
    "I hold a master's degree in data science from the University of Leeds.",
    "I was a finalist for the Northern Data Award in 2022.",
    "I am learning Rust.",
    "As a data scientist I built the arrival-time model.",
    "Five teams use the handbook I wrote.",
    # figures said otherwise
    "Answers cost 4 cents before me and 1 now.",
    "Sixteen of every hundred answers are still wrong, and it was thirty before.",
    "95% of answers come within six tenths of a second.",
    "Latency is a quarter of what it was.",
    "It is almost seven years since I finished my master's degree.",
    "I have spent nearly seven years in search and language models, the last three and a half at Fenwick Labs.",
    # people
    "Two interns were mentored by me.",
    "The team of four engineers that I lead at Fenwick Labs builds the assistant.",
    # little said of little
    "My contact with Rust so far amounts to a little learning.",
    # whole names
    "The University of Leeds gave me a master's degree in data science.",
    "At Fenwick Labs Python is what I use.",
    # lengths of time that describe a job, and two employers with their own
    "During my three-year stint at Marlow Freight I built an arrival-time model in PyTorch.",
    "I have been at Fenwick Labs for over three years, and was at Marlow Freight for three before that.",
    "I have spent three years at Fenwick Labs, and three at Marlow Freight before that.",
    "More than three years as a data scientist at Marlow Freight came before my move into language models.",
    # what is measured, in other words
    "Mistakes in the arrival-time model are down by 40%.",
    "The cost of an answer is down by 75%.",
)

LACKS = (
    "I have neither worked with Snowflake nor been on call.",
    "Neither Snowflake nor Kubeflow is a tool I have used.",
    "I have not yet used Snowflake or Kubeflow.",
    "I have yet to work with Kubeflow.",
)

FALSE = (
    # whole names
    ("I hold an MSc in Data Science from the University of Fenwick.", "University of Fenwick"),
    ("At Marlow Labs I built the arrival-time model in PyTorch.", "Marlow Labs"),
    # lengths of time that describe a job or another thing, and two employers with their own
    ("During my five-year stint at Marlow Freight I built an arrival-time model in PyTorch.", "five-year"),
    ("After a year-long trial I moved nightly jobs from cron to Airflow.", "year-long"),
    ("I have spent three years at Fenwick Labs, and seven at Marlow Freight before that.", "seven"),
    ("I have been at Fenwick Labs for three years, and spent nine years in search before that.", "nine years"),
    # what is measured
    ("I built the arrival-time model in PyTorch; it brought fuel spending down by 40%.", "40%"),
    # figures
    ("The assistant answers 83% of 9,000 tickets a day.", "83%"),
    ("The assistant answers 38% of 90,000 tickets a day.", "90,000"),
    ("I cut p95 latency from 2.4 s to 600 s.", "600 s"),
    ("I raised answer accuracy by 14 per cent.", "14 per cent"),
    ("I raised recall from 70% to 84% with a re-ranker.", "recall"),
    ("I raised answer accuracy from 84% to 70%.", "84%"),
    ("I built a model for 12 million parcels a week.", "12 million"),
    ("My arrival-time model saved $400,000.", "$400,000"),
    # employers
    ("At Marlow Freight I cut p95 latency from 2.4 s to 600 ms.", "2.4 s"),
    ("At Fenwick Labs I built the arrival-time model.", "Fenwick Labs"),
    ("At Stonebridge Systems I built the arrival-time model in PyTorch.", "Stonebridge Systems"),
    # time
    ("I have spent six years at Fenwick Labs.", "six years"),
    ("I have nine years of experience with PyTorch.", "nine years"),
    ("I joined Fenwick Labs in 2021.", "2021"),
    # titles and scope
    ("As Principal Engineer at Fenwick Labs I led four engineers.", "Principal Engineer"),
    ("I managed a team of six at Marlow Freight.", "managed a team"),
    ("I architected the arrival-time model.", "architected"),
    ("I led the move of nightly jobs to Airflow.", "led"),
    ("I single-handedly moved nightly jobs to Airflow.", "single-handedly"),
    ("I hired two interns.", "hired"),
    ("I was promoted twice at Marlow Freight.", "was promoted twice"),
    # skills
    ("I built the support assistant with CrewAI.", "CrewAI"),
    ("I run Kafka in production.", "Kafka"),
    ("I have used Terraform in production for years.", "Terraform"),
    ("At Marlow Freight I worked with vLLM.", "vLLM"),
    # standing
    ("I hold a PhD in Data Science.", "PhD"),
    ("I studied mathematics at the University of York.", "mathematics"),
    ("I have an MSc from Stanford University.", "Stanford University"),
    ("I won the Northern Data Award.", "won"),
    ("I hold two patents on re-ranking.", "patents"),
    ("I speak fluent German.", "fluent German"),
    ("I gave a keynote on evaluation.", "keynote"),
    # outcomes in words
    ("My assistant eliminated complaints and grew revenue.", "eliminated"),
    ("It answers 38% of 9,000 tickets a day with a person's help.", "person"),
    ("I mentored two interns, and both were hired by a rival.", "hired"),
    ("The arrival-time model has made parcels arrive earlier, and the regulator praised it.", "regulator"),
    ("Mean error fell from 50 to 30 minutes because I rewrote the routing engine.", "rewrote"),
    ("The handbook that five teams use has never missed a case.", "never missed"),
    # relations
    ("Two interns report to me.", "report to me"),
    ("I taught two interns evaluation.", "taught"),
    ("At Marlow Freight six people worked for me on code review.", "worked for me"),
    # today
    ("In my current job at Marlow Freight I look after nightly jobs.", "Marlow Freight"),
    ("I finished my master's degree three years ago.", "three years"),
    # other forms of a figure
    ("Four in five tickets are answered without a person.", "Four in five"),
    ("I raised answer accuracy by 84%.", "84%"),
    ("All six of the team introduced code review because I asked them to on Gerrit.", "Gerrit"),
    # standing
    ("My German is fluent.", "German is fluent"),
    ("I sit on the board of Northern Data.", "sit on the board"),
)

OWN = (
    "I would welcome a conversation about your roadmap.",
    "I believe that a test set is worth more than an opinion.",
    "Your team serves 400 hospitals, and you want someone who measures.",
    "What draws me to Northwind is its habit of publishing what fails.",
    "Thank you for reading this.",
    "Kind regards,",
    "That is the best line I have read in a posting.",
    "Forty teams call models through your platform, and you want it dull.",
    "Measuring first, as Northwind puts it, is how I would work.",
)


@pytest.mark.parametrize("sentence", BORNE)
def test_what_the_resume_says_in_other_words_is_borne(check: Check, sentence: str) -> None:
    review = check(sentence)
    assert [claim.why for claim in review.claims if claim.verdict == "unsupported"] == []
    assert any(claim.verdict == "supported" for claim in review.claims)


@pytest.mark.parametrize(("sentence", "word"), FALSE)
def test_what_the_resume_does_not_say_is_found_and_marked(check: Check, sentence: str, word: str) -> None:
    wrong = [claim for claim in check(sentence).claims if claim.verdict == "unsupported"]
    assert wrong
    marked = [sentence[start:end] for claim in wrong for start, end in claim.marks]
    assert any(word in words or words in word for words in marked), marked


@pytest.mark.parametrize("sentence", OWN)
def test_wishes_courtesy_and_the_readers_own_are_opinions(check: Check, sentence: str) -> None:
    assert {claim.verdict for claim in check(sentence).claims} == {"opinion"}


def test_a_lack_is_borne_where_the_resume_has_the_same_lack(check: Check) -> None:
    assert check("I have not worked with Pinecone yet.").claims[0].verdict == "supported"
    assert check("I have not worked with PyTorch yet.").claims[0].verdict == "opinion"


@pytest.mark.parametrize("sentence", LACKS)
def test_a_lack_may_be_said_in_many_ways(check: Check, sentence: str) -> None:
    assert [claim.verdict for claim in check(sentence).claims] == ["supported"]


def test_not_only_is_no_lack(check: Check) -> None:
    assert check("I have not only used Snowflake but run it.").claims[0].verdict == "unsupported"


def test_a_place_the_resume_does_not_name_is_the_readers_beside_words_to_the_reader(check: Check) -> None:
    review = check("Forty teams call models through the platform at Elmwood Cloudworks, and you want it to be dull.")
    assert {claim.verdict for claim in review.claims} == {"opinion"}


def test_the_nearest_line_stands_beside_a_false_claim(check: Check) -> None:
    claim = check("The assistant answers 83% of 9,000 tickets a day.").claims[0]
    assert "38% of 9,000 tickets" in claim.evidence[0].text
    assert claim.evidence[0].place == "Senior ML Engineer at Fenwick Labs"
    assert "38%" in claim.why


def test_a_sentence_that_says_several_things_has_a_verdict_for_each(check: Check) -> None:
    review = check("I led four engineers at Fenwick Labs, and I hold a PhD in Data Science.")
    assert [claim.verdict for claim in review.claims] == ["supported", "unsupported"]


def test_there_goes_on_with_the_employer_before(check: Check) -> None:
    review = check("I was at Marlow Freight until 2023. There I built a support assistant with LangGraph.")
    assert [claim.verdict for claim in review.claims] == ["supported", "unsupported"]
