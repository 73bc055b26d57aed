"""What moves a score and what does not: the sample resumes with one thing changed, scored again.

    python benchmarks/audit.py            # or `make audit`; writes benchmarks/audit.md and the table in README.md

Exits 6 where a change of name, pronoun, school, address, age, picture or spelling moves anything, where another layout
of the same content moves a score by more than a point, or where a break moves more than its months.
"""

from __future__ import annotations

import base64
import copy
import re
import struct
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from samples import make  # noqa: E402
from toolkit import workflow  # noqa: E402
from toolkit.assessment.models import Assessment  # noqa: E402

README = ROOT / "README.md"
BEGIN, END = "<!-- audit: written by make audit -->", "<!-- /audit -->"
SWAPS: dict[str, Any] = yaml.safe_load((HERE / "swaps.yaml").read_text("utf-8"))
LAYOUT_POINTS = 1
"""Points by which another layout of the same content may move a score."""

BREAK_MONTHS = 14

Person = dict[str, Any]


@dataclass(slots=True)
class Row:
    """One kind of change: how often it was tried, and how far it moved a score."""

    what: str
    allowed: int
    tried: int = 0
    moved: int = 0
    """Pairs in which the score, the level or the list of gaps differ."""
    most: int = 0
    """Points."""
    notes: list[str] = field(default_factory=list)

    @property
    def kept(self) -> bool:
        return self.most <= self.allowed and (self.allowed > 0 or not self.moved)

    def add(self, name: str, before: Assessment, after: Assessment) -> None:
        points = abs(before.score - after.score)
        self.tried += 1
        self.most = max(self.most, points)
        if verdict(before) != verdict(after):
            self.moved += 1
            self.notes.append(
                f"{name}: {before.score} -> {after.score}, {before.level.estimate} -> {after.level.estimate}"
            )


def verdict(assessment: Assessment) -> tuple[object, ...]:
    """Everything a reader is told: score, level, areas and gaps."""
    areas = tuple((area.id, area.score) for area in assessment.areas)
    return assessment.score, assessment.level.estimate, areas, tuple(gap.skill for gap in assessment.gaps)


def people() -> dict[str, Person]:
    import json

    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((ROOT / "samples/people").glob("*.json"))}


def scored(text: str | bytes, name: str) -> Assessment:
    """The assessment of a file with that content and name."""
    data = text.encode() if isinstance(text, str) else text
    return workflow.score(workflow.read_resume(name, data=data), as_of=make.AS_OF)


def as_markdown(person: Person) -> Assessment:
    return scored(make.markdown(person), "resume.md")


def as_pdf(person: Person, sidebar: bool = False, change: Callable[[str], str] = str) -> Assessment:
    with tempfile.TemporaryDirectory(prefix="audit-") as folder:
        path = Path(folder) / "resume.pdf"
        page, make.html = make.html, lambda *given: change(page(*given))
        try:
            make.write_pdf(person, path, sidebar, "10")
        finally:
            make.html = page
        return scored(path.read_bytes(), "resume.pdf")


def as_docx(person: Person) -> Assessment:
    with tempfile.TemporaryDirectory(prefix="audit-") as folder:
        path = Path(folder) / "resume.docx"
        make.write_docx(person, path)
        return scored(path.read_bytes(), "resume.docx")


def as_text(person: Person) -> Assessment:
    """Markdown with its signs taken out, as it looks when it is pasted into a form."""
    text = re.sub(r"^#+ (.*)$", lambda found: found[1].upper(), make.markdown(person), flags=re.MULTILINE)
    return scored(text.replace("**", ""), "resume.txt")


def named(person: Person, name: str) -> Person:
    """`person` under another name, which is also in the addresses."""
    changed = copy.deepcopy(person)
    handle = re.sub(r"\W", "", name.split()[0].casefold()) + "88"
    changed["basics"] |= {"name": name, "email": f"{handle}@example.com"}
    for profile in changed["basics"].get("profiles", []):
        profile["url"] = profile["url"].rpartition("/")[0] + f"/{handle}"
    return changed


def addressed(person: Person, word: str) -> Person:
    return person | {"basics": person["basics"] | {"name": f"{person['basics']['name']} ({word})"}}


def placed(person: Person, place: str) -> Person:
    return person | {"basics": person["basics"] | {"location": {"address": place}}}


def schooled(person: Person, school: str) -> Person:
    changed = copy.deepcopy(person)
    for degree in changed["education"]:
        degree["institution"] = school
    return changed


def aged(person: Person, how: dict[str, Any]) -> Person:
    """`person` with other years of study, or with a line that tells an age."""
    changed = copy.deepcopy(person)
    for degree in changed["education"] if "study" in how else []:
        for key in ("startDate", "endDate"):
            year, _, month = degree[key].partition("-")
            degree[key] = "" if how["study"] == "none" else f"{int(year) + how['study']}-{month}"
    if "line" in how:
        changed["basics"]["label"] += f"\n\n{how['line']}"
    return changed


def spelled(text: str, british: bool) -> str:
    """`text` with the words of `swaps.yaml` in one of the two spellings."""
    for pair in SWAPS["spelling"]:
        old, new = pair if british else pair[::-1]
        text = re.sub(rf"\b{old}", new, text)
        text = re.sub(rf"\b{old.capitalize()}", new.capitalize(), text)
    return text


