"""Compiled copies in the user's cache folder: what files were made into, found again while the files are the same."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from toolkit import replacing

APPLICATION = "ai-engineer-toolkit"
KEPT = 6
"""Compiled copies kept of a kind; the oldest go first."""
NO_COPY = (OSError, RuntimeError)
"""What a cache folder that is missing, closed to us or without a home to be in raises."""

Made = TypeVar("Made")


class Unreadable(Exception):
    """The bytes are no copy compiled by this version."""


def kept(
    kind: str,
    key: str,
    make: Callable[[], Made],
    to_bytes: Callable[[Made, str], bytes],
    from_bytes: Callable[[bytes, str], Made],
) -> Made:
    """What `make` gives, read from the copy under `key` where there is one; a copy that is `Unreadable` is replaced."""
    name = f"{kind}-{hashlib.sha256(key.encode()).hexdigest()[:24]}.json"
    with suppress(*NO_COPY, Unreadable):
        return from_bytes((cache_folder() / name).read_bytes(), key)
    made = make()
    with suppress(*NO_COPY):
        _write(cache_folder() / name, kind, to_bytes(made, key))
    return made


def cache_folder() -> Path:
    """Where compiled copies are kept; the environment variable TOOLKIT_CACHE names another folder.

    Written out because importing platformdirs costs as much as reading the copy.
    """
    if own := os.environ.get("TOOLKIT_CACHE"):
        return Path(own)
    if sys.platform == "win32":
        found = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        found = "~/Library/Caches"
    else:
        found = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(found).expanduser() / APPLICATION


def _write(store: Path, kind: str, content: bytes) -> None:
    store.parent.mkdir(parents=True, exist_ok=True)
    replacing.replace(store, content)
    copies = sorted(store.parent.glob(f"{kind}-*.json"), key=lambda path: path.stat().st_mtime)
    for old in copies[:-KEPT]:
        old.unlink(missing_ok=True)
