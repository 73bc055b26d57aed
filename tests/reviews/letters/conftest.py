"""A resume of an invented person, and the check of single sentences against it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from toolkit import workflow
from toolkit.resumes.models import Resume
from toolkit.reviews.letters.models import LetterReview

AS_OF = "2026-11-22"
RESUME = """\
Ada Lindqvist
Senior ML Engineer
Leeds, UK | ada.lindqvist@example.com | +44 161 555 0132

Summary

Machine learning engineer with seven years in search and language models.

Experience

Senior ML Engineer, Fenwick Labs, Leeds (Mar 2023 - Present)

- Led four engineers on a support assistant with LangGraph, vLLM; it answers 38% of 9,000 tickets a day without a person
- Cut p95 latency from 2.4 s to 600 ms and cost per answer from 4 cents to 1 cent
- Mentored two interns on evaluation; wrote the handbook that five teams use
- Raised answer accuracy from 70% to 84% on 1,500 labelled questions with a re-ranker

Data Scientist, Marlow Freight, York (Jan 2020 - Feb 2023)

- Built the arrival-time model in PyTorch for 12 million parcels a year; mean error fell from 50 to 30 minutes
- Moved nightly jobs from cron to Airflow on AWS
- Part of a team of six that introduced code review

Education

MSc in Data Science, University of Leeds, Sep 2018 - Dec 2019
BSc in Physics, University of York, Sep 2015 - Jul 2018

Certifications

Kubernetes and Cloud Native Associate, May 2024

Awards

Northern Data Award, finalist, 2022

Languages

English (native), German (elementary)

Skills

- Languages: Python, SQL, Go
- Tools: PyTorch, LangGraph, vLLM, Airflow, Docker, Terraform
- Learning: Rust, Kafka
"""


@pytest.fixture(scope="session")
def resume() -> Resume:
    return workflow.read_resume("ada-lindqvist.md", data=RESUME.encode())


@pytest.fixture(scope="session")
def check(resume: Resume) -> Callable[[str], LetterReview]:
    """The review of a letter given as text."""

    def review(text: str) -> LetterReview:
        letter = workflow.read_document("letter.txt", data=text.encode())
        return workflow.check_letter(letter, resume, as_of=AS_OF)

    return review
