"""The worker: a process that scores one file after the other, and that may crash, hang or run out of memory.

It reads tasks from standard input and answers on standard output; `guard` starts it, ends it and starts another. When
its guard is gone the pipe closes and it ends, and a file that never ends is ended by the system's own alarm.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from typing import TYPE_CHECKING, Any, BinaryIO

from toolkit.batch import pipes
from toolkit.batch.models import SOURCE, Record, Settings
from toolkit.errors import ConfigurationError, InputError, ToolkitError

if TYPE_CHECKING:
    from toolkit.assessment.models import Assessment
    from toolkit.postings.models import Posting
    from toolkit.resumes.models import Resume

ALARM = 5
"""Seconds past the time limit after which the system ends a worker whose guard did not."""
IDLE = 600
"""Seconds without a task after which a worker ends, on a cluster whose run was broken off."""


def main() -> None:
    """Serve tasks until the pipe closes."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # What a library prints must not get between the answers.
    tasks = os.fdopen(0, "rb", buffering=0, closefd=False)
    try:
        serve(tasks, answers)
    except (EOFError, BrokenPipeError):
        # The guard is gone. Nothing is flushed or waited for.
        os._exit(0)


def serve(tasks: BinaryIO, answers: BinaryIO) -> None:
    """Load what all files need, say so, and then answer task by task."""
    order, posting_data = pipes.receive(_Whole(tasks))
    settings = Settings(**order["settings"], posting=posting_data or b"")
    try:
        scorer = Scorer(settings)
    except ToolkitError as error:
        pipes.send(answers, {"refused": [type(error).__name__, error.message]})
        return
    pipes.send(answers, {"ready": True})
    limit_memory(order["megabytes"])
    while True:
        if os.name == "posix" and not select.select([tasks], [], [], IDLE)[0]:
            return
        task, data = pipes.receive(_Whole(tasks))
        alarm(order["seconds"] + ALARM)
        try:
            answer: Any = {"record": scorer.record(task["path"], task["key"], task["ending"], data)}
        except MemoryError:
            answer = {"fault": "memory"}
        except ConfigurationError as error:
            answer = {"refused": [type(error).__name__, error.message]}
        alarm(0)
        pipes.send(answers, answer)


class Scorer:
    """The posting and the skills, loaded once, and the score of one file after the other by them."""

    def __init__(self, settings: Settings) -> None:
        from toolkit import workflow

        self.settings = settings
        self._check_skills()
        self._posting: Posting | None = None
        if settings.posting:
            self._posting = workflow.read_posting(
                settings.posting_name, data=settings.posting, taxonomy=self._folder, anyway=True
            )
        # A first, small resume brings in the libraries, which the memory limit of a file must not pay for.
        self._score(workflow.read_resume("a.md", data=b"# Ada Example\n\n## Skills\n\nPython\n", anyway=True))

    def record(self, path: str, key: str, ending: str, data: bytes | None) -> Record:
        """What is known of one content after reading it. Raises ConfigurationError where the skills have changed."""
        from toolkit import workflow
        from toolkit.batch import redacting, rows
        from toolkit.batch.paths import content_key, read

        try:
            data = read(path) if data is None else data
        except OSError as error:
            why = (error.strerror or type(error).__name__).lower()
            return self._refusal("changed", f"{SOURCE}{ending} can no longer be opened ({why}).")
        if content_key(data, ending) != key:
            return self._refusal(
                "changed", f"{SOURCE}{ending} changed while the run went on; run the same command again."
            )
        try:
            resume = workflow.read_resume(SOURCE + ending, data=data, anyway=self.settings.anyway)
            assessment = self._score(resume)
        except InputError as error:
            return self._refusal(error.code, error.message)
        self._check_skills()
        details = workflow.as_data(assessment, resume) if self.settings.details else None
        found = rows.record(assessment, resume, details, self.settings.salt)
        if self.settings.names:
            found["name"] = resume.contact.name
        return redacting.Redactor(resume.contact).record(found) if self.settings.redact else found

    def _refusal(self, code: str, message: str) -> Record:
        from toolkit.batch import redacting, rows

        return redacting.without_words(code) if self.settings.redact else rows.refusal(code, message)

    def _score(self, resume: Resume) -> Assessment:
        from toolkit import workflow

        return workflow.score(
            resume,
            posting=self._posting,
            level=self.settings.level,
            as_of=self.settings.as_of,
            taxonomy=self._folder,
        )

    @property
    def _folder(self) -> str | None:
        return self.settings.taxonomy_folder or None

    def _check_skills(self) -> None:
        from toolkit import workflow
        from toolkit.batch.settings import program

        if workflow.load_taxonomy(self._folder).fingerprint != self.settings.taxonomy:
            where = self.settings.taxonomy_folder or "skills_taxonomy"
            raise ConfigurationError(
                f"{where}:1: changed while the run went on; run the same command again, which scores all files anew"
            )
        if program() != self.settings.program:
            raise ConfigurationError(
                f"toolkit:1: a worker runs version {program()} and this machine {self.settings.program}; "
                "install the same one everywhere"
            )


class _Whole:
    """A pipe read without a buffer, so that `select` sees what is in it, and by whole frames all the same."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe

    def read(self, size: int) -> bytes:
        parts: list[bytes] = []
        while size > 0 and (part := self._pipe.read(size)):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def limit_memory(megabytes: int) -> None:
    """Let the process take that much more than it has now; the system refuses it the rest.

    The limit is on addresses (RLIMIT_AS), not on a size looked at every so often: it holds at the moment of asking, so
    that no file can outrun it. Only Linux says what is taken and keeps to it; elsewhere the time limit stands alone.
    """
    if not sys.platform.startswith("linux"):
        return
    import resource

    with open("/proc/self/statm", encoding="ascii") as stream:  # noqa: PTH123
        taken = int(stream.read().split()[0]) * resource.getpagesize()
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    wanted = taken + megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (wanted if most < 0 else min(wanted, most), most))


def alarm(seconds: float) -> None:
    """End this process after so many seconds, whatever it is in the middle of; 0 calls that off."""
    if os.name == "posix":
        signal.setitimer(signal.ITIMER_REAL, seconds)


if __name__ == "__main__":
    main()
