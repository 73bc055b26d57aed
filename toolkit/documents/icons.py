"""What the icon of a site says of the handle behind it: the address of a profile."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from toolkit.documents.run import Run

_ICON = re.compile("(?:^| )[\ue000-\uf8ff]")
_HANDLE = re.compile(r"@?([\w-]{2,40})$")


@cache
def _addresses() -> dict[str, str]:
    """Icon → what stands before the handle in the site's addresses."""
    rows = Path(__file__).with_name("icons.tsv").read_text("utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if not row.startswith("#"))
    return {chr(int(code, 16)): address for code, address in pairs}


def profile_links(run: Run) -> list[str]:
    """Addresses of the handles in `run` that stand alone behind the icon of a site."""
    links: list[str] = []
    if not _ICON.search(" ".join(run.words)):
        return links
    for index, word in enumerate(run.words):
        address = _addresses().get(word[0])
        handle = word[1:] or (run.words[index + 1] if index + 1 < len(run.words) else "")
        found = _HANDLE.match(handle)
        if address and found:
            links.append(address + found[1])
    return links
