"""A resume as the lines that claims are held to: each with its words, figures, tools and scope."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.evidence.models import Evidence
from toolkit.evidence.months import Held, held, month_of
from toolkit.evidence.passages import passages_of_resume
from toolkit.resumes.dates import find as find_dates
from toolkit.resumes.models import Resume, Role
from toolkit.reviews.letters.concepts import Word, content_keys, words_of
from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.figures import figures_in
from toolkit.reviews.letters.models import ClaimEvidence
from toolkit.reviews.letters.scope import Rank, rank_of
from toolkit.taxonomy.models import Taxonomy

_UNTOLD = frozenset({"heading"})


@dataclass(frozen=True, slots=True)
class RecordLine:
    text: str
    start: int
    end: int
    page: int
    place: str
    section: str
    role: int | None
    part: str
    words: tuple[Word, ...]
    keys: frozenset[str]
    context: frozenset[str]
    """Its keys and those of the words that head its entry."""
    figures: tuple[Figure, ...]
    skills: frozenset[str]
    """Ids of the skills that it shows, those above them included."""
    rank: Rank

    def evidence(self) -> ClaimEvidence:
        return ClaimEvidence(self.text, self.start, self.end, self.page, self.place)


@dataclass(frozen=True, slots=True)
class Record:
    resume: Resume
    evidence: Evidence
    taxonomy: Taxonomy
    lines: tuple[RecordLine, ...]
    keys: frozenset[str]
    """The keys of all lines."""
    spans: tuple[Held, ...]
    """The months of each role."""
    names: frozenset[str]
    """Every word of the document in lower case."""
    weights: Mapping[str, float]
    """How telling a key is: high for one that few lines have."""
    last_month: int

    def weight(self, word: Word) -> float:
        """The weight of a word: that of its rarest stem, the highest where no line has it."""
        stems = [self.weights[key] for key in word.keys if key[0] != "=" and key in self.weights]
        groups = [self.weights[key] for key in word.keys if key in self.weights]
        return min(stems or groups, default=self.weights[""])

    def cover(self, words: Collection[Word], line: RecordLine) -> float:
        """The share, 0–1, of the words' weight that the line bears."""
        total = sum(self.weight(word) for word in words)
        return sum(self.weight(word) for word in words if word.keys & line.context) / total if total else 0.0

    def cover_exactly(self, words: Collection[Word], line: RecordLine) -> float:
        """The same by the words themselves, without synonyms."""
        total = sum(self.weight(word) for word in words)
        own = (self.weight(w) for w in words if any(key[0] != "=" for key in w.keys & line.keys))
        return sum(own) / total if total else 0.0

    def nearest(
        self, words: Sequence[Word], lines: Iterable[RecordLine] | None = None
    ) -> list[tuple[float, RecordLine]]:
        """The lines that bear some of the words, those that bear most of them first."""
        told = content_keys(words)
        weights = [(word.keys, self.weight(word)) for word in told]
        total = sum(weight for _, weight in weights) or 1.0
        scored = [
            (sum(weight for keys, weight in weights if not keys.isdisjoint(line.context)) / total, line)
            for line in (self.lines if lines is None else lines)
        ]
        depth = {"bullet": 0.02, "text": 0.01}
        found = [(score, line) for score, line in scored if score > 0]
        return sorted(
            found, key=lambda pair: (-(pair[0] + depth.get(pair[1].part, 0.0) + _exact(told, pair[1])), pair[1].start)
        )

    def lines_of(self, roles: Collection[int]) -> list[RecordLine]:
        return [line for line in self.lines if line.role in roles]

    def before(self, roles: Collection[int]) -> frozenset[int]:
        """The jobs begun before all of some roles."""
        first = min((self.spans[index].first for index in roles), default=0)
        return frozenset(i for i, span in enumerate(self.spans) if span.first < first and span.first <= span.last)

    def months(self, roles: Collection[int]) -> int:
        """Calendar months of some of the roles, overlaps counted once."""
        months: set[int] = set()
        for index in roles:
            months.update(range(self.spans[index].first, self.spans[index].last + 1))
        return len(months)


def _exact(words: Sequence[Word], line: RecordLine) -> float:
    """A little for the words that stand on the line themselves and not as synonyms: the likest line is first."""
    own = sum(any(key[0] != "=" for key in word.keys & line.keys) for word in words)
    return 0.1 * own / len(words) if words else 0.0


def record(resume: Resume, evidence: Evidence, taxonomy: Taxonomy) -> Record:
    """The resume as lines to hold claims to."""
    skills = _skills_by_line(evidence)
    lines = [line for line in _lines(resume, skills) if line.text]
    counts = Counter(key for line in lines for key in line.keys)
    most = math.log(1 + len(lines))
    weights = {key: math.log(1 + len(lines) / count) for key, count in counts.items()} | {"": most}
    now = month_of(evidence.as_of)
    return Record(
        resume=resume,
        evidence=evidence,
        taxonomy=taxonomy,
        lines=tuple(lines),
        keys=frozenset(counts),
        spans=tuple(held(role, now) for role in resume.roles),
        names=frozenset(word.lower for word in words_of(resume.document.text)),
        weights=weights,
        last_month=now,
    )


def _skills_by_line(evidence: Evidence) -> Mapping[int, frozenset[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for skill, shown in evidence.shown.items():
        for proof in shown.proofs:
            found[proof.start].add(skill)
    return {start: frozenset(skills) for start, skills in found.items()}


def _lines(resume: Resume, skills: Mapping[int, frozenset[str]]) -> Iterable[RecordLine]:
    projects = [(p.start, p.end, p.name, p.description) for p in resume.projects]
    heads = [_keys(words_of(f"{role.title} {role.company}")) for role in resume.roles]
    for passage in passages_of_resume(resume):
        if passage.part in _UNTOLD:
            continue
        text = " ".join((passage.quote or resume.document.text[passage.start : passage.end]).split())
        role = resume.roles[passage.role] if passage.role is not None else None
        project, told = next((p[2:] for p in projects if p[0] <= passage.start < p[1] and p[2]), ("", ""))
        words = words_of(text)
        keys = _keys(words)
        context = heads[passage.role] if passage.role is not None else _keys(words_of(f"{project} {told}"))
        place = _place(role) if role else project or passage.section.capitalize() or "Head of the resume"
        yield RecordLine(
            text, passage.start, passage.end, passage.page, place, passage.section, passage.role, passage.part, words,
            keys, keys | context, _figures(text) if passage.section != "contact" or _is_sentence(words) else (),
            skills.get(passage.start, frozenset()), rank_of(words, text),
        )  # fmt: skip


def _figures(text: str) -> tuple[Figure, ...]:
    """The figures of a line; the numbers within a date are none but for its years."""
    dates = find_dates(text)
    return tuple(
        figure
        for figure in figures_in(text)
        if figure.unit == "year" or figure.nouns or not any(date.start <= figure.start < date.end for date in dates)
    )


def _is_sentence(words: Sequence[Word]) -> bool:
    """Whether a line at the head of the resume is told, and is no address or number."""
    return len(words) >= 6 and any(word.lower in ("i", "my", "of", "with", "in", "for") for word in words)


def _place(role: Role) -> str:
    return " at ".join(" ".join(words.split()) for words in (role.title, role.company) if words)


def _keys(words: Iterable[Word]) -> frozenset[str]:
    return frozenset().union(*(word.keys for word in words))
