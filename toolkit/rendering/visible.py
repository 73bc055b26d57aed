"""Words from outside, such as the name of a file, as a terminal may be given them."""

from __future__ import annotations

import re

# Controls but the line break and the tab, marks that turn the direction of writing, and half characters.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def visible(text: str) -> str:
    r"""`text` with every character that a terminal would obey, or could not write, as its escape (`\x1b`)."""
    return _OBEYED.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)
