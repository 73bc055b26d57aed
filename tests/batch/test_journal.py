from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.batch.cache import Cache
from toolkit.batch.journal import Journal
from toolkit.batch.models import Limits, Record
from toolkit.batch.rows import refusal
from toolkit.errors import OutputError

GOOD: Record = {"error": None, "score": 50, "text": "half \ud800 a character"}


def test_what_was_put_is_there_after_a_reopening(tmp_path: Path) -> None:
    place = tmp_path / "r.csv.journal"
    journal = Journal(place)
    journal.take_up("settings")
    journal.put("a.md", GOOD, Limits())
    journal.close()
    again = Journal(place)
    assert not again.take_up("settings")
    assert again.done(Limits()) == {"a.md"}
    assert again.get("a.md") == GOOD
    assert again.get("b.md") is None
    again.remove()
    assert not list(tmp_path.iterdir())


def test_other_settings_begin_anew(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j")
    journal.take_up("one")
    journal.put("a.md", GOOD, Limits())
    assert journal.take_up("two")
    assert journal.done(Limits()) == set()
    journal.close()


def test_a_workers_fault_is_tried_again_under_other_limits(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j")
    for code in ("timeout", "empty", "changed"):
        journal.put(code, refusal(code, ""), Limits(seconds=60))
    assert journal.done(Limits(seconds=60)) == {"timeout", "empty"}
    assert journal.done(Limits(seconds=90)) == {"empty"}
    journal.close()


def test_two_runs_do_not_share_a_journal(tmp_path: Path) -> None:
    first = Journal(tmp_path / "j")
    with pytest.raises(OutputError, match="another run"):
        Journal(tmp_path / "j")
    first.close()


def test_a_file_that_is_no_journal_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "j").write_bytes(b"my own notes" * 100)
    with pytest.raises(OutputError, match="no journal of ours"):
        Journal(tmp_path / "j")
    assert (tmp_path / "j").read_bytes().startswith(b"my own notes")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        Journal(tmp_path / "none" / "j")


def test_a_cache_is_of_one_kind_of_settings(tmp_path: Path) -> None:
    Cache(tmp_path, "one" * 20).put("aa.md", GOOD)
    assert Cache(tmp_path, "one" * 20).get("aa.md") == GOOD
    assert Cache(tmp_path, "two" * 20).get("aa.md") is None
    assert [path.suffix for path in tmp_path.rglob("*") if path.is_file()] == [".json"]


def test_a_cache_keeps_no_fault_of_the_machine(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "one")
    for code in ("timeout", "memory", "crash", "killed", "changed", "empty"):
        cache.put(f"{code}.md", refusal(code, ""))
    assert [path.name for path in tmp_path.rglob("*.json")] == ["empty.md.json"]


def test_a_damaged_entry_counts_as_missing(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "one")
    cache.put("aa.md", GOOD)
    next(tmp_path.rglob("*.json")).write_text('{"error": nu')
    assert cache.get("aa.md") is None
