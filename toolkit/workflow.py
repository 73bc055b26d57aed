"""The line from a file to its results, and the project's Python interface.

Dates: `as_of` is `YYYY-MM-DD`, the day that counts as today. Without it the clock is read, here and in `cli` only.
`taxonomy` is a folder of the user's own skills, laid over the shipped ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit.assessment.models import Assessment
    from toolkit.documents.models import Document
    from toolkit.evidence.models import Evidence, Mention
    from toolkit.papers.cohort.models import Cohort, Member, Terms
    from toolkit.papers.explanations.models import Explanation
    from toolkit.papers.letters.models import Letter
    from toolkit.papers.models import Report
    from toolkit.papers.pack.models import Pack
    from toolkit.postings.models import Posting
    from toolkit.rendering.papers import Paper
    from toolkit.resumes.models import Resume
    from toolkit.reviews.ats.models import Scan
    from toolkit.reviews.letters.models import LetterReview
    from toolkit.reviews.resume.models import Review
    from toolkit.taxonomy.models import Taxonomy


def load_taxonomy(folder: str | Path | None = None) -> Taxonomy:
    """The shipped taxonomy and benchmark, with `folder` laid over them. Raises `ConfigurationError`."""
    from toolkit.taxonomy import loading

    return loading.load(Path(folder) if folder else None)


def read_bytes(path: str | Path) -> bytes:
    """The bytes of a file, for what needs them twice. Raises `MissingFile` or `InputError`."""
    from toolkit.documents import reading

    return reading.bytes_of(path)


def read_document(path: str | Path, *, data: bytes | None = None) -> Document:
    """The text of a file, or of its bytes in `data`, in reading order; JSON Resume and RenderCV are written out."""
    from toolkit.documents import reading
    from toolkit.resumes.structured import worded

    return worded(reading.read(path, data))


def read_resume(path: str | Path, *, data: bytes | None = None, anyway: bool = False) -> Resume:
    """The resume in a file. Raises `InputError` or one of its kinds; `NotAResume` only without `anyway`."""
    from toolkit.documents import reading as documents
    from toolkit.resumes import reading, recognising

    resume = reading.read(documents.read(path, data))
    if anyway or recognising.is_resume(resume):
        return resume
    if not recognising.is_own_paper(resume.document):
        from toolkit.postings.recognising import refuse_posting

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
    from toolkit.evidence import evidence

    day, known = as_of or _today(), load_taxonomy(taxonomy)
    return assessing.assess(evidence.gather(resume, known, day), resume, known, day, level, posting)


def scan_resume(
    path: str | Path,
    *,
    data: bytes | None = None,
    posting: Posting | None = None,
    level: str | None = None,
    extractors: Sequence[str] | None = None,
    as_of: str | None = None,
    taxonomy: str | Path | None = None,
) -> Scan:
    """What software gets of a file before a person sees it, by each of `extractors`, or all that this machine has.

    A file that cannot be read as a resume gives a scan that says so; raises `MissingFile`, `TooLarge` or
    `UnknownFormat` where there is nothing to look at, and `UsageError` for a level or an extractor that there is not.
    """
    from toolkit.reviews.ats import scanning

    known, day = load_taxonomy(taxonomy), as_of or _today()
    data = read_bytes(path) if data is None else data
    return scanning.scan(data, str(path), known, day, posting=posting, level=level, names=extractors)


def review_resume(
    resume: Resume, *, level: str | None = None, as_of: str | None = None, taxonomy: str | Path | None = None
) -> Review:
    """What a mentor would change, line by line, at `level` or the one it reads as; `UsageError` for a wrong one."""
    from toolkit.assessment import assessing
    from toolkit.reviews.resume import reviewing

    known, day = load_taxonomy(taxonomy), as_of or _today()
    evidence = gather(resume, as_of=day, taxonomy=taxonomy)
    return reviewing.review(resume, evidence, assessing.assess(evidence, resume, known, day, level), known, day)


def as_data(assessment: Assessment, resume: Resume) -> dict[str, Any]:
    """The assessment as plain dicts and lists: what `toolkit score --format json` prints."""
    from toolkit.rendering import json_report

    return json_report.to_data(assessment, resume)


def write_report(resume: Resume, assessment: Assessment, *, taxonomy: str | Path | None = None) -> Report:
    """The assessment as a report a person can act on: words and lists, ready to be rendered."""
    from toolkit.papers import report

    return report.write_report(resume, assessment, load_taxonomy(taxonomy))


def write_letter(
    resume: Resume,
    posting: Posting | None = None,
    *,
    kind: str = "letter",
    tone: str = "plain",
    length: str = "page",
    because: str = "",
    to: str = "",
    story: str = "",
    avoid: Iterable[str] = (),
    pause: str = "",
    as_of: str | None = None,
    taxonomy: str | Path | None = None,
) -> Letter:
    """A letter from the resume's own lines, each sentence with the words it rests on.

    `kind`, `tone` and `length` are of `KINDS`, `TONES` and `LENGTHS` in `papers.letters.models`; `because` and `pause`
    are the user's own words, put in as they are; `story` and `avoid` are words of lines to be told or left out.
    Raises `UsageError` for a kind, tone or length that there is not.
    """
    from toolkit.assessment import assessing
    from toolkit.papers.letters import brief, writing

    known, day = load_taxonomy(taxonomy), as_of or _today()
    wishes = brief.Wishes(kind, tone, length, because, to, story, tuple(avoid), pause)
    evidence = gather(resume, as_of=day, taxonomy=taxonomy)
    assessment = assessing.assess(evidence, resume, known, day, None, posting)
    return writing.write_letter(brief.Brief(resume, evidence, assessment, known, posting, brief.checked(wishes), day))


def check_letter(
    letter_document: Document,
    resume: Resume,
    *,
    posting: Posting | None = None,
    as_of: str | None = None,
    taxonomy: str | Path | None = None,
) -> LetterReview:
    """The claims of a letter, whoever wrote it, each held to the resume, with the reason and the lines of the resume.

    With a `posting`, its names are the reader's and need not stand in the resume.
    """
    from toolkit.reviews.letters import checking

    evidence = gather(resume, as_of=as_of, taxonomy=taxonomy)
    return checking.check(letter_document, resume, evidence, load_taxonomy(taxonomy), posting)


def explain(
    kind: str,
    resume: Resume,
    *,
    reason: str = "",
    since: str = "",
    until: str = "",
    what_i_did: Sequence[str] = (),
    posting: Posting | None = None,
    as_of: str | None = None,
    taxonomy: str | Path | None = None,
) -> Explanation:
    """What to say about a `layoff`, a `gap` or a `switch`; `since` and `until` are `YYYY-MM`. Raises `InputError`."""
    from toolkit.papers.explanations import explaining

    day = as_of or _today()
    evidence, known = gather(resume, as_of=day, taxonomy=taxonomy), load_taxonomy(taxonomy)
    return explaining.write_explanation(
        kind, resume, evidence, known, as_of=day, reason=reason, since=since, until=until, what_i_did=what_i_did,
        posting=posting,
    )  # fmt: skip


def write_pack(
    resume: Resume,
    posting: Posting | None = None,
    *,
    level: str | None = None,
    days: int = 14,
    rounds: Iterable[str] = (),
    size: str = "standard",
    seed: int = 0,
    as_of: str | None = None,
    taxonomy: str | Path | None = None,
) -> Pack:
    """An interview pack: the rounds with their questions, the resume's own lines probed, stories, a plan for `days`.

    What is judged and asked is that of `level`, else of the posting's own level, else of the one the resume reads as.
    `rounds` are ids of the rounds to come, `size` one of `papers.pack.models.SIZES`; another `seed` draws other
    questions of like worth. Raises `UsageError` for a round or size that there is not, and `ConfigurationError` for a
    bank with a mistake in it.
    """
    from toolkit.assessment import assessing
    from toolkit.papers.pack import levels, writing
    from toolkit.taxonomy.questions import loading

    known, day = load_taxonomy(taxonomy), as_of or _today()
    evidence = gather(resume, as_of=day, taxonomy=taxonomy)
    assessment = assessing.assess(evidence, resume, known, day, level or levels.asked_level(posting), posting)
    bank, named = loading.load_questions(Path(taxonomy) if taxonomy else None), tuple(rounds)
    inputs = writing.Inputs(resume, evidence, assessment, known, bank, posting, day, days, named, size, seed)
    return writing.write_pack(writing.checked(inputs))


def write_cohort(members: Iterable[Member], terms: Terms, *, taxonomy: str | Path | None = None) -> Cohort:
    """The report on a group of scored resumes: counts and spreads, without names unless `terms` asks for them."""
    from toolkit.papers.cohort import writing

    return writing.write_cohort(members, terms, load_taxonomy(taxonomy))


def render(
    paper: Paper,
    path: str | Path,
    *,
    paper_size: str = "a4",
    force: bool = False,
    theme: str | Path | None = None,
    sources: bool = False,
    file: bytes = b"",
) -> tuple[str, ...]:
    """Write a paper to `path`, whose ending picks the form; gives notes on it, such as that a letter has two pages.

    A report becomes PDF, HTML or text, an explanation also Markdown or JSON, a letter also Word, a scan or review also
    JSON or SARIF, a group's report PDF or HTML. `theme` is a folder with the user's own `letter.html`; `file` is what
    was scanned or reviewed, for its pages and lines. Raises `UsageError`, `ConfigurationError`, `RenderingError` or
    `OutputError`.
    """
    from toolkit.rendering import papers

    return papers.save(paper, path, paper_size=paper_size, force=force, theme=theme, sources=sources, file=file)


def _today() -> str:
    from datetime import date

    return date.today().isoformat()
