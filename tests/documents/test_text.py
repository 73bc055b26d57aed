from __future__ import annotations

import pytest


def test_a_resume_in_plain_text(read) -> None:
    document = read(
        "Ada Example\nada@example.com   |   +1 415 555 0100\n\nEXPERIENCE\n----------\n"
        "Engineer, Larkspur Freight\t\t2020 - 2024\n- Built a search\n  * in Rust\n- Led four people\n",
        "resume.txt",
    )
    assert document.format == "text"
    assert [line.text for line in document.lines] == [
        "Ada Example",
        "ada@example.com",
        "|",
        "+1 415 555 0100",
        "EXPERIENCE",
        "Engineer, Larkspur Freight",
        "2020 - 2024",
        "Built a search",
        "in Rust",
        "Led four people",
    ]
    assert [line.text for line in document.lines if line.bullet] == ["Built a search", "in Rust", "Led four people"]
    assert [line.indent for line in document.lines if line.bullet] == [0, 1, 0]
    assert [line.heading for line in document.lines if line.text == "EXPERIENCE"] == [2]
    assert "Engineer, Larkspur Freight\t2020 - 2024" in document.text


def test_lines_wrapped_at_the_margin_are_joined(read) -> None:
    document = read(
        "Summary\n\n"
        "Engineer of search systems who has spent nine years on the retrieval of\n"
        "legal documents, first in a library and then in a bank, where the index\n"
        "grew to forty million pages.\n\n"
        "- Cut the median time of a query from 900 to 120 milliseconds by giving\n"
        "  each shard a cache of its own\n"
        "- Led four people\n",
        "resume.txt",
    )
    assert document.text.split("\n") == [
        "Summary",
        "Engineer of search systems who has spent nine years on the retrieval of legal documents, first in a library"
        " and then in a bank, where the index grew to forty million pages.",
        "Cut the median time of a query from 900 to 120 milliseconds by giving each shard a cache of its own",
        "Led four people",
    ]


def test_short_lines_stay_apart(read) -> None:
    document = read("Ada Example\nEngineer\nLarkspur Freight\nChicago\n", "resume.txt")
    assert document.text == "Ada Example\nEngineer\nLarkspur Freight\nChicago"


def test_a_rule_after_the_words_makes_a_heading(read) -> None:
    document = read("SKILLS -------------------------\n- Python\n", "resume.txt")
    assert (document.lines[0].text, document.lines[0].heading) == ("SKILLS", 2)


def test_form_feeds_part_pages(read) -> None:
    document = read("First page\n\fSecond page\n", "resume.txt")
    assert document.pages == 2
    assert [line.page for line in document.lines] == [1, 2]


def test_numbers_in_order_are_list_items(read) -> None:
    document = read("Duties\n1. Build things\n2. Mend things\n\n3 years in Rome\n", "posting.txt")
    assert [line.text for line in document.lines if line.bullet] == ["Build things", "Mend things"]


def test_a_link_in_text_keeps_its_address(read) -> None:
    line = read("See [the index](https://example.com/index) for more", "resume.txt").lines[0]
    assert (line.text, line.links) == ("See the index for more", ("https://example.com/index",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(read, encoding: str) -> None:
    words = "Renée Müller – développeuse à Genève\nPython, Go"
    assert read(words.encode(encoding), "resume.txt").text == words


def test_line_ends_of_every_system(read) -> None:
    assert read(b"one\r\ntwo\rthree\nfour", "resume.txt").text == "one\ntwo\nthree\nfour"


def test_lines_of_labels_do_not_run_on_into_each_other(read) -> None:
    lists = "Cloud: Google Cloud, OpenStack, Azure, Cloudflare, DigitalOcean, AWS\n"
    lists += "Orchestration: Nomad, Docker Swarm, Helm, Kubernetes, Argo CD, Istio"
    wrapped = "I have kept the trains of a whole country on their rails with code that\n" * 2
    assert read(f"{wrapped}nobody reads.\n\n{lists}\n", "resume.txt").text.endswith(lists)
