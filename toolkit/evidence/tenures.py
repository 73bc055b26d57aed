"""How much of each job counts as years of the role."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from toolkit.evidence.models import Tenure
from toolkit.evidence.months import Held
from toolkit.evidence.phrases import Phrases, forms_of
from toolkit.resumes.models import Role
from toolkit.taxonomy.models import Cues, Taxonomy

MODEL_AREAS = frozenset(
    {"llm-applications", "retrieval", "agents", "ml-frameworks", "fine-tuning", "serving-inference"}
)
"""Areas in which use in a job is AI work."""
BUILDING_AREAS = MODEL_AREAS | {"software-engineering", "data-engineering", "cloud-containers", "mlops"}
"""Areas in which use of a named technology in a job is software or data work."""
_TECHNOLOGIES = frozenset({"language", "library", "platform", "tool"})
ENOUGH = 3
"""Different skills used that make a job AI work (or software work) whatever its title says."""
_UNPAID = "volunteer"


class Titles:
    """The cues for job titles, ready to read titles with."""

    def __init__(self, cues: Cues) -> None:
        self._relevant, self._adjacent = Phrases(cues.relevant_titles), Phrases(cues.adjacent_titles)
        self._levels = {level: Phrases(words) for level, words in cues.title_levels.items()}

    def relevant(self, title: str) -> str:
        """The words of a title that make it AI work, empty for none."""
        return _first(self._relevant, title)

    def adjacent(self, title: str) -> str:
        """The words of a title that make it software or data work, empty for none."""
        return _first(self._adjacent, title)

    def levels(self, title: str) -> list[tuple[str, str]]:
        """The levels a title states, each with its words."""
        return [(level, words) for level, phrases in self._levels.items() if (words := _first(phrases, title))]


def tenures(
    roles: Sequence[Role],
    spans: Sequence[Held],
    used: Mapping[int, Collection[str]],
    taxonomy: Taxonomy,
    titles: Titles,
) -> tuple[Tenure, ...]:
    """The tenure of each dated paid job; `used` has, for each, the skills its lines show in use."""
    return tuple(
        Tenure(i, span.first, span.last, *_relevance(role, used.get(i, ()), taxonomy, titles))
        for i, (role, span) in enumerate(zip(roles, spans, strict=True))
        if span.first <= span.last and role.kind != _UNPAID
    )


def relevant_months(found: Sequence[Tenure]) -> float:
    """Months, each weighted by the highest relevance of the jobs held in it."""
    best: dict[int, float] = {}
    for tenure in found:
        for month in range(tenure.first, tenure.last + 1):
            best[month] = max(best.get(month, 0.0), tenure.relevance)
    return round(sum(best.values()), 4)


def _relevance(role: Role, used: Collection[str], taxonomy: Taxonomy, titles: Titles) -> tuple[float, str]:
    if words := titles.relevant(role.title):
        return 1.0, f"title: {words}"
    known = sorted(s for s in used if s in taxonomy.skills)
    model = [s for s in known if taxonomy.skills[s].area in MODEL_AREAS]
    adjacent = taxonomy.benchmark.adjacent
    if len(model) >= ENOUGH:
        return 1.0, "work shown: " + ", ".join(taxonomy.skills[s].name for s in model[:ENOUGH])
    if words := titles.adjacent(role.title):
        return adjacent, f"title: {words}"
    built = [s for s in known if taxonomy.skills[s].area in BUILDING_AREAS and taxonomy.skills[s].kind in _TECHNOLOGIES]
    if len(built) >= ENOUGH:
        return adjacent, "work shown: " + ", ".join(taxonomy.skills[s].name for s in built[:ENOUGH])
    return 0.0, "neither title nor work shown"


def _first(phrases: Phrases, title: str) -> str:
    words = forms_of(title)
    place = next(phrases.find(words, 0, len(words)), None)
    return " ".join(words[place[0] : place[1]]) if place else ""
