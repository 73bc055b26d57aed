"""How the words that a sentence rests on are named beside it."""

from __future__ import annotations

from toolkit.papers.letters.models import Source

KIND_WORDS = {
    "resume": "resume",
    "posting": "posting",
    "user": "your own words",
    "count": "counted from the dates",
}
"""What each kind of source is called."""


def place_words(source: Source) -> str:
    """`resume, page 1, ML Engineer at Brightwave`; the place alone is left out where it is not known."""
    return ", ".join(word for word in (KIND_WORDS.get(source.kind, source.kind), source.place) if word)


def quoted(source: Source) -> str:
    """The source's words in quotation marks; a count is no quotation and has none."""
    return source.text if source.kind == "count" else f"“{source.text}”"


def one_line(source: Source) -> str:
    """Place and words on one line: `resume, page 1: “Cut p95 latency by 38%”`."""
    return f"{place_words(source)}: {quoted(source)}" if source.text else place_words(source)
