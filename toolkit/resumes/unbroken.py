"""Contact lines with names, mail and web addresses made whole that a narrow column has broken over lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from toolkit.documents.models import Line

_HALF_MAIL = re.compile(r"[\w.+%-]+@[\w.-]*$|[\w.+%-]{5,}$")
_HALF_LOCAL = re.compile(r"[a-z\d.+-]*_[\w.+-]*")
"""A line that can only be the beginning of an address for mail."""

_MAIL = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+$")
_HALF_URL = re.compile(r"(?:https?://|www\.|[\w-]+\.[a-z]{2,4}/)\S*$|\b[\w-]+\.\w+\.?$", re.IGNORECASE)
_HOST = re.compile(r"https?://|www\.|[\w-]+\.(?:com|org|io|net|dev|me)\b", re.IGNORECASE)
_NETWORK_LABEL = re.compile(
    r"^\S* ?\((?:LinkedIn|GitHub|Medium|Twitter|X|Personal|Company|Portfolio|Blog|Website|Other)\)$"
)
"""The end of an address as LinkedIn's own export prints it, behind any break: `-lahtinen (LinkedIn)`."""

_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*$")
_LARGE = 1.3
"""How much larger than the smallest contact line a name is that stands on several."""

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


def with_whole_names(lines: list[Line]) -> list[Line]:
    """`lines` with the pieces of a large name, one below the other, on one of them."""
    sizes = sorted(line.size for line in lines)
    if not sizes or not sizes[-1]:
        return lines
    large = max(_LARGE * sizes[0], sizes[-1] - 0.6)
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        if above is not None and min(above.size, line.size) >= large and _is_name_below(above, line):
            sign = "" if above.text.endswith("-") else " "
            box = (min(above.box[0], line.box[0]), above.box[1], max(above.box[2], line.box[2]), line.box[3])
            whole[-1] = replace(above, text=f"{above.text}{sign}{line.text}", end=line.end, box=box)
        else:
            whole.append(line)
    return whole


def _is_name_below(above: Line, line: Line) -> bool:
    near = above.page == line.page and 0 < line.box[3] - above.box[3] < 1.8 * above.size
    alike = above.block == line.block and above.weight == line.weight and above.text.isupper() == line.text.isupper()
    words = [*above.text.split(), *line.text.split()]
    return near and alike and len(words) <= 5 and all(_NAME_WORD.match(word) for word in words)


def _goes_on(above: str, below: str) -> bool:
    whole = "@" in above or _HOST.match(below) or _NETWORK_LABEL.search(above)
    if _NETWORK_LABEL.search(below) and not whole and _HALF_URL.search(above):
        return True
    if not _TOKEN.match(below) or " " in below or below.startswith(("http", "www.", "@@")):
        return False
    if below.startswith("@"):
        return bool(_HALF_MAIL.search(above)) and "@" not in above
    if "@" in below:
        return bool(_HALF_LOCAL.fullmatch(above) and _MAIL.fullmatch(below))
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
