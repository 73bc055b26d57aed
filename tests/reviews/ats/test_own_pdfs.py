"""The PDFs of this toolkit keep to what it asks of others: they pass its own scan, are tagged and carry their fonts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reviews.ats.page_files import taxonomy
from toolkit import workflow
from toolkit.documents import inspecting, reading
from toolkit.documents.facts import FileFacts
from toolkit.papers.letters.models import Letter
from toolkit.papers.models import Report
from toolkit.papers.pack.models import Pack
from toolkit.reviews.ats.scanning import scan
from toolkit.reviews.grading import at_least

SAMPLES = Path(__file__).parents[3] / "samples"
AS_OF = "2026-11-22"
TITLES = {
    "letter": "Cover letter: Priscilla Nakano, Applied AI Engineer",
    "pack": "Interview pack: Priscilla Nakano, Applied AI Engineer at Fernhollow Claims",
    "report": "Gap report: Priscilla Nakano, staff AI engineer",
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The papers for one sample resume, by kind."""
    folder = tmp_path_factory.mktemp("papers")
    resume = workflow.read_resume(SAMPLES / "resumes" / "priscilla-nakano.pdf")
    posting = workflow.read_posting(SAMPLES / "postings" / "applied-ai-engineer.md")
    made: dict[str, Letter | Pack | Report] = {
        "letter": workflow.write_letter(resume, posting, as_of=AS_OF),
        "pack": workflow.write_pack(resume, posting, as_of=AS_OF),
        "report": workflow.write_report(resume, workflow.score(resume, posting=posting, as_of=AS_OF)),
    }
    for kind, paper in made.items():
        workflow.render(paper, folder / f"{kind}.pdf")
    return {kind: (folder / f"{kind}.pdf").read_bytes() for kind in made}


def facts(data: bytes) -> FileFacts:
    return inspecting.inspect(data, "paper.pdf", reading.read_bytes(data, "paper.pdf"))


@pytest.mark.parametrize("kind", TITLES)
def test_our_scan_finds_nothing_worth_mending(papers: dict[str, bytes], kind: str) -> None:
    made = scan(papers[kind], f"{kind}.pdf", taxonomy(), AS_OF)
    assert at_least(made.findings, "minor") == 0, [finding.text for finding in made.findings]
    assert "only the file itself was looked at" in made.warnings[0]
    assert all(not one.error and one.text.strip() for one in made.extractors)


@pytest.mark.parametrize("kind", TITLES)
def test_it_is_tagged_and_names_its_title_and_language(papers: dict[str, bytes], kind: str) -> None:
    of = facts(papers[kind])
    assert of.tagged
    assert of.language == "en"
    assert of.metadata["title"] == TITLES[kind]
    assert of.metadata["author"] == "Priscilla Nakano"


@pytest.mark.parametrize("kind", TITLES)
def test_its_fonts_are_embedded_and_every_character_has_a_letter(papers: dict[str, bytes], kind: str) -> None:
    of = facts(papers[kind])
    assert of.fonts and all(font.embedded for font in of.fonts)
    assert sum(font.unmapped for font in of.fonts) == 0
    assert all(count > 0 for count in of.characters)
