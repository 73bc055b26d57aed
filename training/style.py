"""The choices a layout leaves open: dates, the order of fields, separators, headings, bullets, the shape of skills."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import dataclass, replace

from training.dates import DASHES, FORMS, HELD, DateStyle
from training.people.models import Person
from training.people.wording import load

ORDERS = [
    "summary work education projects skills certificates publications languages awards volunteer interests",
    "summary skills work projects education certificates publications awards languages volunteer interests",
    "summary education work projects publications skills certificates awards languages volunteer interests",
    "education summary work skills projects certificates languages publications awards volunteer interests",
    "summary work projects skills education certificates languages publications awards volunteer interests",
]
LINE_SHAPES = [
    "commas",
    "commas",
    "labelled",
    "labelled",
    "pipes",
    "dots",
    "bulleted groups",
    "bulleted",
    "label above",
]
GRID_SHAPES = ["chips", "columns", "table"]
GLYPHS = ["•", "•", "–", "-", "▪", "◦", "➢", "*", "»", "●", "‣", "→", "✓", "◆", "o"]


@dataclass(frozen=True, slots=True)
class Style:
    """One resume's choices. `headings` has a text by section kind, empty for none; a head is a list of patterns."""

    dates: DateStyle
    separator: str
    job_head: tuple[str, ...]
    degree_head: tuple[str, ...]
    places: bool
    kinds: str
    grouped: bool
    order: tuple[str, ...]
    headings: dict[str, str]
    skills: str
    glyph: str
    degree_join: str
    degree_dates: str
    scores: str
    contact_separator: str
    profiles: str
    caps: str
    strong: str
    soft: str
    header: str
    footer: str


def draw_style(
    rng: random.Random, person: Person, *, railed: bool = False, grids: bool = False, reworded: bool = False
) -> Style:
    """A style for `person`; `railed` where dates stand in a column of their own, `grids` where skills may be boxes."""
    heads, headings = load("heads"), load("headings")
    kind = "railed" if railed else "dated"
    form = rng.choices(list(FORMS), list(FORMS.values()))[0]
    dash = rng.choice(DASHES)
    if ("-" in form or "/" in form or "." in form) and dash in ("-", "–", "—"):
        dash = f" {dash} "
    held = rng.choice(["date", "present", "now"]) if dash == " to " else rng.choice(HELD)
    words = headings["reworded" if reworded else "usual"]
    case = rng.choice([str, str, str.upper, str.upper, str.lower if reworded else str])
    contact = person.contact
    return Style(
        DateStyle(form, dash, held, rng.choice([" ({})", " · {}"]) if rng.random() < 0.06 else ""),
        _separator(rng, person, heads["separators"]),
        tuple(rng.choice(heads["jobs"][kind])),
        tuple(rng.choice(heads["degrees"][kind])),
        rng.random() < 0.6,
        rng.choice(["({})", "· {}", "({})", ""]),
        rng.random() < 0.6,
        tuple(rng.choice(ORDERS).split()),
        {part: case(rng.choice(texts)) for part, texts in words.items()},
        rng.choice([*LINE_SHAPES, *(GRID_SHAPES * 2 if grids else [])]),
        rng.choice(GLYPHS),
        rng.choice([" in ", " in ", ", ", " ", " in "]),
        rng.choice(["range", "range", "range", "end", "end", "end", "graduated"]),
        rng.choice(["({})", ", {}", "| {}", "", "", "", ""]),
        rng.choice([" | ", " · ", " • ", "   ", " / ", ", "]),
        rng.choice(["url", "url", "full url", "label", "word", "user"]),
        rng.choice(["", "", "", "upper", "spaced"]),
        rng.choice(["first", "first", "title", "company", ""]),
        rng.choice(["place", "second", "date", "", ""]),
        rng.choice(["Curriculum Vitae", f"{contact.name} – Résumé", "Resume"]) if rng.random() < 0.1 else "",
        rng.choice([f"{contact.name} – page", "Page", "Updated November 2026", "References available on request"])
        if rng.random() < 0.15
        else "",
    )


def without_headings(style: Style) -> Style:
    """`style` for a page without any heading."""
    return replace(style, headings=dict.fromkeys(style.headings, ""))


def _separator(rng: random.Random, person: Person, choices: Collection[str]) -> str:
    """A separator that no field of an entry holds itself, commas aside."""
    fields = [f for job in person.jobs for f in (job.company, job.title)]
    fields += [f for d in person.degrees for f in (d.school, d.kind, d.area)]
    free = [s for s in choices if s == ", " or not any(s in field for field in fields)]
    return rng.choice(free)
