"""Resumes by RenderCV's nine themes. RenderCV 2.8 needs Python 3.12 or newer."""

from __future__ import annotations

import datetime
import importlib
import random
import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.dates import DateStyle
from training.layouts.drafts import Draft
from training.people.models import Degree, Job, Month, Person
from training.style import draw_style
from training.truth import truth_of

KINDS = ("summary", "work", "education", "projects", "skills", "certificates", "publications", "languages", "awards")
STUB = """#let icons = (
  linkedin: "\\u{f08c}", github: "\\u{f09b}", gitlab: "\\u{f296}", orcid: "\\u{f8d2}", envelope: "\\u{f0e0}",
  phone: "\\u{f095}", link: "\\u{f0c1}", x-twitter: "\\u{e61b}", location-dot: "\\u{f3c5}",
  graduation-cap: "\\u{f19d}", external-link: "\\u{f08e}",
)
#let fa-icon(name, ..looks) = text(
  font: ("Font Awesome 7 Brands", "Font Awesome 7 Free Solid", "Font Awesome 7 Free"),
  fallback: true,
  ..looks.named(),
  icons.at(name, default: "\\u{f0c1}"),
)
"""
"""Stands in for the Typst package fontawesome 0.6.0, which is not part of RenderCV."""
COLUMNED = {"classic", "harvard"}
"""Themes that print the degree in a narrow column of its own, where only a short one has room."""
SOCIAL = {"LinkedIn", "GitHub", "GitLab", "ORCID", "X", "Google Scholar"}


def draft(family: str, person: Person, rng: random.Random) -> Draft:
    """`person` as RenderCV's input for the theme in `family`, with the truth."""
    theme = family.removeprefix("rendercv-")
    contact = replace(person.contact, profiles=tuple(p for p in person.contact.profiles if p.network in SOCIAL))
    person = replace(person, contact=contact, papers=person.papers if rng.random() < 0.7 else ())
    style = draw_style(rng, person, reworded=rng.random() < 0.2)
    years = rng.random() < 0.2
    style = replace(
        style,
        dates=DateStyle("YYYY" if years else "Month YYYY", " – ", "present"),
        caps="",
        kinds="",
        degree_dates="range",
    )
    sections = {
        style.headings.get(kind, kind): entries
        for kind in style.order
        if kind in KINDS and (entries := _section(kind, person, years, theme in COLUMNED))
    }
    cv: dict[str, Any] = {"name": contact.name, "email": contact.email, "sections": sections}
    cv |= {"headline": contact.headline} if contact.headline else {}
    cv |= {"location": contact.place} if contact.place else {}
    phone, printed = _phone(contact.phone)
    cv |= {"phone": phone} if phone else {}
    cv |= {"website": contact.website} if contact.website else {}
    if contact.profiles:
        cv["social_networks"] = [{"network": p.network, "username": p.username} for p in contact.profiles]
    truth = truth_of(person, style, f"generated: {family}", kinds=KINDS)
    truth["basics"]["phone"] = printed
    design: dict[str, Any] = {"theme": theme}
    if rng.random() < 0.4:
        design["page"] = {"size": rng.choice(["a4", "us-letter"])}
    if rng.random() < 0.3:
        design["header"] = {"connections": {"display_urls_instead_of_usernames": True}}
    return Draft(family, "pdf", truth, {"cv": cv, "design": design})


def write(drafts: Sequence[tuple[Draft, Path]]) -> None:
    """Prints every draft to its path with Typst."""
    try:
        typst = importlib.import_module("typst")
        import rendercv_fonts
        from rendercv import renderer
        from rendercv.renderer.templater.templater import render_full_template
        from rendercv.schema.rendercv_model_builder import build_rendercv_model_from_commented_map
    except ImportError as error:
        raise SystemExit(
            "RenderCV is not installed; it needs Python 3.12 or newer and training/requirements.txt. "
            "Install it, or leave out the rendercv layouts."
        ) from error

    with tempfile.TemporaryDirectory(prefix="resumes-typst-") as name:
        root = Path(name)
        _packages(Path(str(renderer.__file__)).parent / "rendercv_typst", root / "packages")
        compiler = typst.Compiler(
            root=root, font_paths=list(rendercv_fonts.paths_to_font_folders), package_path=root / "packages"
        )
        for draft_, path in drafts:
            settings = {"settings": {"current_date": datetime.date(2026, 11, 22)}}
            model = build_rendercv_model_from_commented_map(draft_.source | settings)
            file = root / "resume.typ"
            file.write_text(render_full_template(model, "typst"), "utf-8")
            compiler.compile(input=file, format="pdf", output=path)


