"""Resumes of our own HTML and CSS, printed by Chromium."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from training.arranging import ALL, sheet_of
from training.layouts import markup
from training.layouts.chromium import Page, print_pages
from training.layouts.drafts import Draft
from training.layouts.looks import Look, draw_look, icon_rules
from training.people.models import Person
from training.sheet import Sheet
from training.style import Style, draw_style, without_headings
from training.truth import truth_of

SIDE = {"skills", "languages", "certificates", "interests", "awards"}
"""Sections that may stand in a sidebar."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a family asks for beyond the random choices."""

    shape: str = "single"
    rail: str = ""
    kinds: tuple[str, ...] = tuple(kind for kind in ALL if kind != "themes")
    order: str = ""
    reworded: bool = False
    headings: bool = True
    icons: float = 0.15


@dataclass(frozen=True, slots=True)
class Blocks:
    """The top of a page as HTML: name with contacts, name alone, contacts alone."""

    head: str
    name: str
    contacts: str


PLANS = {
    "web-single": Plan(),
    "web-sidebar-left": Plan("sidebar-left", icons=0.4),
    "web-sidebar-right": Plan("sidebar-right", icons=0.4),
    "web-sidebar-first": Plan("sidebar-first", icons=0.4),
    "web-daterail-left": Plan(rail="left"),
    "web-daterail-right": Plan(rail="right"),
    "web-table": Plan("table"),
    "web-cards": Plan("cards"),
    "web-icons": Plan(icons=1.0),
    "web-linkedin": Plan("linkedin", icons=0.0, order="certificates languages summary work education"),
    "web-functional": Plan(
        kinds=("summary", "skills", "themes", "work", "education", "languages"),
        order="summary skills themes work education languages",
    ),
    "web-academic": Plan(order="summary education work publications awards skills languages interests volunteer"),
    "web-bare": Plan(
        headings=False, kinds=("summary", "work", "education", "skills"), order="summary work education skills"
    ),
    "web-reworded": Plan(reworded=True),
}


def draft(family: str, person: Person, rng: random.Random) -> Draft:
    """The page of `person` in `family`, as HTML with its truth."""
    plan = PLANS[family]
    bare_jobs = family == "web-functional"
    style = draw_style(rng, person, railed=bool(plan.rail), grids=True, reworded=plan.reworded)
    if plan.order:
        style = replace(style, order=tuple(plan.order.split()))
    if not plan.headings:
        style = without_headings(style)
    if family == "web-icons":
        style = replace(style, caps="spaced")
    kinds = plan.kinds
    if plan.shape == "linkedin":
        from training.layouts.linkedin import linkedin_style

        style, kinds = linkedin_style(style), (*kinds, "top")
    sheet = sheet_of(person, style, rng, kinds=kinds, railed=bool(plan.rail), bare_jobs=bare_jobs)
    truth = truth_of(person, style, f"generated: {family}", kinds=kinds, bare_jobs=bare_jobs)
    look = draw_look(rng, narrow=plan.shape.startswith("sidebar"))
    if plan.shape == "linkedin":
        from training.layouts.linkedin import linkedin_page

        html, truth = linkedin_page(person, sheet, truth, look)
    else:
        html = _page(sheet, style, look, plan, rng)
    return Draft(family, "pdf", truth, Page(html, look.paper, look.margin, sheet.header, sheet.footer), sheet)


def write(drafts: Sequence[tuple[Draft, Path]]) -> None:
    """Prints every draft to its path."""
    print_pages([(draft.source, path) for draft, path in drafts])


