"""What a command says beside its result, on standard error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import perf_counter

import click


class Talk:
    """Says notes unless `quiet`, and steps with their time if `verbose`."""

    def __init__(self) -> None:
        self.quiet = False
        self.verbose = False

    def note(self, text: str) -> None:
        """Something the user should know, such as where a file was written."""
        if not self.quiet:
            click.echo(text, err=True)

    def complain(self, text: str) -> None:
        """Something that went wrong while the rest goes on; said even if `quiet`."""
        click.echo(f"toolkit: {text}", err=True)

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
            click.echo(f"{text} ({perf_counter() - begun:.2f} s)", err=True)
