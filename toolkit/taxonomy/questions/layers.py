"""Folders of question files → one set of entries, in which a later folder overrides an earlier one by id."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from toolkit.taxonomy.layers import Placed
from toolkit.taxonomy.models import QUESTIONS
from toolkit.taxonomy.questions.loading import SOLUTIONS, names
from toolkit.taxonomy.questions.schema import QuestionEntry, QuestionsFile
from toolkit.taxonomy.reading import Complaint, Refused, read

MOST_QUESTIONS = 5_000
"""Questions of a folder, so that comparing each with each stays a matter of seconds."""
LARGEST_SOLUTION = 100_000
"""Bytes of a solution; a person reads it in an interview."""


@dataclass(frozen=True, slots=True)
class SolutionFile:
    file: str
    code: str


@dataclass(slots=True)
class Entries:
    """All that the folders hold, the last word on each id."""

    questions: dict[str, Placed[QuestionEntry]] = field(default_factory=dict)
    solutions: dict[str, SolutionFile] = field(default_factory=dict)
    """By the id of their question, from the folder in which the question stands."""
    strays: list[str] = field(default_factory=list)
    """Files among the solutions that no question of their folder names."""
    complaints: list[Complaint] = field(default_factory=list)


def gather(folders: tuple[tuple[Path, str], ...]) -> Entries:
    """The entries of the `questions/` of each folder in order, each given with the name that complaints use for it."""
    entries = Entries()
    for folder, label in folders:
        questions: dict[str, Placed[QuestionEntry]] = {}
        for name in names(folder):
            if not name.endswith(".py"):
                _take_questions(entries, questions, folder / name, f"{label}/{name}")
        if len(questions) > MOST_QUESTIONS:
            text = f"there are more than {MOST_QUESTIONS} questions; leave some out"
            entries.complaints.append(Complaint(f"{label}/{QUESTIONS}", 1, text))
            continue
        solutions = {path.name: path for path in (folder / QUESTIONS / SOLUTIONS).glob("*.py")}
        for key, placed in questions.items():
            entries.questions[key] = placed
            entries.solutions.pop(key, None)
            if placed.value.kind == "coding" and (path := solutions.pop(placed.value.solution, None)):
                _take_solution(entries, key, path, f"{label}/{QUESTIONS}/{SOLUTIONS}/{path.name}")
        entries.strays += [f"{label}/{QUESTIONS}/{SOLUTIONS}/{name}" for name in sorted(solutions)]
    return entries


def _take_questions(entries: Entries, questions: dict[str, Placed[QuestionEntry]], path: Path, file: str) -> None:
    try:
        found = read(path, file, QuestionsFile)
    except Refused as refused:
        entries.complaints.extend(refused.complaints)
        return
    for at, entry in enumerate(found.value.questions):
        placed = Placed(entry, found, ("questions", at))
        if entry.id in questions:
            first = questions[entry.id]
            place = f"{first.read.file}:{first.read.line(*first.where)}"
            entries.complaints.append(
                placed.complaint(f"`{entry.id}` stands already at {place}; give this one another id or remove it", "id")
            )
        else:
            questions[entry.id] = placed


def _take_solution(entries: Entries, key: str, path: Path, file: str) -> None:
    try:
        content = path.read_bytes()
        if len(content) > LARGEST_SOLUTION:
            text = f"is larger than {LARGEST_SOLUTION // 1000} kB; show the point with less"
            entries.complaints.append(Complaint(file, 1, text))
        else:
            entries.solutions[key] = SolutionFile(file, content.decode("utf-8"))
    except OSError as error:
        text = f"cannot be read ({error.strerror}); check its permissions"
        entries.complaints.append(Complaint(file, 1, text))
    except UnicodeDecodeError:
        entries.complaints.append(Complaint(file, 1, "is not UTF-8; save the file as UTF-8"))
