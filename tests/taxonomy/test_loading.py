"""`load`: the same taxonomy from the files and from the compiled copy, with a folder of one's own over it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.errors import ConfigurationError
from toolkit.taxonomy import copies, loading
from toolkit.taxonomy.assembling import FLOOR, assemble
from toolkit.taxonomy.layers import gather
from toolkit.taxonomy.models import LEVELS

OWN_SKILL = """\
skills:
  - id: house-engine
    name: House Engine
    area: serving-inference
    kind: tool
    broader: [python]
    depth: {used: Ran it., delivered: Measured it., led: Wrote it.}
    close: {exercise: Run it., hours: 2}
    importance: {entry: 0.1, mid: 0.2, senior: 0.3, staff: 0.4, principal: 0.5}
    sources: [house]
"""
OWN_SOURCE = "sources:\n  - {id: house, title: Our own list, date: 2026-11}\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    (folder / "skills").mkdir(parents=True)
    (folder / "skills" / "ours.yaml").write_text(OWN_SKILL)
    (folder / "sources.yaml").write_text(OWN_SOURCE)
    return folder


def stored(cache: Path) -> list[Path]:
    return sorted(cache.glob("*"))


def test_the_compiled_copy_is_the_same_taxonomy(cache: Path) -> None:
    first = loading.load()
    assert [path.name.startswith("taxonomy-") for path in stored(cache)] == [True]
    loading._load.cache_clear()
    assert loading.load() == first == loading.check()


def test_the_copy_is_read_without_yaml_or_pydantic(cache: Path) -> None:
    loading.load()
    heavy = "{'yaml', 'pydantic'} & set(sys.modules)"
    script = f"import sys; from toolkit.taxonomy.loading import load; load(); print(sorted({heavy}))"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"key": "another"}', b"\xff\xfe", b"[" * 100_000])
def test_a_copy_that_is_not_ours_is_ignored_and_written_again(cache: Path, content: bytes) -> None:
    first = loading.load()
    (copy,) = stored(cache)
    copy.write_bytes(content)
    loading._load.cache_clear()
    assert loading.load() == first
    assert json.loads(copy.read_bytes())["taxonomy"]["fingerprint"] == first.fingerprint


def test_a_copy_with_a_changed_field_is_ignored(cache: Path) -> None:
    first = loading.load()
    (copy,) = stored(cache)
    content = json.loads(copy.read_bytes())
    content["taxonomy"]["skills"]["python"]["colour"] = "green"
    copy.write_text(json.dumps(content))
    loading._load.cache_clear()
    assert loading.load() == first


def test_a_cache_folder_that_cannot_be_written_is_no_fault(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("TOOLKIT_CACHE", str(tmp_path / "file" / "cache"))
    assert loading.load().skills


def test_old_copies_go(cache: Path, own: Path) -> None:
    for hours in range(1, copies.KEPT + 3):
        (own / "skills" / "ours.yaml").write_text(OWN_SKILL.replace("hours: 2", f"hours: {hours}"))
        assert loading.load(own).skills["house-engine"].closing.hours == hours
    assert len(stored(cache)) == copies.KEPT


def test_a_folder_of_ones_own_adds_and_overrides(own: Path) -> None:
    (own / "skills" / "change.yaml").write_text(
        OWN_SKILL.replace("house-engine", "pgvector").replace("House Engine", "PGV").replace("[house]", "[editors]")
    )
    shipped, found = loading.load(), loading.load(own)
    assert set(found.skills) - set(shipped.skills) == {"house-engine"}
    assert found.skills["pgvector"].name == "PGV"
    assert found.skills["house-engine"].importance["senior"] == 0.3
    assert "house-engine" in found.narrower["python"]
    assert found.fingerprint != shipped.fingerprint
    assert found.cues == shipped.cues


def test_a_list_of_cues_of_ones_own_takes_the_place_of_the_shipped_one(own: Path) -> None:
    (own / "cues.yaml").write_text("led: [Captained]\n")
    found = loading.load(own).cues
    assert found.led == ("captained",)
    assert found.scope == loading.load().cues.scope


def test_complaints_name_the_users_file_and_line(own: Path) -> None:
    (own / "skills" / "ours.yaml").write_text(OWN_SKILL.replace("broader: [python]", "aliases: [PyTorch]"))
    with pytest.raises(ConfigurationError) as refused:
        loading.load(own)
    assert refused.value.exit_code == 4
    assert refused.value.message.startswith(f"{own}/skills/ours.yaml:6: `PyTorch` is a spelling of `pytorch` already")


def test_at_most_twenty_complaints_are_listed(own: Path) -> None:
    (own / "skills" / "ours.yaml").write_text("skills:\n" + "  - {id: a}\n" * 30)
    with pytest.raises(ConfigurationError) as refused:
        loading.load(own)
    lines = refused.value.message.splitlines()
    assert len(lines) == 21
    assert lines[-1].startswith("and ")


def test_a_path_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="is no folder; name a folder"):
        loading.load(tmp_path / "nowhere")


def test_the_shipped_folder_named_is_the_shipped_taxonomy() -> None:
    from toolkit import resources

    assert loading.load(resources.folder(loading.SHIPPED)).skills == loading.load().skills


def test_a_skill_without_measure_has_the_floor(small: Path) -> None:
    found = assemble(gather(((small, "small"),)), "x").skills["chroma"]
    assert found.importance == dict.fromkeys(LEVELS, FLOOR)
    assert (found.demand, found.area, found.guards[0].near) == (0.0, "retrieval", ("vector",))


def test_the_cache_folder_is_the_systems_own_unless_named(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert copies.cache_folder() == cache
    monkeypatch.delenv("TOOLKIT_CACHE")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert copies.cache_folder() == tmp_path / copies.APPLICATION
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert copies.cache_folder() == tmp_path / "local" / copies.APPLICATION
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert copies.cache_folder() == tmp_path / "Library" / "Caches" / copies.APPLICATION
