"""Places of jobs told from employers and titles by what the other entries of the section show."""

from __future__ import annotations

from dataclasses import replace

from toolkit.resumes.heads import BRACKETED, Head, Piece
from toolkit.resumes.models import Role
from toolkit.resumes.naming import company_score, is_region, title_score, words_of
from toolkit.resumes.words import DISCIPLINES

_SHARE = 0.3
"""Share of a section's heads with a known place from which on a name in the same position is a place too."""


def with_places(heads: list[Head]) -> list[Head]:
    """`heads`, with the pieces taken out that stand where other heads of the section have their place."""
    share = sum(bool(head.place) for head in heads) / max(1, len(heads))
    tails = sum(_tail(head) is not None for head in heads)
    below = any(len(head.pieces) > 2 and _below_date(head) for head in heads)
    for head in heads:
        if head.place:
            continue
        first, last = (head.pieces[0], head.pieces[-1]) if head.pieces else (None, None)
        if last is None or first is None or len(head.pieces) < 2:
            continue
        if beside := _at_the_right(head):
            head.place = beside.text
            head.pieces = [piece for piece in head.pieces if piece is not beside]
            continue
        ends = len(head.pieces) > 2 and (share >= _SHARE or (tails >= 2 and tails >= 0.6 * len(heads)))
        if (ends and _can_be_place(last.text)) or (below and _below_date(head)):
            head.place = last.text
            head.pieces = head.pieces[:-1]
        elif share >= _SHARE and _beside_date(head, first) and _can_be_place(first.text):
            head.place = first.text
            head.pieces = head.pieces[1:]
    return _without_brackets(heads)


def _beside_date(head: Head, piece: Piece) -> bool:
    """Whether a piece stands behind the dates of its entry, or alone at the right of their row."""
    return piece.after_date or (piece.column > 0 and piece.row == head.date_row)


def _at_the_right(head: Head) -> Piece | None:
    """The only name at the right, where two names with a title among them stand at the left."""
    left = [piece for piece in head.pieces if not piece.column]
    right = [piece for piece in head.pieces if piece.column]
    titled = any(title_score(piece.text) > 0 for piece in left)
    return right[0] if len(right) == 1 and len(left) > 1 and titled and _can_be_place(right[0].text) else None


def _without_brackets(heads: list[Head]) -> list[Head]:
    """Heads without the bracket behind an employer, where most have one and the bracket of another is a known place."""
    inside = {id(head): found for head in heads for piece in head.pieces if (found := BRACKETED.search(piece.text))}
    if not inside or not any(head.bracketed for head in heads):
        return heads
    for head in heads:
        found = inside.get(id(head))
        if found and not head.place and _can_be_place(found[1]):
            head.place = found[1]
            head.pieces = [
                replace(piece, text=piece.text[: found.start()]) if piece.text == found.string else piece
                for piece in head.pieces
            ]
    return heads


def _can_be_place(text: str) -> bool:
    fields = all(word in DISCIPLINES for word in words_of(text))
    return not fields and title_score(text) <= 0 and not company_score(text)


def _tail(head: Head) -> Piece | None:
    """The last of three pieces, on the row of the one before it, that can be a place."""
    if len(head.pieces) < 3:
        return None
    before, last = head.pieces[-2:]
    return last if last.row == before.row and title_score(before.text) > 0 and _can_be_place(last.text) else None


def _below_date(head: Head) -> bool:
    """Whether the last piece stands alone on the row below the dates, and the title on a row above it."""
    last = head.pieces[-1]
    above = [piece for piece in head.pieces[:-1] if title_score(piece.text) > 0]
    return bool(above) and -1 < head.date_row < last.row and _can_be_place(last.text)


def without_towns(roles: list[Role]) -> list[Role]:
    """Roles whose employers lose the town behind their last comma, where most employers of the section end in one."""
    named = [role.company for role in roles if role.company]
    tails = {company: tail for company in named if (tail := _town(company))}
    if len(set(tails)) < 2 or len(tails) < 0.6 * len(set(named)):
        return roles
    return [
        replace(role, company=role.company.rpartition(", ")[0], location=_in_town(tails[role.company], role.location))
        if role.company in tails
        else role
        for role in roles
    ]


def _in_town(town: str, place: str) -> str:
    """The place with its town, where it is only a country or state (`Milano` and `Italy`)."""
    if not place:
        return town
    return f"{town}, {place}" if is_region(place) and place != town else place


def _town(company: str) -> str:
    """The words behind the last comma that can be a town's name."""
    tail = company.rpartition(", ")[2] if ", " in company else ""
    words = tail.split()
    plain = 0 < len(words) <= 3 and all(word[0].isupper() and word.replace("-", "").isalpha() for word in words)
    return tail if plain and not title_score(tail) and not company_score(tail) else ""
