"""Found inputs, kept in the form in which the program read them, each with its traceback."""

from __future__ import annotations

import re
import traceback
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.fuzz.contract import signature
from tests.fuzz.targets import Target

MOST_OF_A_KIND = 3
"""Inputs kept of one fault; the rest is only counted."""


def keep(folder: Path, target: Target, made: Any, fault: BaseException) -> Path | None:
    """Write the input and the traceback of `fault` under its signature; None where enough of it is kept already."""
    kind = re.sub(r"[^\w.:-]+", "_", signature(fault))
    content = content_of(made)
    place = folder / kind
    place.mkdir(parents=True, exist_ok=True)
    if len(list(place.glob(f"*{target.ending}"))) >= MOST_OF_A_KIND:
        return None
    path = place / f"{sha256(content).hexdigest()[:12]}{target.ending}"
    path.write_bytes(content)
    path.with_suffix(".traceback").write_text("".join(traceback.format_exception(fault)), "utf-8", "replace")
    return path


def content_of(made: Any) -> bytes:
    """The input as bytes: those of a file, of a text, or a description of pieces."""
    match made:
        case bytes():
            return made
        case str():
            return made.encode("utf-8", "surrogatepass")
        case (str() as name, bytes() as content):
            return f"# {name}\n".encode() + content
        case _:
            return "\n".join(map(repr, made)).encode()
