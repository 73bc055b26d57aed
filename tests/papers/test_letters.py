"""Letters of the sample people for the sample postings: what must hold for every one of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from toolkit import workflow
from toolkit.errors import UsageError
from toolkit.papers.letters.models import KINDS, LENGTHS, TONES, Letter, Sentence
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
AS_OF = "2026-11-22"
PEOPLE = sorted(path.stem for path in (SAMPLES / "people").glob("*.json"))
POSTINGS = sorted(path.name for path in (SAMPLES / "postings").iterdir())
CLICHES = (
    *("passionate", "proven track record", "i am writing to", "thrilled", "excited", "dynamic", "synergy", "dream"),
    *("perfect fit", "team player", "results-driven", "leverage", "cutting-edge", "hard-working", "honed", "seasoned"),
)


@cache
def resume(name: str) -> Resume:
    return workflow.read_resume(SAMPLES / "resumes" / f"{name}.pdf")


@cache
def posting(name: str) -> Posting:
    return workflow.read_posting(SAMPLES / "postings" / name)


@cache
def letter(person: str, job: str, kind: str = "letter", tone: str = "plain", length: str = "page") -> Letter:
    return workflow.write_letter(resume(person), posting(job), kind=kind, tone=tone, length=length, as_of=AS_OF)


def sentences(letter: Letter) -> Iterator[Sentence]:
    for paragraph in letter.paragraphs:
        yield from paragraph


def body(letter: Letter) -> str:
    return "\n\n".join(" ".join(sentence.text for sentence in paragraph) for paragraph in letter.paragraphs)


every_letter = pytest.mark.parametrize(("person", "job"), list(product(PEOPLE, POSTINGS)))


@every_letter
def test_every_figure_stands_in_the_sources_of_its_sentence(person: str, job: str) -> None:
    for sentence in sentences(letter(person, job)):
        known = " ".join(source.text for source in sentence.sources)
        strange = [figure for figure in re.findall(r"\d[\d.,]*\d|\d", sentence.text) if figure not in known]
        assert not strange, sentence.text


@every_letter
def test_every_sentence_has_its_sources_and_they_stand_where_they_say(person: str, job: str) -> None:
    texts = {"resume": resume(person).document.text, "posting": posting(job).document.text}
    for sentence in sentences(letter(person, job)):
        assert sentence.sources, sentence.text
        for source in sentence.sources:
            if source.end:
                printed = " ".join(texts[source.kind][source.start : source.end].split())
                assert printed.split()[0] in source.text or source.text.split()[0] in printed


@every_letter
def test_it_reads_as_prose(person: str, job: str) -> None:
    made = letter(person, job)
    for sentence in sentences(made):
        text = sentence.text
        assert text[0].isupper() or text[0].isdigit(), text
        assert re.search(r"[.?!][”\"]?$", text), text
        assert not re.search(r"[{}<>]|  | ,|\.\.|→|\bw/", text), text
    said = body(made).lower()
    assert not [words for words in CLICHES if words in said]


@every_letter
def test_no_three_sentences_start_alike(person: str, job: str) -> None:
    made = letter(person, job)
    starts = Counter(" ".join(sentence.text.split()[:2]) for sentence in sentences(made))
    assert max(starts.values()) < 3, starts.most_common(1)
    for paragraph in made.paragraphs:
        first = [sentence.text.split()[0] for sentence in paragraph]
        rows = [first[i : i + 4] for i in range(len(first) - 3)]
        assert not [row for row in rows if len(set(row)) == 1], body(made)


@every_letter
def test_a_short_letter_is_shorter(person: str, job: str) -> None:
    page, short = (len(body(letter(person, job, length=length)).split()) for length in ("page", "short"))
    assert short <= page <= 340
    assert short <= 230


@pytest.mark.parametrize(("kind", "tone", "length"), list(product(KINDS, TONES, LENGTHS)))
def test_every_kind_in_every_tone(kind: str, tone: str, length: str) -> None:
    made = letter("ifeoma-castell", "applied-ai-engineer.md", kind, tone, length)
    assert (made.kind, made.tone, made.length) == (kind, tone, length)
    assert made.paragraphs
    assert all(sentence.sources for sentence in sentences(made))
    assert not re.search(r"[{}]", body(made) + made.subject + made.salutation + made.closing)


def test_a_note_beside_an_invitation_has_300_characters_at_most() -> None:
    for person, job in product(PEOPLE, POSTINGS):
        made = letter(person, job, kind="linkedin")
        assert len(f"{made.salutation} {body(made)}") <= 300


def test_the_same_letter_twice() -> None:
    again = workflow.write_letter(resume("marek-olufsen"), posting("senior-llm-platform-engineer.html"), as_of=AS_OF)
    assert again == letter("marek-olufsen", "senior-llm-platform-engineer.html")


def test_the_first_lines_show_scale() -> None:
    first = letter("ifeoma-castell", "applied-ai-engineer.md").paragraphs[0]
    assert "1,100 adjusters" in " ".join(sentence.text for sentence in first)


def test_the_reason_is_the_users_own() -> None:
    job = posting("applied-ai-engineer.md")
    reason = "your team writes down what it decides"
    made = workflow.write_letter(resume("ifeoma-castell"), job, because=reason, as_of=AS_OF)
    said = next(s for s in sentences(made) if any(source.kind == "user" for source in s.sources))
    assert said.text == f"I am applying to Fernhollow Claims because {reason}."
    whole = "I used Fernhollow as an adjuster for two years"
    made = workflow.write_letter(resume("ifeoma-castell"), job, because=whole, as_of=AS_OF)
    assert f"{whole}." in [sentence.text for sentence in sentences(made)]


def test_a_line_is_told_when_asked_for_and_left_out_when_shunned() -> None:
    job = posting("applied-ai-engineer.md")
    made = workflow.write_letter(resume("ifeoma-castell"), job, story="vendor feeds", as_of=AS_OF)
    assert "three bad vendor feeds" in " ".join(sentence.text for sentence in made.paragraphs[0])
    shunned = workflow.write_letter(resume("ifeoma-castell"), job, avoid=["token cost", "Kestrel"], as_of=AS_OF)
    assert "token cost" not in body(shunned)
    assert "arrival-time" not in body(shunned)


def test_words_that_no_line_has_are_said_to_be_missing() -> None:
    made = workflow.write_letter(
        resume("ifeoma-castell"), posting("applied-ai-engineer.md"), story="moon landing", as_of=AS_OF
    )
    assert any("moon landing" in warning for warning in made.warnings)


def test_a_resume_without_the_musts_gets_an_honest_short_letter() -> None:
    made = letter("noor-lindgren", "senior-llm-platform-engineer.html")
    assert len(body(made).split()) < 130
    assert "my resume does not show" in body(made)
    assert any("next to nothing" in warning for warning in made.warnings)
    assert any("vLLM" in warning for warning in made.warnings)


def test_one_gap_is_named_and_nothing_is_made_of_it() -> None:
    text = body(letter("ifeoma-castell", "senior-llm-platform-engineer.html"))
    assert "What I cannot show yet is work with vLLM, Triton or TensorRT-LLM." in text


def test_a_former_trade_is_told_with_its_years() -> None:
    text = body(letter("tobias-wren", "applied-ai-engineer.md"))
    assert "I was a Clinical Pharmacist at St. Brannoc Hospital for six years and three months." in text


def test_a_new_graduate_is_introduced_by_the_degree_and_not_by_years() -> None:
    text = body(letter("noor-lindgren", "junior-ai-engineer.txt"))
    assert "I graduated from Bay State University in May 2026 with a BSc in Computer Science." in text
    assert "years of" not in text


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UsageError, match="poem"):
        workflow.write_letter(resume("ifeoma-castell"), posting("applied-ai-engineer.md"), kind="poem")
