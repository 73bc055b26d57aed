"""`toolkit completion`: the script that teaches a shell the commands and options."""

from __future__ import annotations

import click


@click.command("completion", short_help="Print the completion script for a shell.")
@click.argument("shell", metavar="SHELL", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script for SHELL: bash, zsh or fish.

    \b
    Examples:
      eval "$(toolkit completion bash)"             # in ~/.bashrc
      eval "$(toolkit completion zsh)"              # in ~/.zshrc
      toolkit completion fish > ~/.config/fish/completions/toolkit.fish
    """
    from click.shell_completion import get_completion_class

    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"there is no completion for {shell}", ctx)
    click.echo(completion(ctx.find_root().command, {}, "toolkit", "_TOOLKIT_COMPLETE").source())
