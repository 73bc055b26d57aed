"""Names, towns and telephone numbers of one locale, from Faker."""

from __future__ import annotations

import random
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from faker import Faker

CALLING = {
    "United Kingdom": "44", "India": "91", "Australia": "61", "Germany": "49", "France": "33", "Spain": "34",
    "Mexico": "52", "Brazil": "55", "Italy": "39", "Netherlands": "31", "Poland": "48", "Sweden": "46",
    "Turkey": "90", "Vietnam": "84",
    "Indonesia": "62", "Czech Republic": "420", "Romania": "40", "Norway": "47", "Finland": "358", "Hungary": "36",
    "Nigeria": "234", "Croatia": "385", "Denmark": "45",
}  # fmt: skip
"""Calling codes by country (ITU-T E.164, 2016)."""


@lru_cache(maxsize=64)
def _faker(locale: str) -> Faker:
    from faker import Faker

    fake = Faker(locale)
    provider: Any
    for provider in fake.get_providers():
        cities = getattr(provider, "cities", None)
        if isinstance(cities, (list, tuple)):  # Italian ones come from a set, in another order each run
            provider.cities = sorted(cities)
    return fake


class Locale:
    """What one locale gives, repeatable by `rng`."""

    def __init__(self, locale: str, country: str, states: list[str], rng: random.Random) -> None:
        self.fake = _faker(locale)
        self.fake.seed_instance(rng.randrange(2**32))
        self.country = country
        self.states = states
        self.rng = rng

    def given(self) -> str:
        """A first name in Latin letters."""
        return _plain(self.fake.first_name())

    def surname(self) -> str:
        """A family name in Latin letters."""
        return _plain(self.fake.last_name())

    def company(self) -> str:
        """An employer as Faker words it."""
        return _plain(self.fake.company())

    def town(self) -> str:
        """A town's name alone."""
        town = _plain(self.fake.city().split("(")[0].split(",")[0])
        return town[:1].upper() + town[1:]

    def place(self) -> str:
        """A place as a resume prints it: town with state, country, or neither."""
        if self.rng.random() < 0.06:
            return self.rng.choice(["Remote", "Remote", "Remote (US)", "Hybrid"])
        if self.country == "United States":
            state = self.rng.choice(self.states)
            return self.rng.choice(
                [f"{self.town()}, {state}", f"{self.town()}, {state}", f"{self.town()}, {state}, USA"]
            )
        return self.rng.choice([f"{self.town()}, {self.country}", self.town()])

    def phone(self) -> str:
        """A telephone number of the ranges kept for fiction (555-01xx)."""
        area, last = self.rng.randint(201, 989), f"01{self.rng.randint(0, 99):02d}"
        code = CALLING.get(self.country, "")
        if code:
            return self.rng.choice(
                [
                    f"+{code} 555 01 {self.rng.randint(100, 199)}",
                    f"+{code} {area} 555 {last}",
                    f"(+{code}) {area}-555-{last}",
                ]
            )
        return self.rng.choice(
            [
                f"({area}) 555-{last}",
                f"+1 {area} 555 {last}",
                f"{area}-555-{last}",
                f"{area}.555.{last}",
                f"+1 ({area}) 555-{last}",
                f"+1-{area}-555-{last}",
            ]
        )


def plain_letters(text: str) -> str:
    """`text` in lower-case ASCII letters and digits, as in a user name."""
    text = text.replace("ł", "l").replace("ø", "o").replace("ı", "i").replace("đ", "d").replace("ß", "ss")
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode())


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
