from __future__ import annotations

import json

PAGE = """<!doctype html><html><head><title>Ada &amp; Co</title><meta name="author" content="Ada Example">
<style>.off{display:none} @media print{.job{display:none}} .job{color:red}</style>
<script>document.write("Cobol")</script></head><body>
<h1>Ada Example</h1><p>ada@example.com<br>Chicago</p>
<div class="job"><span class="t">Engineer</span><span class="d">2020 – 2024</span></div>
<ul><li>Built a search<ul><li>in Rust</li></ul></li><li>Led four people</li></ul>
<dl><dt>Languages</dt><dd>Python, Go</dd></dl>
<p><b>Larkspur Freight</b></p><p><b>Larkspur</b> of Chicago</p>
<p><a href="https://ada.example.com">pages</a> <a href="javascript:alert(1)">no</a><img src="http://192.0.2.1/x.png"></p>
<p class="off">Kubernetes</p><p style="visibility:hidden">Haskell</p><p hidden>Erlang</p>
<span class="sr-only">Fortran</span>
<pre>one
two</pre>
</body></html>"""


def test_a_page_becomes_lines(read) -> None:
    document = read(PAGE, "resume.html")
    assert document.text.split("\n") == [
        "Ada Example",
        "ada@example.com",
        "Chicago",
        "Engineer\t2020 – 2024",
        "Built a search",
        "in Rust",
        "Led four people",
        "Languages",
        "Python, Go",
        "Larkspur Freight",
        "Larkspur of Chicago",
        "pages no",
        "one",
        "two",
    ]


def test_what_the_page_states_is_kept(read) -> None:
    document = read(PAGE, "resume.html")
    lines = {line.text: line for line in document.lines}
    assert lines["Ada Example"].heading == 1
    assert (lines["in Rust"].bullet, lines["in Rust"].indent) == (True, 1)
    assert lines["Larkspur Freight"].weight == 700
    assert (lines["Larkspur of Chicago"].weight, lines["Larkspur of Chicago"].lead) == (400, len("Larkspur"))
    assert lines["pages no"].links == ("https://ada.example.com",)
    assert document.metadata == {"title": "Ada & Co", "author": "Ada Example"}


def test_hidden_words_are_no_text(read) -> None:
    document = read(PAGE, "resume.html")
    assert [each.text for each in document.hidden] == ["Kubernetes Haskell Erlang Fortran"]
    assert "Cobol" not in document.text + document.hidden[0].text


def test_cells_of_one_line_share_a_row_and_longer_cells_are_read_one_after_the_other(read) -> None:
    document = read(
        "<html><table><tr><td>2020</td><td>Engineer</td></tr>"
        "<tr><td><p>Skills</p><p>Python</p></td><td><p>Work</p><p>Built a search</p></td></tr></table>after</html>",
        "resume.html",
    )
    assert document.text.split("\n") == ["2020\tEngineer", "Skills", "Python", "Work", "Built a search", "after"]
    blocks = [line.block for line in document.lines]
    assert blocks == sorted(blocks)
    assert len(set(blocks)) == 5


def test_an_icon_that_links_gives_its_address_to_the_next_words(read) -> None:
    document = read(
        '<html><p><a href="https://example.com/in/ada"><i class="fa"></i></a></p><p>Ada</p></html>', "a.html"
    )
    assert document.lines[0].links == ("https://example.com/in/ada",)


def test_json_ld_is_handed_on_and_broken_json_ld_is_not(read) -> None:
    posting = {"@type": "JobPosting", "title": "Engineer"}
    document = read(
        f'<html><script type="application/ld+json">{json.dumps(posting)}</script>'
        '<script type="application/ld+json">{oops</script><p>Engineer</p></html>',
        "posting.html",
    )
    assert json.loads(document.metadata["json-ld"]) == [posting]


def test_the_stated_encoding_is_used(read) -> None:
    page = '<html><meta charset="iso-8859-2"><p>Paweł Żółkiewski</p></html>'
    assert read(page.encode("iso-8859-2"), "resume.html").text == "Paweł Żółkiewski"


def test_a_fragment_is_known_by_its_tags(read) -> None:
    assert read("<div><p>Ada</p><p>Engineer</p></div>", "-").format == "html"
