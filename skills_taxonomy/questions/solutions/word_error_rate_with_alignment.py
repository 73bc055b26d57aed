"""Word error rate with its substitutions, deletions and insertions, per utterance and for a corpus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Errors:
    """Edits that turn the reference into the hypothesis, and the words of the reference."""

    substitutions: int
    deletions: int
    insertions: int
    words: int

    @property
    def edits(self) -> int:
        return self.substitutions + self.deletions + self.insertions


def align(reference: Sequence[str], hypothesis: Sequence[str]) -> Errors:
    """The fewest edits; of several ways with the same number, one with the most substitutions."""
    # a cell holds (edits, -substitutions, deletions, insertions), and the smallest cell wins
    row = [(column, 0, 0, column) for column in range(len(hypothesis) + 1)]
    for line, word in enumerate(reference, start=1):
        following = [(line, 0, line, 0)]
        for column, heard in enumerate(hypothesis, start=1):
            edits, substituted, deleted, inserted = row[column - 1]
            options = [row[column - 1] if word == heard else (edits + 1, substituted - 1, deleted, inserted)]
            edits, substituted, deleted, inserted = row[column]
            options.append((edits + 1, substituted, deleted + 1, inserted))
            edits, substituted, deleted, inserted = following[column - 1]
            options.append((edits + 1, substituted, deleted, inserted + 1))
            following.append(min(options))
        row = following
    _, substituted, deleted, inserted = row[-1]
    return Errors(-substituted, deleted, inserted, len(reference))


def corpus_word_error_rate(pairs: Iterable[tuple[str, str]]) -> float | None:
    """All edits over all reference words, with case ignored and punctuation kept; None without reference words."""
    edits = words = 0
    for reference, hypothesis in pairs:
        errors = align(reference.casefold().split(), hypothesis.casefold().split())
        edits += errors.edits
        words += errors.words
    return edits / words if words else None


def check() -> None:
    """Each kind of edit, empty sides, rates above one, pooled rate, agreement with a plain edit distance."""

    def run(reference: str, hypothesis: str) -> tuple[int, int, int]:
        errors = align(reference.split(), hypothesis.split())
        return errors.substitutions, errors.deletions, errors.insertions

    assert run("turn on the light", "turn on the light") == (0, 0, 0)
    assert run("turn on the light", "turn off the light") == (1, 0, 0)
    assert run("turn on the light", "turn on light") == (0, 1, 0)
    assert run("turn on the light", "please turn on the light") == (0, 0, 1)
    assert run("a b c", "") == (0, 3, 0)
    assert run("", "a b") == (0, 0, 2)
    assert run("", "") == (0, 0, 0)
    assert run("a b c d", "b x d e") == (1, 1, 1)
    assert run("a b", "b a") == (2, 0, 0)
    assert corpus_word_error_rate([("yes", "yes it is")]) == 2.0
    assert corpus_word_error_rate([("Yes", "no"), ("a b c d e f g h i", "a b c d e f g h i")]) == 0.1
    assert corpus_word_error_rate([("", "noise"), ("a b", "a b")]) == 0.5
    assert corpus_word_error_rate([("", "noise")]) is None
    assert corpus_word_error_rate([]) is None
    assert align("kitten", "sitting").edits == 3
