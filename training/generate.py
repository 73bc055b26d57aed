#!/usr/bin/env python3
"""Resumes of invented people with their exact truth: a folder a case, with resume.<ext>, truth.json and lines.json."""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from training.layouts.drafts import Draft
from training.layouts.registry import FAMILIES, chosen, layout
from training.people.inventing import inventor
from training.sheet import Sheet


def main() -> None:
    """Writes the cases that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="how many cases (default 200)")
    parser.add_argument("--seed", type=int, default=7, help="the same seed gives the same people and pages (default 7)")
    parser.add_argument("--layouts", default="all", help="all, or a comma list of families (web-single) or kinds (web)")
    parser.add_argument(
        "--people",
        choices=["training", "held-out"],
        default="training",
        help="which of the two pools of names and texts",
    )
    parser.add_argument(
        "-o",
        "--out",
        type=Path,
        required=True,
        metavar="FOLDER",
        help="where the case folders go; outside the repository",
    )
    args = parser.parse_args()

    families, invent = chosen(args.layouts), inventor()
    drafts: dict[str, list[tuple[Draft, Path]]] = defaultdict(list)
    for index in range(args.count):
        family = families[index % len(families)]
        rng = random.Random(f"{args.seed}-{args.people}-{index}")
        trade = "science" if family == "web-academic" else ""
        person = invent.person(rng, keep_out=args.people == "held-out", trade=trade)
        draft = layout(family).draft(family, person, rng)
        case = args.out / f"{index:04d}-{family}"
        case.mkdir(parents=True, exist_ok=True)
        for old in case.glob("resume.*"):
            old.unlink()
        (case / "truth.json").write_text(json.dumps(draft.truth, ensure_ascii=False, indent=1) + "\n", "utf-8")
        if draft.sheet:
            (case / "lines.json").write_text(json.dumps(lines_of(draft.sheet), ensure_ascii=False) + "\n", "utf-8")
        drafts[FAMILIES[family]].append((draft, case / f"resume.{draft.ending}"))
    for module, some in drafts.items():
        started = time.perf_counter()
        layout(some[0][0].family).write(some)
        print(f"{module}: {len(some)} in {time.perf_counter() - started:.1f} s", flush=True)


def lines_of(sheet: Sheet) -> list[dict[str, object]]:
    """The printed lines of a sheet, each with its section and the role of every span: labels to learn from."""
    found: list[dict[str, object]] = []
    for part in sheet.parts:
        if part.heading:
            found.append({"section": part.kind, "spans": [["heading", part.heading]]})
        for piece in part.pieces:
            rows = [[[s.role, s.text] for s in (*row.left, *row.right)] for row in (*piece.rail, *piece.head)]
            rows += [[["paragraph", text]] for text in piece.paragraphs] + [
                [["bullet", text]] for text in piece.bullets
            ]
            found += [{"section": part.kind, "spans": row} for row in rows]
        found += [
            {"section": part.kind, "spans": [["label", label], *(["skill", item] for item in items)]}
            for label, items in part.grid
        ]
    return found


if __name__ == "__main__":
    main()
