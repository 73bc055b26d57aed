"""A person and a style to a sheet: which sections stand where, and what each entry prints."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable
from itertools import groupby

from training.dates import DateStyle, length_of
from training.heads import ends_line, rows_of
from training.people.careers import NOW
from training.people.models import Degree, Job, Person
from training.people.wording import load
from training.sheet import ContactItem, Part, Piece, Row, Sheet, Span
from training.style import GRID_SHAPES, Style

ALL = (
    "summary",
    "work",
    "education",
    "projects",
    "skills",
    "certificates",
    "publications",
    "languages",
    "awards",
    "volunteer",
    "interests",
    "themes",
)


def sheet_of(
    person: Person,
    style: Style,
    rng: random.Random,
    *,
    kinds: Collection[str] = ALL,
    railed: bool = False,
    bare_jobs: bool = False,
) -> Sheet:
    """The sheet with the sections of `kinds`; `bare_jobs` leaves out the jobs' bullets, which stand under themes."""
    dated, papers = rng.random() < 0.7, person.papers
    spoken = ", ".join(f"{name} ({level})" for name, level in person.languages)
    makers = {
        "summary": lambda: [Piece(paragraphs=(person.summary,))] if person.summary else [],
        "work": lambda: list(_jobs(person.jobs, style, railed, bare_jobs)),
        "education": lambda: [_degree(d, style, railed) for d in person.degrees],
        "projects": lambda: [_project(person, index, style, railed) for index in range(len(person.projects))],
        "certificates": lambda: [_line(f"{name}, {year}" if dated else name) for name, year in person.certificates],
        "publications": lambda: [_line(f"{', '.join(p.authors)} ({p.year}). {p.title}. {p.venue}.") for p in papers],
        "languages": lambda: [_line(spoken)] if spoken else [],
        "awards": lambda: [_line(f"{name}, {year}") for name, year in person.awards],
        "volunteer": lambda: list(_jobs(person.volunteering, style, railed, False)),
        "interests": lambda: [_line(", ".join(person.interests))] if person.interests else [],
        "themes": lambda: list(_themes(person, rng)),
    }  # fmt: skip
    parts = []
    for kind in style.order:
        if kind not in kinds:
            continue
        if kind == "skills":
            parts.append(skills_part(person, style))
        elif pieces := makers[kind]():
            parts.append(Part(kind, style.headings.get(kind, kind.title()), tuple(pieces)))
    name = person.contact.name
    name = {"upper": name.upper(), "spaced": name.upper()}.get(style.caps, name)
    return Sheet(name, person.contact.headline, contacts_of(person, style), tuple(parts), style.header, style.footer)


def contacts_of(person: Person, style: Style) -> tuple[ContactItem, ...]:
    """The contact items; a profile is an address, a labelled user name, or the network's name with a link behind it."""
    contact = person.contact
    found = [ContactItem("place", contact.place)] if contact.place else []
    if contact.phone:
        found.append(ContactItem("phone", contact.phone, "", "Phone" if style.profiles == "label" else ""))
    found.append(
        ContactItem("email", contact.email, f"mailto:{contact.email}", "Email" if style.profiles == "label" else "")
    )
    if contact.website:
        found.append(ContactItem("website", contact.website.removeprefix("https://"), contact.website))
    for profile in contact.profiles:
        bare = profile.url.removeprefix("https://").removeprefix("www.")
        printed = style.profiles if "?" not in profile.url or style.profiles in ("word", "label") else "word"
        text = {"url": bare, "full url": profile.url, "label": profile.username, "word": profile.network, "user": bare}[
            printed
        ]
        found.append(ContactItem(profile.network, text, profile.url, profile.network if printed == "label" else ""))
    return tuple(found)


def skills_part(person: Person, style: Style) -> Part:
    """The skills section in the style's shape."""
    heading = style.headings.get("skills", "Skills")
    if style.skills in GRID_SHAPES:
        return Part("skills", heading, (), person.skills, style.skills)
    flat = [skill for _, group in person.skills for skill in group]
    pieces: list[Piece]
    match style.skills:
        case "labelled":
            pieces = [
                Piece((Row((Span(f"{label}: ", "label", bold=style.strong != ""), Span(", ".join(group), "skills"))),))
                for label, group in person.skills
            ]
        case "label above":
            pieces = [
                Piece((Row((Span(label, "label", bold=True),)),), paragraphs=(", ".join(group),))
                for label, group in person.skills
            ]
        case "bulleted groups":
            pieces = [Piece(bullets=tuple(f"{label}: {', '.join(group)}" for label, group in person.skills))]
        case "bulleted":
            pieces = [Piece(bullets=tuple(flat))]
        case shape:
            pieces = [Piece(paragraphs=({"pipes": " | ", "dots": " · "}.get(shape, ", ").join(flat),))]
    return Part("skills", heading, tuple(pieces))


