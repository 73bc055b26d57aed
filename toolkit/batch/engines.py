"""Where the work runs: on this machine, or on a cluster through joblib's backend for it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from toolkit.batch.models import Settings
from toolkit.errors import UsageError


class Engine(Protocol):
    """What `crew` needs to know of a place to work at."""

    ships: bool
    """The files' bytes travel with the tasks: the workers may be on machines without these disks."""

    @property
    def losses(self) -> tuple[type[Exception], ...]:
        """What is raised where the workers are gone for good, or the way to them is."""
        ...

    @contextmanager
    def running(self, settings: Settings) -> Iterator[int]:
        """Within the block joblib works here, with so many jobs."""
        ...

    def everywhere(self, do: Callable[[], None]) -> None:
        """Call `do` in every worker process beside this one."""


class Local:
    """Threads of this process, each with a guarded process of its own."""

    ships = False
    losses: tuple[type[Exception], ...] = ()

    def __init__(self, jobs: int | None) -> None:
        self._jobs = jobs

    @contextmanager
    def running(self, settings: Settings) -> Iterator[int]:
        import joblib

        jobs = self._jobs or joblib.cpu_count()
        with joblib.parallel_config(backend="threading"):
            yield jobs

    def everywhere(self, do: Callable[[], None]) -> None:
        return


_DEAF = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"
"""What a process of the cluster does first: Ctrl-C reaches it, too, and is for the run, which ends its processes."""

_LOGS = ("distributed", "distributed.client")
"""Dask's logs with a level of their own, silenced: what of a loss the user should know is said by `crew`."""


class Dask:
    """A Dask cluster: the one whose scheduler is at `address`, else one of `jobs` processes started for this run."""

    ships = True

    def __init__(self, jobs: int | None, address: str | None) -> None:
        self._jobs, self._address = jobs, address
        self._client: Any = None

    @property
    def losses(self) -> tuple[type[Exception], ...]:
        from concurrent.futures import CancelledError

        from distributed.client import ClosedClientError
        from distributed.comm.core import CommClosedError
        from distributed.scheduler import KilledWorker

        return CancelledError, CommClosedError, ClosedClientError, KilledWorker, TimeoutError

    @contextmanager
    def running(self, settings: Settings) -> Iterator[int]:
        import joblib
        from distributed import Client, LocalCluster

        for name in _LOGS:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        if self._address:
            try:
                client = Client(self._address, set_as_default=False, timeout=20)
            except (OSError, TimeoutError, ValueError) as error:
                raise UsageError(
                    f"No Dask scheduler answers at {self._address}; start one with 'dask scheduler', or leave "
                    "--address out to start a cluster on this machine."
                ) from error
            with client:
                yield from self._with(client, settings)
        else:
            workers = self._jobs or joblib.cpu_count()
            with (
                LocalCluster(
                    n_workers=workers,
                    threads_per_worker=1,
                    dashboard_address=None,
                    silence_logs=logging.CRITICAL,
                    preload=[_DEAF],
                ) as cluster,
                Client(cluster, set_as_default=False) as client,
            ):
                yield from self._with(client, settings)

    def _with(self, client: Any, settings: Settings) -> Iterator[int]:
        import joblib

        self._client = client
        try:
            # The settings, with the posting and the user's skills, go to each worker once.
            with joblib.parallel_config(backend="dask", client=client, scatter=[settings]):
                yield -1
        finally:
            self._client = None

    def everywhere(self, do: Callable[[], None]) -> None:
        self._client.run(do)


ENGINES: dict[str, tuple[type[Dask], str, str]] = {"dask": (Dask, "distributed", "dask")}
"""Name → class, the library it needs, the extra that brings that library."""


def engine(name: str | None, jobs: int | None, address: str | None) -> Engine:
    """The engine asked for. Raises UsageError where there is none of that name or its library is missing."""
    if name is None:
        if address:
            raise UsageError("--address is the scheduler of a cluster; name its kind, too: --cluster dask")
        return Local(jobs)
    from importlib.util import find_spec

    if name not in ENGINES:
        raise UsageError(f"There is no engine {name!r}; there is {', '.join(ENGINES)}.")
    kind, library, extra = ENGINES[name]
    if find_spec(library) is None:
        raise UsageError(
            f"--cluster {name} needs {library}; install it with: pip install 'ai-engineer-toolkit[{extra}]'"
        )
    return kind(jobs, address)
