"""What to know before using a pack: where the job and the resume lie apart, and what the pack cannot know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.assessment.models import Assessment
from toolkit.evidence.models import Evidence
from toolkit.papers.letters.phrases import fill
from toolkit.papers.pack.guide import table
from toolkit.papers.pack.levels import asked_level
from toolkit.papers.pack.requirements import years_of_trade
from toolkit.papers.wording import article, count, level_word, listing, plain, shorten, years
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import LEVELS

FOREIGN = 0.02
"""Share of a posting's words that name skills of the trade, below which it is of another one."""
_FEW = 3
"""Skills below which a posting or a resume is of another trade."""
_MOST_UNMET = 3
_LONGEST = 70


def warnings(posting: Posting | None, assessment: Assessment, resume: Resume, evidence: Evidence) -> Iterator[str]:
    """Sentences for the first page, those that weigh most first."""
    said = table("sizes")["warnings"]
    if posting is None:
        yield said["no_posting"]
    elif len(posting.skills) < min(_FEW, FOREIGN * len(posting.document.text.split())):
        yield said["other_trade"]
    if len(evidence.shown) < _FEW:
        yield said["other_resume"]
    if posting is not None:
        yield from _apart(posting, assessment, resume, evidence)
    yield said["rounds"]


def _apart(posting: Posting, assessment: Assessment, resume: Resume, evidence: Evidence) -> Iterator[str]:
    """Where the job and the resume lie apart: level, years, musts, place."""
    said = table("sizes")["warnings"]
    level = asked_level(posting)
    if level is not None and level != assessment.level.estimate:
        higher = LEVELS.index(level) > LEVELS.index(assessment.level.estimate)
        fields = {"asked": _engineer(level), "shown": level_word(assessment.level.estimate)}
        yield fill(said["below" if higher else "above"], fields)
    held = years_of_trade(evidence)
    if posting.min_years and held < posting.min_years:
        yield fill(said["years"], {"asked": str(posting.min_years), "shown": years(held)})
    musts = assessment.posting.must if assessment.posting else ()
    unmet = [requirement for requirement in musts if requirement.met == "no" and requirement.skills]
    if unmet:
        which = listing([f"“{shorten(plain(r.text), _LONGEST)}”" for r in unmet[:_MOST_UNMET]])
        yield fill(said["unmet"], {"all": count(len(musts), "thing"), "unmet": str(len(unmet)), "which": which})
    home, place = plain(resume.contact.location), plain(posting.place)
    if posting.remote in ("onsite", "hybrid") and home and place and not _words(home) & _words(place):
        yield fill(said["place"], {"place": place, "home": home})


def _engineer(level: str) -> str:
    return article(f"{level_word(level)} engineer")


def _words(place: str) -> set[str]:
    return set(re.findall(r"\w{2,}", place.casefold()))
