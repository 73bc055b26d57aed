"""Themes of a letter: a folder with `letter.html`, the shipped one or the user's own, and what may be read from it."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from toolkit import resources
from toolkit.errors import ConfigurationError, OutputError
from toolkit.papers.wording import listing
from toolkit.rendering import fonts, output, pdf

if TYPE_CHECKING:
    from jinja2 import Template

PRINT = "letter.html"
"""The template that a theme must have."""
SCREEN = "screen.html"
"""The template of the page for the screen; a theme without it shows its `letter.html` there."""
LARGEST_TEMPLATE = 1_000_000
LARGEST_FILE = 5_000_000
"""Bytes of a picture or a font."""
LONGEST_PAGE = 2_000_000
"""Characters of a filled-in page."""
# An address that nobody can own, so that relative addresses of a page have something to start from.
_HOME = "https://theme.invalid/"
_MEDIA = {
    ".css": "text/css",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}
_ADVICE = "a theme may use the files of its own folder, by addresses such as pictures/seal.png"


def folder(theme: str | Path | None = None) -> Path:
    """The folder of a theme, the shipped one without `theme`. Raises ConfigurationError where there is none."""
    if theme is None:
        return resources.folder("templates") / "letter"
    path = Path(theme)
    if os.path.isfile(path):  # noqa: PTH113 - a name that is too long is no file, and no error
        raise ConfigurationError(f"{path} is a file, and a theme is a folder; name the folder that holds {PRINT}.")
    if not os.path.isdir(path):  # noqa: PTH112
        raise ConfigurationError(f"There is no folder {path}; name a folder that holds {PRINT}.")
    if not (path / PRINT).is_file():
        raise ConfigurationError(f"{path} holds no {PRINT}; copy the shipped theme there and change it.")
    return path


def copy_theme(target: str | Path, *, force: bool = False) -> list[Path]:
    """The files of the shipped theme, written to the folder `target`; one that exists is replaced only by `force`."""
    place = Path(target)
    files = sorted(path for path in folder().iterdir() if path.is_file())
    try:
        if place.exists() and not place.is_dir():
            raise OutputError(f"{place} is a file; name a folder.")
        held = {path.name for path in place.iterdir()} if place.is_dir() else set()
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise OutputError(f"{place} cannot be written ({reason}); name another folder.") from error
    taken = [file.name for file in files if file.name in held]
    if taken and not force:
        raise OutputError(f"{place} holds {listing(taken)} already; add --force to replace or name another folder.")
    for file in files:
        output.write(file.read_bytes(), place / file.name, force=force)
    return [place / file.name for file in files]


def fill(theme: Path, template: str, names: dict[str, Any]) -> str:
    """A template of the theme filled in. Raises ConfigurationError `FILE:LINE: what is wrong, …` where it is wrong."""
    from jinja2 import TemplateError

    from toolkit.rendering.letters import theme_errors
    from toolkit.rendering.letters.theme_sandbox import bounded

    page: list[str] = []
    length = 0
    try:
        made = _template(theme, template)
        with bounded():
            for part in made.generate(**names):
                page.append(part)
                length += len(part)
                if length > LONGEST_PAGE:
                    raise ConfigurationError(
                        f"{theme / template}:1: the page grows over {LONGEST_PAGE:,} characters, look for a loop "
                        "that repeats itself."
                    )
    except (TemplateError, *theme_errors.AT_WORK) as error:
        raise theme_errors.explained(error, theme, template, sorted(names)) from error
    return "".join(page)


def _template(theme: Path, template: str) -> Template:
    return _environment(theme, theme.resolve())(template)


@lru_cache(maxsize=8)
def _environment(theme: Path, _: Path) -> Callable[[str], Template]:
    """Gives a theme's templates by name; they are compiled once, and again when their file changes.

    The second path says which folder the first one is, since that depends on where the program stands.
    """
    from jinja2 import FunctionLoader

    from toolkit.rendering.letters.theme_sandbox import Sandbox

    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        path = _inside(theme, name)
        if path is None or not path.is_file():
            return None
        stamp = _stamp(path)
        return _text(theme, name, path), str(theme / name), lambda: _stamp(path) == stamp

    return Sandbox(FunctionLoader(load)).get_template


def _text(theme: Path, name: str, path: Path) -> str:
    if path.stat().st_size > LARGEST_TEMPLATE:
        raise ConfigurationError(f"{theme / name}:1: the file is larger than {LARGEST_TEMPLATE:,} bytes, shorten it.")
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(f"{theme / name}:{line}: the file is not UTF-8, save it as UTF-8.") from error


def _stamp(path: Path) -> tuple[int, int]:
    """What changes when the file does; nothing where it is gone."""
    try:
        told = path.stat()
    except OSError:
        return (0, 0)
    return told.st_mtime_ns, told.st_size


def _inside(theme: Path, name: str) -> Path | None:
    """The file `name` of the theme, links followed; None where that leads out of its folder."""
    if "\\" in name or ":" in name or "\x00" in name or ".." in name.split("/"):
        return None
    home = theme.resolve()
    try:
        path = (home / name.lstrip("/")).resolve()
    except (OSError, RuntimeError):
        return None
    return path if path.is_relative_to(home) else None


def files(theme: Path) -> pdf.Files:
    """What a page of the theme may open while it is drawn: the program's fonts and the theme's own files."""

    def read(url: str) -> tuple[bytes, str]:
        if url.startswith(fonts.SCHEME):
            return fonts.read(url), "font/sfnt"
        shown = url.removeprefix(_HOME)
        if shown == url:
            raise ValueError(f"{url[:80]} is outside the theme")
        path = _inside(theme, unquote(urlsplit(url).path))
        if path is None or not path.is_file():
            raise ValueError(f"{shown[:80]} is not a file of the theme")
        media = _MEDIA.get(path.suffix.lower())
        if media is None:
            raise ValueError(f"{shown[:80]} is no style sheet, picture or font")
        if path.stat().st_size > LARGEST_FILE:
            raise ValueError(f"{shown[:80]} is larger than {LARGEST_FILE:,} bytes")
        try:
            return path.read_bytes(), media
        except OSError as error:
            raise ValueError(f"{shown[:80]} cannot be read") from error

    return pdf.Files(read, _HOME, _ADVICE)
