"""Nobody is to be found in a record that was redacted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.batch.conftest import DAY, SAMPLES
from toolkit import workflow
from toolkit.batch import rows
from toolkit.batch.models import SOURCE
from toolkit.batch.redacting import Redactor
from toolkit.resumes.models import Contact, Profile

ZOE = Contact(
    name="Zoë Grace van der Berg",
    email="zoe.vdberg@example.com",
    phone="+1 (512) 555-0106",
    url="https://zoeberg.example.org",
    location="12 Elm Street, Oldbridge, TX",
    profiles=(Profile("GitHub", "zvdb88", "https://github.com/zvdb88"),),
)
REDACTOR = Redactor(ZOE)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Zoë Grace van der Berg led it", "[name] led it"),
        ("ZOE BERG led it with Zoe's team", "[name] [name] led it with [name]'s team"),
        ("Grace-Berg method", "[name]-[name] method"),
        ("write to zoe.vdberg@example.com or someone@example.org", "write to [e-mail] or [e-mail]"),
        ("call +1 512 555 0106 or (020) 7946 0958", "call [phone] or [phone]"),
        ("see github.com/zvdb88 and https://zoeberg.example.org/cv", "see [link] and [link]"),
        ("ran the zvdb88 mirror, @zvdb88", "ran the [link] mirror, [link]"),
        ("lives at 99 Old Mill Road in Oldbridge", "lives at [address] in [address]"),
        ("my page zoe.dev", "my page [link]"),
    ],
)
def test_a_person_is_taken_out(text: str, left: str) -> None:
    assert REDACTOR.text(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Cut p95 latency by 38% for 1,200,000 requests (2019 – 2023)",
        "2019-01 - 2021-03: moved ASP.NET to Node.js 20.11.1",
        "gracefully drained the queue; bergamot",
        "Trained on 8x A100 with 0.15.2 of vLLM",
    ],
)
def test_work_stays(text: str) -> None:
    assert REDACTOR.text(text) == text


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_no_sample_shows_through(path: Path) -> None:
    person = json.loads((SAMPLES.parent / "people" / f"{path.stem}.json").read_text("utf-8"))["basics"]
    resume = workflow.read_resume(SOURCE + path.suffix, data=path.read_bytes())
    assessment = workflow.score(resume, as_of=DAY)
    record = rows.record(assessment, resume, workflow.as_data(assessment, resume), "secret")
    text = json.dumps(Redactor(resume.contact).record(record), ensure_ascii=False).casefold()
    for word in (*person["name"].split(), person["email"], person["phone"], *(p["url"] for p in person["profiles"])):
        assert word.casefold() not in text
    assert "example.com" not in text


def test_where_no_name_was_read_no_line_is_shown() -> None:
    text = b"## Experience\n\n**Engineer**, Acme | 2020 - 2024\n\n- Zoe Berg built RAG with LangChain for 40 users\n"
    resume = workflow.read_resume("a.md", data=text, anyway=True)
    assert not resume.contact.name
    assessment = workflow.score(resume, as_of=DAY)
    record = rows.record(assessment, resume, workflow.as_data(assessment, resume), "")
    assert "Zoe Berg built" in json.dumps(record)
    assert "Zoe" not in json.dumps(Redactor(resume.contact).record(record))


def test_the_contact_hash_is_of_the_person_and_the_salt() -> None:
    again = Contact(name="Z. Berg", email="ZOE.vdberg@example.com ")
    assert rows.contact_hash(ZOE, "") == rows.contact_hash(again, "") != rows.contact_hash(ZOE, "salt")
    assert rows.contact_hash(Contact(), "") is None