def _jobs(jobs: Iterable[Job], style: Style, railed: bool, bare: bool) -> Iterable[Piece]:
    for company, run in groupby(jobs, key=lambda job: job.company):
        held = list(run)
        if len(held) > 1 and style.grouped:
            yield from _group(company, held, style, railed, bare)
            continue
        for job in held:
            yield _job(job, style.job_head, style, railed, bare)


def _job(job: Job, patterns: tuple[str, ...], style: Style, railed: bool, bare: bool, continues: bool = False) -> Piece:
    fields = {
        "title": job.title,
        "company": job.company,
        "place": job.place if style.places else "",
        "date": style.dates.range(job.start, job.end),
    }
    if job.kind and style.kinds:
        fields["title mark"] = (style.kinds if ends_line(patterns, "title") else "({})").format(job.kind)
    rail = rows_of(["date"], fields, style) if railed else ()
    paragraphs = (job.summary,) if job.summary and not bare else ()
    return Piece(rows_of(patterns, fields, style), rail, paragraphs, () if bare else job.bullets, continues)


def _group(company: str, jobs: list[Job], style: Style, railed: bool, bare: bool) -> Iterable[Piece]:
    starts = [job.start for job in jobs if job.start]
    total = length_of(min(starts), jobs[0].end or NOW) if style.dates.length and starts else ""
    place = jobs[0].place if style.places else ""
    pattern = ["company", "total"] if total else ["company > place"] if not railed else ["company"]
    head = rows_of(pattern, {"company": company, "place": place, "total": total}, style)
    inner = ("title",) if railed else ("title", "date", "place") if total else ("title > date",)
    yield Piece(head)
    for job in jobs:
        yield _job(job, inner, style, railed, bare, continues=True)


def degree_text(degree: Degree, style: Style) -> str:
    """The degree with its area as printed."""
    join = (
        ", "
        if " - " in degree.kind or (degree.kind.endswith("degree") and style.degree_join == " ")
        else style.degree_join
    )
    return f"{degree.kind}{join}{degree.area}" if degree.area else degree.kind


def degree_dates(degree: Degree, style: Style) -> str:
    """The degree's dates as printed."""
    plain = DateStyle(style.dates.form, style.dates.dash, style.dates.held)
    end = plain.month(degree.end)
    if degree.expected:
        return f"Expected {end}"
    return {"range": plain.range(degree.start, degree.end), "graduated": f"Graduated {end}"}.get(
        style.degree_dates, end
    )


def _degree(degree: Degree, style: Style, railed: bool) -> Piece:
    fields = {
        "school": degree.school,
        "degree": degree_text(degree, style),
        "place": degree.place if style.places and degree.place != "Remote" else "",
        "date": degree_dates(degree, style),
    }
    notes = degree.notes
    inline = style.scores and ends_line(style.degree_head, "degree")
    if inline and notes and notes[0].startswith(("GPA", "CGPA", "Grade", "First", "magna", "Distinction")):
        fields["degree mark"], notes = style.scores.format(notes[0]), notes[1:]
    head = rows_of(style.degree_head, fields, style)
    rail = rows_of(["date"], fields, style) if railed else ()
    return Piece(head, rail, (), notes) if len(notes) > 1 else Piece(head, rail, notes)


def _project(person: Person, index: int, style: Style, railed: bool) -> Piece:
    project = person.projects[index]
    date = style.dates.month(project.date) if project.date else ""
    left = [Span(project.name, "project", bold=True, href=project.url)]
    if project.url and style.profiles in ("url", "full url"):
        left += [
            Span(style.separator if style.separator != ", " else " | ", "separator"),
            Span(project.url.removeprefix("https://"), "link", href=project.url),
        ]
    row = Row(tuple(left), (Span(date, "date"),) if date and not railed else ())
    rail = (Row((Span(date, "date"),)),) if date and railed else ()
    if len(project.bullets) == 1:
        return Piece((row,), rail, project.bullets)
    return Piece((row,), rail, (), project.bullets)


def _themes(person: Person, rng: random.Random) -> Iterable[Piece]:
    bullets = [bullet for job in person.jobs for bullet in job.bullets]
    labels = rng.sample(load("bullets")["themes"], 3)
    for index, label in enumerate(labels):
        mine = bullets[index :: len(labels)][: rng.randint(2, 4)]
        if mine:
            yield Piece((Row((Span(label, "label", bold=True),)),), bullets=tuple(mine))


def _line(text: str) -> Piece:
    return Piece((Row((Span(text),)),))
