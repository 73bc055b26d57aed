"""Every skill a text names, with the exact words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

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
    places = [-1] * len(words.starts)
    for index in range(len(passages) - 1, -1, -1):
        passage = passages[index]
        first, after = bisect_left(words.starts, passage.start), bisect_left(words.starts, passage.end)
        places[first:after] = [index] * (after - first)
    return places
