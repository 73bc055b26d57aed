"""A sentence as clauses, and what kind of thing each says: a fact, a wish, courtesy, a lack, or about the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.language.verbs import forms
from toolkit.reviews.letters.figures import figures_in
from toolkit.reviews.letters.phrases import any_of, finds, found, pattern, phrases

_CUT = re.compile(
    r";\s+|\s+[–—]\s+|—"
    rf"|,?\s+{any_of('joins')}\s+(?=(?:I|we|you|your|my|our|the posting|the role)\b(?!\s+have been\b))"
    r"|,\s+(?=(?:which|where|whom|who)\s+(?:I|we)\b)"
    r"|,\s+(?=I\b(?!['’]))",
    re.IGNORECASE,
)
_JOIN = re.compile(rf"[,;]?\s+{any_of('joins')}$")
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:years?|months?|decades?|weeks?|ago|been|ever)$", re.IGNORECASE)
"""Before a `since` that counts time and gives no reason."""
_LEAST = 3
"""Words of a clause that stands by itself."""
_FIRST = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|mine|[Ww]e|[Oo]ur)\b(?!/)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence: `start` and `end` are its place in the sentence."""

    text: str
    start: int
    end: int
    kind: str
    """`fact`, `told` (a wish or view that also claims something), `wish`, `form`, `lack`, `reader` or `other`."""
    from_: int = 0
    """Where in `text` the claim begins, for `told`."""


def clauses_of(sentence: str) -> list[Clause]:
    """The clauses of a sentence in order."""
    pieces = _pieces(sentence)
    made: list[Clause] = []
    for start, end in pieces:
        text = sentence[start:end]
        kind, at = kind_of(text)
        if kind == "other" and made and made[-1].kind in ("fact", "reader"):
            kind = made[-1].kind
        elif kind == "other" and len(pieces) > 1 and not made and text.split()[0].lower() in phrases("leading"):
            kind = "fact"
        made.append(Clause(text, start, end, kind, at))
    return made


def _pieces(sentence: str) -> list[tuple[int, int]]:
    cuts = [0]
    for match in _CUT.finditer(sentence):
        left = sentence[cuts[-1] : match.start()]
        if match.group().strip() == "," and not _FIRST.search(left):
            continue
        if _SINCE.search(match.group()) and _COUNTED.search(left):
            continue
        if _long(left) and _long(sentence[match.end() :]):
            cuts.append(match.end())
    ends = [*cuts[1:], len(sentence)]
    return [_trim(sentence, start, end) for start, end in zip(cuts, ends, strict=True)]


def _long(text: str) -> bool:
    return len(_WORD.findall(text)) >= _LEAST


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;–—"):
        end -= 1
    tail = _JOIN.search(text[start:end])
    return (start, start + tail.start()) if tail and end < len(text) else (start, end)


_ADVERB = re.compile(r"^(i(?: am| was| have| would)?) (?:\w+ly|so|very|also|most|always) ")
_SUBJECT = len("i am")
_BEHIND = re.compile(r"^(?:with|having|as|after|over|in|at|given)\b[^;]*?,\s+(?P<rest>i\b.*)")
"""A wish behind what the person brings: `With eight years of X, I am sure …`."""


def kind_of(text: str) -> tuple[str, int]:
    """The kind of a clause, and where in it the claim begins."""
    plain = _plain(text)
    bare = _without_lead(plain)
    opening = _ADVERB.sub(r"\1 ", bare)
    if any(opening.startswith(words) or plain.startswith(words) for words in phrases("form")):
        return "form", 0
    if is_lack(plain):
        return "lack", 0
    behind = _BEHIND.search(plain)
    if behind and any(re.match(rf"{re.escape(words)}(?!\w)", behind["rest"]) for words in phrases("wish")):
        return "told", 0
    for words in phrases("wish"):
        if re.match(rf"{re.escape(words)}(?!\w)", opening):
            at = _claims_from(plain, len(plain) - len(bare) + _SUBJECT)
            return ("told", at) if at >= 0 else ("wish", 0)
    if about_reader(plain):
        at = _own_part(plain)
        return ("told", at) if at >= 0 else ("reader", 0)
    if _LESSON.search(plain) or _only_views(plain) or (finds("framed", plain) and not _deeds(plain)):
        return "told", 0
    if _FIRST.search(text) or tells(text):
        return "fact", 0
    return "other", 0


_LESSON = re.compile(r"\b(?:taught|teaches|convinced|showed|shown|reminded|persuaded) me\b")
"""What a thing taught is the person's own to say; what is said to have been done is not."""


_NOT_ONLY = re.compile(r"\s+(?:only|just|merely|simply)\b")
_MINE = re.compile(r"\b(?:i have|i had|i|my (?:resume|cv|background|experience|work))\b")


