"""Papers as HTML text from the project's templates; every word from outside is escaped."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from toolkit import resources
from toolkit.errors import ConfigurationError
from toolkit.papers.models import GapItem, Quote, Report
from toolkit.papers.wording import DEPTH_WORDS, article, count, number, shorten
from toolkit.rendering import charts

if TYPE_CHECKING:
    from jinja2 import Environment

TOP_GAPS = 5
"""Gaps on the first page."""
DETAILED_GAPS = 6
"""Gaps told in full; the next ones are rows of a table."""
LISTED_GAPS = 8
"""Rows of that table."""
MOST_JOBS = 15
"""Jobs on the timeline, newest first."""
MOST_SKILLS = 58
"""Rows of the printed table of skills: with the lines they point to, about a page in two columns."""
MOST_SKILLS_ON_SCREEN = 300
MET_WORDS = {"yes": "met", "partly": "in part", "no": "not met", "unseen": "to tell"}


@cache
def environment() -> Environment:
    """Jinja with escaping always on; an undefined name is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(resources.folder("templates"))
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["number"] = number
    made.filters["tenths"] = "{:.1f}".format
    made.filters["cut"] = shorten
    made.globals |= {"count": count, "article": article}
    return made


def page(template: str, **names: Any) -> str:
    """The template filled in. Raises ConfigurationError where a template is missing or wrong."""
    from jinja2 import TemplateError

    try:
        return environment().get_template(template).render(**names)
    except TemplateError as error:
        raise ConfigurationError(f"templates/{template}: {error}; install the toolkit again.") from error


def report_names(report: Report, *, on_screen: bool = False) -> dict[str, Any]:
    """The names that the report's templates use: the report, its charts, and how much of each list is shown."""
    groups, lines = _skills(report, MOST_SKILLS_ON_SCREEN if on_screen else MOST_SKILLS)
    told = DETAILED_GAPS + LISTED_GAPS
    return {
        "report": report,
        "on_screen": on_screen,
        "file_name": report.source.replace("\\", "/").rsplit("/", 1)[-1],
        "charts": chart_names(),
        "most_worth": max((gap.worth for gap in report.gaps), default=0.0),
        "most_hours": max((gap.hours for gap in report.gaps), default=0),
        "top_gaps": report.gaps[:TOP_GAPS],
        "detailed_gaps": report.gaps[:DETAILED_GAPS],
        "listed_gaps": report.gaps[DETAILED_GAPS:told],
        "more_gaps": report.gaps[told:],
        "source_marks": partial(_source_marks, report),
        "shown_jobs": report.timeline.jobs[:MOST_JOBS],
        "timeline_key": _timeline_key(report),
        "skill_groups": groups,
        "skill_lines": lines,
        "more_skills": max(0, sum(len(group.rows) for group in report.skills) - sum(len(g["rows"]) for g in groups)),
        "depth_words": DEPTH_WORDS,
        "met_words": MET_WORDS,
    }


def _source_marks(report: Report, gap: GapItem) -> list[int]:
    """Numbers, in the report's list of sources, of those that ask for the skill."""
    titles = [f"{source.title}, {source.date}" for source in report.background.sources]
    return [mark for mark, title in enumerate(titles, 1) if title in gap.sources]


def _timeline_key(report: Report) -> str:
    """What the signs of the timeline mean, as far as it uses them."""
    jobs = report.timeline.jobs[:MOST_JOBS]
    signs = []
    if any(job.open for job in jobs):
        signs.append("A dot at the end of a bar: the job is still held.")
    if any(job.vague for job in jobs):
        signs.append("A pale bar with a dashed edge: dated by years alone.")
    if report.timeline.pauses:
        signs.append("A dotted line: time between jobs.")
    if len(report.timeline.jobs) > MOST_JOBS:
        signs.append(f"{count(len(report.timeline.jobs) - MOST_JOBS, 'earlier job')} not drawn.")
    return " ".join(signs)


def _skills(report: Report, most: int) -> tuple[list[dict[str, Any]], list[Quote]]:
    """The groups of skills with as many rows as the table holds, and the lines that they point to by number."""
    keep = max((len(group.rows) for group in report.skills), default=0)
    while keep > 1 and sum(min(keep, len(group.rows)) for group in report.skills) > most:
        keep -= 1
    lines: dict[tuple[str, str], tuple[int, Quote]] = {}
    groups = []
    for group in report.skills:
        rows = []
        for skill in group.rows[:keep]:
            line = 0
            if skill.quote:
                key = (skill.quote.text, skill.quote.place)
                line, _ = lines.setdefault(key, (len(lines) + 1, skill.quote))
            rows.append({"skill": skill, "line": line})
        groups.append({"area": group.area, "score": group.score, "rows": rows})
    return groups, [quote for _, quote in lines.values()]


def chart_names() -> dict[str, Callable[..., str]]:
    """The charts as functions whose result a template does not escape again."""
    from markupsafe import Markup

    def marked(draw: Callable[..., str]) -> Callable[..., str]:
        return lambda *values, **options: Markup(draw(*values, **options))

    drawn = (
        *(charts.score_bar, charts.amount_bar, charts.depth_steps, charts.axis, charts.job_bar, charts.pause_bar),
        *(charts.spread_bar, charts.histogram),
    )
    return {draw.__name__: marked(draw) for draw in drawn}
