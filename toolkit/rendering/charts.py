"""Charts as SVG text: small, without scripts or references, every word in them escaped.

Widths are per cents, so that one chart fits a phone and a page and its letters keep their size. Colours stand as
attributes for print; a page may override them by the classes. Length, place or a word carries the meaning, never colour
alone.
"""

from __future__ import annotations

from html import escape

from toolkit.papers.cohort.models import Histogram, Spread
from toolkit.papers.models import Job, Pause, Timeline
from toolkit.papers.wording import DEPTH_WORDS, number, plain
from toolkit.taxonomy.models import DEPTHS

EXPECTED_AT = 92.0
"""Per cent of the width at which the level's expectation (100) stands in a score bar."""
MOST_YEARS = 9
"""Years written on an axis before some are left out."""
_STEPS = (1, 2, 3, 5, 10, 20, 50)

INK = "#1d2329"
FILL = "#1f5f6b"
SOFT = "#8fb3ba"
TRACK = "#e4e8eb"
FAINT = "#aab3bb"


def score_bar(score: float, expected_words: str = "what the level expects") -> str:
    """A bar of 0–100 with a mark at 100, which is what the level expects."""
    share = min(100.0, max(0.0, score)) * EXPECTED_AT / 100
    parts = (
        _rect(0, EXPECTED_AT, "track", TRACK, 3, 8),
        _rect(0, share, "fill", FILL, 3, 8) if share else "",
        _mark(EXPECTED_AT, 14),
    )
    return _svg(14, f"{number(score)} of 100, {expected_words}", parts)


def amount_bar(value: float, most: float, label: str, *, hollow: bool = False) -> str:
    """A bar as long as `value` is of `most`, at least a sliver where there is anything; `hollow` ones are outlined."""
    share = 0.0 if most <= 0 or value <= 0 else min(100.0, max(2.0, 100 * value / most))
    if not share:
        return _svg(8, label, ())
    if not hollow:
        return _svg(8, label, (_rect(0, share, "fill", FILL, 0.5, 7),))
    bar = (
        f'<rect class="c-hollow" x="0.6" y="1" width="{share - 1.5:.2f}%" height="6" fill="none" stroke="{FILL}" '
        'stroke-width="1.1"/>'
    )
    return _svg(8, label, (bar,))


def spread_bar(spread: Spread, label: str) -> str:
    """0–100 as `score_bar` has it: a line from least to most, a box between the quartiles, a stroke at the median."""
    at = [value * EXPECTED_AT / 100 for value in (spread.least, spread.low, spread.middle, spread.high, spread.most)]
    words = f"{label}: median {spread.middle} of 100, quartiles {spread.low} and {spread.high}, "
    parts = (
        _rect(0, EXPECTED_AT, "track", TRACK, 3, 8),
        _line(at[0], at[4], 7),
        _box(at[1], at[3], 2, 10),
        _rect(max(0.0, at[2] - 0.5), 1.0, "ink", INK, 1, 12),
        _mark(EXPECTED_AT, 14),
    )
    return _svg(14, f"{words}from {spread.least} to {spread.most}", parts)


def histogram(found: Histogram, noun: str) -> str:
    """Columns over 0–100 with their counts, and below, on the same axis, the spread."""
    tallest = max((each.count for each in found.bins), default=0) or 1
    width = 100 / max(1, len(found.bins))
    parts = []
    for index, each in enumerate(found.bins):
        height = 78 * each.count / tallest
        if each.count:
            height = max(1.5, height)
            parts.append(_rect(index * width + 0.4, width - 0.8, "fill", FILL, round(94 - height, 1), round(height, 1)))
            parts.append(_words((index + 0.5) * width, round(91 - height, 1), f"{each.count:,}"))
        parts.append(_words(index * width, 108, str(each.first), "start" if index == 0 else "middle"))
    parts += [_words(100, 108, "100", "end"), _rect(0, 100, "ink", INK, 94, 1)]
    spread = found.spread
    parts += [_line(spread.least, spread.most, 122), _box(spread.low, spread.high, 116, 12)]
    parts.append(_rect(max(0.0, min(99.2, spread.middle - 0.4)), 0.8, "ink", INK, 114, 16))
    counts = ", ".join(f"{each.first} to {each.last}: {each.count}" for each in found.bins if each.count)
    return _svg(132, f"{noun}: {counts}; median {spread.middle}, quartiles {spread.low} and {spread.high}", parts)


def depth_steps(depth: str, expected: str) -> str:
    """Four boxes, filled up to the depth shown, with a line under the box that the level expects."""
    shown, asked = DEPTHS.index(depth), DEPTHS.index(expected)
    parts = []
    for step in range(1, len(DEPTHS)):
        x = (step - 1) * 11
        look = f'class="c-fill" fill="{FILL}"' if step <= shown else f'class="c-empty" fill="none" stroke="{FAINT}"'
        parts.append(f'<rect {look} x="{x + 0.5}" y="0.5" width="8" height="6" stroke-width="0.8"/>')
        if step == asked:
            parts.append(f'<rect class="c-ink" x="{x}" y="8.6" width="9" height="1.6" fill="{INK}"/>')
    label = f"{DEPTH_WORDS[depth]}, expected: {DEPTH_WORDS[expected]}"
    return _svg(11, label, parts, width="42")


