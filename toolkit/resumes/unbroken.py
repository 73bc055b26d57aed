"""Contact lines with mail and web addresses made whole that a narrow column has broken over lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from toolkit.documents.models import Line

_HALF_MAIL = re.compile(r"[\w.+%-]+@[\w.-]*$|[\w.+%-]{5,}$")
_MAIL = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+$")
_HALF_URL = re.compile(r"(?:https?://|www\.|[\w-]+\.[a-z]{2,4}/)\S*$|\b[\w-]+\.\w+\.?$", re.IGNORECASE)
_TOKEN = re.compile(r"[\w.@%?=/-]+$")
_ENDINGS = frozenset(["com", "org", "net", "edu", "gov", "dev", "info", "example"])
"""Endings of addresses that are often cut (`example.co` over `m`)."""


def unbroken(lines: Iterable[Line]) -> list[Line]:
    """`lines` with each address on one of them; offsets are those of the first piece."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        if above is not None and above.block == line.block and _goes_on(above.text, line.text):
            whole[-1] = replace(above, text=above.text + line.text, end=line.end, links=above.links + line.links)
        else:
            whole.append(line)
    return whole


def _goes_on(above: str, below: str) -> bool:
    if not _TOKEN.match(below) or " " in below or below.startswith(("http", "www.", "@@")):
        return False
    if below.startswith("@"):
        return bool(_HALF_MAIL.search(above)) and "@" not in above
    if "@" in below:
        return False
    mail = re.search(r"\S*@\S*$", above)
    if mail:
        joined = mail.group() + below
        if not _MAIL.search(mail.group()):
            return bool(_MAIL.search(joined))
        ending = mail.group().rpartition(".")[2]
        return ending not in _ENDINGS and (ending + below).casefold() in _ENDINGS
    if above.endswith("/") and _HALF_URL.search(above):
        return True
    host = re.search(r"(?:[\w-]+\.)+([a-z]+)$", above)
    if host and below.startswith("."):
        return True
    return bool(re.search(r"linkedin\.com/in/[\w-]*-$", above)) and bool(re.match(r"[\w-]+$", below))
