"""`toolkit batch`: many resumes, one table."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from toolkit.cli import inputs
from toolkit.cli.options import ANYWAY, AS_OF, FORCE, LEVEL, POSTING, TAXONOMY, paper_option, talking

if TYPE_CHECKING:
    from toolkit.batch.running import Order, Run
    from toolkit.cli.talk import Talk
    from toolkit.rendering.progress import Meter


@click.command("batch", short_help="Score many resumes into one table, on all cores or a cluster.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    required=True,
    help="The table: .parquet, .csv, .jsonl or .sqlite by its ending; - prints JSON lines.",
)
@POSTING
@LEVEL
@click.option("--report", metavar="FILE", help="A report on the whole group, .html or .pdf; it names nobody.")
@click.option("--names", is_flag=True, help="Name people and files in the report.")
@paper_option("a PDF report")
@click.option("--details", is_flag=True, help="Keep in each row all that 'score --format json' prints.")
@click.option("--redact", is_flag=True, help="Write no name, e-mail, phone, address, link or file name.")
@click.option(
    "--salt",
    metavar="TEXT",
    help="Secret of the contact hash, for the same hashes again.  [default: none; with --redact a random one]",
)
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Files read at once.  [default: the cores]")
@click.option(
    "--timeout",
    type=click.FloatRange(0.01),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="Most time for one file.",
)
@click.option(
    "--memory",
    type=click.IntRange(1),
    default=1000,
    show_default=True,
    metavar="MB",
    help="Most memory for one file, on Linux.",
)
@click.option("--cache", metavar="DIR", help="Take what is unchanged from DIR, and keep the rest there.")
@click.option("--cluster", type=click.Choice(["dask"]), help="Work on a cluster.  [default: this machine]")
@click.option("--address", metavar="HOST:PORT", help="The cluster's scheduler.  [default: a cluster on this machine]")
@FORCE
@AS_OF
@TAXONOMY
@ANYWAY
@talking
def command(paths: tuple[str, ...], talk: Talk, **options: Any) -> None:
    """Score the resumes at each PATH - files, folders and what is in them, patterns - into one table, a row a file.

    A file that cannot be read, crashes its reader, never ends or needs too much memory is a row with its error, the
    rest go on, and the exit code is 3. A run that was stopped or killed goes on where it stopped when the same command
    is given again; until it is done, a journal stands beside the table.

    \b
    Examples:
      toolkit batch resumes/ -o results.parquet
      toolkit batch resumes/ --posting job.md --level senior -o results.csv
      toolkit batch 'cohort/**/*.pdf' --redact --details -o blind.jsonl
      toolkit batch resumes/ -o results.csv --report cohort.pdf
      toolkit batch resumes/ --cluster dask --address 10.0.0.5:8786 -o results.sqlite
    """
    from toolkit.batch import running

    ctx = click.get_current_context()
    inputs.check(options["posting"])
    paper = options.pop("paper")
    order = _order(paths, options, given=ctx.get_parameter_source("as_of") is not ParameterSource.DEFAULT)
    with running.taken_up(order, _Watch(talk, None)) as run:
        with _meter(talk) as meter:
            run.work(_Watch(talk, meter))
        with talk.step(f"wrote {order.output}"):
            run.write()
        if order.report and not run.stopped:
            with talk.step(f"wrote {order.report}"):
                run.write_report(_drawn(run, order.report, paper))
        done, failed = _counted(run)
        if not run.stopped:
            run.finish()
    where = "" if order.output == "-" else f" in {order.output}"
    if run.stopped:
        talk.complain(
            f"stopped: {done:,} of {len(run.inputs):,} files are done{where and f' and {where.strip()}'}; "
            "the same command goes on where it stopped"
        )
        ctx.exit(128 + run.stopped)
    talk.note(f"{done:,} file{'' if done == 1 else 's'}{where}")
    if failed:
        from toolkit.errors import InputError

        raise InputError(f"{failed:,} of {done:,} files could not be read; the columns error and message say why.")


class _Watch:
    """Tells the user how the run goes on, in notes and on the meter where there is one."""

    def __init__(self, talk: Talk, meter: Meter | None) -> None:
        self._talk, self._meter = talk, meter

    def note(self, text: str) -> None:
        self._talk.note(text)

    def begin(self, total: int, done: int) -> None:
        if self._meter:
            self._meter.begin(total, done)

    def advance(self, failed: bool) -> None:
        if self._meter:
            self._meter.advance(failed)


def _order(paths: tuple[str, ...], options: dict[str, Any], *, given: bool) -> Order:
    from toolkit.batch.models import Limits
    from toolkit.batch.running import Order

    limits = Limits(seconds=options.pop("timeout"), megabytes=options.pop("memory"))
    data = inputs.content(options["posting"]) if options["posting"] else None
    return Order(paths, posting_data=data, as_of_given=given, limits=limits, **options)


def _drawn(run: Run, report: str, paper: str) -> bytes:
    """The report on the group in the form that its name's ending says."""
    from toolkit.batch import cohort
    from toolkit.rendering import papers

    form = ".pdf" if report.lower().endswith(".pdf") else ".html"
    content = papers.make(cohort.report(run), form, papers.Wishes(paper)).content
    return content.encode("utf-8", "replace") if isinstance(content, str) else content


def _meter(talk: Talk) -> Any:
    from toolkit.rendering import progress

    return nullcontext() if talk.quiet else progress.shown(sys.stderr)


def _counted(run: Run) -> tuple[int, int]:
    """Files done, and those of them without a score."""
    done = failed = 0
    for row in run.rows():
        done += 1
        failed += row.error is not None
    return done, failed
