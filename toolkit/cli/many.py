"""One record for each of many files: a file that cannot be read is told of, and the rest go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from toolkit.cli import inputs
from toolkit.errors import InputError

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk

CARRY_ERRORS = ("json", "jsonl", "yaml")
"""Formats in which a file that cannot be read is a record too; in others it is a line on standard error."""


def write(
    paths: Sequence[str],
    make: Callable[[str], Any],
    form: str | None,
    output: str,
    force: bool,
    talk: Talk,
    show: Callable[[Any], str] | None = None,
) -> None:
    """Write what `make` gives for each path, JSON of several as one list; `show` turns it into text of another format.

    Without a format one file gives JSON and several give JSON lines. A single file that cannot be read raises its
    InputError, nothing written; of several, and in JSON lines, it is a record
    `{"meta": {"source"}, "error": {"code", "message"}}`, the rest go on, and an InputError comes at the end.
    """
    from toolkit.rendering import output as out
    from toolkit.rendering import records

    inputs.check(*paths)
    out.check(output, force=force)
    form = form or ("json" if len(paths) == 1 else "jsonl")
    failures: list[InputError] = []
    found = _records(paths, make, form, failures, talk)
    if form == "json":
        data = list(found)
        pages = iter([records.to_json(data if len(paths) > 1 else data[0])])
    else:
        shows = {"jsonl": records.to_json_line, "yaml": records.to_yaml}
        pages = map(shows.get(form, show or records.to_json), found)
    if output == "-":
        for page in pages:
            out.write(page, output)
    else:
        out.write("".join(pages), output, force=force)
        talk.note(f"written to {output}")
    if failures:
        several = f"{len(failures)} of {len(paths)} files could not be read; the error of each stands in its place."
        raise InputError(several if len(paths) > 1 else failures[0].message)


def _records(
    paths: Sequence[str], make: Callable[[str], Any], form: str, failures: list[InputError], talk: Talk
) -> Iterator[Any]:
    for path in paths:
        try:
            record = make(path)
        except InputError as error:
            if len(paths) == 1 and form != "jsonl":
                raise
            failures.append(error)
            if form in CARRY_ERRORS:
                yield {"meta": {"source": path}, "error": {"code": error.code, "message": error.message}}
            else:
                talk.complain(error.message)
        else:
            yield record
