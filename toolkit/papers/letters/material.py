"""What of the resume is told: one job's story, a line beyond the task, lines of other jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.papers.letters.brief import Brief
from toolkit.papers.letters.choosing import Ranked, beyond_the_task, holds, lead_role, ranked
from toolkit.papers.letters.deeds import Deed, deeds
from toolkit.papers.letters.requirements import Term, terms
from toolkit.papers.letters.standing import Standing, counts, standing
from toolkit.papers.letters.telling import subject_of

STORY = {"short": 2, "page": 3}
"""Lines told of the job that has the story, the first of them in the opening."""
EARLIER = {"short": 1, "page": 2}
"""Lines told of other jobs and projects."""
_NEW_ANSWER = 0.5
"""What a line gains for each requirement that no line told before it answers."""
SHOWN_AT_ALL = 0.2
"""Share of the musts that must be met, at least in part, for more than an honest short letter (editors, 2026-11)."""


@dataclass(frozen=True, slots=True)
class Material:
    """What was chosen to be told."""

    standing: Standing
    order: tuple[Ranked, ...]
    story: tuple[Deed, ...]
    """Lines of one job, the strongest first."""
    beyond: Deed | None
    earlier: tuple[Deed, ...]
    terms: tuple[Term, ...]

    @property
    def told(self) -> tuple[Deed, ...]:
        return (*self.story, *((self.beyond,) if self.beyond else ()), *self.earlier)


def material(brief: Brief) -> Material:
    """The lines worth telling, chosen for the posting."""
    wishes, evidence = brief.wishes, brief.evidence
    found = deeds(brief.resume, evidence, wishes.avoid)
    counted = {tenure.role for tenure in evidence.tenures if counts(tenure, brief.resume)}
    order = ranked(found, brief.assessment.posting, evidence, counted, wishes.story)
    stand = standing(brief.resume, evidence)
    lead = lead_role(order, stand.role)
    own = [one for one in order if lead is None or one.deed.role == lead]
    story = _story(own, STORY[wishes.length], wishes.story)
    rest = [one.deed for one in order if one.deed not in story]
    beyond = next((deed for deed in rest if deed.role == lead and beyond_the_task(deed)), None)
    others = [
        deed
        for deed in rest
        if deed.role != lead and deed is not beyond and (deed.role is None or deed.role != stand.former)
    ]
    return Material(
        standing=stand,
        order=tuple(order),
        story=tuple(story),
        beyond=beyond if wishes.length == "page" else None,
        earlier=tuple(_apart(order, others, [*story, *([beyond] if beyond else [])], EARLIER[wishes.length])),
        terms=terms(brief.posting, brief.taxonomy) if brief.posting else (),
    )


def _story(own: Sequence[Ranked], most: int, asked: str) -> list[Deed]:
    """The lines of a job that answer most. The one with scale or an outcome opens, as the first lines are read first;
    the others follow in the order of the page, since they belong together there.
    """
    if not own:
        return []
    fixed = bool(asked) and holds(own[0].deed, asked)
    opener = own[0] if fixed else max(own[: most + 2], key=_opens)
    others = [one for one in own if one is not opener][: most - 1]
    return [opener.deed, *sorted((one.deed for one in others), key=lambda deed: deed.source.start)]


def _opens(one: Ranked) -> float:
    """How well a line opens a letter: its worth, and much more for figures and for something that was built."""
    deed = one.deed
    scale = 0.4 * min(deed.figures, 3) + 0.4 * deed.moved + 0.4 * (deed.depth in ("delivered", "led"))
    still = deed.sentences[0].startswith(("I am ", "I was "))
    return one.worth / 2 - 1.5 * still + scale + 0.8 * bool(subject_of(deed.sentences))


def _apart(order: Sequence[Ranked], others: Sequence[Deed], told: Sequence[Deed], most: int) -> list[Deed]:
    """Lines of other jobs and projects, those first that answer what the lines told do not; newest job first."""
    answered_by = {one.deed: one.answers for one in order}
    worth = {one.deed: one.worth for one in order}
    covered = {i for deed in told for i in answered_by[deed]}
    chosen: list[Deed] = []
    while len(chosen) < most:
        places = {(deed.role, deed.project) for deed in chosen}
        free = [deed for deed in others if (deed.role, deed.project) not in places]
        if not free:
            break
        best = max(free, key=lambda d: (worth[d] + _NEW_ANSWER * len(set(answered_by[d]) - covered), -d.source.start))
        chosen.append(best)
        covered.update(answered_by[best])
    return sorted(chosen, key=lambda deed: (deed.role is None, deed.role or 0, deed.source.start))


def shows_nothing(brief: Brief) -> bool:
    """Whether the resume has next to nothing of the musts to show."""
    match = brief.assessment.posting
    if match is None or not match.must:
        return False
    met = sum(1.0 if r.met == "yes" else 0.5 if r.met == "partly" else 0.0 for r in match.must)
    return met / len(match.must) < SHOWN_AT_ALL
