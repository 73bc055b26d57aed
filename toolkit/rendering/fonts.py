"""The fonts of printed pages: which faces a text needs, and their bytes by address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toolkit.errors import RenderingError

SANS = "Report Sans"
SERIF = "Report Serif"
MONO = "Report Mono"
SCHEME = "toolkit-font:"


@dataclass(frozen=True, slots=True)
class Face:
    """One file of the font package, as a stylesheet names it."""

    family: str
    weight: int
    style: str
    folder: str
    file: str

    @property
    def url(self) -> str:
        """The address under which `read` gives the file's bytes."""
        return f"{SCHEME}{self.file}"


_ALWAYS = (
    Face(SANS, 400, "normal", "Source Sans 3", "SourceSans3-Regular.ttf"),
    Face(SANS, 400, "italic", "Source Sans 3", "SourceSans3-Italic.ttf"),
    Face(SANS, 700, "normal", "Source Sans 3", "SourceSans3-Bold.ttf"),
    Face(SERIF, 400, "normal", "XCharter", "XCharter-Regular.otf"),
    Face(SERIF, 700, "normal", "XCharter", "XCharter-Bold.otf"),
)
# The monospaced face lies in another package, whose code is never run: rendercv-fonts has none.
_MONO = Face(MONO, 400, "normal", "barcode/fonts", "DejaVuSansMono.ttf")
_MONO_PACKAGE = "python-barcode"
# Scripts that Source Sans 3 does not hold. These files are large, so they are read only where a text has such letters.
_BY_SCRIPT = (
    (re.compile("[\u0590-\u05ff]"), Face("Report Hebrew", 400, "normal", "Open Sans", "OpenSans-Regular.ttf")),
    (re.compile("[\u0900-\u097f]"), Face("Report Devanagari", 400, "normal", "Mukta", "Mukta-Regular.ttf")),
    (re.compile("[\u3040-\u30ff]"), Face("Report Japanese", 400, "normal", "Noto Sans", "NotoSansJP-Regular.ttf")),
    (re.compile("[\uac00-\ud7af]"), Face("Report Korean", 400, "normal", "Noto Sans", "NotoSansKR-Regular.ttf")),
    (re.compile("[\u3400-\u9fff]"), Face("Report Chinese", 400, "normal", "Noto Sans", "NotoSansSC-Regular.ttf")),
)


def faces(text: str, *, code: bool = False) -> tuple[Face, ...]:
    """The faces needed to print `text`, and with `code` the one whose letters all have one width."""
    scripts = (face for letters, face in _BY_SCRIPT if letters.search(text))
    return (*_ALWAYS, *((_MONO,) if code else ()), *scripts)


def families(needed: Iterable[Face]) -> list[str]:
    """The families for running text, in order: each script finds its letters in the first that has them."""
    return list(dict.fromkeys(face.family for face in needed if face.family not in (SERIF, MONO)))


@cache
def read(url: str) -> bytes:
    """The bytes of a face by its address. Raises ValueError for any other address: nothing else is ever opened."""
    face = next((face for face in (*_ALWAYS, _MONO, *(face for _, face in _BY_SCRIPT)) if face.url == url), None)
    if face is None:
        raise ValueError(f"{url[:80]} is not a font of this program")
    if face is _MONO:
        return _mono()
    from rendercv_fonts import path_of

    try:
        content: bytes = (path_of[face.folder] / face.file).read_bytes()
    except (OSError, KeyError) as error:
        raise RenderingError(f"The font {face.file} is missing; install rendercv-fonts again.") from error
    return content


def _mono() -> bytes:
    from importlib import metadata

    try:
        place = metadata.distribution(_MONO_PACKAGE).locate_file(f"{_MONO.folder}/{_MONO.file}")
        return Path(str(place)).read_bytes()
    except (OSError, metadata.PackageNotFoundError) as error:
        raise RenderingError(f"The font {_MONO.file} is missing; install {_MONO_PACKAGE} again.") from error
