"""`toolkit skills`: every skill a file names, with the words that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from toolkit.cli import inputs, many
from toolkit.cli.options import FORCE, OUTPUT, TAXONOMY, format_option, talking

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk

QUOTES = 3
"""Quotes of a skill on the terminal."""


@click.command("skills", short_help="Find every skill a file names.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@format_option("terminal", "json", "jsonl", "yaml", default="terminal")
@OUTPUT
@FORCE
@TAXONOMY
@talking
def command(files: tuple[str, ...], form: str, output: str, force: bool, taxonomy: str | None, talk: Talk) -> None:
    """Find every skill that each FILE names, with the exact words and their place in the text.

    FILE is a resume, a job posting or any other text.

    \b
    Examples:
      toolkit skills resume.pdf
      toolkit skills job.md --format json
      echo "Moved a RAG service to vLLM on Kubernetes" | toolkit skills -
    """
    from toolkit import workflow
    from toolkit.rendering import nouns

    known = workflow.load_taxonomy(taxonomy).skills

    def make(path: str) -> Any:
        with talk.step(f"read {path}"):
            document = workflow.read_document(path, data=inputs.content(path))
            (mentions,) = workflow.find_mentions([document.text], taxonomy=taxonomy)
            return nouns.skills_data(document, mentions, known)

    many.write(files, make, form, output, force, talk, show=_page)


def _page(record: Any) -> str:
    from toolkit.rendering.visible import visible

    lines = [f"{visible(record['source'])}: {len(record['skills'])} skills"]
    for skill in record["skills"]:
        mentions = skill["mentions"]
        quotes = list(dict.fromkeys(mention["line"] for mention in mentions))
        lines.append(f"  {skill['name']} ({skill['id']}), {len(mentions)} {'time' if len(mentions) == 1 else 'times'}")
        lines += [f"      {quote}" for quote in quotes[:QUOTES]]
    return "\n".join(lines) + "\n"
