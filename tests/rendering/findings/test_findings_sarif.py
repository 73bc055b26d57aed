from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.rendering.findings import made
from tests.rendering.findings.sarif_shape import SHAPE
from toolkit import workflow
from toolkit.rendering.findings import sarif
from toolkit.rendering.findings.locating import Locator
from toolkit.reviews.ats.models import Scan
from toolkit.reviews.resume.models import Review

ENDINGS = ("pdf", "docx", "md", "html", "json", "yaml")


def has(ending: str) -> bool:
    return (made.RESUMES / f"ifeoma-castell.{ending}").is_file()


def words_at(raw: str, region: dict[str, int]) -> str:
    """The stretch of the file that a region names."""
    lines = raw.splitlines(keepends=True)
    first, last = region["startLine"] - 1, region["endLine"] - 1
    if first == last:
        return lines[first][region["startColumn"] - 1 : region["endColumn"] - 1]
    middle = "".join(lines[first + 1 : last])
    return lines[first][region["startColumn"] - 1 :] + middle + lines[last][: region["endColumn"] - 1]


@pytest.mark.parametrize("noun", [made.scan, made.review])
@pytest.mark.parametrize("ending", [ending for ending in ENDINGS if has(ending)])
def test_it_keeps_to_the_standard(noun: Any, ending: str) -> None:
    told: Scan | Review = noun(ending)
    log = json.loads(sarif.render(told, made.data(ending)))
    jsonschema.Draft202012Validator.check_schema(SHAPE)
    jsonschema.validate(log, SHAPE)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert len(run["results"]) == len(told.findings)
    prints = [json.dumps(one["partialFingerprints"]) for one in run["results"]]
    assert len(set(prints)) == len(prints)


def test_results_stand_on_the_lines_of_a_markdown_resume() -> None:
    raw = made.data("md").decode()
    results = sarif.to_data(made.review("md"), made.data("md"))["runs"][0]["results"]
    places = {one["ruleId"]: one["locations"][0]["physicalLocation"].get("region") for one in results}
    assert places["orphaned"] is None
    assert words_at(raw, places["no-outcome"]) == made.DEPLOYED
    assert words_at(raw, places["no-scale"]) == "one week in five"
    repeated = next(one for one in results if one["ruleId"] == "repeated-verb")
    assert words_at(raw, repeated["relatedLocations"][0]["physicalLocation"]["region"]) == made.MOVED


def test_a_pdf_has_its_page_in_the_message_and_no_region() -> None:
    results = sarif.to_data(made.review("pdf"), made.data("pdf"))["runs"][0]["results"]
    told = next(one for one in results if one["ruleId"] == "no-outcome")["locations"][0]
    assert "region" not in told["physicalLocation"]
    assert told["message"]["text"].startswith("page 1: “Deployed")


def test_severities_are_said_as_levels() -> None:
    results = sarif.to_data(made.scan("md"), made.data("md"))["runs"][0]["results"]
    assert [one["level"] for one in results] == ["error", "error", "warning", "note"]


def test_fingerprints_stay_when_lines_move() -> None:
    review = made.review("md")
    moved = b"<!-- a line more -->\n\n" + made.data("md")
    before, after = (sarif.to_data(review, data)["runs"][0]["results"] for data in (made.data("md"), moved))
    assert [one["partialFingerprints"] for one in before] == [one["partialFingerprints"] for one in after]
    lines = [
        one["locations"][0]["physicalLocation"]["region"]["startLine"]
        for results in (before, after)
        for one in results
        if one["ruleId"] == "no-outcome"
    ]
    assert lines[1] == lines[0] + 2


def test_the_address_is_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    sources = {
        str(tmp_path / "cv" / "my resume.md"): "cv/my%20resume.md",
        "/somewhere/else/resume.md": "resume.md",
        "cv/resume.md": "cv/resume.md",
        "-": "standard-input",
    }
    for source, uri in sources.items():
        results = sarif.to_data(replace(made.scan("md"), source=source))["runs"][0]["results"]
        assert results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_link_in_the_words_of_a_resume_is_no_link_of_ours() -> None:
    scan = made.scan("md")
    bad = replace(scan, findings=(replace(scan.findings[0], text="See [here](https://evil.example/)."),))
    assert "](" not in sarif.render(bad)


FILES = {
    "markdown": (
        "# Ada\n\n- Cut **p95 latency** from 900 ms\n  to [210 ms](https://example.com/x) for search\n",
        "Cut p95 latency from 900 ms to 210 ms for search",
        (3, 3, 4, 48),
    ),
    "html": (
        "<html><p>Led R&amp;D and <b>cut</b> costs<br>by 12&nbsp;%</p></html>\n",
        "Led R&D and cut costs by 12 %",
        (1, 10, 1, 51),
    ),
    "json-resume": (
        '{\n  "a": "Na\\u00efve Bayes,\\nthen \\"BERT\\" for 9 tasks"\n}\n',
        "Naïve Bayes, then “BERT” for 9 tasks",
        (2, 9, 2, 53),
    ),
    "rendercv": (
        "cv:\n  highlights:\n    - Cut **token cost** by half\n    - >-\n      Wrote one\n      runbook\n",
        "Wrote one runbook",
        (5, 7, 6, 14),
    ),
    "text": ("Ada\r\nCut cost by 12%\r\n", "Cut cost by 12%", (2, 1, 2, 15)),
}


@pytest.mark.parametrize("format_", FILES)
def test_words_are_found_through_markup(format_: str) -> None:
    raw, words, place = FILES[format_]
    region = Locator(raw, format_, words).region(words, 0)
    assert region is not None
    assert (region.start_line, region.start_column, region.end_line, region.end_column) == place


def test_the_same_words_twice_are_told_apart() -> None:
    raw = "# Ada\n\n- Wrote tests\n\n## B\n\n- Wrote tests\n"
    text = "Ada\nWrote tests\nB\nWrote tests\n"
    locator = Locator(raw, "markdown", text)
    lines = [locator.region("Wrote tests", at) for at in (4, text.rindex("Wrote"))]
    assert [line.start_line for line in lines if line] == [3, 7]


def test_words_that_the_file_has_not_have_no_region() -> None:
    assert Locator("# Ada\n", "markdown", "Ada").region("Grace Hopper", 0) is None
    assert Locator("", "markdown", "").region("", 0) is None


@pytest.mark.parametrize("ending", [ending for ending in ("md", "html", "json", "yaml", "txt") if has(ending)])
def test_every_line_of_a_resume_is_found_in_its_file(ending: str) -> None:
    document = workflow.read_document(made.RESUMES / f"ifeoma-castell.{ending}")
    locator = Locator(made.data(ending).decode(), document.format, document.text)
    missing = [line.text for line in document.lines if locator.region(line.text, line.start) is None]
    assert len(missing) <= len(document.lines) / 10, missing
