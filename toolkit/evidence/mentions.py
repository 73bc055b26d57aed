"""Every skill a text names, with the exact words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from toolkit.evidence.context import Setting, meant
from toolkit.evidence.matching import Words, matcher_of, words_of
from toolkit.evidence.models import Mention
from toolkit.evidence.passages import Passage, passages_of_text
from toolkit.language.pipeline import make_doc
from toolkit.taxonomy.models import Taxonomy


def find_mentions(texts: Iterable[str], taxonomy: Taxonomy) -> Iterator[list[Mention]]:
    """For each text its mentions in reading order; lazy. `text[m.start:m.end] == m.text`."""
    for text in texts:
        yield mentions_in(words_of(make_doc(text), text), passages_of_text(text), taxonomy)


def mentions_in(
    words: Words, passages: Sequence[Passage], taxonomy: Taxonomy, names: Sequence[tuple[int, int]] = ()
) -> list[Mention]:
    """The mentions in the passages of a text; none runs over the end of a passage, and none lies in `names` (places
    of employers and people).
    """
    places = _passage_of_tokens(words, passages)
    candidates = matcher_of(taxonomy).find(words, places)
    lists = frozenset(i for i, p in enumerate(passages) if p.part == "list")
    setting = Setting(words, places, lists, names)
    return [Mention(c.start, c.end, c.spelling.skill, words.text[c.start : c.end]) for c in meant(candidates, setting)]


def _passage_of_tokens(words: Words, passages: Sequence[Passage]) -> list[int]:
    """For each token the index of its passage, -1 for one in none."""
    places: list[int] = []
    rows = chain(enumerate(passages), [(-1, None)])
    index, passage = next(rows)
    for at in words.starts:
        while passage is not None and at >= passage.end:
            index, passage = next(rows)
        places.append(index if passage is not None and at >= passage.start else -1)
    return places
