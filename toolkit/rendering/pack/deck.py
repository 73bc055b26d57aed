"""A pack's flash cards as a deck for Anki."""

from __future__ import annotations

import hashlib
import io
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from html import escape
from itertools import count
from typing import Any

from toolkit.papers.pack.models import Card, Pack
from toolkit.rendering.cleaned import cleaned

NAME = "AI engineer interviews"
"""Name of the deck; its id and that of its cards' model are made from it, so that every pack fills the same deck."""
_MODEL = f"{NAME}: question and answer"
_STYLE = (
    ".card { font-family: sans-serif; font-size: 20px; line-height: 1.4; text-align: left; }"
    " ul { padding-left: 1.2em; } li { margin-top: 0.3em; }"
)


def deck(pack: Pack) -> bytes:
    """An .apkg file; a card keeps its id from pack to pack, so that importing a later deck updates it.

    The bytes are the same for the same pack and version of SQLite, which writes its version into the file.
    """
    import genanki

    model = genanki.Model(
        number(_MODEL),
        _MODEL,
        fields=[{"name": "Front"}, {"name": "Back"}],
        templates=[
            {"name": "Card", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"},
        ],
        css=_STYLE,
    )
    made = genanki.Deck(number(NAME), NAME)
    for card in pack.cards:
        made.add_note(_note(card, model))
    day = datetime.fromisoformat(pack.as_of).replace(tzinfo=UTC)
    return _packed({"collection.anki2": _collection(genanki.Package(made), day.timestamp()), "media": b"{}"}, day)


def number(name: str) -> int:
    """A number that stands for a name in Anki: positive, of at most 31 bits."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") >> 1


def _note(card: Card, model: Any) -> Any:
    import genanki

    told = cleaned(card)
    back = "".join(f"<li>{escape(point)}</li>" for point in told.back)
    tags = sorted({made for tag in told.tags if (made := "-".join(tag.split()))})
    return genanki.Note(model, [escape(told.front), f"<ul>{back}</ul>"], tags=tags, guid=genanki.guid_for(card.id))


def _collection(package: Any, stamp: float) -> bytes:
    """The package's database, written in memory: genanki's own way leaves a file behind in the folder for such."""
    with closing(sqlite3.connect(":memory:")) as connection:
        package.write_to_db(connection.cursor(), stamp, count(int(stamp * 1000)))
        connection.commit()
        return connection.serialize()


def _packed(parts: dict[str, bytes], day: datetime) -> bytes:
    """A ZIP file of the parts, dated `day` and not when it was written."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name, (max(1980, day.year), day.month, day.day, 0, 0, 0))
            part.external_attr = 0o644 << 16
            part.create_system = 3
            part.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(part, content)
    return target.getvalue()
