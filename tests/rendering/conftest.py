"""An invented person, a small taxonomy and the assessment of one against the other, all written by hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from types import MappingProxyType

import pytest

from toolkit.assessment.models import (
    AreaScore,
    Assessment,
    Gap,
    LevelEstimate,
    NextLevel,
    PostingMatch,
    Reason,
    RequirementMatch,
    SkillScore,
)
from toolkit.documents.models import Document
from toolkit.evidence.models import Mention, Proof
from toolkit.papers.explanations.models import Advice, Explanation
from toolkit.papers.letters.models import Letter, Sender, Sentence
from toolkit.papers.letters.models import Source as Rest
from toolkit.papers.models import Report
from toolkit.papers.report import write_report
from toolkit.resumes.models import Bullet, Contact, PartialDate, Period, Resume, Role, Section
from toolkit.taxonomy.models import Area, Benchmark, Closing, Cues, Figure, Level, Skill, Source, Taxonomy, Transfer

AREAS = {
    "software-engineering": ("Software engineering", 0.115, 84),
    "llm-applications": ("LLM applications", 0.12, 71),
    "retrieval": ("Retrieval and search", 0.095, 88),
    "agents": ("Agents", 0.06, 22),
    "ml-frameworks": ("Machine learning and its frameworks", 0.06, 64),
    "fine-tuning": ("Fine-tuning and training at scale", 0.04, 0),
    "serving-inference": ("Serving and inference", 0.055, 41),
    "mlops": ("MLOps", 0.06, 58),
    "data-engineering": ("Data engineering", 0.04, 100),
    "cloud-containers": ("Cloud and containers", 0.055, 76),
    "evaluation-monitoring": ("Evaluation and monitoring", 0.06, 30),
    "responsible-ai-security": ("Responsible AI and security", 0.02, 12),
    "leadership-communication": ("Leadership and communication", 0.04, 52),
    "track-record": ("Track record", 0.18, 69),
}
SKILLS = {
    "python": ("Python", "software-engineering", 0.98),
    "fastapi": ("FastAPI", "software-engineering", 0.5),
    "sql": ("SQL", "software-engineering", 0.55),
    "rag": ("Retrieval-augmented generation", "retrieval", 0.85),
    "pgvector": ("pgvector", "retrieval", 0.35),
    "vector-databases": ("Vector databases", "retrieval", 0.7),
    "reranking": ("Re-ranking", "retrieval", 0.48),
    "llm-apis": ("LLM APIs", "llm-applications", 0.6),
    "prompt-engineering": ("Prompt engineering", "llm-applications", 0.66),
    "structured-output": ("Structured output", "llm-applications", 0.46),
    "ai-agents": ("AI agents", "agents", 0.72),
    "langgraph": ("LangGraph", "agents", 0.4),
    "mcp": ("Model Context Protocol", "agents", 0.3),
    "pytorch": ("PyTorch", "ml-frameworks", 0.6),
    "tensorflow": ("TensorFlow", "ml-frameworks", 0.4),
    "scikit-learn": ("scikit-learn", "ml-frameworks", 0.35),
    "lora": ("LoRA", "fine-tuning", 0.45),
    "vllm": ("vLLM", "serving-inference", 0.42),
    "model-serving": ("Model serving", "serving-inference", 0.56),
    "mlflow": ("MLflow", "mlops", 0.4),
    "ci-cd": ("CI/CD", "mlops", 0.6),
    "airflow": ("Apache Airflow", "data-engineering", 0.35),
    "postgresql": ("PostgreSQL", "data-engineering", 0.4),
    "aws": ("Amazon Web Services", "cloud-containers", 0.7),
    "docker": ("Docker", "cloud-containers", 0.62),
    "kubernetes": ("Kubernetes", "cloud-containers", 0.55),
    "llm-evaluation": ("LLM evaluation", "evaluation-monitoring", 0.78),
    "prompt-injection-defence": ("Defence against prompt injection", "responsible-ai-security", 0.3),
    "mentoring": ("Mentoring", "leadership-communication", 0.4),
}
ROLES = (
    ("Machine Learning Engineer", "Kestrel Freight Analytics", (2023, 3), None),
    ("Data Scientist", "Northmoor Insurance Group", (2020, 9), (2023, 2)),
    ("Junior Software Engineer", "Tallow & Finch Web Studio", (2018, 7), (2020, 1)),
)
# Role (None: the skills section), words, and the skills that they show: spelling, skill, depth, why.
LINES = (
    (
        0,
        "Built a RAG assistant over 40,000 claims documents with pgvector and a re-ranking step, cutting search time "
        "for 120 handlers by 38%",
        (
            ("RAG", "rag", "delivered", "measured outcome: 38%"),
            ("pgvector", "pgvector", "delivered", "measured outcome: 38%"),
            ("re-ranking", "reranking", "delivered", "measured outcome: 38%"),
        ),
    ),
    (
        0,
        "Serve 2.1 million predictions a day from a FastAPI service on Kubernetes at p95 of 180 ms",
        (
            ("FastAPI", "fastapi", "delivered", "stated scale: 2.1 million"),
            ("Kubernetes", "kubernetes", "delivered", "stated scale: 2.1 million"),
            ("predictions a day", "model-serving", "delivered", "stated scale: 2.1 million"),
        ),
    ),
    (
        0,
        "Wrote prompts and JSON schemas for structured output from two LLM APIs, in Python",
        (
            ("prompts", "prompt-engineering", "used", "named in work"),
            ("structured output", "structured-output", "used", "named in work"),
            ("LLM APIs", "llm-apis", "used", "named in work"),
            ("Python", "python", "used", "named in work"),
        ),
    ),
    (
        0,
        "Mentored two junior engineers through their first production releases",
        (("Mentored", "mentoring", "led", "first word: mentored"),),
    ),
    (
        1,
        "Trained TensorFlow models for claims triage that raised accuracy from 71% to 83% on 50,000 held-out cases",
        (("TensorFlow", "tensorflow", "delivered", "measured outcome: 71% to 83%"),),
    ),
    (
        1,
        "Scheduled 30 Apache Airflow jobs that load PostgreSQL every night, in Python and SQL",
        (
            ("Apache Airflow", "airflow", "delivered", "stated scale: 30 jobs"),
            ("PostgreSQL", "postgresql", "delivered", "stated scale: 30 jobs"),
            ("Python", "python", "delivered", "stated scale: 30 jobs"),
            ("SQL", "sql", "delivered", "stated scale: 30 jobs"),
        ),
    ),
    (
        2,
        "Shipped Docker images through CI/CD to AWS for eleven client sites",
        (
            ("Docker", "docker", "used", "named in work"),
            ("CI/CD", "ci-cd", "used", "named in work"),
            ("AWS", "aws", "used", "named in work"),
        ),
    ),
    (
        None,
        "Python, SQL, scikit-learn, MLflow, LangGraph, PyTorch",
        (
            ("scikit-learn", "scikit-learn", "listed", "skills list"),
            ("MLflow", "mlflow", "listed", "skills list"),
            ("LangGraph", "langgraph", "listed", "skills list"),
            ("PyTorch", "pytorch", "listed", "skills list"),
            ("Python", "python", "listed", "skills list"),
            ("SQL", "sql", "listed", "skills list"),
        ),
    ),
)
GAPS = (
    ("llm-evaluation", "blocker", 4.6, 16, ()),
    ("ai-agents", "blocker", 3.9, 20, ()),
    ("pytorch", "major", 2.4, 12, ("tensorflow",)),
    ("lora", "major", 1.9, 18, ()),
    ("prompt-engineering", "major", 1.4, 8, ()),
    ("vllm", "minor", 1.1, 10, ()),
    ("mlflow", "minor", 0.8, 5, ()),
    ("mcp", "minor", 0.6, 6, ()),
    ("prompt-injection-defence", "minor", 0.4, 8, ()),
)
SHOWS = (
    "At least one model or LLM system in production with real users, built from data to endpoint and kept running.",
    "Results against a baseline, such as answer quality on an evaluation set, p95 latency or cost per request.",
)


def make_taxonomy() -> Taxonomy:
    levels = ("entry", "mid", "senior", "staff", "principal")
    skills = {
        id_: Skill(
            id=id_,
            name=name,
            area=area,
            kind="tool",
            transfers=(Transfer("tensorflow", 0.7, "Layers and training loops carry over."),)
            if id_ == "pytorch"
            else (),
            depth={
                "used": f"Names {name} in a job or project with what it was used for.",
                "delivered": f"States what {name} changed: a figure before and after, and for how many users.",
                "led": f"Chose {name} for others and set the standard by which they use it.",
            },
            closing=Closing(f"Build a small service around {name}, measure it on 1,000 cases and write one page.", 10),
            importance=dict.fromkeys(levels, importance),
            sources=("postings",),
        )
        for id_, (name, area, importance) in SKILLS.items()
    }
    areas = {
        id_: Area(id_, name, f"About {name}.", dict.fromkeys(levels, weight), dict.fromkeys(levels, 4))
        for id_, (name, weight, _) in AREAS.items()
        if id_ != "track-record"
    }
    years = ((0.0, 2.5), (2.5, 5.5), (5.5, 8.0), (8.0, 11.0), (11.0, None))
    benchmark = Benchmark(
        role="ai-engineer",
        name="AI engineer",
        levels={
            id_: Level(
                id=id_,
                name=id_.capitalize(),
                years=span,
                readings=(Figure(f"{id_.capitalize()} postings ask for {span[0]:g} years", span[0], "postings"),),
                pay=(Figure(f"{id_.capitalize()}: $165,000 base, median", 165000, "salaries"),),
                expected={"core": "delivered", "strong": "used", "useful": "listed"},
                outcomes=5,
                scope=1,
                shows=SHOWS,
            )
            for id_, span in zip(levels, years, strict=True)
        },
        bands={"core": 0.7, "strong": 0.45, "useful": 0.2},
        credit={"missing": 0.0, "listed": 0.25, "used": 0.65, "delivered": 0.9, "led": 1.0},
        track_record=dict.fromkeys(levels, 0.18),
        severity={"core": "blocker", "strong": "major", "useful": "minor"},
        adjacent=0.5,
    )
    return Taxonomy(
        skills=MappingProxyType(skills),
        areas=MappingProxyType(areas),
        sources={
            "postings": Source("postings", "870 postings of January and February 2026", "2026-02"),
            "salaries": Source("salaries", "A survey of pay", "2026-01", "Self-reported."),
        },
        benchmark=benchmark,
        cues=Cues((), (), (), (), (), (), (), {}),
        narrower={},
        fingerprint="0" * 64,
    )


def make_resume(name: str = "Imogen Vasquez-Thorne") -> Resume:
    text = f"{name}\nimogen@example.com\n"
    sections, roles = [], []
    work = len(text)
    text += "Experience\n"
    for index, (title, company, first, last) in enumerate(ROLES):
        start = len(text)
        text += f"{title}, {company}\n"
        bullets = []
        for role, words, _ in LINES:
            if role == index:
                bullets.append(Bullet(words, len(text), len(text) + len(words)))
                text += f"{words}\n"
        period = Period(PartialDate(*first), PartialDate(*last) if last else None, open=last is None)
        roles.append(Role(company, title, period, bullets=tuple(bullets), start=start, end=len(text)))
    sections.append(Section("work", "Experience", work, len(text)))
    start = len(text)
    text += f"Skills\n{LINES[-1][1]}\n"
    sections.append(Section("skills", "Skills", start, len(text)))
    document = Document(source="imogen.pdf", format="pdf", text=text, lines=(), pages=2)
    return Resume(
        document, Contact(name=name, email="imogen@example.com"), sections=tuple(sections), roles=tuple(roles)
    )


def make_proofs(resume: Resume) -> dict[str, list[Proof]]:
    """The proofs of each skill, deepest first."""
    order = ("led", "delivered", "used", "listed")
    proofs: dict[str, list[Proof]] = {}
    for role, words, shown in LINES:
        start = resume.document.text.index(words)
        for spelling, skill, depth, why in shown:
            at = start + words.index(spelling)
            mention = Mention(at, at + len(spelling), skill, spelling)
            section = "skills" if role is None else "work"
            page = 1 if role in (0, 1) else 2
            proof = Proof(skill, words, start, start + len(words), page, section, role, depth, mention, why)
            proofs.setdefault(skill, []).append(proof)
    return {skill: sorted(found, key=lambda proof: order.index(proof.depth)) for skill, found in proofs.items()}


def make_assessment(resume: Resume, taxonomy: Taxonomy) -> Assessment:
    proofs = make_proofs(resume)
    scores = []
    for id_, (name, area, importance) in sorted(SKILLS.items(), key=lambda item: -item[1][2]):
        found = tuple(proofs.get(id_, ()))
        depth = found[0].depth if found else "missing"
        expected = "delivered" if importance >= 0.66 else "used" if importance >= 0.45 else "listed"
        in_jobs = any(proof.role is not None for proof in found)
        transfer = "tensorflow" if id_ == "pytorch" else ""
        scores.append(
            SkillScore(
                id_,
                name,
                area,
                depth,
                expected,
                importance,
                2.456 if in_jobs else 0.0,
                "2026-11" if in_jobs else "",
                taxonomy.benchmark.credit[depth],
                found,
                transfer,
            )
        )
    by_id = {score.id: score for score in scores}
    gaps = tuple(
        Gap(
            id_,
            by_id[id_].name,
            by_id[id_].area,
            severity,
            by_id[id_].expected if by_id[id_].expected != "listed" else "used",
            by_id[id_].depth,
            worth,
            hours,
            f"Named in {round(100 * by_id[id_].importance)} % of postings for the level.",
            taxonomy.skills[id_].closing.exercise,
            transfers,
            ("postings",),
        )
        for id_, severity, worth, hours, transfers in GAPS
    )
    outcomes = (proofs["rag"][0], proofs["tensorflow"][0], proofs["airflow"][0])
    level = LevelEstimate(
        "mid",
        ("mid", "senior"),
        8.25,
        4.9,
        (
            Reason("Five relevant years place the page at mid.", ()),
            Reason("Three lines state an outcome or a scale; five are expected.", outcomes),
            Reason("One line shows scope.", (proofs["mentoring"][0],)),
        ),
    )
    posting = PostingMatch(
        "AI Engineer, Search",
        "Larkspur Health",
        68,
        (
            RequirementMatch("3+ years of Python in production", ("python",), "yes", (proofs["python"][0],)),
            RequirementMatch(
                "Experience with PyTorch or TensorFlow", ("pytorch", "tensorflow"), "yes", (proofs["tensorflow"][0],)
            ),
            RequirementMatch("Hands-on work with evaluation of LLM answers", ("llm-evaluation",), "no", ()),
            RequirementMatch(
                "Container orchestration and infrastructure as code",
                ("kubernetes",),
                "partly",
                (proofs["kubernetes"][0],),
            ),
        ),
        (RequirementMatch("LangGraph", ("langgraph",), "partly", (proofs["langgraph"][0],)),),
    )
    return Assessment(
        source="imogen.pdf",
        role="ai-engineer",
        as_of="2026-11-22",
        target_level="mid",
        target_asked=False,
        score=63,
        level=level,
        areas=tuple(
            AreaScore(id_, name, weight, float(score), tuple(s.id for s in scores if s.area == id_ and s.proofs))
            for id_, (name, weight, score) in AREAS.items()
        ),
        skills=tuple(scores),
        gaps=gaps,
        next_level=NextLevel("senior", 48, gaps[:4], SHOWS),
        posting=posting,
        warnings=("The phone number could not be read.",),
    )


@pytest.fixture
def taxonomy() -> Taxonomy:
    return make_taxonomy()


@pytest.fixture
def resume() -> Resume:
    return make_resume()


@pytest.fixture
def assessment(resume: Resume, taxonomy: Taxonomy) -> Assessment:
    return make_assessment(resume, taxonomy)


@pytest.fixture
def report(resume: Resume, assessment: Assessment, taxonomy: Taxonomy) -> Report:
    return write_report(resume, assessment, taxonomy)


_drawn: dict[str, bytes] = {}


@pytest.fixture
def draw(report: Report) -> Callable[[str], bytes]:
    """Gives the report on the paper named, drawn once for all tests: it takes a second."""

    def drawn(paper: str) -> bytes:
        from toolkit.rendering import pdf

        if paper not in _drawn:
            _drawn[paper] = pdf.render(report, paper=paper)
        return _drawn[paper]

    return drawn


HOSTILE = " ".join(
    (
        ":bomb: <script>alert(1)</script> {{7*7}} {% raw %} <img src='file:///etc/passwd' onerror=alert(1)>",
        "<style>@import url(http://evil.example/x.css);</style> url(file:///etc/passwd)",
        "<svg/onload=alert(1)>",
        "[red]loud[/red] [/] [link=file:///etc/passwd]here[/link]",
        "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b5m \u202eesrever",
        "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
        "\U0001f680 \U0001f469\u200d\U0001f4bb \u6f22\u5b57 ]]> &amp; --> \ud800",
        "W" * 5000,
    )
)


@pytest.fixture
def hostile(resume: Resume, assessment: Assessment, taxonomy: Taxonomy) -> tuple[Resume, Assessment]:
    """The same person, with hostile words in every place that a resume or posting fills."""
    roles = tuple(dataclasses.replace(role, title=HOSTILE, company=HOSTILE, summary=HOSTILE) for role in resume.roles)
    contact = dataclasses.replace(resume.contact, name=HOSTILE)
    document = dataclasses.replace(resume.document, source=f"/tmp/{HOSTILE[:60]}.pdf")

    def tainted(proof: Proof) -> Proof:
        return dataclasses.replace(proof, text=f"{HOSTILE} {proof.text}")

    def taint(match: RequirementMatch) -> RequirementMatch:
        return dataclasses.replace(match, text=HOSTILE, proofs=tuple(map(tainted, match.proofs)))

    posting = assessment.posting
    assert posting is not None
    bad = dataclasses.replace(
        assessment,
        source=document.source,
        skills=tuple(dataclasses.replace(s, proofs=tuple(map(tainted, s.proofs))) for s in assessment.skills),
        level=dataclasses.replace(
            assessment.level,
            reasons=tuple(
                dataclasses.replace(r, proofs=tuple(map(tainted, r.proofs))) for r in assessment.level.reasons
            ),
        ),
        posting=PostingMatch(HOSTILE, HOSTILE, 68, tuple(map(taint, posting.must)), tuple(map(taint, posting.nice))),
        warnings=(f"Could not read {HOSTILE}",),
    )
    return dataclasses.replace(resume, document=document, contact=contact, roles=roles), bad


_AT_WORK = "page 1, Machine Learning Engineer at Kestrel Freight Analytics"
_ASSISTANT = Rest("resume", LINES[0][1], _AT_WORK, 10, 150)
_SERVICE = Rest("resume", LINES[1][1], _AT_WORK, 160, 250)
_ASKED = Rest("posting", "You will own retrieval quality for clinical search", "", 40, 91)
_COUNTED = Rest("count", "Feb 2020 – Aug 2020: 7 months", "page 2")
_SAID = Rest("user", "I studied machine learning full time")


@pytest.fixture
def letter() -> Letter:
    """A short cover letter of the same person."""
    return Letter(
        kind="letter",
        tone="plain",
        length="page",
        as_of="2026-11-22",
        date="22 November 2026",
        source="imogen.pdf",
        sender=Sender(
            "Imogen Vasquez-Thorne",
            "Machine Learning Engineer",
            "imogen@example.com",
            "+1 (415) 555-0142",
            "Portland, OR",
            ("linkedin.com/in/imogen-vt", "example.com/~imogen"),
        ),
        recipient=("Hiring Team", "Larkspur Health", "Boston, MA"),
        subject="AI Engineer, Search at Larkspur Health",
        salutation="Dear Hiring Team,",
        paragraphs=(
            (Sentence("Your posting asks for an owner of retrieval quality.", (_ASKED,), "opening"),),
            (
                Sentence(
                    "I built a RAG assistant that cut search time for 120 handlers by 38%.", (_ASSISTANT,), "story"
                ),
                Sentence("I serve 2.1 million predictions a day from a FastAPI service.", (_SERVICE,), "story"),
            ),
            (Sentence("I would be glad to talk.", (), "close"),),
        ),
        closing="Kind regards,",
        signature="Imogen Vasquez-Thorne",
        warnings=("The posting names no person.",),
    )


@pytest.fixture
def hostile_letter(letter: Letter) -> Letter:
    """The same letter with hostile words in every place."""
    source = Rest("resume", HOSTILE, HOSTILE)
    return dataclasses.replace(
        letter,
        date=HOSTILE,
        sender=Sender(
            HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, ("javascript:alert(1)", 'evil.example/"onload', HOSTILE)
        ),
        recipient=(HOSTILE, "\u202e", HOSTILE),
        subject=HOSTILE,
        salutation=HOSTILE,
        paragraphs=((Sentence(HOSTILE, (source,)), Sentence("\x1b[2J", ())), (), (Sentence("words", (source,)),)),
        closing=HOSTILE,
        signature=HOSTILE,
        warnings=(HOSTILE,),
    )


@pytest.fixture
def explanation() -> Explanation:
    """What the same person says about seven months without a job."""
    return Explanation(
        kind="gap",
        name="Imogen Vasquez-Thorne",
        as_of="2026-11-22",
        source="imogen.pdf",
        facts=(Sentence("Between two jobs lie seven months.", (_COUNTED,)),),
        resume_line=Sentence("Feb 2020 – Aug 2020: Full-time study of machine learning", (_SAID, _COUNTED)),
        letter=(
            Sentence("In 2020 I studied machine learning full time.", (_SAID,)),
            Sentence("I then built an assistant for 120 handlers.", (_ASSISTANT,)),
        ),
        short=(Sentence("I took seven months to study.", (_COUNTED, _SAID)), Sentence("I would do it again.", ())),
        long=(Sentence("I took seven months to study, and then built models.", (_COUNTED, _SERVICE)),),
        avoid=(Advice("“The market was bad.”", "It moves the talk away from what you did."),),
        warnings=("The resume names no course.",),
    )
