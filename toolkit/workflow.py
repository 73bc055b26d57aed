"""The line from a file to its results, and the project's Python interface.

Dates: `as_of` is `YYYY-MM-DD`, the day that counts as today. Without it the clock is read, here and in `cli` only.
`taxonomy` is a folder of the user's own skills, laid over the shipped ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.assessment.models import Assessment
    from toolkit.documents.models import Document
    from toolkit.evidence.models import Evidence, Mention
    from toolkit.papers.models import Report
    from toolkit.postings.models import Posting
    from toolkit.resumes.models import Resume
    from toolkit.taxonomy.models import Taxonomy


def load_taxonomy(folder: str | Path | None = None) -> Taxonomy:
    """The shipped taxonomy and benchmark, with `folder` laid over them. Raises `ConfigurationError`."""
    from toolkit.taxonomy import loading

    return loading.load(Path(folder) if folder else None)


def read_document(path: str | Path, *, data: bytes | None = None) -> Document:
    """The text of a file, in reading order. `data` stands for the file's bytes where it is not on disk."""
    from toolkit.documents import reading

    return reading.read(path) if data is None else reading.read_bytes(data, str(path))


def read_resume(path: str | Path, *, data: bytes | None = None, anyway: bool = False) -> Resume:
    """The resume in a file. Raises `InputError` or one of its kinds; `NotAResume` only without `anyway`."""
    from toolkit.postings.recognising import refuse_posting
    from toolkit.resumes import reading, recognising

    resume = reading.read(read_document(path, data=data))
    if anyway or recognising.is_resume(resume):
        return resume
    refuse_posting(resume.document)
    return recognising.require_resume(resume)


def read_posting(
    path: str | Path, *, data: bytes | None = None, taxonomy: str | Path | None = None, anyway: bool = False
) -> Posting:
    """The posting in a file, with the ids of the skills that it names.

    Raises `InputError` or one of its kinds; `NotAPosting` only without `anyway`.
    """
    from toolkit.evidence import requirements
    from toolkit.postings import reading, recognising
    from toolkit.resumes.recognising import refuse_resume

    document = read_document(path, data=data)
    posting = reading.read(document)
    if not anyway:
        refuse_resume(document, recognising.speaks_to_readers(document))
        posting = recognising.require_posting(posting)
    return requirements.annotate(posting, load_taxonomy(taxonomy))


def find_mentions(texts: Iterable[str], *, taxonomy: str | Path | None = None) -> Iterator[list[Mention]]:
    """For each text, in order and lazily, the skills it names: `skill`, and `start` and `end` in that text."""
    from toolkit.evidence import mentions

    return mentions.find_mentions(texts, load_taxonomy(taxonomy))


def gather(resume: Resume, *, as_of: str | None = None, taxonomy: str | Path | None = None) -> Evidence:
    """All that a resume shows up to the day `as_of`."""
    from toolkit.evidence import evidence

    return evidence.gather(resume, load_taxonomy(taxonomy), as_of or _today())


def score(
    resume: Resume,
    *,
    posting: Posting | None = None,
    level: str | None = None,
    as_of: str | None = None,
    taxonomy: str | Path | None = None,
) -> Assessment:
    """The resume's score, level and gaps at `level`, or the level it reads as; raises `UsageError` for a wrong one."""
    from toolkit.assessment import assessing

    day = as_of or _today()
    evidence = gather(resume, as_of=day, taxonomy=taxonomy)
    return assessing.assess(evidence, resume, load_taxonomy(taxonomy), day, level, posting)


def write_report(resume: Resume, assessment: Assessment, *, taxonomy: str | Path | None = None) -> Report:
    """The assessment as a report a person can act on: words and lists, ready to be rendered."""
    from toolkit.papers import report

    return report.write_report(resume, assessment, load_taxonomy(taxonomy))


def render(paper: Report, path: str | Path, *, paper_size: str = "a4", force: bool = False) -> None:
    """Write a paper to `path`; its ending picks PDF, HTML or plain text. Raises `RenderingError` or `OutputError`."""
    from toolkit.rendering import papers

    papers.save(paper, path, paper_size=paper_size, force=force)


def _today() -> str:
    from datetime import date

    return date.today().isoformat()
