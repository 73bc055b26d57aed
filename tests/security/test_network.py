"""No command opens a connection, and the guard that says so sees what it should."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.security.conftest import COMMANDS, EXPECTED, HERE, Made
from tests.security.guarded import network_guard
from toolkit.cli import group

GUARDED = HERE / "guarded"
OUTWARD = {
    "connect": "import socket; socket.create_connection(('192.0.2.1', 9), timeout=0.1)",
    "look up": "import socket; socket.getaddrinfo('example.com', 80)",
    "old look up": "import socket; socket.gethostbyname('example.com')",
    "datagram": "import socket; socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
    "IPv6": "import socket; socket.socket(socket.AF_INET6).connect(('2001:db8::1', 80))",
    "urllib": "import urllib.request; urllib.request.urlopen('http://192.0.2.1/', timeout=0.1)",
    "caught": "import socket\ntry: socket.gethostbyname('example.com')\nexcept OSError: pass",
    "WeasyPrint": "import weasyprint; weasyprint.HTML(string='<img src=http://192.0.2.1/x.png>').write_pdf()",
}
HERE_ONLY = {
    "loopback": "import socket; s = socket.create_server(('127.0.0.1', 0)); socket.create_connection(s.getsockname())",
    "localhost": "import socket; socket.getaddrinfo('localhost', 80)",
}


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(GUARDED)}, capture_output=True, text=True
    )


@pytest.mark.parametrize("code", OUTWARD.values(), ids=OUTWARD)
def test_the_guard_ends_a_process_that_reaches_out(code: str) -> None:
    done = python(code)
    assert done.returncode == 99
    assert "network guard: socket." in done.stderr


@pytest.mark.parametrize("code", HERE_ONLY.values(), ids=HERE_ONLY)
def test_the_guard_lets_a_process_speak_to_itself(code: str) -> None:
    assert python(code).returncode == 0


def test_the_guard_fails_a_test_that_reaches_out_and_hides_it(tmp_path: Path) -> None:
    lines = ("import socket", "def test_hidden():", "    try:", "        socket.getaddrinfo('example.com', 80)",
             "    except OSError:", "        pass")  # fmt: skip
    (tmp_path / "test_hidden.py").write_text("\n".join(lines), encoding="utf-8")
    call = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-c", os.devnull, "--rootdir", str(tmp_path)]
    env = {**os.environ, "PYTHONPATH": str(HERE.parent.parent)}
    done = subprocess.run([*call, str(tmp_path)], cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == 1
    assert "the network was asked for: socket.getaddrinfo example.com" in done.stdout


def test_a_path_is_no_machine() -> None:
    assert network_guard.attempt("socket.connect", (None, "/run/some.socket")) == ""


def test_every_command_is_run_under_the_guard() -> None:
    assert {args[0] for args in COMMANDS.values()} == set(group.COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_does_its_work_and_opens_no_connection(made: Made, name: str) -> None:
    """The process would have ended with 99 at the first attempt; where it may, it had no network at all either."""
    told = made.told[name]
    assert told["code"] == EXPECTED.get(name, 0), told["err"]
