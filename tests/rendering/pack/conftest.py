"""An invented pack of every size, written by hand, and the same with hostile words in every field."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.pack.models import (
    Asked,
    Block,
    Card,
    Day,
    Diagram,
    FigureNote,
    GapSentence,
    Pack,
    Plan,
    Probe,
    Proof,
    Round,
    Session,
    Star,
    StarPart,
    Term,
    Weighed,
)

BAD = "<script>alert(1)</script> {{7*7}} <img src=file:///etc/passwd> &amp; \x1b[31m\u202e\ud800"
SEEN = "<script>alert(1)</script> {{7*7}} <img src=file:///etc/passwd> &amp;"

CODE = '''class Breaker:
    """Closed until `limit` calls in a row fail; open for `pause` seconds; then one call is tried."""

    def __init__(self, limit: int, pause: float, clock: Callable[[], float]) -> None:
        self.limit = limit
        self.pause = pause
        self.clock = clock
        self.failures = 0
        self.opened_at: float | None = None

    def call(self, work: Callable[[], str]) -> str:
        if self.opened_at is not None and self.clock() - self.opened_at < self.pause:
            raise Refused(f"open since {self.opened_at:.1f}, closed again in {self.pause:.1f} s at the earliest")
        try:
            answer = work()
        except Unreachable:
            self.failures += 1
            if self.failures >= self.limit:
                self.opened_at = self.clock()
            raise
        self.failures, self.opened_at = 0, None
        return answer


def check() -> None:
    now = [0.0]
    breaker = Breaker(limit=2, pause=30.0, clock=lambda: now[0])
    for _ in range(2):
        try:
            breaker.call(fails)
        except Unreachable:
            pass
    assert breaker.opened_at == 0.0
    now[0] = 31.0
    assert breaker.call(lambda: "fine -> ffi fl != ==") == "fine -> ffi fl != =="'''

DIAGRAM = Diagram(
    nodes=(
        ("cms", "Article editing system"),
        ("queue", "Change queue"),
        ("indexer", "Indexer (split, embed, replace)"),
        ("index", "Hybrid index with versions"),
        ("chat", "Chat service"),
        ("retriever", "Retriever and reranker"),
        ("model", "Language model"),
        ("checker", "Support and policy check"),
        ("traces", "Traces and feedback store"),
    ),
    edges=(
        ("cms", "queue", "publish, edit, withdraw"),
        ("queue", "indexer", "change event"),
        ("indexer", "index", "replace chunks of one article"),
        ("chat", "retriever", "question, product, country"),
        ("retriever", "index", "filtered hybrid query"),
        ("chat", "model", "question and passages"),
        ("model", "checker", "draft answer"),
        ("checker", "chat", "answer or decline"),
        ("chat", "traces", ""),
    ),
)
DESIGN = (
    Block(
        "Requirements", tuple(f"Requirement {n}: an edited article is used within {n} minutes." for n in range(1, 7))
    ),
    Block("Estimates", ("Mean questions per second: 432000 / 86400 = 5", "Peak: 5 × 4 = 20")),
    Block("Architecture", diagram=DIAGRAM),
    Block("Trade-offs", ("Event-driven updates or full rebuilds: events give minutes of delay.",) * 3),
    Block("What fails", ("The indexer is stuck: seen as growing age of the newest version.",) * 4),
)
CODING = (
    Block(
        "Approach", ("Hold the state in three fields.", "Ask the clock from outside.", "Test with a clock of your own.")
    ),
    Block("Cost", ("O(1) time and memory for each call.",)),
    Block("A solution", code=CODE),
)
NAMES = (
    "Recruiter screen",
    "Coding",
    "Machine learning in depth",
    "Language models in depth",
    "System design",
    "Project deep dive",
    "Behavioural",
    "Hiring manager",
)
THEMES = (
    "Ownership",
    "Leadership",
    "Growing others",
    "Influence",
    "Failure and repair",
    "Speed and quality",
    "Unclear ground",
    "Working with others",
    "Users",
    "Doing right",
    "Learning",
)
QUESTIONS = {"pocket": 3, "standard": 4, "full": 9}
CLAIM = Source(
    "resume", "Cut p95 latency of the answer service from 2.1 s to 0.8 s for 40,000 users", "page 1, Kestrel"
)


def asked(round_: str, at: int, worked: tuple[Block, ...] = ()) -> Asked:
    return Asked(
        id=f"{round_.lower().replace(' ', '-')}-{at}",
        asks=f"{round_}, question {at}: your answers got slower after a new release and nobody changed the model. "
        "How do you find out why, and what do you do in the first hour?",
        minutes=8 + at,
        skills=("LLM evaluation", "Retrieval-augmented generation"),
        why=("the posting asks for it", "a gap of this resume", "usual at this level")[at % 3],
        strong=(
            "Compares the distribution of latency before and after, by step and not as one mean.",
            "Names the release's changes beside the model: prompt length, retries, batch size, cache keys.",
            "Rolls back first when users are hurt, and keeps the traces for the search.",
            "Says which figure would prove the cause, and what would refute it.",
        ),
        weak="Guesses one cause, changes three things at once, and cannot say which of them helped.",
        follow_ups=("The traces of that hour are gone. What now?", "Which alarm would have told you a day earlier?"),
        worked=worked,
    )


def round_of(name: str, size: str) -> Round:
    worked = {"System design": DESIGN, "Coding": CODING}.get(name, ())
    return Round(
        id=name.lower().replace(" ", "-"),
        name=name,
        minutes=45,
        judged=("You can say what you owned and what others owned.", "The code could be merged as it stands."),
        runs=("Five minutes to read and ask.", "Thirty minutes of work, spoken along.", "Ten minutes of questions."),
        fails=("Silence for ten minutes.", "Code first, understanding later."),
        questions=tuple(asked(name, at, worked if at < 2 else ()) for at in range(QUESTIONS[size])),
        ask_them=("What would a good first half year look like here?", "How do you test code whose answers vary?"),
    )


def star(at: int) -> Star:
    return Star(
        title=f"Latency of the answer service, part {at}",
        place="Machine Learning Engineer at Kestrel Freight Analytics",
        source=CLAIM,
        parts=(
            StarPart(
                "Situation", ("Machine Learning Engineer at Kestrel Freight Analytics.",), "Who used it, how much?"
            ),
            StarPart("Task", (), "What exactly was asked of you, by whom, and by when?"),
            StarPart(
                "Action", ("I moved re-ranking behind a cache and batched the calls.",), "What did you try that failed?"
            ),
            StarPart("Result", ("Latency at p95 fell from 2.1 s to 0.8 s.",), ""),
        ),
        themes=(THEMES[at], THEMES[at + 3], THEMES[at + 5]),
    )


def plan(as_of: str) -> Plan:
    first = date.fromisoformat(as_of) + timedelta(days=1)
    days = []
    for step in range(7):
        day = first + timedelta(days=step)
        sessions = (
            Session(
                45,
                "LangGraph: build a tool-using agent with a step limit",
                "a major gap, worth about 4 points",
                "close",
            ),
            Session(30, "Tell aloud: latency of the answer service", "ready when it takes three minutes", "tell"),
        )
        rest = (Session(0, "Nothing", "a free day: what was learned settles", "rest"),)
        days.append(Day(day.isoformat(), f"{day:%a} {day.day} {day:%b}", rest if step == 3 else sessions))
    return Plan(tuple(days), 7.5, ("LoRA (about 20 h)", "vLLM: 3 h of it"))


def make_pack(size: str = "standard") -> Pack:
    rounds = tuple(round_of(name, size) for name in NAMES)
    many = {"pocket": 0, "standard": 1, "full": 3}[size]
    return Pack(
        name="Imogen Vasquez-Thorne",
        source="resume.pdf",
        as_of="2026-11-22",
        role="AI engineer",
        target="senior AI engineer",
        size=size,
        title="Senior AI Engineer, Search",
        company="Larkspur Health",
        facts=("Where: Porto or remote", "Level: senior", "Years asked for: 5", "Pay: 92,000 to 118,000 EUR a year"),
        weighed=tuple(
            Weighed(
                f"Requirement {n}: has run retrieval for people who depend on the answer and measured it",
                ("yes", "partly", "no")[n % 3],
                ""
                if n % 3 == 2
                else "Built hybrid retrieval over 2.3M chunks with pgvector and measured each change of it",
            )
            for n in range(11)
        ),
        proofs=tuple(
            Proof(
                ("RAG", "Python"), f"I cut p95 latency from 2.1 s to 0.{n} s for 40,000 users by batching calls.", CLAIM
            )
            for n in range(3)
        ),
        hard=tuple(one.questions[0] for one in rounds[3:6]),
        gaps=tuple(
            GapSentence(
                skill,
                severity,
                Sentence(f"I have not worked with {skill} yet; the nearest I have is PyTorch, at Kestrel.", (CLAIM,)),
                "Fine-tune a small model on 500 labelled tickets and report the change against the base model.",
            )
            for skill, severity in (("LoRA", "blocker"), ("vLLM", "major"), ("LangGraph", "minor"))
        ),
        rounds=rounds,
        probes=tuple(
            Probe(
                dataclasses.replace(CLAIM, text=f"{CLAIM.text} in {n + 2} months"),
                "figure",
                "a figure with its before and after: from 2.1 s to 0.8 s",
                (
                    "How was the change measured, over which time, and by whom?",
                    "What did the gain cost?",
                    "Is the number still there today, and how do you know?",
                ),
            )
            for n in range(6)
        ),
        stars=tuple(star(at) for at in range(4)),
        themes=THEMES,
        plan=plan("2026-11-22"),
        glossary=tuple(
            Term(f"Term {n}", "Orders the passages found by a second, slower model that reads both.")
            for n in range(12 * many)
        ),
        figures=tuple(
            FigureNote(f"Figure {n}", "A token is about four letters of English.", "invented source, 2026")
            for n in range(8 * many)
        ),
        cards=tuple(
            Card(
                f"question/{n}",
                f"Question {n}: what is a reranker?",
                ("It orders passages.", "It is slower."),
                ("term", "a b"),
            )
            for n in range(32 if size == "full" else 3)
        ),
        warnings=("The plan could not hold everything; what was dropped is listed under it.",),
    )


def worsened(value: Any, bad: str = BAD) -> Any:
    """The same noun with `bad` behind every text in it that is not a key."""
    if isinstance(value, str):
        return f"{value} {bad}"
    if isinstance(value, tuple):
        return tuple(worsened(item, bad) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        kept = {"as_of", "date", "size", "id", "kind", "themes"}
        if isinstance(value, Diagram):
            nodes = tuple((id_, worsened(name, bad)) for id_, name in value.nodes)
            return Diagram(nodes, tuple((a, b, worsened(word, bad)) for a, b, word in value.edges))
        return dataclasses.replace(
            value,
            **{
                field.name: worsened(getattr(value, field.name), bad)
                for field in dataclasses.fields(value)
                if field.name not in kept
            },
        )
    return value


@pytest.fixture(scope="session")
def pack() -> Pack:
    return make_pack()


@pytest.fixture(scope="session")
def packs() -> Callable[[str], Pack]:
    return make_pack


@pytest.fixture(scope="session")
def hostile_pack() -> Pack:
    made: Pack = worsened(make_pack())
    return made
