from __future__ import annotations

import re

import click
import pytest
from click.testing import Result

from tests.cli.conftest import Run
from toolkit import __version__
from toolkit.cli import options
from toolkit.cli.group import COMMANDS, cli
from toolkit.taxonomy.models import LEVELS


def paths(group: click.Group, *above: str) -> list[tuple[str, ...]]:
    """The words that name each command and subcommand."""
    ctx = click.Context(group)
    found: list[tuple[str, ...]] = []
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        found.append((*above, name))
        if isinstance(command, click.Group):
            found += paths(command, *above, name)
    return found


EVERY = paths(cli)


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_command_explains_itself_with_an_example(run: Run, words: tuple[str, ...]) -> None:
    result: Result = run(*words, "--help")
    assert result.exit_code == 0
    assert f"toolkit {' '.join(words)}" in result.output.split("Examples:")[1]


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_the_options_of_every_example_exist(run: Run, words: tuple[str, ...]) -> None:
    text = run(*words, "--help").output
    examples = text.split("Examples:")[1].split("Options:")[0]
    for line in examples.splitlines():
        for piece in re.findall(r"toolkit ([^|#>]+)", line):
            command = max((path for path in EVERY if piece.split()[: len(path)] == list(path)), key=len, default=())
            assert command, line
            own = run(*command, "--help").output
            for option in re.findall(r"(?<=\s)--?[a-z][\w-]*", piece):
                assert re.search(rf"(?<![\w-]){option}\b", own), f"{line}: {option}"


def test_version(run: Run) -> None:
    assert run("--version").output == f"toolkit {__version__}\n"


def test_a_slip_of_the_finger_is_answered_with_the_nearest_command(run: Run) -> None:
    result = run("scoer", "resume.pdf")
    assert result.exit_code == 2
    assert "'score'" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_command_far_from_any_is_answered_with_all(run: Run) -> None:
    assert all(name in run("xylophone").stderr for name in COMMANDS)


def test_levels_are_those_of_the_taxonomy() -> None:
    assert options.LEVELS == LEVELS


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_prints_a_script(run: Run, shell: str) -> None:
    assert "_TOOLKIT_COMPLETE" in run("completion", shell).output
