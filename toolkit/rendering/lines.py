"""Lines of a terminal: wrapped by the width of their characters, plain where colour or Unicode is not to be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.papers.wording import plain

if TYPE_CHECKING:
    from rich.console import Console

WIDEST = 100
"""Characters of a line of text: wider ones are hard to read."""
# What this program writes itself, in ASCII; other characters become `?`.
_ASCII = str.maketrans({"–": "-", "—": "-", "…": "~", "“": '"', "”": '"', "‘": "'", "’": "'", "·": "-", "•": "-"})
_EIGHTHS = " ▏▎▍▌▋▊▉"


class Lines:
    """Prints to a console line by line; words of a resume are never read as markup nor as terminal commands."""

    def __init__(self, console: Console, widest: int = WIDEST) -> None:
        self._console = console
        self._styled = console.is_terminal and not console.no_color
        self.width = min(console.width, widest)

    @property
    def ascii(self) -> bool:
        """Whether the output cannot hold the characters of Unicode."""
        return not self._console.encoding.lower().startswith("utf")

    def text(self, text: str, *, indent: int = 0, hang: int = 0, style: str = "", most: int = 0) -> None:
        """Print a paragraph, wrapped; `hang` indents all lines but the first, `most` cuts it to so many lines."""
        width = max(10, self.width - indent - hang)
        rows = self.wrapped(text, width)
        if most and len(rows) > most:
            rows = [*rows[: most - 1], self.fit(" ".join(rows[most - 1 :]), width).rstrip()]
        for index, row in enumerate(rows):
            self._print(" " * (indent + (hang if index else 0)) + row, style)

    def wrapped(self, text: str, width: int) -> list[str]:
        """The text as rows of at most `width` cells."""
        from rich.cells import cell_len
        from rich.text import Text

        safe = self._safe(text)
        if "\n" not in safe and cell_len(safe) <= width:
            return [safe.rstrip()]
        return [row.plain.rstrip() for row in Text(safe).wrap(self._console, width)]

    def row(self, text: str, *, style: str = "") -> None:
        """Print a line that is already as wide as it should be."""
        self._print(self._safe(text, tidy=False), style)

    def split(self, left: str, right: str, *, style: str = "") -> None:
        """Print `left` and, flush with the right margin, `right`; below it where both do not fit."""
        from rich.cells import cell_len

        left, right = self._safe(left), self._safe(right)
        room = self.width - cell_len(right) - 2
        if room < 20:
            self.text(left, style=style)
            self.text(right, indent=3)
        else:
            self._print(f"{self.fit(left, room)}  {right}", style)

    def heading(self, text: str) -> None:
        """Print a heading with a blank line before it and a rule below."""
        self.blank()
        self.text(text, style="bold", most=1)
        self._print(("-" if self.ascii else "─") * min(self.width, max(10, len(text))), "dim")

    def blank(self) -> None:
        """Print an empty line."""
        self._print("", "")

    def fit(self, text: str, width: int) -> str:
        """`text` cut or filled to exactly `width` cells; cut between words where it can, with `…` where cut."""
        from rich.cells import cell_len, set_cell_size

        if cell_len(text) <= width:
            return set_cell_size(text, width)
        cut = set_cell_size(text, width - 1)
        blank = cut.rfind(" ", len(cut) * 2 // 3)
        cut = (cut[:blank] if blank > 0 else cut).rstrip(" ,;:")
        return set_cell_size(cut + ("~" if self.ascii else "…"), width)

    def bar(self, share: float, width: int) -> str:
        """A bar of `width` cells, `share` (0–1) of it filled: by eighths of a cell, or with `#` without Unicode."""
        share = min(1.0, max(0.0, share))
        if self.ascii:
            full = round(share * width)
            return "#" * full + "." * (width - full)
        eighths = round(share * width * 8)
        filled = "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")
        return filled + "·" * (width - len(filled))

    def _safe(self, text: str, *, tidy: bool = True) -> str:
        text = plain(text) if tidy else text
        if self.ascii:
            encoding = self._console.encoding
            text = text.translate(_ASCII).encode(encoding, "replace").decode(encoding)
        return text

    def _print(self, text: str, style: str) -> None:
        from rich.text import Text

        self._console.print(Text(text, style=style if self._styled else ""), soft_wrap=True)
