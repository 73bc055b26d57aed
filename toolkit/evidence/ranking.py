"""Lines of a resume in the order in which they answer a sentence, by scikit-learn's TF-IDF."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.evidence.models import Proof

_DEPTHS = {"listed": 0.0, "used": 0.2, "delivered": 0.3, "led": 0.35}
"""What the depth of a line adds to its likeness, 0–1: a line that shows work answers better than one that lists."""


def by_likeness(text: str, proofs: Sequence[Proof]) -> list[Proof]:
    """`proofs` without doubles, those that answer `text` best first; the order of equal ones stays."""
    once = list({(proof.start, proof.end): proof for proof in proofs}.values())
    if len(once) < 2:
        return once
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, stop_words="english").fit_transform(
        [text, *(proof.text for proof in once)]
    )
    likeness = (vectors[1:] @ vectors[0].T).toarray().ravel()
    order = sorted(range(len(once)), key=lambda i: -(float(likeness[i]) + _DEPTHS.get(once[i].depth, 0.0)))
    return [once[index] for index in order]
