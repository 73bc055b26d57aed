"""Sees every attempt of this process to reach another machine, through an audit hook of the interpreter.

The hook is told of each call of Python's socket module, whoever makes it and whatever has been patched; it cannot be
taken off again. It needs nothing but the standard library, so that a process can begin with it.
"""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Callable
from typing import Any

ADDRESSED = {"socket.connect": 1, "socket.sendto": 1, "socket.sendmsg": 1, "socket.getnameinfo": 0}
"""Event → where its arguments hold an address."""
NAMED = {"socket.getaddrinfo": 0, "socket.gethostbyname": 0, "socket.gethostbyaddr": 0}
"""Event → where its arguments hold the name of a machine."""


class Reached(OSError):
    """The attempt is refused as a machine without a network would refuse it."""


def attempt(event: str, args: tuple[Any, ...]) -> str:
    """What was tried, `socket.connect 192.0.2.1`; empty where it was nothing or stays on this machine."""
    if event in ADDRESSED:
        address = args[ADDRESSED[event]]
        # A path names a socket of this machine, and None one that is connected already.
        host = address[0] if isinstance(address, tuple) and address else None
    elif event in NAMED:
        host = args[NAMED[event]]
    else:
        return ""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    return "" if name is None or _is_here(str(name)) else f"{event} {name}"


def watch(tell: Callable[[str], None]) -> None:
    """Call `tell` with the words of every attempt, then refuse it with `Reached`."""

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event.startswith("socket.") and (words := attempt(event, args)):
            tell(words)
            raise Reached(words)

    sys.addaudithook(hook)


def _is_here(name: str) -> bool:
    if name in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False
