from __future__ import annotations

SOURCE = """\
# Ada Example

Email: ada@example.com
Web: [my pages](https://ada.example.com)

## Experience

### **Engineer**, *Larkspur Freight*

**2020 – 2024**

- Built a **search** in `Rust`
  - with a cache
- Led four people

| Area | Skill |
|------|-------|
| Data | Spark |

<p align="center">Centred <b>words</b></p><!-- unseen -->

First<br>second
"""


def test_a_resume_in_markdown(read) -> None:
    document = read(SOURCE, "resume.md")
    assert document.format == "markdown"
    assert document.text.split("\n") == [
        "Ada Example",
        "Email: ada@example.com",
        "Web: my pages",
        "Experience",
        "Engineer, Larkspur Freight",
        "2020 – 2024",
        "Built a search in Rust",
        "with a cache",
        "Led four people",
        "Area\tSkill",
        "Data\tSpark",
        "Centred words",
        "First",
        "second",
    ]


def test_what_the_format_states_is_kept(read) -> None:
    lines = {line.text: line for line in read(SOURCE, "resume.md").lines}
    assert [lines[words].heading for words in ("Ada Example", "Experience", "Engineer, Larkspur Freight")] == [1, 2, 3]
    assert lines["Web: my pages"].links == ("https://ada.example.com",)
    assert lines["2020 – 2024"].weight == 700
    assert (lines["with a cache"].bullet, lines["with a cache"].indent) == (True, 1)
    assert lines["Data"].block != lines["Spark"].block


def test_markdown_is_known_by_its_content(read) -> None:
    assert read("# Ada\n\n## Work\n\ntext\n", "-").format == "markdown"
    assert read("# just one remark\nplain text\n", "notes.txt").format == "text"


def test_the_front_matter_shows_its_names_only(read) -> None:
    document = read("---\ntitle: Ada Example\ntheme: dark\n---\n\nEngineer\n", "resume.md")
    assert document.text == "Ada Example\nEngineer"


def test_wrapped_paragraphs_are_joined(read) -> None:
    document = read(
        "## Summary\n\nEngineer of search systems who has spent nine years on the retrieval of\n"
        "legal documents, first in a library and then in a bank, where the index\n"
        "grew to forty million pages.\n",
        "resume.md",
    )
    assert len(document.lines) == 2


def test_a_bullet_goes_on_in_the_next_line_of_the_source(read) -> None:
    document = read(
        "# Ada Example\n\n- Built the search and moved\n  the index to Kafka\n- Led four people\n", "resume.md"
    )
    assert "Built the search and moved the index to Kafka" in [line.text for line in document.lines]


def test_a_break_before_a_capital_inside_a_bullet_is_kept(read) -> None:
    document = read("# Ada Example\n\n- Larkspur Freight\n  Jan 2020 – Mar 2024\n", "resume.md")
    assert [line.text for line in document.lines][1:] == ["Larkspur Freight", "Jan 2020 – Mar 2024"]
