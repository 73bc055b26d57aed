"""The tokenizer and the one form of a word."""

from __future__ import annotations

import pytest

from toolkit.language.pipeline import make_doc, pipeline
from toolkit.language.words import form, runs


def tokens(text: str) -> list[str]:
    return [token.text for token in make_doc(text)]


@pytest.mark.parametrize(
    "name", ["C++", "C#", "F#", ".NET", "ASP.NET", "Node.js", "Next.js", "k8s", "H2O.ai", "recall@10"]
)
@pytest.mark.parametrize("frame", ["{}", "({})", "{}, and", "with {}.", "“{}”;", "a/{}", "{}/b", "**{}**"])
def test_the_name_of_a_tool_is_one_token_whatever_stands_beside_it(name: str, frame: str) -> None:
    assert name in tokens(frame.format(name))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("AWS/GCP/Azure", ["AWS", "/", "GCP", "/", "Azure"]),
        ("CI/CD", ["CI", "/", "CD"]),
        ("scikit-learn", ["scikit", "-", "learn"]),
        ("pg_vector", ["pg", "_", "vector"]),
        ("GPT-4o", ["GPT", "-", "4o"]),
        ("GPT4o", ["GPT", "4o"]),
        ("C++17/20", ["C++", "17", "/", "20"]),
        ("C/C++", ["C", "/", "C++"]),
        ("R&D", ["R", "&", "D"]),
        ("Python+SQL", ["Python", "+", "SQL"]),
        ("Languages:Python", ["Languages", ":", "Python"]),
        ("Python•Go·Rust|Java", ["Python", "•", "Go", "·", "Rust", "|", "Java"]),
        ("LLM's", ["LLM", "'s"]),
        ("pipelines.Built", ["pipelines", ".", "Built"]),
    ],
)
def test_compounds_come_apart_in_the_same_way_everywhere(text: str, parts: list[str]) -> None:
    assert tokens(text) == parts


@pytest.mark.parametrize(
    "address", ["https://github.com/ana/go-tools", "www.example.com/python", "ana@example.com", "github.com/ana/rust"]
)
def test_an_address_stays_whole_so_that_no_skill_is_found_in_it(address: str) -> None:
    assert address in tokens(f"see {address}, please")


def test_offsets_are_those_of_the_text_with_line_ends_and_tabs_in_it() -> None:
    text = "Built machine\nlearning\tservices\u00a0in\r\nGo"
    doc = make_doc(text)
    words = [token for token in doc if not token.is_space]
    assert [text[token.idx : token.idx + len(token)] for token in words] == [
        "Built",
        "machine",
        "learning",
        "services",
        "in",
        "Go",
    ]


def test_span_groups_take_whole_tokens_and_skip_empty_places() -> None:
    doc = make_doc("Work at Acme", {"entities": [(8, 10, "EMPLOYER"), (3, 3, "NOTHING")]})
    assert [(span.text, span.label_) for span in doc.spans["entities"]] == [("Acme", "EMPLOYER")]


def test_one_pipeline_a_process() -> None:
    assert pipeline() is pipeline()
    assert pipeline().lang == "en"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Databases", "database"),
        ("LLMs", "LLM"),
        ("DBs", "DB"),
        ("libraries", "Library"),
        ("optimisation", "optimization"),
        ("indexes", "index"),
        ("gpus", "GPU"),
        ("apis", "API"),
    ],
)
def test_forms_agree(one: str, other: str) -> None:
    assert form(one) == form(other)


@pytest.mark.parametrize(("one", "other"), [("AWS", "AW"), ("class", "clas"), ("CSS", "CS"), ("C++", "C")])
def test_forms_differ(one: str, other: str) -> None:
    assert form(one) != form(other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [(".NET", ("net",)), ("Llama3", ("llama", "3")), ("C++", ("c",)), ("--", ()), ("2FA", ("2", "fa"))],
)
def test_an_index_looks_words_up_by_their_runs(word: str, parts: tuple[str, ...]) -> None:
    assert runs(word) == parts


def test_the_form_of_a_token_is_its_norm() -> None:
    assert [token.norm_ for token in make_doc("Vector Databases")] == ["vector", "database"]
