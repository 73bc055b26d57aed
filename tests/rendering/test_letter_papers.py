"""Letters and explanations through `papers.save` and `workflow.render`."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from toolkit import workflow
from toolkit.errors import ConfigurationError, OutputError, UsageError
from toolkit.papers.explanations.models import Explanation
from toolkit.papers.letters.models import Letter, Sentence
from toolkit.rendering import papers
from toolkit.rendering.explanations import pages as explanation_pages
from toolkit.rendering.explanations import text as explanation_text
from toolkit.rendering.letters import docx as letter_docx
from toolkit.rendering.letters import html as letter_html
from toolkit.rendering.letters import json as letter_json
from toolkit.rendering.letters import pdf as letter_pdf
from toolkit.rendering.letters import text as letter_text


def test_the_ending_picks_the_form_of_a_letter(letter: Letter, tmp_path: Path) -> None:
    forms: dict[str, bytes | str] = {
        ".pdf": letter_pdf.draw(letter, paper="letter").data,
        ".docx": letter_docx.render(letter, paper="letter"),
        ".HTML": letter_html.render(letter),
        ".md": letter_text.markdown(letter),
        ".txt": letter_text.text(letter),
        ".json": letter_json.render(letter),
    }
    for ending, content in forms.items():
        assert workflow.render(letter, tmp_path / f"letter{ending}", paper_size="letter") == ()
        written = (tmp_path / f"letter{ending}").read_bytes()
        assert written == (content if isinstance(content, bytes) else content.encode())


def test_the_ending_picks_the_form_of_an_explanation(explanation: Explanation, tmp_path: Path) -> None:
    forms: dict[str, bytes | str] = {
        ".pdf": explanation_pages.draw(explanation),
        ".html": explanation_pages.html(explanation),
        ".md": explanation_text.markdown(explanation),
        ".txt": explanation_text.text(explanation),
        ".json": letter_json.render(explanation),
    }
    for ending, content in forms.items():
        papers.save(explanation, tmp_path / f"gap{ending}")
        written = (tmp_path / f"gap{ending}").read_bytes()
        assert written == (content if isinstance(content, bytes) else content.encode())


def test_another_ending_is_refused_with_those_that_exist(
    letter: Letter, explanation: Explanation, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=r"no letter is .*\.pdf, \.docx, \.html, \.md, \.txt or \.json"):
        papers.save(letter, tmp_path / "letter.odt")
    with pytest.raises(UsageError, match=r"no explanation is .*\.pdf, \.html, \.md, \.txt or \.json"):
        papers.save(explanation, tmp_path / "gap.docx")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_only_when_asked(letter: Letter, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("old", encoding="utf-8")
    with pytest.raises(OutputError, match="--force"):
        papers.save(letter, tmp_path / "letter.txt")
    papers.save(letter, tmp_path / "letter.txt", force=True)
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == letter_text.text(letter)


def test_a_letter_of_two_pages_is_written_with_a_note(letter: Letter, tmp_path: Path) -> None:
    long = dataclasses.replace(letter, paragraphs=((Sentence("word " * 1000, ()),),))
    assert "2 pages" in papers.save(long, tmp_path / "letter.pdf")[0]
    assert (tmp_path / "letter.pdf").exists()


def test_a_theme_is_for_letters_on_pages(letter: Letter, explanation: Explanation, tmp_path: Path) -> None:
    for paper, name in ((letter, "letter.docx"), (explanation, "gap.pdf")):
        with pytest.raises(UsageError, match="theme"):
            papers.save(paper, tmp_path / name, theme=tmp_path)


def test_a_wrong_theme_leaves_no_file(letter: Letter, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "letter.html").write_text("{% if %}", encoding="utf-8")
    with pytest.raises(ConfigurationError):
        papers.save(letter, tmp_path / "letter.pdf", theme=theme)
    assert not (tmp_path / "letter.pdf").exists()


def test_sources_are_shown_where_asked(letter: Letter, tmp_path: Path) -> None:
    workflow.render(letter, tmp_path / "letter.html", sources=True)
    assert (tmp_path / "letter.html").read_text(encoding="utf-8") == letter_html.render(letter, sources=True)
