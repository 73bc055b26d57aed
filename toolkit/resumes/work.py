"""Jobs from the entries of a work section: employer and title told apart by their words and the section's own order."""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.resumes.entries import Entry
from toolkit.resumes.heads import Head, Piece, read_head, split_at
from toolkit.resumes.models import Role
from toolkit.resumes.naming import company_score, leaning, title_score, words_of
from toolkit.resumes.places import with_places, without_towns
from toolkit.resumes.words import DISCIPLINES

_JOINING = re.compile(r"^(?:at|from|with|for|@)\s+(?=[^\W\d_])", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:inc|llc|ltd|gmbh|ag|ab|corp|co|plc|s\.?a|b\.?v|oy|pvt)\b\.?", re.IGNORECASE)
"""What follows a comma in an employer's name: `Quanta, Inc.`"""

_MOST_COMMAS = 12
"""Parts between commas from which on a text is a list, not a title with an employer."""
_BRACKET = re.compile(r"\s*\(([^()]*)\)$")


def roles_of(entries: list[Entry], volunteer: bool = False) -> list[Role]:
    """One role for each entry; a title without an employer belongs to the employer above it."""
    heads = with_places([read_head(entry) for entry in entries])
    pairs = [_pair_at(head) for head in heads]
    candidates = [list(pair) if pair else _candidates(head) for pair, head in zip(pairs, heads, strict=True)]
    candidates = [_split_comma(names[0]) if len(names) == 1 else names for names in candidates]
    title_first = _order(candidates)
    listed = any(len(entry.prose) > 1 and not entry.bullets for entry in entries)
    roles: list[Role] = []
    company = ""
    for index, (entry, head, names) in enumerate(zip(entries, heads, candidates, strict=True)):
        if not names and not entry.bullets and not entry.prose:
            continue
        own, title = pairs[index] or _company_and_title(names, title_first)
        if title and not own and not company and len(head.pieces) == 1 and head.place.count(", ") == 1:
            own, head.place = head.place, ""
        if own:
            company = own
            if (
                not title
                and not entry.bullets
                and not entry.prose
                and _names_title_only(candidates, index + 1, title_first)
            ):
                continue
        elif not title:
            company = ""
        kind = "volunteer" if volunteer else head.kind or ("internship" if "intern" in title.casefold().split() else "")
        bullets, summary = tuple(entry.bullets), ""
        if bullets or (len(entry.prose) == 1 and not listed):
            summary = " ".join(item.text for item in entry.prose)
        else:
            bullets = tuple(entry.prose)
        if not (company or title):
            continue
        roles.append(
            Role(company, title, head.period, head.place, summary, bullets, kind, entry.start, entry.end)
        )  # fmt: skip
    return without_towns(roles)


def _names_title_only(candidates: list[list[str]], index: int, title_first: bool) -> bool:
    """Whether the next entry is a title held at the employer just named."""
    if index >= len(candidates):
        return False
    own, title = _company_and_title(candidates[index], title_first)
    return bool(title) and not own


def _candidates(head: Head) -> list[str]:
    """Pieces of a head that can be the employer or the title, in printed order, at most three."""
    names: list[str] = []
    pieces = _with_tails(head.pieces)
    if len(pieces) > 1 and any(not piece.after_date and len(_split_comma(piece.text)) == 2 for piece in pieces):
        pieces = [piece for piece in pieces if not piece.after_date or leaning(piece.text)]
    for piece in pieces:
        text = _JOINING.sub("", piece.text.strip())
        parts = split_at(text)
        names += parts if parts else [text]
    if len(names) == 1:
        names = _split_colon(names[0]) or names
    return names[:4]


def _pair_at(head: Head) -> tuple[str, str] | None:
    """Employer and title where ` at ` parts them in a piece, with the title's tail before it; None elsewhere."""
    for index, piece in enumerate(head.pieces):
        found = split_at(piece.text)
        if found:
            return found[1], found[0]
        if not index:
            continue
        above = head.pieces[index - 1]
        tail, _, company = piece.text.partition(" at ")
        if company and above.row == piece.row and title_score(above.text) > 0 and _is_field(tail):
            return company, f"{above.text} - {tail}"
    return None


