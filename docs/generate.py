"""Write the generated parts of the documentation anew: docs/commands.md, and blocks of README.md, docs/questions.md,
docs/ats.md and docs/review.md.

`python docs/generate.py` writes them; `tests/cli/test_docs.py` and `tests/taxonomy/questions/test_shipped.py` fail
where they differ from what is written here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from toolkit.cli.group import cli
from toolkit.reviews.ats import material as scan
from toolkit.reviews.checks import checks_of
from toolkit.reviews.grading import rules
from toolkit.reviews.models import SEVERITIES
from toolkit.reviews.resume import material as review
from toolkit.taxonomy.loading import load
from toolkit.taxonomy.models import LEVELS
from toolkit.taxonomy.questions.cover import Counts, by_area, by_area_and_round, by_round
from toolkit.taxonomy.questions.loading import load_questions
from toolkit.taxonomy.questions.models import ROUNDS

DOCS = Path(__file__).resolve().parent
COMMANDS = DOCS / "commands.md"
README = DOCS.parent / "README.md"
QUESTIONS = DOCS / "questions.md"
BEGIN, END = "<!-- commands: written by make docs -->", "<!-- /commands -->"
COVER = "<!-- cover: written by make docs -->", "<!-- /cover -->"
CHECKS = {"ats.md": ("scan", scan.TABLES), "review.md": ("review", review.TABLES)}
"""Page, name of the grade and folder of the checks that it lists."""
LISTED = "<!-- checks: written by make docs -->", "<!-- /checks -->"
WIDTH = 100


def commands(group: click.Group, parent: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Every command and subcommand with its context, in the order of the help."""
    for name in group.list_commands(parent):
        command = group.get_command(parent, name)
        assert command is not None
        ctx = click.Context(command, info_name=name, parent=parent, max_content_width=WIDTH, terminal_width=WIDTH)
        yield command, ctx
        if isinstance(command, click.Group):
            yield from commands(command, ctx)


def root() -> click.Context:
    return click.Context(cli, info_name="toolkit", terminal_width=WIDTH, **cli.context_settings)


def commands_page() -> str:
    """The text of docs/commands.md: the help of every command."""
    parts = ["# Commands", "", "What `--help` prints, command by command. Written by `make docs`.", ""]
    parts += ["```text", cli.get_help(root()), "```", ""]
    for command, ctx in commands(cli, root()):
        parts += [f"## {ctx.command_path}", "", "```text", command.get_help(ctx), "```", ""]
    return "\n".join(parts)


def readme_table() -> str:
    """The block of README.md between BEGIN and END: a row a command."""
    rows = ["| command | what it does |", "| --- | --- |"]
    for command, ctx in commands(cli, root()):
        if ctx.parent is not None and ctx.parent.parent is None:
            rows.append(f"| `{ctx.command_path}` | {command.get_short_help_str(limit=200)} |")
    return "\n".join([BEGIN, *rows, END])


def readme(text: str) -> str:
    """README.md with its block replaced; unchanged where it has none."""
    if BEGIN not in text or END not in text:
        return text
    before, rest = text.split(BEGIN, 1)
    return before + readme_table() + rest.split(END, 1)[1]


def cover_tables() -> str:
    """The block of docs/questions.md between the lines of COVER: how many questions there are, by round and by area."""
    bank, taxonomy = load_questions(), load()
    areas = {key: area.name for key, area in taxonomy.areas.items()} | {"": "none"}
    coded = sum(question.kind == "coding" for question in bank.questions.values())
    drawn = sum(question.kind == "design" for question in bank.questions.values())
    cases = sum(question.kind == "case-study" for question in bank.questions.values())
    count = (
        f"{len(bank.questions)} questions, among them {coded} coding tasks with a solution that was run, "
        f"{drawn} designs and {cases} case studies worked out."
    )
    tables = [cover_table("round", ROUNDS, by_round(bank)), cover_table("area", areas, by_area(bank, taxonomy))]
    crossed = crossed_table(areas, by_area_and_round(bank, taxonomy))
    said = (
        "Area by round, and in each cell the questions asked at entry, mid, senior, staff and principal level; a blank "
        "cell has none."
    )
    return "\n\n".join([COVER[0], count, *tables, said, crossed, COVER[1]])


def crossed_table(areas: Mapping[str, str], rows: Mapping[str, Mapping[str, Mapping[str, int]]]) -> str:
    """Markdown: a row an area, a column a round, and the counts of the five levels in each cell."""
    lines = [f"| area | {' | '.join(ROUNDS.values())} |", f"| --- |{' --- |' * len(ROUNDS)}"]
    for area, rounds in rows.items():
        cells = ["·".join(str(row[level]) for level in LEVELS) if row["all"] else "" for row in rounds.values()]
        lines.append(f"| {areas[area]} | {' | '.join(cells)} |")
    return "\n".join(lines)


def cover_table(of: str, names: Mapping[str, str], rows: Counts) -> str:
    """Markdown: a row a key of `rows`, a column a level, and `all`."""
    columns = list(next(iter(rows.values())))
    lines = [f"| {of} | {' | '.join(columns)} |", f"| --- |{' ---: |' * len(columns)}"]
    lines += [f"| {names[key]} | {' | '.join(map(str, row.values()))} |" for key, row in rows.items()]
    return "\n".join(lines)


def questions(text: str) -> str:
    """docs/questions.md with its block replaced."""
    before, rest = text.split(COVER[0], 1)
    return before + cover_tables() + rest.split(COVER[1], 1)[1]


def check_tables(page: str) -> str:
    """The block of a page of CHECKS: the rule of the grade, and every check with its reason and mend, worst first."""
    of, folder = CHECKS[page]
    told = [LISTED[0], "| grade | where |", "| --- | --- |"]
    told += [f"| {rule.letter} | {rule.rule} |" for rule in rules(of)]
    found = sorted(checks_of(folder).values(), key=lambda check: SEVERITIES.index(check.severity))
    told += ["", f"{len(found)} checks. A case may be told as lighter or graver than its check.", ""]
    told += ["| check | severity | why | mend |", "| --- | --- | --- | --- |"]
    told += [f"| {c.title} (`{c.id}`) | {c.severity} | {cell(c.why)} | {cell(c.mend)} |" for c in found]
    return "\n".join([*told, LISTED[1]])


def cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def checks(page: str, text: str) -> str:
    """A page of CHECKS with its block replaced."""
    before, rest = text.split(LISTED[0], 1)
    return before + check_tables(page) + rest.split(LISTED[1], 1)[1]


def main() -> int:
    COMMANDS.write_text(commands_page(), encoding="utf-8")
    if README.exists():
        README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    QUESTIONS.write_text(questions(QUESTIONS.read_text(encoding="utf-8")), encoding="utf-8")
    for page in CHECKS:
        path = DOCS / page
        path.write_text(checks(page, path.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
