"""A letter held to a resume: each of its claims with a verdict, the reason and the lines of the resume."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from toolkit.documents.models import Document
from toolkit.evidence.mentions import find_mentions
from toolkit.evidence.models import Evidence, Mention
from toolkit.language.verbs import forms
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume
from toolkit.reviews.letters import (
    ago,
    amounts,
    credentials,
    dates,
    degrees,
    durations,
    institutions,
    measured,
    names,
    novelty,
    part,
    present,
    relations,
    titles,
    tools,
    wording,
)
from toolkit.reviews.letters.claim import Claimed, Problem, named_in, read_clause
from toolkit.reviews.letters.clauses import Clause, clauses_of
from toolkit.reviews.letters.concepts import content_keys, is_content, words_of
from toolkit.reviews.letters.letter_text import Sentence, read
from toolkit.reviews.letters.models import Claim, ClaimEvidence, LetterReview
from toolkit.reviews.letters.phrases import pattern
from toolkit.reviews.letters.record import Record, record
from toolkit.taxonomy.models import Taxonomy

_CHECKS = (
    amounts.find,
    measured.find,
    durations.find,
    ago.find,
    dates.find,
    present.find,
    names.find,
    institutions.find,
    tools.find,
    titles.find,
    degrees.find,
    credentials.find,
    relations.find,
)
"""What is held to the resume wherever a person's own claim stands, wishes included."""
_FACT_CHECKS = (*_CHECKS, part.find, wording.find, novelty.find)
_MOST = 3
"""Lines shown for one claim."""
_PLACE = re.compile(r"\bat\s+(?P<name>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)")
_BEARS = 0.3
_SAYS = 0.4


def check(
    letter: Document, resume: Resume, evidence: Evidence, taxonomy: Taxonomy, posting: Posting | None = None
) -> LetterReview:
    """The claims of a letter in its order, each held to the resume; the words of the posting are the reader's."""
    held = record(resume, evidence, taxonomy)
    text = read(letter, held.names)
    reader = _reader_names(text.head, (s.text for s in text.sentences), posting)
    claims: list[Claim] = []
    carried: frozenset[int] = frozenset()
    for sentence, mentions in zip(
        text.sentences, find_mentions([s.text for s in text.sentences], taxonomy), strict=True
    ):
        found, carried = _claims(sentence, mentions, held, carried, reader, letter)
        claims += found
    return LetterReview(letter.source, all(claim.verdict != "unsupported" for claim in claims), tuple(claims))


def _claims(
    sentence: Sentence,
    mentions: Sequence[Mention],
    held: Record,
    carried: frozenset[int],
    reader: frozenset[str],
    letter: Document,
) -> tuple[list[Claim], frozenset[int]]:
    """The claims of one sentence, and the jobs that the next one may go on with."""
    made: list[Claim] = []
    roles = carried if pattern("there", "^").search(sentence.text) else frozenset()
    spoken: frozenset[int] = frozenset()
    clauses = clauses_of(sentence.text)
    to_reader = any(clause.kind == "reader" for clause in clauses)
    for clause in clauses:
        inside = [
            replace(m, start=m.start - clause.start, end=m.end - clause.start)
            for m in mentions
            if clause.start <= m.start < clause.end
        ]
        about = held.before(roles) if roles and pattern("earlier").search(clause.text) else roles
        claimed = read_clause(_placed(clause, held, reader, to_reader), held, inside, about, reader)
        verdict, problems = judge(claimed)
        made.append(_claim(sentence, claimed, verdict, problems, letter))
        if claimed.employers:
            roles = spoken = claimed.employers[-1].roles
    return made, spoken or roles or carried


def _placed(clause: Clause, held: Record, reader: frozenset[str], to_reader: bool) -> Clause:
    """A clause without `I` whose subject is a name that the resume does not have speaks of the reader."""
    named = named_in(clause.text, [role.company for role in held.resume.roles])
    if clause.kind == "other" and named:
        return replace(clause, kind="fact")
    if clause.kind != "fact" or named or re.search(r"\b(?:I|I['’]\w+|[Mm]y|[Ww]e|[Oo]ur|mine)\b", clause.text):
        return clause
    if _names_the_reader(clause.text, held, reader) or (to_reader and _is_at_another(clause.text, held)):
        return replace(clause, kind="reader")
    first = next(iter(words_of(clause.text)), None)
    if (
        first
        and first.text[0].isupper()
        and not first.keys & held.keys
        and first.lower not in held.names
        and (first.lower in reader or _is_name(first.text))
        and is_content(first)
        and not _says_what_is_there(clause.text, held)
    ):
        return replace(clause, kind="reader")
    return clause


def _names_the_reader(text: str, held: Record, reader: frozenset[str]) -> bool:
    """Whether a clause has a name, not as its first word, that only the reader bears."""
    names = [word for word in words_of(text)[1:] if word.text[0].isupper()]
    return any(word.lower in reader and word.lower not in held.names for word in names)