def picture() -> str:
    """A grey portrait as an `img` tag."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes(90 + (x * y) % 90 for x in range(60)) for y in range(75))
    head = struct.pack(">IIBBBBB", 60, 75, 8, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    source = base64.b64encode(png).decode()
    return f'<img src="data:image/png;base64,{source}" style="float:right;width:24mm">'


def with_break(person: Person) -> tuple[Person, Person, Person] | None:
    """`person` with a break before the last job, with the reason stated, and with those months never claimed.

    None where the job before is too short.
    """
    jobs = person["work"]
    if len(jobs) < 2 or not jobs[1].get("endDate"):
        return None
    start, end = _month(jobs[1]["startDate"]), _month(jobs[1]["endDate"])
    if end - start <= BREAK_MONTHS + 6:
        return None
    broken, unclaimed = copy.deepcopy(person), copy.deepcopy(person)
    broken["work"][1]["endDate"] = _text(end - BREAK_MONTHS)
    unclaimed["work"][1]["startDate"] = _text(start + BREAK_MONTHS)
    stated = copy.deepcopy(broken)
    reason = {
        "position": "Career break",
        "name": "Parental leave",
        "location": "",
        "startDate": _text(end - BREAK_MONTHS + 1),
        "endDate": _text(end),
        "highlights": ["Cared for my daughter in her first year"],
    }
    stated["work"].insert(1, reason)
    return broken, stated, unclaimed


def _month(text: str) -> int:
    year, _, month = text.partition("-")
    return int(year) * 12 + int(month or 1) - 1


def _text(months: int) -> str:
    return date(months // 12, months % 12 + 1, 1).strftime("%Y-%m")


def _second(change: Callable[[Person, Any], Person], value: Any, person: Person) -> Person:
    return change(person, value)


def identity(row: Row, who: dict[str, Person], changes: list[tuple[str, Callable[[Person], Person]]]) -> Row:
    """Each change on each person in Markdown, and on one person in turn as a PDF."""
    bases = {key: (as_markdown(person), as_pdf(person)) for key, person in who.items()}
    keys = list(who)
    for number, (name, change) in enumerate(changes):
        for key, person in who.items():
            row.add(f"{key}, {name}", bases[key][0], as_markdown(change(person)))
        key = keys[number % len(keys)]
        row.add(f"{key}, {name}, PDF", bases[key][1], as_pdf(change(who[key])))
    return row


def rows(who: dict[str, Person]) -> Iterator[Row]:
    """One row of the table after the other."""

    def changes(field: str, change: Callable[[Person, Any], Person]) -> list[tuple[str, Callable[[Person], Person]]]:
        return [
            (str(value["name"] if isinstance(value, dict) else value), partial(_second, change, value))
            for value in SWAPS[field]
        ]

    yield identity(Row("name, with its mail and profile addresses", 0), who, changes("names", named))
    yield identity(Row("pronouns or form of address behind the name", 0), who, changes("pronouns", addressed))
    yield identity(Row("school of the same degree", 0), who, changes("schools", schooled))
    yield identity(Row("address", 0), who, changes("addresses", placed))
    yield identity(Row("clues of age", 0), who, changes("age", aged))

    row = Row("picture on the page", 0)
    for key, person in who.items():
        row.add(key, as_pdf(person), as_pdf(person, change=lambda page: page.replace("<h1>", picture() + "<h1>", 1)))
    yield row

    row = Row("British or American spelling", 0)
    for key, person in who.items():
        text = make.markdown(person)
        row.add(
            key, scored(spelled(text, british=False), "resume.md"), scored(spelled(text, british=True), "resume.md")
        )
    yield row

    row = Row("layout: one column, sidebar, DOCX, Markdown, plain text", LAYOUT_POINTS)
    for key, person in who.items():
        base = as_pdf(person)
        others = {"sidebar": as_pdf(person, sidebar=True), "DOCX": as_docx(person), "Markdown": as_markdown(person)}
        for name, other in (others | {"text": as_text(person)}).items():
            row.add(f"{key}, {name}", base, other)
    yield row

    row = Row(f"a break of {BREAK_MONTHS} months, with and without a reason, against months never claimed", 0)
    for key, person in who.items():
        if versions := with_break(person):
            broken, stated, unclaimed = map(as_markdown, versions)
            row.add(f"{key}, reason stated", broken, stated)
            row.add(f"{key}, never claimed", broken, unclaimed)
    yield row


def table(found: list[Row]) -> str:
    lines = [
        "| changed | pairs scored | verdicts that differ | largest change of score, points | allowed |",
        "| --- | --- | --- | --- | --- |",
    ]
    lines += [f"| {row.what} | {row.tried} | {row.moved} | {row.most} | {row.allowed} |" for row in found]
    return "\n".join(lines)


def main() -> int:
    """Writes the table; the exit code says whether everything was kept."""
    found = []
    for row in rows(people()):
        found.append(row)
        print(f"audit: {row.what}: {row.tried} pairs, largest change {row.most}", file=sys.stderr)
        for note in row.notes:
            print(f"audit:   {note}", file=sys.stderr)
    page = table(found)
    head = (
        "# Audit\n\nMade by `make audit`: the six sample people, one thing changed, scored again. A verdict is\n"
        "the score, the level, the share of every area and the list of gaps; `swaps.yaml` holds the changes.\n\n"
    )
    (HERE / "audit.md").write_text(f"{head}{page}\n", "utf-8")
    readme = README.read_text("utf-8")
    if BEGIN in readme and END in readme:
        before, rest = readme.split(BEGIN, 1)
        README.write_text(f"{before}{BEGIN}\n{page}\n{END}{rest.split(END, 1)[1]}", "utf-8")
    return 0 if all(row.kept for row in found) else 6


if __name__ == "__main__":
    sys.exit(main())
