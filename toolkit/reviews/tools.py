"""Skills and tools of a clause that the resume does not show, or not as far, or at another employer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.evidence.models import Mention, Shown
from toolkit.reviews.claim import Claimed, Problem
from toolkit.reviews.concepts import content_keys, words_of
from toolkit.reviews.phrases import finds
from toolkit.reviews.record import RecordLine

_HARD = frozenset({"language", "library", "platform", "tool", "credential"})
_READER = re.compile(r"\b(?:your?|the posting|the role|this role)\b", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:with|on|in|using|by|via|through|to|into|from|over|and|,)\s+(?:the\s+)?$", re.IGNORECASE)


def find(claimed: Claimed) -> Iterator[Problem]:
    """One problem for each skill that is claimed and not borne."""
    for mention in claimed.mentions:
        if mention.start >= claimed.clause.from_ and not _others(mention, claimed):
            problem = _weigh(mention, claimed)
            if problem:
                yield problem


def _others(mention: Mention, claimed: Claimed) -> bool:
    """Whether the skill is in a name, or the reader's."""
    names = (*claimed.employers, *claimed.schools, *claimed.titles)
    if any(name.start <= mention.start < name.end for name in names):
        return True
    start, end = claimed.chunk_at(mention.start)
    chunk = claimed.text[start:end]
    return bool(_READER.search(chunk)) and not re.search(r"\b(?:I|my|we)\b", chunk)


def _weigh(mention: Mention, claimed: Claimed) -> Problem | None:
    record = claimed.record
    shown = record.evidence.shown.get(mention.skill)
    skill = record.taxonomy.skills[mention.skill]
    start, end = claimed.chunk_at(mention.start)
    chunk = claimed.text[start:end].lower()
    learning = finds("learning", claimed.text.lower())
    if shown is None:
        if learning or _said(mention, claimed, skill.kind in _HARD):
            return None
        return Problem(
            f"The resume does not show {mention.text}; leave it out, or add it to the resume if you have used it.",
            mention.start, mention.end, _near(claimed, start, end),
        )  # fmt: skip
    lines = _lines(shown, claimed)
    if shown.depth == "listed" and not learning and not _stated(mention, claimed):
        if _aspiring(shown, claimed):
            if finds("strong", chunk) or finds("used", chunk):
                return Problem(
                    f"The resume only says that you are learning {mention.text}; say no more than that.",
                    mention.start,
                    mention.end,
                    lines,
                )
        elif (
            finds("strong", chunk)
            and skill.kind in _HARD | {"technique"}
            and not re.search(r"\bmy (?:toolkit|stack|tools|skills)\b", claimed.text.lower())
        ):
            return Problem(
                f"The resume only lists {mention.text}, and no job or project uses it; claim no more than that.",
                mention.start, mention.end, lines,
            )  # fmt: skip
    if skill.kind in _HARD or skill.kind == "technique":
        return _moved(mention, shown, claimed, lines)
    return None


def _moved(mention: Mention, shown: Shown, claimed: Claimed, lines: tuple[RecordLine, ...]) -> Problem | None:
    """A tool that the resume shows, but not where the clause has it."""
    record = claimed.record
    kind = record.taxonomy.skills[mention.skill].kind
    roles = claimed.roles_at(mention.start)
    shown_in = {proof.role for proof in shown.proofs if proof.role is not None}
    if roles:
        if shown_in & roles or (not shown_in and (kind == "language" or shown.depth != "listed")):
            return None
        if any(
            record.evidence.shown.get(n) and {p.role for p in record.evidence.shown[n].proofs} & roles
            for n in shown.via
        ):
            return None
        if _in_words(mention, [line for line in record.lines if line.role in roles]):
            return None
        where = f"for {lines[0].place}" if lines and lines[0].role is not None else "in no job"
        return Problem(
            f"The resume shows {mention.text} {where}, not for this employer; name the right one.",
            mention.start,
            mention.end,
            lines,
        )
    start, end = claimed.chunk_at(mention.start)
    told = [w for w in claimed.told(start, end) if not any(m.start <= w.start < m.end for m in claimed.mentions)]
    if len(told) < 3 or _stated(mention, claimed) or not _BESIDE.search(claimed.text[: mention.start]):
        return None
    best = next(iter(record.nearest(told)), None)
    if best is None or best[0] < 0.6 or best[1].role is None or mention.skill in best[1].skills:
        return None
    entry = record.lines_of([best[1].role])
    if any(mention.skill in line.skills for line in entry) or _in_words(mention, entry) or not shown_in:
        return None
    return Problem(
        f"The line of the resume that says this does not name {mention.text}; name the tool that it names.",
        mention.start,
        mention.end,
        (best[1], *lines[:1]),
    )


def _in_words(mention: Mention, lines: list[RecordLine]) -> bool:
    told = content_keys(words_of(mention.text))
    return bool(told) and any(all(word.keys & line.keys for word in told) for line in lines)


def _said(mention: Mention, claimed: Claimed, hard: bool) -> bool:
    """Whether the resume has the words of a skill that is no tool, though not as a skill."""
    told = words_of(mention.text)
    if hard:
        return bool(told) and all(word.lower in claimed.record.names for word in told) and _one_line(mention, claimed)
    return bool(told) and all(word.keys & claimed.record.keys for word in told)


def _one_line(mention: Mention, claimed: Claimed) -> bool:
    text = " ".join(claimed.record.resume.document.text.lower().split())
    return re.search(rf"(?<!\w){re.escape(mention.text.lower())}(?!\w)", text) is not None


def _aspiring(shown: Shown, claimed: Claimed) -> bool:
    """Whether every line that names it says that it is being learned."""
    cues = claimed.record.taxonomy.cues.aspiring
    return all(
        proof.why in cues
        or proof.why.lower().startswith(("exposure", "learning", "denied"))
        or re.match(r"(?:currently )?(?:learning|exploring|studying|exposure)\b", proof.text, re.IGNORECASE)
        for proof in shown.proofs
    )


def _stated(mention: Mention, claimed: Claimed) -> bool:
    """Whether the summary itself says it."""
    return any(line.section in ("summary", "contact") and mention.skill in line.skills for line in claimed.record.lines)


def _lines(shown: Shown, claimed: Claimed) -> tuple[RecordLine, ...]:
    starts = [proof.start for proof in shown.proofs[:2]]
    return tuple(line for start in starts for line in claimed.record.lines if line.start == start)


def _near(claimed: Claimed, start: int, end: int) -> tuple[RecordLine, ...]:
    return tuple(line for _, line in claimed.record.nearest(claimed.told(start, end))[:1])
