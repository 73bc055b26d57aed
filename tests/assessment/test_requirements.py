"""Whether a resume meets what one posting asks for, by which lines, and what would change the answer."""

from __future__ import annotations

import pytest

from toolkit import workflow
from toolkit.assessment.models import RequirementMatch

RESUME = """\
# Ines Calder
ines@example.com

## Experience

**AI Engineer, Brightmoor Insurance** | Jan 2024 – present
- Built claims search with Python, embeddings and pgvector over 9 million pages
- Scored 1,200 labelled answers each week; accuracy rose from 71% to 88%

**Software Engineer, Tallow Freight** | Jan 2021 – Dec 2023
- Ran Java services on AWS with Prometheus

**Ward Nurse, St. Brannoc Hospital** | Jan 2010 – Dec 2020
- Cared for 32 patients a shift

## Education
BSc in Physics, Lowell University, 2009

## Skills
Tools: Docker, Kubernetes, LangChain
"""


def judged(text: str, line: str = "") -> RequirementMatch:
    """The verdict on a posting that asks for `text` first, with one more line in the resume's first job."""
    posting = f"# AI Engineer\n\nFernhollow · Chicago\n\n## Requirements\n\n- {text}\n- Curiosity about people\n"
    resume = workflow.read_resume(
        "resume.md", data=RESUME.replace("\n\n**Software", f"\n{line}\n\n**Software").encode()
    )
    wanted = workflow.read_posting("job.md", data=posting.encode(), anyway=True)
    found = workflow.score(resume, posting=wanted, as_of="2026-01-01").posting
    assert found is not None
    return found.must[0]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Python", "yes"),
        ("Docker", "partly"),
        ("Terraform", "no"),
        ("Pinecone or pgvector", "yes"),
        ("AWS, GCP or Azure, with Docker", "partly"),
        ("Python and Terraform", "partly"),
        ("Prometheus, Grafana or OpenTelemetry", "yes"),
        ("3+ years of software engineering experience", "yes"),
        ("5+ years of software engineering experience", "yes"),
        ("6+ years of software engineering experience", "partly"),
        ("9+ years of software engineering experience", "no"),
        ("5+ years building software, including work with Terraform", "partly"),
        ("4+ years of software experience running Terraform", "partly"),
        ("Insurance or another regulated domain", "yes"),
        ("Experience with labelled data", "yes"),
        ("Banking or payments", "no"),
    ],
)
def test_a_requirement_is_met_in_full_in_part_or_not(text, met):
    assert judged(text).met == met


def test_years_of_nursing_are_no_years_of_software():
    assert judged("9+ years of software experience").lacks == ("5.1 of 9 years in software, data or AI work",)


@pytest.mark.parametrize(
    ("line", "met"),
    [
        ("- Wrote release notes", "no"),
        ("- Ran 22 A/B tests of the claims search", "partly"),
        ("- Ran 22 A/B tests of the claims search and estimated the effect by causal inference", "yes"),
    ],
)
def test_a_field_is_shown_by_two_skills_that_belong_to_it(line, met):
    assert judged("Statistics", line).met == met


def test_what_is_lacking_is_said_for_each_thing_asked_for():
    assert judged("Python, Docker and Terraform").lacks == (
        "Docker is named, but no job or project shows it in use",
        "Terraform: no line names it",
    )
    assert judged("Python").lacks == ()


def test_the_line_that_answers_best_comes_first():
    assert judged("Python for search over embeddings").proofs[0].text.startswith("Built claims search with Python")
    assert (
        judged("Insurance or another regulated domain").proofs[0].text.startswith("AI Engineer, Brightmoor Insurance")
    )


def test_words_that_no_line_says_do_not_lower_the_match():
    resume = workflow.read_resume("resume.md", data=RESUME.encode())
    posting = "# AI Engineer\n\n## Requirements\n\n- Python\n- Embeddings\n{}\n"
    scores = [
        workflow.score(
            resume,
            posting=workflow.read_posting("job.md", data=posting.format(more).encode(), anyway=True),
            as_of="2026-01-01",
        ).posting
        for more in ("", "- Warmth in difficult conversations")
    ]
    assert [score.match for score in scores if score] == [100, 100]
