"""Files that are no job postings are refused with what they are and what to do next."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit import workflow
from toolkit.errors import NotAPosting, NotAResume

SAMPLES = Path(__file__).resolve().parents[2] / "samples"

GERMAN = """\
KI-Ingenieur (m/w/d)
Nordlicht Systeme GmbH, Hamburg
Ihre Aufgaben
- Entwicklung von Anwendungen mit großen Sprachmodellen
- Betrieb der Modelle in der Cloud
Ihr Profil
- Abgeschlossenes Studium der Informatik
- Sehr gute Kenntnisse in Python und Docker
- Erfahrung mit Kubernetes und PyTorch
Wir bieten
- 30 Tage Urlaub und flexible Arbeitszeiten für alle, die bei uns arbeiten
"""
SIGN_IN = "<h1>Sign in to continue</h1><p>Email</p><p>Password</p><p>Forgot password?</p><p>New here? Create one</p>"


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("two.txt", "Hello there", "holds 2 words"),
        ("german.txt", GERMAN, "is written in German"),
        ("page.html", SIGN_IN, "asks to sign in"),
        (
            "story.txt",
            "The harbour lay quiet under the rain, and nobody had come down to the boats. " * 6,
            "does not look",
        ),
    ],
)
def test_what_is_no_posting(name, text, says):
    with pytest.raises(NotAPosting, match=says):
        workflow.read_posting(name, data=text.encode())
    assert workflow.read_posting(name, data=text.encode(), anyway=True).document.text


def test_a_resume_given_as_a_posting_and_the_other_way_round():
    with pytest.raises(NotAPosting, match="looks like a resume"):
        workflow.read_posting(SAMPLES / "resumes/marek-olufsen.md")
    with pytest.raises(NotAResume, match="looks like a job posting"):
        workflow.read_resume(SAMPLES / "postings/applied-ai-engineer.md")


@pytest.mark.parametrize("path", sorted((SAMPLES / "postings").iterdir()), ids=lambda path: path.name)
def test_sample_postings_are_postings(path):
    assert workflow.read_posting(path).must


def test_years_in_any_trade_of_software_are_asked_years():
    posting = "# Platform Engineer\n\n## What you bring\n\n- 5+ years in backend infrastructure\n\n## A plus\n\n- Go\n"
    found = workflow.read_posting("job.md", data=posting.encode(), anyway=True)
    assert found.min_years == 5
    assert [item.text for item in found.nice] == ["Go"]


def test_sentences_behind_a_list_are_no_requirements():
    posting = "AI Engineer\n\nYou will need:\n- Python\n- SQL\n\nNew graduates are welcome.\nInterns stay for years.\n"
    found = workflow.read_posting("job.txt", data=posting.encode(), anyway=True)
    assert [item.text for item in (*found.must, *found.nice)] == ["Python", "SQL"]
