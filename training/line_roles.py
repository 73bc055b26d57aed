#!/usr/bin/env python3
"""What each line of a resume is (a heading, an employer, a bullet, …), learned from generated cases and measured.

    .venv/bin/python training/line_roles.py TRAIN HELD

TRAIN and HELD are folders of `generate.py`; HELD is made with `--people held-out`. Prints F1 by role on HELD, by a
model that saw every layout of TRAIN, and by models that each left out the group of layouts they are measured on.
Nothing of it is shipped: `line_bodies.py` fits the one model that is.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from toolkit.documents.reading import read
from toolkit.resumes.line_roles import features_of
from toolkit.resumes.rows import Row, margins_of, rows_of
from toolkit.resumes.sections import parts_of
from training.comparing import plain

Array = npt.NDArray[np.float64]
NAMING = frozenset(["company", "title", "date", "place", "school", "degree", "project", "label", "total", "mark"])
LONG = {"bullet": "bullet", "paragraph": "prose", "text": "item", "skills": "skills"}
GROUPS = {
    "rendercv": ("rendercv-",),
    "sidebars": ("web-sidebar",),
    "rails, tables": ("web-daterail", "web-table", "web-cards", "web-linkedin"),
    "other web": ("web-single", "web-icons", "web-functional", "web-academic", "web-bare", "web-reworded"),
    "Word": ("docx-", "office-"),
    "plain": ("markdown", "text"),
}
"""Layout families that are left out of training together."""


@dataclass(frozen=True, slots=True)
class Case:
    """The rows of one file: a row of features and a role each (empty where the truth does not tell)."""

    family: str
    features: Array
    roles: tuple[str, ...]


def case_of(folder: Path) -> Case:
    """The rows of the file in `folder`, as the reader sees them."""
    document = read(next(folder.glob("resume.*")))
    rows = rows_of(document)
    margins = margins_of(rows)
    parts = parts_of(rows, margins)
    kinds = {row.start: part.kind for part in parts for row in part.rows}
    roles = roles_of(rows, spans_of(folder))
    first = next((i for i, role in enumerate(roles) if role == "heading"), 0)
    roles = ["contact" if not role and i < first else role for i, role in enumerate(roles)]
    features = np.array(features_of(rows, margins, [kinds.get(row.start, "heading") for row in rows]))
    return Case(folder.name.split("-", 1)[1], features, tuple(roles))


def roles_of(rows: Sequence[Row], spans: Sequence[tuple[str, str]]) -> list[str]:
    """The role of each of `rows` by the truth's `spans`; empty where it does not tell."""
    exact = {plain(text): role for role, text in reversed(spans)}
    long = [(plain(text), LONG[role]) for role, text in spans if role in LONG]
    short = [(plain(text), role) for role, text in spans if role in NAMING and len(plain(text)) > 1]
    return [role_of(plain(row.text), exact, long, short) for row in rows]


def spans_of(folder: Path) -> list[tuple[str, str]]:
    """Role and text of everything that the truth of `folder` tells of the page."""
    path = folder / "lines.json"
    if path.exists():
        return [(role, text) for line in json.loads(path.read_text("utf-8")) for role, text in line["spans"]]
    truth: dict[str, Any] = json.loads((folder / "truth.json").read_text("utf-8"))
    spans = [("heading", heading) for heading in truth["x_sections"]]
    for job in truth["work"] + truth["volunteer"]:
        spans += [("company", job["name"]), ("title", job["position"])]
        spans += [("bullet", bullet) for bullet in job["highlights"]]
    for degree in truth["education"]:
        spans += [("school", degree["institution"]), ("degree", f"{degree['studyType']} {degree['area']}".strip())]
    spans += [("project", project["name"]) for project in truth["projects"]]
    spans += [("skill", skill) for skill in truth["skills"]]
    spans += [("item", item["name"]) for item in truth["certificates"] + truth["publications"]]
    return [(role, text) for role, text in spans if plain(text)]


