from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from toolkit.papers.models import Job, Pause, Timeline
from toolkit.rendering import charts
from toolkit.taxonomy.models import DEPTHS

SVG = "{http://www.w3.org/2000/svg}"
FIRST = 1960 * 12


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """One to fifteen jobs over up to 60 years, overlapping as they will, some undated, some open, some vague."""
    jobs = []
    for _ in range(draw(st.integers(1, 15))):
        first = draw(st.none() | st.integers(FIRST, FIRST + 720))
        last = None if first is None else first + draw(st.integers(0, 300))
        title = draw(st.text(max_size=200))
        jobs.append(Job(title, "", "dates", first, last, draw(st.booleans()), draw(st.booleans()), (), 0))
    firsts = [job.first for job in jobs if job.first is not None]
    first = min(firsts, default=FIRST)
    last = max([job.last for job in jobs if job.last is not None], default=first)
    return Timeline(tuple(jobs), (Pause(first, last, "<pause> & more"),), first - first % 12, last)


def per_cents(svg: str) -> list[tuple[float, float]]:
    """From and to of every rectangle and line whose places are per cents."""
    spans = []
    for element in ElementTree.fromstring(svg).iter():
        names = ("x", "width") if element.tag == f"{SVG}rect" else ("x1", "x2")
        values = [element.get(name, "") for name in names]
        if all(value.endswith("%") for value in values):
            one, two = (float(value[:-1]) for value in values)
            spans.append((one, one + two if element.tag == f"{SVG}rect" else two))
    return spans


@given(timelines())
def test_the_timeline_stays_in_its_place_and_is_well_formed(timeline: Timeline) -> None:
    drawn = [charts.axis(timeline), *(charts.job_bar(timeline, job) for job in timeline.jobs)]
    drawn += [charts.pause_bar(timeline, pause) for pause in timeline.pauses]
    for svg in drawn:
        # A bar of one month keeps a visible width, so it may pass the edge by less than one per cent.
        assert all(-0.01 <= start <= 100.01 and end <= 100.81 for start, end in per_cents(svg))


@given(timelines())
def test_the_axis_has_room_for_its_years(timeline: Timeline) -> None:
    years = [text.text for text in ElementTree.fromstring(charts.axis(timeline)).iter(f"{SVG}text")]
    assert 1 <= len(years) <= charts.MOST_YEARS + 1
    assert years == sorted(set(years), key=str)


@given(st.text())
def test_words_are_escaped_and_read_by_a_screen_reader(words: str) -> None:
    svg = charts.amount_bar(1, 2, f"<script>{words}</script>")
    assert "<script" not in svg
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "img"
    assert root.get("aria-label") == root.findtext(f"{SVG}title")


def test_a_longer_score_is_a_longer_bar_and_none_passes_its_mark() -> None:
    ends = [max(end for _, end in per_cents(charts.score_bar(score))[1:]) for score in (1, 50, 100, 140)]
    assert ends == sorted(ends)
    assert max(ends) <= charts.EXPECTED_AT


def test_every_depth_has_its_words() -> None:
    labels = {charts.depth_steps(shown, asked) for shown in DEPTHS for asked in DEPTHS}
    assert len(labels) == len(DEPTHS) ** 2
