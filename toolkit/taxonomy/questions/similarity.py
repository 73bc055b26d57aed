"""Questions that ask for the same thing in other words: cosine of their words, weighted by how rare they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.taxonomy.questions.models import Question

SAME = 0.33
"""Cosine from which two questions are taken for one.

Chosen on the 501 questions of November 2026, read by hand: the pairs at 0.35, 0.38 and 0.47 asked for much the
same, those at 0.32 and below for different things on one subject. Four questions told again in other words had
0.24, 0.26, 0.33 and 0.41 with their originals, so that a retelling which shares few rare words is missed. Leaving
stop words in, or comparing letters in place of words, parts the two kinds less well.
"""


def near_duplicates(questions: Sequence[Question], least: float = SAME) -> Iterator[tuple[Question, Question, float]]:
    """Pairs whose cosine is `least` or more, nearest first, each with its cosine."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    if len(questions) < 2:
        return
    texts = [" ".join([question.asks, *question.strong]) for question in questions]
    table = TfidfVectorizer(sublinear_tf=True, stop_words="english", token_pattern=r"(?u)\b\w[\w+#]+").fit_transform(
        texts
    )
    cosines = (table @ table.T).tocoo()
    pairs = [
        (-float(cosine), int(row), int(column))
        for row, column, cosine in zip(cosines.row, cosines.col, cosines.data, strict=True)
        if row < column and cosine >= least
    ]
    for cosine, row, column in sorted(pairs):
        yield questions[row], questions[column], -cosine
