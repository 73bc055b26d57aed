"""Resumes as files for the tests of what a file does to a machine; the person and the firms are invented."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO
from types import ModuleType

import docx
from docx.document import Document as WordDocument

from toolkit.documents import inspecting, reading
from toolkit.errors import InputError
from toolkit.resumes import reading as resumes
from toolkit.reviews.ats import extractors
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.models import ExtractorReading
from toolkit.reviews.models import Finding
from toolkit.taxonomy.models import Taxonomy

HEAD = "<h1>Tamsin Okoro</h1><p>Machine Learning Engineer</p>"
CONTACT = "<p>tamsin.okoro@example.com | +1 (312) 555-0174 | Chicago, IL</p>"
JOBS = """<h2>Experience</h2>
<p><b>Machine Learning Engineer</b>, Hollow Oak Freight, Chicago | Mar 2021 – Present</p>
<ul><li>Cut the p95 latency of the route model from 900 ms to 210 ms with ONNX Runtime</li>
<li>Trained the arrival model in PyTorch on 40 million trips</li>
<li>Moved nine training jobs to Kubernetes</li></ul>
<p><b>Data Scientist</b>, Larkfield Dairy, Madison | Jun 2018 – Feb 2021</p>
<ul><li>Forecast milk demand for 60 shops with gradient boosting</li>
<li>Wrote the weekly report in Python and SQL</li></ul>
"""
SCHOOL = "<h2>Education</h2><p>BSc in Statistics, University of Iowa, 2014 – 2018</p>"
SKILLS = "<h2>Skills</h2><p>Python, SQL, PyTorch, ONNX Runtime, Kubernetes, Airflow</p>"
WHOLE = HEAD + CONTACT + JOBS + SCHOOL + SKILLS


@cache
def taxonomy() -> Taxonomy:
    from toolkit import workflow

    return workflow.load_taxonomy()


def printed(html: str = WHOLE, css: str = "", *, title: str = "") -> bytes:
    """The page as a PDF."""
    from weasyprint import HTML

    plain = "@page { size: A4; margin: 15mm } body { font: 10pt sans-serif; font-variant-ligatures: none }"
    head = f"<title>{title}</title>" if title else ""
    return bytes(HTML(string=f"<html lang=en>{head}<style>{plain} {css}</style>{html}").write_pdf())


def word(fill: Callable[[WordDocument], object]) -> bytes:
    """A Word file filled by the function handed to it."""
    document = docx.Document()
    document.core_properties.author = ""
    fill(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def lines_of(document: WordDocument, *lines: str) -> None:
    """Puts the lines into the Word file, a paragraph each; those that end in a colon are headings without it."""
    for line in lines:
        if line.endswith(":"):
            document.add_heading(line[:-1], 1)
        else:
            document.add_paragraph(line)


CAREER = (
    "Experience:", "Machine Learning Engineer, Hollow Oak Freight, Chicago | Mar 2021 – Present",
    "Trained the arrival model in PyTorch on 40 million trips", "Education:",
    "BSc in Statistics, University of Iowa, 2014 – 2018",
)  # fmt: skip


def material(data: bytes, name: str = "resume.pdf", *, readings: Sequence[str] | None = None) -> Material:
    """What the checks look at; `readings` are texts that stand for those of extractors, by default those of pdfium."""
    try:
        document = reading.read_bytes(data, name)
        resume, refusal = resumes.read(document), ""
    except InputError as error:
        document, resume, refusal = None, None, error.message
    facts = inspecting.inspect(data, name, document)
    if readings is not None:
        made = tuple(ExtractorReading(f"reader {n}", "1", text) for n, text in enumerate(readings, 1))
    else:
        made = (
            extractors.read_with(["pdfium"] if facts.format == "pdf" else None, data, facts.format)
            if facts.format
            else ()
        )
    return Material(name, facts, made, taxonomy(), "2026-11-22", document, resume, None, refusal)


def found(check: ModuleType, of: Material) -> dict[str, Finding]:
    """The findings of one module, by the id of their check."""
    findings = list(check.find(of))
    by_check = {finding.check: finding for finding in findings}
    assert len(by_check) == len(findings), "one finding for each check"
    return by_check


def html(body: str = WHOLE, css: str = "") -> Material:
    """The material of a page printed to PDF."""
    return material(printed(body, css))
