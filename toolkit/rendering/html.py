"""A report as one HTML page that needs nothing else: no script, no request, styles and charts inside."""

from __future__ import annotations

from toolkit.papers.models import Report
from toolkit.rendering.pages import page, report_names


def render(report: Report) -> str:
    """The page as text, to be written as UTF-8."""
    return page("report/screen.html", **report_names(report, on_screen=True))
