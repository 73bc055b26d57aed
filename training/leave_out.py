#!/usr/bin/env python3
"""How well a RenderCV theme is read when the learned weights were fitted without that theme.

    .venv/bin/python training/leave_out.py TRAIN HELD

TRAIN and HELD are folders of `generate.py`; HELD is made with `--people held-out --layouts rendercv`. For each theme
the weights of `line_bodies.py` are fitted on TRAIN without the theme and take the place of the shipped ones in memory;
the theme's cases of HELD are read with both. Prints how many sections asked the weights, then F1 of entities, bullets
and skills and the macro F1 of every field, left out → shipped; then all themes with all of them left out of one fit,
and with no learned weights.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from toolkit.resumes import line_roles
from training.comparing import ENTITIES, FIELDS, Tally, compare
from training.line_bodies import Sample, fitted, samples_of
from training.measure import read

Weights = tuple[list[float], float]
THEME = "rendercv-"
SHIPPED: Weights = line_roles._model()
NONE: Weights = ([0.0] * len(SHIPPED[0]), 0.0)
"""A share of one half for every row: never sure, so that the rules decide."""


def weights_of(samples: Iterable[Sample]) -> Weights:
    """The weights that `line_bodies.py --save` would write for `samples`."""
    model = fitted(samples)
    body, name = model.labels.index("body"), model.labels.index("name")
    weights = [round(float(x), 4) for x in model.weights[body] - model.weights[name]]
    return weights, round(float(model.bias[body] - model.bias[name]), 4)


def tally_of(cases: Sequence[Path], weights: Weights) -> Tally:
    """The tally of `cases`, read with `weights`; under `right["asked"]`, how many sections asked for them."""
    total = Tally()

    def model() -> Weights:
        total.right["asked"] += 1
        return weights

    line_roles._model = model  # type: ignore[assignment]
    for case in cases:
        truth = json.loads((case / "truth.json").read_text("utf-8"))
        total.add(compare(truth, read(next(case.glob("resume.*")))))
    return total


def figures(tally: Tally) -> list[float]:
    """F1 of entities, bullets and skills, and the mean F1 of the fields."""
    fields = [f1 for f1 in (tally.f1([field]) for field in FIELDS) if f1 is not None]
    some = [tally.f1(names) or 0.0 for names in (ENTITIES, ["bullets"], ["skills"])]
    return [*some, sum(fields) / max(1, len(fields))]


def show(label: str, count: int, one: Tally, two: Tally) -> None:
    """Prints a row of the table."""
    pairs = zip(figures(one), figures(two), strict=True)
    print(
        f"{label:<32}{count:>5}{one.right['asked']:>7}" + "".join(f"{f'{a:.4f} → {b:.4f}':>18}" for a, b in pairs),
        flush=True,
    )


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("held", type=Path)
    args = parser.parse_args()
    samples = [sample for path in sorted(args.train.glob("*/truth.json")) for sample in samples_of(path.parent)]
    themes: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(args.held.glob(f"*-{THEME}*/truth.json")):
        themes[path.parent.name.split("-", 1)[1]].append(path.parent)
    cases = [case for some in themes.values() for case in some]
    print(f"{len(samples)} rows to learn from, {sum(s.family.startswith(THEME) for s in samples)} of them in RenderCV")
    columns = ("entities", "bullets", "skills", "macro")
    print(f"{'left out → shipped':<32}{'n':>5}{'asked':>7}" + "".join(f"{column:>18}" for column in columns))
    without, shipped = Tally(), Tally()
    for theme, some in sorted(themes.items()):
        one = tally_of(some, weights_of(sample for sample in samples if sample.family != theme))
        two = tally_of(some, SHIPPED)
        show(theme, len(some), one, two)
        without.add(one)
        shipped.add(two)
    show("all nine, each left out", len(cases), without, shipped)
    unseen = weights_of(sample for sample in samples if not sample.family.startswith(THEME))
    show("all nine, none of them seen", len(cases), tally_of(cases, unseen), shipped)
    show("all nine, no learned weights", len(cases), tally_of(cases, NONE), shipped)


if __name__ == "__main__":
    main()
