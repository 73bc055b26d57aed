#!/usr/bin/env python3
"""Whether the truth of generated cases is printed: every name, title, bullet and skill must occur in the file."""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def main() -> None:
    """Prints what is in a truth and not on its page; exit code 1 where there is any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of case folders")
    folder = parser.parse_args().folder
    seen, absent = 0, []
    for truth_file in sorted(folder.glob("*/truth.json")):
        printed = bare(text_of(next(truth_file.parent.glob("resume.*"))))
        for value in values_of(json.loads(truth_file.read_text("utf-8"))):
            seen += 1
            if bare(value) not in printed:
                absent.append(f"{truth_file.parent.name}: {value}")
    print(*absent, f"{len(absent)} of {seen} values are not on their page in one piece", sep="\n")
    raise SystemExit(bool(absent))


def values_of(truth: dict[str, Any]) -> Iterable[str]:
    """The texts of a truth that the page must print."""
    yield from (truth["basics"][key] for key in ("name", "email", "phone"))
    for job in truth["work"] + truth["volunteer"]:
        yield from (job["name"], job["position"], *job["highlights"])
    for degree in truth["education"]:
        yield from (degree["institution"], degree["studyType"], degree["area"])
    yield from (project["name"] for project in truth["projects"])
    yield from truth["skills"]


def text_of(path: Path) -> str:
    """The characters of a file, in whatever order."""
    if path.suffix == ".pdf":
        import pypdfium2

        pages = pypdfium2.PdfDocument(path)
        return "\n".join(page.get_textpage().get_text_range() for page in pages)
    if path.suffix == ".docx":
        import docx

        body = docx.Document(str(path)).element.body
        return "".join(element.text or "" for element in body.iter() if element.tag.endswith("}t"))
    return path.read_text("utf-8")


def bare(text: str) -> str:
    """`text` without case, spaces and marks."""
    return re.sub(r"[^\w+#]", "", unicodedata.normalize("NFKC", text).casefold())


if __name__ == "__main__":
    main()
