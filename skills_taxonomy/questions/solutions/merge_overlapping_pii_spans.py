"""Merges the findings of several detectors and masks them in the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` (included) to `end` (excluded) with what was found there."""

    start: int
    end: int
    label: str


def merge(spans: Iterable[Span]) -> list[Span]:
    """Non-overlapping spans in order; spans that overlap become one, with the label of the longest among them."""
    merged: list[Span] = []
    widest = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end, span.label)):
        if not 0 <= span.start < span.end:
            raise ValueError(f"not a span: {span}")
        width = span.end - span.start
        if merged and span.start < merged[-1].end:
            last = merged[-1]
            label = span.label if width > widest else last.label
            merged[-1] = Span(last.start, max(last.end, span.end), label)
            widest = max(widest, width)
        else:
            merged.append(span)
            widest = width
    return merged


def mask(text: str, spans: Iterable[Span]) -> str:
    """The text with every merged span replaced by its label in brackets."""
    parts: list[str] = []
    place = 0
    for span in merge(spans):
        if span.end > len(text):
            raise ValueError(f"span ends at {span.end}, the text at {len(text)}")
        parts += [text[place : span.start], f"[{span.label}]"]
        place = span.end
    parts.append(text[place:])
    return "".join(parts)


def check() -> None:
    """Nested, chained, touching, equal, unsorted, none, and spans that are none."""
    assert merge([]) == []
    assert merge([Span(5, 9, "B"), Span(0, 3, "A")]) == [Span(0, 3, "A"), Span(5, 9, "B")]
    assert merge([Span(0, 10, "A"), Span(2, 4, "B")]) == [Span(0, 10, "A")]
    assert merge([Span(0, 4, "A"), Span(3, 8, "B"), Span(7, 9, "C")]) == [Span(0, 9, "B")]
    assert merge([Span(0, 3, "A"), Span(3, 5, "B")]) == [Span(0, 3, "A"), Span(3, 5, "B")]
    assert merge([Span(1, 3, "B"), Span(1, 3, "A")]) == [Span(1, 3, "A")]
    text = "Write to sam@example.com or call 555-0142 now"
    spans = [Span(33, 41, "PHONE"), Span(9, 24, "EMAIL"), Span(13, 24, "URL")]
    assert mask(text, spans) == "Write to [EMAIL] or call [PHONE] now"
    assert mask(text, []) == text
    assert mask("abc", [Span(0, 3, "X")]) == "[X]"
    for wrong in [Span(3, 3, "A"), Span(4, 2, "A"), Span(-1, 2, "A"), Span(0, 99, "A")]:
        try:
            mask("short", [wrong])
        except ValueError:
            continue
        raise AssertionError(f"{wrong} should be refused")
