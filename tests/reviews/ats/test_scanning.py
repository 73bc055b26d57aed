"""What a scan says of whole files: one finding for one fault, and nothing about a resume of what is none."""

from __future__ import annotations

from tests.reviews.ats.page_files import HEAD, WHOLE, printed, taxonomy
from tests.reviews.ats.test_pictures import picture, shown
from toolkit.reviews.ats.models import Scan
from toolkit.reviews.ats.scanning import scan

AS_OF = "2026-11-22"
RECIPE = b"# Soup\n\nPeel six carrots by 12/03/2024 and cook them for an hour.\n\nServes four; keeps for two days.\n"


def scanned(data: bytes, name: str = "resume.pdf") -> Scan:
    return scan(data, name, taxonomy(), AS_OF)


def ids(made: Scan) -> list[str]:
    return [finding.check for finding in made.findings]


def test_contact_in_a_picture_is_not_missing_as_well() -> None:
    jobs = "<h2>" + WHOLE.partition("<h2>")[2]
    head = shown(picture("tamsin.okoro@example.com", "+1 (312) 555-0174, Chicago", size=(900, 160)))
    found = ids(scanned(printed(HEAD + head + jobs)))
    assert "contact-in-picture" in found
    assert "email-missing" not in found and "phone-missing" not in found


def test_contact_that_is_nowhere_is_missing() -> None:
    found = ids(scanned(printed(HEAD + "<h2>" + WHOLE.partition("<h2>")[2])))
    assert {"email-missing", "phone-missing"} <= set(found)


def test_what_is_no_resume_is_held_to_what_files_are_held_to() -> None:
    made = scanned(RECIPE, "soup.md")
    assert ids(made) == ["file-type"]
    assert made.warnings[0].startswith("Little in this file looks like a resume: only the file itself")
    assert "No text layer" in made.passed and "No e-mail address" not in made.passed


def test_a_resume_is_held_to_all() -> None:
    made = scanned(printed())
    assert ids(made) == ["too-short"] and {"No text layer", "No e-mail address"} <= set(made.passed)


def test_hidden_words_are_found_in_what_is_no_resume() -> None:
    page = "<h1>Soup</h1><p>Peel six carrots.</p><p style='color:white'>Python Kubernetes PyTorch Airflow Spark</p>"
    assert "hidden-keywords" in ids(scanned(printed(page)))


def test_a_paper_is_known_as_ours_by_what_it_says_of_itself() -> None:
    ours = printed("<meta name=generator content=ai-engineer-toolkit>" + WHOLE, title="Gap report: Tamsin Okoro")
    assert scanned(ours).warnings[0].startswith("This file is a paper that this toolkit wrote")
    assert scanned(printed(title="Gap report: Tamsin Okoro")).warnings == ()
