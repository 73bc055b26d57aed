"""What the user should know before sending a letter."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.papers.letters.brief import Brief
from toolkit.papers.letters.choosing import holds
from toolkit.papers.letters.material import Material, shows_nothing
from toolkit.papers.letters.phrases import fill, phrases
from toolkit.papers.spoken import month_words
from toolkit.papers.wording import plain, shorten

_REASONED = ("letter", "email")
"""Kinds in which a reason for the company belongs."""


def warnings(brief: Brief, chosen: Material) -> tuple[str, ...]:
    """Sentences without their capital and full stop, the gravest first."""
    return tuple(fill(phrases()["warnings"][name], fields) for name, fields in _noticed(brief, chosen))


def _noticed(brief: Brief, chosen: Material) -> Iterator[tuple[str, dict[str, str]]]:
    posting, wishes, match, resume = brief.posting, brief.wishes, brief.assessment.posting, brief.resume
    if match and shows_nothing(brief):
        yield "shows_nothing", {}
    unmet = [shorten(plain(r.text), 90) for r in match.must if r.met == "no"] if match else []
    if unmet:
        yield "unmet", {"unmet": "; ".join(unmet)}
    if not resume.contact.name:
        yield "no_name", {}
    if posting is None:
        yield "no_posting", {}
    elif not posting.company:
        yield "no_company", {}
    if posting is not None and not posting.title:
        yield "no_title", {}
    if wishes.story and not any(holds(one.deed, wishes.story) for one in chosen.order):
        yield "no_story", {"story": plain(wishes.story)}
    if not chosen.story:
        yield "nothing_told", {}
    if not resume.roles:
        yield "no_jobs", {}
    if posting is not None and not wishes.because and wishes.kind in _REASONED:
        yield "no_reason", {}
    if chosen.standing.since is not None and not wishes.pause:
        yield "pause", {"since": month_words(chosen.standing.since)}
