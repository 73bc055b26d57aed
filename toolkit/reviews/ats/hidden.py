"""Words that the page does not show, what they are there for, and the same terms over and over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.documents.models import Hidden
from toolkit.reviews.ats.instructing import instructions
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import counted, first, pages_named, quoted
from toolkit.reviews.ats.stuffing import stuffed
from toolkit.reviews.models import Finding, Place
from toolkit.taxonomy.models import Taxonomy

_LEAST_WORDS = 3
"""Different words from which on hidden text says something: a lone `yes` is there for screen readers."""

_LEAST_TERMS = 3
"""Different skills in hidden text from which on it is there for its terms."""

_MANY_TERMS = 8
"""The same for HTML, whose pages hide words for screen readers."""

_WORD = re.compile(r"[^\W_][\w+#./-]*[\w+#]|[^\W_]")
_LONGEST_TERM = 4
"""Words of the longest term that is looked for."""


def find(material: Material) -> Iterator[Finding]:
    """Findings about hidden words, instructions to a model, and terms repeated without end."""
    yield from instructions(material)
    hidden = [each for each in material.facts.hidden if each.kind != "turned"]
    words = {word.casefold() for each in hidden for word in _WORD.findall(each.text) if len(word) > 1}
    if len(words) >= _LEAST_WORDS:
        yield _hidden(material, hidden)
    yield from stuffed(material)


def _hidden(material: Material, hidden: list[Hidden]) -> Finding:
    terms = terms_in("\n".join(each.text for each in hidden), material.taxonomy)
    least = _MANY_TERMS if material.facts.format == "html" else _LEAST_TERMS
    letters = sum(len("".join(each.text.split())) for each in hidden)
    whole = sorted(hidden, key=lambda each: -len(each.text))
    reasons = " and ".join(dict.fromkeys(_reason(each) for each in whole[:3]))
    paged = material.facts.format == "pdf"
    where = f" on {pages_named(each.page for each in hidden)}" if paged else ""
    named = f" with {counted(len(terms), 'skill')} in them" if terms else ""
    return material.finding(
        "hidden-keywords" if len(terms) >= least else "hidden-text",
        f"Text {reasons}{where}, which a person does not see: {counted(letters, 'character')}{named}, "
        f"{quoted(whole[0].text, 70)}.",
        [Place(each.text, each.page, each.box) for each in first(hidden)],
        severity="note" if material.facts.format == "html" and len(terms) < least else "",
    )


def _reason(hidden: Hidden) -> str:
    """Why words are not seen, with their size where that is it."""
    return hidden.why + (f" ({hidden.size:g} pt)" if hidden.kind == "tiny" and hidden.size else "")


def terms_in(text: str, taxonomy: Taxonomy) -> set[str]:
    """The ids of the skills whose names stand in `text` as whole words."""
    names = _names(taxonomy)
    words = [word.casefold() for word in _WORD.findall(text)]
    found: set[str] = set()
    for index in range(len(words)):
        for length in range(1, min(_LONGEST_TERM, len(words) - index) + 1):
            skill = names.get(" ".join(words[index : index + length]))
            if skill:
                found.add(skill)
    return found


def _names(taxonomy: Taxonomy) -> dict[str, str]:
    """Each spelling of a skill, in small letters, with the skill's id; words that mean other things are left out."""
    found: dict[str, str] = {}
    for skill in taxonomy.skills.values():
        guarded = {guard.spelling.casefold() for guard in skill.guards}
        for spelling in (skill.name, *skill.aliases):
            plain = " ".join(_WORD.findall(spelling.casefold()))
            if len(plain) > 1 and spelling.casefold() not in guarded:
                found.setdefault(plain, skill.id)
    return found
