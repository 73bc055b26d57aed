"""The interview pack for one resume and one job."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.assessment.models import Assessment
from toolkit.errors import UsageError
from toolkit.evidence.models import Evidence
from toolkit.evidence.ranking import likeness
from toolkit.papers.letters.choosing import ranked
from toolkit.papers.letters.deeds import Deed, deeds
from toolkit.papers.letters.naming import company_of, title_of
from toolkit.papers.letters.phrases import fill
from toolkit.papers.letters.standing import counts
from toolkit.papers.pack import frontpage
from toolkit.papers.pack.asking_them import ask_them
from toolkit.papers.pack.cards import cards
from toolkit.papers.pack.guide import judged, table
from toolkit.papers.pack.lacking import approached, lacking
from toolkit.papers.pack.models import SIZES, Asked, FigureNote, Pack, Round, Term
from toolkit.papers.pack.planning import plan
from toolkit.papers.pack.probing import probes
from toolkit.papers.pack.requirements import weighed
from toolkit.papers.pack.selecting import Choice, aim, select
from toolkit.papers.pack.stories import stars, theme_names
from toolkit.papers.pack.warnings import warnings
from toolkit.papers.pack.worked import worked
from toolkit.papers.wording import article, capital, level_word, plain, shorten
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy
from toolkit.taxonomy.questions.models import ROUNDS, QuestionBank

HARD = 3
ALL = 60
"""Terms that a deck holds."""
MOST_DAYS = 120


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
    resume, evidence, assessment, taxonomy = inputs.resume, inputs.evidence, inputs.assessment, inputs.taxonomy
    told = _told(inputs)
    rounds = tuple(_rounds(inputs, _chosen(inputs, size["questions"])))
    sheets = stars(told, resume, size["stars"])
    asked = inputs.posting.skills if inputs.posting else ()
    most = table("sizes")["gaps"]
    open_gaps = lacking(assessment, inputs.posting, evidence, resume, taxonomy, most["worked"])
    questions = [question for one in rounds for question in one.questions]
    every_figure = _figures(inputs, questions)
    role = taxonomy.benchmark.name
    target = article(f"{level_word(assessment.target_level)} {role}")
    return Pack(
        name=shorten(plain(resume.contact.name), 80),
        source=shorten(plain(resume.document.source), 120),
        as_of=inputs.as_of,
        role=role,
        target=target,
        size=inputs.size,
        title=title_of(inputs.posting) or capital(target.partition(" ")[2]),
        company=company_of(inputs.posting),
        facts=frontpage.facts(inputs.posting, assessment),
        weighed=weighed(assessment, evidence, resume, taxonomy),
        proofs=frontpage.proofs(told, taxonomy),
        hard=_hard(rounds),
        gaps=frontpage.gaps(open_gaps[: most["said"]], assessment, evidence, resume, taxonomy),
        rounds=rounds,
        probes=probes(told, asked, resume, evidence, taxonomy, size["probes"]),
        stars=sheets,
        themes=tuple(theme_names().values()),
        plan=plan(inputs.as_of, inputs.days, open_gaps, [star.title for star in sheets], rounds),
        glossary=_terms(inputs, size["terms"]),
        figures=every_figure[: size["figures"]],
        cards=cards(questions, sheets, _terms(inputs, ALL), every_figure),
        warnings=tuple(warnings(inputs.posting, assessment, resume, evidence)),
    )


def _told(inputs: Inputs) -> list[Deed]:
    """The lines worth telling, for the posting or else by themselves, best first."""
    found = deeds(inputs.resume, inputs.evidence)
    counted = {tenure.role for tenure in inputs.evidence.tenures if counts(tenure, inputs.resume)}
    return [
        one.deed for one in ranked(found, inputs.assessment.posting, inputs.evidence, counted) if not one.deed.claimed
    ]


def _chosen(inputs: Inputs, most: int) -> Mapping[str, tuple[Choice, ...]]:
    posting = inputs.posting
    musts = [skill for requirement in (posting.must if posting else ()) for skill in requirement.skills]
    wishes = [skill for requirement in (posting.nice if posting else ()) for skill in requirement.skills]
    words = " ".join(r.text for r in (*posting.must, *posting.nice)) if posting else ""
    names = inputs.rounds or tuple(entry["id"] for entry in table("rounds")["rounds"])
    wanted = {entry["id"]: most for entry in table("rounds")["rounds"] if entry["id"] in names}
    near = frozenset(
        gap.skill
        for gap in inputs.assessment.gaps
        if approached(gap.skill, inputs.evidence, inputs.resume, inputs.taxonomy)
    )
    return select(inputs.bank, aim(inputs.assessment, musts, wishes, words, near, inputs.seed), wanted)


def _rounds(inputs: Inputs, chosen: Mapping[str, Sequence[Choice]]) -> Iterator[Round]:
    quoted: set[str] = set()
    for entry in table("rounds")["rounds"]:
        if entry["id"] in chosen:
            yield _round(entry, inputs, chosen[entry["id"]], quoted)


def _round(entry: dict[str, Any], inputs: Inputs, choices: Sequence[Choice], quoted: set[str]) -> Round:
    return Round(
        id=entry["id"],
        name=ROUNDS[entry["id"]],
        minutes=entry["minutes"],
        judged=judged(entry, inputs.assessment.target_level),
        runs=tuple(entry["runs"]),
        fails=tuple(entry["fails"]),
        questions=tuple(_asked(choice, inputs.taxonomy) for choice in choices),
        ask_them=ask_them(entry, inputs.posting, quoted),
    )


def _asked(choice: Choice, taxonomy: Taxonomy) -> Asked:
    question = choice.question
    return Asked(
        id=question.id,
        asks=question.asks,
        minutes=question.minutes,
        skills=tuple(taxonomy.skills[id_].name for id_ in question.skills if id_ in taxonomy.skills),
        why=fill(table("sizes")["why"][choice.reason], {"skill": _name(choice.skill, taxonomy)}),
        strong=question.strong,
        weak=question.weak,
        follow_ups=question.follow_ups,
        worked=worked(question),
    )


def _name(skill: str, taxonomy: Taxonomy) -> str:
    return taxonomy.skills[skill].name if skill in taxonomy.skills else ""


def _hard(rounds: Sequence[Round]) -> tuple[Asked, ...]:
    """The first question of each of the three rounds that go deepest, of those in the pack."""
    by_id = {one.id: one for one in rounds}
    deep = [by_id[id_] for id_ in table("sizes")["hard"]["rounds"] if id_ in by_id and by_id[id_].questions]
    return tuple(one.questions[0] for one in deep[:HARD])


def _terms(inputs: Inputs, most: int) -> tuple[Term, ...]:
    """The terms that the posting uses, in its order, then those of the gaps; not what the resume delivered."""
    known = {term["id"]: term for term in table("glossary")["terms"] if term["id"]}
    asked = inputs.posting.skills if inputs.posting else ()
    at_home = {id_ for id_, shown in inputs.evidence.shown.items() if shown.depth in ("delivered", "led")}
    order = dict.fromkeys((*asked, *(gap.skill for gap in inputs.assessment.gaps)))
    return tuple(Term(known[id_]["name"], known[id_]["means"]) for id_ in order if id_ in known and id_ not in at_home)[
        :most
    ]


def _figures(inputs: Inputs, questions: Sequence[Asked]) -> tuple[FigureNote, ...]:
    """All figures, those first that are most like what the posting and the questions speak of."""
    rows = table("figures")["figures"]
    posting = inputs.posting.document.text if inputs.posting else ""
    spoken = " ".join([posting, *(f"{question.asks} {' '.join(question.strong)}" for question in questions)])
    alike = likeness([spoken], [f"{row['title']} {row['says']}" for row in rows])[0]
    order = sorted(range(len(rows)), key=lambda at: (-alike[at], at))
    return tuple(FigureNote(rows[at]["title"], rows[at]["says"], rows[at]["source"]) for at in order)
