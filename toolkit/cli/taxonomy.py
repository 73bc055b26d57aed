"""`toolkit taxonomy`: look at the skills and questions, check your own, take them elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.options import FORCE, LEVELS, OUTPUT

FOLDER = click.option(
    "--taxonomy",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="A folder of your own skills and questions, laid over the shipped ones.",
)
ROUNDS = (
    "recruiter-screen",
    "coding",
    "ai-assisted-coding",
    "engineering",
    "ml-depth",
    "llm-depth",
    "system-design",
    "project-deep-dive",
    "take-home",
    "responsible-ai",
    "behavioural",
    "hiring-manager",
)
"""As in `taxonomy.questions.models`, which help is too quick to import."""


@click.group()
def taxonomy() -> None:
    """Look at the skills the toolkit knows, check your own, export them.

    With them go the questions of interviews that try them: list --questions, show, check, schema questions.

    \b
    Examples:
      toolkit taxonomy list --area retrieval
      toolkit taxonomy show vector-databases
      toolkit taxonomy list --questions --skill rag
      toolkit taxonomy check my-skills/
      toolkit taxonomy export --format turtle -o skills.ttl
    """


command = taxonomy


@taxonomy.command("list")
@click.option("--area", metavar="AREA", help="Only what belongs to one area, by its id.")
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    help="The level whose importance is shown, or at which questions are asked.  [default: mid; of questions all]",
)
@click.option("--questions", "asked", is_flag=True, help="The questions of the bank in place of the skills.")
@click.option(
    "--round", "round_", metavar="ROUND", type=click.Choice(ROUNDS), help="With --questions: one round, such as coding."
)
@click.option("--skill", metavar="ID", help="With --questions: only those that name one skill.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json", "csv"]),
    default="terminal",
    show_default=True,
    help="How to write it.",
)
@FOLDER
def list_entries(
    area: str | None,
    level: str | None,
    asked: bool,
    round_: str | None,
    skill: str | None,
    form: str,
    folder: Path | None,
) -> None:
    """List the skills by area, weightiest first, or questions by round.

    \b
    Examples:
      toolkit taxonomy list
      toolkit taxonomy list --area agents --level senior
      toolkit taxonomy list --format csv > skills.csv
      toolkit taxonomy list --questions --round llm-depth --level mid
    """
    from toolkit.taxonomy.loading import load

    found = load(folder)
    if asked:
        from toolkit.taxonomy.finding import questions_of
        from toolkit.taxonomy.questions import exporting
        from toolkit.taxonomy.questions.loading import load_questions

        questions = questions_of(found, load_questions(folder), area, level, round_, skill)
        formats = {"json": exporting.to_json, "csv": exporting.to_csv, "terminal": exporting.to_table}
        click.echo(formats[form](questions), nl=False)
        return
    from toolkit.errors import UsageError
    from toolkit.taxonomy.exporting import to_csv, to_json
    from toolkit.taxonomy.finding import skills_of
    from toolkit.taxonomy.showing import to_table

    if round_ or skill:
        raise UsageError("--round and --skill choose among questions; add --questions")
    skills = skills_of(found, area, level or "mid")
    if form == "json":
        click.echo(to_json(found, skills), nl=False)
    elif form == "csv":
        click.echo(to_csv(found, skills), nl=False)
    else:
        click.echo(to_table(found, skills, level or "mid"), nl=False)


@taxonomy.command()
@click.argument("key", metavar="ID")
@FOLDER
def show(key: str, folder: Path | None) -> None:
    """Print all there is on one skill or question.

    A skill is found by its id, its name or an alias, a question by its id.

    \b
    Examples:
      toolkit taxonomy show pgvector
      toolkit taxonomy show "model context protocol"
      toolkit taxonomy show lru-cache-with-ttl
    """
    from toolkit.taxonomy.finding import question_named, skill_named
    from toolkit.taxonomy.loading import load
    from toolkit.taxonomy.showing import to_page

    found = load(folder)
    if skill := skill_named(found, key):
        click.echo(to_page(found, skill), nl=False)
        return
    from toolkit.taxonomy.questions import exporting
    from toolkit.taxonomy.questions.loading import load_questions

    click.echo(exporting.to_page(question_named(found, load_questions(folder), key)), nl=False)


@taxonomy.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """Read every file of DIR (default: the shipped taxonomy) and say what is wrong in it, with file and line.

    Questions are also compared with each other. What the bank has too few of is a fault of the shipped one alone.

    \b
    Examples:
      toolkit taxonomy check
      toolkit taxonomy check my-skills/
    """
    from toolkit.taxonomy import loading
    from toolkit.taxonomy.questions.loading import check_questions

    found = loading.check(folder)
    bank, lacks = check_questions(folder)
    for lack in lacks:
        click.echo(f"no fault, but {lack}", err=True)
    skills, questions = f"{len(found.skills)} skills in {len(found.areas)} areas", f"{len(bank.questions)} questions"
    click.echo(f"{skills}, {questions}: no fault found")


@taxonomy.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "csv", "turtle"]),
    default="json",
    show_default=True,
    help="Turtle is SKOS.",
)
@FOLDER
@OUTPUT
@FORCE
def export(form: str, folder: Path | None, output: str, force: bool) -> None:
    """Write the whole taxonomy for another program.

    \b
    Examples:
      toolkit taxonomy export --format csv -o skills.csv
      toolkit taxonomy export --format turtle | less
    """
    from toolkit.rendering.output import check as check_output
    from toolkit.rendering.output import write
    from toolkit.taxonomy.exporting import EXPORTS
    from toolkit.taxonomy.loading import load

    check_output(output, force=force)
    write(EXPORTS[form](load(folder)), output, force=force)


@taxonomy.command()
@click.argument("kind", metavar="KIND", default="skills")
@OUTPUT
@FORCE
def schema(kind: str, output: str, force: bool) -> None:
    """Print the JSON Schema of one kind of file, for an editor that completes and checks YAML.

    KIND is skills (default), areas, sources, importance, seed_marks, benchmark, cues, plain_words or questions.

    \b
    Examples:
      toolkit taxonomy schema
      toolkit taxonomy schema questions -o questions.schema.json
    """
    from toolkit.errors import UsageError
    from toolkit.rendering.output import write
    from toolkit.taxonomy.exporting import kinds
    from toolkit.taxonomy.exporting import schema as described

    if kind not in kinds():
        raise UsageError(f"{kind} is no kind of file; write one of {', '.join(kinds())}")
    write(described(kind), output, force=force)
