"""How far a long piece of work is: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

SECONDS = 10.0
"""At least this long between two lines."""


class Meter:
    """Counts files done and files that failed, and shows both with their rate and the time left."""

    def __init__(self, stream: TextIO, *, bar: Progress | None) -> None:
        self._stream, self._bar = stream, bar
        self._task: TaskID | None = None
        self.total = self.done = self.failed = 0
        self._before = 0
        self._begun = self._said = monotonic()

    def begin(self, total: int, done: int) -> None:
        self.total, self.done, self._before = total, done, done
        self._begun = self._said = monotonic()
        if self._bar is not None:
            self._task = self._bar.add_task("", total=total - done, before=done, all=total, failed=0)
        elif done:
            self._line(f"{done:,} of {total:,} files were done before")

    def advance(self, failed: bool) -> None:
        self.done += 1
        self.failed += failed
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, advance=1, failed=self.failed)
        elif (now := monotonic()) - self._said >= SECONDS:
            self._said = now
            self._line(self.sentence(now - self._begun))

    def sentence(self, seconds: float) -> str:
        """`1,204 of 10,000 files, 21.0 a second, 3 errors, 7 min left`, after so many seconds."""
        rate = (self.done - self._before) / seconds if seconds else 0.0
        left = _duration((self.total - self.done) / rate) if rate else "unknown time"
        errors = f"{self.failed:,} error{'' if self.failed == 1 else 's'}"
        return f"{self.done:,} of {self.total:,} files, {rate:.1f} a second, {errors}, {left} left"

    def _line(self, text: str) -> None:
        self._stream.write(f"{text}\n")
        self._stream.flush()


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


@contextmanager
def shown(stream: TextIO) -> Iterator[Meter]:
    """A meter that writes to the stream for as long as the block lasts."""
    from toolkit.rendering.terminal import open_console

    console = open_console(stream)
    if not console.is_terminal or console.is_dumb_terminal:
        yield Meter(stream, bar=None)
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """Files a second and errors."""

        def render(self, task: Task) -> Text:
            failed = task.fields["failed"]
            words = f"{task.speed or 0:.1f} a second, {failed:,} error{'' if failed == 1 else 's'}"
            return Text(words, style="yellow" if failed else "")

    with Progress(
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
        TextColumn("left"),
        console=console,
        transient=True,
    ) as bar:
        yield Meter(stream, bar=bar)
