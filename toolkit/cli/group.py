"""The `toolkit` command: finds the command named, runs it, and turns a refusal into one sentence and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TextIO, cast

import click
from click.exceptions import Exit, NoArgsIsHelpError

from toolkit import __version__
from toolkit.cli.talk import say
from toolkit.errors import OutputError, ToolkitError

COMMANDS = (
    "score",
    "parse",
    "skills",
    "posting",
    "ats",
    "review",
    "explain",
    "letter",
    "prep",
    "apply",
    "batch",
    "theme",
    "taxonomy",
    "demo",
    "completion",
)
"""Every command, in the order of the help; `toolkit/cli/<name>.py` holds it as `command`."""

INTERRUPTED = 130
"""Exit code after Ctrl-C, 128 + SIGINT, as shells count."""
PIPE_CLOSED = 141
"""Exit code where the reader of a pipe went away, 128 + SIGPIPE, as shells count."""

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""Numbers of the errors with which a full or broken disk answers a write."""


class Commands(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        return cast(click.Command, import_module(f"toolkit.cli.{cmd_name}").command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            raise click.UsageError(f"there is no command {name!r}{_nearest(name)}", ctx)
        return super().resolve_command(ctx, args)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        with refusals():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with refusals():
            result = super().invoke(ctx)
            sys.stdout.flush()
        return result


@contextmanager
def refusals() -> Iterator[None]:
    """Turn whatever refuses inside the block into one sentence on standard error and the exit code of its class."""
    try:
        yield
    except ToolkitError as error:
        say(f"toolkit: {error.message}")
        _finish_stdout()
        raise Exit(error.exit_code) from error
    except NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "toolkit"
        say(f"toolkit: {_sentence(error.format_message())}; see '{where} --help'")
        raise Exit(error.exit_code) from error
    except KeyboardInterrupt as error:
        say("toolkit: stopped")
        raise Exit(INTERRUPTED) from error
    except BrokenPipeError as error:
        _give_up_stdout()
        raise Exit(PIPE_CLOSED) from error
    except OSError as error:
        # What writes a file wraps its errors, so this is what was printed and found no room.
        if error.errno not in NO_ROOM or error.filename:
            raise
        _give_up_stdout()
        reason = (error.strerror or "no room").lower()
        say(f"toolkit: Standard output cannot be written ({reason}); make room, or send it elsewhere.")
        raise Exit(OutputError.exit_code) from error


def _finish_stdout() -> None:
    """Print what is still to be printed, where there is room for it."""
    try:
        sys.stdout.flush()
    except OSError:
        _give_up_stdout()


def _give_up_stdout() -> None:
    """Let what is still to be printed go nowhere, so that the end of the program does not fail on it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), COMMANDS, n=1, cutoff=0.5)
    return f"; did you mean '{near[0]}'?" if near else f"; there are {', '.join(COMMANDS)}"


def _sentence(message: str) -> str:
    """The message of a usage error on one line, without its full stop and its capital."""
    text = " ".join(message.split()).rstrip(".?").replace(". ", "; ")
    return text[:1].lower() + text[1:]


def plain_streams() -> None:
    """Give files and pipes UTF-8, and let a terminal that lacks a character show `?` in its place.

    The name of a file that is no UTF-8 is printed with the bytes that it has.
    """
    for stream in (cast(TextIO, sys.stdout), cast(TextIO, sys.stderr)):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="surrogateescape")


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with 'toolkit demo', or score your own resume with 'toolkit score resume.pdf'.",
)
@click.version_option(__version__, prog_name="toolkit", message="%(prog)s %(version)s")
def cli() -> None:
    """Score a resume for AI-engineer roles, offline: what it shows, what it lacks, and what to do next.

    Results go to standard output, talk goes to standard error, and '-' stands for standard input or output.
    """
