"""What a record depends on beside its file, and the key that stands for it in the journal and the cache."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from functools import cache
from pathlib import Path

import toolkit
from toolkit.batch.models import Settings

_PACKAGE = Path(toolkit.__file__).resolve().parent
_DATA = ("skills_taxonomy", "templates", "samples")
"""Folders that a wheel keeps in the package: the first has a fingerprint of its own, the others bear on no score."""


@cache
def program() -> str:
    """The version, and the first letters of a SHA-256 over the program's own files: an edited program is another."""
    found = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*")):
        name = path.relative_to(_PACKAGE)
        if path.is_file() and "__pycache__" not in name.parts and name.parts[0] not in _DATA:
            content = path.read_bytes()
            found.update(f"{name.as_posix()}\0{len(content)}\0".encode())
            found.update(content)
    return f"{toolkit.__version__}+{found.hexdigest()[:16]}"


def key(settings: Settings) -> str:
    """SHA-256 over everything in the settings that can change a record."""
    fields = dataclasses.asdict(settings)
    for name in ("taxonomy_folder", "taxonomy_files", "posting_name"):
        del fields[name]
    fields["posting"] = hashlib.sha256(settings.posting).hexdigest() if settings.posting else ""
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()


def carried(folder: str) -> tuple[tuple[str, bytes], ...]:
    """Name and bytes of every YAML file of a taxonomy folder, to be unpacked on another machine."""
    root = Path(folder)
    files = (path for path in sorted(root.rglob("*")) if path.suffix in (".yaml", ".yml") and path.is_file())
    return tuple((path.relative_to(root).as_posix(), path.read_bytes()) for path in files)
