"""Skills and tools of a clause that the resume does not show, or not as far, or at another employer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.evidence.models import Mention, Shown
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.concepts import content_keys, words_of
from toolkit.reviews.letters.phrases import finds
from toolkit.reviews.letters.record import RecordLine

_SAME = 0.75
"""Share of the words from which a line says the same but for the tool."""
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
    if skill.kind not in _HARD and _is_product(mention, claimed):
        return Problem(
            f"The resume shows {skill.name}, but not {mention.text}; leave it out, or add it if you have used it.",
            mention.start, mention.end, _lines(shown, claimed),
        )  # fmt: skip
    if skill.kind not in _HARD and (line := _other_product(mention, claimed)):
        return Problem(
            f"The line of the resume that says this does not name {mention.text}; name the tool that it names.",
            mention.start, mention.end, (line,),
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


def _is_product(mention: Mention, claimed: Claimed) -> bool:
    """A name that stands for one tool of a broad skill (`Selenium`) and that the resume does not print."""
    word = mention.text
    if not word.isalpha() or not word[0].isupper() or word.isupper() or word.lower() in claimed.record.names:
        return False
    before = claimed.text[: mention.start].rstrip()
    started = not before or before[-1] in ".:!?"
    named = claimed.record.taxonomy.skills[mention.skill].name.lower()
    return not started and word.lower() not in named and word.lower() not in claimed.reader


def _other_product(mention: Mention, claimed: Claimed) -> RecordLine | None:
    """The line that says the same with another product of a broad skill, whose job has this one nowhere."""
    record = claimed.record
    told = [w for w in claimed.told() if not any(m.start <= w.start < m.end for m in claimed.mentions)]
    best = next(iter(record.nearest(told)), None)
    if not mention.text[0].isupper() or len(told) < 3 or best is None or best[0] < _SAME or best[1].role is None:
        return None
    if any(_named(mention.text, line.text) for line in record.lines_of([best[1].role])):
        return None
    own = {word.lower for word in claimed.words}
    names = [word for word in best[1].words[1:] if word.text[0].isupper() and word.lower not in own]
    return best[1] if names and mention.skill in best[1].skills else None


def _named(name: str, text: str) -> bool:
    return name.lower() in text.lower()


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
    if any(mention.skill in line.skills for line in entry) or _in_words(mention, entry):
        return None
    if not shown_in and (kind not in ("library", "platform", "tool") or not _rivalled(best, claimed)):
        return None
    return Problem(
        f"The line of the resume that says this does not name {mention.text}; name the tool that it names.",
        mention.start,
        mention.end,
        (best[1], *lines[:1]),
    )


def _rivalled(best: tuple[float, RecordLine], claimed: Claimed) -> bool:
    """Whether the line that says all but the tool names another, which the clause leaves out."""
    kinds = claimed.record.taxonomy.skills
    named = {mention.skill for mention in claimed.mentions}
    others = {skill for skill in best[1].skills - named if kinds[skill].kind in ("library", "platform", "tool")}
    return best[0] >= _SAME and bool(others)


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
