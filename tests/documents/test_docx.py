from __future__ import annotations

from docx.enum.text import WD_BREAK
from docx.shared import Pt, RGBColor


def _plain(document) -> None:
    document.core_properties.title, document.core_properties.author = "Resume", "Ada Example"
    section = document.sections[0]
    section.header.paragraphs[0].text = "ada@example.com"
    section.footer.paragraphs[0].text = "References on request"
    document.add_heading("Ada Example", 0)
    document.add_heading("Experience", 1)
    job = document.add_paragraph()
    run = job.add_run("Engineer, Larkspur Freight")
    run.bold, run.font.size = True, Pt(12)
    job.add_run("\t2020 – 2024")
    document.add_paragraph("Built a search", style="List Bullet")
    document.add_paragraph("in Rust", style="List Bullet 2")
    document.add_paragraph("• Led four people")
    both = document.add_paragraph("Chicago")
    both.add_run().add_break(WD_BREAK.LINE)
    both.add_run("since 2019")


def test_paragraphs_headings_bullets_tabs_and_breaks(read, word) -> None:
    document = read(word(_plain), "resume.docx")
    assert document.text.split("\n") == [
        "ada@example.com",
        "Ada Example",
        "Experience",
        "Engineer, Larkspur Freight\t2020 – 2024",
        "Built a search",
        "in Rust",
        "Led four people",
        "Chicago",
        "since 2019",
        "References on request",
    ]
    lines = {line.text: line for line in document.lines}
    assert [lines[words].heading for words in ("Ada Example", "Experience", "Chicago")] == [1, 1, 0]
    assert [(line.text, line.indent) for line in document.lines if line.bullet] == [
        ("Built a search", 0),
        ("in Rust", 1),
        ("Led four people", 0),
    ]
    job = lines["Engineer, Larkspur Freight"]
    assert (job.weight, job.size, lines["2020 – 2024"].weight) == (700, 12.0, 400)
    assert (document.metadata["title"], document.metadata["author"]) == ("Resume", "Ada Example")


def test_tables_nested_merged_and_side_by_side(read, word) -> None:
    def fill(document) -> None:
        table = document.add_table(rows=3, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = "2020 – 2024", "Engineer"
        table.cell(1, 0).text = "Skills"
        table.cell(1, 0).add_paragraph("Python")
        table.cell(1, 1).text = "Work"
        inner = table.cell(1, 1).add_table(rows=1, cols=2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "inner left", "inner right"
        table.cell(2, 0).merge(table.cell(2, 1)).text = "Merged once"
        document.add_paragraph("after")

    document = read(word(fill), "resume.docx")
    assert document.text.split("\n") == [
        "2020 – 2024\tEngineer",
        "Skills",
        "Python",
        "Work",
        "inner left\tinner right",
        "Merged once",
        "after",
    ]
    blocks = {line.text: line.block for line in document.lines}
    assert blocks["Skills"] == blocks["Python"] != blocks["Work"]


def test_hidden_white_and_tiny_words_are_no_text(read, word) -> None:
    def fill(document) -> None:
        document.add_paragraph("Engineer")
        document.add_paragraph().add_run("Kubernetes").font.hidden = True
        document.add_paragraph().add_run("Haskell").font.color.rgb = RGBColor(255, 255, 255)
        document.add_paragraph().add_run("Erlang").font.size = Pt(1)

    document = read(word(fill), "resume.docx")
    assert document.text == "Engineer"
    assert [(each.text, each.kind) for each in document.hidden] == [
        ("Kubernetes", "invisible"), ("Haskell", "alike"), ("Erlang", "tiny"),
    ]  # fmt: skip


def test_white_words_on_a_dark_ground_are_text(read, word_of_xml) -> None:
    shaded = (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3A5F"/></w:tcPr>'
        '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>SKILLS</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    )
    assert read(word_of_xml(shaded), "resume.docx").text == "SKILLS"


def test_tracked_changes_are_read_as_accepted(read, word_of_xml) -> None:
    body = (
        '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>Junior</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>Senior</w:t></w:r></w:ins><w:r><w:t> engineer</w:t></w:r></w:p>'
    )
    document = read(word_of_xml(body), "resume.docx")
    assert document.text == "Senior engineer"
    assert "tracked changes" in document.warnings[0]


def test_a_text_box_is_read_once_and_before_the_words_it_hangs_on(read, word_of_xml) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Core skills</w:t></w:r></w:p></w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Ada Example</w:t></w:r></w:p><w:p><w:r><w:t>Profile</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    document = read(word_of_xml(body), "resume.docx")
    assert document.text.split("\n") == ["Ada Example", "Core skills", "Profile"]
    blocks = [line.block for line in document.lines]
    assert blocks[0] == blocks[2] != blocks[1]


def test_links_of_relations_and_of_fields(read, word_of_xml, word) -> None:
    def fill(document) -> None:
        paragraph = document.add_paragraph("see ")
        relation = document.part.relate_to(
            "https://example.com/ada",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
            is_external=True,
        )
        link = paragraph._p.makeelement(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}hyperlink",
            {"{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id": relation},
        )
        link.append(paragraph.add_run("my pages")._r)
        paragraph._p.append(link)

    line = read(word(fill), "resume.docx").lines[0]
    assert (line.text, line.links) == ("see my pages", ("https://example.com/ada",))
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.com/b" '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>b</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> and c</w:t></w:r></w:p>'
    )
    line = read(word_of_xml(field), "resume.docx").lines[0]
    assert (line.text, line.links) == ("b and c", ("https://example.com/b",))


def test_the_strict_form_is_read(read, word, zipped) -> None:
    import zipfile
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(word(lambda document: document.add_heading("Experience", 1)))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    strict = "http://purl.oclc.org/ooxml/"
    for name in ("word/document.xml", "word/styles.xml"):
        members[name] = members[name].replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", f"{strict}wordprocessingml/main".encode()
        )
    members["_rels/.rels"] = members["_rels/.rels"].replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        f"{strict}officeDocument/relationships/officeDocument".encode(),
    )
    line = read(zipped(members), "resume.docx").lines[0]
    assert (line.text, line.heading) == ("Experience", 1)


def test_broken_style_values_do_no_harm(read, word_of_xml) -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Nowhere"/><w:outlineLvl w:val="-1"/><w:numPr><w:ilvl w:val="x"/>'
        '<w:numId w:val="y"/></w:numPr></w:pPr><w:r><w:rPr><w:sz w:val="large"/><w:color w:val="blue"/></w:rPr>'
        "<w:t>Engineer</w:t></w:r></w:p>"
    )
    assert read(word_of_xml(body), "resume.docx").text == "Engineer"
