"""Pages as a networking site exports a profile: a dark rail, companies with their total length, several titles."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

from training.dates import DateStyle
from training.layouts import markup
from training.layouts.looks import Look
from training.people.models import Person
from training.sheet import Sheet
from training.style import Style


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
    place = f'<div class="place">{escape(person.contact.place)}</div>'
    headline = f"<div>{escape(sheet.headline or person.jobs[0].title)}</div>"
    head = f"<header><h1>{escape(sheet.name)}</h1>{headline}{place}</header>"
    main = head + "".join(
        markup.part(part, "•") for part in sheet.parts if part.kind not in ("certificates", "languages")
    )
    css = look.css + (Path(__file__).parent / "linkedin.css").read_text("utf-8")
    body = f'<div class="two"><aside>{side}</aside><main>{main}</main></div>'
    html = markup.page(sheet.name, css, body)
    return html, truth | {"skills": top}
