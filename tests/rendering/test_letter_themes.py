from __future__ import annotations

import time
from pathlib import Path

import pypdfium2
import pytest

from toolkit.errors import ConfigurationError, OutputError, RenderingError
from toolkit.papers.letters.models import Letter
from toolkit.rendering.letters import html as letter_html
from toolkit.rendering.letters import pdf as letter_pdf
from toolkit.rendering.letters import themes

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    folder = tmp_path / "theme"
    folder.mkdir()
    return folder


def write(theme: Path, text: str, name: str = "letter.html") -> Path:
    (theme / name).write_text(text, encoding="utf-8")
    return theme


def page(words: str) -> str:
    return f'<!doctype html><html lang="en"><head><title>t</title></head><body><p>{words}</p></body></html>'


def refusal(letter: Letter, theme: Path) -> str:
    with pytest.raises(ConfigurationError) as refused:
        letter_pdf.draw(letter, theme=theme)
    assert refused.value.exit_code == 4
    return refused.value.message


def test_a_copy_of_the_shipped_theme_draws_the_same_letter(letter: Letter, tmp_path: Path) -> None:
    written = themes.copy_theme(tmp_path / "mine")
    assert {"letter.html", "letter.css", "screen.html"} <= {path.name for path in written}
    assert letter_pdf.draw(letter, theme=tmp_path / "mine") == letter_pdf.draw(letter)
    assert letter_html.render(letter, theme=tmp_path / "mine") == letter_html.render(letter)


def test_copying_replaces_nothing_unasked(tmp_path: Path) -> None:
    themes.copy_theme(tmp_path)
    (tmp_path / "letter.css").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=r"letter\.css"):
        themes.copy_theme(tmp_path)
    assert (tmp_path / "letter.css").read_text(encoding="utf-8") == "mine"
    themes.copy_theme(tmp_path, force=True)
    assert (tmp_path / "letter.css").read_text(encoding="utf-8") != "mine"
    with pytest.raises(OutputError, match="is a file"):
        themes.copy_theme(tmp_path / "letter.css")


def test_a_theme_uses_its_own_files(letter: Letter, theme: Path) -> None:
    (theme / "art").mkdir()
    (theme / "art" / "seal.png").write_bytes(PIXEL)
    write(theme, "p::after { content: ' from the sheet' }", "own.css")
    write(theme, page('<link rel="stylesheet" href="own.css"><img src="art/seal.png" alt="seal">{{ letter.subject }}'))
    document = pypdfium2.PdfDocument(letter_pdf.draw(letter, theme=theme).data)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "AI Engineer, Search at Larkspur Health from the sheet" in text


def test_a_theme_without_a_page_for_the_screen_shows_its_letter(letter: Letter, theme: Path) -> None:
    write(theme, page("{% for line in paragraphs %}{{ line }}{% endfor %}"))
    assert "I would be glad to talk." in letter_html.render(letter, theme=theme)


def test_a_changed_theme_is_read_again(letter: Letter, theme: Path) -> None:
    write(theme, page("one"))
    assert "one" in letter_html.render(letter, theme=theme)
    write(theme, page("another"))
    assert "another" in letter_html.render(letter, theme=theme)


def test_words_of_the_letter_are_escaped(hostile_letter: Letter, theme: Path) -> None:
    write(theme, page("{{ letter.subject }}"))
    assert "<script>" not in letter_html.render(hostile_letter, theme=theme)


def test_what_is_no_theme_is_said_plainly(letter: Letter, tmp_path: Path) -> None:
    (tmp_path / "letter.html").write_text("words", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    assert "is a file" in refusal(letter, tmp_path / "letter.html")
    assert "no folder" in refusal(letter, tmp_path / "absent")
    assert "holds no letter.html" in refusal(letter, tmp_path / "empty")


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("fine\n{% if %}", 2, "end of statement"),
        (
            "fine\n\n{{ letter.sender.nmae }}",
            3,
            "a Sender has no nmae; use one of the names that there are: name, headline, ",
        ),
        ("{{ companny }}", 1, "companny' is undefined; use one of the names that there are: contact, "),
        ("fine\n{{ 1 / 0 }}", 2, "division by zero"),
        ("{{ letter | shout }}", 1, "shout"),
        ("{{ letter.subject | safe }}", 1, "safe"),
        ("\n{{ letter.__class__ }}", 2, "unsafe"),
        ("{{ ''.__class__.__mro__ }}", 1, "unsafe"),
        ("{{ letter.paragraphs.__init__.__globals__ }}", 1, "unsafe"),
        ("\n{% include '../secret.html' %}", 2, "no file ../secret.html"),
        ("\n{% include '/etc/passwd' %}", 2, "no file /etc/passwd"),
        ("{% include 'letter.html' %}", 1, "circle"),
        ("{{ letter.subject.format(1) }}", 1, "unsafe"),
    ],
)
def test_a_wrong_template_is_named_with_its_line(
    letter: Letter, theme: Path, template: str, line: int, said: str
) -> None:
    write(theme.parent, "secret", "secret.html")
    message = refusal(letter, write(theme, template))
    assert message.startswith(f"{theme / 'letter.html'}:{line}: ")
    assert said in message
    assert "; " in message
    assert message.endswith(".")


