"""The entries of a skills section: one word or phrase each, under the label of their line."""

from __future__ import annotations

import re

from toolkit.resumes.headings import kind_of
from toolkit.resumes.models import SkillGroup
from toolkit.resumes.rows import Margins, Row, opens, runs_on
from toolkit.resumes.words import SKILL_LABELS

_LABEL = re.compile(r"^((?:[^:,;|•()]|\(s\)){2,48}?)\s*:\s+(.*)$")
_LEVEL = re.compile(
    r"^(?:advanced|intermediate|beginner|expert|proficient|basic|fluent|master|novice|familiar|native|competent|skilled|"
    r"working knowledge|[★☆●○•■□▪]+|\d{1,3} ?%|\d+\+? (?:years|yrs).*|level \d|\d/\d+|\d{1,2}\.?\d?/10)$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[{]")
_SEPARATORS = re.compile(r"\t|\s*[;|•·∙●▪◦⋅]\s*|\s+[–—]\s+|\s+/\s+")


def groups_of(rows: list[Row], margins: dict[int, Margins]) -> list[SkillGroup]:
    """The groups in printed order; lines that run on are joined first."""
    groups: list[SkillGroup] = []
    label = ""
    for text, start, end in _without_themes(_joined(_without_achievements(rows), margins)):
        found = _LABEL.match(text)
        lead, _, rest = text.partition("\t")
        if found and len(found[1].split()) <= 6:
            name, body = found[1].strip(), found[2]
        elif rest and (("," in rest and "," not in lead and len(lead.split()) <= 5) or kind_of(lead) == "languages"):
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


def _without_themes(lines: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """`lines` without a short phrase just above a label of its own line: the heading of a group of labels."""
    kept = []
    for index, line in enumerate(lines):
        below = lines[index + 1][0] if index + 1 < len(lines) else ""
        theme = not index or line[0].casefold() in SKILL_LABELS
        theme = theme and len(line[0].split()) <= 3 and not re.search(r"[,;:|•·\t]", line[0])
        if not (theme and below.endswith(":")):
            kept.append(line)
    return kept


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
    whole = _end_whole(rows)
    for row in rows:
        edge = margins.get(row.first.block)
        more = (
            above is not None
            and edge is not None
            and len(row.lines) == 1
            and not row.text.endswith(":")
            and (
                (above.text.rstrip().endswith((",", "•", "·", "|", "&", " and", ";")) and not row.first.bullet)
                or (_open_bracket(joined[-1][0]) and not row.first.bullet)
                or (
                    ("," in joined[-1][0] or _SEPARATORS.search(joined[-1][0]))
                    and not whole
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


def _end_whole(rows: list[Row]) -> bool:
    """Whether three or more plain lines end without a separator each: lists of their own, not one list that wraps."""
    plain = [row for row in rows if len(row.lines) == 1 and not _LABEL.match(row.text) and not row.first.lead]
    listed = sum(bool("," in row.text or _SEPARATORS.search(row.text)) for row in rows)
    ends = any(row.text.rstrip().endswith((",", "•", "·", "|", "&", " and", ";", "(")) for row in rows)
    return (
        len(plain) == len(rows) >= 3
        and listed >= 0.5 * len(rows)
        and not ends
        and not any(row.text[0].islower() for row in rows[1:])
    )


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
        if not _BRACKET.search(part):
            words += part.split(",")
            continue
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
