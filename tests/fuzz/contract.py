"""What every input must end in: a result that holds together, or one of the program's own errors."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from toolkit.documents.models import Document
from toolkit.errors import ConfigurationError, InputError
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume

TOOLKIT = str(Path(__file__).resolve().parents[2] / "toolkit")


def outcome(run: Callable[[Any], object], made: object) -> str:
    """`result`, or the code of the refusal; whatever else `run` raises is a fault and goes on to the caller."""
    try:
        run(made)
    except (InputError, ConfigurationError) as refusal:
        assert refusal.message.strip(), "a refusal without words"
        assert "Traceback" not in refusal.message
        return refusal.code
    return "result"


def signature(fault: BaseException) -> str:
    """The kind of a fault and the deepest line of this project in it, by which two faults are the same."""
    frames = traceback.extract_tb(fault.__traceback__)
    own = [frame for frame in frames if frame.filename.startswith(TOOLKIT)] or frames
    return f"{type(fault).__name__} {Path(own[-1].filename).name}:{own[-1].lineno}"


def hold_document(document: Document) -> None:
    """Nothing, or AssertionError where a line is not where it says it is or the text cannot be written."""
    document.text.encode()
    for line in document.lines:
        assert document.text[line.start : line.end] == line.text, "the place of a line"
        assert line.text.strip() == line.text, "a line with blanks around it"
    starts = [line.start for line in document.lines]
    assert starts == sorted(starts), "lines out of order"


def hold_resume(resume: Resume) -> None:
    """Nothing, or AssertionError where a part of the resume lies outside its text, or its JSON cannot be written."""
    from toolkit.resumes.json_resume import to_json

    size = len(resume.document.text)
    spans: list[Any] = [
        *resume.sections, *resume.roles, *resume.degrees, *resume.projects, *resume.skill_groups,
        *resume.certificates, *resume.publications, *resume.awards, *resume.languages, *resume.interests,
        *(bullet for role in resume.roles for bullet in role.bullets),
        *(bullet for project in resume.projects for bullet in project.bullets),
    ]  # fmt: skip
    for span in spans:
        assert 0 <= span.start <= span.end <= size, f"{type(span).__name__} {span.start}–{span.end} of {size}"
    json.dumps(to_json(resume), allow_nan=False).encode()


def hold_posting(posting: Posting) -> None:
    """Nothing, or AssertionError where a requirement does not stand in the text, or the facts cannot be written."""
    for requirement in (*posting.must, *posting.nice):
        assert requirement.text.strip(), "a requirement without words"
    if posting.pay:
        json.dumps([posting.pay.min, posting.pay.max], allow_nan=False)
    "\n".join((posting.title, posting.company, posting.place)).encode()
