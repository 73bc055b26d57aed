"""Resumes without end, made of the sample people with other names, employers, figures and bullets, as plain PDFs.

The n-th resume is the same on every machine. About twenty words of each stand in no other, as in real life: a program
that keeps what it has read is found out by its memory.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

PEOPLE = Path(__file__).resolve().parent.parent / "samples" / "people"
_ONSETS, _VOWELS, _ENDS = (
    ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "dr", "st", "tr"],
    ["a", "e", "i", "o", "u", "ai"],
    ["n", "r", "s", "l", "th"],
)
_TRADES = ("Analytics", "Logistics", "Health", "Systems", "Robotics", "Press", "Mobility", "Energy")
_WIDE = 92
"""Characters of a printed line."""


def resume(number: int) -> bytes:
    """The PDF of resume `number`: one page or two, Helvetica, nothing embedded."""
    return _pdf(_lines(number))


def _people() -> list[dict[str, Any]]:
    return [json.loads(path.read_text("utf-8")) for path in sorted(PEOPLE.glob("*.json"))]


_KNOWN = _people()
_BULLETS = [text for person in _KNOWN for job in person["work"] for text in job.get("highlights", [])]


def _name(chance: random.Random, syllables: int = 2) -> str:
    parts = (chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(syllables))
    return ("".join(parts) + chance.choice(_ENDS)).capitalize()


def _lines(number: int) -> list[tuple[str, str]]:
    """Style (`name`, `heading`, `bold` or `text`) and words of each printed line."""
    chance = random.Random(f"resume {number}")
    person = chance.choice(_KNOWN)
    first, last = _name(chance), _name(chance, 3)
    town = f"{_name(chance)}, {chance.choice(('CA', 'NY', 'TX', 'WA', 'IL'))}"
    mail = f"{first}.{last}@example.com".lower()
    lines = [("name", f"{first} {last}"), ("text", f"{mail} | (555) 555-01{number % 100:02d} | {town}")]
    lines += [("heading", "Summary"), *_wrapped(person["basics"]["summary"]), ("heading", "Experience")]
    year = 2026
    for job in person["work"]:
        begun = year - chance.randint(1, 3)
        lines.append(("bold", f"{job['position']}, {_name(chance)} {chance.choice(_TRADES)}"))
        lines.append(("text", f"{_name(chance)}, {chance.choice(('CO', 'MA', 'OR'))}    Mar {begun} - Feb {year}"))
        for bullet in chance.sample(_BULLETS, chance.randint(2, 5)):
            lines += _wrapped(f"{bullet}; {chance.randint(1000, 999_999):,} records for {_name(chance)}", "- ")
        year = begun
    lines.append(("heading", "Skills"))
    for group in person["skills"]:
        lines += _wrapped(f"{group['name']}: {', '.join(group['keywords'])}")
    lines.append(("heading", "Education"))
    for school in person["education"]:
        lines.append(("bold", f"{school['studyType']} {school['area']}, {_name(chance)} University"))
        lines.append(("text", f"{year - 2} - {year}"))
    return lines


def _wrapped(text: str, mark: str = "") -> list[tuple[str, str]]:
    lines, line = [], mark
    for word in text.split():
        if len(line) + len(word) > _WIDE:
            lines.append(("text", line.rstrip()))
            line = " " * len(mark)
        line += f"{word} "
    return [*lines, ("text", line.rstrip())]


_LOOK = {"name": ("B", 18, 26), "heading": ("B", 13, 24), "bold": ("B", 10, 15), "text": ("R", 10, 13)}
"""Font, size and distance from the line above in points."""


def _pdf(lines: list[tuple[str, str]]) -> bytes:
    pages: list[list[str]] = [[]]
    height = 760
    for style, words in lines:
        font, size, step = _LOOK[style]
        height -= step
        if height < 50:
            pages.append([])
            height = 740
        indent = 54 + 5 * (len(words) - len(words.lstrip()))
        shown = words.strip().encode("cp1252", "replace").decode("cp1252")
        escaped = shown.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        pages[-1].append(f"BT /{font} {size} Tf {indent} {height} Td ({escaped}) Tj ET")
    kids = [5 + 2 * index for index in range(len(pages))]
    fonts = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica{} /Encoding /WinAnsiEncoding >>"
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>",
        fonts.format(""),
        fonts.format("-Bold"),
    ]
    for kid, page in zip(kids, pages, strict=True):
        content = "\n".join(page)
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {kid + 1} 0 R "
            "/Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>"
        )
        bodies.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    out = b"%PDF-1.4\n"
    places = []
    for index, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{index} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer << /Size {len(bodies) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode("ascii")
