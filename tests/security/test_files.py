"""Files made to eat the machine or to read others of it: Word packages, JSON, YAML, web pages."""

from __future__ import annotations

import io
import json
import os
import time
import zipfile
from pathlib import Path

import docx
import pytest

from tests.cli.conftest import Run
from toolkit import workflow
from toolkit.documents.reading import read_bytes
from toolkit.errors import InputError, TooLarge

LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (level, b"&l%d;" % (level - 1) * 10) for level in range(1, 10))
ENTITIES = b'<!DOCTYPE x [<!ENTITY l0 "ha">' + LAUGHS + b'<!ENTITY out SYSTEM "file:///etc/passwd">]>'
MAIN = "word/document.xml"


def _parts() -> dict[str, bytes]:
    target = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Ada Example, engineer")
    document.sections[0].header.paragraphs[0].text = "Ada Example"
    document.sections[0].footer.paragraphs[0].text = "555-0142"
    document.save(target)
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PARTS = _parts()
XML = sorted(name for name in PARTS if name.endswith((".xml", ".rels")))


def package(parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", packing) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def renamed(name: str, document: bytes) -> dict[str, bytes]:
    """The package with its main part under another name, and `document` in it."""
    parts = {other: data for other, data in PARTS.items() if other != MAIN} | {name: document}
    relations = parts.pop("word/_rels/document.xml.rels")
    parts[f"word/_rels/{name.rpartition('/')[2]}.rels"] = relations
    for holder in ("[Content_Types].xml", "_rels/.rels"):
        parts[holder] = parts[holder].replace(MAIN.encode(), name.encode())
    return parts


def laughing(part: bytes, encoding: str = "UTF-8") -> bytes:
    """The part with entities declared, and called in the words where there are some."""
    _, _, rest = part.partition(b"?>")
    called = rest.replace(b"Ada", b"Ada &l9; &out;")
    return (b'<?xml version="1.0" encoding="%s"?>' % encoding.encode() + ENTITIES + called).decode().encode(encoding)


def test_the_package_has_the_parts_that_are_attacked() -> None:
    assert {"word/styles.xml", "word/header1.xml", "word/footer1.xml", "docProps/core.xml", "_rels/.rels"} <= set(XML)


@pytest.mark.parametrize("name", XML)
def test_entities_are_refused_in_every_part(name: str) -> None:
    with pytest.raises(InputError, match="declares XML entities"):
        read_bytes(package(PARTS | {name: laughing(PARTS[name])}), "cv.docx")


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-16-LE", "UTF-16-BE", "UTF-32", "UTF-7", "cp037"])
def test_entities_are_refused_in_every_encoding(encoding: str) -> None:
    with pytest.raises(InputError):
        read_bytes(package(PARTS | {MAIN: laughing(PARTS[MAIN], encoding)}), "cv.docx")


def test_entities_hidden_behind_an_encoding_are_not_filled_in() -> None:
    hidden = ENTITIES.decode().replace("<", "+ADw-").replace("!", "+ACE-").encode()
    part = PARTS[MAIN].replace(b"?>", b"?>" + hidden, 1).replace(b"Ada", b"Ada &l9; &out;")
    data = package(PARTS | {MAIN: part.replace(b"UTF-8", b"UTF-7", 1)})
    try:
        text = read_bytes(data, "cv.docx").text
    except InputError:
        return
    assert "ha" not in text and "root:" not in text


@pytest.mark.parametrize("name", ["word/document.XML", "word/document.dat", "word/media/image1.png", "document"])
def test_words_under_another_name_are_checked_all_the_same(name: str) -> None:
    with pytest.raises(InputError, match=r"entities|as no Word file does"):
        read_bytes(package(renamed(name, laughing(PARTS[MAIN]))), "cv.docx")


@pytest.mark.parametrize("name", [MAIN, "word/document.dat"])
def test_a_bomb_that_hides_its_ratio_is_refused_before_it_is_parsed(name: str) -> None:
    bomb = PARTS[MAIN].replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * 1_000_000)
    before = time.process_time()
    with pytest.raises(InputError, match=r"400,000 tags|as no Word file does"):
        read_bytes(
            package(renamed(name, bomb) if name != MAIN else PARTS | {MAIN: bomb}, zipfile.ZIP_STORED), "cv.docx"
        )
    assert time.process_time() - before < 2


