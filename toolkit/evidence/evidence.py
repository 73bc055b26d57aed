"""A resume's evidence: for each skill the lines that show it, how deep, in which jobs and for how long."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from toolkit.evidence.depth import Line, Named, Scale, Weight
from toolkit.evidence.matching import Words, words_of
from toolkit.evidence.mentions import mentions_in
from toolkit.evidence.models import Evidence, Mention, Proof, Shown, Signal
from toolkit.evidence.months import Held, held, iso_of, month_of, union
from toolkit.evidence.names import names_in
from toolkit.evidence.passages import Passage, passages_of_resume
from toolkit.evidence.tenures import Titles, relevant_months, tenures
from toolkit.language.pipeline import make_doc
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import DEPTHS, Taxonomy

_RANK = {depth: i for i, depth in enumerate(DEPTHS)}
_USED = _RANK["used"]
_SILENT = frozenset({"contact", "interests", "references"})
"""Sections that are never evidence."""


def gather(resume: Resume, taxonomy: Taxonomy, as_of: str) -> Evidence:
    """All a resume shows up to the day `as_of` (`YYYY-MM-DD`). Names, contact and personal lines are never evidence."""
    text = resume.document.text
    passages = [p for p in passages_of_resume(resume) if p.section not in _SILENT]
    names = names_in(resume, passages)
    words = words_of(make_doc(text), text)
    mentions = mentions_in(words, passages, taxonomy, [(a, b) for a, b, _ in names])
    now = month_of(as_of)
    spans = [held(role, now) for role in resume.roles]
    scale, titles, above = _kept_of(taxonomy)
    reader = _Reader(text, words, list(map(words.starts.__getitem__, words.places)), scale)
    proofs, signals = reader.read(passages, mentions)
    signals += _title_signals(resume, titles)
    used = _used_in(proofs)
    found = tenures(resume.roles, spans, used, taxonomy, titles)
    return Evidence(
        mentions=tuple(mentions),
        shown=_shown(proofs, spans, above),
        signals=tuple(sorted(signals, key=lambda s: (s.start, s.kind))),
        tenures=found,
        months=union((t.first, t.last) for t in found),
        relevant_months=relevant_months(found),
        as_of=as_of,
        warnings=tuple(dict.fromkeys(span.warning for span in spans if span.warning)),
    )


class _Reader:
    """Weighs the passages of one text."""

    def __init__(self, text: str, words: Words, offsets: Sequence[int], scale: Scale) -> None:
        self._text, self._words, self._offsets, self._scale = text, words, offsets, scale

    def read(self, passages: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[list[Proof], list[Signal]]:
        starts = [m.start for m in mentions]
        proofs: list[Proof] = []
        signals: list[Signal] = []
        for passage in passages:
            inside = mentions[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
            self._weigh(passage, inside, proofs, signals)
        return proofs, signals

    def _weigh(self, passage: Passage, mentions: Sequence[Mention], proofs: list[Proof], signals: list[Signal]) -> None:
        if passage.part == "heading":
            return
        first, last = bisect_left(self._offsets, passage.start), bisect_left(self._offsets, passage.end)
        raw = self._text[self._offsets[first] : passage.end] if first < last else ""
        line = Line(raw, self._words.forms, first, last, passage.section, self._offsets)
        named = [self._named(m, self._offsets[first]) for m in mentions]
        weight = self._scale.weigh(line, named) if passage.part != "header" else Weight("", 0, "")
        if not (named or weight.led or weight.measured):
            return
        quoted = passage.quote or " ".join(self._text[passage.start : passage.end].split())
        signals.extend(_line_signals(passage, quoted, weight.led, weight.measured))
        depths = self._scale.depths(line, named, weight)
        proofs.extend(
            Proof(
                m.skill, quoted, passage.start, passage.end, passage.page, passage.section, passage.role, depth, m, why
            )
            for m, (depth, why) in zip(mentions, depths, strict=True)
            if depth
        )

    def _named(self, mention: Mention, start: int) -> Named:
        first = bisect_right(self._offsets, mention.start) - 1
        return Named(first, max(first, bisect_left(self._offsets, mention.end) - 1), mention.end - start)


def _line_signals(passage: Passage, quoted: str, led: str, measured: str) -> Iterator[Signal]:
    for kind, words, why in (("scope", led, "scope"), ("outcome", measured, "measured outcome")):
        if words:
            yield Signal(kind, quoted, passage.start, passage.end, passage.page, passage.role, f"{why}: {words}")


def _title_signals(resume: Resume, titles: Titles) -> list[Signal]:
    page = {line.start: line.page for line in resume.document.lines}
    return [
        Signal("title", role.title, role.start, role.end, page.get(role.start, 1), i, f"{level}: {words}")
        for i, role in enumerate(resume.roles)
        for level, words in titles.levels(role.title)
    ]


def _used_in(proofs: Sequence[Proof]) -> Mapping[int, set[str]]:
    used: defaultdict[int, set[str]] = defaultdict(set)
    for proof in proofs:
        if proof.role is not None and _RANK[proof.depth] >= _USED:
            used[proof.role].add(proof.skill)
    return used


def _shown(proofs: Sequence[Proof], spans: Sequence[Held], above: _Above) -> Mapping[str, Shown]:
    own: defaultdict[str, dict[tuple[str, int], Proof]] = defaultdict(dict)
    via: defaultdict[str, set[str]] = defaultdict(set)
    for proof in proofs:
        for skill in (proof.skill, *above[proof.skill]):
            kept = own[skill].setdefault((proof.skill, proof.start), proof)
            if _RANK[proof.depth] > _RANK[kept.depth]:
                own[skill][proof.skill, proof.start] = proof
            if skill != proof.skill:
                via[skill].add(proof.skill)
    return {skill: _summary(skill, list(own[skill].values()), sorted(via[skill]), spans) for skill in sorted(own)}


def _summary(skill: str, proofs: list[Proof], via: Sequence[str], spans: Sequence[Held]) -> Shown:
    if len(proofs) > 1:
        proofs.sort(key=lambda p: (-_RANK[p.depth], p.skill != skill, -_newest(p, spans), p.start))
    jobs = {p.role for p in proofs if p.role is not None and _RANK[p.depth] >= _USED}
    held_in = [(spans[i].first, spans[i].last) for i in jobs if spans[i].first <= spans[i].last]
    last = iso_of(max(b for _, b in held_in)) if held_in else ""
    return Shown(skill, proofs[0].depth, tuple(proofs), union(held_in), last, tuple(via))


def _newest(proof: Proof, spans: Sequence[Held]) -> int:
    return spans[proof.role].last if proof.role is not None else 0


class _Above(dict[str, frozenset[str]]):
    """Ids of all skills broader than a skill of the taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._skills = taxonomy.skills

    def __missing__(self, skill: str) -> frozenset[str]:
        found: set[str] = set()
        open_ids = [skill]
        while open_ids:
            for broader in self._skills[open_ids.pop()].broader:
                if broader not in found and broader in self._skills:
                    found.add(broader)
                    open_ids.append(broader)
        self[skill] = above = frozenset(found)
        return above


_KEPT: list[tuple[Taxonomy, tuple[Scale, Titles, _Above]]] = []


def _kept_of(taxonomy: Taxonomy) -> tuple[Scale, Titles, _Above]:
    """The taxonomy's cues ready for use, and what is broader; those of the last one are kept."""
    if not _KEPT or _KEPT[0][0] is not taxonomy:
        _KEPT[:] = [(taxonomy, (Scale(taxonomy.cues), Titles(taxonomy.cues), _Above(taxonomy)))]
    return _KEPT[0][1]
