"""Records kept between runs in a folder: a file per content and settings."""

from __future__ import annotations

import json
from pathlib import Path

from toolkit import replacing
from toolkit.batch.models import GUARDED, Record
from toolkit.errors import OutputError


class Cache:
    """A folder of records; one that cannot be read, such as a half-written one, counts as missing."""

    def __init__(self, folder: Path, settings_key: str) -> None:
        self._folder = folder / settings_key[:32]
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._refused(error) from error

    def get(self, key: str) -> Record | None:
        try:
            found = json.loads(self._place(key).read_bytes())
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) and "error" in found else None

    def put(self, key: str, record: Record) -> None:
        """Keep a record, but for a fault of the worker or of the moment."""
        if record["error"] and record["error"]["code"] in (*GUARDED, "changed"):
            return
        place = self._place(key)
        try:
            place.parent.mkdir(exist_ok=True)
            replacing.replace(place, json.dumps(record).encode("ascii"))
        except OSError as error:
            raise self._refused(error) from error

    def _place(self, key: str) -> Path:
        """In 256 folders, for one of a hundred thousand files is slow."""
        return self._folder / key[:2] / f"{key.replace('/', '_')[:120]}.json"

    def _refused(self, error: OSError) -> OutputError:
        return OutputError(
            f"The cache {self._folder.parent} cannot be written ({(error.strerror or '').lower()}); "
            "name another folder with --cache or leave it out."
        )
