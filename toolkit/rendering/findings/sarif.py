"""A scan or a review as SARIF 2.1.0, which code hosts show on the lines of a file kept in a repository."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from toolkit import __version__
from toolkit.documents.decoding import decode
from toolkit.papers.wording import plain
from toolkit.rendering.findings import wording
from toolkit.rendering.findings.locating import LOCATED, Locator, Region
from toolkit.rendering.records import to_json
from toolkit.reviews.ats import material as scan_material
from toolkit.reviews.ats.models import Scan
from toolkit.reviews.checks import checks_of
from toolkit.reviews.models import Check, Finding, Place
from toolkit.reviews.resume import material as review_material
from toolkit.reviews.resume.models import Review

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"critical": "error", "major": "error", "minor": "warning", "note": "note"}
"""How a severity is said in SARIF, which has three: what costs is an error, what is worth mending a warning."""
_FINGERPRINT = "toolkitFinding/v1"
_LINK = re.compile(r"\]\(")
"""What a reader of SARIF takes for a link in a message."""


def render(noun: Scan | Review, file: bytes = b"") -> str:
    """SARIF text that ends with a line break; `file` is what was read, and without it no line is named."""
    return to_json(to_data(noun, file))


def to_data(noun: Scan | Review, file: bytes = b"") -> dict[str, Any]:
    """The log with one run: a rule for each check that found something, and a result for each finding."""
    name = "ats" if isinstance(noun, Scan) else "review"
    folder = scan_material.TABLES if isinstance(noun, Scan) else review_material.TABLES
    used = list(dict.fromkeys(finding.check for finding in noun.findings))
    results = [_result(finding, used.index(finding.check)) for finding in noun.findings]
    _locate(noun, file, results)
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": f"toolkit {name}",
                        "version": __version__,
                        "rules": [_rule(id_, checks_of(folder), noun.findings) for id_ in used],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": results,
                "properties": {"grade": noun.grade.letter, "rule": noun.grade.rule},
            }
        ],
    }


def _rule(id_: str, checks: Mapping[str, Check], findings: tuple[Finding, ...]) -> dict[str, Any]:
    found = next(finding for finding in findings if finding.check == id_)
    check = checks.get(id_) or Check(id_, found.title, found.severity, found.why, found.mend)
    return {
        "id": id_,
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": check.why},
        "help": {"text": f"{check.why} {check.mend}".strip()},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
        "properties": {"severity": check.severity, **({"source": check.source} if check.source else {})},
    }


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    return {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "properties": {"severity": finding.severity},
    }


def _message(finding: Finding) -> str:
    told = [finding.text, finding.mend, f"For example: {finding.rewrite}" if finding.rewrite else ""]
    return _LINK.sub("] (", " ".join(plain(words) for words in told if words))


def _locate(noun: Scan | Review, file: bytes, results: list[dict[str, Any]]) -> None:
    """Give each result its locations and its fingerprint."""
    artifact = {"artifactLocation": {"uri": _uri(noun.source)}}
    locator = _locator(noun, file)
    seen: Counter[str] = Counter()
    paged = noun.format in wording.PAGED
    for finding, result in zip(noun.findings, results, strict=True):
        located = [_location(artifact, place, locator, paged) for place in finding.places]
        result["locations"] = list(located[:1]) or [{"physicalLocation": artifact}]
        if located[1:]:
            result["relatedLocations"] = [{"id": id_, **one} for id_, one in enumerate(located[1:], 1)]
        words = " ".join(plain(place.text).casefold() for place in finding.places[:1])
        key = f"{finding.check}\n{words}"
        result["partialFingerprints"] = {_FINGERPRINT: _fingerprint(f"{key}\n{seen[key]}")}
        seen[key] += 1


def _location(artifact: dict[str, Any], place: Place, locator: Locator | None, paged: bool) -> dict[str, Any]:
    region = locator.region(place.text, place.start) if locator else None
    physical = {**artifact, **({"region": _region(region)} if region else {})}
    words = wording.where(place, paged)
    return {"physicalLocation": physical, **({"message": {"text": words}} if words else {})}


def _region(region: Region) -> dict[str, int]:
    return {
        "startLine": region.start_line,
        "startColumn": region.start_column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _locator(noun: Scan | Review, file: bytes) -> Locator | None:
    if noun.format not in LOCATED or not file:
        return None
    return Locator(decode(file, noun.source)[0], noun.format, noun.shown_text if isinstance(noun, Scan) else noun.text)


def _uri(source: str) -> str:
    """The file's name as a relative address: from the folder the command ran in, or the name alone."""
    if source == "-":
        return "standard-input"
    path = Path(source)
    if path.is_absolute():
        here = Path.cwd()
        path = path.relative_to(here) if path.is_relative_to(here) else Path(path.name)
    return quote(path.as_posix())


def _fingerprint(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]
