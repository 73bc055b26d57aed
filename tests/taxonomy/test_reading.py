"""A file that is wrong is refused with the line and with what to write instead."""

from __future__ import annotations

import pytest

from toolkit.taxonomy.reading import Refused, parse
from toolkit.taxonomy.schema import CuesFile, PlainWordsFile, SkillsFile, SourcesFile, Typed


def said(text: str | bytes, model: type[Typed] = SourcesFile) -> list[str]:
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(Refused) as refused:
        parse(content, "f.yaml", model)
    return [str(complaint) for complaint in refused.value.complaints]


SOURCE = "sources:\n  - id: seed\n    title: A page\n    date: 2026-01\n"


def test_a_good_file_is_its_model_and_knows_its_lines() -> None:
    found = parse(SOURCE.encode(), "f.yaml", SourcesFile)
    assert found.value.sources[0].date == "2026-01"
    assert found.line("sources", 0, "title") == 3
    assert found.line("sources", 0, "no such key") == 2


def test_dates_and_the_words_yes_and_no_stay_text() -> None:
    text = (
        "skills:\n  - {id: a, name: A, kind: tool, depth: {used: u, delivered: d, led: l},"
        " close: {exercise: e, hours: 1}, sources: [seed], examples: {yes: [It is A], no: [It is b]}}\n"
    )
    examples = parse(text.encode(), "f.yaml", SkillsFile).value.skills[0].examples
    assert examples and (examples.yes, examples.no) == (("It is A",), ("It is b",))
    assert (
        parse(b"sources: [{id: a, title: t, date: 2026-01-31}]", "f.yaml", SourcesFile).value.sources[0].date
        == "2026-01-31"
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (SOURCE + "    titel: x\n", "f.yaml:5: unknown key `titel`; write `title`"),
        (SOURCE + "    colour: x\n", "f.yaml:5: unknown key `colour`; the keys here are id, title, date, note"),
        (SOURCE.replace("    title: A page\n", ""), "f.yaml:2: `title` is missing; write it here"),
        (SOURCE.replace("A page", "2026"), "f.yaml:3: `title` must be text, not `2026`; put it in quotes"),
        (
            SOURCE.replace("seed", "Seed One"),
            "f.yaml:2: `id` is `Seed One`; write lower-case letters, digits and single hyphens",
        ),
        (
            SOURCE.replace("2026-01", "January"),
            "f.yaml:4: `date` is `January`; write a date as YYYY, YYYY-MM or YYYY-MM-DD",
        ),
        (SOURCE + "    title: again\n", "f.yaml:5: `title` stands twice here; keep one of them"),
        ("sources: seed\n", "f.yaml:1: `sources` must be a list; write `[one, another]` or one `- item` a line"),
        (
            "sources: [seed]\n",
            "f.yaml:1: entry 1 of `sources` must hold `key: value` pairs; write them below it, indented",
        ),
        ("", "f.yaml:1: `sources` is missing; write it here"),
        (
            "sources: &all []\nmore: *all\n",
            "f.yaml:1: YAML anchors, aliases and deep nesting are not taken; write the value out",
        ),
        (
            "sources: !!python/name:os.system x\n",
            "f.yaml:1: the tag `tag:yaml.org,2002:python/name:os.system` is not taken; write a plain value",
        ),
        ("? [a]\n: b\n", "f.yaml:1: a key must be a word; write `key: value`"),
    ],
)
def test_what_is_wrong_is_said(text: str, complaint: str) -> None:
    assert complaint in said(text)


def test_a_word_that_yaml_takes_for_a_truth_value_is_named() -> None:
    assert said("units: [on]\n", CuesFile) == [
        "f.yaml:1: entry 1 of `units` must be text, not `True`; put it in quotes"
    ]


def test_broken_yaml_names_its_line() -> None:
    assert said("sources:\n  - id: [a\n")[0].startswith("f.yaml:3: cannot be read as YAML (")


def test_other_bytes_are_refused() -> None:
    assert said(b"words:\n- caf\xe9\n", PlainWordsFile) == ["f.yaml:2: is not UTF-8; save the file as UTF-8"]
    assert said(b"words: [a\x00b]\n", PlainWordsFile) == [
        "f.yaml:1: cannot be read as YAML; remove control characters and deep nesting"
    ]


def test_an_anchor_bomb_is_refused_without_being_unfolded() -> None:
    rows = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 40)]
    assert any("anchors" in complaint for complaint in said("\n".join(rows)))


@pytest.mark.parametrize("depth", [100, 900, 20_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    (complaint,) = said("words: " + "[" * depth + "]" * depth, PlainWordsFile)
    assert "nesting" in complaint or "cannot be read as YAML" in complaint


def test_a_huge_file_is_refused_unread() -> None:
    assert said(b"#" * 2_000_001) == ["f.yaml:1: is larger than 2 MB; split it into several files"]


def test_a_complaint_quotes_only_the_beginning_of_a_wrong_value() -> None:
    (complaint,) = said(SOURCE.replace("A page", f"[{'x, ' * 9_000}x]"))
    assert complaint.startswith("f.yaml:3: `title` must be text, not `('x', 'x', ")
    assert len(complaint) < 160
