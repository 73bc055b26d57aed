"""Papers as HTML text from the project's templates; every word from outside is escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit import resources
from toolkit.errors import ConfigurationError
from toolkit.papers.models import Report
from toolkit.papers.wording import DEPTH_WORDS, SEVERITY_MEANS, count, number, shorten
from toolkit.rendering import charts

if TYPE_CHECKING:
    from jinja2 import Environment

TOP_GAPS = 5
"""Gaps on the first page."""
DETAILED_GAPS = 8
"""Gaps told in full; the next ones are rows of a table."""
LISTED_GAPS = 16
"""Rows of that table."""
MOST_SKILLS = 60
"""Rows of the table of skills: about a page and a half in print."""
MET_WORDS = {"yes": "met", "partly": "in part", "no": "not met"}


@cache
def environment() -> Environment:
    """Jinja with escaping always on; an undefined name is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(resources.folder("templates"))
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["number"] = number
    made.filters["cut"] = shorten
    made.globals["count"] = count
    return made


def page(template: str, **names: Any) -> str:
    """The template filled in. Raises ConfigurationError where a template is missing or wrong."""
    from jinja2 import TemplateError

    try:
        return environment().get_template(template).render(**names)
    except TemplateError as error:
        raise ConfigurationError(f"templates/{template}: {error}; install the toolkit again.") from error


def report_names(report: Report) -> dict[str, Any]:
    """The names that the report's templates use: the report, its charts, and how much of each list is shown."""
    most_worth = max((gap.worth for gap in report.gaps), default=0.0)
    most_hours = max((gap.hours for gap in report.gaps), default=0)
    return {
        "report": report,
        "charts": _charts(),
        "most_worth": most_worth,
        "most_hours": most_hours,
        "top_gaps": report.gaps[:TOP_GAPS],
        "detailed_gaps": report.gaps[:DETAILED_GAPS],
        "listed_gaps": report.gaps[DETAILED_GAPS : DETAILED_GAPS + LISTED_GAPS],
        "more_gaps": max(0, len(report.gaps) - DETAILED_GAPS - LISTED_GAPS),
        "skill_groups": _first_rows(report),
        "more_skills": max(0, sum(len(group.rows) for group in report.skills) - MOST_SKILLS),
        "severity_means": SEVERITY_MEANS,
        "depth_words": DEPTH_WORDS,
        "met_words": MET_WORDS,
    }


def _first_rows(report: Report) -> list[dict[str, Any]]:
    """The groups of skills with as many rows as the table holds; every group keeps its deepest skills."""
    longest = max((len(group.rows) for group in report.skills), default=0)
    keep = longest
    while keep > 1 and sum(min(keep, len(group.rows)) for group in report.skills) > MOST_SKILLS:
        keep -= 1
    return [{"area": group.area, "score": group.score, "rows": group.rows[:keep]} for group in report.skills]


def _charts() -> dict[str, Any]:
    """The charts as functions whose result a template does not escape again."""
    from markupsafe import Markup

    def marked(draw: Any) -> Any:
        return lambda *values, **options: Markup(draw(*values, **options))

    drawn = (charts.score_bar, charts.amount_bar, charts.depth_steps, charts.axis, charts.job_bar, charts.pause_bar)
    return {draw.__name__: marked(draw) for draw in drawn}
