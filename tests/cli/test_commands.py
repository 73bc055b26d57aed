from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

DAY = ("--as-of", "2026-11-22")


def test_score_as_json(run: Run, resume_pdf: Path, posting_md: Path) -> None:
    data = json.loads(run("score", resume_pdf, "--format", "json", "--posting", posting_md, *DAY).stdout)
    assert data["source"] == str(resume_pdf)
    assert data["as_of"] == "2026-11-22"
    assert 0 <= data["posting"]["match"] <= 100


@pytest.mark.parametrize("form", ["terminal", "json", "html", "pdf"])
def test_the_same_call_gives_the_same_bytes(run: Run, resume_pdf: Path, form: str) -> None:
    for name in ("one", "two"):
        assert run("score", resume_pdf, "--format", form, "-o", name, *DAY).exit_code == 0
    assert Path("one").read_bytes() == Path("two").read_bytes()


@pytest.mark.parametrize(
    ("name", "begin"), [("a.pdf", b"%PDF-"), ("a.html", b"<!"), ("a.json", b"{"), ("a.txt", b"Ifeoma")]
)
def test_the_ending_of_the_output_picks_the_format(run: Run, resume_md: Path, name: str, begin: bytes) -> None:
    result = run("score", resume_md, "-o", name, *DAY)
    assert (result.exit_code, result.stdout) == (0, "")
    assert name in result.stderr
    assert Path(name).read_bytes().startswith(begin)


def test_score_reads_standard_input(run: Run, resume_md: Path) -> None:
    piped = json.loads(run("score", "-", "--format", "json", *DAY, input=resume_md.read_bytes()).stdout)
    named = json.loads(run("score", resume_md, "--format", "json", *DAY).stdout)
    assert piped["source"] == "-"
    assert piped["score"] == named["score"]


def test_a_reading_can_be_corrected(run: Run, resume_pdf: Path) -> None:
    assert run("parse", resume_pdf, "-o", "me.json").exit_code == 0
    me = json.loads(Path("me.json").read_text(encoding="utf-8"))
    me["basics"]["name"] = "Ifeoma Castell-Brandt"
    Path("me.json").write_text(json.dumps(me), encoding="utf-8")
    assert run("score", "me.json", *DAY).stdout.startswith("Ifeoma Castell-Brandt")


def test_a_resume_as_data_has_words_too(run: Run, resume_pdf: Path) -> None:
    run("parse", resume_pdf, "-o", "me.json")
    assert "Ifeoma Castell" in run("parse", "me.json", "--format", "text").output
    found = {skill["id"] for skill in json.loads(run("skills", "me.json", "--format", "json").output)["skills"]}
    assert {"python", "rag"} <= found


def test_parse_as_yaml_holds_what_json_holds(run: Run, resume_pdf: Path) -> None:
    import yaml

    assert yaml.safe_load(run("parse", resume_pdf, "--format", "yaml").stdout) == json.loads(
        run("parse", resume_pdf).stdout
    )


def test_parse_as_text_gives_the_lines_in_order(run: Run, resume_pdf: Path) -> None:
    text = run("parse", resume_pdf, "--format", "text").stdout
    assert 0 <= text.index("Ifeoma Castell") < text.index("Brightmoor") < text.index("Kestrel")


def test_parse_of_several_as_json_is_one_list(run: Run, resume_pdf: Path, resume_md: Path) -> None:
    data = json.loads(run("parse", resume_pdf, resume_md, "--format", "json").stdout)
    assert [item["meta"]["source"] for item in data] == [str(resume_pdf), str(resume_md)]


def test_skills_quote_the_text_they_point_at(run: Run) -> None:
    text = "Moved a RAG service from Flask to FastAPI, on Kubernetes.\n"
    data = json.loads(run("skills", "-", "--format", "json", input=text).stdout)
    found = {skill["id"]: skill["mentions"][0] for skill in data["skills"]}
    assert {"fastapi", "kubernetes"} <= set(found)
    assert all(text[m["start"] : m["end"]] == m["text"] for m in found.values())


def test_skills_on_the_terminal_show_their_line(run: Run) -> None:
    said = run("skills", "-", input="Tuned vLLM for 40 users.\n").stdout
    assert "vLLM (vllm), 1 time" in said
    assert "Tuned vLLM for 40 users." in said


def test_posting(run: Run, posting_md: Path) -> None:
    data = json.loads(run("posting", posting_md).stdout)
    assert (data["title"], data["company"]) == ("Applied AI Engineer", "Fernhollow Claims")
    assert data["pay"] == {"currency": "USD", "min": 145000, "max": 180000, "period": "year"}
    assert all(requirement["text"] for requirement in data["must"])


def test_quiet_and_verbose(run: Run, resume_md: Path) -> None:
    assert run("score", resume_md, "-o", "a.json", "--quiet").stderr == ""
    assert "matched and assessed" in run("score", resume_md, "--verbose").stderr


def test_demo_writes_a_report_and_says_where(run: Run) -> None:
    result = run("demo", "-o", "shown", *DAY)
    assert result.exit_code == 0
    for path in Path("shown").iterdir():
        assert str(path.resolve()) in result.stdout
    assert {path.suffix for path in Path("shown").iterdir()} == {".pdf", ".html", ".json"}
    assert result.stdout.count("\n") > 6


def test_demo_twice_replaces_nothing_unasked(run: Run) -> None:
    Path("toolkit-demo").mkdir()
    Path("toolkit-demo/ifeoma-castell.pdf").write_bytes(b"mine")
    assert run("demo").exit_code == 7
    assert Path("toolkit-demo/ifeoma-castell.pdf").read_bytes() == b"mine"
