from __future__ import annotations

import dataclasses
import io
import json
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest

from toolkit.papers.pack.models import Card, Pack
from toolkit.rendering.pack.deck import NAME, deck, number


def opened(data: bytes, folder: Path) -> tuple[list[Any], list[Any], dict[str, Any], dict[str, Any]]:
    """Notes, cards, models and decks of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        assert package.namelist() == ["collection.anki2", "media"]
        assert json.loads(package.read("media")) == {}
        (folder / "collection.anki2").write_bytes(package.read("collection.anki2"))
    connection = sqlite3.connect(folder / "collection.anki2")
    try:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        notes = connection.execute("select guid, flds, tags, mid from notes order by id").fetchall()
        cards = connection.execute("select did from cards").fetchall()
        models, decks = connection.execute("select models, decks from col").fetchone()
    finally:
        connection.close()
    return notes, cards, json.loads(models), json.loads(decks)


def test_a_note_for_each_card(pack: Pack, tmp_path: Path) -> None:
    notes, cards, models, decks = opened(deck(pack), tmp_path)
    assert len(notes) == len(cards) == len(pack.cards)
    guid, fields, tags, model = notes[0]
    assert fields == "Question 0: what is a reranker?\x1f<ul><li>It orders passages.</li><li>It is slower.</li></ul>"
    assert tags.split() == ["a-b", "term"]
    assert [field["name"] for field in models[str(model)]["flds"]] == ["Front", "Back"]
    assert decks[str(number(NAME))]["name"] == NAME
    assert {did for (did,) in cards} == {number(NAME)}
    assert guid


def test_a_card_keeps_its_id_when_its_words_change(pack: Pack, tmp_path: Path) -> None:
    before, *_ = opened(deck(pack), tmp_path)
    changed = dataclasses.replace(pack.cards[0], front="Asked otherwise", back=("Answered otherwise",))
    later = dataclasses.replace(pack, as_of="2026-12-01", cards=(*pack.cards[1:], changed))
    after, *_ = opened(deck(later), tmp_path)
    assert {guid for guid, *_ in before} == {guid for guid, *_ in after}
    assert [guid for guid, fields, *_ in after if fields.startswith("Asked otherwise")] == [before[0][0]]
    assert len({guid for guid, *_ in before}) == len(before)


def test_the_same_pack_gives_the_same_bytes(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    first = deck(pack)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert deck(pack) == first


@pytest.mark.filterwarnings("error")
def test_hostile_words_stay_words(hostile_pack: Pack, tmp_path: Path) -> None:
    strange = Card("", "", (), ("", "  ", "two words\tand more"))
    notes, *_ = opened(deck(dataclasses.replace(hostile_pack, cards=(*hostile_pack.cards, strange))), tmp_path)
    fields = [fields for _, fields, *_ in notes]
    assert not [text for text in fields if "<script" in text or "<img" in text or "\x1b" in text]
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}}" in fields[0]
    assert notes[-1][2].split() == ["two-words-and-more"]


def test_a_pack_without_cards_is_an_empty_deck(pack: Pack, tmp_path: Path) -> None:
    notes, cards, *_ = opened(deck(dataclasses.replace(pack, cards=())), tmp_path)
    assert notes == cards == []
