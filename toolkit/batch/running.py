"""One run from paths to a table: what to read, who reads it, and what is kept until the table is written."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from toolkit import workflow
from toolkit.batch import cohort, crew, paths, redacting, rows, stopping
from toolkit.batch.cache import Cache
from toolkit.batch.engines import engine
from toolkit.batch.journal import Journal
from toolkit.batch.models import Input, Limits, Row, Settings, Task
from toolkit.batch.settings import carried, key, program
from toolkit.batch.sinks import writing
from toolkit.errors import OutputError, UsageError


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asks for. `output` is a file, or `-` for JSON lines on standard output."""

    paths: Sequence[str]
    output: str
    as_of: str
    as_of_given: bool = True
    """False where `as_of` is merely today: a run taken up another day keeps the day it began with."""
    posting: str | None = None
    posting_data: bytes | None = None
    level: str | None = None
    taxonomy: str | None = None
    anyway: bool = False
    details: bool = False
    redact: bool = False
    report: str | None = None
    """Where the report on the group goes."""
    names: bool = False
    """Whether that report names people and files."""
    salt: str | None = None
    jobs: int | None = None
    cluster: str | None = None
    address: str | None = None
    cache: str | None = None
    force: bool = False
    limits: Limits = field(default_factory=Limits)


class Watch(Protocol):
    """Who is told how the run goes on."""

    def note(self, text: str) -> None:
        """Something the user should know."""

    def begin(self, total: int, done: int) -> None:
        """So many files there are, of which so many are done already."""

    def advance(self, failed: bool) -> None:
        """One more file is done."""


class Run:
    """A run that was taken up: `work`, then `write`, then `finish`."""

    def __init__(self, order: Order, journal: Journal, inputs: tuple[Input, ...], settings: Settings) -> None:
        self.order, self.journal, self.inputs, self.settings = order, journal, inputs, settings
        self.areas = tuple(workflow.load_taxonomy(order.taxonomy).areas)
        self.stopped = 0
        """The signal that asked the run to stop, 0 where none did."""
        self._cache = Cache(Path(order.cache), key(settings)) if order.cache else None

    def work(self, watch: Watch) -> None:
        """Read every file that the journal has no record of, until all are done or the run is asked to stop."""
        place = engine(self.order.cluster, self.order.jobs, self.order.address)
        waiting = self._waiting()
        names: dict[str, int] = {}
        for file in self.inputs:
            names[file.key] = names.get(file.key, 0) + (not file.fault)
        watch.begin(len(self.inputs), len(self.inputs) - sum(names[file.key] for file in waiting))
        settings = self.settings
        if place.ships and settings.taxonomy_folder:
            settings = replace(settings, taxonomy_files=carried(settings.taxonomy_folder))
        tasks = (Task(file.key, file.ending, file.path, _bytes(file) if place.ships else None) for file in waiting)
        with (
            stopping.listening(crew.stop) as asked,
            closing(crew.answers(tasks, settings, self.order.limits, place)) as answers,
        ):
            for task, record in answers:
                if record is None:
                    continue
                self.journal.put(task.key, record, self.order.limits)
                if self._cache:
                    self._cache.put(task.key, record)
                for _ in range(names[task.key]):
                    watch.advance(bool(record["error"]))
        self.stopped = asked.signal

    def rows(self) -> Iterator[Row]:
        """A row for each file that is done, in the order of the paths; may be asked for again and again."""
        seen: dict[str, int] = {}
        for file in self.inputs:
            record = rows.refusal(file.fault.code, file.fault.message) if file.fault else self.journal.get(file.key)
            if record is None:
                continue
            name = None
            if self.settings.redact:
                record = redacting.without_words(file.fault.code) if file.fault else record
                name = self._hidden_name(file)
                seen[name] = seen.get(name, 0) + 1
                name += f"-{seen[name]}" if seen[name] > 1 else ""
            yield rows.row(file, record, self.areas, name)

    def write(self) -> None:
        """Write the table of what is done, whole or not at all; the journal stays. Raises OutputError."""
        writing.write(
            self.rows(),
            self.order.output,
            self.areas,
            details=self.order.details,
            marked=lambda mark: self.journal.note("output", mark),
        )

    def write_report(self, content: bytes) -> None:
        """Write the drawn report where the order says, whole or not at all; the journal stays. Raises OutputError."""
        if self.order.report:
            marked = partial(self.journal.note, "report")
            writing.place(self.order.report, lambda part: part.write_bytes(content), marked)

    def finish(self) -> None:
        """Delete the journal, once the table is written and all files are in it."""
        self.journal.remove()

    def _waiting(self) -> list[Input]:
        """A file for each content without a record, after a look into the cache."""
        done = self.journal.done(self.order.limits)
        waiting: dict[str, Input] = {}
        for file in self.inputs:
            if file.fault or file.key in done or file.key in waiting:
                continue
            found = self._cache.get(file.key) if self._cache else None
            if found is None:
                waiting[file.key] = file
            else:
                self.journal.put(file.key, found, self.order.limits)
                done.add(file.key)
        return list(waiting.values())

    def _hidden_name(self, file: Input) -> str:
        """The first letters of the content's hash, by which the holder of the files finds them again."""
        if file.key:
            return file.content[:16]
        return (
            "x"
            + hmac.new(self.settings.salt.encode(), file.path.encode("utf-8", "replace"), hashlib.sha256).hexdigest()[
                :15
            ]
        )


