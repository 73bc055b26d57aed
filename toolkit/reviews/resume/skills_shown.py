"""Skills that stand in the skills section alone, and skills of the lines that it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.assessment.scoring import band_of
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.said import said
from toolkit.taxonomy.models import Skill

_FEWEST_LINES = 4
"""Lines about work below which nothing can be said of what they do not show."""
_MOST_NAMED = 8
_LISTED = "skills"
_LISTING = "named in"
"""How the reason of a proof begins that is no wish to learn."""
_SEEN_IN_DEEDS = frozenset({"practice", "concept", "credential"})
"""Kinds of skills that a line shows without their names."""
_NAMED_BY_SEARCHES = frozenset({"language", "library", "platform", "tool"})


def find(material: Material) -> Iterator[Finding]:
    """At most one finding for the listed skills that no line names, and one for those of lines that are not listed."""
    if len(material.statements) < _FEWEST_LINES or all(s.kind != _LISTED for s in material.resume.sections):
        return
    if orphans := orphaned(material):
        names = listing(f"“{place.text}”" for _, place in orphans)
        whom = "it" if len(orphans) == 1 else "them"
        yield material.finding(
            "skill-listed-only",
            f"The skills section lists {names}; no line of a job or project names {whom}.",
            [place for _, place in orphans],
            severity="minor" if any(_core(material, skill) for skill, _ in orphans) else "",
        )
    if unlisted := missing_from_list(material):
        names = listing(f"“{place.text}”" for _, place in unlisted)
        what = "which stands" if len(unlisted) == 1 else "which stand"
        yield material.finding(
            "skill-not-listed",
            f"The skills section lacks {names}, {what} in the lines of your work.",
            [place for _, place in unlisted],
        )


def orphaned(material: Material) -> list[tuple[Skill, Place]]:
    """Listed skills that the level weighs and that no line shows, itself or by a narrower one; the weightiest first."""
    listed = _named_in(material, _LISTED)
    found = [
        (skill, place)
        for id_, place in listed.items()
        if (skill := material.taxonomy.skills.get(id_))
        and _band(material, skill)
        and skill.kind not in _SEEN_IN_DEEDS
        and material.evidence.shown[id_].depth == "listed"
        and all(proof.why.startswith(_LISTING) for proof in material.evidence.shown[id_].proofs)
        and not _stands_elsewhere(material, id_, place)
        and not _is_label(material, place)
    ]
    return _weightiest(material, found)


def missing_from_list(material: Material) -> list[tuple[Skill, Place]]:
    """Tools, languages and platforms of the last lines that weigh much at the level and are not listed, nor a broader
    or narrower skill in their place.
    """
    listed = set(_named_in(material, _LISTED)) | set(_named_in(material, "summary"))
    recent = {one.statement.role for one in said(material) if one.weight > 0}
    old = set(range(len(material.resume.roles))) - recent
    texts = [
        material.resume.document.text[section.start : section.end].casefold()
        for section in material.resume.sections
        if section.kind in (_LISTED, "summary")
    ]
    found = []
    for id_, shown in material.evidence.shown.items():
        skill = material.taxonomy.skills.get(id_)
        own = next((p for p in shown.proofs if p.skill == id_ and p.depth in ("used", "delivered", "led")), None)
        if skill is None or own is None or own.role in old or own.section not in ("work", "projects"):
            continue
        near = {id_, *skill.broader, *material.taxonomy.narrower.get(id_, ())}
        if skill.kind in _NAMED_BY_SEARCHES and _band(material, skill) in ("core", "strong") and not near & listed:
            place = material.place(own.mention.start, own.mention.end)
            if _is_name(place.text) and not any(place.text.casefold() in text for text in texts):
                found.append((skill, place))
    return _weightiest(material, found)


def _named_in(material: Material, section: str) -> dict[str, Place]:
    """Each skill that a section of this kind names, with the place of its first mention."""
    spans = [(s.start, s.end) for s in material.resume.sections if s.kind == section]
    found: dict[str, Place] = {}
    for mention in material.evidence.mentions:
        new = mention.skill not in found and mention.skill in material.evidence.shown
        if new and any(a <= mention.start < b for a, b in spans):
            found[mention.skill] = material.place(mention.start, mention.end)
    return found


def _stands_elsewhere(material: Material, id_: str, place: Place) -> bool:
    """Whether the words of a listed skill stand in a line of a job or project, in whatever sense."""
    words = place.text.casefold()
    return any(words in statement.bullet.text.casefold() for statement in material.statements) or any(
        mention.skill == id_ and statement.bullet.start <= mention.start < statement.bullet.end
        for mention in material.evidence.mentions
        for statement in material.statements
    )


def _is_name(text: str) -> bool:
    """Whether words in a line are the name of a tool: `source control` and `SQL query` speak of the thing."""
    words = text.split()
    return len(words) == 1 or all(word != word.lower() for word in words)


def _is_label(material: Material, place: Place) -> bool:
    """Whether a skill names a group of the list, before its colon: `Data visualization: Tableau, Plotly`."""
    text = material.resume.document.text
    line = text[text.rfind("\n", 0, place.start) + 1 :].split("\n", 1)[0]
    label, colon, _ = line.partition(":")
    return bool(colon) and place.end - (text.rfind("\n", 0, place.start) + 1) <= len(label) and "," not in label


def _weightiest(material: Material, found: list[tuple[Skill, Place]]) -> list[tuple[Skill, Place]]:
    level = material.assessment.target_level
    return sorted(found, key=lambda one: (-one[0].importance[level], one[1].start))


def _band(material: Material, skill: Skill) -> str:
    return band_of(skill.importance[material.assessment.target_level], material.taxonomy.benchmark)


def _core(material: Material, skill: Skill) -> bool:
    return _band(material, skill) == "core"


def listing(names: Iterable[str]) -> str:
    """Names in a sentence, the first eight and how many more there are."""
    words = list(dict.fromkeys(names))
    if len(words) > _MOST_NAMED:
        words = [*words[:_MOST_NAMED], f"{len(words) - _MOST_NAMED} more"]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
