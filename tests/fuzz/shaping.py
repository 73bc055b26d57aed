"""Decisions to inputs that come deep into a reader: seeds with edits, rows of tokens, trees of elements, plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from tests.fuzz.choices import Choices

MOST_EDITS = 10
MOST_TOKENS = 60
MOST_ELEMENTS = 60
DEEPEST_DATA = 5


def edited(choices: Choices, seeds: Sequence[bytes], tokens: Sequence[str], most: int = MOST_EDITS) -> bytes:
    """One of `seeds` with up to `most` pieces cut out, doubled, moved, or replaced by a token or by any bytes."""
    data = bytearray(choices.one(seeds))
    for _ in range(1 + choices.below(most)):
        at, length = choices.below(len(data) + 1), choices.below(24)
        match choices.below(6):
            case 0:
                del data[at : at + length]
            case 1:
                data[at:at] = data[at : at + length] * (1 + choices.below(40))
            case 2:
                to = choices.below(len(data) + 1)
                data[to:to] = data[at : at + 8 * length]
            case 3:
                data[at : at + length] = choices.taken(16)
            case 4:
                del data[at:]
                data += choices.one(seeds)[at:]
            case _:
                data[at : at + length] = choices.one(tokens).encode("utf-8", "surrogatepass")
        if choices.done:
            break
    return bytes(data)


def composed(choices: Choices, tokens: Sequence[str], between: Sequence[str] = ("",)) -> str:
    """Tokens in any order, with one of `between` after each."""
    parts: list[str] = []
    while not choices.done and len(parts) < 2 * MOST_TOKENS:
        parts += [choices.one(tokens), choices.one(between)]
    return "".join(parts)


def tree(
    choices: Choices,
    root: str,
    children: Mapping[str, Sequence[str]],
    attributes: Sequence[str],
    values: Sequence[str],
    words: Sequence[str],
) -> str:
    """Elements within each other, all of them ended; `children` says what mostly stands in what."""
    every = list(children)
    left = MOST_ELEMENTS

    def element(name: str, depth: int) -> str:
        nonlocal left
        left -= 1
        inside: list[str] = []
        given = {choices.one(attributes): choices.one(values) for _ in range(choices.below(3))}
        written = "".join(f' {key}="{escape(value)}"' for key, value in given.items())
        for _ in range(choices.below(6)):
            if left <= 0 or depth > 40 or choices.done:
                break
            fitting = children.get(name, ())
            if not fitting or choices.below(12) == 0:
                inside.append(escape(choices.one(words)))
            else:
                inside.append(element(choices.one(every if choices.below(16) == 0 else fitting), depth + 1))
        return f"<{name}{written}>{''.join(inside)}</{name}>"

    parts = []
    while not choices.done and left > 0:
        parts.append(element(choices.one(children[root]), 1))
    return "".join(parts)


def data(choices: Choices, keys: Sequence[str], words: Sequence[str], depth: int = 0) -> object:
    """Lists and mappings within each other, with keys that the readers look for and values of every kind."""
    kind = choices.below(10) if depth < DEEPEST_DATA else choices.below(6)
    match kind:
        case 0:
            return choices.one((None, True, False, 0, -1, 2021, 10**25, 1.5, -0.0, 1e308))
        case 1 | 2 | 3 | 4 | 5:
            return choices.one(words)
        case 6 | 7:
            return [data(choices, keys, words, depth + 1) for _ in range(choices.below(4))]
        case _:
            return mapping(choices, keys, words, depth)


def records(choices: Choices, keys: Sequence[str], words: Sequence[str]) -> object:
    """Mostly a list of mappings, as resumes hold them; now and then any data."""
    if choices.below(6) == 0:
        return data(choices, keys, words)
    return [mapping(choices, keys, words, 1) for _ in range(1 + choices.below(3))]


def mapping(choices: Choices, keys: Sequence[str], words: Sequence[str], depth: int = 0) -> dict[str, object]:
    """A mapping of up to seven of `keys` to `data`."""
    return {choices.one(keys): data(choices, keys, words, depth + 1) for _ in range(choices.below(8))}


def prose(choices: Choices, words: Sequence[str], ends: Sequence[str]) -> str:
    """Lines of words, parted by blanks and line ends of every kind, with letters of any alphabet here and there."""
    parts: list[str] = []
    while not choices.done and len(parts) < 3 * MOST_TOKENS:
        parts.append(choices.one(words) if choices.below(16) else chr(choices.below(0xD800)))
        parts.append(choices.one(ends))
    return "".join(parts)
