"""`questions/` of the shipped taxonomy and of a folder of your own over it → `QuestionBank`, compiled once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import toolkit
from toolkit.taxonomy import loading
from toolkit.taxonomy.copies import kept
from toolkit.taxonomy.models import QUESTIONS, Taxonomy
from toolkit.taxonomy.questions import compiled
from toolkit.taxonomy.questions.models import QuestionBank

if TYPE_CHECKING:
    from toolkit.taxonomy.questions.layers import Entries
    from toolkit.taxonomy.reading import Complaint

SOLUTIONS = "solutions"


def load_questions(folder: Path | None = None) -> QuestionBank:
    """The shipped questions, with those of `folder`/questions/ over them.

    Raises `ConfigurationError` with up to 20 complaints, one a line, each beginning `file:line:`.
    """
    return _load(folder, _fingerprint(folder, loading.load(folder)))


def check_questions(folder: Path | None = None) -> tuple[QuestionBank, tuple[str, ...]]:
    """The same from the files themselves, compared with each other too; beside it, in sentences, what is too few.

    In the shipped bank alone a lack is a fault; a folder of one's own need not be complete.
    """
    from toolkit.taxonomy.questions.assembling import assemble
    from toolkit.taxonomy.questions.checks import complaints
    from toolkit.taxonomy.questions.cover import lacks
    from toolkit.taxonomy.questions.layers import gather
    from toolkit.taxonomy.reading import Complaint

    taxonomy = loading.load(folder)
    folders = loading.layers(folder)
    entries = gather(folders)
    loading.refuse(complaints(entries, taxonomy))
    bank = assemble(entries, _fingerprint(folder, taxonomy))
    few = tuple(lacks(bank, taxonomy))
    found = list(_duplicates(entries, bank))
    if len(folders) == 1:
        found += [Complaint(f"{folders[0][1]}/{QUESTIONS}", 1, text) for text in few]
    loading.refuse(found)
    return bank, few


@lru_cache(maxsize=2)
def _load(folder: Path | None, fingerprint: str) -> QuestionBank:
    key = f"{toolkit.__version__}/{compiled.FORMAT}/{fingerprint}"
    return kept("questions", key, lambda: _read(folder, fingerprint), compiled.to_bytes, compiled.from_bytes)


def _read(folder: Path | None, fingerprint: str) -> QuestionBank:
    from toolkit.taxonomy.questions.assembling import assemble
    from toolkit.taxonomy.questions.checks import complaints
    from toolkit.taxonomy.questions.layers import gather

    entries = gather(loading.layers(folder))
    loading.refuse(complaints(entries, loading.load(folder)))
    return assemble(entries, fingerprint)


def _fingerprint(folder: Path | None, taxonomy: Taxonomy) -> str:
    """SHA-256 of the taxonomy's own and of all question files and solutions."""
    files = loading.digest([(path, names(path)) for path, _ in loading.layers(folder)])
    return sha256(f"{taxonomy.fingerprint}/{files}".encode()).hexdigest()


def names(folder: Path) -> list[str]:
    """The question files and solutions of a taxonomy folder, in one order on every machine."""
    inside = folder / QUESTIONS
    found = [*inside.glob("*.yaml"), *inside.glob("*.yml"), *(inside / SOLUTIONS).glob("*.py")]
    return sorted(path.relative_to(folder).as_posix() for path in found)


def _duplicates(entries: Entries, bank: QuestionBank) -> Iterator[Complaint]:
    from toolkit.taxonomy.questions.similarity import near_duplicates

    for one, other, cosine in near_duplicates(tuple(bank.questions.values())):
        yield entries.questions[other.id].complaint(
            f"`{other.id}` asks much the same as `{one.id}` (cosine {cosine:.2f}); ask something else, or remove one",
            "asks",
        )
