"""Words on one baseline of a PDF page, the piece that layout works with."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Run:
    """Words on one baseline without a wide gap; coordinates in points from the page's upper left corner."""

    words: list[str]
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    starts: list[float]
    """Left edge of each word."""
    weight: int = 400
    italic: bool = False
    weights: list[int] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    """Blank before each word but the first."""
    links: list[str] = field(default_factory=list)
    bullet: bool = False
    soft_end: bool = False
    """The run ends in a hyphen that is there only because the line ends."""
    chars: list[int] = field(default_factory=list)
    """Index on the page of the first character of each word."""
    objects: list[int] = field(default_factory=list)
    """The address of the text object of each word, or one where all words are of it; valid while the page is open."""
    angle: float = 0.0
    """Slope of the baseline in radians, clockwise from level, 0 to 2π."""
    confidence: float = 1.0
    """How sure the reader is of the characters, below 1 for OCR."""

    @property
    def text(self) -> str:
        return spaced(self) if len(self.words) > 3 and _lone_letters(self.words) else " ".join(self.words)

    @property
    def lead(self) -> str:
        """The leading words that are bolder than the rest, empty where the run is of one weight."""
        if self.weights.count(self.weights[0]) == len(self.weights):
            return ""
        bold = max(self.weights)
        count = next((i for i, weight in enumerate(self.weights) if weight < bold), len(self.words))
        return " ".join(self.words[:count])


def _lone_letters(words: list[str]) -> bool:
    sizes = list(map(len, words))
    return sizes.count(1) >= 0.75 * len(words) and sum(sizes) >= 4


def spaced(run: Run) -> str:
    """The words of a letter-spaced run (`J A N E  D O E`): letters joined, words parted where the gap is wider."""
    gaps = sorted(run.gaps)
    usual = gaps[len(gaps) // 2]
    parts = [run.words[0]]
    for word, gap in zip(run.words[1:], run.gaps, strict=True):
        parts.append(f" {word}" if gap > 1.45 * usual + 0.5 else word)
    return "".join(parts)
