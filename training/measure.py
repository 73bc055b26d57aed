#!/usr/bin/env python3
"""How well the toolkit reads generated cases: F1 by field and layout family, and the cases that lose most."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from training.comparing import ENTITIES, FIELDS, Tally, compare

SHORT = {
    "institution": "school",
    "graduated": "grad",
    "profiles": "profil",
    "projects": "project",
    "entities": "ENTITY",
}


def read(path: Path) -> dict[str, Any]:
    """What the toolkit reads in `path`, as JSON Resume; an empty one where it refuses the file."""
    from toolkit.documents.reading import read as read_document
    from toolkit.errors import ToolkitError
    from toolkit.resumes.json_resume import to_json
    from toolkit.resumes.reading import read as read_resume

    try:
        return to_json(read_resume(read_document(path)))
    except ToolkitError as error:
        return {"error": str(error)}


def main() -> None:
    """Prints the table and the worst cases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", help="folders of case folders")
    parser.add_argument(
        "--worst", type=int, default=10, metavar="N", help="list the N cases that lose most (default 10)"
    )
    parser.add_argument("--notes", type=int, default=6, help="differences shown of each (default 6)")
    parser.add_argument("--show", metavar="CASE", help="every difference of the cases whose name holds CASE")
    parser.add_argument("--field", help="every difference of one field, over all cases")
    args = parser.parse_args()

    cases = sorted(path.parent for folder in args.folders for path in folder.glob("**/truth.json"))
    cases = [case for case in cases if not args.show or args.show in case.name]
    started = time.perf_counter()
    tallies: dict[str, Tally] = {}
    families: dict[str, Tally] = defaultdict(Tally)
    total = Tally()
    for case in cases:
        found = read(next(case.glob("resume.*")))
        tally = compare(json.loads((case / "truth.json").read_text("utf-8")), found)
        if "error" in found:
            tally.notes.insert(0, f"refused: {found['error']}")
        tallies[case.name] = tally
        families[case.name.split("-", 1)[-1]].add(tally)
        total.add(tally)
    seconds = time.perf_counter() - started

    columns = [*FIELDS, "entities"]
    print(f"{'family':<28}{'n':>4}" + "".join(f"{SHORT.get(c, c):>8}" for c in columns))
    for family in [*sorted(families), "all"]:
        tally = total if family == "all" else families[family]
        count = sum(name.split("-", 1)[-1] == family for name in tallies) if family != "all" else len(tallies)
        figures = [tally.f1(ENTITIES if c == "entities" else [c]) for c in columns]
        print(f"{family:<28}{count:>4}" + "".join(f"{'–' if f is None else f'{f:.3f}':>8}" for f in figures))
    macro = [f for f in (total.f1([c]) for c in FIELDS) if f is not None]
    perfect = sum(t.f1(ENTITIES) == 1.0 for t in tallies.values())
    print(
        f"macro F1 {sum(macro) / max(1, len(macro)):.3f} · {perfect} of {len(cases)} cases with every entity right"
        f" · {seconds:.1f} s"
    )
    for name, tally in sorted(tallies.items(), key=lambda item: item[1].f1(FIELDS) or 0.0)[: args.worst]:
        print(f"\n{tally.f1(FIELDS) or 0:.3f} {name}")
        print(*(f"    {note}" for note in (tally.notes if args.show else tally.notes[: args.notes])), sep="\n")
    if args.field:
        print(
            *(
                f"{name}: {note}"
                for name, tally in tallies.items()
                for note in tally.notes
                if note.startswith(args.field)
            ),
            sep="\n",
        )


if __name__ == "__main__":
    main()