def test_a_wrong_part_is_named_itself(letter: Letter, theme: Path) -> None:
    write(theme, "a\n\n{{ nothing }}", "part.html")
    message = refusal(letter, write(theme, "\n{% include 'part.html' %}"))
    assert message.startswith(f"{theme / 'part.html'}:3: ")


@pytest.mark.parametrize(
    "template",
    [
        "{% for i in range(10**9) %}x{% endfor %}",
        "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{{ 'x' * 10**9 }}",
        "{{ 9**9**9**9 }}",
        "{{ 'x' | center(10**9) }}",
        "{{ 'x'.ljust(10**9) }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '{:999999999}'.format(1) }}",
        "{% set n = namespace(a='x') %}{% for i in range(60) %}{% set n.a = n.a ~ n.a %}{% endfor %}",
        "{% set n = namespace(a='x') %}{% for i in range(60) %}{% set n.a = n.a + n.a %}{% endfor %}",
        "{% set n = namespace(a='x') %}{% for i in range(60) %}{% set n.a = n.a|replace('x', 'xx') %}{% endfor %}",
        "{% set n = namespace(a='x') %}{% for i in range(60) %}{% set n.a %}{{ n.a }}{{ n.a }}{% endset %}{% endfor %}",
        "{% set n = namespace(a=[1]) %}{% for i in range(60) %}{% set n.a = n.a + n.a %}{% endfor %}",
        "{% set n = namespace(a=9) %}{% for i in range(60) %}{% set n.a = n.a * n.a %}{% endfor %}",
        "{% for x in [1] recursive %}{{ loop([1, 1]) }}{% endfor %}",
        "{% for i in range(400) %}{{ paragraphs | join('" + "x" * 9000 + "') }}{% endfor %}",
        "{{ lipsum(n=1000000) }}",
    ],
)
def test_a_template_without_end_is_stopped(letter: Letter, theme: Path, template: str) -> None:
    before = time.process_time()
    assert str(theme) in refusal(letter, write(theme, template))
    assert time.process_time() - before < 5


def test_a_link_out_of_the_folder_is_not_followed(letter: Letter, theme: Path) -> None:
    write(theme.parent, "secret words", "secret.html")
    (theme / "part.html").symlink_to(theme.parent / "secret.html")
    assert "no file part.html" in refusal(letter, write(theme, "{% include 'part.html' %}"))
    (theme / "seal.png").symlink_to(theme.parent / "secret.html")
    write(theme, page('<img src="seal.png" alt="x">'))
    with pytest.raises(RenderingError, match=r"seal\.png is not a file of the theme"):
        letter_pdf.draw(letter, theme=theme)


def test_large_files_and_other_encodings_are_refused(letter: Letter, theme: Path) -> None:
    write(theme, "x" * 1_000_001)
    assert "larger than 1,000,000 bytes" in refusal(letter, theme)
    (theme / "letter.html").write_bytes(b"fine\n\xff\xfe")
    assert refusal(letter, theme).startswith(f"{theme / 'letter.html'}:2: the file is not UTF-8")


@pytest.mark.parametrize(
    ("markup", "named"),
    [
        ('<img src="https://example.com/x.png" alt="x">', "https://example.com/x.png is outside the theme"),
        ('<img src="file:///etc/passwd" alt="x">', "file:///etc/passwd is outside the theme"),
        ('<img src="../secret.png" alt="x">', "secret.png is not a file of the theme"),
        ('<img src="%2e%2e/secret.png" alt="x">', "secret.png is not a file of the theme"),
        ('<img src="/etc/passwd" alt="x">', "etc/passwd is not a file of the theme"),
        ('<img src="data:image/png;base64,AA" alt="x">', "is outside the theme"),
        ('<img src="secret.txt" alt="x">', "secret.txt is no style sheet, picture or font"),
        ('<link rel="stylesheet" href="absent.css">', "absent.css is not a file of the theme"),
        ('<style>@import url("http://127.0.0.1:9/x.css");</style>', "http://127.0.0.1:9/x.css is outside the theme"),
        ('<style>p { background: url("gone.png") }</style>', "gone.png is not a file of the theme"),
        ('<style>@font-face { font-family: x; src: url("x.ttf") } p { font-family: x }</style>', "x.ttf is not a file"),
        ('<base href="https://example.com/"><img src="x.png" alt="x">', "https://example.com/x.png is outside"),
        ('<object data="file:///etc/passwd"></object>', "file:///etc/passwd is outside"),
        ('<link rel="attachment" href="file:///etc/passwd">', "file:///etc/passwd is outside"),
    ],
)
def test_an_address_outside_the_folder_is_refused_by_name(letter: Letter, theme: Path, markup: str, named: str) -> None:
    write(theme.parent, "secret", "secret.png")
    write(theme, "secret", "secret.txt")
    write(theme, page(markup))
    with pytest.raises(RenderingError) as refused:
        letter_pdf.draw(letter, theme=theme)
    assert named in refused.value.message
    assert "its own folder" in refused.value.message