def test_the_names_in_a_package_write_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    slipping = dict.fromkeys(("../slipped", "../../slipped", f"{tmp_path}/slipped", "C:\\slipped"), b"owned")
    assert "Ada Example" in read_bytes(package(PARTS | slipping), "cv.docx").text
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["inner"]


def test_the_relations_of_a_package_read_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "secret.xml").write_bytes(PARTS[MAIN].replace(b"Ada", b"Secret"))
    for target, mode in (
        (f"file://{tmp_path}/secret.xml", "External"),
        (f"../../../..{tmp_path}/secret.xml", "Internal"),
    ):
        kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
        entry = b'<Relationship Id="rId99" Type="%s" Target="%s" TargetMode="%s"/></Relationships>'
        held = PARTS["word/_rels/document.xml.rels"].replace(
            b"</Relationships>", entry % (kind, target.encode(), mode.encode())
        )
        try:
            text = read_bytes(package(PARTS | {"word/_rels/document.xml.rels": held}), "cv.docx").text
        except InputError:
            continue
        assert "Secret" not in text


RESUME = {
    "basics": {"name": "Mira Oduya", "email": "mira.oduya@example.com"},
    "work": [
        {"name": "Calder Rail", "position": "Engineer", "startDate": "2019-01", "highlights": ["Built it in Python"]}
    ],
}


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity", "9" * 4000, "0." + "0" * 400 + "1", "-0"])
@pytest.mark.parametrize("place", ['"Calder Rail"', '"2019-01"', '"Mira Oduya"'])
def test_endless_and_huge_numbers_leave_no_trace(run: Run, number: str, place: str) -> None:
    Path("r.json").write_text(json.dumps(RESUME).replace(place, number), encoding="utf-8")
    result = run("parse", "r.json", "--anyway")
    assert result.exit_code == 0, result.output
    json.loads(result.stdout, parse_constant=lambda word: pytest.fail(f"{word} is no JSON"))


def test_endless_numbers_of_yaml_leave_no_trace(run: Run) -> None:
    Path("r.yaml").write_text(f"cv:\n  name: Mira Oduya\n  phone: {'9' * 400}.0\n  email: 1.0\n", encoding="utf-8")
    told = run("parse", "r.yaml", "--anyway")
    assert told.exit_code == 0, told.output
    json.loads(told.stdout, parse_constant=lambda word: pytest.fail(f"{word} is no JSON"))


TAG = "!!python/object/apply:os.system ['touch owned']"


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("r.yaml", f"cv:\n  name: {TAG}\n", 3),
        ("r.yaml", "cv:\n  a: &a [x, x]\n  b: [*a, *a]\n", 3),
        ("r.yaml", "cv:\n  <<: {name: x}\n  a: !!binary aGE=\n", None),
        ("mine/skills/a.yaml", f"skills: {TAG}\n", 4),
        ("mine/skills/a.yaml", "skills:\n  - &a {id: x}\n  - *a\n", 4),
        ("mine/questions/a.yaml", f"questions: {TAG}\n", 4),
    ],
)
def test_yaml_runs_nothing(run: Run, name: str, text: str, code: int | None) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    result = run("taxonomy", "check", "mine") if name.startswith("mine") else run("parse", name)
    assert result.exit_code in ((code,) if code else (0, 3)), result.output
    assert not Path("owned").exists()


PAGE = """<html><head><meta http-equiv="refresh" content="0;url=file:///etc/passwd"><base href="file:///etc/">
<link rel="stylesheet" href="passwd"><script src="passwd"></script><style>@import url(passwd);</style></head>
<body><iframe src="passwd"></iframe><object data="passwd"></object><img src="passwd"><h1>Mira Oduya</h1>
<p>mira.oduya@example.com</p><h2>Experience</h2><p>Data Engineer, Calder Rail, May 2021 - Present</p>
<ul><li>Built the delay forecast in Python</li></ul></body></html>"""


def test_a_page_that_points_elsewhere_is_read_as_it_stands() -> None:
    document = workflow.read_document("r.html", data=PAGE.encode())
    assert "Built the delay forecast" in document.text
    assert "root:" not in document.text


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs such a file")
def test_a_file_without_end_is_refused() -> None:
    with pytest.raises(TooLarge):
        workflow.read_document("/dev/zero")


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_link_to_itself_is_refused(run: Run) -> None:
    Path("r.pdf").symlink_to("r.pdf")
    assert run("score", "r.pdf").exit_code == 3
