from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.errors import OutputError
from toolkit.rendering import output


def test_writes_bytes_and_text(tmp_path: Path) -> None:
    output.write(b"\x00\xff", tmp_path / "a.pdf")
    output.write("naïve\n", tmp_path / "a.txt")
    assert (tmp_path / "a.pdf").read_bytes() == b"\x00\xff"
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "naïve\n"


def test_does_not_replace_a_file_unasked(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    with pytest.raises(OutputError, match="--force"):
        output.write(b"new", target)
    assert target.read_bytes() == b"old"
    output.write(b"new", target, force=True)
    assert target.read_bytes() == b"new"


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    target.chmod(0o600)
    output.write(b"new", target, force=True)
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_new_file_is_readable_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    output.write(b"new", tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.parametrize("force", [False, True])
def test_refuses_a_missing_folder_and_a_folder(tmp_path: Path, force: bool) -> None:
    with pytest.raises(OutputError, match="no folder"):
        output.write(b"", tmp_path / "absent" / "report.pdf", force=force)
    with pytest.raises(OutputError, match="is a folder"):
        output.write(b"", tmp_path, force=force)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists() or not Path("/proc").exists(), reason="needs Linux")
def test_a_place_that_takes_no_files_is_refused() -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        output.write(b"x", "/proc/report.pdf")


def test_a_disk_that_takes_no_more_leaves_nothing(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(OutputError, match="too large"):
            output.write(b"x" * 100_000, tmp_path / "report.pdf")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []


def test_dash_is_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    output.write("naïve\n", "-")
    assert capfdbinary.readouterr().out == "naïve\n".encode()
