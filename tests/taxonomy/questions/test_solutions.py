"""Every shipped solution runs its own cases, quickly and quietly, on the standard library and NumPy alone."""

from __future__ import annotations

import ast
import importlib.util
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, ModuleType

import numpy  # noqa: F401
import pytest

from toolkit import resources
from toolkit.taxonomy.loading import SHIPPED

SOLUTIONS = sorted((resources.folder(SHIPPED) / "questions" / "solutions").glob("*.py"))
SECONDS = 2.0
LIBRARIES = sys.stdlib_module_names | {"numpy"}
FORBIDDEN_CALLS = {"print", "open", "input", "exec", "eval"}
FORBIDDEN_IMPORTS = {"socket", "urllib", "http", "subprocess", "os", "pathlib", "shutil", "tempfile"}
FEWEST_CASES = 5


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Raises `TimeoutError` in what runs longer."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"runs longer than {seconds} s")

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def loaded(path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The solution as a module, in `sys.modules` while the test runs, where dataclasses look for it."""
    name = f"solution_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_its_cases_hold(path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    with limit(SECONDS):
        assert loaded(path, monkeypatch).check() is None
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_it_is_read_and_run_anywhere(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    first = tree.body[1]
    assert isinstance(first, ast.ImportFrom), "write `from __future__ import annotations` first"
    assert first.module == "__future__", "write `from __future__ import annotations` first"
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= LIBRARIES
    assert not imported & FORBIDDEN_IMPORTS
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not called & FORBIDDEN_CALLS
    (check,) = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "check"]
    repeated = any(isinstance(node, ast.For | ast.While) for node in ast.walk(check))
    asserted = sum(isinstance(node, ast.Assert) for node in ast.walk(check))
    assert repeated or asserted >= FEWEST_CASES


def test_they_are_typed(tmp_path: Path) -> None:
    mypy = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), "--config-file="]
    said = subprocess.run([*mypy, *map(str, SOLUTIONS)], capture_output=True, text=True)
    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs SIGALRM")
def test_one_that_runs_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "endless.py"
    path.write_text("def check():\n    while True:\n        pass\n", encoding="utf-8")
    with pytest.raises(TimeoutError), limit(0.05):
        loaded(path, monkeypatch).check()