def _packages(bundled: Path, folder: Path) -> None:
    version = re.search(r'version\s*=\s*"([^"]+)"', (bundled / "typst.toml").read_text("utf-8"))
    assert version is not None
    shutil.copytree(bundled, folder / "preview" / "rendercv" / version[1])
    stub = folder / "preview" / "fontawesome" / "0.6.0"
    stub.mkdir(parents=True)
    (stub / "lib.typ").write_text(STUB, "utf-8")
    (stub / "typst.toml").write_text(
        '[package]\nname = "fontawesome"\nversion = "0.6.0"\nentrypoint = "lib.typ"\n', "utf-8"
    )


def _section(kind: str, person: Person, years: bool, column: bool) -> list[Any]:
    match kind:
        case "summary":
            return [person.summary] if person.summary else []
        case "work":
            return [_job(job, years) for job in person.jobs]
        case "education":
            return [_degree(degree, years, column) for degree in person.degrees]
        case "projects":
            return [
                {"name": p.name, "highlights": list(p.bullets)} | ({"date": _date(p.date, years)} if p.date else {})
                for p in person.projects
            ]
        case "skills":
            return [{"label": label, "details": ", ".join(items)} for label, items in person.skills]
        case "certificates":
            return [{"bullet": f"{name}, {year}"} for name, year in person.certificates]
        case "publications":
            return [
                {"title": p.title, "authors": list(p.authors), "journal": p.venue, "date": p.year}
                for p in person.papers
            ]
        case "languages":
            return [{"label": name, "details": level} for name, level in person.languages]
        case _:
            return [{"bullet": f"{name}, {year}"} for name, year in person.awards]


def _date(month: Month, years: bool) -> str | int:
    return month[0] if years else f"{month[0]}-{month[1]:02d}"


def _job(job: Job, years: bool) -> dict[str, Any]:
    entry: dict[str, Any] = {"company": job.company, "position": job.title, "highlights": list(job.bullets)}
    entry |= (
        {"start_date": _date(job.start, years), "end_date": _date(job.end, years) if job.end else "present"}
        if job.start
        else {}
    )
    return entry | ({"location": job.place} if job.place else {}) | ({"summary": job.summary} if job.summary else {})


def _degree(degree: Degree, years: bool, column: bool) -> dict[str, Any]:
    apart = bool(degree.area) and not (column and len(degree.kind) > 8)
    whole = f"{degree.kind} in {degree.area}" if degree.area else degree.kind
    entry: dict[str, Any] = {"institution": degree.school, "area": degree.area if apart else whole}
    entry |= {"degree": degree.kind} if apart else {}
    entry |= {"location": degree.place, "highlights": list(degree.notes)}
    return entry | {"start_date": _date(degree.start, years), "end_date": _date(degree.end, years)}


def _phone(phone: str) -> tuple[str, str]:
    """`phone` as RenderCV takes it and as it prints it; empty where its country's numbering plan has no such number."""
    import phonenumbers
    from phonenumbers import PhoneNumberFormat

    try:
        number = phonenumbers.parse(phone, "US")
    except phonenumbers.NumberParseException:
        return "", ""
    if not phonenumbers.is_valid_number(number):
        return "", ""
    forms = (PhoneNumberFormat.E164, PhoneNumberFormat.NATIONAL)
    given, printed = (phonenumbers.format_number(number, form) for form in forms)
    return given, printed
