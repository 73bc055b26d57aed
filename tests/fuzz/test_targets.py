"""Each target of the fuzzing still makes inputs and runs them: a few from every one, without the fuzzer."""

from __future__ import annotations

import random

import pytest

from tests.fuzz.choices import Choices
from tests.fuzz.contract import outcome
from tests.fuzz.counters import Counters
from tests.fuzz.damaging import KINDS, damaged
from tests.fuzz.targets import all_targets
from tests.fuzz.targets.packages import with_body
from tests.fuzz.targets.pages import PLAIN, pdf

INPUTS = 40


@pytest.mark.parametrize("name", all_targets())
def test_a_target_comes_to_results_and_has_no_faults(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")  # no OCR
    target = all_targets()[name]
    chance = random.Random(name)
    ended = [outcome(target.run, target.make(Choices(chance.randbytes(target.longest)))) for _ in range(INPUTS)]
    assert "result" in ended


@pytest.mark.parametrize("name", all_targets())
def test_the_same_bytes_make_the_same_input(name: str) -> None:
    data = random.Random(name).randbytes(200)
    make = all_targets()[name].make
    assert make(Choices(data)) == make(Choices(data))


def test_decisions_come_to_an_end() -> None:
    choices = Choices(b"\x05\x01\x02")
    assert (choices.below(4), choices.one("abc"), choices.done) == (1, "b", False)
    assert (choices.taken(3), choices.below(1000), choices.done) == (b"", 0, True)


def test_counts_outlive_the_process_that_keeps_them(tmp_path) -> None:  # type: ignore[no-untyped-def]
    Counters(tmp_path / "counters").add("executions", 3)
    Counters(tmp_path / "counters").raise_to("slowest", 7)
    assert Counters(tmp_path / "counters").read()["executions"] == 3
    assert Counters(tmp_path / "counters").read()["slowest"] == 7


@pytest.mark.parametrize("sound", [pdf(PLAIN), with_body("")], ids=["pdf", "docx"])
def test_damage_is_the_same_for_the_same_number_and_of_every_kind(sound: bytes) -> None:
    made = [damaged(sound, sound, random.Random(number)) for number in range(80)]
    assert made == [damaged(sound, sound, random.Random(number)) for number in range(80)]
    assert {kind.__name__ for kind in KINDS} == {damage.removesuffix(" inside") for _, damage in made}
