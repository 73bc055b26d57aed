"""The PDF seen by others: another process, our own reader, a machine without Pango, a template with a hole."""

from __future__ import annotations

import hashlib
import io
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from toolkit import workflow
from toolkit.errors import RenderingError
from toolkit.papers.models import Report
from toolkit.rendering import pdf

_DRAW = """
import hashlib, pickle, sys
from toolkit.rendering import pdf
report = pickle.loads(sys.stdin.buffer.read())
print(hashlib.sha256(pdf.render(report)).hexdigest())
"""
_WITHOUT_PANGO = """
import sys
from cffi import FFI
real = FFI.dlopen
def dlopen(self, name, flags=0):
    if name and "pango" in str(name):
        raise OSError(f"cannot load library {name!r}")
    return real(self, name, flags)
FFI.dlopen = dlopen
from toolkit.errors import RenderingError
from toolkit.rendering import pdf
try:
    pdf.draw("<p>words</p>", as_of="2026-11-22")
except RenderingError as error:
    print(error.message)
"""


def run(code: str, stdin: bytes = b"", **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], input=stdin, capture_output=True, check=True, env={"PATH": "", **environment}
    )
    assert done.stderr == b""
    return done.stdout.decode().strip()


def test_another_process_draws_the_same_bytes(report: Report, draw: Callable[[str], bytes]) -> None:
    here = hashlib.sha256(draw("a4")).hexdigest()
    assert run(_DRAW, pickle.dumps(report), PYTHONHASHSEED="7", SOURCE_DATE_EPOCH="99", TZ="Asia/Tokyo") == here


def test_a_machine_without_pango_is_told_what_to_install() -> None:
    said = run(_WITHOUT_PANGO)
    assert len(said.splitlines()) == 1
    for words in ("Debian", "apt", "macOS", "brew install pango", "Windows", "--format html"):
        assert words in said


def test_our_own_reader_reads_it_back_in_order(report: Report, draw: Callable[[str], bytes], tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(draw("a4"))
    document = workflow.read_document(path)
    text = " ".join(document.text.split())
    assert document.pages == len(pypdf.PdfReader(path).pages)
    places = [text.index(words) for words in (report.name, "Close these first", "How the level was read", "Sources")]
    assert places == sorted(places)
    assert all(gap.skill in text for gap in report.gaps)
    for strength in report.strengths[:3]:
        assert all(word in text for word in strength.quote.text.split())


def test_headings_are_bookmarks_and_the_running_head_has_name_and_number(
    report: Report, draw: Callable[[str], bytes]
) -> None:
    reader = pypdf.PdfReader(io.BytesIO(draw("a4")))
    root, *rest = reader.outline
    assert str(root["/Title"]) == report.name  # type: ignore[call-overload, index]
    titles = str(rest)
    for title in ("Areas", "Close these first", "Jobs, and the skills they show", "The gaps in detail"):
        assert title in titles
    last = reader.pages[-1].extract_text()
    assert report.name in last
    assert f"Page {len(reader.pages)} of {len(reader.pages)}" in last


def test_a_page_that_asks_for_a_file_is_not_drawn(tmp_path: Path) -> None:
    (tmp_path / "bait.css").write_text("p { color: red }", encoding="utf-8")
    address = (tmp_path / "bait.css").as_uri()
    for html in (f'<link rel="stylesheet" href="{address}">', f'<style>@import url("{address}")</style><p>words'):
        with pytest.raises(RenderingError, match="not a font"):
            pdf.draw(f'<html lang="en"><title>t</title>{html}', as_of="2026-11-22")


def test_every_figure_has_words_for_it(report: Report, draw: Callable[[str], bytes]) -> None:
    """Each chart is a tagged figure with alternative text."""
    reader = pypdf.PdfReader(io.BytesIO(draw("a4")))
    figures = []
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, pypdf.generic.ArrayObject):
            waiting.extend(node)
        elif isinstance(node, pypdf.generic.DictionaryObject):
            if node.get("/S") == "/Figure":
                figures.append(node)
            if "/K" in node:
                waiting.append(node["/K"])
    assert len(figures) > len(report.areas)
    assert all(str(figure.get("/Alt", "")) for figure in figures)
