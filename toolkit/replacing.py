"""A file that takes its place whole: whoever reads sees the content before or the new one."""

from __future__ import annotations

import os
from pathlib import Path


def replace(place: Path, content: bytes) -> None:
    """Give the file `content`, whatever stood there; raises OSError, and then leaves nothing new behind."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).replace(place)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
