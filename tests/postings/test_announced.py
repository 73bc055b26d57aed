"""Postings without headings: title, company and place from running text and from the first lines."""

from __future__ import annotations

import pytest

from toolkit import workflow
from toolkit.postings.models import Posting

MAIL = """\
Hi all,

we (Tellurian Maps, Berlin, fully remote in EU timezones) are hiring an ML infrastructure engineer. You will run our GPU
cluster. We need someone with 4+ years of experience running Kubernetes in production, and strong Go or Rust. Experience
with Slurm is nice to have. Pay is 90,000 to 120,000 EUR gross per year.

Best, Ilse
"""
PASTED = """\
Machine Learning Engineer, Search

Larkspur Retail Group
Manchester, UK (3 days in office)

You might be a fit if you
• know Python and SQL inside out
• have worked with Elasticsearch, OpenSearch or Solr

Preferred: experience with Flink

Perks
• Dog-friendly office
"""


def posting(text: str, name: str = "job.txt") -> Posting:
    return workflow.read_posting(name, data=text.encode(), anyway=True)


def test_a_mail_that_says_what_is_sought():
    found = posting(MAIL)
    assert (found.title, found.company, found.min_years) == ("ML infrastructure engineer", "Tellurian Maps", 4)
    assert (found.remote, found.place) == ("remote", "")
    assert [item.text for item in found.nice] == ["Experience with Slurm is nice to have."]


def test_a_pasted_page_without_any_sign_of_headings():
    found = posting(PASTED)
    assert (found.company, found.place, found.remote) == ("Larkspur Retail Group", "Manchester, UK", "hybrid")
    assert [item.text for item in found.must] == [
        "know Python and SQL inside out",
        "have worked with Elasticsearch, OpenSearch or Solr",
    ]
    assert [item.text for item in found.nice] == ["Preferred: experience with Flink"]


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("AI Engineer\nPalisade Health · Austin, TX · Hybrid · Contract", "Austin, TX"),
        ("**AI Engineer** — Quorrel\nSan Francisco, onsite | $160K - $210K", "San Francisco"),
        ("AI Engineer\nVellichor Media Inc. | Toronto, ON | CAD 200,000", "Toronto, ON"),
        ("AI Engineer\nVellichor Media Inc.", ""),
    ],
)
def test_the_place_in_the_first_lines(head, place):
    assert posting(f"{head}\n\n## Requirements\n\n- Python\n- SQL\n", "job.md").place == place


def test_the_kind_of_contract_is_no_company():
    page = (
        "<h1>AI Engineer II - Contract</h1><div>Palisade Health &middot; Austin, TX</div><h3>Must haves</h3><p>SQL</p>"
    )
    assert posting(page, "job.html").company == "Palisade Health"
