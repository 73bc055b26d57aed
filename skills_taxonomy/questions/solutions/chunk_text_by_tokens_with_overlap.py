"""Cut a token sequence into overlapping chunks that remember where they came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens `start` (included) to `end` (excluded) of the document."""

    start: int
    end: int
    tokens: tuple[str, ...]


def chunk_tokens(tokens: Sequence[str], size: int, overlap: int) -> list[Chunk]:
    """Chunks of at most `size` tokens; each begins `size - overlap` tokens after the one before it."""
    if size < 1:
        raise ValueError("size must be at least 1")
    if not 0 <= overlap < size:
        raise ValueError("overlap must be at least 0 and smaller than size")
    chunks: list[Chunk] = []
    start = 0
    while start < len(tokens):
        end = min(start + size, len(tokens))
        chunks.append(Chunk(start, end, tuple(tokens[start:end])))
        if end == len(tokens):
            break  # a further chunk would hold nothing but overlap
        start += size - overlap
    return chunks


def check() -> None:
    """Small documents, the exact fit, the tail and the refused arguments."""
    letters = list("abcdefghij")
    spans = [(chunk.start, chunk.end) for chunk in chunk_tokens(letters, 4, 1)]
    assert spans == [(0, 4), (3, 7), (6, 10)]
    assert [(c.start, c.end) for c in chunk_tokens(letters, 4, 2)] == [(0, 4), (2, 6), (4, 8), (6, 10)]
    assert [(c.start, c.end) for c in chunk_tokens(letters, 4, 0)] == [(0, 4), (4, 8), (8, 10)]
    assert chunk_tokens([], 4, 1) == []
    assert chunk_tokens(letters, 10, 9) == [Chunk(0, 10, tuple(letters))]
    assert chunk_tokens(letters, 99, 3) == [Chunk(0, 10, tuple(letters))]
    for size in range(1, 12):
        for overlap in range(size):
            chunks = chunk_tokens(letters, size, overlap)
            rebuilt = list(chunks[0].tokens)
            for chunk in chunks[1:]:
                rebuilt.extend(chunk.tokens[overlap:])
                assert len(chunk.tokens) > overlap
            assert rebuilt == letters
    for size, overlap in [(0, 0), (4, 4), (4, 5), (4, -1)]:
        try:
            chunk_tokens(letters, size, overlap)
        except ValueError:
            continue
        raise AssertionError(f"size {size}, overlap {overlap} should be refused")
