"""Make the sample resumes from `people/*.json` (JSON Resume): PDF in one or two columns, DOCX and Markdown.

    python samples/make.py            # writes resumes/, reports/, letters/ and packs/, the same bytes each time

The layouts are drawn here, apart from the toolkit's own templates, so that the samples test its reader fairly.
"""

from __future__ import annotations

import json
import os
from html import escape
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

HERE = Path(__file__).resolve().parent
DRAWN = "1792540800"
"""Seconds since 1970 of 2026-10-21, the date the samples carry."""

AS_OF = "2026-11-22"
"""The day that counts as today in the sample reports."""

TWO_COLUMNS = {"marek-olufsen"}
SIZES = {"priscilla-nakano": "10.6", "marek-olufsen": "10"}
"""Font size in points where it is not 10.3: one sample fills two pages."""

LETTERS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("ifeoma-castell", "applied-ai-engineer.md", {"because": "adjusters taught me what a wrong answer costs them"}),
    ("marek-olufsen", "senior-llm-platform-engineer.html", {"tone": "formal", "to": "Dana Reyes"}),
    ("noor-lindgren", "junior-ai-engineer.txt", {"tone": "warm"}),
    ("tobias-wren", "applied-ai-engineer.md", {"length": "short"}),
    ("priscilla-nakano", "senior-llm-platform-engineer.html", {"kind": "email"}),
)
"""Person, posting and wishes of each sample letter; the reason and the name are invented as the people are."""

PACKS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("ifeoma-castell", "applied-ai-engineer.md", {"size": "standard"}),
    ("noor-lindgren", "junior-ai-engineer.txt", {"size": "pocket", "days": 7}),
)
"""Person, posting and wishes of each sample interview pack."""

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

CSS = """
@page { size: letter; margin: 15mm 18mm }
body { font: SIZEpt/1.38 'Source Sans 3', sans-serif; font-variant-ligatures: none; color: #1b1f24; margin: 0 }
h1 { font-size: 23pt; margin: 0; line-height: 1.15 }
.label { font-size: 12pt; color: #40566b; margin: 1pt 0 5pt }
h2 { font-size: 12.5pt; color: #1f4e79; border-bottom: .6pt solid #1f4e79; margin: 13pt 0 5pt; break-after: avoid }
.row { display: flex; justify-content: space-between; break-after: avoid }
.row b { font-weight: 700 }
.place { color: #40566b }
ul { margin: 2pt 0 8pt; padding-left: 13pt } li { margin: 1.5pt 0 }
p { margin: 2pt 0 }
"""
SIDEBAR = """
@page { size: letter; margin: 0 }
.side { position: absolute; left: 0; top: 0; width: 56mm; height: 279mm; background: #e9eef3; padding: 16mm 5mm;
  box-sizing: border-box }
.side h2 { border: 0 } .main { margin-left: 62mm; padding: 15mm 14mm 0 0 }
.side p { overflow-wrap: anywhere; font-size: 8.8pt }
"""


def month(date: str | None) -> str:
    """`2024-04` as `Apr 2024`; no date as `Present`."""
    if not date:
        return "Present"
    year, _, number = date.partition("-")
    return f"{MONTHS[int(number) - 1]} {year}" if number else year


def period(item: dict[str, Any]) -> str:
    return f"{month(item.get('startDate'))} – {month(item.get('endDate'))}"


def contact(person: dict[str, Any]) -> list[str]:
    basics = person["basics"]
    links = [
        profile["url"].removeprefix("https://www.").removeprefix("https://") for profile in basics.get("profiles", [])
    ]
    website = [basics["url"].removeprefix("https://")] if basics.get("url") else []
    return [basics["location"]["address"], basics["email"], basics["phone"], *website, *links]