@contextmanager
def taken_up(order: Order, watch: Watch) -> Iterator[Run]:
    """The run, begun or taken up where it stopped; its journal is closed after the block, and stays if not finished.

    Raises UsageError, InputError, ConfigurationError or OutputError before any file is scored.
    """
    writing.check(order.output)
    _check_report(order)
    engine(order.cluster, order.jobs, order.address)
    taxonomy = workflow.load_taxonomy(order.taxonomy)
    posting = _posting(order)
    inputs = paths.find(order.paths)
    with tempfile.TemporaryDirectory(prefix="toolkit-batch-") as folder:
        output = Path(folder, "rows.jsonl") if order.output == writing.STANDARD_OUTPUT else Path(order.output)
        place = output.with_name(f"{output.name}.journal")
        written = {"output": output} | ({"report": Path(order.report)} if order.report else {})
        if not order.force and not place.exists():
            _not_over(path for path in written.values() if path.exists())
        journal = Journal(place)
        try:
            if not order.force:
                _not_over(
                    path
                    for name, path in written.items()
                    if path.exists() and journal.about(name) != writing.mark(path)
                )
            settings = _settings(order, taxonomy.fingerprint, posting, journal.about("as_of"), journal.about("salt"))
            if journal.about("settings") != key(settings):
                settings = _settings(order, taxonomy.fingerprint, posting, "", "")
            if journal.take_up(key(settings)):
                watch.note("Settings, skills or program changed since the run that stopped: all files are scored anew.")
            journal.note("as_of", settings.as_of)
            journal.note("salt", settings.salt)
            yield Run(order, journal, inputs, settings)
        finally:
            journal.close()


def _check_report(order: Order) -> None:
    """Raise UsageError or OutputError for a report that could not be written in the end."""
    if order.names and not order.report:
        raise UsageError("--names is for the report on the group; add --report cohort.html.")
    if order.names and order.redact:
        raise UsageError("--names and --redact exclude each other; leave one of them out.")
    if order.report:
        cohort.check(order.report)
        writing.check_place(order.report)


def _not_over(taken: Iterable[Path]) -> None:
    for path in taken:
        raise OutputError(f"{path} exists already; add --force to replace it or name another file.")


def _settings(order: Order, taxonomy: str, posting: bytes, as_of: str, salt: str) -> Settings:
    """What records depend on; the day and the secret of the run that stopped serve where the user gives none."""
    if not order.redact:
        salt = ""
    elif not salt:
        salt = secrets.token_hex(16)
    return Settings(
        as_of=order.as_of if order.as_of_given else as_of or order.as_of,
        taxonomy=taxonomy,
        program=program(),
        taxonomy_folder=order.taxonomy or "",
        level=order.level,
        posting_name=order.posting or "",
        posting=posting,
        anyway=order.anyway,
        details=order.details,
        redact=order.redact,
        names=order.names,
        salt=salt if order.salt is None else order.salt,
    )


def _posting(order: Order) -> bytes:
    """The bytes of the posting, once it has been seen to be one."""
    if not order.posting:
        return b""
    data = order.posting_data
    workflow.read_posting(order.posting, data=data, taxonomy=order.taxonomy, anyway=order.anyway)
    return Path(order.posting).read_bytes() if data is None else data


def _bytes(file: Input) -> bytes:
    """The file for a worker elsewhere; nothing where it is gone by now, which its hash will tell there."""
    try:
        return paths.read(file.path)
    except OSError:
        return b""
