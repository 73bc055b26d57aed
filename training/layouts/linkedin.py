"""Pages laid out as a networking site exports a profile: a dark rail, the company with its total length, several titles."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

from training.dates import DateStyle
from training.layouts import markup
from training.layouts.looks import Look
from training.people.models import Person
from training.sheet import Sheet
from training.style import Style

CSS = (
    ".two{display:grid;grid-template-columns:31% 1fr}aside{background:#293e49;color:#e8ecee;padding:1.6em;font-size:.85em}aside h2{color:#fff;letter-spacing:0;border:0;background:none;font-weight:400}"
    "main{padding:1.6em}main h2{letter-spacing:0;border:0;background:none;color:#191919;font-weight:400}h1{font-weight:400;color:#000;letter-spacing:0}header{text-align:left}"
    ".place{color:#999}.row{display:block}aside .way{overflow-wrap:anywhere}.two{min-height:10.6in}"
)


def linkedin_style(style: Style) -> Style:
    """`style` with what the export fixes: company first, dates with their length, three top skills."""
    headings = style.headings | {
        "summary": "Summary",
        "work": "Experience",
        "education": "Education",
        "certificates": "Certifications",
        "languages": "Languages",
    }
    return replace(
        style,
        dates=DateStyle("Month YYYY", " - ", "Present", " ({})"),
        job_head=("company", "title", "date", "place"),
        degree_head=("school", "degree · ( date )"),
        separator=" · ",
        places=True,
        kinds="",
        grouped=True,
        headings=headings,
        degree_join=", ",
        degree_dates="range",
        caps="",
        strong="",
        soft="",
        header="",
        footer="Page",
        skills="commas",
    )


def linkedin_page(person: Person, sheet: Sheet, truth: dict[str, Any], look: Look) -> tuple[str, dict[str, Any]]:
    """The page as HTML, and the truth with the three top skills that it prints."""
    top = [skill for _, group in person.skills for skill in group][:3]
    ways = []
    for item in sheet.contacts:
        if item.kind == "place":
            continue
        text = item.href.removeprefix("https://") if item.kind not in ("phone", "email") else item.text
        note = {"phone": " (Mobile)", "email": ""}.get(item.kind, f" ({item.kind})")
        ways.append(f'<div class="way">{escape(text)}{note}</div>')
    side = f"<h2>Contact</h2>{''.join(ways)}<h2>Top Skills</h2>" + "".join(
        f"<div>{escape(skill)}</div>" for skill in top
    )
    side += "".join(markup.part(part, " ") for part in sheet.parts if part.kind in ("certificates", "languages"))
    head = f'<header><h1>{escape(sheet.name)}</h1><div>{escape(sheet.headline or person.jobs[0].title)}</div><div class="place">{escape(person.contact.place)}</div></header>'
    main = head + "".join(
        markup.part(part, "•") for part in sheet.parts if part.kind not in ("certificates", "languages")
    )
    css = look.css + CSS
    html = f'<!doctype html><html lang=en><meta charset=utf-8><style>{css}</style><body><div class="two"><aside>{side}</aside><main>{main}</main></div></body></html>'
    return html, truth | {"skills": top}