def html(person: dict[str, Any], sidebar: bool, size: str) -> str:
    """The page of `person`; with `sidebar`, contact and skills stand at the left."""
    basics = person["basics"]
    name = f"<h1>{escape(basics['name'])}</h1><p class=label>{escape(basics['label'])}</p>"
    lines = [escape(line) for line in contact(person)]
    skills = "".join(
        f"<p><b>{escape(group['name'])}:</b> {escape(', '.join(group['keywords']))}</p>" for group in person["skills"]
    )
    jobs = "".join(
        f"<div class=row><b>{escape(job['position'])}</b><span>{period(job)}</span></div>"
        f"<p class=place>{escape(job['name'])}, {escape(job['location'])}</p>"
        f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in job['highlights'])}</ul>"
        for job in person["work"]
    )
    projects = "".join(
        f"<p><b>{escape(project['name'])}</b> | {escape(project['description'])}</p>"
        f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in project['highlights'])}</ul>"
        for project in person.get("projects", [])
    )
    degrees = "".join(
        f"<div class=row><span><b>{escape(d['studyType'])} in {escape(d['area'])}</b>, "
        f"{escape(d['institution'])}</span>"
        f"<span>{period(d)}</span></div>"
        for d in person["education"]
    )
    rest = "".join(
        f"<p>{escape(c['name'])}, {escape(c['issuer'])}, {month(c['date'])}</p>" for c in person.get("certificates", [])
    )
    papers = "".join(
        f"<p>{escape(p['name'])}, {escape(p['publisher'])}, {month(p['releaseDate'])}</p>"
        for p in person.get("publications", [])
    )
    main = (
        f"<h2>Summary</h2><p>{escape(basics['summary'])}</p><h2>Experience</h2>{jobs}"
        + (f"<h2>Projects</h2>{projects}" if projects else "")
        + f"<h2>Education</h2>{degrees}"
        + (f"<h2>Certifications</h2>{rest}" if rest else "")
        + (f"<h2>Publications</h2>{papers}" if papers else "")
    )
    if sidebar:
        side = f"<h2>Contact</h2>{''.join(f'<p>{line}</p>' for line in lines)}<h2>Skills</h2>{skills}"
        body = f"<div class=side>{side}</div><div class=main>{name}{main}</div>"
    else:
        body = f"{name}<p>{' | '.join(lines)}</p>{main}<h2>Skills</h2>{skills}"
    title = escape(basics["name"])
    style = CSS.replace("SIZE", size) + (SIDEBAR if sidebar else "")
    return f"<!doctype html><html lang=en><title>{title}</title><style>{style}</style>{body}</html>"


def write_pdf(person: dict[str, Any], path: Path, sidebar: bool, size: str) -> None:
    import rendercv_fonts
    from weasyprint import CSS as Style
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    folder = Path(rendercv_fonts.__file__).parent / "Source Sans 3"
    faces = "".join(
        f"@font-face {{ font-family: 'Source Sans 3'; src: url('{(folder / file).as_uri()}'); font-weight: {weight} }}"
        for file, weight in (("SourceSans3-Regular.ttf", 400), ("SourceSans3-Bold.ttf", 700))
    )
    HTML(string=html(person, sidebar, size)).write_pdf(
        path, stylesheets=[Style(string=faces, font_config=fonts)], font_config=fonts
    )


def markdown(person: dict[str, Any]) -> str:
    basics = person["basics"]
    parts = [
        f"# {basics['name']}",
        basics["label"],
        " | ".join(contact(person)),
        f"## Summary\n\n{basics['summary']}",
        "## Experience",
    ]
    for job in person["work"]:
        lines = "\n".join(f"- {line}" for line in job["highlights"])
        parts.append(f"**{job['position']}**, {job['name']}, {job['location']} ({period(job)})\n\n{lines}")
    if person.get("projects"):
        parts.append("## Projects")
    for project in person.get("projects", []):
        lines = "\n".join(f"- {line}" for line in project["highlights"])
        parts.append(f"**{project['name']}**: {project['description']}\n\n{lines}")
    parts.append("## Education")
    parts += [f"{d['studyType']} in {d['area']}, {d['institution']}, {period(d)}" for d in person["education"]]
    if person.get("certificates"):
        parts.append("## Certifications")
        parts += [f"{c['name']}, {c['issuer']}, {month(c['date'])}" for c in person["certificates"]]
    if person.get("publications"):
        parts.append("## Publications")
        parts += [f"{p['name']}, {p['publisher']}, {month(p['releaseDate'])}" for p in person["publications"]]
    parts.append("## Skills")
    parts.append("\n".join(f"- {group['name']}: {', '.join(group['keywords'])}" for group in person["skills"]))
    return "\n\n".join(parts) + "\n"


