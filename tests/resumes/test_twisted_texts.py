"""Texts that no one would write, found by fuzzing: they are read without a fault, and long ones in no time."""

from __future__ import annotations

import time

import pytest

from toolkit.documents.text import read as read_text
from toolkit.resumes.models import Resume
from toolkit.resumes.reading import read


def resume_of(text: str) -> Resume:
    return read(read_text(text.encode(), "a.txt"))


@pytest.mark.parametrize("text", ["EDUCATION\n•s\t2019\nS", "EXPERIENCE\n•o\fe\no\tS\n2020\f2017"])
def test_bullets_before_any_heading_of_an_entry_are_read(text: str) -> None:
    assert resume_of(text).document.text


def test_a_job_with_a_hundred_commas_is_read_in_no_time() -> None:
    text = "EXPERIENCE\n" + "Engineer, Acme, " * 2_000 + "\n2019 - 2021\n- Built a search service\n"
    began = time.process_time()
    assert resume_of(text).roles
    assert time.process_time() - began < 3
