"""Whether a picture holds lines of text, by where its ink stands; letters are not recognised."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_WIDEST = 600
"""Pixels to which a picture is made narrower before it is looked at."""

_LEAST_WIDTH, _LEAST_HEIGHT = 60, 10
"""Pixels below which a picture holds no line that a person could read."""

_MOST_PIXELS = 40_000_000
_PLAIN = 0.6
"""Share of a text picture that is of one shade at least: its ground."""

_NEAR = 12
"""Difference of shade, of 255, up to which two points are of one ground."""

_INK = 60
"""Difference of shade from the ground, of 255, from which on a point is ink."""

_STROKES = 8
"""Changes between ground and ink that a row of letters has at least, each letter making two or more."""


def rows_of_text(picture: Image.Image) -> int:
    """How many bands of ink in `picture` stand like lines of text: on an even ground, parted by blank rows, each
    with many strokes side by side. 0 for photographs, logos of a few shapes, and pictures too small or too large.
    """
    wide, tall = picture.size
    if wide < _LEAST_WIDTH or tall < _LEAST_HEIGHT or wide * tall > _MOST_PIXELS:
        return 0
    grey = _grey(picture)
    if grey.shape[0] < _LEAST_HEIGHT:
        return 0
    shades = np.bincount(grey.ravel(), minlength=256)
    ground = int(shades.argmax())
    around = shades[max(0, ground - _NEAR) : ground + _NEAR + 1].sum()
    if around < _PLAIN * grey.size:
        return 0
    ink: NDArray[np.bool_] = np.abs(grey.astype(np.int16) - ground) > _INK
    inked: NDArray[np.bool_] = np.asarray(ink.any(axis=1))
    return sum(_is_line(ink[start:end]) for start, end in _bands(inked))


def _grey(picture: Image.Image) -> NDArray[np.uint8]:
    """The shades of the picture on white, made narrower where it is wide."""
    wide, tall = picture.size
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        whole = picture.convert("RGBA")
        picture = Image.new("RGBA", whole.size, "white")
        picture.alpha_composite(whole)
    grey = picture.convert("L")
    if wide > 2 * _WIDEST:
        grey = grey.resize((2 * _WIDEST, max(1, round(tall * 2 * _WIDEST / wide))), Image.Resampling.BOX)
    return np.asarray(grey, dtype=np.uint8)


def _bands(inked: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Begin and end of each run of rows with ink."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], inked, [False])).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _is_line(band: NDArray[np.bool_]) -> bool:
    """Whether a band has the strokes of some letters, and is as wide as a few of them are."""
    tall, wide = band.shape
    if tall < 4 or tall > wide / 2:
        return False
    middle = band[tall // 4 : max(tall // 4 + 1, 3 * tall // 4)]
    changes = np.abs(np.diff(middle.astype(np.int8), axis=1)).sum(axis=1)
    return bool(np.median(changes) >= _STROKES)
