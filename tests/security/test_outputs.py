"""Where a result cannot be written: a plain sentence, exit code 7, no half of a file, and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.security import hostile
from toolkit import workflow
from toolkit.errors import OutputError
from toolkit.rendering import output

AS_OF = ("--as-of", "2026-11-22")
WRITERS: dict[str, tuple[str, ...]] = {
    "score.json": ("score", "RESUME", *AS_OF, "-o"),
    "report.html": ("score", "RESUME", *AS_OF, "-o"),
    "letter.docx": ("letter", "RESUME", "--posting", "POSTING", *AS_OF, "-o"),
    "explain.md": ("explain", "gap", "RESUME", "--since", "2026-05", *AS_OF, "-o"),
    "pack.json": ("prep", "RESUME", "--size", "pocket", *AS_OF, "-o"),
    "deck.apkg": ("prep", "RESUME", "--size", "pocket", *AS_OF, "--quiet", "--anki"),
    "parsed.json": ("parse", "RESUME", "-o"),
    "parsed.yaml": ("parse", "RESUME", "--format", "yaml", "-o"),
    "skills.txt": ("skills", "RESUME", "-o"),
    "posting.json": ("posting", "POSTING", "-o"),
    "skills.csv": ("taxonomy", "export", "--format", "csv", "-o"),
    "schema.json": ("taxonomy", "schema", "-o"),
}
"""Name of the output → the command whose last argument it is."""
OLD = b"what was there before"


@pytest.fixture(params=WRITERS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def write(run: Run, resume_md: Path, posting_md: Path, name: str):  # type: ignore[no-untyped-def]
    """Runs the command of `name` with the output that is given; gives exit code and what was said."""

    def runs(target: str | Path, *more: str) -> tuple[int, str]:
        given = {"RESUME": str(resume_md), "POSTING": str(posting_md)}
        told = run(*(given.get(arg, arg) for arg in WRITERS[name]), target, *more)
        return told.exit_code, told.stderr

    return runs


def refused(told: tuple[int, str], *words: str) -> None:
    """Nothing, or AssertionError where it was not refused by 7 with one sentence that has the words."""
    code, said = told
    lines = [line for line in said.splitlines() if not line.startswith("note: ")]
    assert code == 7, said
    assert len(lines) == 1 and lines[0].startswith("toolkit: "), said
    assert "; " in lines[0], "say what to do next"
    assert [word for word in words if word in lines[0]] == list(words), lines[0]


def left(folder: Path = Path()) -> list[str]:
    """All names in the folder, hidden ones too."""
    return sorted(path.name for path in folder.rglob("*"))


def test_a_file_that_is_there_stays(write, name: str) -> None:
    Path(name).write_bytes(OLD)
    refused(write(name), "--force")
    assert Path(name).read_bytes() == OLD
    assert left() == [name]


def test_a_folder_of_that_name_stays(write, name: str) -> None:
    Path(name).mkdir()
    refused(write(name, "--force"), "is a folder")
    assert left() == [name]


@pytest.mark.parametrize("target", ["nowhere/x.json", "a" * 300 + ".json", "plain/x.json"])
def test_a_place_that_there_is_not(write, name: str, target: str) -> None:
    Path("plain").write_bytes(OLD)
    refused(write(target.replace(".json", Path(name).suffix)))
    assert left() == ["plain"]


def test_a_full_disk_leaves_the_old_file_whole(write, name: str, small_disk: Path) -> None:
    target = small_disk / name
    target.write_bytes(OLD)
    refused(write(target, "--force"), name, "cannot be written (no space left on device)")
    assert target.read_bytes() == OLD
    assert left(small_disk) == [name]


def test_a_file_that_may_not_grow_is_not_left_half(write, name: str) -> None:
    with largest_file(200):
        refused(write(name), "cannot be written (file too large)")
    assert left() == []


def test_a_read_only_folder_is_said(write, name: str, closed_folder: Path) -> None:
    refused(write(closed_folder / name), "cannot be written (")
    assert left(closed_folder) == []


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Within the block no file of this process grows over `size` bytes."""
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """`folder` as a file system of its own, where the system lets us make one."""
    folder.mkdir()
    made = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True
    )
    if not made or made.returncode:
        pytest.skip("needs leave to mount a small file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def small_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A disk with room for one small file and no more."""
    with mounted(tmp_path_factory.mktemp("disk") / "small", "size=4k") as folder:
        yield folder


@pytest.fixture
def closed_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that takes no files: by its permissions, and for the superuser by its file system."""
    folder = tmp_path_factory.mktemp("closed") / "folder"
    if os.name == "posix" and os.geteuid() == 0:
        with mounted(folder, "ro,size=4k"):
            yield folder
        return
    folder.mkdir(mode=0o500)
    yield folder
    folder.chmod(0o700)


def test_a_file_in_use_is_replaced_under_its_reader(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    target = tmp_path / "report.html"
    target.write_bytes(OLD)
    with target.open("rb") as reader:
        fcntl.flock(reader, fcntl.LOCK_EX)
        output.write(b"new", target, force=True)
        assert reader.read() == OLD
    assert target.read_bytes() == b"new"


def test_a_file_that_comes_while_we_write_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.html"
    monkeypatch.setattr(output, "check", lambda path, force: Path(path).write_bytes(OLD))
    with pytest.raises(OutputError, match="exists already"):
        output.write(b"new", target)
    assert target.read_bytes() == OLD
    assert left(tmp_path) == ["report.html"]


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
class TestLinks:
    """A name that points elsewhere is at most given to the new file; what it points to is never written."""

    @pytest.fixture
    def elsewhere(self, tmp_path_factory: pytest.TempPathFactory) -> Path:
        path = tmp_path_factory.mktemp("elsewhere") / "precious"
        path.write_bytes(OLD)
        return path

    def test_a_link_is_not_written_through(self, write, name: str, elsewhere: Path) -> None:
        Path(name).symlink_to(elsewhere)
        refused(write(name), "--force")
        assert write(name, "--force")[0] == 0
        assert elsewhere.read_bytes() == OLD
        assert not Path(name).is_symlink()
        assert Path(name).stat().st_size > 0

    def test_a_link_to_what_is_not_there_makes_nothing_there(self, write, name: str, elsewhere: Path) -> None:
        Path(name).symlink_to(elsewhere.with_name("new"))
        refused(write(name), "--force")
        assert write(name, "--force")[0] == 0
        assert left(elsewhere.parent) == ["precious"]

    @pytest.mark.parametrize("to", ["precious", "new"])
    def test_a_theme_is_not_copied_through_a_link(self, run: Run, elsewhere: Path, to: str) -> None:
        Path("mine").mkdir()
        Path("mine/letter.css").symlink_to(elsewhere.with_name(to))
        assert run("theme", "mine").exit_code == 7
        assert run("theme", "mine", "--force").exit_code == 0
        assert "font" in Path("mine/letter.css").read_text(encoding="utf-8")
        assert elsewhere.read_bytes() == OLD
        assert left(elsewhere.parent) == ["precious"]

    def test_a_table_is_not_written_through_a_link(self, run: Run, resume_md: Path, elsewhere: Path) -> None:
        for planted in ("rows.jsonl", ".rows.jsonl.part"):
            Path(planted).symlink_to(elsewhere)
        result = run("batch", resume_md, "-o", "rows.jsonl", "--force", "-j", "1", *AS_OF)
        assert result.exit_code == 0, result.output
        assert elsewhere.read_bytes() == OLD
        assert not Path("rows.jsonl").is_symlink()

    @pytest.mark.parametrize("planted", ["rows.csv.journal", "rows.csv.journal-wal", "rows.csv.journal-shm"])
    @pytest.mark.parametrize("to", ["precious", "new"])
    def test_a_journal_is_not_kept_through_a_link(
        self, run: Run, resume_md: Path, elsewhere: Path, planted: str, to: str
    ) -> None:
        Path(planted).symlink_to(elsewhere.with_name(to))
        told = run("batch", resume_md, "-o", "rows.csv", "-j", "1", *AS_OF)
        refused((told.exit_code, told.stderr), planted, "is a link")
        assert elsewhere.read_bytes() == OLD
        assert left(elsewhere.parent) == ["precious"]

    def test_a_pipe_or_device_is_not_replaced(self, run: Run, resume_md: Path) -> None:
        os.mkfifo("pipe.json")
        told = run("parse", resume_md, "-o", "pipe.json", "--force")
        refused((told.exit_code, told.stderr))
        assert Path("pipe.json").is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux")
@pytest.mark.parametrize(
    "args", [("parse", "RESUME"), ("score", "RESUME"), ("taxonomy", "list"), ("--help",)], ids=lambda args: args[0]
)
def test_standard_output_on_a_full_disk(resume_md: Path, args: tuple[str, ...]) -> None:
    given = [str(resume_md) if arg == "RESUME" else arg for arg in args]
    call = [sys.executable, "-c", "from toolkit.cli import main; main()", *given]
    # Words that wait in a buffer fail once more when the program ends.
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, text=True, env=buffered)
    refused((done.returncode, done.stderr), "no space left on device")


@pytest.mark.parametrize("command", [("theme",), ("demo", "-o"), ("apply", "RESUME", "--posting", "POSTING", "-o")])
@pytest.mark.parametrize("target", ["plain", "plain/inner", "a" * 300])
def test_a_folder_that_cannot_be_one(
    run: Run, resume_md: Path, posting_md: Path, command: tuple[str, ...], target: str
) -> None:
    Path("plain").write_bytes(OLD)
    given = {"RESUME": resume_md, "POSTING": posting_md}
    told = run(*(given.get(arg, arg) for arg in command), target)
    refused((told.exit_code, told.stderr))
    assert Path("plain").read_bytes() == OLD


def test_a_table_with_a_name_too_long_is_said(run: Run, resume_md: Path) -> None:
    told = run("batch", resume_md, "-o", "a" * 300 + ".csv")
    refused((told.exit_code, told.stderr), "file name too long")
    assert left() == []


def test_a_theme_on_a_full_disk_is_said(run: Run, small_disk: Path) -> None:
    told = run("theme", small_disk / "mine")
    refused((told.exit_code, told.stderr), "no space left on device")
    assert not [path for path in small_disk.rglob("*") if path.suffix == ".part"]


def test_no_file_is_named_by_what_a_resume_says(made) -> None:
    """The hostile name has `../`, a device, a blank and shell signs in it."""
    named = {str(path.relative_to(made.folder)) for path in made.folder.rglob("*") if path.is_file()}
    assert not [
        name for name in named if any(part in name for part in ("etc", "CON", "nul", "rm -rf", "owned", "Mira"))
    ]
    applied = {Path(name).name for name in named if name.startswith("application/")}
    assert applied == {*("report.pdf", "report.html", "letter.pdf", "letter.docx", "letter.txt"),
                       *("pack.pdf", "pack.html", "deck.apkg", "plan.ics", "index.html"),
                       *("scan.pdf", "scan.html", "review.pdf", "review.html")}  # fmt: skip
    assert hostile.NAME.split()[0] == "../../etc/x"


@pytest.mark.parametrize("name", ["a\0b.html", "\0"])
def test_a_name_with_a_nul_from_python_is_refused(tmp_path: Path, name: str, resume_md: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        output.write(b"x", tmp_path / name)
    with pytest.raises(OutputError, match="cannot be written"):
        workflow.render(workflow.write_letter(workflow.read_resume(resume_md), as_of="2026-11-22"), f"{name}.txt")


@pytest.mark.parametrize(
    "name", ["CON.html", "nul.txt", "x\u202etxt.html", "-rf.html", "$(touch owned).html", "a" * 250]
)
def test_a_strange_name_is_only_a_name(tmp_path: Path, name: str) -> None:
    if os.name == "nt":
        pytest.skip("the system takes no such names")
    output.write(b"x", tmp_path / name)
    assert left(tmp_path) == [name]
