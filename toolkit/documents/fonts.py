"""Weight, slant and size of the text objects of a PDF."""

from __future__ import annotations

import ctypes
import math

import pypdfium2.raw as raw

from toolkit.documents import calls


class Fonts:
    """Weight, slant and size of the text objects of one file; fonts are looked up once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[int, bool]] = {}
        self.unnamed: set[int] = set()
        """Fonts of which the file tells neither name nor weight."""
        self.letters: dict[str, float] = {}
        """Usual width of each letter of the commonest of them, in font sizes."""

    def style(self, text_object: int) -> tuple[int, bool]:
        """Weight (400 regular, 700 bold) and whether the font is slanted; letters filled and outlined are bold."""
        if text_object and calls.mode_of(text_object) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE:
            return 700, self._style(text_object)[1]
        return self._style(text_object)

    def _style(self, text_object: int) -> tuple[int, bool]:
        font = calls.font_of(text_object) if text_object else 0
        if font not in self._known:
            self._known[font] = self._look_up(font) if font else (400, False)
        return self._known[font]

    def _look_up(self, address: int) -> tuple[int, bool]:
        font = ctypes.cast(address, raw.FPDF_FONT)
        buffer = ctypes.create_string_buffer(256)
        raw.FPDFFont_GetBaseFontName(font, buffer, 256)
        name = buffer.value.decode("utf-8", "replace").casefold()
        angle = ctypes.c_int()
        raw.FPDFFont_GetItalicAngle(font, angle)
        italic = angle.value != 0 or "italic" in name or "oblique" in name
        if "bold" in name or "black" in name or "heavy" in name or name.endswith(("-bd", "cmbx10", "cmbx12")):
            return 600 if "semi" in name or "demi" in name else 700, italic
        if "medium" in name:
            return 500, italic
        if name.endswith(("regular", "book", "roman")):
            return 400, italic
        if not name:
            self.unnamed.add(address)
        weight = raw.FPDFFont_GetWeight(font)
        return (weight if 500 <= weight <= 900 else 400), italic


class Setting:
    """How the characters of one page are set: their size, and the slope of their baseline."""

    def __init__(self, textpage: int) -> None:
        self._textpage = textpage
        self._matrix = raw.FS_MATRIX()
        self._size = ctypes.c_float()
        self._places = ctypes.addressof(self._matrix), ctypes.addressof(self._size)

    def of(self, text_object: int, index: int) -> tuple[float, float]:
        """The size in points of character `index`, which is of `text_object`, and its slope in radians, clockwise."""
        matrix = self._matrix
        calls.font_size(text_object, self._places[1])
        if not calls.char_matrix(self._textpage, index, self._places[0]):
            return self._size.value, 0.0
        b, d = matrix.b, matrix.d
        slope = -math.atan2(b, matrix.a) % (2 * math.pi) if b else (0.0 if matrix.a >= 0 else math.pi)
        return self._size.value * ((b * b + d * d) ** 0.5 or 1.0), slope
