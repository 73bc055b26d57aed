"""A report as one HTML page that needs nothing else: no script, no request, styles and charts inside."""

from __future__ import annotations

from toolkit.papers.models import Report
from toolkit.rendering.pages import page, report_names

MOST_SKILLS = 200
"""Rows of the table of skills on a screen."""


def render(report: Report) -> str:
    """The page as text, to be written as UTF-8."""
    return page("report/screen.html", **report_names(report, MOST_SKILLS))
