"""`skills_taxonomy/` and a folder of your own over it → `Taxonomy`, from a compiled copy where nothing has changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import toolkit
from toolkit import resources
from toolkit.errors import ConfigurationError
from toolkit.taxonomy import compiled
from toolkit.taxonomy.copies import kept
from toolkit.taxonomy.models import QUESTIONS, Taxonomy

if TYPE_CHECKING:
    from toolkit.taxonomy.reading import Complaint

SHIPPED = "skills_taxonomy"
MOST_COMPLAINTS = 20


def load(folder: Path | None = None) -> Taxonomy:
    """The shipped taxonomy, with the entries of `folder` over it.

    Raises `ConfigurationError` with up to 20 complaints, one a line, each beginning `file:line:`.
    """
    folders = layers(folder)
    return _load(folders, _known_fingerprint(folders, _stamps(folders)))


def check(folder: Path | None = None) -> Taxonomy:
    """The same from the files themselves, whatever is in the cache."""
    folders = layers(folder)
    return _read(folders, _fingerprint(folders))


def _stamps(folders: tuple[tuple[Path, str], ...]) -> tuple[tuple[str, int, int], ...]:
    """Name, time of change in nanoseconds and size of each file: while these stay, the bytes are not read again."""
    found: list[tuple[str, int, int]] = []
    for folder, _ in folders:
        for name in _names(folder):
            with suppress(OSError):
                stat = os.stat(f"{folder}/{name}")  # noqa: PTH116
                found.append((name, stat.st_mtime_ns, stat.st_size))
    return tuple(found)


@lru_cache(maxsize=4)
def _known_fingerprint(folders: tuple[tuple[Path, str], ...], stamps: tuple[tuple[str, int, int], ...]) -> str:
    return _fingerprint(folders)


@lru_cache(maxsize=2)
def _load(folders: tuple[tuple[Path, str], ...], fingerprint: str) -> Taxonomy:
    key = f"{toolkit.__version__}/{compiled.FORMAT}/{fingerprint}"
    return kept("taxonomy", key, lambda: _read(folders, fingerprint), compiled.to_bytes, compiled.from_bytes)


def _read(folders: tuple[tuple[Path, str], ...], fingerprint: str) -> Taxonomy:
    from toolkit.taxonomy.assembling import assemble
    from toolkit.taxonomy.checks import complaints
    from toolkit.taxonomy.layers import gather

    entries = gather(folders)
    refuse(complaints(entries))
    return assemble(entries, fingerprint)


def refuse(complaints: Sequence[Complaint]) -> None:
    """Raises `ConfigurationError` with the first 20 complaints, one a line; does nothing where there are none."""
    if complaints:
        more = [f"and {len(complaints) - MOST_COMPLAINTS} more"] if len(complaints) > MOST_COMPLAINTS else []
        raise ConfigurationError("\n".join([*map(str, complaints[:MOST_COMPLAINTS]), *more]))


def layers(folder: Path | None) -> tuple[tuple[Path, str], ...]:
    """The folders to lay over each other, the shipped one first, each with the name that complaints give it."""
    shipped = resources.folder(SHIPPED)
    if folder is None:
        return ((shipped, SHIPPED),)
    if not os.path.isdir(folder):  # noqa: PTH112 - a name that is too long is no folder, and no error
        raise ConfigurationError(f"{folder}:1: is no folder; name a folder with files such as skills/mine.yaml")
    if folder.resolve() == shipped.resolve():
        return ((shipped, str(folder)),)
    return ((shipped, SHIPPED), (folder, str(folder)))


def _fingerprint(folders: tuple[tuple[Path, str], ...]) -> str:
    return digest([(folder, _names(folder)) for folder, _ in folders])


def digest(files: Sequence[tuple[Path, Sequence[str]]]) -> str:
    """SHA-256 over the names and bytes of the files named in each folder, each with its length."""
    found = hashlib.sha256()
    for folder, names in files:
        found.update(b"folder\0")
        for name in names:
            try:
                content = (folder / name).read_bytes()
            except OSError as error:
                raise ConfigurationError(
                    f"{folder / name}:1: cannot be read ({error.strerror}); check its permissions"
                ) from error
            found.update(f"{name}\0{len(content)}\0".encode())
            found.update(content)
    return found.hexdigest()


def _names(folder: Path) -> list[str]:
    """The YAML files of a folder and of the folders in it but the question bank, in one order on every machine."""
    found: list[str] = []
    try:
        for entry in os.scandir(folder):
            if entry.name == QUESTIONS:
                continue
            if entry.is_dir():
                found.extend(f"{entry.name}/{inner.name}" for inner in os.scandir(entry.path))
            else:
                found.append(entry.name)
    except OSError as error:
        raise ConfigurationError(f"{folder}:1: cannot be read ({error.strerror}); check its permissions") from error
    return sorted(name for name in found if name.endswith((".yaml", ".yml")))
