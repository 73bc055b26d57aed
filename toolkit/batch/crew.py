"""Many guards at once: joblib hands the files out, on this machine or on a cluster."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator

from toolkit.batch.engines import Engine
from toolkit.batch.guard import Guard, Stopped
from toolkit.batch.models import Limits, Record, Settings, Task
from toolkit.errors import UsageError

Answer = tuple[Task, Record | None]
"""A task and its record, None where the run was stopped before it was read."""

_own = threading.local()
_all: set[Guard] = set()
# A signal may call `stop` in a thread that holds the lock already.
_lock = threading.RLock()
_stopping = threading.Event()


def answers(tasks: Iterator[Task], settings: Settings, limits: Limits, engine: Engine) -> Generator[Answer, None, None]:
    """The answer to every task, as they come. `stop` ends it early: then those in flight are None.

    joblib's workers are threads here, each with a guarded process of its own: joblib's own processes (loky) end the
    whole run when one of them dies.
    """
    import warnings

    import joblib

    # A run that ends early, with a full disk, leaves tasks behind: the user is told why, which is enough.
    warnings.filterwarnings("ignore", ".*tasks which were still being processed", UserWarning)
    try:
        with engine.running(settings) as jobs:
            parallel = joblib.Parallel(n_jobs=jobs, return_as="generator_unordered")
            yield from parallel(joblib.delayed(answer)(settings, limits, task) for task in _until_stopped(tasks))
            if not _stopping.is_set():
                engine.everywhere(close)
    except engine.losses as error:
        if not _stopping.is_set():
            raise UsageError(
                f"The workers were lost in the middle ({type(error).__name__}); what they did is kept: see that the "
                "cluster runs, then give the same command again."
            ) from error
    finally:
        stop()
        close()
        _stopping.clear()


def answer(settings: Settings, limits: Limits, task: Task) -> Answer:
    """What the guard of this thread makes of one task; runs on the cluster's machines where there is one."""
    guard = getattr(_own, "guard", None)
    if guard is None or (guard.settings, guard.limits) != (settings, limits) or guard not in _all:
        if guard is not None:
            _drop(guard)
        guard = _own.guard = Guard(settings, limits)
        with _lock:
            _all.add(guard)
    if _stopping.is_set():
        return _without_data(task), None
    try:
        return _without_data(task), guard.record(task)
    except Stopped:
        return _without_data(task), None


def stop() -> None:
    """End every worker of this process now, and take up no further file."""
    _stopping.set()
    with _lock:
        for guard in list(_all):
            guard.stop()


def close() -> None:
    """End every worker of this process that is idle, and leave nothing behind."""
    with _lock:
        for guard in _all:
            guard.close()
        _all.clear()


def _drop(guard: Guard) -> None:
    with _lock:
        _all.discard(guard)
    guard.close()


def _until_stopped(tasks: Iterator[Task]) -> Iterator[Task]:
    for task in tasks:
        if _stopping.is_set():
            return
        yield task


def _without_data(task: Task) -> Task:
    """The task without the file's bytes, which need not travel back."""
    return Task(task.key, task.ending, task.path)