def write_docx(person: dict[str, Any], path: Path) -> None:
    """A Word file with the built-in styles; written again without clock times, so that it is the same each time."""
    from datetime import datetime

    from docx import Document
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Inches, Pt

    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    document.core_properties.author = person["basics"]["name"]
    document.core_properties.title = f"{person['basics']['name']}, resume"
    document.core_properties.created = document.core_properties.modified = datetime(2026, 10, 21)
    document.add_heading(person["basics"]["name"], 0)
    document.add_paragraph(person["basics"]["label"])
    document.add_paragraph(" | ".join(contact(person)))
    document.add_heading("Summary", 1)
    document.add_paragraph(person["basics"]["summary"])
    document.add_heading("Experience", 1)
    for job in person["work"]:
        line = document.add_paragraph()
        line.paragraph_format.tab_stops.add_tab_stop(Inches(6), WD_TAB_ALIGNMENT.RIGHT)
        line.add_run(f"{job['name']}").bold = True
        line.add_run(f", {job['location']}\t{period(job)}")
        document.add_paragraph().add_run(job["position"]).italic = True
        for text in job["highlights"]:
            document.add_paragraph(text, style="List Bullet")
    if person.get("projects"):
        document.add_heading("Projects", 1)
    for project in person.get("projects", []):
        line = document.add_paragraph()
        line.add_run(project["name"]).bold = True
        line.add_run(f": {project['description']}")
        for text in project["highlights"]:
            document.add_paragraph(text, style="List Bullet")
    document.add_heading("Education", 1)
    for d in person["education"]:
        document.add_paragraph(f"{d['studyType']} in {d['area']}, {d['institution']}, {period(d)}")
    for heading, key, fields in (
        ("Certifications", "certificates", ("issuer", "date")),
        ("Publications", "publications", ("publisher", "releaseDate")),
    ):
        if person.get(key):
            document.add_heading(heading, 1)
        for item in person.get(key, []):
            document.add_paragraph(f"{item['name']}, {item[fields[0]]}, {month(item[fields[1]])}")
    document.add_heading("Skills", 1)
    for group in person["skills"]:
        line = document.add_paragraph()
        line.add_run(f"{group['name']}: ").bold = True
        line.add_run(", ".join(group["keywords"]))
    document.save(str(path))
    with ZipFile(path) as archive:
        members = [(name, archive.read(name)) for name in sorted(archive.namelist())]
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in members:
            info = ZipInfo(name, (2026, 10, 21, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, data)


def report_texts() -> dict[str, str]:
    """The gap report of each sample PDF as plain text, by the name of its file in `reports/`."""
    from io import StringIO

    from toolkit import workflow
    from toolkit.rendering import terminal

    texts = {}
    for path in sorted((HERE / "resumes").glob("*.pdf")):
        resume = workflow.read_resume(f"samples/resumes/{path.name}", data=path.read_bytes())
        page = StringIO()
        report = workflow.write_report(resume, workflow.score(resume, as_of=AS_OF))
        terminal.render(report, terminal.open_console(page, width=100))
        texts[f"{path.stem}.txt"] = page.getvalue()
    return texts


def letters() -> dict[str, Any]:
    """The sample letters by the name of their files in `letters/`, without the ending."""
    from toolkit import workflow

    made = {}
    for person, posting, wishes in LETTERS:
        resume = workflow.read_resume(
            f"samples/resumes/{person}.pdf", data=(HERE / f"resumes/{person}.pdf").read_bytes()
        )
        job = workflow.read_posting(HERE / "postings" / posting)
        made[f"{person}-{wishes.get('kind', 'letter')}"] = workflow.write_letter(resume, job, as_of=AS_OF, **wishes)
    return made


def letter_texts() -> dict[str, str]:
    """The sample letters as plain text, each sentence followed by what it rests on, by the name of the file."""
    from io import StringIO

    from toolkit.rendering import terminal
    from toolkit.rendering.letters import terminal as letter_terminal

    texts = {}
    for name, letter in letters().items():
        page = StringIO()
        letter_terminal.render(letter, terminal.open_console(page, width=88), sources=True)
        texts[f"{name}.txt"] = page.getvalue()
    return texts


def write_letters(folder: Path) -> None:
    from toolkit import workflow

    folder.mkdir(exist_ok=True)
    for name, letter in letters().items():
        workflow.render(letter, folder / f"{name}.pdf", paper_size="letter", force=True)
        workflow.render(letter, folder / f"{name}.docx", paper_size="letter", force=True)
    for name, text in letter_texts().items():
        (folder / name).write_text(text, "utf-8")


def packs() -> dict[str, Any]:
    """The sample interview packs by the name of their file in `packs/`, without the ending."""
    from toolkit import workflow

    made = {}
    for person, posting, wishes in PACKS:
        resume = workflow.read_resume(
            f"samples/resumes/{person}.pdf", data=(HERE / f"resumes/{person}.pdf").read_bytes()
        )
        job = workflow.read_posting(HERE / "postings" / posting)
        made[f"{person}-{wishes['size']}"] = workflow.write_pack(resume, job, as_of=AS_OF, **wishes)
    return made


def pack_texts() -> dict[str, str]:
    """What the terminal shows of each sample pack, and the ids of its questions, by the name of the file."""
    from io import StringIO

    from toolkit.rendering import terminal
    from toolkit.rendering.pack import terminal as pack_terminal

    texts = {}
    for name, pack in packs().items():
        page = StringIO()
        pack_terminal.render(pack, terminal.open_console(page, width=100))
        ids = "".join(f"{one.id}: {', '.join(question.id for question in one.questions)}\n" for one in pack.rounds)
        texts[f"{name}.txt"] = f"{page.getvalue()}\n{ids}"
    return texts


def write_packs(folder: Path) -> None:
    from toolkit import workflow

    folder.mkdir(exist_ok=True)
    for name, pack in packs().items():
        workflow.render(pack, folder / f"{name}.pdf", paper_size="letter", force=True)
    for name, text in pack_texts().items():
        (folder / name).write_text(text, "utf-8")


def write_reports(folder: Path) -> None:
    from toolkit import workflow

    folder.mkdir(exist_ok=True)
    for name, text in report_texts().items():
        (folder / name).write_text(text, "utf-8")
    for path in sorted((HERE / "resumes").glob("*.pdf")):
        resume = workflow.read_resume(f"samples/resumes/{path.name}", data=path.read_bytes())
        report = workflow.write_report(resume, workflow.score(resume, as_of=AS_OF))
        workflow.render(report, folder / path.name, paper_size="letter", force=True)


def main() -> None:
    os.environ["SOURCE_DATE_EPOCH"] = DRAWN
    folder = HERE / "resumes"
    folder.mkdir(exist_ok=True)
    for source in sorted((HERE / "people").glob("*.json")):
        person = json.loads(source.read_text("utf-8"))
        write_pdf(person, folder / f"{source.stem}.pdf", source.stem in TWO_COLUMNS, SIZES.get(source.stem, "10.3"))
        write_docx(person, folder / f"{source.stem}.docx")
        (folder / f"{source.stem}.md").write_text(markdown(person), "utf-8")
    write_reports(HERE / "reports")
    write_letters(HERE / "letters")
    write_packs(HERE / "packs")


if __name__ == "__main__":
    main()
