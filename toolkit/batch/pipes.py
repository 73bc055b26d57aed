"""What a guard and its worker say to each other: frames of bytes, each behind its length in four bytes."""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO, Protocol


class Source(Protocol):
    """What frames are read from; `read` gives as many bytes as asked for, fewer only at the end."""

    def read(self, size: int, /) -> bytes: ...


_LENGTH = struct.Struct(">I")


def send(stream: BinaryIO, message: Any, data: bytes | None = None) -> None:
    """Write a message and, where there is any, `data` behind it."""
    content = json.dumps(message | {"follows": data is not None}).encode("ascii")
    stream.write(_LENGTH.pack(len(content)) + content)
    if data is not None:
        stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: Source) -> tuple[Any, bytes | None]:
    """The next message and what came with it. Raises EOFError where the other side is gone."""
    message = json.loads(_frame(stream))
    return message, _frame(stream) if message.pop("follows") else None


def _frame(stream: Source) -> bytes:
    size = _LENGTH.unpack(_exactly(stream, _LENGTH.size))[0]
    return _exactly(stream, size)


def _exactly(stream: Source, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
