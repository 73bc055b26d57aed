"""Resumes from Markdown text for the tests of what a machine makes of the content; people and firms are invented."""

from __future__ import annotations

from types import ModuleType

from tests.reviews.ats.page_files import taxonomy
from toolkit.documents import inspecting, reading
from toolkit.resumes import reading as resumes
from toolkit.reviews.ats.material import Material, Weighing
from toolkit.reviews.models import Finding

AS_OF = "2026-11-22"
HEAD = "# Odalys Brennan\n\nML Engineer\n\nDayton, OH | odalys.brennan@example.com | (937) 555-0148\n"
STUDY = "## Education\n\n**BS in Computer Science**, Ohio State University (Aug 2012 – May 2016)\n"
SKILLS = "## Skills\n\nPython, SQL, PyTorch, Airflow, Docker, Kubernetes\n"
LINES = "- Trained the arrival model in PyTorch on 40 million trips\n- Cut p95 latency from 900 ms to 210 ms\n"


def job(when: str, title: str = "ML Engineer", company: str = "Fenwick Freight Inc.", lines: str = LINES) -> str:
    """A job with its dates in brackets, as many resumes print it; without brackets where `when` is empty."""
    return f"**{title}**, {company}, Dayton, OH{f' ({when})' if when else ''}\n\n{lines}\n"


def jobs(*periods: str, heading: str = "Experience") -> str:
    """A resume with one job at a firm of its own for each of `periods`, newest first as handed in."""
    firms = ("Fenwick Freight Inc.", "Larkfield Dairy Inc.", "Bellweather Bank", "Copper Lane Software")
    told = (job(when, title, firm) for when, title, firm in zip(periods, TITLES, firms, strict=False))
    return f"{HEAD}\n## {heading}\n\n{''.join(told)}\n{STUDY}\n{SKILLS}"


TITLES = ("ML Engineer", "Data Scientist", "Software Engineer", "Data Analyst")


def material(text: str, name: str = "resume.md", *, level: str = "", as_of: str = AS_OF) -> Material:
    """What the checks look at, with the evidence of the resume."""
    data = text.encode()
    document = reading.read_bytes(data, name)
    resume = resumes.read(document)
    weighing = Weighing(resume, taxonomy(), as_of, level)
    facts = inspecting.inspect(data, name, document)
    return Material(name, facts, (), taxonomy(), as_of, document, resume, weighing)


def findings(check: ModuleType, text: str, name: str = "resume.md", **more: str) -> list[Finding]:
    """The findings of one module on a text, each place of which is held to the text it quotes."""
    of = material(text, name, **more)
    made = list(check.find(of))
    assert of.resume is not None
    for place in (place for finding in made for place in finding.places if place.start >= 0):
        assert " ".join(of.resume.document.text[place.start : place.end].split()) == place.text
    return made


def ids(check: ModuleType, text: str, name: str = "resume.md", **more: str) -> list[str]:
    """The checks that have something to say on a text."""
    return [finding.check for finding in findings(check, text, name, **more)]