def _page(sheet: Sheet, style: Style, look: Look, plan: Plan, rng: random.Random) -> str:
    icons = rng.random() < plan.icons
    glyph = rng.choice(["", "", style.glyph, style.glyph, style.glyph, " "])
    spaced = style.caps == "spaced"
    inline = markup.contacts(sheet.contacts, style.contact_separator, icons, stacked=rng.random() < 0.12)
    blocks = Blocks(
        markup.head(sheet, inline, spaced),
        markup.head(sheet, "", spaced),
        markup.contacts(sheet.contacts, style.contact_separator, icons, stacked=True),
    )
    extra, body = SHAPES[plan.shape.split("-")[0]](sheet, glyph, plan, rng, blocks)
    return markup.page(sheet.name, look.css + (icon_rules() if icons else "") + extra, body)


def _single(sheet: Sheet, glyph: str, plan: Plan, rng: random.Random, blocks: Blocks) -> tuple[str, str]:
    css = ""
    if plan.rail:
        width = rng.choice(["5em", "7.5em", "9em", "11em"])
        css = f".railed{{grid-template-columns:{f'{width} 1fr' if plan.rail == 'left' else f'1fr {width}'}}}"
        css += rng.choice([".rail{font-size:.85em}", ".rail{color:#666}", ""])
        css += ".rail{text-align:right}" if plan.rail == "left" and rng.random() < 0.3 else ""
    return css, blocks.head + "".join(markup.part(part, glyph, plan.rail) for part in sheet.parts)


def _sidebar(sheet: Sheet, glyph: str, plan: Plan, rng: random.Random, blocks: Blocks) -> tuple[str, str]:
    moved = SIDE | ({"education"} if rng.random() < 0.3 else set())
    heading = rng.choice(["<h2>Contact</h2>", "<h2>CONTACT</h2>", ""])
    side = heading + blocks.contacts + "".join(markup.part(part, glyph) for part in sheet.parts if part.kind in moved)
    main = [part for part in sheet.parts if part.kind not in moved]
    name_above = rng.random() < 0.5
    shade = rng.choice(["dark", "pale", "", ""])
    width = rng.choice([26, 30, 34, 38])
    left = plan.shape == "sidebar-left" or (plan.shape == "sidebar-first" and rng.random() < 0.6)
    columns = f"{width}% 1fr" if left else f"1fr {width}%"
    css = f".two{{grid-template-columns:{columns}}}.columns{{columns:{rng.choice([1, 2])}}}"
    split = 2 if plan.shape == "sidebar-first" else len(main)
    inner, rest = ("".join(markup.part(part, glyph) for part in some) for some in (main[:split], main[split:]))
    aside, body = f"<aside class='{shade}'>{side}</aside>", f"<main>{'' if name_above else blocks.name}{inner}</main>"
    both = f'<div class="two">{aside + body if left else body + aside}</div>'
    return css, (blocks.name if name_above else "") + both + rest


def _table(sheet: Sheet, glyph: str, plan: Plan, rng: random.Random, blocks: Blocks) -> tuple[str, str]:
    lines = []
    for part in sheet.parts:
        inner = markup.part(replace(part, heading=""), glyph)
        lines.append(f"<tr><td class=label><h2>{part.heading}</h2></td><td>{inner}</td></tr>")
    css = f"td.label{{width:{rng.choice([18, 22, 26])}%}}"
    return css, blocks.head + f"<table class='page {rng.choice(['', '', 'ruled'])}'>{''.join(lines)}</table>"


def _cards(sheet: Sheet, glyph: str, plan: Plan, rng: random.Random, blocks: Blocks) -> tuple[str, str]:
    grouped = any(piece.continues for part in sheet.parts for piece in part.pieces)
    boxed = {"projects", "education"} | (set() if grouped else {"work"})
    parts = []
    for part in sheet.parts:
        html = markup.part(part, glyph)
        parts.append(html.replace('<section class="', '<section class="card ', 1) if part.kind in boxed else html)
    return "", blocks.head + "".join(parts)


Builder = Callable[[Sheet, str, Plan, random.Random, Blocks], tuple[str, str]]
SHAPES: dict[str, Builder] = {"single": _single, "sidebar": _sidebar, "table": _table, "cards": _cards}
