"""The Word layouts through LibreOffice to PDF."""

from __future__ import annotations

import random
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from training.layouts import word
from training.layouts.drafts import Draft
from training.people.models import Person


def draft(family: str, person: Person, rng: random.Random) -> Draft:
    """`person` as a Word file that will be a PDF, with the truth."""
    made = word.draft(family, person, rng)
    return replace(made, ending="pdf")


def write(drafts: Sequence[tuple[Draft, Path]]) -> None:
    """Prints every draft to its path, all in one run of LibreOffice."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise SystemExit(
            "LibreOffice is not installed; run `apt-get install libreoffice-writer` or leave out the office layouts."
        )
    with tempfile.TemporaryDirectory(prefix="resumes-office-") as name:
        folder = Path(name)
        files = [folder / f"{index}.docx" for index in range(len(drafts))]
        for file, (draft_, _) in zip(files, drafts, strict=True):
            word.save(draft_, file)
        command = [
            program,
            "--headless",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to",
            "pdf",
            "--outdir",
            name,
        ]
        subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=600)
        for file, (_, path) in zip(files, drafts, strict=True):
            shutil.copyfile(file.with_suffix(".pdf"), path)
