"""Names of schools, employers and other institutions that the resume has only word by word, not as a whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from toolkit.language.stems import stems
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.concepts import Word, filler
from toolkit.reviews.letters.names import is_sought, is_unknown
from toolkit.reviews.letters.phrases import phrases

_JOIN = re.compile(r"\s+(?:(?:of|for)\s+(?:the\s+)?)?|-")
_OF = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?")
_SMALL = frozenset({"of", "for", "the", "and", "at"})


def find(claimed: Claimed) -> Iterator[Problem]:
    """Each whole name that no employer, school or line of the resume bears: `University of Texas`."""
    for run in _names(claimed):
        own = any(name.start == run[0].start for name in claimed.employers)
        if run[0].start < claimed.clause.from_ or (not own and is_sought(run[0], run[-1], claimed)):
            continue
        if any(is_unknown(word, claimed) for word in run) or all(word.lower in claimed.reader for word in run):
            continue
        if not _is_borne(run, claimed):
            name = claimed.text[run[0].start : run[-1].end]
            yield Problem(
                f"The resume does not name {name}; name the one it prints.",
                run[0].start, run[-1].end,
            )  # fmt: skip


def _names(claimed: Claimed) -> Iterator[list[Word]]:
    """Words with capitals around one for a kind of institution: `Bay State University`, `University of the Brazos`."""
    own = _last_words(claimed)
    for run in _runs(claimed):
        heads = [at for at, word in enumerate(run) if _is_head(word)]
        if not heads and any(n.start == run[0].start for n in (*claimed.employers, *claimed.schools)):
            heads = [at for at, word in enumerate(run) if at and word.lower in own]
        if not heads:
            continue
        of = [at for at in heads if at + 1 < len(run) and _OF.fullmatch(_between(run[at], run[at + 1], claimed))]
        name = run if of else run[: heads[-1] + 1]
        if len(name) > 1:
            yield name


def _runs(claimed: Claimed) -> Iterator[list[Word]]:
    """Neighbouring words with capitals, without those that only begin a sentence or name a skill."""
    run: list[Word] = []
    for word in claimed.words:
        if word.lower in _SMALL and not word.text[0].isupper():
            continue
        capital = word.text[0].isupper() and not (not run and word.lower in filler() | frozenset(phrases("not_nouns")))
        if not capital or (run and not _JOIN.fullmatch(_between(run[-1], word, claimed))):
            if run:
                yield run
            run = []
        run = [*run, word] if capital else []
    if run:
        yield run


def _between(word: Word, after: Word, claimed: Claimed) -> str:
    return claimed.text[word.end : after.start]


def _is_borne(run: Sequence[Word], claimed: Claimed) -> bool:
    """Whether one name of the resume has all words of the run, or the resume prints it so."""
    told = {word.lower for word in run} - _SMALL
    whole = " ".join(claimed.text[run[0].start : run[-1].end].lower().split())
    printed = " ".join(claimed.record.resume.document.text.lower().split())
    if whole in printed or any(_within(told, name) for name in _printed(claimed)):
        return True
    least = next((at for at, word in enumerate(run) if _is_head(word)), len(run)) + 2
    return len(run) > least and _is_borne(run[:-1], claimed)


def _within(told: Collection[str], name: str) -> bool:
    shown = frozenset().union(*(stems(word) for word in re.findall(r"[^\W_]+", name.lower())))
    return all(stems(word) & shown for word in told)


def _printed(claimed: Claimed) -> list[str]:
    resume = claimed.record.resume
    return [role.company for role in resume.roles] + [degree.institution for degree in resume.degrees]


def _last_words(claimed: Claimed) -> frozenset[str]:
    """The last words of the names of the resume: with another's first word they make a name that is nobody's."""
    return frozenset(name.split()[-1].lower() for name in _printed(claimed) if len(name.split()) > 1)


def _is_head(word: Word) -> bool:
    return bool(stems(word.text) & _heads())


@cache
def _heads() -> frozenset[str]:
    return frozenset().union(*(stems(word) for word in phrases("institutions")))
