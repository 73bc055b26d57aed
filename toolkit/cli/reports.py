"""A gap report in the format asked for, written where it was asked for."""

from __future__ import annotations

import os.path
import sys
from typing import TYPE_CHECKING

from toolkit.errors import UsageError

if TYPE_CHECKING:
    from toolkit.assessment.models import Assessment
    from toolkit.resumes.models import Resume

FILE_WIDTH = 100
"""Columns of a terminal report written to a file."""


def ending(path: str) -> str:
    """The lower-case ending of a file name, with its dot."""
    return os.path.splitext(path)[1].lower()  # noqa: PTH122


def check(form: str, output: str, force: bool) -> None:
    """Refuse an output that could not be written, or that would spill a page over a terminal, before any work."""
    from toolkit.rendering import output as out

    if form in ("pdf", "html") and output == "-" and sys.stdout.isatty():
        raise UsageError(f"A terminal cannot show {form.upper()}; name a file: -o report.{form}")
    out.check(output, force=force)


def write(
    resume: Resume,
    assessment: Assessment,
    form: str,
    output: str,
    *,
    paper: str = "a4",
    taxonomy: str | None = None,
    force: bool = False,
) -> None:
    """Write the report of one assessment; nothing is left behind where it fails."""
    from toolkit import workflow
    from toolkit.rendering import output as out

    if form == "json":
        from toolkit.rendering import json_report

        out.write(json_report.render(assessment, resume), output, force=force)
        return
    report = workflow.write_report(resume, assessment, taxonomy=taxonomy)
    if form == "html":
        from toolkit.rendering import html

        out.write(html.render(report), output, force=force)
    elif form == "pdf":
        from toolkit.rendering import pdf

        out.write(pdf.render(report, paper=paper), output, force=force)
    elif output == "-":
        from toolkit.rendering import terminal

        terminal.render(report, terminal.open_console(sys.stdout))
    else:
        from io import StringIO

        from toolkit.rendering import terminal

        page = StringIO()
        terminal.render(report, terminal.open_console(page, width=FILE_WIDTH))
        out.write(page.getvalue(), output, force=force)
