"""Pictures of pages to runs, by Tesseract where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from io import BytesIO
from typing import TYPE_CHECKING

from toolkit.documents.limits import OCR_PIXELS, OCR_SECONDS, within
from toolkit.documents.ocr_lines import runs_of
from toolkit.documents.run import Run
from toolkit.errors import InputError

if TYPE_CHECKING:
    from PIL.Image import Image

INSTALL = (
    "install Tesseract, which reads scans (`apt-get install tesseract-ocr`; macOS: `brew install tesseract`; "
    "Windows: `winget install UB-Mannheim.TesseractOCR`), or give the file the scan was made from"
)
"""What to do where `available()` is False: the end of a sentence."""

DPI = 300.0
"""Dots per inch at which a page is best drawn for `read_page`; at 200 small print is misread."""

_TILTS = 31
_STEEPEST = 5.0
"""Degrees of tilt that are straightened."""
_LEAST_TILT = 0.25
_SMALL = 900
"""Width in dots of the picture on which the tilt is measured."""


def program() -> str | None:
    """Where Tesseract is, or None."""
    return shutil.which("tesseract")


def available() -> bool:
    """Whether pages can be read from pictures on this machine."""
    return program() is not None


def read_page(png: bytes, dpi: float, page: int) -> list[Run]:
    """The runs on a picture of page number `page`, with places in points; `layout` puts them in reading order.

    A page tilted by up to five degrees is straightened first; its places are those of the straight page.
    Raises InputError where Tesseract fails or takes longer than the limit.
    """
    from PIL import Image

    try:
        with Image.open(BytesIO(png)) as opened:
            within(opened.width * opened.height, OCR_PIXELS, f"page {page}", "dots", "scan it at 300 dots per inch")
            picture = opened.convert("L")
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise InputError(f"page {page} is a broken picture ({error}); scan it again.") from error
    tilt = tilt_of(picture)
    if abs(tilt) >= _LEAST_TILT:
        picture = picture.rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=255)
    return runs_of(_table(picture, dpi, page), dpi)


def tilt_of(picture: Image) -> float:
    """The angle in degrees by which turning `picture` counterclockwise makes its lines of text level.

    The rows of a level page are either full of ink or empty, so the sum of squared differences between
    neighbouring rows is largest there.
    """
    import numpy as np
    from PIL import Image as Pictures

    small = picture
    if picture.width > _SMALL:
        small = picture.resize((_SMALL, max(1, picture.height * _SMALL // picture.width)), Pictures.Resampling.BOX)
    ink = small.point(lambda level: 255 - level if level < 160 else 0)

    def sharpness(angle: float) -> float:
        rows = np.asarray(ink.rotate(angle, resample=Pictures.Resampling.BILINEAR), dtype=np.float64).sum(axis=1)
        return float((np.diff(rows) ** 2).sum())

    step = 2 * _STEEPEST / (_TILTS - 1)

    def best(angles: list[float]) -> float:
        return max((sharpness(angle), -abs(angle), angle) for angle in angles)[2]

    coarse = best([number * step - _STEEPEST for number in range(_TILTS)])
    return round(best([coarse + part * step / 5 for part in range(-4, 5)]), 3)


def _table(picture: Image, dpi: float, page: int) -> str:
    """Tesseract's table of words on `picture`."""
    found = program()
    if found is None:
        raise InputError(f"page {page} is a picture; {INSTALL}.")
    sent = BytesIO()
    picture.save(sent, "PNG", compress_level=1)
    command = [found, "stdin", "stdout", "-l", "eng", "--psm", "3", "--dpi", str(round(dpi)), "tsv"]
    try:
        done = subprocess.run(
            command,
            input=sent.getvalue(),
            capture_output=True,
            timeout=OCR_SECONDS,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(
            f"page {page} took more than {OCR_SECONDS} s to read; scan it again, black on white."
        ) from error
    except OSError as error:
        raise InputError(f"Tesseract at {found} cannot be run ({error.strerror}); {INSTALL}.") from error
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise InputError(
            f"Tesseract could not read page {page} ({lines[-1] if lines else 'no reason given'}); {INSTALL}."
        )
    return done.stdout.decode("utf-8", "replace")
