"""The kind of a section by what it holds, for headings whose words say nothing."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.resumes.dates import period_in
from toolkit.resumes.naming import title_score
from toolkit.resumes.rows import Row
from toolkit.resumes.schools import has_degree, is_school

_SHORT = 4
"""Words of a phrase that can be a skill."""


def kind_by_content(rows: Sequence[Row]) -> str:
    """`work` where dated lines name titles, `education` where they name schools or degrees, `skills` for lists of short
    phrases, else `other`.
    """
    plain = [row for row in rows if not row.first.bullet]
    dated = [i for i, row in enumerate(plain) if (found := period_in(row.text)) and (found.range or len(row.text) < 30)]
    if dated:
        near = [" ".join(row.text for row in plain[max(0, i - 2) : i + 2]) for i in dated]
        schools = sum(is_school(text) or any(has_degree(part) for part in text.split("\t")) for text in near)
        titles = sum(title_score(part) > 0 for text in near for part in text.replace(",", "\t").split("\t"))
        if schools > 0.5 * len(dated) and schools >= titles:
            return "education"
        ranges = sum((found := period_in(plain[i].text)) is not None and found.range for i in dated)
        return "work" if titles and ranges else "other"
    phrases = [part.strip() for row in rows for part in _list_parts(row.text) if part.strip()]
    short = sum(len(phrase.split()) <= _SHORT and phrase[-1] not in ".!?" for phrase in phrases)
    return "skills" if len(phrases) >= 4 and short >= 0.85 * len(phrases) else "other"


def _list_parts(text: str) -> list[str]:
    for sign in (";", "|", "•", "·", "\t", ":"):
        text = text.replace(sign, ",")
    return text.split(",")
