"""`skills_taxonomy/` and a folder of your own over it → `Taxonomy`, from a compiled copy where nothing has changed."""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

import toolkit
from toolkit import resources
from toolkit.errors import ConfigurationError
from toolkit.taxonomy import compiled
from toolkit.taxonomy.models import Taxonomy

SHIPPED = "skills_taxonomy"
APPLICATION = "ai-engineer-toolkit"
KEPT = 6
"""Compiled copies kept in the cache folder; the oldest go first."""
MOST_COMPLAINTS = 20
NO_COPY = (OSError, RuntimeError)
"""What a cache folder that is missing, closed to us or without a home to be in raises."""


def load(folder: Path | None = None) -> Taxonomy:
    """The shipped taxonomy, with the entries of `folder` over it.

    Raises `ConfigurationError` with up to 20 complaints, one a line, each beginning `file:line:`.
    """
    folders = _folders(folder)
    return _load(folders, _known_fingerprint(folders, _stamps(folders)))


def check(folder: Path | None = None) -> Taxonomy:
    """The same from the files themselves, whatever is in the cache."""
    folders = _folders(folder)
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
    name = f"taxonomy-{hashlib.sha256(key.encode()).hexdigest()[:24]}.json"
    with suppress(*NO_COPY, compiled.Unreadable):
        return compiled.from_bytes((_cache_folder() / name).read_bytes(), key)
    taxonomy = _read(folders, fingerprint)
    with suppress(*NO_COPY):
        _write(_cache_folder() / name, compiled.to_bytes(taxonomy, key))
    return taxonomy


def _read(folders: tuple[tuple[Path, str], ...], fingerprint: str) -> Taxonomy:
    from toolkit.taxonomy.assembling import assemble
    from toolkit.taxonomy.checks import complaints
    from toolkit.taxonomy.layers import gather

    entries = gather(folders)
    found = [str(complaint) for complaint in complaints(entries)]
    if found:
        more = [f"and {len(found) - MOST_COMPLAINTS} more"] if len(found) > MOST_COMPLAINTS else []
        raise ConfigurationError("\n".join([*found[:MOST_COMPLAINTS], *more]))
    return assemble(entries, fingerprint)


def _folders(folder: Path | None) -> tuple[tuple[Path, str], ...]:
    shipped = resources.folder(SHIPPED)
    if folder is None:
        return ((shipped, SHIPPED),)
    if not folder.is_dir():
        raise ConfigurationError(f"{folder}:1: is no folder; name a folder with files such as skills/mine.yaml")
    if folder.resolve() == shipped.resolve():
        return ((shipped, str(folder)),)
    return ((shipped, SHIPPED), (folder, str(folder)))


def _fingerprint(folders: tuple[tuple[Path, str], ...]) -> str:
    """SHA-256 over the names and bytes of all files, each with its length."""
    digest = hashlib.sha256()
    for folder, _ in folders:
        digest.update(b"folder\0")
        for name in _names(folder):
            try:
                content = (folder / name).read_bytes()
            except OSError as error:
                raise ConfigurationError(
                    f"{folder / name}:1: cannot be read ({error.strerror}); check its permissions"
                ) from error
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _names(folder: Path) -> list[str]:
    """The YAML files of a folder and of the folders in it, in one order on every machine."""
    found: list[str] = []
    for entry in os.scandir(folder):
        if entry.is_dir():
            found.extend(f"{entry.name}/{inner.name}" for inner in os.scandir(entry.path))
        else:
            found.append(entry.name)
    return sorted(name for name in found if name.endswith((".yaml", ".yml")))


def _cache_folder() -> Path:
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


def _write(store: Path, content: bytes) -> None:
    import tempfile

    store.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=store.parent, prefix=".taxonomy-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).replace(store)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    copies = sorted(store.parent.glob("taxonomy-*.json"), key=lambda path: path.stat().st_mtime)
    for old in copies[:-KEPT]:
        old.unlink(missing_ok=True)