def axis(timeline: Timeline) -> str:
    """The years of the timeline, as many as have room."""
    parts = []
    for year in _years(timeline):
        x = _at(timeline, year * 12)
        anchor = "start" if x < 4 else "end" if x > 96 else "middle"
        parts.append(
            f'<line class="c-faint" x1="{x:.2f}%" x2="{x:.2f}%" y1="13" y2="17" stroke="{FAINT}" stroke-width="1"/>'
        )
        parts.append(
            f'<text class="c-text" x="{x:.2f}%" y="10" font-size="9.5" font-family="Report Sans" fill="{INK}" '
            f'text-anchor="{anchor}">{year}</text>'
        )
    first, last = timeline.first // 12, timeline.last // 12
    return _svg(17, f"Years from {first} to {last}", parts)


def job_bar(timeline: Timeline, job: Job) -> str:
    """The job's months on the axis: an open job runs to an arrow, one dated by years alone is outlined with dashes."""
    if job.first is None or job.last is None:
        return _svg(14, f"{job.title}: no dates printed", (_grid(timeline, 14),))
    start, end = _at(timeline, job.first), _at(timeline, job.last + 1)
    width = max(0.8, end - start)
    dashed = f' stroke="{FILL}" stroke-width="1" stroke-dasharray="3 2"' if job.vague else ""
    kind, colour = ("soft", SOFT) if job.vague else ("fill", FILL)
    bar = (
        f'<rect class="c-{kind}" x="{start:.2f}%" y="3" width="{width:.2f}%" height="8" '
        f'rx="1.5" fill="{colour}"{dashed}/>'
    )
    open_end = (
        f'<circle class="c-open" cx="{min(98.6, end - 0.9):.2f}%" cy="7" r="2" fill="#ffffff"/>' if job.open else ""
    )
    return _svg(14, f"{job.title}: {job.dates}", (_grid(timeline, 14), bar, open_end))


def pause_bar(timeline: Timeline, pause: Pause) -> str:
    """Months between jobs as a dashed line."""
    start, end = _at(timeline, pause.first), _at(timeline, pause.last + 1)
    line = (
        f'<line class="c-faint" x1="{start:.2f}%" x2="{end:.2f}%" y1="7" y2="7" stroke="{INK}" stroke-width="1.2" '
        'stroke-dasharray="1.5 2.5"/>'
    )
    return _svg(14, pause.text, (_grid(timeline, 14), line))


def _years(timeline: Timeline) -> range:
    first, last = timeline.first // 12, -(-(timeline.last + 1) // 12)
    span = last - first
    step = next((step for step in _STEPS if span / step < MOST_YEARS), _STEPS[-1])
    return range(first, last + 1, step)


def _at(timeline: Timeline, month: int) -> float:
    """The place of a month's first day on the axis, 0–100; the axis runs through whole years."""
    first, last = timeline.first, -(-(timeline.last + 1) // 12) * 12
    return min(100.0, max(0.0, 100 * (month - first) / max(12, last - first)))


def _grid(timeline: Timeline, height: int) -> str:
    places = (_at(timeline, year * 12) for year in _years(timeline))
    return "".join(
        f'<line class="c-track-line" x1="{x:.2f}%" x2="{x:.2f}%" y1="0" y2="{height}" stroke="{TRACK}"/>'
        for x in places
    )


def _words(x: float, y: float, text: str, anchor: str = "middle") -> str:
    return (
        f'<text class="c-text" x="{x:.2f}%" y="{y}" font-size="9.5" font-family="Report Sans" fill="{INK}" '
        f'text-anchor="{anchor}">{escape(text)}</text>'
    )


def _line(first: float, last: float, y: float) -> str:
    return (
        f'<line class="c-mark" x1="{first:.2f}%" x2="{last:.2f}%" y1="{y}" y2="{y}" stroke="{INK}" stroke-width="1"/>'
    )


def _box(first: float, last: float, y: float, height: float) -> str:
    """A box with an edge, so that it shows where there is no colour; a sliver at least."""
    return (
        f'<rect class="c-soft" x="{first:.2f}%" y="{y}" width="{max(0.6, last - first):.2f}%" height="{height}" '
        f'fill="{SOFT}" stroke="{FILL}" stroke-width="1"/>'
    )


def _rect(x: float, width: float, kind: str, colour: str, y: float, height: float) -> str:
    return f'<rect class="c-{kind}" x="{x:.2f}%" y="{y}" width="{width:.2f}%" height="{height}" fill="{colour}"/>'


def _mark(x: float, height: int) -> str:
    return f'<line class="c-mark" x1="{x:.2f}%" x2="{x:.2f}%" y1="0" y2="{height}" stroke="{INK}" stroke-width="1.3"/>'


def _svg(height: int, label: str, parts: tuple[str, ...] | list[str], width: str = "100%") -> str:
    words = escape(plain(label), quote=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="{words}" width="{width}" '
        f'height="{height}"><title>{words}</title>{"".join(parts)}</svg>'
    )
