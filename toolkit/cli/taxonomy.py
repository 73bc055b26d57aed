"""`toolkit taxonomy`: look at the skills, check your own, take them elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.options import FORCE, LEVELS, OUTPUT

if TYPE_CHECKING:
    from toolkit.taxonomy.models import Skill, Taxonomy

FOLDER = click.option(
    "--taxonomy",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="A folder of your own skills, laid over the shipped ones.",
)


@click.group()
def taxonomy() -> None:
    """Look at the skills the toolkit knows, check your own, export them.

    \b
    Examples:
      toolkit taxonomy list --area retrieval
      toolkit taxonomy show vector-databases
      toolkit taxonomy check my-skills/
      toolkit taxonomy export --format turtle -o skills.ttl
    """


command = taxonomy


@taxonomy.command("list")
@click.option("--area", metavar="AREA", help="Only the skills of one area, by its id.")
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    default="mid",
    show_default=True,
    help="The level whose importance is shown.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json", "csv"]),
    default="terminal",
    show_default=True,
    help="How to write it.",
)
@FOLDER
def list_skills(area: str | None, level: str, form: str, folder: Path | None) -> None:
    """List the skills by area, weightiest first.

    \b
    Examples:
      toolkit taxonomy list
      toolkit taxonomy list --area agents --level senior
      toolkit taxonomy list --format csv > skills.csv
    """
    from toolkit.taxonomy.exporting import to_csv, to_json
    from toolkit.taxonomy.loading import load

    found = load(folder)
    skills = _of_area(found, area, level)
    if form == "json":
        click.echo(to_json(found, skills), nl=False)
    elif form == "csv":
        click.echo(to_csv(found, skills), nl=False)
    else:
        click.echo(_table(found, skills, level), nl=False)


@taxonomy.command()
@click.argument("skill_id", metavar="ID")
@FOLDER
def show(skill_id: str, folder: Path | None) -> None:
    """Print all there is on one skill, found by its id, its name or an alias.

    \b
    Examples:
      toolkit taxonomy show pgvector
      toolkit taxonomy show "model context protocol"
    """
    from toolkit.taxonomy.loading import load

    found = load(folder)
    click.echo(_page(found, _one(found, skill_id)), nl=False)


@taxonomy.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """Read every file of DIR (default: the shipped taxonomy) and say what is wrong in it, with file and line.

    \b
    Examples:
      toolkit taxonomy check
      toolkit taxonomy check my-skills/
    """
    from toolkit.taxonomy import loading

    found = loading.check(folder)
    click.echo(f"{len(found.skills)} skills in {len(found.areas)} areas: no fault found")


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

    KIND is skills (default), areas, sources, importance, seed_marks, benchmark, cues or plain_words.

    \b
    Examples:
      toolkit taxonomy schema
      toolkit taxonomy schema benchmark -o benchmark.schema.json
    """
    from toolkit.errors import UsageError
    from toolkit.rendering.output import write
    from toolkit.taxonomy.exporting import schema as described
    from toolkit.taxonomy.schema import FILES

    if kind not in FILES:
        raise UsageError(f"{kind} is no kind of file; write one of {', '.join(FILES)}")
    write(described(kind), output, force=force)


def _of_area(found: Taxonomy, area: str | None, level: str) -> list[Skill]:
    from toolkit.errors import UsageError

    if area is not None and area not in found.areas:
        raise UsageError(f"{area} is no area; write one of {', '.join(found.areas)}")
    order = list(found.areas)
    skills = [skill for skill in found.skills.values() if area in (None, skill.area)]
    return sorted(skills, key=lambda skill: (order.index(skill.area), -skill.importance[level], skill.id))


def _table(found: Taxonomy, skills: list[Skill], level: str) -> str:
    width = max((len(skill.id) for skill in skills), default=0)
    lines: list[str] = []
    for key, area in found.areas.items():
        if members := [skill for skill in skills if skill.area == key]:
            lines += [f"{area.name} ({key}, {area.weight[level]:.1%} of the score at {level})"]
            lines += [f"  {skill.id:{width}}  {skill.importance[level]:.2f}  {skill.name}" for skill in members]
            lines += [""]
    return "\n".join([*lines, f"{len(skills)} skills; the figure is the importance at {level}, 0 to 1\n"])


def _one(found: Taxonomy, wanted: str) -> Skill:
    from difflib import get_close_matches

    from toolkit.errors import UsageError
    from toolkit.taxonomy.spelling import canonical

    if wanted in found.skills:
        return found.skills[wanted]
    forms = {
        canonical(form): skill for skill in found.skills.values() for form in (skill.id, skill.name, *skill.aliases)
    }
    if (form := canonical(wanted)) in forms:
        return forms[form]
    close = list(dict.fromkeys(forms[near].id for near in get_close_matches(form, forms, 3)))
    hint = f"did you mean {' or '.join(close)}?" if close else "`toolkit taxonomy list` shows them all"
    raise UsageError(f"{wanted} is no skill; {hint}")


def _page(found: Taxonomy, skill: Skill) -> str:
    from textwrap import fill

    def names(ids: tuple[str, ...]) -> str:
        return ", ".join(ids)

    shares = ", ".join(f"{level} {share:.2f}" for level, share in skill.importance.items())
    facts = [
        ("id", skill.id),
        ("area", found.areas[skill.area].name),
        ("kind", skill.kind),
        ("also written", ", ".join(skill.aliases)),
        ("broader", names(skill.broader)),
        ("narrower", names(found.narrower.get(skill.id, ())) + (" (one is enough)" if skill.alternatives else "")),
        ("related", names(skill.related)),
        ("importance", shares),
        (
            "demand",
            f"{skill.demand:.1%} of postings ({found.sources['postings-2026'].date})"
            if "postings-2026" in found.sources
            else f"{skill.demand:.1%}",
        ),
        *((depth, text) for depth, text in skill.depth.items()),
        ("to close it", f"{skill.closing.exercise} ({skill.closing.hours} hours)"),
        *((("they ask" if not index else "and"), text) for index, text in enumerate(skill.openings)),
        *(("helped by", f"{transfer.source}, {transfer.weight:.0%}: {transfer.why}") for transfer in skill.transfers),
        (
            "sources",
            "; ".join(f"{found.sources[source].title}, {found.sources[source].date}" for source in skill.sources),
        ),
    ]
    lines = [
        fill(f"{label:13}{text}", 100, subsequent_indent=" " * 13, break_on_hyphens=False)
        for label, text in facts
        if text
    ]
    return "\n".join([skill.name, *lines, ""])
