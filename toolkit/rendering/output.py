"""Writing a result: whole or not at all, and never over a file that was not meant."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from pathlib import Path

from toolkit.errors import OutputError

STANDARD_OUTPUT = "-"


def write(data: bytes | str, path: str | Path, *, force: bool = False) -> None:
    """Write `data` to `path` (`-` is standard output); text is UTF-8. On OutputError nothing was written."""
    content = data.encode("utf-8", "replace") if isinstance(data, str) else data
    if str(path) == STANDARD_OUTPUT:
        _to_stdout(content)
    else:
        _to_file(content, Path(path), force)


def check(path: str | Path, *, force: bool = False) -> None:
    """Raise OutputError now for a file that `write` would refuse, so that no work is done in vain."""
    if str(path) == STANDARD_OUTPUT:
        return
    target = Path(path)
    try:
        if target.is_dir():
            raise OutputError(f"{target} is a folder; name a file in it.")
        if not target.parent.is_dir():
            raise OutputError(f"There is no folder {target.parent}; make it first or write to another.")
        if target.exists() and not target.is_file():
            raise OutputError(f"{target} is a device or a pipe; write to standard output ('-') or name a file.")
        if (target.exists() or target.is_symlink()) and not force:
            raise OutputError(f"{target} exists already; add --force to replace it or name another file.")
    except OSError as error:
        raise _refused(target, error) from error


def _to_stdout(content: bytes) -> None:
    sys.stdout.flush()
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"Standard output cannot be written ({_reason(error)}); write to a file with -o.") from error


def _to_file(content: bytes, target: Path, force: bool) -> None:
    """A file beside the target takes the bytes, then its place: a reader sees the old file or the new one.

    Of a link the name is taken, and the file that it points to stays as it is.
    """
    check(target, force=force)
    temporary = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        temporary.chmod(_permissions(target))
        if force:
            temporary.replace(target)
        else:
            _claim(temporary, target)
    except (OSError, ValueError) as error:
        raise _refused(target, error) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _claim(temporary: Path, target: Path) -> None:
    """Give the file its name only if nobody took it meanwhile; plain replacement where the disk knows no hard links."""
    try:
        os.link(temporary, target)
    except FileExistsError as error:
        raise OutputError(f"{target} exists already; add --force to replace it or name another file.") from error
    except OSError:
        temporary.replace(target)


def _permissions(target: Path) -> int:
    """Those of the file replaced, else what a new file gets here."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _refused(target: Path, error: OSError | ValueError) -> OutputError:
    return OutputError(f"{target} cannot be written ({_reason(error)}); name another place with -o.")


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