def _is_field(text: str) -> bool:
    """Whether `text` names only a field of work, such as `Payments` behind `Engineer -`."""
    return bool(text) and all(word in DISCIPLINES for word in words_of(text))


def _with_tails(pieces: list[Piece]) -> list[Piece]:
    """A title with what a dash parts from it (`Engineer - Payments`) as one piece, where the employer looks other."""
    for index in range(len(pieces) - 1, 0, -1):
        above, piece = pieces[index - 1], pieces[index]
        if above.row == piece.row and title_score(above.text) > 0 and _is_field(piece.text):
            pieces = [*pieces[: index - 1], replace(above, text=f"{above.text} - {piece.text}"), *pieces[index + 1 :]]
    looks = [(piece.row, piece.column, piece.bold, piece.italic) for piece in pieces]
    if len(pieces) < 3 or len(set(looks)) < 2:
        return pieces
    joined: list[Piece] = []
    for piece, look in zip(pieces, looks, strict=True):
        last = joined[-1] if joined and not piece.after_date else None
        if (
            last is not None
            and look == (last.row, last.column, last.bold, last.italic)
            and title_score(last.text) > 0
            and not leaning(piece.text)
        ):
            joined[-1] = replace(last, text=f"{last.text} - {piece.text}")
        else:
            joined.append(piece)
    return joined if len(joined) > 1 else pieces


def _split_colon(text: str) -> list[str]:
    """`Haver: Head of Data` in two, where one side is a title and the other is not."""
    parts = [part.strip() for part in text.split(": ", 1)]
    titles = [title_score(part) > 0 for part in parts]
    return parts if len(parts) == 2 and titles[0] != titles[1] else []


def _split_comma(text: str) -> list[str]:
    """`Data Scientist, Pelican Clinic` in two, at the comma that parts a title from a name best."""
    parts = [part.strip() for part in text.split(",")]
    if not 2 <= len(parts) <= _MOST_COMMAS:
        return [text]
    best: tuple[float, list[str]] = (0.0, [text])
    for cut in range(1, len(parts)):
        if all(word in DISCIPLINES for word in words_of(parts[cut])) or _SUFFIX.match(parts[cut]):
            continue
        left, right = ", ".join(parts[:cut]), ", ".join(parts[cut:])
        contrast = abs((title_score(left) - company_score(left)) - (title_score(right) - company_score(right)))
        if contrast > best[0] and (title_score(left) > 0) != (title_score(right) > 0):
            best = (contrast, [left, right])
    return best[1]


def _order(candidates: list[list[str]]) -> bool:
    """Whether most entries name the title before the employer."""
    votes = 0.0
    for names in candidates:
        if len(names) >= 2:
            difference = leaning(names[0]) - leaning(names[1])
            votes += (difference > 0) - (difference < 0)
    return votes >= 0


def _company_and_title(names: list[str], title_first: bool) -> tuple[str, str]:
    if not names:
        return "", ""
    if len(names) == 1:
        return ("", names[0]) if leaning(names[0]) > 0 else (names[0], "")
    first, second = names[0], names[1]
    if len(names) > 2:
        first, second = _best_two(names)
    lead = leaning(first) - leaning(second)
    swap = lead < 0 if abs(lead) >= 1.2 else not title_first
    title, company = (second, first) if swap else (first, second)
    bracket = _BRACKET.search(company)
    if bracket and title_score(bracket[1]) > 0:
        company = company[: bracket.start()].strip()
    return company, title


def _best_two(names: list[str]) -> tuple[str, str]:
    """The best title and the piece nearest to it that is none, in printed order."""
    title = max(range(len(names)), key=lambda i: (leaning(names[i]), -i))
    others = [i for i in range(len(names)) if i != title]
    company = max(others, key=lambda i: (company_score(names[i]) - title_score(names[i]), -i))
    return (names[title], names[company]) if title < company else (names[company], names[title])
