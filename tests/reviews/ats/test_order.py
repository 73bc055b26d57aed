"""Lines that an extractor gives in another order than the page: a text that has the fault, and one that has it not."""

from __future__ import annotations

from tests.documents.conftest import sheet
from toolkit import workflow
from toolkit.documents import inspecting
from toolkit.reviews.ats import extractors, order
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.models import ExtractorReading
from toolkit.reviews.models import Finding

AS_OF = "2026-11-22"
EXPERIENCE = (
    "Experience",
    "ML Engineer, Fenwick Labs, Leeds",
    "Mar 2023 - Present",
    "Built the search of a shop",
    "Moved nine models to one registry",
    "Data Analyst, Copper & Vale, York",
    "Jan 2020 - Feb 2023",
    "Wrote the weekly report in SQL",
)
SKILLS = ("Skills", "Python, PyTorch, FAISS", "Kubernetes, Terraform", "PostgreSQL, Snowflake")
HEADINGS = ("Experience", "Skills", "Technical Skills")
HEAD = ("Ada Lindqvist", "ada.lindqvist@example.com", "+1 (312) 555-0132")


def page(*columns: tuple[float, tuple[str, ...]], rows: bool = False) -> bytes:
    """A PDF with the head on top and the columns side by side, painted column by column, or row by row."""
    painted = [(30.0, 280.0 - 16 * row, line) for row, line in enumerate(HEAD)]
    body = [(x, 210.0 - 16 * row, line) for x, lines in columns for row, line in enumerate(lines)]
    if rows:
        body.sort(key=lambda each: (-each[1], each[0]))
    return sheet(
        "".join(
            f"BT /F1 {11 if line in HEADINGS else 8} Tf {x} {y} Td ({line}) Tj ET\n" for x, y, line in (*painted, *body)
        )
    )


def found(data: bytes, *names: str, source: str = "ada.pdf") -> dict[str, Finding]:
    """The findings of a file by check, as the extractors named see it."""
    readings = extractors.read_with(names or None, data, "", source)
    return judged(data, readings, source)


def judged(data: bytes, readings: tuple[ExtractorReading, ...], source: str) -> dict[str, Finding]:
    resume = workflow.read_resume(source, data=data, anyway=True)
    document = resume.document
    facts = inspecting.inspect(data, source, document)
    taxonomy = workflow.load_taxonomy()
    material = Material(source, facts, readings, taxonomy, AS_OF, document, resume)
    return {finding.check: finding for finding in order.find(material)}


def reading(*lines: str, name: str = "pdfium") -> ExtractorReading:
    return ExtractorReading(name, "", "\n".join(lines))


COLUMNS = ((30.0, EXPERIENCE), (240.0, SKILLS))


def test_columns_painted_one_after_the_other_are_fine() -> None:
    assert found(page(*COLUMNS), "pdfium") == {}


def test_columns_painted_across_put_skills_under_experience() -> None:
    finding = found(page(*COLUMNS, rows=True), "pdfium")["order-sections"]
    assert "“Experience” under the heading “Skills”" in finding.text
    assert finding.severity == "major"
    assert finding.places[0].page == 1
    assert finding.places[0].text in (*EXPERIENCE, *SKILLS)


RESUME = b"""Ada Lindqvist
ada.lindqvist@example.com

EXPERIENCE

ML Engineer, Fenwick Labs, Leeds
Mar 2023 - Present
- Built the search of a shop
- Moved nine models to one registry

Data Analyst, Copper & Vale, York
Jan 2020 - Feb 2023
- Wrote the weekly report in SQL

EDUCATION

BSc in Physics, University of York
Sep 2009 - Jun 2012
"""
TEXT = RESUME.decode()


def test_the_order_of_the_page_is_fine() -> None:
    assert judged(RESUME, (reading(TEXT),), "ada.txt") == {}


def test_capitals_and_bullets_make_no_difference() -> None:
    assert judged(RESUME, (reading(TEXT.upper().replace("- ", "\u2022\n")),), "ada.txt") == {}


def test_dates_behind_the_next_job_are_apart() -> None:
    moved = TEXT.replace("Mar 2023 - Present\n", "").replace("Jan 2020", "Mar 2023 - Present\nJan 2020")
    finding = judged(RESUME, (reading(moved), reading(moved, name="pdftotext")), "ada.txt")["order-dates"]
    assert finding.severity == "major"
    assert finding.text.startswith(
        "pdfium and pdftotext give “Mar 2023 - Present” apart from “ML Engineer, Fenwick Labs"
    )


