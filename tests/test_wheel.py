"""The built wheel, alone in a folder, does what the checkout does."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RUN = [sys.executable, "-c", "from toolkit.cli import main; main()"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-w",
        str(folder),
        str(ROOT),
    ]
    subprocess.run([sys.executable, *build], check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    target = wheel.parent / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def toolkit(installed: Path, folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(installed), "XDG_CACHE_HOME": str(folder / "cache")}
    return subprocess.run([*RUN, *args], cwd=folder, env=env, capture_output=True, text=True)


def test_it_holds_the_data_and_nothing_of_the_workshop(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in ("skills_taxonomy/areas.yaml", "samples/resumes/ifeoma-castell.pdf", "py.typed", "cli/score.py"):
        assert f"toolkit/{needed}" in names
    assert any(name.startswith("toolkit/templates/") for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"toolkit", "ai_engineer_toolkit"}
    assert len(names) == len(set(names))


def test_it_is_the_one_that_runs(installed: Path, tmp_path: Path) -> None:
    code = "import toolkit.resources as r; print(r.__file__, r.folder('samples'))"
    env = {**os.environ, "PYTHONPATH": str(installed)}
    out = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )
    assert all(Path(path).is_relative_to(installed) for path in out.stdout.split())


def test_demo_and_score_work_from_another_folder(installed: Path, tmp_path: Path) -> None:
    demo = toolkit(installed, tmp_path, "demo")
    assert demo.returncode == 0, demo.stderr
    assert (tmp_path / "toolkit-demo" / "ifeoma-castell.pdf").read_bytes().startswith(b"%PDF-")
    resume = installed / "toolkit" / "samples" / "resumes" / "priscilla-nakano.docx"
    score = toolkit(installed, tmp_path, "score", str(resume), "--level", "staff")
    assert score.returncode == 0, score.stderr
    assert score.stdout.startswith("Priscilla Nakano")
