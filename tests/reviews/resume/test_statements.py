"""Which lines are judged."""

from __future__ import annotations

from tests.reviews.resume.conftest import job


def test_bullets_of_jobs_and_projects_in_the_order_of_the_page(material):
    body = job("Served 40 models", "Wrote the parser") + "\n## Projects\n\n**DoseBench**\n\n- Scored 11 models\n"
    statements = material(body).statements
    assert [one.bullet.text for one in statements] == ["Served 40 models", "Wrote the parser", "Scored 11 models"]
    assert [(one.role, one.project, one.current) for one in statements] == [
        (0, None, True),
        (0, None, True),
        (None, 0, False),
    ]


def test_the_prose_of_a_job_without_bullets_is_parted_into_sentences(material):
    body = "## Experience\n\n**ML Engineer**, Fenwick Labs, Leeds (Mar 2023 - Present)\n\n" + (
        "Served forty models on Kubernetes. Wrote the parser that two other teams use every day.\n"
    )
    texts = [one.bullet.text for one in material(body).statements]
    assert texts == ["Served forty models on Kubernetes.", "Wrote the parser that two other teams use every day."]
