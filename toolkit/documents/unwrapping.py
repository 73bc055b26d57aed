"""Telling a line break a writer meant from one an editor made at the margin of plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from toolkit.documents.assembling import without_bullet

WIDEST_MARGIN = 140
NARROWEST_MARGIN = 50
_SHARE_WIDER = 0.05
"""Share of lines that may pass the margin (long addresses) in a text that is wrapped."""
_SHARE_RUNNING_ON = 0.35
"""Of the lines that end at the margin, the share that must break within a sentence for the text to be wrapped."""
_FEWEST = 2
_SLACK_BEFORE_SMALL = 0.75
_SLACK_BEFORE_CAPITAL = 0.88
"""Share of the margin from which a line without a full stop runs on, for texts edited after they were wrapped."""
_LONGER_THAN_A_TITLE = 90
_STOPS = ".!?:;"
_LABELLED = re.compile(r"[^\W\d_a-z][^:,;.!?]{1,30}: \S")
"""A line that begins with a label, such as `Cloud: AWS, GCP`; one of them does not run on into the next."""


def margin_of(lines: Sequence[str]) -> int:
    """The width at which the editor wrapped `lines`, or 0 where each line was ended by the writer."""
    filled = [line.rstrip() for line in lines]
    widths = [len(line) for line in filled if " " in line.strip()]
    margin = max((width for width in widths if width <= WIDEST_MARGIN), default=0)
    if margin < NARROWEST_MARGIN or sum(width > margin for width in widths) > _SHARE_WIDER * len(widths):
        return 0
    full = [pair for pair in pairwise(filled) if runs_on(*pair, margin) and not without_bullet(pair[1])[0]]
    running = sum(after.lstrip()[0].islower() or line[-1] not in _STOPS for line, after in full)
    return margin if running >= max(_FEWEST, _SHARE_RUNNING_ON * len(full)) else 0


def runs_on(line: str, after: str, margin: int) -> bool:
    """Whether `after` continues `line`: its first word would have passed the margin, or nearly so within a sentence."""
    line, words = line.rstrip(), after.split(maxsplit=1)
    if not margin or not words or not line or (_LABELLED.match(line) and _LABELLED.match(after)):
        return False
    if len(line) + 1 + len(words[0]) > margin:
        return True
    least = _SLACK_BEFORE_SMALL * margin
    if not words[0][0].islower():
        least = max(_SLACK_BEFORE_CAPITAL * margin, _LONGER_THAN_A_TITLE)
    return line[-1] not in _STOPS and len(line) >= least


def joined(line: str, after: str) -> str:
    """`line` with its continuation; a word parted at its own hyphen comes together again."""
    after = after.strip()
    parted = len(line) > 1 and line[-1] == "-" and line[-2].isalpha() and after[:1].islower()
    return f"{line}{after}" if parted else f"{line} {after}"
