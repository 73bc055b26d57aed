"""Parts of a sheet as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from training.sheet import ContactItem, Part, Piece, Row, Sheet, Span

ICONS = {
    "place": "\uf3c5", "phone": "\uf095", "email": "\uf0e0", "website": "\uf0c1", "LinkedIn": "\uf08c",
    "GitHub": "\uf09b", "GitLab": "\uf296",
    "Google Scholar": "\uf19d", "ORCID": "\uf8d2", "X": "\ue61b", "Medium": "\uf23a",
}  # fmt: skip
"""Font Awesome code points (version 7) by what a contact item is."""


def spans(row: Iterable[Span]) -> str:
    """Spans in a row, bold, italic and linked."""
    found = []
    for span in row:
        text = escape(span.text)
        if span.href:
            text = f'<a href="{escape(span.href)}">{text}</a>'
        text = f"<b>{text}</b>" if span.bold else text
        text = f"<i>{text}</i>" if span.italic else text
        found.append(f'<span class="{span.role}">{text}</span>' if span.role != "separator" else text)
    return "".join(found)


def rows(lines: Iterable[Row]) -> str:
    """Rows as blocks, the right part at the right edge."""
    return "".join(
        f'<div class="row"><span>{spans(line.left)}</span>'
        + (f'<span class="right">{spans(line.right)}</span>' if line.right else "")
        + "</div>"
        for line in lines
    )


def bullets(texts: Iterable[str], glyph: str) -> str:
    """Bullets: drawn by the browser where `glyph` is empty, typed before the text otherwise; a space means none."""
    if not glyph:
        return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"
    mark = f'<span class="glyph">{glyph}</span> ' if glyph.strip() else ""
    return "".join(f'<div class="item">{mark}{escape(text)}</div>' for text in texts)


def piece(entry: Piece, glyph: str, rail: str) -> str:
    """An entry; `rail` is left, right or empty."""
    body = rows(entry.head) + "".join(f"<p>{escape(text)}</p>" for text in entry.paragraphs)
    body += bullets(entry.bullets, glyph) if entry.bullets else ""
    kind = "piece more" if entry.continues else "piece"
    if not rail:
        return f'<div class="{kind}">{rows(entry.rail)}{body}</div>'
    side = f'<div class="rail">{rows(entry.rail)}</div>'
    return f'<div class="{kind} railed rail-{rail}">{side}<div class="body">{body}</div></div>'


def part(section: Part, glyph: str, rail: str = "") -> str:
    """A section with its heading."""
    heading = f"<h2>{escape(section.heading)}</h2>" if section.heading else ""
    inner = "".join(piece(entry, glyph, rail) for entry in section.pieces) + grid(section)
    return f'<section class="{section.kind}">{heading}<div class="inner">{inner}</div></section>'


def grid(section: Part) -> str:
    """Skills as chips, in columns, or in a table."""
    flat = [escape(item) for _, items in section.grid for item in items]
    match section.shape:
        case "chips":
            return '<div class="chips">' + " ".join(f'<span class="chip">{item}</span>' for item in flat) + "</div>"
        case "columns":
            return '<div class="columns">' + "".join(f"<div>{item}</div>" for item in flat) + "</div>"
        case "table":
            lines = "".join(
                f"<tr><td><b>{escape(label)}</b></td><td>{escape(', '.join(items))}</td></tr>"
                for label, items in section.grid
            )
            return f'<table class="skills">{lines}</table>'
        case _:
            return ""


def contacts(items: Iterable[ContactItem], separator: str, icons: bool, stacked: bool) -> str:
    """The contact items, each on its own line or with `separator` between them, with glyphs of an icon font or not."""
    found = []
    for item in items:
        text = f"{item.label}: {item.text}" if item.label and not icons else item.text
        text = f'<a href="{escape(item.href)}">{escape(text)}</a>' if item.href else escape(text)
        icon = ICONS.get(item.kind, ICONS["website"]) if icons else ""
        found.append((f'<span class="icon">{icon}</span> ' if icon else "") + f'<span class="way">{text}</span>')
    if stacked:
        return '<div class="contacts">' + "".join(f"<div>{item}</div>" for item in found) + "</div>"
    mark = "&nbsp;&nbsp; " if not separator.strip() else escape(separator)
    return '<div class="contacts">' + mark.join(found) + "</div>"


def head(sheet: Sheet, contact_block: str, spaced: bool) -> str:
    """Name, headline and contacts."""
    headline = f'<div class="headline">{escape(sheet.headline)}</div>' if sheet.headline else ""
    kind = ' class="spaced"' if spaced else ""
    return f"<header><h1{kind}>{escape(sheet.name)}</h1>{headline}{contact_block}</header>"


def page(title: str, css: str, body: str) -> str:
    """A whole HTML file."""
    start = "<!doctype html><html lang=en><meta charset=utf-8>"
    return f"{start}<title>{escape(title)}</title><style>{css}</style><body>{body}</body></html>"