def role_of(text: str, exact: dict[str, str], long: Sequence[tuple[str, str]], short: Sequence[tuple[str, str]]) -> str:
    """The role of a row that reads `text`; the first one where it holds several fields; empty where none fits."""
    if not text:
        return ""
    if text in exact:
        role = exact[text]
        return "skills" if role in ("skill", "skills") else LONG.get(role, role)
    for whole, role in long:
        if len(text) > 7 and text in whole:
            return f"{role}, more" if role in ("bullet", "prose") and not whole.startswith(text) else role
    held = [(text.find(span), len(span), role) for span, role in short if f" {span} " in f" {text} "]
    if held and sum(length for _, length, _ in held) > 0.35 * len(text):
        return min(held)[2]
    listed = sum(len(span) for span, role in exact.items() if role == "skill" and f" {span} " in f" {text} ")
    return "skills" if listed > 0.5 * len(text) else ""


def load(folder: Path) -> list[Case]:
    """The cases of `folder`."""
    return [case_of(path.parent) for path in sorted(folder.glob("*/truth.json"))]


@dataclass(frozen=True, slots=True)
class Linear:
    """A model as plain arrays: NumPy alone applies it."""

    labels: tuple[str, ...]
    weights: Array
    bias: Array

    def scores(self, features: Array) -> Array:
        """One row of probabilities over `labels` for each row of `features`."""
        raw = features @ self.weights.T + self.bias
        raw -= raw.max(axis=1, keepdims=True)
        return np.asarray(np.exp(raw) / np.exp(raw).sum(axis=1, keepdims=True))


def fit(features: Array, labels: Sequence[str], strength: float = 0.3) -> Linear:
    """A multinomial logistic regression, the scaling of the features folded into its weights."""
    from sklearn.linear_model import LogisticRegression

    mean, deviation = features.mean(axis=0), features.std(axis=0) + 1e-6
    model = LogisticRegression(C=strength, max_iter=150)
    with np.errstate(all="ignore"):
        model.fit((features - mean) / deviation, labels)
    weights, bias = model.coef_, model.intercept_
    if len(weights) == 1:
        weights, bias = np.vstack([-weights, weights]) / 2, np.concatenate([-bias, bias]) / 2
    scaled = weights / deviation
    return Linear(tuple(str(label) for label in model.classes_), scaled, bias - scaled @ mean)


def stacked(cases: Iterable[Case]) -> tuple[Array, list[str]]:
    """The labelled rows of `cases`."""
    kept = [(case.features[i], role) for case in cases for i, role in enumerate(case.roles) if role]
    return np.array([features for features, _ in kept]), [role for _, role in kept]


def in_group(family: str, group: str) -> bool:
    """Whether a layout belongs to `group`."""
    return family.startswith(GROUPS[group])


def guesses(model: Linear, cases: Sequence[Case]) -> list[tuple[str, str]]:
    """True and guessed role of each labelled row."""
    features, roles = stacked(cases)
    return list(zip(roles, (model.labels[i] for i in model.scores(features).argmax(axis=1)), strict=True))


def f1(pairs: Sequence[tuple[str, str]], role: str) -> float:
    """F1 of `role`."""
    right = sum(a == b == role for a, b in pairs)
    return 2 * right / max(1, sum((a == role) + (b == role) for a, b in pairs))


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("held", type=Path)
    args = parser.parse_args()
    train, held = load(args.train), load(args.held)
    print(f"{len(train)} cases to learn from, {len(held)} held out; {train[0].features.shape[1]} features a line")
    started = time.perf_counter()
    seen = guesses(fit(*stacked(train)), held)
    print(f"one model in {time.perf_counter() - started:.0f} s")
    unseen: list[tuple[str, str]] = []
    for group in GROUPS:
        model = fit(*stacked(case for case in train if not in_group(case.family, group)))
        unseen += guesses(model, [case for case in held if in_group(case.family, group)])
    print(f"{'role':<14}{'lines':>7}{'people':>9}{'layouts':>9}")
    for role, count in Counter(role for role, _ in seen).most_common():
        print(f"{role:<14}{count:>7}{f1(seen, role):>9.3f}{f1(unseen, role):>9.3f}")
    shares = [sum(a == b for a, b in pairs) / len(pairs) for pairs in (seen, unseen)]
    print(f"{'all, accuracy':<14}{len(seen):>7}{shares[0]:>9.3f}{shares[1]:>9.3f}")


if __name__ == "__main__":
    main()
