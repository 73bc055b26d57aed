"""Rows and blocks for readers of formats without pages: where a piece of text stands beside or below another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from toolkit.documents.assembling import Draft

_SHORT = 120
"""Characters up to which a table cell's only line may stand beside its neighbours in one row."""


class Sheet:
    """Drafts in reading order, with the row and block that the next one gets."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.row = 0
        self.block = 0
        self._blocks = 0

    def add(self, draft: Draft) -> None:
        """Put `draft` into the present row and block."""
        draft.row, draft.block = self.row, self.block
        self.drafts.append(draft)

    def end_row(self) -> None:
        self.row += 1

    def new_block(self) -> None:
        self._blocks += 1
        self.block = self._blocks
        self.row += 1

    def return_to(self, block: int) -> None:
        """Go on with `block` after another interrupted it, as a text box does."""
        self.block = block
        self.row += 1

    def mark(self) -> int:
        """A place to hand to `beside` later."""
        return len(self.drafts)

    def beside(self, marks: Sequence[int]) -> None:
        """Set cells of a table row side by side where each holds one short line, else leave them one below another.

        `marks` are the places where each cell began, and where the last one ended.
        """
        cells = [self.drafts[start:end] for start, end in pairwise(marks)]
        filled = [cell for cell in cells if any(draft.text.strip() for draft in cell)]
        one_line = all(
            len({draft.row for draft in cell}) == 1 and sum(len(draft.text) for draft in cell) <= _SHORT
            for cell in filled
        )
        if len(filled) > 1 and one_line:
            for cell in filled:
                for draft in cell:
                    draft.row = filled[0][0].row
