"""What is said about a layoff, a gap and a change of trade; the dates here are counted by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from toolkit import workflow
from toolkit.errors import InputError, UsageError
from toolkit.papers.explanations.models import Explanation
from toolkit.papers.explanations.patterns import table
from toolkit.papers.letters.models import Sentence
from toolkit.papers.wording import plain
from toolkit.resumes.models import Resume

DAY = "2026-11-22"
SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
PAGE = """# Wilhelmina Oduya

Machine Learning Engineer

Denver, CO | wilhelmina.oduya@example.com | +1 (303) 555-0155

## Experience

{jobs}

## Education

{education}
"""
DEGREE = "BSc in Physics, Larkspur University, Sep 2010 – May 2014"


def job(title: str, company: str, dates: str, *lines: str) -> str:
    lines = lines or ("Cut report time from 40 to 5 minutes with Python and Airflow for 12 teams",)
    return f"**{title}**, {company}, Denver, CO ({dates})\n\n" + "\n".join(f"- {line}" for line in lines)


def resume(*jobs: str, education: str = DEGREE) -> Resume:
    page = PAGE.format(jobs="\n\n".join(jobs), education=education)
    return workflow.read_resume("wilhelmina.md", data=page.encode())


def explain(kind: str, page: Resume, **said: object) -> Explanation:
    return workflow.explain(kind, page, as_of=DAY, **said)  # type: ignore[arg-type]


def text(sentences: Sequence[Sentence]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def sentences(explanation: Explanation) -> Iterator[Sentence]:
    yield from (*explanation.facts, explanation.resume_line)
    yield from (*explanation.letter, *explanation.short, *explanation.long)


NEWER = job("Machine Learning Engineer", "Palewater Health", "Oct 2024 – Present")
OLDER = job("Data Engineer", "Copperfield Media", "Feb 2020 – Aug 2023")


# Dates


def test_a_break_of_13_months_is_13_months() -> None:
    found = explain("gap", resume(NEWER, OLDER))
    assert "Without a job: September 2023 to September 2024, 13 months." in text(found.facts)
    assert "13 months between the two jobs" in text(found.letter)
    assert found.resume_line.text == "Career break, Sep 2023 – Sep 2024"


def test_a_tenure_is_told_in_years_and_months() -> None:
    assert "three years and seven months, until a layoff in August 2023" in text(explain("layoff", resume(OLDER)).short)


@pytest.mark.parametrize(
    ("began", "said"),
    [
        ("Sep 2023", "with no month between"),
        ("Aug 2023", "by then"),
        ("Oct 2023", "after one month between jobs"),
        ("Sep 2024", "after twelve months between jobs"),
        ("Sep 2025", "after two years between jobs"),
        ("Nov 2025", "after two years and two months between jobs"),
    ],
)
def test_months_between_two_jobs(began: str, said: str) -> None:
    page = resume(job("Machine Learning Engineer", "Palewater Health", f"{began} – Present"), OLDER)
    assert said in text(explain("layoff", page).short)


def test_a_break_that_goes_on_is_counted_to_this_month() -> None:
    found = explain("gap", resume(job("Data Engineer", "Copperfield Media", "Feb 2020 – May 2026")))
    assert "since June 2026, six months up to November 2026" in text(found.facts)
    assert "That was six months ago." in text(found.short)
    assert found.resume_line.text == "Career break, Jun 2026 – present"


def test_years_without_months_are_said_as_about() -> None:
    page = resume(
        job("Machine Learning Engineer", "Palewater Health", "2023 – Present"),
        job("Data Engineer", "Copperfield Media", "2015 – 2020"),
    )
    found = explain("gap", page)
    assert "until 2020" in text(found.letter)
    assert "about three years" in text(found.letter)
    assert any("a year without a month" in warning for warning in found.warnings)


def test_years_that_may_touch_are_no_gap() -> None:
    page = resume(
        job("Machine Learning Engineer", "Palewater Health", "2021 – Present"),
        job("Data Engineer", "Copperfield Media", "2015 – 2020"),
    )
    with pytest.raises(InputError, match=r"years without months.*--since"):
        explain("gap", page)
    assert "between jobs" not in text(explain("layoff", page).short)


def test_since_gives_the_month_that_the_page_does_not() -> None:
    page = resume(
        job("Machine Learning Engineer", "Palewater Health", "Mar 2021 – Present"),
        job("Data Engineer", "Copperfield Media", "Jan 2015 – 2020"),
    )
    assert "July 2020 to February 2021, eight months" in text(explain("gap", page, since="2020-06").facts)


def test_a_job_held_meanwhile_leaves_no_gap() -> None:
    meanwhile = job("Data Analyst", "Evenstone Bank", "Jan 2023 – Nov 2024")
    with pytest.raises(InputError, match="--since YYYY-MM"):
        explain("gap", resume(NEWER, meanwhile, OLDER))
    assert "I was already working as a Data Analyst at Evenstone Bank by then" in text(
        explain("layoff", resume(NEWER, meanwhile, OLDER), since="2023-08").short
    )


def test_two_titles_at_one_employer_are_one_stay() -> None:
    page = resume(
        job("Senior Data Engineer", "Copperfield Media", "Mar 2022 – Aug 2023"),
        job("Data Engineer", "Copperfield Media", "Feb 2020 – Feb 2022"),
    )
    said = text(explain("layoff", page).short)
    assert "at Copperfield Media for three years and seven months, most recently as a Senior Data Engineer" in said


def test_since_ends_a_job_that_the_page_calls_current() -> None:
    found = explain("layoff", resume(NEWER, OLDER), since="2026-05")
    assert found.letter[0].text.startswith(
        "My time as a Machine Learning Engineer at Palewater Health ended in May 2026 in a layoff"
    )
    assert "since June 2026, six months" in text(found.facts)
    assert any("current" in warning and "May 2026" in warning for warning in found.warnings)
    assert "Today I work" not in text(found.long)


def test_a_layoff_without_since_warns_of_the_job_still_held() -> None:
    found = explain("layoff", resume(NEWER, OLDER))
    assert "Copperfield Media ended in August 2023 in a layoff" in found.letter[0].text
    assert any("--since YYYY-MM" in warning for warning in found.warnings)


def test_the_page_is_followed_where_since_differs() -> None:
    found = explain("gap", resume(NEWER, OLDER), since="2023-05")
    assert "13 months" in text(found.facts)
    assert any("not in May 2023" in warning for warning in found.warnings)


def test_until_ends_a_break_that_the_page_leaves_open() -> None:
    page = resume(job("Data Engineer", "Copperfield Media", "Feb 2020 – May 2026"))
    found = explain("gap", page, until="2026-09")
    assert "June 2026 to September 2026, four months" in text(found.facts)
    assert found.resume_line.text == "Career break, Jun 2026 – Sep 2026"


def test_a_degree_in_the_break_is_named() -> None:
    found = explain(
        "gap", resume(NEWER, OLDER, education=f"MSc in Statistics, Tern College, Sep 2023 – Sep 2024\n\n{DEGREE}")
    )
    assert "which covers every one of these months" in text(found.facts)
    assert "In that time I studied for an MSc in Statistics at Tern College" in text(found.short)
    assert found.resume_line.text == "Career break, Sep 2023 – Sep 2024: MSc in Statistics, Tern College"
    assert any("already explains these months" in warning for warning in found.warnings)


def test_a_degree_that_covers_part_of_the_break_says_how_much() -> None:
    found = explain("gap", resume(NEWER, OLDER, education="MSc in Statistics, Tern College, Jan 2024 – Jun 2024"))
    assert "which covers 6 of the 13 months" in text(found.facts)


# The user's words


@pytest.mark.parametrize(
    ("reason", "spoken", "joined"),
    [
        ("the company closed the Austin office", "The company closed the Austin office.", "layoff: the company closed"),
        ("budget cuts", "The reason was budget cuts.", "layoff; the reason was budget cuts."),
        (
            "the planned closure of the office",
            "The reason was the planned closure of the office.",
            "layoff; the reason",
        ),
        ("because the round fell through", "It came because the round fell through.", "layoff, because the round"),
        (
            "Copperfield lost its largest client.",
            "Copperfield lost its largest client.",
            "layoff: Copperfield lost its",
        ),
        ("the company said: {closed}", "The company said: {closed}.", "layoff: the company said: {closed}."),
    ],
)
def test_a_reason_becomes_a_sentence(reason: str, spoken: str, joined: str) -> None:
    found = explain("layoff", resume(OLDER), reason=reason)
    assert spoken in [sentence.text for sentence in found.short]
    assert joined in found.letter[0].text


@pytest.mark.parametrize(
    ("reason", "spoken"),
    [
        ("to raise my daughter", "I took the time to raise my daughter."),
        ("caring for my father", "I was caring for my father."),
        ("moved to Lisbon", "I moved to Lisbon."),
        ("for family reasons", "It was for family reasons."),
        ("parental leave", "The reason was parental leave."),
        ("I looked after a relative", "I looked after a relative."),
    ],
)
def test_a_reason_of_a_gap_is_the_persons_own(reason: str, spoken: str) -> None:
    assert spoken in [sentence.text for sentence in explain("gap", resume(NEWER, OLDER), reason=reason).short]


def test_what_was_done_is_put_into_a_sentence() -> None:
    done = ("finished a course on ML systems; rebuilt my home server",)
    found = explain("gap", resume(NEWER, OLDER), what_i_did=done)
    assert "In that time I finished a course on ML systems and rebuilt my home server." in text(found.short)
    assert found.resume_line.text.endswith(": finished a course on ML systems; rebuilt my home server")


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ("I finished a course", "In that time I finished a course."),
        ("I've finished a course", "In that time I have finished a course."),
        ("I’m learning Rust", "In that time I was learning Rust."),
        ("learning Rust", "In that time I was learning Rust."),
        ("we restored an old boat", "We restored an old boat."),
    ],
)
def test_what_was_done_in_other_words(done: str, said: str) -> None:
    assert said in [sentence.text for sentence in explain("gap", resume(NEWER, OLDER), what_i_did=(done,)).short]


def test_what_was_done_without_a_verb() -> None:
    found = explain("gap", resume(NEWER, OLDER), what_i_did=("a course on Kubernetes",))
    assert "The time went into a course on Kubernetes." in text(found.short)


def test_what_was_done_is_left_out_where_there_was_no_month_for_it() -> None:
    page = resume(job("Machine Learning Engineer", "Palewater Health", "Sep 2023 – Present"), OLDER)
    found = explain("layoff", page, what_i_did=("finished a course",))
    assert "course" not in text(found.long)
    assert any("--what-i-did is left out" in warning for warning in found.warnings)


def test_nothing_is_invented_without_a_reason() -> None:
    found = explain("layoff", resume(OLDER))
    assert "eliminated" not in text(tuple(sentences(found)))
    assert any("--reason" in warning for warning in found.warnings)


@pytest.mark.parametrize("word", ["toxic", "politics", "my boss"])
def test_blame_is_kept_and_warned_of(word: str) -> None:
    found = explain("layoff", resume(OLDER), reason=f"the team was cut because of {word}")
    assert word in text(found.short)
    assert any(f"“{word}”" in warning for warning in found.warnings)
    assert "to blame" in found.avoid[0].text


def test_what_was_done_is_no_blame() -> None:
    found = explain("gap", resume(NEWER, OLDER), what_i_did=("finished a course on chaos engineering",))
    assert not any("blame" in warning for warning in found.warnings)


def test_a_private_matter_is_warned_of() -> None:
    found = explain("gap", resume(NEWER, OLDER), reason="I was recovering from surgery")
    assert any("surgery" in warning and "private" in warning for warning in found.warnings)


# A change of trade


NURSE = job(
    "Registered Nurse",
    "Harrowgate Hospital",
    "Jun 2015 – Aug 2023",
    "Led the move to digital charts on four wards; charting errors fell by 35%",
    "Trained 20 nurses a year",
)
ENGINEER = job(
    "Machine Learning Engineer",
    "Palewater Health",
    "Oct 2024 – Present",
    "Led the triage model in PyTorch; missed cases fell by 22%",
    "Cut inference cost from $900 to $300 a month with ONNX",
)


def test_a_switch_names_both_trades_and_the_way_over() -> None:
    education = "MSc in Data Science, Tern College, Sep 2023 – Jul 2024"
    found = explain(
        "switch", resume(ENGINEER, NURSE, education=education), reason="I wanted to build what my ward needed"
    )
    said = text(found.long)
    assert "I worked as a Registered Nurse at Harrowgate Hospital for eight years and three months" in said
    assert "In October 2024 I moved into AI work, starting as a Machine Learning Engineer at Palewater Health." in said
    assert "On the way I studied for an MSc in Data Science at Tern College" in said
    assert "As a Registered Nurse, I led the move to digital charts on four wards" in said
    assert (
        "What carries over is leading work and measuring what a change brings; I have done both in each trade." in said
    )
    assert found.resume_line.text.startswith(
        "Machine Learning Engineer, formerly Registered Nurse (Harrowgate Hospital"
    )


def test_a_theme_rests_on_a_line_of_each_trade() -> None:
    found = explain("switch", resume(ENGINEER, NURSE))
    (carried,) = [sentence for sentence in found.long if sentence.text.startswith("What carries over")]
    assert {source.place for source in carried.sources} == {
        "Registered Nurse at Harrowgate Hospital",
        "Machine Learning Engineer at Palewater Health",
    }


def test_a_switch_needs_two_trades() -> None:
    with pytest.raises(InputError, match="no change of trade"):
        explain("switch", resume(NEWER, OLDER))
    with pytest.raises(InputError, match="--since YYYY-MM"):
        explain("switch", resume(NURSE))


def test_a_switch_that_has_begun_and_found_no_job_yet() -> None:
    found = explain("switch", resume(NURSE), since="2024-01", what_i_did=("finished a course on ML systems",))
    assert "I am now moving into AI work." in text(found.short)
    assert "On the way I finished a course on ML systems." in text(found.short)


# Refusals


@pytest.mark.parametrize(
    ("said", "match"),
    [
        ({"since": "2027-01"}, "lies after November 2026"),
        ({"since": "May 2026"}, "is no month"),
        ({"since": "2026-13"}, "is no month"),
        ({"since": "2026-05", "until": "2026-03"}, "lies before"),
        ({"until": "2027-03"}, "leave it out while the break goes on"),
    ],
)
def test_months_that_cannot_be_are_refused(said: dict[str, str], match: str) -> None:
    with pytest.raises(UsageError, match=match):
        explain("gap", resume(NEWER, OLDER), **said)


def test_resumes_that_show_no_such_thing_are_refused() -> None:
    undated = "**Data Engineer**, Copperfield Media, Denver, CO\n\n- Built 12 pipelines in Airflow\n"
    with pytest.raises(InputError, match="has dates"):
        explain("layoff", resume(undated))
    with pytest.raises(InputError, match="--since YYYY-MM"):
        explain("layoff", resume(NEWER))
    with pytest.raises(InputError, match="had begun in May 2019"):
        explain("layoff", resume(NEWER, OLDER), since="2019-05")
    with pytest.raises(UsageError, match="choose layoff, gap or switch"):
        explain("firing", resume(NEWER, OLDER))


# Properties


def _everybody() -> Iterator[tuple[str, Explanation]]:
    posting = workflow.read_posting(SAMPLES / "postings" / "applied-ai-engineer.md")
    for path in sorted((SAMPLES / "resumes").glob("*.md")):
        page = workflow.read_resume(path)
        yield path.stem, explain("layoff", page, since="2026-05" if "noor" not in path.stem else "2025-12")
        done = ("finished a course on ML systems; wrote 40 pages on evaluation",)
        words = {"reason": "the company closed its office", "what_i_did": done, "posting": posting}
        yield f"{path.stem}-posting", explain("layoff", page, **words)
        yield f"{path.stem}-gap", explain("gap", page, since="2025-12", reason="to care for my father")
    tobias = workflow.read_resume(SAMPLES / "resumes" / "tobias-wren.md")
    yield "tobias-switch", explain("switch", tobias)
    yield "tobias-switch-posting", explain("switch", tobias, posting=posting, what_i_did=done)


@pytest.fixture(scope="module")
def everybody() -> dict[str, Explanation]:
    return dict(_everybody())


def test_every_figure_stands_in_its_sources(everybody: dict[str, Explanation]) -> None:
    for name, explanation in everybody.items():
        for sentence in sentences(explanation):
            words = " ".join(f"{source.text} {source.place}" for source in sentence.sources)
            months = " ".join(sentence.text for sentence in explanation.facts)
            for figure in re.findall(r"\d[\d,.]*\d|\d", sentence.text):
                assert figure in words or figure in months, f"{name}: {figure} in {sentence.text!r}"


def test_no_sentence_is_without_a_source(everybody: dict[str, Explanation]) -> None:
    for name, explanation in everybody.items():
        for sentence in sentences(explanation):
            assert sentence.sources, f"{name}: {sentence.text}"
            assert all(source.text for source in sentence.sources), f"{name}: {sentence.text}"


def test_sources_quote_the_text_they_point_at(everybody: dict[str, Explanation]) -> None:
    pages = {path.stem: workflow.read_resume(path).document.text for path in (SAMPLES / "resumes").glob("*.md")}
    for name, explanation in everybody.items():
        page = next(page for stem, page in pages.items() if stem.startswith(name.partition("-")[0]))
        for sentence in sentences(explanation):
            for source in sentence.sources:
                if source.kind == "resume":
                    assert plain(page[source.start : source.end]).startswith(source.text.rstrip("…")), name


def test_every_sentence_is_whole(everybody: dict[str, Explanation]) -> None:
    for name, explanation in everybody.items():
        for sentence in (*explanation.letter, *explanation.short, *explanation.long):
            assert re.fullmatch(r"[A-Z].*[^.\s]\.", sentence.text), f"{name}: {sentence.text}"
            assert not re.search(r"\{\w+\}|  | ,|\.\.|\bI [A-Z]", sentence.text), f"{name}: {sentence.text}"


def test_a_letter_has_two_sentences_and_answers_their_length(everybody: dict[str, Explanation]) -> None:
    filled = 0
    for name, explanation in everybody.items():
        assert len(explanation.letter) == 2
        short, long = (len(text(part).split()) for part in (explanation.short, explanation.long))
        assert short <= 80, name
        assert long <= 220, name
        assert short >= 60 or any("30-second answer has" in warning for warning in explanation.warnings), name
        assert long >= 180 or any("90-second answer has" in warning for warning in explanation.warnings), name
        filled += long >= 180 and short >= 60
    assert filled >= 10


def test_advice_is_chosen_and_said_once(everybody: dict[str, Explanation]) -> None:
    for name, explanation in everybody.items():
        assert 5 <= len(explanation.avoid) <= 7, name
        assert len(set(explanation.avoid)) == len(explanation.avoid)
        assert all(advice.text.endswith(".") and advice.why.endswith(".") for advice in explanation.avoid)


def test_every_flag_of_the_advice_is_one_that_is_set() -> None:
    known = {"running", "over", "break", "long", "covered", "employed", "vague", "dated", "explained", "carries"}
    known |= {"no_carries", "reason", "no_reason", "did", "posting", "blame", "private"}
    for one in table()["advice"]:
        assert {*one.get("when", ()), *one.get("unless", ())} <= known, one["text"]
