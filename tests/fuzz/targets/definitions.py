"""Loaders of what people type: the files of a taxonomy and of its question bank, with the checks between them."""

from __future__ import annotations

import tempfile
from copy import copy
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TypeVar

from tests.fuzz import shaping, vocabulary
from tests.fuzz.choices import Choices
from tests.fuzz.targets import Target
from tests.taxonomy.conftest import FILES
from tests.taxonomy.questions.conftest import BANK
from toolkit.taxonomy import compiled
from toolkit.taxonomy.assembling import assemble
from toolkit.taxonomy.checks import complaints
from toolkit.taxonomy.layers import Entries, gather
from toolkit.taxonomy.loading import refuse
from toolkit.taxonomy.models import Taxonomy
from toolkit.taxonomy.questions import compiled as compiled_bank
from toolkit.taxonomy.questions import layers as questions
from toolkit.taxonomy.questions.assembling import assemble as assemble_bank
from toolkit.taxonomy.questions.checks import complaints as question_complaints

Laid = TypeVar("Laid", Entries, questions.Entries)
Files = tuple[str, bytes]
"""The name of a file in a taxonomy folder, and what it holds in place of the sound text."""
SOLUTION = "questions/solutions/nearest_of_many.py"


def _one_of(files: dict[str, str], kind: str, choices: Choices) -> Files:
    name = choices.one(tuple(files))
    tokens = vocabulary.tokens(kind)
    if choices.below(16) == 0:
        return name, choices.rest()
    return name, shaping.edited(choices, (files[name].encode(),), tokens, 3)


def make_taxonomy(choices: Choices) -> Files:
    return _one_of(FILES, "taxonomy", choices)


def make_questions(choices: Choices) -> Files:
    return _one_of(BANK, "questions", choices)


@cache
def _home(layer: str) -> Path:
    """A folder of the process's own with a small sound taxonomy and bank in it, or empty."""
    home = Path(tempfile.mkdtemp(prefix="fuzz-taxonomy-"))
    for name, text in ({**FILES, **BANK} if layer == "sound" else {}).items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, "utf-8")
    return home


def _changed(made: Files) -> tuple[tuple[Path, str], ...]:
    """A folder that holds the one changed file alone."""
    own = _home("changed")
    for path in own.rglob("*.*"):
        path.unlink()
    (own / made[0]).parent.mkdir(parents=True, exist_ok=True)
    (own / made[0]).write_bytes(made[1])
    if made[0] == SOLUTION:
        (own / "questions/work.yaml").write_text(BANK["questions/work.yaml"], "utf-8")
    return ((own, "changed"),)


def _laid_over(sound: Laid, own: Laid) -> Laid:
    """The entries of the changed folder over the sound ones, which are read once: that is half of the time."""
    laid = copy(sound)
    for name in (field.name for field in fields(own)):
        below, above = getattr(sound, name), getattr(own, name)
        match above:
            case dict() | set():
                setattr(laid, name, below | above)
            case list():
                setattr(laid, name, below + above)
            case _:
                setattr(laid, name, above or below)
    return laid


@cache
def _sound_entries() -> Entries:
    return gather(((_home("sound"), "sound"),))


@cache
def _sound_questions() -> questions.Entries:
    return questions.gather(((_home("sound"), "sound"),))


@cache
def _sound_taxonomy() -> Taxonomy:
    return assemble(_sound_entries(), "sound")


def run_taxonomy(made: Files) -> None:
    entries = _laid_over(_sound_entries(), gather(_changed(made)))
    refuse(complaints(entries))
    taxonomy = assemble(entries, "fuzz")
    assert compiled.from_bytes(compiled.to_bytes(taxonomy, "key"), "key") == taxonomy, "the compiled copy differs"


def run_questions(made: Files) -> None:
    own = questions.gather(_changed(made))
    sound = copy(_sound_questions())
    sound.solutions = {key: found for key, found in sound.solutions.items() if key not in own.questions}
    entries = _laid_over(sound, own)
    refuse(question_complaints(entries, _sound_taxonomy()))
    bank = assemble_bank(entries, "fuzz")
    assert compiled_bank.from_bytes(compiled_bank.to_bytes(bank, "key"), "key") == bank, "the compiled copy differs"


TARGETS = {
    "taxonomy": Target(make_taxonomy, run_taxonomy, ".yaml", 120),
    "questions": Target(make_questions, run_questions, ".yaml", 120),
}
