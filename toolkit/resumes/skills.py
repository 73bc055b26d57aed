"""The entries of a skills section: one word or phrase each, under the label of their line."""

from __future__ import annotations

import re

from toolkit.resumes.models import SkillGroup
from toolkit.resumes.rows import Margins, Row, opens, runs_on

_LABEL = re.compile(r"^([^:,;|•()]{2,48}?)\s*:\s+(.*)$")
_LEVEL = re.compile(
    r"^(?:advanced|intermediate|beginner|expert|proficient|basic|fluent|master|novice|familiar|native|competent|skilled|"
    r"working knowledge|[★☆●○•■□▪]+|\d{1,3} ?%|\d+\+? (?:years|yrs).*|level \d|\d/\d+|\d{1,2}\.?\d?/10)$",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"\t|\s*[;|•·∙●▪◦⋅]\s*|\s+[–—]\s+|\s+/\s+")


def groups_of(rows: list[Row], margins: dict[int, Margins]) -> list[SkillGroup]:
    """The groups in printed order; lines that run on are joined first."""
    groups: list[SkillGroup] = []
    label = ""
    for lines, start, end in _joined(_without_achievements(rows), margins):
        text = lines
        found = _LABEL.match(text)
        lead, _, rest = text.partition("\t")
        if found and len(found[1].split()) <= 6:
            name, body = found[1].strip(), found[2]
        elif rest and "," in rest and "," not in lead and len(lead.split()) <= 5:
            name, body = lead, rest
        elif text.endswith(":") and len(text.split()) <= 6:
            label = text.strip(" :")
            continue
        else:
            name, body = label, text
        keywords = tuple(words for words in _keywords(body) if not _LEVEL.match(words))
        if keywords:
            groups.append(SkillGroup(name, keywords, start, end))
    return _labelled(groups)


def _without_achievements(rows: list[Row]) -> list[Row]:
    """`rows` without sentences of what someone did and the themes above them, as functional resumes print them here."""
    told = [index for index, row in enumerate(rows) if _tells(row)]
    if len(told) < 2:
        return rows
    dropped = set(told)
    for index in told:
        above = rows[index - 1] if index else None
        if above and not above.first.bullet and len(above.text.split()) <= 5 and not re.search(r"[,;:|•]", above.text):
            dropped.add(index - 1)
        for after in range(index + 1, len(rows)):
            row = rows[after]
            if row.first.bullet or not (row.text[0].islower() or row.text[-1] == "."):
                break
            dropped.add(after)
    return [row for index, row in enumerate(rows) if index not in dropped]


def _tells(row: Row) -> bool:
    words = row.text.split()
    return len(words) >= 5 and opens(words[0]) and not _LABEL.match(row.text)


def _labelled(groups: list[SkillGroup]) -> list[SkillGroup]:
    """A lone phrase above a comma list is the list's label, where all lists of the section have one."""
    lists = [i for i, group in enumerate(groups) if len(group.keywords) > 1]
    above = [i - 1 for i in lists if i and len(groups[i - 1].keywords) == 1 and not groups[i].name]
    if not lists or len(above) < 0.8 * len(lists) or len(groups) - len(lists) != len(above):
        return groups
    labelled = []
    for i, group in enumerate(groups):
        if i + 1 in lists and i in above:
            continue
        name = groups[i - 1].keywords[0] if i - 1 in above else group.name
        labelled.append(SkillGroup(name, group.keywords, group.start, group.end))
    return labelled


def _joined(rows: list[Row], margins: dict[int, Margins]) -> list[tuple[str, int, int]]:
    joined: list[tuple[str, int, int]] = []
    above: Row | None = None
    for row in rows:
        edge = margins.get(row.first.block)
        more = (
            above is not None
            and edge is not None
            and len(row.lines) == 1
            and (
                (above.text.rstrip().endswith((",", "•", "·", "|", "&", " and", ";")) and not row.first.bullet)
                or (_open_bracket(joined[-1][0]) and not row.first.bullet)
                or (
                    ("," in above.text or _SEPARATORS.search(above.text))
                    and not _LABEL.match(row.text)
                    and (runs_on(above.lines[-1], row.first, edge) or _hangs(above, row))
                )
            )
        )
        if more and above is not None:
            text, start, _ = joined[-1]
            joined[-1] = (f"{text} {row.text}", start, row.end)
        else:
            joined.append((_with_colon(row), row.start, row.end))
        above = row
    return joined


def _with_colon(row: Row) -> str:
    """The text of a row, with a colon behind the bolder words it begins with where they are a label without one."""
    text, lead = row.text, row.first.lead
    label, rest = text[:lead].rstrip(" –—-|"), text[lead:].lstrip(" –—-|")
    plain = 0 < len(label.split()) <= 4 and not re.search(r"[,:;|•·]", label)
    return f"{label}: {rest}" if plain and rest and rest[0].isalnum() else text


def _open_bracket(text: str) -> bool:
    return text.count("(") > text.count(")")


def _hangs(above: Row, row: Row) -> bool:
    """A line set in under the text beside a label."""
    last = above.lines[-1]
    return len(above.lines) > 1 and bool(last.box[2]) and abs(last.box[0] - row.first.box[0]) < 2


def _keywords(text: str) -> list[str]:
    """Phrases between separators; a comma inside brackets does not part."""
    words: list[str] = []
    for part in _SEPARATORS.split(text):
        depth, piece = 0, ""
        for char in part:
            depth += (char in "([{") - (char in ")]}")
            if char == "," and depth <= 0:
                words.append(piece)
                piece = ""
            else:
                piece += char
        words.append(piece)
    return [word for raw in words if (word := raw.strip(" .,;:&-–").removeprefix("and ").strip()) and len(word) <= 90]
