#!/usr/bin/env python3
"""A small trained spaCy `ner` against the reader's rules: employers, titles, schools and degrees in heads of entries.

    .venv/bin/python training/ner.py TRAIN HELD [--cases FOLDER] [--around 1] [--depth 4] [--epochs 20]

TRAIN and HELD are folders of `generate.py`; HELD is made with `--people held-out`. Learns from the name and the printed
lines of jobs and degrees, a line a text; `--around` shows it lines above and below too. RenderCV cases have no labelled
lines and are left out. Prints F1 of exact spans on HELD; F1 of fields beside the whole reader's, where ner is given the
lines of each entry by the truth and the reader is not, which favours ner; with `--cases`, how many names of other cases
with a truth.json each reads exactly; and what the pipe costs. Nothing of it is shipped.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy import util
from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from toolkit.documents.reading import read as read_document
from toolkit.resumes.json_resume import to_json
from toolkit.resumes.reading import read as read_resume
from toolkit.resumes.rows import rows_of
from training.comparing import Tally, alike, compare, plain
from training.ner_lines import LABELS, Line, Spans, head_of, lines_of, shown, shown_spans

ENTRIES = {"work": ("title", "company"), "education": ("degree", "school")}
"""The field each entry of a section has one line of, and the other one."""
FIELDS = {"person": "name", "company": "company", "title": "title", "school": "institution", "degree": "degree"}
"""Our name of a field → the measure's."""
NAMES = (("work", "name", "COMPANY"), ("work", "position", "TITLE"), ("education", "institution", "SCHOOL"))


