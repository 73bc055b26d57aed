"""A report on a terminal: a summary of one screen, then the details."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from toolkit.papers.models import GapItem, Quote, Report, RequirementRow, SkillRow, Strength
from toolkit.papers.wording import DEPTH_WORDS, SEVERITY_MEANS, count, number
from toolkit.rendering.lines import Lines

if TYPE_CHECKING:
    from rich.console import Console

TOP = 3
"""Gaps and strengths of the summary."""
TOLD = 10
"""Gaps told in full; the next ones take a line each."""
LISTED = 15
"""Gaps that take a line each; the rest is counted."""
MET = {"yes": "met", "partly": "partly", "no": "not met"}
SEVERITY_STYLES = {"blocker": "bold red", "major": "yellow", "minor": ""}


def open_console(stream: TextIO, width: int | None = None) -> Console:
    """A rich console that prints words as they are: no markup, no emoji codes, no highlighting."""
    from rich.console import Console

    return Console(file=stream, width=width, markup=False, emoji=False, highlight=False)


def render(report: Report, console: Console) -> None:
    """Print the report; plain text where the console is no terminal or NO_COLOR is set."""
    lines = Lines(console)
    summary(report, lines)
    details(report, lines)


def summary(report: Report, lines: Lines) -> None:
    """The summary: at most 23 lines at a width of 80."""
    lines.text(f"{report.name}, against {report.target}", style="bold", most=1)
    lines.text(report.verdict.sentence, style="bold", most=2)
    lines.text(report.reading.sentence, most=1)
    lines.text("Areas (100 is what the level expects)", style="bold", most=1)
    _areas(report, lines)
    lines.blank()
    if report.gaps:
        lines.text("Close these first", style="bold")
        for index, gap in enumerate(report.gaps[:TOP], 1):
            lines.split(f"{index}. {gap.skill}", _worth(gap), style=SEVERITY_STYLES.get(gap.severity, ""))
        lines.blank()
    if report.strengths:
        lines.text("What counts for you", style="bold")
        for strength in report.strengths[:TOP]:
            lines.text(f"+ {', '.join(strength.skills)}: {strength.why}", most=1)
    if report.warnings:
        lines.text(f"{count(len(report.warnings), 'warning')} on the reading of the file: see the end.", style="yellow")


def _worth(gap: GapItem) -> str:
    return f"{gap.severity}, worth {count_points(gap.worth)}, {gap.hours} h"


def count_points(points: float) -> str:
    """`1 point`, `4.6 points`."""
    amount = number(points)
    return f"{amount} point" if amount == "1" else f"{amount} points"


def _areas(report: Report, lines: Lines) -> None:
    """Area bars, in two columns where the width has room for them; names that do not fit lose what follows `and`."""
    columns = 2 if lines.width >= 76 else 1
    width = (lines.width - 2 * (columns - 1)) // columns
    name_width = max(10, min(max(len(area.name) for area in report.areas), width - 14)) if report.areas else 10
    bar_width = max(4, width - name_width - 5)
    cells = []
    for area in report.areas:
        name = area.name if len(area.name) <= name_width else area.name.split(" and ")[0]
        bar = lines.bar(area.score / 100, bar_width)
        cells.append(f"{lines.fit(name, name_width)} {bar} {area.score:>3}")
    rows = -(-len(cells) // columns)
    for row in range(rows):
        lines.row("  ".join(cells[row::rows]))


def details(report: Report, lines: Lines) -> None:
    """Everything the report holds, each claim with its quotes."""
    lines.heading("Level")
    lines.text(f"Measured against {report.target}: {report.target_note}. {report.reading.sentence}")
    for reason in report.reading.reasons:
        lines.text(f"- {reason.text}", hang=2)
        _quotes(reason.quotes, lines)
    if report.posting:
        lines.heading("Posting")
        name = ", ".join(words for words in (report.posting.title, report.posting.company) if words)
        lines.text(f"{name}: {report.posting.sentence}")
        _requirements("Must have", report.posting.must, lines)
        _requirements("Nice to have", report.posting.nice, lines)
    if report.strengths:
        lines.heading("What counts for you")
        for strength in report.strengths:
            _strength(strength, lines)
    if report.gaps:
        lines.heading("Gaps, in order of worth")
        _gaps(report.gaps, lines)
    _jobs(report, lines)
    _skills(report, lines)
    _next(report, lines)
    _background(report, lines)
    if report.warnings:
        lines.heading("Warnings")
        for warning in report.warnings:
            lines.text(f"- {warning}", hang=2)


def _quotes(quotes: Sequence[Quote], lines: Lines) -> None:
    for quote in quotes:
        lines.text(f"“{quote.text}” ({quote.place})" if quote.place else f"“{quote.text}”", indent=4, style="dim")


def _strength(strength: Strength, lines: Lines) -> None:
    lines.text(f"+ {', '.join(strength.skills)}: {strength.depth}, {strength.why}", hang=2)
    _quotes((strength.quote,), lines)


def _gaps(gaps: Sequence[GapItem], lines: Lines) -> None:
    """The weightiest gaps in full, then a line each, then how many more there are."""
    for index, gap in enumerate(gaps[:TOLD], 1):
        _gap(index, gap, lines)
    for index, gap in enumerate(gaps[TOLD : TOLD + LISTED], TOLD + 1):
        lines.split(f"{index}. {gap.skill}: {gap.shown}, expected {gap.expected}", _worth(gap))
    if more := max(0, len(gaps) - TOLD - LISTED):
        lines.text(f"{count(more, 'smaller gap')} more: --format json holds them all.")


def _gap(index: int, gap: GapItem, lines: Lines) -> None:
    lines.split(f"{index}. {gap.skill}", _worth(gap), style=SEVERITY_STYLES.get(gap.severity, ""))
    means = SEVERITY_MEANS.get(gap.severity, "")
    lines.text(f"Expected: {gap.expected}. Shown: {gap.shown}. {gap.severity.capitalize()}: {means}.", indent=3)
    _quotes(gap.quotes, lines)
    lines.text(gap.why, indent=3)
    if gap.expected_shows:
        lines.text(f"What shows it: {gap.expected_shows}", indent=3)
    if gap.exercise:
        lines.text(f"To close it ({gap.hours} h): {gap.exercise}", indent=3)
    if gap.transfers:
        lines.text(f"Carries over from: {', '.join(gap.transfers)}.", indent=3)
    if gap.sources:
        lines.text(f"Asked for by: {'; '.join(gap.sources)}.", indent=3, style="dim")


def _requirements(title: str, rows: Sequence[RequirementRow], lines: Lines) -> None:
    if rows:
        lines.text(f"{title}:")
    for row in rows:
        lines.text(f"- {MET.get(row.met, row.met)}: {row.text}", hang=2)
        _quotes(row.quotes, lines)
        if row.lacks:
            lines.text(row.lacks, indent=4)


def _jobs(report: Report, lines: Lines) -> None:
    if not report.timeline.jobs:
        return
    lines.heading("Jobs, and the skills they show")
    for job in report.timeline.jobs:
        lines.text(f"- {job.dates}: {job.title}{f' at {job.company}' if job.company else ''}", hang=2)
        if job.skills:
            more = f" and {job.more_skills} more" if job.more_skills else ""
            lines.text(f"{', '.join(job.skills)}{more}", indent=4, style="dim")
    for pause in report.timeline.pauses:
        lines.text(f"- {pause.text}", hang=2)


def _skills(report: Report, lines: Lines) -> None:
    if not report.skills:
        return
    lines.heading("All skills shown")
    for group in report.skills:
        lines.text(group.area if group.score is None else f"{group.area}: {group.score} of 100", style="bold")
        for row in group.rows:
            lines.text(f"- {row.name}: {_standing(row)}", hang=2)
            if row.quote:
                lines.text(f"“{row.quote.short}”", indent=4, style="dim")


def _standing(row: SkillRow) -> str:
    words = [DEPTH_WORDS.get(row.depth, row.depth)]
    if row.via:
        words.append(f"part of the credit from {row.via}")
    if row.years:
        words.append(f"{number(row.years)} years")
    if row.last_used:
        words.append(f"last {row.last_used}")
    return ", ".join(words)


def _next(report: Report, lines: Lines) -> None:
    view = report.next_view
    if view is None:
        return
    lines.heading(f"The next level: {view.level}")
    lines.text(view.sentence)
    for index, gap in enumerate(view.gaps[:5], 1):
        lines.split(f"{index}. {gap.skill}", _worth(gap))
    for shown in view.shows:
        lines.text(f"- {shown}", hang=2)


def _background(report: Report, lines: Lines) -> None:
    lines.heading("What the figures rest on")
    for shown in report.background.shows:
        lines.text(f"- {shown}", hang=2)
    for step in report.background.ladder:
        mark = " (measured against)" if step.target else ""
        lines.text(f"{step.level}: {step.years} relevant years{mark}", style="bold")
        for figure in (*step.readings, *step.pay):
            lines.text(f"- {figure.text} ({figure.source})", hang=2)
    for sentence in report.background.method:
        lines.text(f"- {sentence}", hang=2)
    for source in report.background.sources:
        lines.text(f"- {source.title}, {source.date}. {source.note}".rstrip(), hang=2, style="dim")
