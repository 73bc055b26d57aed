"""The first page: what is asked for and by what it is met, the gaps with an honest sentence, and the warnings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from toolkit import workflow
from toolkit.papers.pack.models import Pack

MakePack = Callable[..., Pack]

EVALUATED = "Wrote an evaluation set of 300 judged cases for the answers of a language model"
RESUME = """# Wanda Tilbrook

wanda@example.com · Leeds, UK · github.com/wandatilbrook

## Experience

### ML Engineer, Oakfold

Jan 2023 – Present

- Built a search over 200,000 leases with PostgreSQL and Python
- Wrote an evaluation set of 300 judged cases for the answers of a language model
- Exposure to Kafka in a hackathon

## Skills

Python, Docker
"""
JOB = """# Senior ML Engineer

Oakfold · Bristol, UK (on-site)

## Requirements

- 5+ years of machine learning engineering
- SQL and Git
- Kubernetes with GPU workloads
- Docker
- Apache Kafka
- Clear written English
- Experience evaluating LLM outputs
"""


def written(resume: str = RESUME, job: str = JOB) -> Pack:
    posting = workflow.read_posting("job.md", data=job.encode()) if job else None
    return workflow.write_pack(workflow.read_resume("resume.md", data=resume.encode()), posting, as_of="2026-11-22")


def test_a_gap_is_what_the_posting_asks_for_and_nothing_on_the_resume_comes_near() -> None:
    said = {gap.skill: gap.say.text for gap in written().gaps}
    assert said["Kubernetes"] == "I have not worked with Kubernetes yet."
    assert said["Docker"] == "I list Docker among my skills, but no job or project on my resume shows it yet."
    assert said["Apache Kafka"] == (
        "What I have done with Apache Kafka so far is this: “Exposure to Kafka in a hackathon”."
    )


def test_no_gap_denies_what_the_resume_comes_near() -> None:
    names = {gap.skill for gap in written().gaps}
    assert not names & {"Git", "SQL", "Version control", "LLM evaluation"}


def test_each_sentence_about_a_gap_has_its_source(pack: MakePack) -> None:
    for person in ("priscilla-nakano", "tobias-wren", "devraj-amankwah"):
        for gap in pack(person, "senior-llm-platform-engineer.html").gaps:
            assert gap.say.text.startswith(("I have not worked with", "I list", "What I have done"))
            assert gap.say.sources
            assert gap.close.endswith(".")


@pytest.mark.parametrize(
    ("asked", "met", "line", "note"),
    [
        ("5+ years", "no", "", "3.9 years of software, data or AI work, counted from the dates of your jobs."),
        ("Clear written", "unseen", "", "No line of a resume can show this well: have a story ready."),
        ("Experience evaluating", "partly", EVALUATED, ""),
        ("SQL and Git", "partly", "Built a search over 200,000 leases with PostgreSQL and Python", ""),
    ],
)  # fmt: skip
def test_a_requirement_is_met_by_the_line_that_answers_it(asked: str, met: str, line: str, note: str) -> None:
    row = next(row for row in written().weighed if row.text.startswith(asked))
    assert (row.met, row.line, row.note) == (met, line, note)


def test_the_line_shown_for_a_requirement_shows_its_own_skill(pack: MakePack) -> None:
    rows = pack("marek-olufsen", "senior-llm-platform-engineer.html").weighed
    serving = next(row for row in rows if row.text.startswith("vLLM"))
    assert "vLLM" in serving.line


def test_the_warnings_say_where_job_and_resume_lie_apart() -> None:
    said = " ".join(written().warnings)
    assert "The job is for a senior engineer; your resume reads as" in said
    assert "The posting asks for 5 years; your dates come to 3.9 years." in said
    assert "The job is in Bristol, UK; your resume says Leeds, UK." not in said
    assert "ask the recruiter which ones this company holds" in said


def test_somebody_above_the_level_is_told_so(pack: MakePack) -> None:
    warnings = pack("priscilla-nakano", "junior-ai-engineer.txt").warnings
    assert any("Be ready to say why you want it" in words for words in warnings)


def test_remote_is_said_once() -> None:
    job = JOB.replace("Bristol, UK (on-site)", "Remote")
    assert sum("emote" in fact for fact in written(job=job).facts) == 1
