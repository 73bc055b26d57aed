"""Names in a clause that the resume never prints: employers, schools, tools, awards, venues, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.concepts import Word, filler
from toolkit.reviews.letters.phrases import any_of, finds, pattern, phrases

_HELD = re.compile(r"\b(?:at|from|with|for|joined|left)\s+(?:the\s+)?$", re.IGNORECASE)
_OWNED = re.compile(rf"^['’]s?\s+(?:own\s+)?{any_of('sought_has')}\b", re.IGNORECASE)
_QUOTED = re.compile(r"^\s+(?:puts?|has|says?|writes?|calls?|describes?|phrases?)\b(?: it| so| this)?", re.IGNORECASE)
"""What one who is quoted does."""
_MARK = re.compile(r"\d")
_JOINED = frozenset({"of", "and", "the", "for", "de", "la", "von", "&"})


def find(claimed: Claimed) -> Iterator[Problem]:
    """Each unknown name once, whole."""
    for run in _runs(claimed):
        first, last = run[0], run[-1]
        if first.start < claimed.clause.from_ or is_sought(first, last, claimed):
            continue
        name = claimed.text[first.start : last.end]
        yield Problem(
            f"The resume does not name {name}; leave it out, or add it to the resume if it is true.",
            first.start,
            last.end,
        )


def _runs(claimed: Claimed) -> Iterator[list[Word]]:
    """Neighbouring words with capitals of which one at least is unknown."""
    run: list[Word] = []
    for word in (*claimed.words, None):
        if word is not None and _capital(word, claimed) and (not run or _beside(run[-1], word, claimed)):
            run.append(word)
            continue
        while run and run[-1].lower in _JOINED:
            run.pop()
        if any(is_unknown(one, claimed) for one in run):
            yield run
        run = [word] if word is not None and _capital(word, claimed) else []


def _beside(word: Word, after: Word, claimed: Claimed) -> bool:
    between = claimed.text[word.end : after.start]
    return bool(re.fullmatch(r"(?:\.?\s+|-|\s*&\s*|\s+(?:of|of the)\s+)", between))


def _capital(word: Word, claimed: Claimed) -> bool:
    if _covered(word, claimed) or word.lower in phrases("free_names"):
        return False
    return (
        word.text[0].isupper()
        or any(c.isupper() for c in word.text[1:])
        or (bool(_MARK.search(word.text)) and word.text[0].isalpha())
        or "@" in word.text
    )


def _covered(word: Word, claimed: Claimed) -> bool:
    """Names that other checks hold to the resume."""
    places = [(n.start, n.end) for n in (*claimed.employers, *claimed.schools, *claimed.titles)]
    places += [(m.start, m.end) for m in claimed.mentions] + [(f.start, f.end) for f in claimed.figures]
    return any(a <= word.start < b for a, b in places)


def is_unknown(word: Word, claimed: Claimed) -> bool:
    """Whether neither the resume nor the reader has the word."""
    record = claimed.record
    lower = word.lower
    if lower in record.names or lower in claimed.reader or lower.rstrip("s") in record.names or len(word.text) < 2:
        return False
    if any(place.startswith(f"{lower} ") and place.split()[1] in record.names for place in phrases("places")):
        return False
    if lower in filler() or lower in phrases("degree_words"):
        return False
    shared = word.keys & record.keys
    if shared and (not _is_odd(word) or any(key[0] == "=" for key in shared)):
        return False
    first = (
        word.start == claimed.clause.from_ or (word.start == 0) or claimed.text[: word.start].rstrip()[-1:] in '.:!?“"('
    )
    if first and not _is_odd(word):
        after = next((w for w in claimed.words if w.start > word.start), None)
        named = after is not None and after.text[0].isupper() and after.lower != "i" and _beside(word, after, claimed)
        return bool(named)
    return True


def _is_odd(word: Word) -> bool:
    """Written as no plain word is: `recall@10`, `BigQuery`, `SIGIR`."""
    return bool(re.search(r"\d|@|[a-z][A-Z]", word.text)) or (word.text.isupper() and len(word.text) > 2)


def is_sought(first: Word, last: Word, claimed: Claimed) -> bool:
    """Whether the name is of the employer that is sought."""
    before, after = claimed.text[claimed.clause.from_ : first.start], claimed.text[last.end :]
    if _OWNED.match(after) or _QUOTED.match(after):
        return True
    chunk = claimed.text[claimed.chunk_at(first.start)[0] : first.start]
    if not pattern("before_sought", after=r"(?![\w-])[^.;]{0,40}$").search(chunk):
        return False
    if not _HELD.search(before) or finds("surely_sought", chunk):
        return True
    return not re.search(r"\b(?:for|with) (?:\w+ ){0,2}$", chunk)
