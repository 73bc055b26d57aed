"""Letters that come out of the file as something else: fonts without a map, ligatures, icons, and letters set apart."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from toolkit.reviews.ats.icon_signs import icon_signs
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import MOST_LOOKED, counted, first, listed, quoted
from toolkit.reviews.ats.spaced_words import spaced_words
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import place_of

_LEAST = 40
"""Characters without a map from which on it matters: icon fonts have a few, and no words."""

_OF_FONT = 0.3
"""Share of a font's characters without a map from which on the font is one without a map."""

_MOST = 0.25
"""Share of the file's characters without a map from which on what decides is lost."""

_JOINED = re.compile("[\ufb00-\ufb06]")
_LIGATURE = re.compile(r"[A-Za-z]{0,40}[\ufb00-\ufb06][A-Za-z\ufb00-\ufb06]{0,40}")
_NO_LETTER = "\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff\x00\x01\x03-\x08\x0e-\x1b"
"""Signs without a meaning of their own, and control characters; 0x02 is pdfium's hyphen at a line end."""

_SIGN = re.compile(rf"[{_NO_LETTER}]+|\(cid:\d{{1,5}}\)")
_INSIDE = re.compile(rf"[A-Za-z]{{1,40}}(?:{_SIGN.pattern})[a-z][A-Za-z]{{0,40}}")


@cache
def _stand_ins() -> re.Pattern[str]:
    """A word of English letters with a sign in it that some programs write for two of them."""
    signs = "".join(tomllib.loads(Path(__file__).with_name("glyphs.toml").read_text("utf-8"))["stand_ins"])
    return re.compile(rf"\b[A-Za-z]{{1,40}}[{signs}][a-z][A-Za-z{signs}]{{0,40}}")


def find(material: Material) -> Iterator[Finding]:
    """Findings about the characters of the text layer; in a font without a map there is no more to find."""
    if material.facts.format != "pdf":
        return
    lost = _unmapped(material)
    if lost is not None:
        yield lost
        return
    for found in (_wrong_letters, _ligatures, icon_signs, spaced_words):
        finding = found(material)
        if finding is not None:
            yield finding


def _unmapped(material: Material) -> Finding | None:
    fonts = [font for font in material.facts.fonts if font.unmapped >= max(_OF_FONT * font.characters, _LEAST / 2)]
    lost = sum(font.unmapped for font in fonts)
    total = sum(font.characters for font in material.facts.fonts)
    if lost < _LEAST:
        return None
    names = listed(font.name or "a font without a name" for font in fonts)
    return material.finding(
        "unmapped-font",
        f"{lost:,} of {counted(total, 'character')} are set in {names} without a map from shapes to letters: software "
        "gets other letters, or none.",
        [Place(f"text in {font.name or 'a font without a name'}", font.page, font.box) for font in first(fonts)],
        severity="critical" if lost >= _MOST * total else "major",
    )


def _wrong_letters(material: Material) -> Finding | None:
    """Words in which extractors get a sign that is no letter of theirs: minor where most of them do not."""
    by_name = {reading.name: _signed(reading.text) for reading in material.readings if reading.text.strip()}
    faulty = {name: words for name, words in by_name.items() if words}
    if not faulty:
        return None
    name, words = max(faulty.items(), key=lambda item: len(item[1]))
    looked = [_SIGN.sub("\0", word) for word in islice(words, MOST_LOOKED)]
    places = [place for word in looked if (place := _place(material, word))]
    return material.finding(
        "wrong-letters",
        f"{name} gets {counted(len(words), 'word')} with a sign that is no letter: {_shown(words)}.",
        first(places),
        severity="" if 2 * len(faulty) > len(by_name) else "minor",
    )


def _signed(text: str) -> dict[str, None]:
    """The words with such a sign in them, each once."""
    found = _stand_ins().findall(text)
    return dict.fromkeys(found + _INSIDE.findall(text) if _SIGN.search(text) else found)


def _shown(words: Iterable[str]) -> str:
    """Three of the words, with a mark for each sign that is no letter, and the number of the others."""
    return listed(dict.fromkeys(_SIGN.sub("�", word) for word in words))


def _ligatures(material: Material) -> Finding | None:
    """Words in which an extractor keeps two letters as one sign."""
    for reading in material.readings:
        if not _JOINED.search(reading.text):
            continue
        words = list(dict.fromkeys(_LIGATURE.findall(reading.text)))
        longest = max(words, key=len)
        plain = {word: unicodedata.normalize("NFKC", word) for word in words}
        looked = islice(plain.values(), MOST_LOOKED)
        places = [place for word in looked if len(word) > 2 and (place := _place(material, word))]
        return material.finding(
            "ligatures",
            f"{reading.name} gets {counted(len(words), 'word')} with two letters in one sign, such as "
            f"{quoted(longest)}: a search for {quoted(plain[longest])} does not find it there.",
            first(places),
        )
    return None


def _place(material: Material, word: str) -> Place | None:
    """Where the word stands; a null in it is one letter to three."""
    document = material.document
    if document is None:
        return None
    pattern = r"\S{1,3}".join(map(re.escape, word.split("\0")))
    found = re.search(rf"(?<!\w){pattern}(?!\w)", document.text)
    return place_of(document, found.start(), found.end()) if found else None
