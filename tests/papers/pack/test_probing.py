"""Your own lines, probed: by the figure, the tool and the dates, and not twice with the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from toolkit import workflow
from toolkit.papers.pack.models import Pack, Probe

MakePack = Callable[..., Pack]
MIDDLE = ("ifeoma-castell", "applied-ai-engineer.md", "full")
CHANGER = ("tobias-wren", "junior-ai-engineer.txt", "full")

GAPS = """# Wanda Tilbrook

wanda@example.com

## Experience

### ML Engineer, Oakfold

Jan 2024 – Present

- Exposure to Kubernetes in a hackathon
- Cut p95 latency from 900 ms to 310 ms

### Data Engineer, Pennytree

Feb 2022 – Aug 2022

- Built pipelines in Airflow for 40 million rows a day

## Education

MSc Computer Science, Univ. of Lund, Sep 2022 – Dec 2023
"""
JOB = """# ML Engineer

Oakfold · Leeds, UK

You will run the models that read leases for 40 law firms, and answer for their speed and their cost.

## Requirements

- Python, with tests that a stranger can run
- Kubernetes in production
- Experience with latency budgets and with being on call for a service
"""


def written(resume: str, job: str = "") -> tuple[Probe, ...]:
    posting = workflow.read_posting("job.md", data=job.encode()) if job else None
    read = workflow.read_resume("resume.md", data=resume.encode())
    return workflow.write_pack(read, posting, size="full", as_of="2026-11-22").probes


def test_a_figure_is_probed_with_its_own_words(pack: MakePack) -> None:
    probe = next(probe for probe in pack(*MIDDLE).probes if "token cost" in probe.claim.text)
    assert probe.why == "a change: cut token cost per answer from $0.031 to $0.012"
    assert any("cut token cost per answer" in question for question in probe.questions)


def test_a_line_with_two_claims_is_asked_about_both(pack: MakePack) -> None:
    probe = next(probe for probe in pack(*MIDDLE).probes if "claims search" in probe.claim.text)
    assert any("1,100 adjusters" in question for question in probe.questions)
    assert any("480 ms" in question for question in probe.questions)


def test_every_job_is_asked_about(pack: MakePack) -> None:
    assert any("ledger monolith" in probe.claim.text for probe in pack("devraj-amankwah", "", "full").probes)


def test_no_question_comes_twice_before_a_kind_has_asked_all_of_its_own(pack: MakePack) -> None:
    for person, job, size in (MIDDLE, CHANGER):
        asked = Counter(question for probe in pack(person, job, size).probes for question in probe.questions)
        assert max(asked.values()) <= 2


def test_a_promotion_is_no_short_stay_and_a_change_of_trade_is_asked_about(pack: MakePack) -> None:
    assert not [probe for probe in pack(*MIDDLE).probes if probe.kind == "stay"]
    switch = next(probe for probe in pack(*CHANGER).probes if probe.kind == "switch")
    assert switch.claim.text == "Clinical Pharmacist, St. Brannoc Hospital (Jun 2017 – Aug 2023)"
    assert not switch.quoted


def test_studies_fill_a_gap_and_a_short_stay_is_named_with_its_months() -> None:
    kinds = {probe.kind: probe.why for probe in written(GAPS)}
    assert "gap" not in kinds
    assert kinds["stay"] == "a stay of seven months at Pennytree"
    unstudied = GAPS.split("## Education")[0]
    assert "a gap of 16 months" not in kinds
    assert {probe.kind: probe.why for probe in written(unstudied)}["gap"] == "16 months between two jobs"


def test_a_light_claim_on_what_the_job_asks_for_is_asked_about() -> None:
    thin = [probe for probe in written(GAPS, JOB) if probe.kind == "thin"]
    assert [probe.claim.text for probe in thin] == ["Exposure to Kubernetes in a hackathon"]
    assert not [probe for probe in written(GAPS) if probe.kind == "thin"]
