"""Ctrl-C and a request to end: the first stops the run in good order, the second ends it at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


class Asked:
    """Whether the run was asked to stop, and by which signal."""

    signal: int = 0

    def __bool__(self) -> bool:
        return bool(self.signal)


@contextmanager
def listening(stop: Callable[[], None]) -> Iterator[Asked]:
    """Within the block SIGINT and SIGTERM call `stop` once; a second one does what it always does.

    Only the main thread may listen; elsewhere the block changes nothing.
    """
    asked = Asked()
    if threading.current_thread() is not threading.main_thread():
        yield asked
        return
    kinds = (signal.SIGINT, signal.SIGTERM)
    before = {kind: signal.getsignal(kind) for kind in kinds}

    def hear(number: int, frame: FrameType | None) -> None:
        asked.signal = number
        for kind, handler in before.items():
            signal.signal(kind, handler)
        stop()

    try:
        for kind in kinds:
            signal.signal(kind, hear)
        yield asked
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)
