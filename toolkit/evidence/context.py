"""Whether a word that is also plain English (Go, Ray, Spark) is the tool where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from toolkit.evidence.matching import Candidate, Words
from toolkit.evidence.surroundings import HEADS, LEADS, LIST_MARKS, LIST_SEPARATORS
from toolkit.language.pipeline import make_doc
from toolkit.language.words import form
from toolkit.taxonomy.models import Guard

_REACH = 25
"""Words on either side in which a `near` word speaks for the tool, within the passage."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_VERSION = re.compile(r"v?\d{1,2}(?:\.\d+)*[a-z]?\+?")


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the candidates: the text's words, for each token the passage it lies in, the passages that are
    lists of skills, and
    the places of names of people and employers."""

    words: Words
    passages: Sequence[int]
    lists: frozenset[int]
    names: Sequence[tuple[int, int]] = ()


def meant(candidates: Sequence[Candidate], setting: Setting) -> list[Candidate]:
    """The candidates that are skills, in order: those without a guard, and those whose guard the context satisfies."""
    judged = _Judge(candidates, setting)
    return [c for i, c in enumerate(candidates) if judged.accepts(i)]


class _Judge:
    def __init__(self, candidates: Sequence[Candidate], setting: Setting) -> None:
        self._all = candidates
        self._tokens = setting.words.tokens
        self._setting = setting
        self._text = setting.words.text
        self._word_at = dict(zip(setting.words.places, range(len(setting.words.places)), strict=True))
        self._named = self._in_names()
        self._beside: dict[tuple[int, int], tuple[str, str]] = {}
        self._free = [c.spelling.guard is None and not self._in_name(c) for c in candidates]
        self._known = {c.spelling.skill for c, free in zip(candidates, self._free, strict=True) if free}
        self._bare = self._nothing_else()
        self._verdicts = [
            free or (c.spelling.guard is not None and self._plainly(i, c, c.spelling.guard))
            for i, (c, free) in enumerate(zip(candidates, self._free, strict=True))
        ]
        self._known |= {c.spelling.skill for c, v in zip(candidates, self._verdicts, strict=True) if v}

    def accepts(self, index: int) -> bool:
        candidate = self._all[index]
        return self._verdicts[index] or self._named_elsewhere(candidate)

    def _plainly(self, index: int, candidate: Candidate, guard: Guard) -> bool:
        """By the candidate's own surroundings."""
        if self._bare:
            return self._simple(candidate, guard)
        if self._forbidden(candidate, guard):
            return False
        if self._cased(candidate, guard):
            return (
                self._setting.passages[candidate.first] in self._setting.lists
                or self._listed(index)
                or self._near(candidate, guard)
                or self._headed(candidate)
                or self._led_to(index, candidate)
            )
        return self._lower_list(index, candidate)

    def _named_elsewhere(self, candidate: Candidate) -> bool:
        guard = candidate.spelling.guard
        return (
            guard is not None
            and candidate.spelling.skill in self._known
            and self._cased(candidate, guard)
            and not self._forbidden(candidate, guard)
            and not self._opens(candidate)
        )

    def _cased(self, candidate: Candidate, guard: Guard) -> bool:
        """In the guarded spelling's case; one without capitals may begin with one, as every word of a list may."""
        printed = " ".join(self._text[candidate.start : candidate.end].split())
        plural = guard.spelling.isupper() and printed == f"{guard.spelling}s"
        return printed == guard.spelling or plural or (guard.spelling.islower() and printed.lower() == guard.spelling)

    def _simple(self, candidate: Candidate, guard: Guard) -> bool:
        """In the tool's own case, or in one case throughout: `React`, `react`, `REACT`, not `ReAct`."""
        printed = self._text[candidate.start : candidate.end]
        return self._cased(candidate, guard) or printed.islower() or printed.isupper() or printed.istitle()

    def _in_name(self, candidate: Candidate) -> bool:
        return candidate.start in self._named

    def _in_names(self) -> frozenset[int]:
        """Where the candidates begin that lie in a name."""
        starts = [c.start for c in self._all]
        return frozenset(
            starts[i]
            for first, last in self._setting.names
            for i in range(bisect_left(starts, first), bisect_left(starts, last))
            if self._all[i].end <= last
        )

    def _forbidden(self, candidate: Candidate, guard: Guard) -> bool:
        if self._in_name(candidate):
            return True
        own = f" {self._around(candidate, 0)} "
        wide = f" {self._around(candidate, _REACH)} " if guard.never else ""
        for phrase in map(_forms, guard.never):
            if f" {phrase} " == own and self._cased(candidate, guard):
                continue  # the word in lower case; this one has the tool's capitals
            if f" {phrase} " in wide:
                inside = own in f" {phrase} "
                if not inside or f" {phrase} " in f" {self._around(candidate, phrase.count(' '))} ":
                    return True
        return False

    def _near(self, candidate: Candidate, guard: Guard) -> bool:
        if not guard.near:
            return False
        before, after = self._sides(candidate, _REACH)
        return any(f" {word} " in f" {before} " or f" {word} " in f" {after} " for word in map(_forms, guard.near))

    def _sides(self, candidate: Candidate, reach: int) -> tuple[str, str]:
        """The words before and after, at most `reach`, within the passage."""
        found = self._beside.get((candidate.first, reach))
        if found is None:
            found = self._beside[candidate.first, reach] = self._words_beside(candidate, reach)
        return found

    def _words_beside(self, candidate: Candidate, reach: int) -> tuple[str, str]:
        words, passage = self._setting.words, self._setting.passages[candidate.first]
        first, last = self._word_at[candidate.first], self._word_at[candidate.last]
        low, high = first, last
        while low > 0 and first - low < reach and self._setting.passages[words.places[low - 1]] == passage:
            low -= 1
        while (
            high + 1 < len(words.forms)
            and high - last < reach
            and self._setting.passages[words.places[high + 1]] == passage
        ):
            high += 1
        return " ".join(words.forms[low:first]), " ".join(words.forms[last + 1 : high + 1])

    def _around(self, candidate: Candidate, reach: int) -> str:
        before, after = self._sides(candidate, reach)
        first, last = self._word_at[candidate.first], self._word_at[candidate.last]
        return " ".join((before, *self._setting.words.forms[first : last + 1], after)).strip()

    def _opens(self, candidate: Candidate) -> bool:
        """True at the start of a sentence, where every word has a capital."""
        i = candidate.first
        if i == 0 or self._setting.passages[i - 1] != self._setting.passages[i]:
            return True
        return self._tokens[i - 1] in (".", "!", "?", "•", "-", "–", "*", ":", "”", '"')

    def _joined(self, index: int) -> bool:
        """True where the next token follows without a blank."""
        starts = self._setting.words.starts
        return index + 1 < len(starts) and starts[index] + len(self._tokens[index]) == starts[index + 1]

    def _headed(self, candidate: Candidate) -> bool:
        i = candidate.last + 1
        if i >= len(self._tokens) or self._setting.passages[i] != self._setting.passages[candidate.last]:
            return False
        after = self._tokens[i]
        if _VERSION.fullmatch(after) and not self._opens(candidate):
            return not _YEAR.fullmatch(after)
        if after == "-" and i + 1 < len(self._tokens) and self._joined(i):
            return bool(re.fullmatch(r"\d(?:\.\d)?|based|native", self._tokens[i + 1]))
        return form(after) in HEADS and after[:1].islower()

    def _led_to(self, index: int, candidate: Candidate) -> bool:
        """`in Go`, `on Spark`: a preposition before, no further name after, and another skill in the passage."""
        i, j = candidate.first - 1, candidate.last + 1
        passage = self._setting.passages[candidate.first]
        if i < 0 or self._setting.passages[i] != passage or self._tokens[i].lower() not in LEADS:
            return False
        after = self._tokens[j] if j < len(self._tokens) and self._setting.passages[j] == passage else ""
        beside = index + 1 < len(self._all) and self._all[index + 1].first == j
        if (after[:1].isupper() and not beside) or _YEAR.fullmatch(after) or after == "&":
            return False
        if self._tokens[i].lower() in ("in", "using", "via"):
            return True
        return any(
            self._free[k] and self._setting.passages[c.first] == passage for k, c in enumerate(self._all) if k != index
        )

    def _listed(self, index: int) -> bool:
        """Beside another skill with nothing but list marks between, or alone between commas in a list of skills."""
        return any(self._step(index, side)[1] for side in (-1, 1)) or self._item(self._all[index])

    def _step(self, index: int, side: int) -> tuple[int | None, bool]:
        """The neighbouring candidate reached over list marks only, and whether it speaks for this one."""
        other = index + side
        if not 0 <= other < len(self._all):
            return None, False
        a, b = sorted((index, other))
        between = [self._tokens[i].lower() for i in range(self._all[a].last + 1, self._all[b].first)]
        if len(between) > 4 or not LIST_MARKS.issuperset(t for t in between if not t.isspace()):
            return None, False
        if self._setting.passages[self._all[a].last] != self._setting.passages[self._all[b].first]:
            return None, False
        hard = not LIST_SEPARATORS.isdisjoint(between) or not between
        return other, hard and self._free[other]

    def _item(self, candidate: Candidate) -> bool:
        left, right = self._item_ends(candidate)
        if left is None and right is None:
            return False
        passage = self._setting.passages[candidate.first]
        close = [
            c
            for k, c in enumerate(self._all)
            if self._free[k]
            and c is not candidate
            and self._setting.passages[c.first] == passage
            and abs(c.first - candidate.first) <= 12
        ]
        return len(close) >= 1 and left is not None and (right is not None or candidate.last + 1 >= len(self._tokens))

    def _item_ends(self, candidate: Candidate) -> tuple[int | None, int | None]:
        i, j = candidate.first - 1, candidate.last + 1
        left = i if i >= 0 and self._tokens[i] in (",", "|", "/", "•", "·", ";", "(") else None
        right = j if j < len(self._tokens) and self._tokens[j] in (",", "|", "/", "•", "·", ";", ")", ".") else None
        return left, right

    def _lower_list(self, index: int, candidate: Candidate) -> bool:
        """All in lower case among other skills in lower case: `python elasticsearch go django`."""
        if not candidate.spelling.text or not self._text[candidate.start : candidate.end].islower():
            return False
        run = [index]
        for side in (-1, 1):
            at: int | None = index
            while at is not None and len(run) < 8:
                at, _ = self._step(at, side)
                if at is not None:
                    run.append(at)
        printed = [self._text[self._all[k].start : self._all[k].end] for k in run]
        return len(run) >= 3 and all(map(str.islower, printed)) and any(self._free[k] for k in run)

    def _nothing_else(self) -> bool:
        """True for a text of nothing but the names of skills and list marks."""
        covered = {i for c in self._all for i in range(c.first, c.last + 1)}
        return (
            len(covered) > 0
            and len(self._tokens) < 24
            and all(
                i in covered or token.lower() in LIST_MARKS or token.isspace() for i, token in enumerate(self._tokens)
            )
        )


@cache
def _forms(phrase: str) -> str:
    doc = make_doc(phrase)
    return " ".join(form(token.text) for token in doc if token.text not in ("-", "_"))
