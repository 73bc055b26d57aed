"""What a command says beside its result, on standard error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import perf_counter

import click


def say(text: str) -> None:
    """A line on standard error; what a terminal would obey in it, such as the name of a file, is written out."""
    from toolkit.rendering.visible import visible

    click.echo(visible(text), err=True)


class Talk:
    """Says notes unless `quiet`, and steps with their time if `verbose`."""

    def __init__(self) -> None:
        self.quiet = False
        self.verbose = False

    def note(self, text: str) -> None:
        """Something the user should know, such as where a file was written."""
        if not self.quiet:
            say(text)

    def complain(self, text: str) -> None:
        """Something that went wrong while the rest goes on; said even if `quiet`."""
        say(f"toolkit: {text}")

    def times(self, of: Iterable[tuple[str, float]]) -> None:
        """With `--verbose`, the seconds that each part of a step took."""
        for name, seconds in of if self.verbose and not self.quiet else ():
            click.echo(f"  {name} ({seconds:.2f} s)", err=True)

    @contextmanager
    def step(self, text: str) -> Iterator[None]:
        """A piece of work; with `--verbose` its seconds follow when it is done."""
        begun = perf_counter()
        yield
        if self.verbose and not self.quiet:
            say(f"{text} ({perf_counter() - begun:.2f} s)")
