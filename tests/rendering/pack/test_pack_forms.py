from __future__ import annotations

import dataclasses
import io
import json
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from rich.console import Console

from toolkit.errors import UsageError
from toolkit.papers.pack import models
from toolkit.papers.pack.models import SIZES, Pack
from toolkit.rendering import papers
from toolkit.rendering.cleaned import words
from toolkit.rendering.pack import json as pack_json
from toolkit.rendering.pack import terminal as pack_terminal
from toolkit.rendering.pack.listings import WIDTH, rows, tidy
from toolkit.rendering.pack.parts import ready
from toolkit.rendering.pack.schema import pack_schema
from toolkit.rendering.pack.sections import contents, table

ENDINGS = [".apkg", ".html", ".ics", ".json", ".pdf", ".txt"]


def test_every_ending_gives_a_file(pack: Pack, tmp_path: Path) -> None:
    assert sorted(papers.endings(Pack)) == ENDINGS
    starts = {".apkg": b"PK", ".html": b"<!doctype", ".ics": b"BEGIN:VCALENDAR", ".json": b"{", ".pdf": b"%PDF-"}
    for ending in ENDINGS:
        assert papers.save(pack, tmp_path / f"pack{ending}") == ()
        content = (tmp_path / f"pack{ending}").read_bytes().lstrip()
        assert content.startswith(starts.get(ending, b"Senior AI Engineer, Search at Larkspur Health"))
    with pytest.raises(UsageError, match=r"no pack is written in; end the name in \.pdf"):
        papers.save(pack, tmp_path / "pack.docx")


def test_the_json_keeps_to_its_schema(pack: Pack, hostile_pack: Pack) -> None:
    schema = pack_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    for one in (pack, hostile_pack):
        data = json.loads(pack_json.render(one))
        check.validate(data)
        assert data == json.loads(json.dumps(pack_json.pack_data(one)))
    drawn = json.loads(pack_json.render(pack))["rounds"][4]["questions"][0]["worked"][2]["diagram"]
    assert drawn["edges"][0] == {"from": "cms", "to": "queue", "what": "publish, edit, withdraw"}
    assert not check.is_valid({**data, "more": 1})


def test_the_schema_knows_every_part() -> None:
    nouns = {name for name, kind in vars(models).items() if dataclasses.is_dataclass(kind)} - {"Pack"}
    assert nouns <= set(pack_schema()["$defs"])


def test_plain_text_is_the_first_page_and_the_counts(pack: Pack) -> None:
    content = papers.make(pack, ".txt").content
    assert isinstance(content, str)
    text = " ".join(content.split())
    assert "\x1b" not in content
    assert max(map(len, content.splitlines())) <= 100
    for said in (pack.proofs[0].said, pack.hard[0].asks, pack.gaps[0].say.text, pack.weighed[0].text):
        assert said in text
    assert "32 questions in 8 rounds: Recruiter screen (4)" in text
    assert "a plan of 7.5 hours in 7 days; 2 things did not fit" in text


def test_a_terminal_is_given_words_and_no_commands(hostile_pack: Pack) -> None:
    page = io.StringIO()
    pack_terminal.render(hostile_pack, Console(file=page, width=60, no_color=True))
    assert "<script>alert(1)</script>" in " ".join(page.getvalue().split())
    assert "\x1b[31m" not in page.getvalue()
    assert "\u202e" not in page.getvalue()


def test_code_and_diagrams_stay_whole_when_words_are_cleaned(pack: Pack) -> None:
    assert ready(pack) == pack


def test_code_is_cleaned_word_by_word() -> None:
    assert tidy("\n\tif a:\r\n\t\tb = '\x1b[31mx'   # \u202ey\n\n", words) == "    if a:\n        b = 'x'   # y"


def test_long_rows_go_on_indented() -> None:
    line = "    value = " + " + ".join(f"part_{at}" for at in range(20))
    made = list(rows(f"short\n{line}\n{'x' * 200}"))
    assert next(row.text for row in made if not row.more) == "short"
    assert all(len(row.text) <= WIDTH for row in made)
    assert [row.more for row in made] == [False, False, True, True, False, True, True]
    assert made[2].text.startswith("            part_") or made[2].text.startswith("            +")
    assert "".join(row.text for row in made[1:4]).replace(" ", "") == line.replace(" ", "")
    assert "".join(row.text.strip() for row in made[4:]) == "x" * 200


@pytest.mark.parametrize("size", SIZES)
def test_each_size_shows_only_sections_that_hold_something(pack: Pack, size: str) -> None:
    sized = dataclasses.replace(pack, size=size)
    shown = [section.id for section in contents(sized).sections]
    assert shown == list(table()[size]["sections"])
    assert ("cards" in shown) == (size == "full")
    bare = dataclasses.replace(sized, probes=(), stars=(), glossary=(), warnings=())
    left = [section.id for section in contents(bare).sections]
    assert not {"probes", "stars", "matrix", "glossary", "warnings"} & set(left)
    assert "cards" not in [section.id for section in contents(sized, on_screen=True).sections]


def test_every_section_has_a_title_and_a_source() -> None:
    fields = {field.name for field in dataclasses.fields(Pack)} | {"matrix"}
    for size in SIZES:
        for id_ in table()[size]["sections"]:
            assert table()["titles"][id_]
            assert id_ in fields


def test_a_pack_is_among_the_papers() -> None:
    kinds: tuple[Any, ...] = get_args(papers.Paper)
    assert Pack in kinds
