"""What there is to say about a change of trade: the job left, the way over, what carries, the job held since."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.errors import InputError
from toolkit.evidence.models import Tenure
from toolkit.papers.explanations import path_lines
from toolkit.papers.explanations.carrying import Carried, carried
from toolkit.papers.explanations.cases import Case, Option, Told
from toolkit.papers.explanations.counting import stay_count, stay_fact, stay_length, step_facts
from toolkit.papers.explanations.counting import told as told_month
from toolkit.papers.explanations.crossing import Crossing, crossing
from toolkit.papers.explanations.jobs_said import as_job, head, heads, named, title_said, worked_for
from toolkit.papers.explanations.meantime import Step, steps
from toolkit.papers.explanations.now import applying, closing, employed, joined, wanted
from toolkit.papers.explanations.patterns import fill, limits, table
from toolkit.papers.explanations.stays import Stay, find_stays
from toolkit.papers.explanations.time_used import Used, time_used, used_options
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.spoken import month_short, month_words
from toolkit.papers.wording import capital, listing, plain
from toolkit.resumes.models import Role

SETTLED = 3
"""Months in the old job after which an ending degree counts as a step out of it."""


@dataclass(frozen=True, slots=True)
class Move:
    """The crossing with the stays on both sides."""

    old: Stay
    new: Stay | None
    field: str
    since: tuple[int, ...]
    """Indexes of the jobs of the new trade from then on."""
    later: int | None


def switch(case: Case) -> Told:
    """The case of a change of trade. Raises InputError where the jobs are of one trade."""
    if not case.evidence.tenures:
        raise InputError(fill("refusal.no_job", source=case.resume.document.source))
    found = crossing(case.evidence.tenures, case.since)
    move = _move(case, found)
    dated = _steps(case, move)
    used = time_used(case.deeds, dated)
    themes = carried(case.resume, move.old.roles, move.since)
    flags = {"covered": any(step.kind in ("degree", "certificate") for step in dated), "dated": bool(dated)}
    flags |= {"employed": move.new is not None, "carries": bool(themes), "no_carries": not themes}
    return Told(
        facts=_facts(case, found, move, dated),
        resume_line=_resume_line(case, move, dated),
        letter=_letter(case, move, used),
        options=tuple(_options(case, move, used, dated, themes)),
        flags=frozenset(name for name, holds in flags.items() if holds),
        warnings=_warnings(case, move, found),
    )


def _move(case: Case, found: Crossing) -> Move:
    old = _stay(case, found.old.role, {one.role for one in case.evidence.tenures if not one.relevance})
    if found.new is None:
        return Move(old, None, fill("field.ai"), (), None)
    first = found.new.first
    ours = {one.role for one in case.evidence.tenures if one.relevance and one.first >= first}
    ordered = sorted(ours, key=lambda index: next(-one.first for one in case.evidence.tenures if one.role == index))
    field = fill("field.ai" if found.new.relevance == 1.0 else "field.adjacent")
    later = found.later.role if found.later else None
    return Move(old, _stay(case, found.new.role, {found.new.role}), field, tuple(ordered), later)


def _stay(case: Case, role: int, only: set[int]) -> Stay:
    stays, _ = find_stays(case.resume, case.as_of, only)
    return next(stay for stay in stays if role in stay.roles)


def _steps(case: Case, move: Move) -> tuple[Step, ...]:
    """Dated steps on the way: ended after the old job had begun, begun before the new one did."""
    last = move.new.first if move.new else case.now
    found = steps(case.resume, move.old.first, last, case.now)
    own = [one for one in found if one.kind != "volunteer"]
    return tuple(one for one in own if one.span.last > move.old.first + SETTLED and one.span.first <= last)


def _facts(case: Case, found: Crossing, move: Move, dated: tuple[Step, ...]) -> tuple[Sentence, ...]:
    roles = case.resume.roles
    facts = [stay_fact(move.old, case.resume, None)]
    facts += [stay_fact(move.new, case.resume, None)] if move.new else []
    for tenure in (found.old, found.new, found.later):
        if tenure is not None:
            role = roles[tenure.role]
            facts.append(Sentence(_read_as(tenure, role), (head(role, case.resume),), "fact"))
    return (*facts, *step_facts(dated, None))


def _read_as(tenure: Tenure, role: Role) -> str:
    """As which trade the job counts, and by what."""
    if not tenure.relevance:
        return fill("fact.trade_other", job=named(role))
    by, _, skills = plain(tenure.why).partition(": ")
    why = fill("field.by_title") if by == "title" else fill("field.by_lines", skills=skills)
    field = fill("field.ai" if tenure.relevance == 1.0 else "field.adjacent")
    return fill("fact.trade", job=named(role), field=field, why=why)


def _old_words(move: Move) -> dict[str, str]:
    return {"end": month_words(move.old.last, vague=move.old.vague_last), "length": stay_length(move.old)}


def _sides(case: Case, move: Move) -> tuple[Source, ...]:
    return (*heads(move.old, case.resume), *(heads(move.new, case.resume) if move.new else ()))


def _next_words(case: Case, move: Move) -> dict[str, str]:
    if move.new is None:
        return {"start": "", "as_next": ""}
    start = month_words(move.new.first, vague=move.new.vague_first)
    return {"start": start, "as_next": as_job(case.resume.roles[move.new.roles[0]])}


def _resume_line(case: Case, move: Move, dated: tuple[Step, ...]) -> Sentence:
    role = case.resume.roles[move.old.roles[-1]]
    words = {
        "old": title_said(role.title) or plain(role.company),
        "company": f"{plain(role.company)}, " if role.title and role.company else "",
        "first": month_short(move.old.first, vague=move.old.vague_first),
        "last": "present" if move.old.open else month_short(move.old.last, vague=move.old.vague_last),
    }
    deeds = () if dated else case.deeds
    parts = [*(f"{step.line}, {step.dates}" for step in dated[:2]), *(deed.words for deed in deeds)]
    steps_said = fill("switch.resume_steps", steps="; ".join(parts)) if parts else ""
    own = tuple(Source("user", deed.words, "--what-i-did") for deed in deeds)
    sources = (*_sides(case, move), *(step.source for step in dated[:2]), *own)
    if not move.since:
        return Sentence(fill("switch.resume_before", **words, field=move.field, steps=steps_said), sources, "resume")
    newest = case.resume.roles[move.since[0]]
    now = title_said(newest.title) or plain(newest.company)
    text = fill("switch.resume", now=now, **words, steps=steps_said)
    return Sentence(text, tuple(dict.fromkeys((*sources, head(newest, case.resume)))), "resume")


def _letter(case: Case, move: Move, used: Used | None) -> tuple[Sentence, ...]:
    old = move.old
    overlap = move.new is not None and (old.open or old.last >= move.new.first)
    key = "_open" if old.open and move.new is None else "_before" if move.new is None else "_overlap" if overlap else ""
    words = {**_old_words(move), **_next_words(case, move), "as_job": as_job(case.resume.roles[old.roles[-1]])}
    if old.open and move.new is not None:
        key = "_beside"
    text = fill(f"switch.letter{key}", **words, field=move.field, reason=case.joined_reason)
    counts = (stay_count(old),) if key in ("_open", "_beside") else ()
    first = Sentence(text, (*_sides(case, move), *counts, *case.reason_sources, *_since(case, move)), "letter")
    close = applying(case)
    if move.new is not None:
        close = close or employed(case, case.stays) or wanted(case)
    if used and 0 < len(used.clauses.split()) <= limits("letter_part")[1]:
        told = Sentence(fill("meantime.first_switch", clauses=used.clauses), used.clause_sources)
        return first, replace(joined(told, close), part="letter")
    return first, replace(close or _worked(case, move), part="letter")


def _since(case: Case, move: Move) -> tuple[Source, ...]:
    return (told_month("since", case.since),) if move.new is None and case.since is not None else ()


def _worked(case: Case, move: Move) -> Sentence:
    key = "spoken_open" if move.old.open else "spoken"
    worked = worked_for(move.old, case.resume, stay_length(move.old))
    text = fill(f"switch.{key}", worked=worked, **_old_words(move))
    return Sentence(text, (*heads(move.old, case.resume), stay_count(move.old)), "opening")


def _options(
    case: Case, move: Move, used: Used | None, dated: tuple[Step, ...], themes: tuple[Carried, ...]
) -> list[Option]:
    key = "moving" if move.new is None else "moved"
    moved = fill(f"switch.{key}", field=move.field, **_next_words(case, move))
    sources = heads(move.new, case.resume) if move.new else (*heads(move.old, case.resume), *_since(case, move))
    options = [Option(_worked(case, move), 0), Option(Sentence(moved, sources, "opening"), 0)]
    if case.reason:
        options.append(Option(Sentence(case.reason.text, case.reason_sources, "reason"), 0))
    if used:
        options += used_options(used)
    options += path_lines.strong(case, move.old.roles, 3, by_title=True)
    if themes:
        names = listing([theme.name for theme in themes])
        carries = fill("switch.carries", themes=names, those=table()["next"]["those"][len(themes)])
        proof = tuple(dict.fromkeys(source for theme in themes for source in theme.sources))
        options.append(Option(Sentence(carries, proof, "story"), 2))
    options += _became(case, move)
    lines = path_lines.strong(case, move.since, 3)
    options += [*lines, *path_lines.strong(case, move.since, 9, skip=1)]
    options += path_lines.tools(case, move.since[:1], 6, lines)
    options += path_lines.studied(case, dated, 7)
    options += path_lines.beside(case, dated, 6)
    options += path_lines.career(case, 8)
    options += path_lines.published(case, 8)
    options += path_lines.fit(case, 4)
    return [*options, *closing(case, case.stays, leaving=move.new is None)]


def _became(case: Case, move: Move) -> list[Option]:
    """The first AI job, where another one of the new trade came before it and it is not the job held now."""
    if move.later is None or case.resume.roles[move.later].period.open:
        return []
    stay = _stay(case, move.later, {move.later})
    start = month_words(stay.first, vague=stay.vague_first)
    text = fill("switch.became", start=start, as_next=as_job(case.resume.roles[move.later]))
    return [Option(Sentence(text, heads(stay, case.resume), "story"), 2)]


def _warnings(case: Case, move: Move, found: Crossing) -> tuple[str, ...]:
    if case.since is not None or found.new is None:
        return ()
    roles = case.resume.roles
    return (fill("warning.check_field", job=capital(named(roles[found.old.role])), next=named(roles[found.new.role])),)
