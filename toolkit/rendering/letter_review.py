"""The check of a letter on a terminal and as JSON: what the resume does not bear comes first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from toolkit.papers.wording import count, plain
from toolkit.rendering.lines import Lines
from toolkit.reviews.letters.models import Claim, LetterReview

if TYPE_CHECKING:
    from rich.console import Console

_TITLES = {"supported": "Borne by the resume", "opinion": "Wishes, courtesy and the reader's own"}
_MARKS = ("»", "«")
_PLAIN_MARKS = (">>", "<<")


def review_data(review: LetterReview) -> dict[str, Any]:
    """`supported`, and the claims with their places in the letter's text and in the resume's."""
    return {
        "source": review.source,
        "supported": review.supported,
        "claims": [_claim(claim) for claim in review.claims],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    data = asdict(claim)
    return data | {
        "evidence": [asdict(line) for line in claim.evidence],
        "marks": [{"start": start, "end": end} for start, end in claim.marks],
    }


def render(review: LetterReview, console: Console, *, verbose: bool = False) -> None:
    """Print the unsupported claims with the words in question marked, then how many others there are, or all."""
    lines = Lines(console)
    wrong = [claim for claim in review.claims if claim.verdict == "unsupported"]
    if wrong:
        lines.text(f"{count(len(wrong), 'claim')} that the resume does not bear", style="bold red")
    else:
        lines.text("The resume bears every claim of this letter.", style="bold")
    for claim in wrong:
        lines.blank()
        lines.text(_marked(claim, _PLAIN_MARKS if lines.ascii else _MARKS), hang=2)
        lines.text(claim.why, indent=2, style="yellow")
        for line in claim.evidence[:1]:
            lines.text(f"“{plain(line.text)}” ({plain(line.place)})", indent=2, style="dim")
    lines.blank()
    if verbose:
        for verdict in _TITLES:
            _others(review, verdict, lines)
    else:
        lines.text(_counts(review), style="dim")


def _others(review: LetterReview, verdict: str, lines: Lines) -> None:
    claims = [claim for claim in review.claims if claim.verdict == verdict]
    if not claims:
        return
    lines.heading(_TITLES[verdict])
    for claim in claims:
        lines.text(plain(claim.text), hang=2)
        if verdict == "opinion":
            lines.text(claim.why, indent=2, style="dim")
        for line in claim.evidence:
            lines.text(f"“{plain(line.text)}” ({plain(line.place)})", indent=2, style="dim")


def _counts(review: LetterReview) -> str:
    told = [claim.verdict for claim in review.claims]
    borne, own = told.count("supported"), told.count("opinion")
    return f"{count(borne, 'claim')} borne by the resume, {own} that nothing could prove; --verbose lists them."


def _marked(claim: Claim, marks: tuple[str, str]) -> str:
    """The claim on one line with its words in question between marks."""
    return plain("".join(_pieces(claim, marks)))


def _pieces(claim: Claim, marks: tuple[str, str]) -> Iterator[str]:
    at = claim.start
    for start, end in sorted(claim.marks):
        if start < at:
            continue
        yield claim.text[at - claim.start : start - claim.start]
        yield f"{marks[0]}{claim.text[start - claim.start : end - claim.start]}{marks[1]}"
        at = end
    yield claim.text[at - claim.start :]
