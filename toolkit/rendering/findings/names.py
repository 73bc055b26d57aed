"""The names that the templates of scans and reviews use, every word in them clean."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toolkit.papers.wording import capital
from toolkit.rendering.findings import wording
from toolkit.rendering.findings.grouping import groups
from toolkit.rendering.findings.items import Item, Section, by_severity, items, rewrite_pieces
from toolkit.rendering.findings.reading_table import asked, table
from toolkit.rendering.findings.sides import SAME, rows
from toolkit.reviews.ats.models import TERM_STATES, Scan, Term
from toolkit.reviews.models import SEVERITIES
from toolkit.reviews.resume.models import Change, Review

Clean = Callable[[str], str]


def shared(noun: Scan | Review, marked: frozenset[str], clean: Clean) -> dict[str, Any]:
    """What both have: the file, the grade with its rule, what was not found, warnings."""
    return {
        "as_of": noun.as_of,
        "file_name": clean(wording.file_name(noun.source)),
        "paged": noun.format in wording.PAGED,
        "grade": noun.grade.letter,
        "rule": capital(wording.rule_words(noun.grade)),
        "counts": capital(wording.counts(noun.findings)),
        "passed": [clean(title) for title in noun.passed],
        "warnings": [clean(warning) for warning in noun.warnings],
        "severities": SEVERITIES,
        "severity_words": wording.SEVERITY_WORDS,
        "items": items(noun.findings, marked, clean, paged=noun.format in wording.PAGED),
    }


def of_scan(scan: Scan, marked: frozenset[str], clean: Clean) -> dict[str, Any]:
    """What a scan has of its own."""
    told = rows(scan.shown_text, scan.machine_text)
    return {
        "kind": "Resume scan",
        "running": "Resume scan",
        "lede": "What software gets of this file before a person reads it.",
        "about": capital(wording.file_words(scan)),
        "changes": [],
        "sections": by_severity(items(scan.findings, marked, clean, paged=scan.format in wording.PAGED)),
        "fields": asked(scan),
        "readings": table(scan),
        "terms": _terms(scan.terms, clean),
        "sides": [{"left": clean(row.left), "right": clean(row.right), "same": row.kind == SAME} for row in told],
        "different": sum(row.kind != SAME for row in told),
    }


def of_review(review: Review, marked: frozenset[str], clean: Clean) -> dict[str, Any]:
    """What a review has of its own."""
    paged = review.format in wording.PAGED
    numbered = items(review.findings, marked, clean, paged=paged)
    return {
        "kind": "Resume review",
        "running": "Resume review",
        "lede": wording.clean_words(review),
        "about": _held(review),
        "changes": [_change(review, change, numbered, clean) for change in review.changes],
        "sections": [
            Section(
                clean(wording.where(group.place, paged)) if group.place else group.title,
                tuple(numbered[number - 1] for number, _ in group.findings),
                of_line=group.place is not None,
            )
            for group in groups(review)
        ],
        "fields": (),
        "readings": (),
        "terms": [],
        "sides": [],
        "different": 0,
    }


def _held(review: Review) -> str:
    score = f"score {review.score} of 100"
    return capital(f"held to {review.level}: {score}" if review.level else score)


def _change(review: Review, change: Change, numbered: list[Item], clean: Clean) -> dict[str, Any]:
    answered = [numbered[index] for index in change.findings if index < len(numbered)]
    return {
        "title": clean(change.title),
        "text": clean(change.text),
        "score": wording.score_words(review, change),
        "moves": change.gain > 0,
        "quote": clean(wording.change_quote(change)),
        "rewrite": rewrite_pieces(change.rewrite, clean),
        "answers": answered,
    }


def _terms(terms: tuple[Term, ...], clean: Clean) -> list[dict[str, Any]]:
    """The asked-for terms by how the resume has them, those to act on first."""
    return [
        {
            "state": capital(state),
            "says": wording.STATE_WORDS[state],
            "rows": [_term(term, clean) for term in some],
            "lists": [{"names": clean(told), "advice": clean(advice)} for told, advice in wording.term_lists(some)]
            if state in wording.LISTED_STATES
            else [],
        }
        for state in TERM_STATES
        if (some := [term for term in terms if term.state == state])
    ]


def _term(term: Term, clean: Clean) -> dict[str, Any]:
    return {
        "asked": clean(" / ".join(term.asked) or term.name),
        "must": term.must,
        "present": clean(" / ".join(term.present)),
        "quote": clean(term.quote),
        "advice": clean(term.advice),
    }
