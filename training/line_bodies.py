#!/usr/bin/env python3
"""Fits what tells describing rows from naming rows in sections without bullets, and writes it for the reader.

    .venv/bin/python training/line_bodies.py TRAIN HELD [--save]

TRAIN and HELD are folders of `generate.py`; HELD is made with `--people held-out`. Prints how many rows of sections
without bullets are told rightly on HELD, by a model that saw every layout of TRAIN and by models that did not see the
layouts they are measured on; `--save` writes the first to toolkit/resumes/learned/line_bodies.json.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from toolkit.documents.reading import read
from toolkit.resumes.line_roles import features_of
from toolkit.resumes.rows import margins_of, rejoined, rows_of
from toolkit.resumes.sections import parts_of
from training.line_roles import GROUPS, NAMING, Linear, fit, in_group, roles_of, spans_of

MODEL = Path(__file__).resolve().parents[1] / "toolkit/resumes/learned/line_bodies.json"
SECTIONS = ("work", "volunteer", "education", "projects")
BODY = frozenset(["bullet", "bullet, more", "prose", "prose, more"])


@dataclass(frozen=True, slots=True)
class Sample:
    """A row that no bullet marks, and whether it describes."""

    family: str
    features: list[float]
    describes: bool
    marked: bool
    """Whether other rows of its section carry bullets."""


def samples_of(folder: Path) -> Iterable[Sample]:
    """The rows without a bullet in the sections of the file in `folder`."""
    rows = rows_of(read(next(folder.glob("resume.*"))))
    margins, spans = margins_of(rows), spans_of(folder)
    for part in parts_of(rows, margins):
        if part.kind not in SECTIONS or not part.rows:
            continue
        some = rejoined(part.rows)
        marked = any(row.first.bullet for row in some)
        numbers = features_of(some, margins, [part.kind] * len(some))
        for row, features, role in zip(some, numbers, roles_of(some, spans), strict=True):
            if not row.first.bullet and (role in BODY or role in NAMING):
                yield Sample(folder.name.split("-", 1)[1], features, role in BODY, marked)


def fitted(samples: Iterable[Sample]) -> Linear:
    """The model of `samples`."""
    some = list(samples)
    return fit(np.array([s.features for s in some]), ["body" if s.describes else "name" for s in some])


def right(model: Linear, samples: list[Sample]) -> int:
    """How many of `samples` are told rightly."""
    guessed = model.scores(np.array([s.features for s in samples])).argmax(axis=1) == model.labels.index("body")
    return int(sum(bool(guess) == s.describes for guess, s in zip(guessed, samples, strict=True)))


def main() -> None:
    """Prints the figures and writes the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("held", type=Path)
    parser.add_argument("--save", action="store_true")
    args = parser.parse_args()
    train, held = (
        [sample for path in sorted(folder.glob("*/truth.json")) for sample in samples_of(path.parent)]
        for folder in (args.train, args.held)
    )
    held = [sample for sample in held if not sample.marked]
    model = fitted(train)
    print(f"{len(train)} rows to learn from, {len(held)} held out")
    print(f"people not seen: {right(model, held) / len(held):.4f}")
    unseen = 0
    for group in GROUPS:
        some = [sample for sample in held if in_group(sample.family, group)]
        other = fitted(sample for sample in train if not in_group(sample.family, group))
        unseen += right(other, some) if some else 0
    print(f"people and layouts not seen: {unseen / len(held):.4f}")
    if args.save:
        body, name = model.labels.index("body"), model.labels.index("name")
        weights = [round(float(x), 4) for x in model.weights[body] - model.weights[name]]
        data = {"weights": weights, "bias": round(float(model.bias[body] - model.bias[name]), 4)}
        MODEL.parent.mkdir(exist_ok=True)
        MODEL.write_text(json.dumps(data) + "\n", "utf-8")


if __name__ == "__main__":
    main()