def is_lack(plain: str) -> bool:
    """Whether a clause says what the person, or their resume, does not have; `it does not fail` is no such thing."""
    for match in pattern("denial").finditer(plain):
        before = plain[: match.start()]
        if _NOT_ONLY.match(plain, match.end()):
            continue
        if match.group().startswith("neither") and not before.strip() and _MINE.search(plain):
            return finds("denied", plain)
        if re.search(r"\b(?:i|we|me|my (?:resume|cv|background|experience|work))\b[^,.;]{0,24}$", before):
            return finds("denied", plain)
    return bool(re.search(r"\bmy\b", plain)) and finds("own_gap", plain)


def about_reader(plain: str) -> bool:
    """Whether the reader is who the clause speaks of: named, and not in words that say what the person did."""
    reader = found("reader", plain)
    if reader is None:
        return False
    first = re.search(r"\b(?:i|we|my|our)\b", plain)
    if first is None or reader.start() < first.start():
        return True
    if figures_in(plain):
        return False
    verbs = [
        m for m in _WORD.finditer(plain, first.start(), reader.start()) if forms(m.group()) & {"past", "participle"}
    ]
    return not verbs and not re.search(r"\b(?:have|had|was|bring|my)\b", plain[first.start() : reader.start()])


_DEED = re.compile(
    r"\bi (?P<aux>(?:(?:have|had|am|was|also|now|still|often|\w+ly"
    r"|would|could|will|might|may|should|shall|can|do|did)\s+)*)"
    r"(?P<verb>[^\W\d_]+)"
)
_MODAL = re.compile(r"\b(?:would|could|will|might|may|should|shall|can)\b")


def _only_views(plain: str) -> bool:
    """Whether the person only thinks, reads or would do something: `the best line I have read`, `how I would work`."""
    deeds = list(_DEED.finditer(plain))
    return bool(deeds) and not re.search(r"\b(?:my|mine|me|we|our)\b", plain) and all(_is_view(deed) for deed in deeds)


def _deeds(plain: str) -> bool:
    return any(not _is_view(deed) for deed in _DEED.finditer(plain))


def _is_view(deed: re.Match[str]) -> bool:
    return _MODAL.search(deed["aux"]) is not None or deed["verb"] in phrases("views")


def _own_part(plain: str) -> int:
    """Where a clause about the reader yet says what the person did, -1 where it does not: `the team that I led`."""
    for deed in _DEED.finditer(plain):
        kinds = forms(deed["verb"])
        if kinds & {"past", "participle", "base"} and not _is_view(deed) and deed["verb"] not in ("have", "am", "was"):
            reader = found("own_reader", plain)
            return min(reader.start(), deed.start()) if reader else deed.start()
    return -1


def tells(text: str) -> bool:
    """Whether a clause without `I` says that something happened: a figure, or a verb in the past."""
    words = _WORD.findall(text)
    return bool(figures_in(text)) or any("past" in forms(word) and "base" not in forms(word) for word in words)


def _claims_from(plain: str, start: int) -> int:
    match = found("claims", plain, start)
    return match.start() if match else -1


def _plain(text: str) -> str:
    plain = text.lower().replace("’", "'")
    return plain.replace("i'm ", "i am ").replace("i've ", "i have ")


_LEAD = re.compile(rf"(?:{any_of('lead')}|to be plain(?: about [^:,]{{1,30}})?)[,:]?\s+")


def _without_lead(plain: str) -> str:
    while match := _LEAD.match(plain):
        plain = plain[match.end() :]
    return plain


def chunks_of(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a clause between its commas, and before a verb that tells the next thing done."""
    start = 0
    for match in _CHUNK.finditer(text):
        word = match["verb"]
        if word and not forms(word) & {"past", "participle", "third", "gerund"} and not _acts(text, match):
            continue
        if match.start() > start:
            yield start, match.start()
        start = match.start("verb") if word else match.end()
    if start < len(text):
        yield start, len(text)


def _acts(text: str, match: re.Match[str]) -> bool:
    """A base form that is the next thing done: `watch 48 models and lead the review`."""
    return "base" in forms(match["verb"]) and bool(
        re.match(r"\s+(?:the|an?|my|our|its|their|every|each|in|on|with|for)\b", text[match.end() :])
    )


_CHUNK = re.compile(
    r"\s+(?=(?:because of|thanks to|owing to|due to|on account of)\b)|,\s+(?!\d)|;\s+|:\s+|\s+\(|\)\s*|\s+[–—]\s+"
    rf"|\s+{any_of('parts')}\s+(?:also\s+|then\s+|later\s+)?(?:I\s+|it\s+|we\s+)?(?P<verb>[^\W\d_]+)"
)
