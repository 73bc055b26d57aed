"""The verbs that resumes are written with, and their forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("verbs.tsv")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    base: str
    past: str
    participle: str
    gerund: str
    third: str
    """Third person singular of the present: `builds`."""


def find(word: str) -> Verb | None:
    """The verb of which `word` is a form, in any case; None for a word that is no form of a known verb."""
    verbs = _by_form().get(word.lower())
    return verbs[0][0] if verbs else None


def forms(word: str) -> frozenset[str]:
    """What `word` can be: some of `base`, `past`, `participle`, `gerund`, `third`; empty where it is no verb."""
    return frozenset(form for _, form in _by_form().get(word.lower(), ()))


def spelled(word: str, verb: Verb, form: str) -> str:
    """The form of `verb` in the spelling of `word`: beside `labelling`, the past of label is `labelled`."""
    plain: str = getattr(verb, form)
    doubled = f"{verb.base}{verb.base[-1]}"
    single = plain.startswith(verb.base) and not verb.gerund.startswith(doubled)
    if single and word.lower().startswith(doubled):
        return doubled + plain[len(verb.base) :]
    return plain


def verb_of(word: str) -> tuple[Verb | None, frozenset[str]]:
    """The verb of which a word as printed is a form, and which forms it can be.

    Marks around the word and a prefix with a hyphen are seen through: `Co-supervised,` is the past of co-supervise.
    """
    lower = word.lower().strip(",;:.()")
    found = find(lower)
    if found or "-" not in lower:
        return found, forms(lower)
    prefix, _, stem = lower.partition("-")
    inner = find(stem) if f"{prefix}-" in _prefixes() else None
    if not inner:
        return None, frozenset()
    made = (f"{prefix}-{form}" for form in (inner.base, inner.past, inner.participle, inner.gerund, inner.third))
    return Verb(*made), forms(stem)


@cache
def _by_form() -> dict[str, list[tuple[Verb, str]]]:
    """Form → verbs it belongs to, and as what; a form that is its own base comes first."""
    found: dict[str, list[tuple[Verb, str]]] = {}
    for verb, spellings in _read():
        for form, words in spellings.items():
            for word in words:
                entry = found.setdefault(word, [])
                if word == verb.base:
                    entry.insert(0, (verb, form))
                else:
                    entry.append((verb, form))
    return found


def _read() -> Iterator[tuple[Verb, dict[str, tuple[str, ...]]]]:
    for base, past, participle, gerund in _rows():
        if base.endswith("-"):
            continue
        pasts = tuple(past.split("|")) if past else (regular_past(base),)
        participles = tuple(participle.split("|")) if participle else pasts
        gerunds = (gerund,) if gerund else tuple(dict.fromkeys(_gerund(base, past) for past in pasts))
        verb = Verb(base, pasts[0], participles[0], gerunds[0], _THIRD.get(base) or _third(base))
        spellings = {"base": (base,), "past": pasts, "participle": participles, "gerund": gerunds}
        yield verb, spellings | {"third": (verb.third,)}


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(base for base, *_ in _rows() if base.endswith("-"))


@cache
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    """Base, past, participle and gerund as far as the table gives them."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    cells = ([*line.split("\t"), "", "", ""] for line in lines if not line.startswith("#"))
    return tuple((row[0], row[1], row[2], row[3]) for row in cells)


_THIRD = {"be": "is", "have": "has"}


def regular_past(base: str) -> str:
    """`ship` needs its doubled letter from the table; the rest follows the spelling: `cached`, `applied`, `played`."""
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}ed"


def _gerund(base: str, past: str) -> str:
    if past == f"{base}{base[-1]}ed":
        return f"{base}{base[-1]}ing"
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    return f"{base}ing"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}{'es' if base.endswith(('s', 'x', 'z', 'ch', 'sh', 'o')) else 's'}"
