"""What it costs to find skills in a text, against spaCy's own tokenizing of the same text, as the taxonomy grows.

    python benchmarks/matching.py         # writes benchmarks/matching.md

The text is that of the shipped sample resumes. Taxonomies of other sizes than the shipped one are made of a part of it,
or of it with invented skills whose names are put together from words of the trade.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import spacy

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from samples import make  # noqa: E402
from toolkit.evidence.matching import matcher_of, words_of  # noqa: E402
from toolkit.evidence.mentions import find_mentions  # noqa: E402
from toolkit.language.pipeline import make_doc  # noqa: E402
from toolkit.taxonomy.loading import load  # noqa: E402
from toolkit.taxonomy.models import Skill, Taxonomy  # noqa: E402

SIZES = (250, 1000, 4000)
ROUNDS = 25
LIMIT = 1.3
"""Most time of matching at 1,000 skills, in that of spaCy's tokenizing."""


def texts() -> list[str]:
    """The sample resumes as Markdown."""
    from benchmarks.audit import people

    return [make.markdown(person) for person in people().values()]


def of_size(shipped: Taxonomy, size: int) -> Taxonomy:
    """A taxonomy of `size` skills: a part of the shipped one, or it and invented skills."""
    skills = dict(list(shipped.skills.items())[:size])
    chance = random.Random(7)
    words = sorted({word for skill in shipped.skills.values() for alias in skill.aliases for word in alias.split()})
    for number in range(size - len(skills)):
        name = f"{' '.join(chance.sample(words, 2))} {number}"
        alias = f"{chance.choice(words)} {number} {chance.choice(words)}"
        skills[f"made-{number}"] = _made(f"made-{number}", name, alias)
    return replace(shipped, skills=skills, fingerprint=f"{shipped.fingerprint}-{size}")


def _made(key: str, name: str, alias: str) -> Skill:
    return Skill(id=key, name=name, area="mlops", kind="tool", aliases=(alias,))


def rounds(measure: Callable[[], object], count: int = ROUNDS) -> list[float]:
    """Milliseconds of each round, after three that are not counted."""
    for _ in range(3):
        measure()
    times = []
    for _ in range(count):
        begun = perf_counter()
        measure()
        times.append((perf_counter() - begun) * 1000)
    return times


def rows(some: list[str]) -> Iterator[tuple[str, list[float], list[float]]]:
    """What, its times and those of spaCy's tokenizing, measured in turn."""
    shipped = load()
    english = spacy.blank("en").tokenizer

    def tokenize() -> None:
        for text in some:
            english(text)

    words = [words_of(make_doc(text), text) for text in some]
    for size in sorted({*SIZES, len(shipped.skills)}):
        taxonomy = of_size(shipped, size)
        matcher = matcher_of(taxonomy)

        def match(matcher: object = matcher) -> None:
            for each in words:
                matcher.find(each, [0] * len(each.tokens))  # type: ignore[attr-defined]

        def whole(taxonomy: Taxonomy = taxonomy) -> None:
            list(find_mentions(some, taxonomy))

        name = f"{size:,} skills" + (" (as shipped)" if size == len(shipped.skills) else "")
        yield f"matching, {name}", rounds(match), rounds(tokenize)
        yield f"tokens, matching and meaning, {name}", rounds(whole), rounds(tokenize)


def main() -> int:
    """Writes the table; exits 1 where matching at 1,000 skills costs more than the limit."""
    some = texts()
    lines = [
        "# Matching",
        "",
        f"Made by `benchmarks/matching.py`: {len(some)} resumes, {sum(map(len, some)):,} characters, {ROUNDS} rounds,",
        "in one process. Median milliseconds, with the quartiles in brackets; the yardstick is spaCy's own English",
        "tokenizer on the same text.",
        "",
        "| what | time | spaCy's tokenizing | ratio |",
        "| --- | --- | --- | --- |",
    ]
    kept = True
    for what, times, base in rows(some):
        (low, _, high), (least, _, most) = quantiles(times, n=4), quantiles(base, n=4)
        ratio = median(times) / median(base)
        kept &= ratio <= LIMIT or "matching, 1,000" not in what or what.startswith("tokens")
        cells = [f"{median(times):.2f} ({low:.2f}–{high:.2f})", f"{median(base):.2f} ({least:.2f}–{most:.2f})"]
        lines.append(f"| {what} | {' | '.join(cells)} | {ratio:.2f} |")
        print(lines[-1], file=sys.stderr)
    (HERE / "matching.md").write_text("\n".join([*lines, ""]), "utf-8")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
