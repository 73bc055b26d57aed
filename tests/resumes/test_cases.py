"""Each folder of tests/cases: what is read from the file, against what a person typed from its page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from toolkit.documents import ocr
from toolkit.documents.reading import read as read_document
from toolkit.resumes.json_resume import to_json
from toolkit.resumes.reading import read

from .comparing import FIELDS, Json, compare

CASES = Path(__file__).resolve().parent.parent / "cases"
FOLDERS = sorted(path.parent for path in CASES.glob("*/truth.yaml"))
FLOORS: dict[str, dict[str, Json]] = yaml.safe_load((CASES / "floors.yaml").read_text("utf-8")) or {}

Record = Callable[[str, object], None]


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_what_is_read_is_what_the_page_says(case: Path, record_property: Record) -> None:
    truth = yaml.safe_load((case / "truth.yaml").read_text("utf-8"))
    if truth.get("x_scan") and not ocr.available():
        pytest.skip("the page is a picture, and Tesseract is not installed")
    comparison = compare(truth, to_json(read(read_document(next(case.glob("resume.*"))))))
    floors = {name: FLOORS.get(case.name, {}).get(name, {}).get("floor", 1.0) for name in FIELDS}
    shares = {name: count.share for name, count in comparison.counts.items()}
    record_property("counts", {name: [c.right, c.wanted, c.found] for name, c in comparison.counts.items()})
    record_property(
        "above", [f"{case.name} {name}: {shares[name]:.3f}" for name in FIELDS if shares[name] >= floors[name] + 0.01]
    )
    short = [
        f"{name}: {shares[name]:.3f} is under {floors[name]}: " + "; ".join(comparison.differences[name])
        for name in FIELDS
        if shares[name] < floors[name]
    ]
    assert not short, "\n".join(short)


def test_each_lower_floor_names_a_field_of_a_case_and_says_why() -> None:
    assert set(FLOORS) <= {case.name for case in FOLDERS}
    for case, fields in FLOORS.items():
        assert set(fields) <= set(FIELDS), case
        for name, entry in fields.items():
            assert entry["floor"] < 1 and entry["why"], f"{case} {name}"


def test_each_case_is_in_the_table_of_provenance() -> None:
    table = (CASES / "README.md").read_text("utf-8")
    assert not [case.name for case in FOLDERS if f"`{case.name}`" not in table]


def test_what_was_missed_and_what_was_invented_both_count() -> None:
    truth = {"work": [{"name": "Thornfield Labs", "position": "Engineer", "startDate": "2020-01"}], "skills": ["Go"]}
    read_back = {
        "work": [{"name": "Thornfield Labs", "position": "Baker", "startDate": "2020-02", "endDate": "2021"}],
        "skills": [{"name": "Code", "keywords": ["Go", "Rust", "Zig"]}],
    }
    counts = compare(truth, read_back).counts
    assert [counts[name].share for name in ("company", "title", "start", "end")] == [1.0, 0.0, 0.0, 0.0]
    assert counts["skills"].share == pytest.approx(1 / 3)