def test_what_one_of_three_extractors_does_is_a_note() -> None:
    moved = TEXT.replace("Mar 2023 - Present\n", "").replace("Jan 2020", "Mar 2023 - Present\nJan 2020")
    readings = (reading(TEXT), reading(moved, name="pdfminer.six"), reading(TEXT, name="pdftotext"))
    finding = judged(RESUME, readings, "ada.txt")["order-dates"]
    assert (finding.severity, finding.text.partition(" ")[0]) == ("note", "pdfminer.six")


def test_dates_before_the_title_or_behind_its_own_lines_are_fine() -> None:
    title, dated = "ML Engineer, Fenwick Labs, Leeds\n", "Mar 2023 - Present\n"
    before = TEXT.replace(title + dated, dated + title)
    assert "order-dates" not in judged(RESUME, (reading(before),), "ada.txt")


def test_lines_of_a_job_under_education_are_found() -> None:
    lines = ["- Built the search of a shop", "- Moved nine models to one registry", "- Wrote the weekly report in SQL"]
    moved = TEXT
    for line in lines:
        moved = moved.replace(line + "\n", "")
    finding = judged(RESUME, (reading(moved, *lines),), "ada.txt")["order-sections"]
    assert "3 lines of “EXPERIENCE” under the heading “EDUCATION”, such as “Built the search of a shop”" in finding.text
    assert [place.text for place in finding.places] == [line[2:] for line in lines]
    for place in finding.places:
        assert TEXT[place.start : place.end] in TEXT


def test_one_stray_line_is_not_reported() -> None:
    moved = TEXT.replace("- Built the search of a shop\n", "")
    assert "order-sections" not in judged(RESUME, (reading(moved, "- Built the search of a shop"),), "ada.txt")


def test_a_failed_extractor_says_nothing_of_the_order() -> None:
    assert judged(RESUME, (ExtractorReading("pdfminer.six", "", "", error="failed"),), "ada.txt") == {}


WRAPPED = (
    "Experience",
    "ML Engineer, Fenwick Labs, Leeds",
    "Mar 2023 - Present",
    "\u2022 Moved nine models of the shop to one",
    "  registry with signed artefacts and tests",
)


def test_words_in_the_middle_of_a_sentence_are_quoted() -> None:
    data = page((30.0, tuple(line.replace("\u2022", "-") for line in WRAPPED)), (240.0, SKILLS), rows=True)
    finding = found(data, "pdfium")["order-sentences"]
    assert "shop to one PostgreSQL, Snowflake registry with signed" in finding.text


def test_a_wrapped_sentence_in_one_piece_is_fine() -> None:
    data = page((30.0, tuple(line.replace("\u2022", "-") for line in WRAPPED)), (240.0, SKILLS))
    assert "order-sentences" not in found(data, "pdfium")


BELOW = (*EXPERIENCE, "Technical Skills", *SKILLS[1:])


def one_below_the_other(moved: str, behind: str) -> dict[str, Finding]:
    """The findings of a page in one column, of which a program gives the line `moved` behind another one."""
    shown = [line for line in (*HEAD, *BELOW) if line != moved]
    shown.insert(shown.index(behind) + 1, moved)
    return judged(page((30.0, BELOW)), (reading(*shown),), "ada.pdf")


def test_sections_that_stand_one_below_the_other_are_not_told_to() -> None:
    finding = one_below_the_other("Technical Skills", behind="Mar 2023 - Present")["order-sections"]
    assert "4 lines of “Experience” under the heading “Technical Skills”" in finding.text
    assert finding.mend.startswith("Set the headings at the left margin")
    beside = found(page(*COLUMNS, rows=True), "pdfium")["order-sections"]
    assert beside.mend.startswith("Put the sections into one column")


def test_dates_below_their_title_are_not_told_to_stand_there() -> None:
    finding = one_below_the_other("Mar 2023 - Present", behind="Python, PyTorch, FAISS")["order-dates"]
    assert finding.mend.startswith("Put the jobs into one column")


def test_dates_at_the_margin_are_told_to_stand_behind_the_title() -> None:
    lines = [line for line in (*EXPERIENCE, *SKILLS) if "20" not in line]
    at_the_margin = page((30.0, tuple(lines)), (290.0, ("", "Mar 2023 - Present")))
    finding = judged(at_the_margin, (reading(*HEAD, *lines, "Mar 2023 - Present"),), "ada.pdf")["order-dates"]
    assert finding.mend.startswith("Write the dates right behind the job's title")


def test_more_jobs_of_the_kind_are_counted() -> None:
    dates = ("Mar 2023 - Present\n", "Jan 2020 - Feb 2023\n")
    moved = TEXT
    for date in dates:
        moved = moved.replace(date, "")
    finding = judged(RESUME, (reading(moved, *dates),), "ada.txt")["order-dates"]
    assert finding.text.endswith("; the same with 1 more job.")
    assert len(finding.places) == 4
