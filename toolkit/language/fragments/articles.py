"""The articles that resumes leave out: `Led team of 5` is `led a team of 5`."""

from __future__ import annotations

from toolkit.language import verbs
from toolkit.language.fragments.lexicon import core, kind, words
from toolkit.language.fragments.missing import Known, missing
from toolkit.language.fragments.phrases import ends, is_adjective, is_measured, may_start, opens_clause

_LONGEST_CHAIN = 6
"""Words that the chain of verbs at the beginning of a clause may have."""


def with_articles(text: str, *, starts: bool = True, subject: bool = False, known: Known = None) -> str:
    """`text` with the articles that its noun phrases miss.

    `starts` says that a phrase may begin with its first word, and `subject` that this phrase is followed by its verb.
    """
    parts = text.split()
    result: list[str] = []
    depth, inside = 0, False
    for at, word in enumerate(parts):
        lower = core(word).lower()
        if inside and (ends(parts, at) or opens_clause(parts, at)):
            inside = False
        elif not inside and depth == 0 and (at > 0 or starts) and _begins(parts, at):
            inside = True
            if (at == 0 or _asks(parts, at - 1)) and (found := missing(parts, at, known, subject and at == 0)):
                result.append(found)
        elif lower in words("determiners") or lower[:1].isdigit():
            inside = True
        depth = max(0, depth + word.count("(") - word.count(")"))
        result.append(word)
        if word[-1] in ",;:":
            inside = False
        if not inside and at == 0 and not starts:
            inside = not verbs.forms(lower)
    return " ".join(result)


def _begins(parts: list[str], at: int) -> bool:
    if _is_chained(parts, at):
        return False
    if core(parts[at]) in words("compounds") and not (at + 1 < len(parts) and kind(core(parts[at + 1]).lower())):
        return False
    return may_start(parts[at]) or is_adjective(parts, at) or (at > 0 and is_measured(parts[at]))


def _is_chained(parts: list[str], at: int) -> bool:
    """Whether `parts[at]` is one more verb of the chain that opens the clause: `lead, mentor and grow`."""
    if not 0 < at < _LONGEST_CHAIN or not (parts[at - 1][-1] == "," or parts[at - 1] in words("conjunctions")):
        return False
    return all(part in words("conjunctions") or verbs.forms(core(part)) for part in parts[: at + 1])


def _asks(parts: list[str], at: int) -> bool:
    """Whether a noun phrase behind `parts[at]` misses its article: a verb, or one of some prepositions."""
    if parts[at][-1] in ",;:)":
        return False
    lower = parts[at].lower()
    if at and lower in words("particles"):
        return bool(verbs.forms(parts[at - 1]))
    if at and lower in ("over", "under") and (parts[at - 1][-1] == "%" or parts[at - 1][:1].isdigit()):
        return False
    if lower in words("starters") or lower in words("places") or lower in ("of", "as", "to"):
        return True
    return bool(verbs.forms(lower)) and lower not in words("not_verbs")
