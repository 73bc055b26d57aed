"""The interview pack for one resume and one job."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.assessment.models import Assessment
from toolkit.errors import UsageError
from toolkit.evidence.models import Evidence
from toolkit.papers.letters.choosing import ranked
from toolkit.papers.letters.deeds import Deed, deeds
from toolkit.papers.letters.naming import company_of, title_of
from toolkit.papers.letters.standing import counts
from toolkit.papers.pack import frontpage
from toolkit.papers.pack.asking_them import ask_them
from toolkit.papers.pack.cards import cards
from toolkit.papers.pack.guide import judged, table
from toolkit.papers.pack.models import SIZES, Asked, FigureNote, Pack, Round, Term
from toolkit.papers.pack.planning import plan
from toolkit.papers.pack.probing import probes
from toolkit.papers.pack.selecting import Choice, aim, select
from toolkit.papers.pack.stories import stars, theme_names
from toolkit.papers.pack.worked import worked
from toolkit.papers.wording import level_word, plain, shorten
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy
from toolkit.taxonomy.questions.models import QuestionBank

HARD = 3
ALL = 60
"""Terms that a deck holds."""
MOST_DAYS = 120
FOREIGN = 0.02
"""Share of a posting's or a resume's words that name skills of the trade, below which it is of another one."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a pack is written from."""

    resume: Resume
    evidence: Evidence
    assessment: Assessment
    taxonomy: Taxonomy
    bank: QuestionBank
    posting: Posting | None
    as_of: str
    days: int = 14
    rounds: tuple[str, ...] = ()
    """Ids of the rounds to come; all where none is named."""
    size: str = "standard"
    seed: int = 0


def checked(inputs: Inputs) -> Inputs:
    """The inputs as they are. Raises UsageError for a round or a size that there is not, or days below none."""
    known = [entry["id"] for entry in table("rounds")["rounds"]]
    strange = [name for name in inputs.rounds if name not in known]
    if strange:
        raise UsageError(f"There is no round {strange[0]!r}; choose of {', '.join(known)}.")
    if inputs.size not in SIZES:
        raise UsageError(f"There is no size {inputs.size!r}; choose one of {', '.join(SIZES)}.")
    if not 0 <= inputs.days <= MOST_DAYS:
        raise UsageError(f"A plan has 0 to {MOST_DAYS} days, not {inputs.days}.")
    return inputs


def write_pack(inputs: Inputs) -> Pack:
    """The pack: what is asked for at the level, what the resume says to it, and what to do in the days left."""
    size = table("sizes")["sizes"][inputs.size]
    told = _told(inputs)
    chosen = _chosen(inputs, size["questions"])
    rounds = tuple(_rounds(inputs, chosen))
    sheets = stars(_tellable(told)[: size["stars"]], inputs.resume)
    terms = _terms(inputs, size["terms"])
    every_figure = tuple(FigureNote(f["title"], f["says"], f["source"]) for f in table("figures")["figures"])
    asked = inputs.posting.skills if inputs.posting else ()
    questions = [question for one in rounds for question in one.questions]
    work = plan(
        inputs.as_of, inputs.days, inputs.assessment.gaps[:8], [star.title for star in sheets], [r.name for r in rounds]
    )
    role = inputs.taxonomy.benchmark.name
    target = f"{level_word(inputs.assessment.target_level)} {role}"
    return Pack(
        name=shorten(plain(inputs.resume.contact.name), 80),
        source=shorten(plain(inputs.resume.document.source), 120),
        as_of=inputs.as_of,
        role=role,
        target=target,
        size=inputs.size,
        title=title_of(inputs.posting) or target[:1].upper() + target[1:],
        company=company_of(inputs.posting),
        facts=frontpage.facts(inputs.posting, inputs.assessment),
        weighed=frontpage.weighed(inputs.assessment),
        proofs=frontpage.proofs(told, inputs.taxonomy),
        hard=_hard(rounds),
        gaps=frontpage.gaps(inputs.assessment, asked, inputs.evidence, inputs.resume, inputs.taxonomy),
        rounds=rounds,
        probes=probes(told, inputs.resume, inputs.evidence, inputs.taxonomy, size["probes"]),
        stars=sheets,
        themes=tuple(theme_names().values()),
        plan=work,
        glossary=terms,
        figures=every_figure[: size["figures"]],
        cards=cards(questions, sheets, _terms(inputs, ALL), every_figure),
        warnings=tuple(_warnings(inputs, work.dropped)),
    )


