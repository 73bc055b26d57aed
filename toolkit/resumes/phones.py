"""Telephone numbers held to the plan of their country."""

from __future__ import annotations

import re

_BEGIN = re.compile(r"(?<=\s)[(+]")
"""Where a number begins behind other figures, such as a postal code."""


def country_of(phone: str) -> str:
    """The country of a number that begins with `+`, such as `DE`; empty for another or one of several countries."""
    import phonenumbers

    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return ""
    found = phonenumbers.region_code_for_number(number) or ""
    return "" if found in ("ZZ", "001") else found


def is_impossible(phone: str, country: str = "") -> bool:
    """Whether no telephone number of `country`, or of the code behind its `+`, has as many figures.

    False where neither says which plan holds. Figures before the number, such as a postal code, do no harm.
    """
    if not phone.strip().startswith("+") and not country:
        return False
    starts = (0, *(found.start() for found in _BEGIN.finditer(phone)))
    return not any(_is_possible(phone[start:], country) for start in starts)


def _is_possible(phone: str, country: str) -> bool:
    import phonenumbers

    try:
        number = phonenumbers.parse(phone, country or None)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.is_possible_number(number))
