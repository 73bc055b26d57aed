"""A scan and a review of the sample resume, their findings typed by hand so that no rule of a check moves these tests.

Ifeoma Castell is invented, as all people of `samples/`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from toolkit import workflow
from toolkit.documents.models import Document
from toolkit.reviews.ats.models import ExtractorReading, FieldReading, Scan, Term
from toolkit.reviews.models import Finding, Grade, Place
from toolkit.reviews.places import place_of
from toolkit.reviews.resume.models import Change, Review

RESUMES = Path(__file__).resolve().parents[3] / "samples" / "resumes"
AS_OF = "2026-11-22"
CONTACT = "Chicago, IL"
CACHING = "Cut token cost per answer from $0.031 to $0.012 with prompt caching"
DEPLOYED = "Deployed on Kubernetes with Terraform and GitHub Actions; on call for the service one week in five"
ADDED = "Added Langfuse tracing and a weekly review of 50 sampled answers with two adjusters"
MOVED = "Moved batch scoring to Airflow on AWS"


def data(ending: str) -> bytes:
    """The bytes of the sample in a format."""
    return (RESUMES / f"ifeoma-castell.{ending}").read_bytes()


@cache
def document(ending: str) -> Document:
    return workflow.read_document(RESUMES / f"ifeoma-castell.{ending}")


def place(document: Document, words: str) -> Place:
    """Where these words begin and end in the document, whatever breaks its lines have."""
    import re

    found = re.search(r"\s+".join(map(re.escape, words.split())), document.text)
    assert found is not None, words
    return place_of(document, found.start(), found.end())


def scan(ending: str = "pdf") -> Scan:
    """A scan with a finding of each severity: at a place, at several, at hidden words, and about the whole file."""
    read = document(ending)
    hidden = Place("python kubernetes llm " * 20, 1)
    findings = (
        Finding(
            "hidden-words", "Text that the page does not show", "critical",
            "The file holds “python kubernetes llm …” in the colour of what is behind it.",
            "A person never sees these words, and who finds them takes the resume for a trick.",
            "Take the hidden words out of the file.", (hidden,),
        ),
        Finding(
            "contact-in-margin", "Contact where machines do not look", "major",
            "The line “Chicago, IL” stands beside the address.", "Some programs skip headers and footers.",
            "Put e-mail and phone into the body of the first page.", (place(read, CONTACT),),
        ),
        Finding(
            "mixed-dates", "Dates in more than one form", "minor", "“Apr 2024” and “May 2022” are not alike.",
            "A parser that expects one form may miss the other.", "Write all dates as “Apr 2024”.",
            (place(read, "Apr 2024"), place(read, "May 2022")),
        ),
        Finding(
            "no-title", "No title in the file", "note", "The file states no title of its own.",
            "Some viewers show the title in place of the file's name.", "Set the title when you export it.",
        ),
    )  # fmt: skip
    whole = tuple(FieldReading(field, 1, 1) for field in ("name", "e-mail", "phone"))
    short = (*whole, FieldReading("employers", 1, 2, ("Kestrel Freight",)), FieldReading("dates", 3, 3))
    machine = read.text.replace("Summary\n", "", 1)
    return Scan(
        source=f"resumes/ifeoma-castell.{ending}", format=read.format, pages=read.pages, size=83_456,
        grade=Grade("D", "D: one critical finding"), findings=findings,
        extractors=(
            ExtractorReading("pdfium", "5.1", machine, (*whole, FieldReading("employers", 2, 2))),
            ExtractorReading("pdfminer.six", "2025", machine, short, seconds=0.4),
            ExtractorReading("pdftotext", "22.12", "", (), "it was not done after 20 seconds"),
        ),
        machine_text=machine, shown_text=read.text,
        terms=(
            Term("rag", "RAG", ("retrieval-augmented generation",), True, "other form", ("RAG",),
                 "LLM: RAG, OpenAI API", "Write both forms once."),
            Term("python", "Python", ("Python",), True, "as asked", ("Python",), "Languages: Python, SQL, Go"),
            Term("kafka", "Kafka", ("Kafka",), False, "absent", (), "", "Do not add it: nothing shows it."),
        ),
        passed=("Scan without text", "Columns out of order"), warnings=("The phone number could not be read.",),
        as_of=AS_OF,
    )  # fmt: skip


def review(ending: str = "pdf") -> Review:
    """A review with findings about the whole resume, several lines, and two about one line, one with a rewrite."""
    read = document(ending)
    findings = (
        Finding("orphaned", "Skills listed and shown nowhere", "minor", "“Ragas” stands in the list alone.",
                "A listed skill convinces nobody.", "Show it in a line, or take it out."),
        Finding("repeated-verb", "A verb again and again", "note", "Two lines begin alike.", "It reads as a list.",
                "Vary the verbs.", (place(read, CACHING), place(read, MOVED))),
        Finding("no-outcome", "No outcome", "major", "The line says what was done: “Deployed on Kubernetes”.",
                "A reader asks what it changed.", "Add what it changed.", (place(read, DEPLOYED),),
                "Deployed on Kubernetes with Terraform and GitHub Actions, cutting release time from ▢ to ▢"),
        Finding("no-scale", "No scale", "minor", "“one week in five” of what size of team?", "Scale shows level.",
                "Say how large it is.", (place(read, "one week in five"),)),
    )  # fmt: skip
    return Review(
        source=f"resumes/ifeoma-castell.{ending}", level="mid", score=62,
        grade=Grade("B", "B: nothing critical, and at least 60 of 100 lines without a finding that is worth mending"),
        findings=findings,
        changes=(
            Change("Say what the deployment changed", "The line names tools and no outcome.", 66, 4.2, (2, 3),
                   (place(read, DEPLOYED),), findings[2].rewrite),
            Change("Show Ragas in a line", "It is listed and shown nowhere.", 62, 0.0, (0,)),
        ),
        lines=11, clean=9, passed=("Buzzwords",), warnings=(), format=read.format, pages=read.pages, text=read.text,
        as_of=AS_OF,
    )  # fmt: skip