def trained(cases: Iterable[list[Line]], around: int, depth: int, epochs: int) -> Language:
    """A blank pipeline with `ner` that learned from `cases`."""
    fix_random_seed(7)
    nlp = spacy.blank("en")
    tok2vec = {"@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 64, "depth": depth}
    tok2vec |= {"embed_size": 3000, "window_size": 1, "maxout_pieces": 3, "subword_features": True}
    model = {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": False}
    model |= {"hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "tok2vec": tok2vec}
    nlp.add_pipe("ner", config={"model": model})
    examples = []
    for lines in cases:
        for index in range(len(lines)):
            doc = nlp.make_doc(shown([line.text for line in lines], index, around)[0])
            spans = [doc.char_span(*span, alignment_mode="expand") for span in shown_spans(lines, index, around)]
            whole = [(e.start_char, e.end_char, e.label_) for e in util.filter_spans([e for e in spans if e])]
            examples.append(Example.from_dict(doc, {"entities": whole}))
    optimizer, rng = nlp.initialize(lambda: examples), random.Random(7)
    for _ in range(epochs):
        rng.shuffle(examples)
        for batch in util.minibatch(examples, 32):
            nlp.update(batch, sgd=optimizer, drop=0.2)
    return nlp


def spans_in(nlp: Language, lines: Sequence[str], around: int) -> list[Spans]:
    """What ner finds in each of `lines`."""
    texts = [shown(lines, index, around) for index in range(len(lines))]
    found = []
    for line, (_, offset), doc in zip(lines, texts, nlp.pipe(text for text, _ in texts), strict=True):
        spans = [(e.start_char - offset, e.end_char - offset, e.label_) for e in doc.ents]
        found.append([(a, b, label) for a, b, label in spans if a >= 0 and b <= len(line)])
    return found


def count_fields(every: Tally, first: Tally, truth: dict[str, Any], lines: list[Line], found: list[Spans]) -> None:
    """Counts the fields of `truth` in what ner `found`: each string of a label, and in `first` the first one alone."""

    def count(field: str, label: str, want: str, places: Iterable[int]) -> None:
        got = [lines[i].text[a:b] for i in places for a, b, other in found[i] if other == label]
        least = {"person": 1.0, "degree": 0.8}.get(field, 0.9)
        every.many(field, [want], dict.fromkeys(got), lambda a, b: alike(a, b, least))
        first.one(field, want, next(iter(got), ""), lambda a, b: alike(a, b, least))

    count("person", "PERSON", truth["basics"]["name"], [0])
    for section, (anchor, other) in ENTRIES.items():
        places = [i for i, line in enumerate(lines) if line.section == section and anchor in line.roles]
        for at, entry in zip(places, truth[section], strict=True):
            degree = f"{entry.get('studyType')} {entry.get('area')}".strip()
            wanted = {anchor: entry.get("position") or degree, other: entry.get("name") or entry["institution"]}
            head = head_of(lines, at, wanted[other])
            for field, want in wanted.items():
                count(field, LABELS[field], want, head)


def held_out(nlp: Language, folders: Sequence[Path], around: int) -> None:
    """Prints F1 of spans and of fields on the cases in `folders`, and the time a resume takes."""
    exact, every, first, rules, spent = Tally(), Tally(), Tally(), Tally(), [0.0, 0.0]
    for folder in folders:
        truth, lines = json.loads((folder / "truth.json").read_text("utf-8")), lines_of(folder)
        document = read_document(next(folder.glob("resume.*")))
        started = time.perf_counter()
        resume = read_resume(document)
        between = time.perf_counter()
        spans_in(nlp, [row.text for row in rows_of(document)], around)
        spent = [spent[0] + between - started, spent[1] + time.perf_counter() - between]
        rules.add(compare(truth, to_json(resume)))
        found = spans_in(nlp, [line.text for line in lines], around)
        count_fields(every, first, truth, lines, found)
        own = {(i, *span) for i, line in enumerate(lines) for span in line.spans}
        got = {(i, *span) for i, spans in enumerate(found) for span in spans}
        for counts, some in ((exact.right, own & got), (exact.wrong, got - own), (exact.missed, own - got)):
            counts.update(label for *_, label in some)
    print(f"{'exact spans':<14}{'spans':>7}{'P':>9}{'R':>9}{'F1':>9}")
    for label in ("PERSON", *LABELS.values()):
        right, wrong, missed = (counts[label] for counts in (exact.right, exact.wrong, exact.missed))
        shares = [right / max(1, right + wrong), right / max(1, right + missed), exact.f1([label]) or 0.0]
        print(f"{label:<14}{right + missed:>7}" + "".join(f"{share:>9.3f}" for share in shares))
    print("\nthe rules read the file; ner is given the lines of each entry and of the name, which favours ner")
    print(f"{'fields, F1':<14}{'rules':>9}{'ner':>9}{'its first':>11}")
    for field, theirs in FIELDS.items():
        print(f"{field:<14}{rules.f1([theirs]):>9.3f}{every.f1([field]):>9.3f}{first.f1([field]):>11.3f}")
    print(f"\nms a resume: rules {1000 * spent[0] / len(folders):.0f}, ner {1000 * spent[1] / len(folders):.0f}")


def other_cases(nlp: Language, folders: Sequence[Path], around: int) -> None:
    """Prints how many names of the truths in `folders` are read exactly, of those that stand in one row."""
    count: Counter[str] = Counter()
    for folder in folders:
        truth = json.loads((folder / "truth.json").read_text("utf-8"))
        document = read_document(next(folder.glob("resume.*")))
        rows, read = [row.text for row in rows_of(document)], to_json(read_resume(document))
        spans = zip(rows, spans_in(nlp, rows, around), strict=True)
        found = {(label, plain(row[a:b])) for row, some in spans for a, b, label in some}
        for section, key, label in NAMES:
            got = {plain(entry.get(key)) for entry in read.get(section) or []}
            wanted = {plain(entry.get(key)) for entry in truth.get(section) or []}
            for name in (name for name in wanted if name and any(name in plain(row) for row in rows)):
                count[label] += 1
                count[f"{label} rules"] += name in got
                count[f"{label} ner"] += (label, name) in found
    print(f"\n{'other cases':<14}{'names':>7}{'rules':>9}{'ner':>9}")
    for _, _, label in NAMES:
        shares = [count[f"{label} {who}"] / max(1, count[label]) for who in ("rules", "ner")]
        print(f"{label:<14}{count[label]:>7}" + "".join(f"{share:>9.3f}" for share in shares))


def costs(nlp: Language) -> None:
    """Prints the size of the saved pipe and how long a fresh process takes to load it."""
    code = "import time; a = time.perf_counter(); import spacy; b = time.perf_counter(); spacy.load({!r}); "
    code += "print(b - a, time.perf_counter() - b)"
    with tempfile.TemporaryDirectory() as folder:
        nlp.to_disk(folder)
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
        command = [sys.executable, "-c", code.format(folder)]
        runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(5)]
    spent = [statistics.median(float(run[i]) for run in runs) for i in (0, 1)]
    print(f"\n{size / 1e6:.1f} MB on disk; import spacy {spent[0]:.2f} s, load {spent[1]:.2f} s")


def main() -> None:
    """Trains and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("held", type=Path)
    parser.add_argument("--cases", type=Path, help="folder of other cases, each with a truth.json")
    parser.add_argument("--around", type=int, default=0, help="lines shown above and below each (default 0)")
    parser.add_argument("--depth", type=int, default=2, help="layers of the tok2vec (default 2)")
    parser.add_argument("--epochs", type=int, default=20)
    args = parser.parse_args()
    train, held = (sorted(path.parent for path in folder.glob("*/lines.json")) for folder in (args.train, args.held))
    started = time.perf_counter()
    nlp = trained([lines_of(folder) for folder in train], args.around, args.depth, args.epochs)
    spent = time.perf_counter() - started
    print(f"{len(train)} cases to learn from, {len(held)} held out; trained in {spent:.0f} s\n")
    held_out(nlp, held, args.around)
    if args.cases:
        other_cases(nlp, sorted(path.parent for path in args.cases.glob("*/truth.json")), args.around)
    costs(nlp)


if __name__ == "__main__":
    main()
