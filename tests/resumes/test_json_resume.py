"""What leaves the reader is JSON Resume v1.0.0.

`json_resume_v1.0.0.json` is the published schema, from the npm package resume-schema 1.0.0 (MIT,
https://github.com/jsonresume/resume-schema).
"""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from toolkit.documents.reading import read as read_document
from toolkit.resumes.json_resume import to_json
from toolkit.resumes.reading import read

HERE = Path(__file__).resolve().parent
SCHEMA = json.loads((HERE / "json_resume_v1.0.0.json").read_text("utf-8"))
SAMPLES = HERE.parents[1] / "samples" / "resumes"
SHARED = HERE.parents[1].parent / "shared" / "data" / "resumes"
FILES = sorted(SAMPLES.iterdir()) + sorted(SHARED.glob("*/resume.*") if SHARED.is_dir() else ())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_reading_validates_against_the_published_schema(path):
    jsonschema.Draft4Validator(SCHEMA).validate(to_json(read(read_document(path))))
