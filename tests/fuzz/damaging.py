"""Damage to real files, the same for the same number: bytes flipped, cut off, taken out, doubled, spliced."""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Callable
from io import BytesIO

_NUMBER = re.compile(rb"\d+")
_EXTREMES = (b"0", b"-1", b"1", b"65535", b"2147483648", b"99999999999999999999", b"1e38", b".")


def flipped(data: bytearray, other: bytes, chance: random.Random) -> bytearray:
    for _ in range(2 ** chance.randrange(9)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return data


def truncated(data: bytearray, other: bytes, chance: random.Random) -> bytearray:
    return data[: chance.randrange(len(data))]


def without_block(data: bytearray, other: bytes, chance: random.Random) -> bytearray:
    at = chance.randrange(len(data))
    del data[at : at + 2 ** chance.randrange(14)]
    return data


def blanked(data: bytearray, other: bytes, chance: random.Random) -> bytearray:
    at, size = chance.randrange(len(data)), 2 ** chance.randrange(12)
    block = data[at : at + size]
    data[at : at + size] = bytes(len(block)) if chance.random() < 0.5 else chance.randbytes(len(block))
    return data


def doubled(data: bytearray, other: bytes, chance: random.Random) -> bytearray:
    at, to = chance.randrange(len(data)), chance.randrange(len(data))
    data[to:to] = data[at : at + 2 ** chance.randrange(14)]
    return data


def spliced(data: bytearray, other: bytes, chance: random.Random) -> bytearray:
    """The beginning of one file and the end of another."""
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def renumbered(data: bytearray, other: bytes, chance: random.Random) -> bytearray:
    """Some of the numbers that are written out in the file become extreme ones."""
    share = 4 / max(4, len(_NUMBER.findall(data)))
    return bytearray(
        _NUMBER.sub(lambda found: chance.choice(_EXTREMES) if chance.random() < share else found[0], bytes(data))
    )


KINDS: tuple[Callable[[bytearray, bytes, random.Random], bytearray], ...] = (
    *(flipped, flipped, truncated, without_block, blanked, doubled, spliced, renumbered),
)


def damaged(data: bytes, other: bytes, chance: random.Random) -> tuple[bytes, str]:
    """`data` after one kind of damage, and what it is; half of the damage to a zip is done to a member inside."""
    kind = chance.choice(KINDS)
    if data.startswith(b"PK") and chance.random() < 0.5:
        return _inside(data, other, chance, kind), f"{kind.__name__} inside"
    return bytes(kind(bytearray(data), other, chance)), kind.__name__


def _inside(data: bytes, other: bytes, chance: random.Random, kind: Callable[..., bytearray]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        members = archive.infolist()
        chosen = chance.choice([member.filename for member in members if member.file_size])
        for member in members:
            content = archive.read(member)
            if member.filename == chosen:
                content = bytes(kind(bytearray(content), _counterpart(other, chosen), chance))
            copy.writestr(zipfile.ZipInfo(member.filename), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _counterpart(other: bytes, name: str) -> bytes:
    """The member of that name in the zip `other`, else all of it."""
    with zipfile.ZipFile(BytesIO(other)) as archive:
        content = archive.read(name) if name in archive.namelist() else b""
    return content or other
