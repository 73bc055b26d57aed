"""A process whose PYTHONPATH begins with this folder ends with code 99 where it tries to reach another machine."""

from __future__ import annotations

import os

import network_guard

CODE = 99


def _end(words: str) -> None:
    os.write(2, f"network guard: {words}\n".encode())
    os._exit(CODE)


network_guard.watch(_end)