def _is_at_another(text: str, held: Record) -> bool:
    """Whether a clause is of a place that the resume does not name: `the platform at Elmwood Cloudworks`."""
    return any(all(word.lower not in held.names for word in words_of(place["name"])) for place in _PLACE.finditer(text))


def _says_what_is_there(text: str, held: Record) -> bool:
    """Whether a clause with an unknown subject yet says what a line of the resume says."""
    nearest = next(iter(held.nearest(words_of(text))), None)
    return nearest is not None and nearest[0] >= _SAYS


def _is_name(word: str) -> bool:
    return not forms(word)


def judge(claimed: Claimed) -> tuple[str, list[Problem]]:
    """The verdict on a clause, and what speaks against it, the first word in question first."""
    kind = claimed.clause.kind
    if kind in ("form", "wish", "reader", "other"):
        return "opinion", []
    if kind == "lack":
        return ("supported" if _lacks(claimed) else "opinion"), []
    if kind == "fact" and _stands_so(claimed):
        return "supported", []
    problems = [problem for check_ in (_FACT_CHECKS if kind == "fact" else _CHECKS) for problem in check_(claimed)]
    if problems:
        return "unsupported", problems
    return (
        "supported" if kind == "fact" or claimed.figures or claimed.employers or claimed.mentions else "opinion"
    ), []


_LEAST = 5
"""Words from which a clause that stands in a line letter for letter needs no further check."""


def _stands_so(claimed: Claimed) -> bool:
    """Whether a line, of the job spoken of where one is, has the very words of the clause."""
    words = " ".join(claimed.text.casefold().split()).strip(" .,;:")
    roles = claimed.employed_at(0)
    return len(words.split()) >= _LEAST and any(
        words in " ".join(line.text.casefold().split()) and (not roles or line.role in roles)
        for line in claimed.record.lines
    )


def _lacks(claimed: Claimed) -> bool:
    shown = claimed.record.evidence.shown
    return bool(claimed.mentions) and all(mention.skill not in shown for mention in claimed.mentions)


def _claim(sentence: Sentence, claimed: Claimed, verdict: str, problems: Sequence[Problem], letter: Document) -> Claim:
    clause = claimed.clause
    start, end = sentence.span(clause.start, clause.end)
    marks = tuple(sentence.span(clause.start + p.start, clause.start + p.end) for p in problems if p.start < p.end)
    lines: list[ClaimEvidence] = [line.evidence() for problem in problems for line in problem.lines]
    if verdict != "opinion" and clause.kind != "lack":
        told = content_keys(claimed.words)
        least = _BEARS if verdict == "supported" else 0.0
        lines += [
            line.evidence()
            for score, line in claimed.record.nearest(told)[: 2 if verdict == "supported" else 1]
            if score >= least
        ]
    return Claim(
        letter.text[start:end],
        start,
        end,
        verdict,
        _why(claimed, verdict, problems),
        tuple(dict.fromkeys(lines))[:_MOST],
        tuple(dict.fromkeys(marks)),
    )


_WHY = {
    "form": "Courtesy; nothing to prove.",
    "wish": "The person's own view or wish; no resume can prove it.",
    "told": "The person's own view; what it says of the resume is there.",
    "reader": "Speaks of the reader or the posting, not of the person.",
    "other": "Claims nothing of the person.",
    "lack": "Says what the person has not done.",
    "fact": "The resume bears it.",
}


def _why(claimed: Claimed, verdict: str, problems: Sequence[Problem]) -> str:
    if problems:
        return problems[0].why
    if claimed.clause.kind == "lack":
        return (
            "The resume shows none of it either."
            if verdict == "supported"
            else "The resume shows it, or cannot show that it is lacking; say so only if you mean it."
        )
    return _WHY[claimed.clause.kind]


def _reader_names(head: Sequence[str], sentences: Iterable[str], posting: Posting | None) -> frozenset[str]:
    """Words in lower case that name the reader: of the address, the salutation and the posting."""
    texts = [*head, *_greetings(sentences)]
    if posting is not None:
        texts += [posting.document.text, posting.company, posting.title]
    return frozenset(word.lower for text in texts for word in words_of(text))


def _greetings(sentences: Iterable[str]) -> Iterator[str]:
    for sentence in sentences:
        if re.match(r"\s*(?:dear|hello|hi)\b", sentence, re.IGNORECASE):
            yield sentence
        for match in re.finditer(
            r"\b(?:(?:role|position|job|opening|vacancy|team|apply|applying|join|joining|work|posting)\s+(?:at|to|with|of|in|for)|joining|join)\s+((?:[A-Z][\w&.-]*\s?){1,4})",
            sentence,
        ):
            yield match[1]
        for match in re.finditer(
            r"\b((?:[A-Z][\w&.-]*\s?){1,3})['’]s?\s+(?:own\s+)?(?:posting|opening|role|advert|job|mission|product|customers|users)\b",
            sentence,
        ):
            yield match[1]
