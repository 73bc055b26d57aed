"""A few tokens over and over, up to the sizes that the readers take: what takes the square of its length is found.

Short inputs, as the targets make them, never show it. `python -m tests.fuzz.growing` prints the units that are slow.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
from types import FrameType

from tests.fuzz import vocabulary
from tests.fuzz.choices import Choices
from tests.fuzz.contract import outcome
from tests.fuzz.targets import all_targets, packages, pages

TARGETS = {
    "text": ("resume", "ends"),
    "sections": ("resume", "ends"),
    "posting": ("posting", "ends"),
    "html": ("html", ""),
    "markdown": ("markdown", ""),
    "dates": ("dates", ""),
    "letter-sentences": ("fragments", ""),
    "rendercv": ("rendercv", ""),
    "json-resume": ("json-resume", ""),
    "taxonomy": ("taxonomy", ""),
    "questions": ("questions", ""),
    "pdf": ("content", ""),
    "docx": ("docx", ""),
}
"""Target → the words or tokens that its units are made of."""
SMALL = 20_000
"""Characters of the first try; what is slow there is tried at half of it, to see how it grows."""
SLOW = 2.0
LIMIT = 20


class TooSlow(Exception):
    """The limit was passed."""


def main(arguments: list[str] | None = None) -> int:
    """Try the units; 1 where one took more than twice its time for twice its length, and long enough to be felt."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.growing", description=__doc__)
    parser.add_argument("targets", nargs="*", default=[*TARGETS])
    parser.add_argument("--seconds", type=int, default=30, help="for each target (default 30)")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    signal.signal(signal.SIGPROF, _stop)
    found = 0
    for name in asked.targets:
        chance = random.Random(f"{asked.seed}/{name}")
        end, tried, slowest = time.monotonic() + asked.seconds, 0, 0.0
        while time.monotonic() < end:
            unit = _unit(name, chance)
            taken = _seconds(name, unit, SMALL)
            tried, slowest = tried + 1, max(slowest, taken)
            if taken > SLOW and taken > 3 * (half := _seconds(name, unit, SMALL // 2)):
                found += 1
                print(f"{name}: {taken:.1f} s for {SMALL:,} characters of {unit!r}, {half:.1f} s for half of them")
        print(f"{name}: {tried} units, slowest {slowest:.1f} s", file=sys.stderr)
    return 1 if found else 0


def _unit(name: str, chance: random.Random) -> str:
    if name == "docx":
        return packages.paragraphs(Choices(chance.randbytes(chance.choice((8, 20, 60)))))
    kind, ends = TARGETS[name]
    words = vocabulary.words(kind) if ends or kind in ("dates", "fragments") else vocabulary.tokens(kind)
    parts = [
        chance.choice(words) + (chance.choice(vocabulary.words(ends)) if ends else chance.choice(("", "", " ", "\n")))
        for _ in range(chance.choice((1, 1, 2, 3, 5)))
    ]
    return "".join(parts)


def _seconds(name: str, unit: str, size: int) -> float:
    text = unit * (size // max(1, len(unit)))
    made: object = text if name in ("sections", "dates", "letter-sentences") else _as_file(name, text)
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        outcome(all_targets()[name].run, made)
    except TooSlow:
        return float(LIMIT)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - began


def _as_file(name: str, text: str) -> object:
    head = {"json-resume": '{"basics":', "rendercv": "cv:\n  name: x\n", "html": "<html><body>"}.get(name, "")
    match name:
        case "taxonomy":
            return "skills/retrieval.yaml", ("skills:\n" + text).encode()
        case "questions":
            return "questions/work.yaml", ("questions:\n" + text).encode()
        case "pdf":
            return pages.pdf(b"BT /F1 9 Tf 72 720 Td " + text.encode("latin-1", "replace"))
        case "docx":
            return packages.with_body(text)
    return (head + text).encode()


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooSlow


if __name__ == "__main__":
    sys.exit(main())