def _told(inputs: Inputs) -> list[Deed]:
    """The lines worth telling, for the posting or else by themselves, best first."""
    found = deeds(inputs.resume, inputs.evidence)
    counted = {tenure.role for tenure in inputs.evidence.tenures if counts(tenure, inputs.resume)}
    return [
        one.deed for one in ranked(found, inputs.assessment.posting, inputs.evidence, counted) if not one.deed.claimed
    ]


def _tellable(told: Sequence[Deed]) -> list[Deed]:
    """The lines for story sheets: the best of different jobs and projects first, then the next of each."""
    turns: dict[tuple[int | None, str], int] = {}
    ordered = []
    for at, deed in enumerate(told):
        turn = turns.get((deed.role, deed.project), 0)
        turns[deed.role, deed.project] = turn + 1
        ordered.append((turn // 2, at, deed))
    return [deed for _, _, deed in sorted(ordered, key=lambda entry: entry[:2])]


def _chosen(inputs: Inputs, most: int) -> Mapping[str, tuple[Choice, ...]]:
    posting = inputs.posting
    musts = [skill for requirement in (posting.must if posting else ()) for skill in requirement.skills]
    wishes = [skill for requirement in (posting.nice if posting else ()) for skill in requirement.skills]
    words = " ".join(r.text for r in (*posting.must, *posting.nice)) if posting else ""
    names = inputs.rounds or tuple(entry["id"] for entry in table("rounds")["rounds"])
    wanted = {entry["id"]: most for entry in table("rounds")["rounds"] if entry["id"] in names}
    return select(inputs.bank, aim(inputs.assessment, musts, wishes, words, inputs.seed), wanted)


def _rounds(inputs: Inputs, chosen: Mapping[str, Sequence[Choice]]) -> Iterator[Round]:
    for entry in table("rounds")["rounds"]:
        if entry["id"] in chosen:
            yield _round(entry, inputs, chosen[entry["id"]])


def _round(entry: dict[str, Any], inputs: Inputs, choices: Sequence[Choice]) -> Round:
    return Round(
        id=entry["id"],
        name=entry["name"],
        minutes=entry["minutes"],
        judged=judged(entry, inputs.assessment.target_level),
        runs=tuple(entry["runs"]),
        fails=tuple(entry["fails"]),
        questions=tuple(_asked(choice, inputs.taxonomy) for choice in choices),
        ask_them=ask_them(entry, inputs.posting),
    )


def _asked(choice: Choice, taxonomy: Taxonomy) -> Asked:
    question = choice.question
    return Asked(
        id=question.id,
        asks=question.asks,
        minutes=question.minutes,
        skills=tuple(taxonomy.skills[id_].name for id_ in question.skills if id_ in taxonomy.skills),
        why=choice.why,
        strong=question.strong,
        weak=question.weak,
        follow_ups=question.follow_ups,
        worked=worked(question),
    )


def _hard(rounds: Sequence[Round]) -> tuple[Asked, ...]:
    """The first question of each of the three rounds that go deepest, of those in the pack."""
    order = ("system-design", "llm-depth", "project-deep-dive", "ml-depth", "responsible-ai", "coding", "behavioural")
    by_id = {one.id: one for one in rounds}
    deep = [by_id[id_] for id_ in order if id_ in by_id and by_id[id_].questions]
    return tuple(one.questions[0] for one in deep[:HARD])


def _terms(inputs: Inputs, most: int) -> tuple[Term, ...]:
    """The terms that the posting uses, in its order; then those of the gaps."""
    known = {term["id"]: term for term in table("glossary")["terms"] if term["id"]}
    asked = inputs.posting.skills if inputs.posting else ()
    order = dict.fromkeys((*asked, *(gap.skill for gap in inputs.assessment.gaps)))
    return tuple(Term(known[id_]["name"], known[id_]["means"]) for id_ in order if id_ in known)[:most]


def _warnings(inputs: Inputs, dropped: Sequence[str]) -> Iterator[str]:
    said = table("sizes")["warnings"]
    if inputs.posting is None:
        yield said["no_posting"]
    elif (
        len(inputs.posting.skills) < FOREIGN * len(inputs.posting.document.text.split())
        and len(inputs.posting.skills) < 3
    ):
        yield said["other_trade"]
    if len(inputs.evidence.shown) < 3:
        yield said["other_resume"]
    if dropped:
        yield said["few_days"]
