"""How deep a line of a resume shows a skill."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from toolkit.evidence.evidence import gather
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy

AS_OF = "2026-11-22"


@pytest.mark.parametrize(
    ("line", "depths"),
    [
        ("Wrote services in Python", {"python": "used"}),
        ("Wrote Python services for 400 users", {"python": "delivered"}),
        ("Ported the billing jobs to Python 3", {"python": "used"}),
        ("Led the move to Kubernetes", {"kubernetes": "led"}),
        ("Owned Kubernetes for 40 teams", {"kubernetes": "led"}),
        ("Set up Kubernetes, adopted by six other teams", {"kubernetes": "led"}),
        ("Wrote it in Python. Led the move to Kubernetes", {"python": "used", "kubernetes": "led"}),
        ("Wrote it in Python, which led the move to Kubernetes", {"python": "used", "kubernetes": "used"}),
        ("Gained exposure to Kubernetes and pandas", {"kubernetes": "listed", "pandas": "listed"}),
        ("Learning Kubernetes, shipping Python", {"kubernetes": "listed", "python": "used"}),
        ("No experience with Kubernetes, pandas or C++", {}),
        ("No experience with Kubernetes, but daily Python", {"python": "used"}),
        ("Never used C++; wrote Python instead", {"python": "used"}),
        ("Machine learning with Python", {"machine-learning": "used", "python": "used"}),
        ("Built a learning platform in Python", {"python": "used"}),
    ],
)
def test_work(line: str, depths: dict[str, str], working: Callable[..., Resume], taxonomy: Taxonomy) -> None:
    shown = gather(working(line, title="Engineer"), taxonomy, AS_OF).shown
    assert {skill: s.depth for skill, s in shown.items()} == depths


@pytest.mark.parametrize(
    ("section", "depth"),
    [
        ("skills", "listed"),
        ("summary", "listed"),
        ("education", "listed"),
        ("certificates", "listed"),
        ("projects", "used"),
        ("volunteer", "used"),
    ],
)
def test_the_section_decides_where_the_line_says_nothing(
    section: str, depth: str, working: Callable[..., Resume], taxonomy: Taxonomy
) -> None:
    shown = gather(working(title="Engineer", **{section: ("Python and pandas",)}), taxonomy, AS_OF).shown
    assert {s.depth for s in shown.values()} == {depth}


def test_a_figure_in_a_skills_list_makes_nothing_deeper(working: Callable[..., Resume], taxonomy: Taxonomy) -> None:
    shown = gather(working(title="Engineer", skills=("Led 40 teams, Python, pandas",)), taxonomy, AS_OF).shown
    assert shown["python"].depth == "listed"


@pytest.mark.parametrize("section", ["interests", "references", "contact"])
def test_sections_that_are_no_evidence(section: str, working: Callable[..., Resume], taxonomy: Taxonomy) -> None:
    assert not gather(working(title="Engineer", **{section: ("Python and pandas",)}), taxonomy, AS_OF).shown


def test_why_says_what_decided_in_the_words_of_the_page(working: Callable[..., Resume], taxonomy: Taxonomy) -> None:
    shown = gather(
        working(
            "Architected Kubernetes clusters", "Cut Python start-up by 38%", "Exposure to pandas", title="Engineer"
        ),
        taxonomy,
        AS_OF,
    ).shown
    assert [shown[s].proofs[0].why for s in ("kubernetes", "python", "pandas")] == [
        "scope: Architected",
        "measured outcome: 38%",
        "Exposure to",
    ]


def test_brackets_after_a_skill_speak_of_it_alone(working: Callable[..., Resume], taxonomy: Taxonomy) -> None:
    shown = gather(working("Used Python, Kubernetes (learning), pandas", title="Engineer"), taxonomy, AS_OF).shown
    assert {s: shown[s].depth for s in shown} == {"python": "used", "kubernetes": "listed", "pandas": "used"}
