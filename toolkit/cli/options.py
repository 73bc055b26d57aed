"""The options that several commands share, each written once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from toolkit.cli.talk import Talk

LEVELS = ("entry", "mid", "senior", "staff", "principal")
"""As in `taxonomy.models`, which help is too quick to import."""

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def _date(ctx: click.Context, option: click.Parameter, value: str | None) -> str:
    """The date as `YYYY-MM-DD`. The one place of the program that reads a clock."""
    from datetime import date

    if value is None:
        return date.today().isoformat()
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write one as 2026-11-22", ctx, option) from None


AS_OF = click.option(
    "--as-of",
    metavar="YYYY-MM-DD",
    callback=_date,
    help="The day that counts as today, for jobs still held and for the same output again.  [default: today]",
)
LEVEL = click.option("--level", type=click.Choice(LEVELS), help="Level to score at.  [default: the level estimated]")
OUTPUT = click.option("-o", "--output", metavar="FILE", default="-", help="Write to FILE.  [default: standard output]")
FORCE = click.option("--force", is_flag=True, help="Replace FILE where it exists.")
ANYWAY = click.option("--anyway", is_flag=True, help="Go on where the file looks like something else.")
TAXONOMY = click.option(
    "--taxonomy", "taxonomy", metavar="DIR", help="A folder of your own skills, laid over the shipped ones."
)
POSTING = click.option("--posting", metavar="FILE", help="A job posting to match against.")


def talking(command: Decorated) -> Decorated:
    """Add `--quiet` and `--verbose`; the command is given a `talk` in their stead."""

    def collect(ctx: click.Context, option: click.Parameter, value: bool) -> None:
        talk = ctx.params.setdefault("talk", Talk())
        if value:
            setattr(talk, str(option.name), True)

    quiet = click.option(
        "-q", "--quiet", is_flag=True, expose_value=False, callback=collect, help="Say nothing but errors."
    )
    verbose = click.option(
        "-v",
        "--verbose",
        is_flag=True,
        expose_value=False,
        callback=collect,
        help="Say what is done, and how long it took.",
    )
    return quiet(verbose(command))


def paper_option(of: str = "a PDF") -> Callable[[Decorated], Decorated]:
    """`--paper`, the page size of what the command draws."""
    return click.option(
        "--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True, help=f"Page size of {of}."
    )


def format_option(*forms: str, default: str | None = None, note: str = "") -> Callable[[Decorated], Decorated]:
    """`--format` with these choices, given to the command as `form`."""
    shown = f"  [default: {default or note}]"
    return click.option("--format", "form", type=click.Choice(forms), default=default, help=f"How to write it.{shown}")
