"""Profiles of the owner, such as that on LinkedIn, whose address only a link holds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from toolkit.documents.models import Line
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import counted, first, listed
from toolkit.reviews.models import Finding
from toolkit.reviews.places import place_of

_SCHEME = re.compile(r"^(?:https?:/*)?(?:www\.)?", re.IGNORECASE)
_EXPORTED = ("pdf", "docx")
"""Formats in which the target of a link is no part of the text; in Markdown it stands beside its words."""


@cache
def _hosts() -> frozenset[str]:
    return frozenset(tomllib.loads(Path(__file__).with_name("addresses.toml").read_text("utf-8"))["profiles"])


def find(material: Material) -> Iterator[Finding]:
    """One finding for all such profiles."""
    resume = material.resume
    if resume is None or material.facts.format not in _EXPORTED:
        return
    text = resume.document.text.casefold()
    closed = [section for section in resume.sections if section.kind != "contact"]
    found: dict[str, Line] = {}
    for line in resume.document.lines:
        if not any(section.start <= line.start < section.end for section in closed):
            for link in line.links:
                address = _SCHEME.sub("", unquote(link)).rstrip("/")
                if _is_profile(address) and not _is_told(address, line.text.casefold(), text):
                    found.setdefault(address, line)
    if found:
        yield material.finding(
            "profile-behind-link",
            f"{counted(len(found), 'address', 'addresses')} {'stands' if len(found) == 1 else 'stand'} only behind "
            f"{'a link' if len(found) == 1 else 'links'}: {listed(found)}.",
            first([place_of(resume.document, line.start, line.end) for line in dict.fromkeys(found.values())]),
        )


def _is_profile(address: str) -> bool:
    host, _, rest = address.partition("/")
    return bool(rest) and ".".join(host.casefold().split(".")[-2:]) in _hosts()


def _is_told(address: str, line: str, text: str) -> bool:
    """Whether the page has the host of the address, or its name and the owner's on one line, as in `GitHub: jdoe`."""
    host, _, rest = address.casefold().partition("/")
    host = ".".join(host.split(".")[-2:])
    named = host.partition(".")[0] in re.findall(r"\w+", line) and rest.rpartition("/")[2] in line
    return named or re.search(rf"(?<!\w){re.escape(host)}/", text) is not None
