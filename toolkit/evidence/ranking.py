"""Lines of a resume in the order in which they answer a sentence, by scikit-learn's TF-IDF."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.evidence.models import Proof

_DEPTHS = {"listed": 0.0, "used": 0.2, "delivered": 0.3, "led": 0.35}
"""What the depth of a line adds to its likeness, 0–1: a line that shows work answers better than one that lists."""


def by_likeness(texts: Sequence[str], proofs: Sequence[Sequence[Proof]]) -> list[list[Proof]]:
    """For each of `texts` its proofs without doubles, those that answer it best first; the order of equal ones stays.

    The words of all lines are weighed together, so that one that every line has decides nothing.
    """
    once = [list({(proof.start, proof.end): proof for proof in found}.values()) for found in proofs]
    asked = [i for i, found in enumerate(once) if len(found) > 1]
    lines = list(dict.fromkeys(proof.text for i in asked for proof in once[i]))
    if not asked:
        return once
    places = {line: i for i, line in enumerate(lines)}
    for i, alike in zip(asked, likeness([texts[i] for i in asked], lines), strict=True):
        marks = [alike[places[proof.text]] + _DEPTHS.get(proof.depth, 0.0) for proof in once[i]]
        once[i] = [once[i][at] for at in sorted(range(len(marks)), key=lambda at: -marks[at])]
    return once


def likeness(wanted: Sequence[str], texts: Sequence[str]) -> list[list[float]]:
    """How alike each of `wanted` is to each of `texts`, 0-1: a row for each of `wanted`."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, stop_words="english").fit_transform(
        [*texts, *wanted]
    )
    rows: list[list[float]] = (vectors[len(texts) :] @ vectors[: len(texts)].T).toarray().tolist()
    return rows
