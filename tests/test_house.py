"""The house rules as tests: rooms import downhill, each library keeps to its room, modules stay small."""

from __future__ import annotations

import ast
import sys
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "toolkit"
OPEN = {"errors", "resources", "replacing"}

MAY_IMPORT = {
    "errors": set[str](),
    "resources": set[str](),
    "replacing": set[str](),
    "documents": set[str](),
    "language": set[str](),
    "taxonomy": set[str](),
    "resumes": {"documents", "language"},
    "postings": {"documents", "language"},
    "evidence": {"documents", "resumes", "postings", "taxonomy", "language"},
    "assessment": {"evidence", "taxonomy", "postings", "resumes"},
    "reviews": {"documents", "resumes", "postings", "taxonomy", "language", "evidence", "assessment"},
    "papers": {"documents", "resumes", "postings", "taxonomy", "language", "evidence", "assessment", "reviews"},
    "rendering": {"documents", "resumes", "postings", "taxonomy", "evidence", "assessment", "reviews", "papers"},
    "workflow": {
        *("documents", "resumes", "postings", "taxonomy", "language", "evidence", "assessment"),
        *("reviews", "papers", "rendering"),
    },
    "batch": {"workflow"},
    "cli": {"workflow", "batch", "rendering"},
}
"""Room → rooms it may import, beside itself and OPEN; those of TAKES_NOUNS may also import the nouns of any room."""

TAKES_NOUNS = {"cli", "batch"}
"""Rooms that stand over `workflow` and handle what it gives."""

DOORS = {"cli/taxonomy.py": {"taxonomy"}, "cli/parse.py": {"resumes"}}
"""Commands that are a door to one room alone: `toolkit taxonomy`, and the JSON Resume of `toolkit parse`."""

LIBRARIES = {
    "documents": {
        "pypdfium2",
        "docx",
        "lxml",
        "selectolax",
        "markdown_it",
        "charset_normalizer",
        "yaml",
        "PIL",
        "numpy",
    },
    "language": {"spacy", "thinc", "numpy", "snowballstemmer"},
    "taxonomy": {"yaml", "pydantic", "pydantic_core", "sklearn"},
    "resumes": {"phonenumbers", "yaml", "pydantic", "numpy"},
    "postings": {"selectolax", "lxml"},
    "evidence": {"spacy", "numpy", "sklearn"},
    "reviews": {"pdfminer", "email_validator", "spellchecker"},
    "papers": {"sklearn"},
    "rendering": {
        "jinja2",
        "markupsafe",
        "weasyprint",
        "docx",
        "rich",
        "yaml",
        "rendercv_fonts",
        "genanki",
        "icalendar",
    },
    "batch": {"joblib", "pyarrow", "distributed"},
    "cli": {"click"},
}
"""Room → outside libraries it may import; a room that is not named here uses the standard library alone."""

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
LONGEST = 300


@cache
def modules() -> tuple[Path, ...]:
    return tuple(sorted(PACKAGE.rglob("*.py")))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def room(path: Path) -> str:
    """`toolkit/cli/score.py` → `cli`, `toolkit/errors.py` → `errors`, `toolkit/__init__.py` → empty."""
    first = path.relative_to(PACKAGE).parts[0]
    return "" if first == "__init__.py" else first.removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything imported anywhere in the module, by name or by `import_module("…")`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write the whole name instead of a relative import"
            assert node.module is not None
            yield node.lineno, node.module
            if node.module == "toolkit":
                yield from (
                    (node.lineno, f"toolkit.{alias.name}") for alias in node.names if alias.name != "__version__"
                )
        elif isinstance(node, ast.Call) and _called(node) in ("import_module", "__import__") and node.args:
            name = _leading_text(node.args[0])
            if name:
                yield node.lineno, name


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _leading_text(node: ast.expr) -> str:
    """The text of a string, or of an f-string up to its first field."""
    if isinstance(node, ast.JoinedStr):
        node = node.values[0]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def rooms_imported(path: Path) -> Iterator[tuple[int, str, bool]]:
    """Line and room of every import from this package, and whether it is of the nouns (`models`) of the room."""
    for line, name in imports(path):
        parts = name.rstrip(".").split(".")
        if parts[0] == "toolkit" and len(parts) > 1:
            yield line, parts[1], parts[-1] == "models"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_flow_downhill(path: Path) -> None:
    here = room(path)
    allowed = MAY_IMPORT.get(here, set()) | OPEN | {here} | DOORS.get(path.relative_to(PACKAGE).as_posix(), set())
    uphill = [
        f"line {line}: toolkit.{name}"
        for line, name, noun in rooms_imported(path)
        if name not in allowed and not (noun and here in TAKES_NOUNS)
    ]
    assert not uphill, f"{here} may import {', '.join(sorted(allowed))} only"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_library_keeps_to_its_room(path: Path) -> None:
    allowed = LIBRARIES.get(room(path), set())
    foreign = sorted(
        f"line {line}: {name}"
        for line, name in imports(path)
        if (top := name.split(".")[0]) not in sys.stdlib_module_names and top != "toolkit" and top not in allowed
    )
    assert not foreign


def test_every_room_is_in_the_table() -> None:
    assert {room(path) for path in modules()} - {""} <= set(MAY_IMPORT)


def test_the_table_has_no_circle() -> None:
    done: set[str] = set()
    rest = dict(MAY_IMPORT)
    while rest:
        ready = [name for name, below in rest.items() if below & set(rest) <= {name}]
        assert ready, f"rooms that import each other: {sorted(rest)}"
        for name in ready:
            done.add(name)
            del rest[name]


def test_modules_are_small() -> None:
    long = {
        str(p.relative_to(PACKAGE)): n for p in modules() if (n := len(p.read_text("utf-8").splitlines())) > LONGEST
    }
    assert not long, f"more than {LONGEST} lines are two ideas"


def test_nothing_has_a_name_that_says_nothing() -> None:
    named = [p.relative_to(PACKAGE) for p in PACKAGE.rglob("*") if p.stem in FORBIDDEN_NAMES]
    assert not named


def test_no_handler_catches_everything() -> None:
    broad = []
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ExceptHandler):
                caught = "" if node.type is None else ast.unparse(node.type)
                if node.type is None or {"Exception", "BaseException"} & set(caught.strip("()").split(", ")):
                    broad.append(f"{path.relative_to(PACKAGE)}:{node.lineno}")
    assert not broad


def test_nothing_is_left_for_later() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X")
    left = []
    for path in modules():
        with tokenize.open(path) as source:
            for token in tokenize.generate_tokens(source.readline):
                if token.type == tokenize.COMMENT and any(mark in token.string for mark in marks):
                    left.append(f"{path.relative_to(PACKAGE)}:{token.start[0]}")
    assert not left


def test_only_the_command_line_and_the_python_interface_read_a_clock() -> None:
    clocks = {"today", "now", "utcnow", "time", "time_ns"}
    read = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in modules()
        if room(path) not in ("cli", "workflow")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in clocks
        and ast.unparse(node.func.value) in ("date", "datetime", "datetime.date", "datetime.datetime", "time")
    ]
    assert not read
