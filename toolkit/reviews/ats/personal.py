"""Personal details and photos that are better left out where the owner applies. They move no score and no grade."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.documents.facts import PictureFact
from toolkit.documents.models import NOWHERE, Line
from toolkit.resumes.models import Resume
from toolkit.reviews.ats.country import country_of
from toolkit.reviews.ats.material import Material
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import place_of

TABLE = Path(__file__).with_name("personal.toml")
SILENT = ("work", "education", "skills", "projects", "publications", "awards", "certificates")
"""Kinds of sections whose lines speak of work: `Age: 35–50` there is what a study was about."""


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text("utf-8"))


def find(material: Material) -> Iterator[Finding]:
    """Findings on personal details, each with what holds in the owner's country."""
    resume = material.resume
    if resume is None:
        return
    country = country_of(resume.contact)
    told: dict[str, Place] = {}
    secret: dict[str, Place] = {}
    for line in _lines(resume):
        for row in _table()["detail"]:
            if re.search(row["pattern"], line.text, re.IGNORECASE):
                found = secret if row.get("always") else told
                found.setdefault(row["name"], place_of(resume.document, line.start, line.end))
    if told:
        names = ", ".join(f"{name} (“{place.text}”)" for name, place in told.items())
        text, severity = f"The file gives your {names}.", _severity(country)
        yield material.finding("personal-detail", text, told.values(), severity=severity, mend=_mend(country))
    if secret:
        names = ", ".join(secret)
        text = f"The file gives the {names}."
        mend = "Take it out: it helps nobody judge your work, and it is of use to those who steal identities."
        yield material.finding("personal-detail", text, secret.values(), severity="minor", mend=mend)
    yield from _photo(material, country)


def _lines(resume: Resume) -> Iterator[Line]:
    spoken = [section for section in resume.sections if section.kind in SILENT]
    for line in resume.document.lines:
        if not any(section.start <= line.start < section.end for section in spoken):
            yield line


def _severity(country: str) -> str:
    """Worth mending where the owner's country is known as one where such details are left out."""
    return "minor" if country in _table()["leave_out"] else "note"


def _mend(country: str) -> str:
    if country in _table()["leave_out"]:
        return "Leave it out: where you live, employers do not expect it and may not decide by it."
    if country in _table()["customary"]:
        return (
            "It is customary where you live, and optional; leave it out of what you send to the USA, Canada, the "
            "United Kingdom, Ireland, Australia or New Zealand."
        )
    return (
        "Leave it out of what you send to the USA, Canada, the United Kingdom, Ireland, Australia or New Zealand; "
        "elsewhere it is optional."
    )


def _photo(material: Material, country: str) -> Iterator[Finding]:
    height = material.document.page_sizes[0][1] if material.document and material.document.page_sizes else 0.0
    picture = next((each for each in material.facts.pictures if _can_be_a_portrait(each, height)), None)
    if picture is None:
        return
    where = "on the first page " if picture.box != NOWHERE else ""
    yield material.finding(
        "photo",
        f"The picture {where}has the size and shape of a photo of a person.",
        [Place("", picture.page, picture.box)] if picture.box != NOWHERE else [],
        mend="If it is a photo of you: " + _mend(country)[:1].lower() + _mend(country)[1:],
    )


def _can_be_a_portrait(picture: PictureFact, height: float) -> bool:
    """Whether size, shape and place are those of a photo in the head of a resume."""
    rule = _table()["photo"]
    least, most = rule["ratio"]
    if picture.box == NOWHERE:
        return bool(picture.width >= rule["pixels"] and least <= picture.width / max(1, picture.height) <= most)
    x0, top, x1, bottom = picture.box
    wide = rule["width"][0] <= x1 - x0 <= rule["width"][1]
    return bool(
        picture.page == 1
        and wide
        and least <= (x1 - x0) / max(1.0, bottom - top) <= most
        and top < rule["top"] * height
    )
