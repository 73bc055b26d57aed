"""A small taxonomy, and resumes built part by part with true offsets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import pytest

from toolkit.documents.models import Document, Line
from toolkit.resumes.models import Bullet, Contact, PartialDate, Period, Resume, Role, Section
from toolkit.taxonomy import loading
from toolkit.taxonomy.models import Closing, Guard, Skill, Taxonomy

SKILLS = (
    Skill("python", "Python", "software-engineering", "language"),
    Skill(
        "go", "Go", "software-engineering", "language", aliases=("Golang",),
        guards=(Guard("Go", near=("gateway", "goroutines"), never=("go live", "go to market")),),
    ),
    Skill(
        "r-language", "R", "software-engineering", "language",
        guards=(Guard("R", near=("statistics",), never=("r&d",)),),
    ),
    Skill("cpp", "C++", "software-engineering", "language", aliases=("CPP",)),
    Skill("csharp", "C#", "software-engineering", "language"),
    Skill("ci-cd", "CI/CD", "mlops", "practice", aliases=("continuous delivery",)),
    Skill("scikit-learn", "scikit-learn", "ml-frameworks", "library", aliases=("sklearn",)),
    Skill("pandas", "pandas", "ml-frameworks", "library"),
    Skill("machine-learning", "Machine learning", "ml-frameworks", "concept"),
    Skill("fine-tuning", "Fine-tuning", "fine-tuning", "technique"),
    Skill(
        "spark", "Apache Spark", "data-engineering", "tool", aliases=("Spark",),
        guards=(Guard("Spark", near=("hadoop",)),),
    ),
    Skill("snowflake", "Snowflake", "data-engineering", "platform"),
    Skill("vector-databases", "Vector databases", "retrieval", "concept", aliases=("vector store",), alternatives=True),
    Skill("pgvector", "pgvector", "retrieval", "library", aliases=("pg_vector",), broader=("vector-databases",)),
    Skill("kubernetes", "Kubernetes", "cloud-containers", "platform", aliases=("k8s",)),
    Skill(
        "react", "React", "software-engineering", "library",
        guards=(Guard("React", near=("frontend",), never=("react to",)),),
    ),
    Skill("claude", "Claude", "llm-applications", "platform", guards=(Guard("Claude", near=("prompt",)),)),
)  # fmt: skip


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    """Seventeen skills with the shipped benchmark and cues."""
    shipped = loading.load()
    levels = dict.fromkeys(("entry", "mid", "senior", "staff", "principal"), 0.5)
    skills = {
        s.id: Skill(
            s.id,
            s.name,
            s.area,
            s.kind,
            s.aliases,
            s.guards,
            s.broader,
            s.alternatives,
            depth={},
            closing=Closing("", 4),
            importance=levels,
        )
        for s in SKILLS
    }
    return Taxonomy(
        skills=skills,
        areas=shipped.areas,
        sources=shipped.sources,
        benchmark=shipped.benchmark,
        cues=shipped.cues,
        narrower={"vector-databases": ("pgvector",)},
        fingerprint="small",
    )


@dataclass
class Builder:
    """Writes a resume line by line and keeps the offsets of all it writes."""

    lines: list[Line] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    at: int = 0

    def line(self, text: str, bullet: bool = False) -> Line:
        line = Line(text, self.at, self.at + len(text), row=len(self.lines), bullet=bullet)
        self.lines.append(line)
        self.at = line.end + 1
        return line

    def section(self, kind: str, *texts: str) -> None:
        start = self.line(kind.title()).start
        for text in texts:
            self.line(text)
        self.sections.append(Section(kind, kind.title(), start, self.at - 1))

    def job(self, title: str, company: str, period: Period, bullets: Iterable[str], kind: str = "") -> None:
        start = self.line(title).start
        self.line(company)
        made = [Bullet(text, (line := self.line(text, bullet=True)).start, line.end) for text in bullets]
        self.roles.append(Role(company, title, period, bullets=tuple(made), kind=kind, start=start, end=self.at - 1))

    def build(self, name: str = "Ada Lindqvist") -> Resume:
        text = "\n".join(line.text for line in self.lines)
        if self.roles:
            work = Section("work", "", self.roles[0].start, self.roles[-1].end)
            self.sections.append(work)
        document = Document("resume.txt", "text", text, tuple(self.lines))
        return Resume(
            document,
            Contact(name),
            sections=tuple(sorted(self.sections, key=lambda s: s.start)),
            roles=tuple(self.roles),
        )


@pytest.fixture
def builder() -> Builder:
    made = Builder()
    made.line("Ada Lindqvist")
    made.line("ada@example.com")
    return made


@pytest.fixture
def working() -> Callable[..., Resume]:
    """A resume with one job whose bullets are the given lines."""

    def make(
        *bullets: str, title: str = "Machine Learning Engineer", company: str = "Fenwick Labs", **more: tuple[str, ...]
    ) -> Resume:
        made = Builder()
        made.line("Ada Lindqvist")
        made.job(title, company, Period(PartialDate(2020, 1), PartialDate(2021, 12)), bullets)
        for kind, texts in more.items():
            made.section(kind, *texts)
        return made.build()

    return make
