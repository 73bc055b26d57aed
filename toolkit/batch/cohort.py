"""The rows of a run as a report on the group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit import workflow
from toolkit.batch import redacting, rows
from toolkit.batch.models import Row
from toolkit.errors import UsageError
from toolkit.papers.cohort.models import Member, Terms

if TYPE_CHECKING:
    from toolkit.batch.running import Run
    from toolkit.papers.cohort.models import Cohort

ENDINGS = (".html", ".htm", ".pdf")


def check(path: str) -> None:
    """Raise UsageError for a name whose ending says no kind of report."""
    if not path.lower().endswith(ENDINGS):
        raise UsageError(f"{path} says no kind of report; end it in {' or '.join(ENDINGS[::2])}.")


def report(run: Run) -> Cohort:
    """The report on what is done so far; people and files are named only where the order says so."""
    order = run.order
    terms = Terms(
        as_of=run.settings.as_of,
        level=order.level or "",
        posting=_posting(run),
        gaps_each=rows.GAPS,
        names=order.names,
    )
    return workflow.write_cohort((member(row) for row in run.rows()), terms, taxonomy=order.taxonomy)


def member(row: Row) -> Member:
    """The row as the report takes it."""
    if row.error:
        words = redacting.without_words(row.error.code)["error"]["message"]
        return Member(error=row.error.code, error_words=words, file=row.file)
    return Member(
        score=row.score or 0,
        level=row.level or "",
        target=row.target_level or "",
        next_level=row.next_level or "",
        next_score=row.next_score or 0,
        match=row.match,
        areas=row.areas,
        gaps=tuple((gap.name, gap.severity) for gap in row.gaps),
        contact=row.contact or "",
        confidence=row.confidence or 0.0,
        warnings=row.warnings,
        name=row.name or "",
        file=row.file,
    )


def _posting(run: Run) -> str:
    """Title and company of the posting; nothing with redaction, for they may name somebody."""
    settings = run.settings
    if not settings.posting or settings.redact:
        return ""
    posting = workflow.read_posting(
        settings.posting_name, data=settings.posting, taxonomy=run.order.taxonomy, anyway=True
    )
    return ", ".join(part for part in (posting.title, posting.company) if part)
