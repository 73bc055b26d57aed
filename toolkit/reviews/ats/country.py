"""The country in which the owner of a resume lives, as far as the page tells."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from toolkit.resumes import phones
from toolkit.resumes.models import Contact

TABLE = Path(__file__).with_name("countries.toml")

_POSTCODE = re.compile(r"\s*\b[\dA-Z]*\d[\dA-Z -]*$")


def country_of(contact: Contact) -> str:
    """ISO code of the country, by the place and else by the telephone number; empty where neither tells."""
    return _of_place(contact.location) or phones.country_of(contact.phone)


@cache
def _table() -> tuple[dict[str, str], dict[str, str]]:
    table = tomllib.loads(TABLE.read_text("utf-8"))
    names = {name: code for code, found in table["names"].items() for name in found}
    return names, {state: code for code, found in table["postal"].items() for state in found}


def _of_place(place: str) -> str:
    names, postal = _table()
    for part in reversed([part.strip(" .") for part in place.split(",")]):
        plain = _POSTCODE.sub("", part).strip(" .")
        if plain in postal:
            return postal[plain]
        if found := names.get(plain.casefold()) or names.get(part.casefold()):
            return found
    return ""
