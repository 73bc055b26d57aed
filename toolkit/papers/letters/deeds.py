"""The lines of a resume that a letter can tell, as sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from toolkit.evidence.models import Evidence
from toolkit.language.fragments.articles import with_articles
from toolkit.language.fragments.casing import lowered
from toolkit.language.fragments.sentences import sentences
from toolkit.papers.letters.models import Source
from toolkit.papers.letters.phrases import phrases
from toolkit.papers.letters.sources import of_line
from toolkit.papers.wording import plain
from toolkit.resumes.models import Bullet, Project, Resume
from toolkit.taxonomy.models import DEPTHS

LONGEST = 55
"""Words of a line that one can still tell; a longer one is a paragraph of its own."""
_FIGURE = re.compile(r"(?<![A-Za-z])\d[\d,.]*")
_MOVED = re.compile(
    r"\bfrom\b.*\d.*\bto\b.*\d|\bby (?:about )?[$€£]?\d|\b(?:fell|rose|grew|dropped|cut|halved|doubled)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of the resume, ready to be told."""

    sentences: tuple[str, ...]
    source: Source
    role: int | None
    """Index into `resume.roles`; None for a project."""
    project: str
    """Name of the project, empty for a job."""
    skills: frozenset[str]
    depth: str
    """The deepest of its skills' depths, `used` where it names none."""
    figures: int
    moved: bool
    """It states what a figure was and became."""

    @property
    def claimed(self) -> bool:
        """It says what the person has or is, and tells nothing done."""
        return self.sentences[0].startswith(tuple(phrases()["deed_words"]["claimed"]))

    @property
    def words(self) -> int:
        return sum(len(sentence.split()) for sentence in self.sentences)


def deeds(resume: Resume, evidence: Evidence, avoid: Iterable[str] = ()) -> tuple[Deed, ...]:
    """Every line of a job or project that can be said in sentences, in the order of the page.

    Left out: lines that hold one of the words of `avoid`, lines too long to tell, and lines that state nothing.
    """
    shunned = [word.casefold() for word in avoid if word.strip()]
    found: dict[str, Deed] = {}
    for deed in (*_of_roles(resume, evidence), *_of_projects(resume, evidence)):
        held = f"{deed.source.text} {deed.source.place}".casefold()
        if _hanging(deed.sentences[0]) or _of_a_role(deed.source.text):
            continue
        if 3 < deed.words <= LONGEST and not any(word in held for word in shunned):
            found.setdefault(deed.source.text, deed)
    return tuple(found.values())


_PRONOUN = re.compile(r"^I (?:[\w-]+ ){1,2}(?:it|them|this|these|those)\b")


def _hanging(sentence: str) -> bool:
    """Whether a sentence speaks of something that only the line before it names: `I serve it with Triton`."""
    return bool(_PRONOUN.match(sentence))


def _of_a_role(line: str) -> bool:
    """Whether a line begins with a role rather than with a deed: `Project Lead Led the development`."""
    words = line.replace(":", " ").split()
    return len(words) > 2 and words[1] in phrases()["deed_words"]["roles"] and words[2][:1].isupper()


def _of_roles(resume: Resume, evidence: Evidence) -> Iterator[Deed]:
    for index, role in enumerate(resume.roles):
        for bullet in role.bullets:
            told = sentences(plain(bullet.text), held=role.period.open)
            if told and not told[0].startswith("It "):
                yield _deed(told, bullet, resume, evidence, role=index)


def _of_projects(resume: Resume, evidence: Evidence) -> Iterator[Deed]:
    for project in resume.projects:
        described = _described(project)
        if described:
            yield _deed(
                described,
                Bullet(f"{project.name}: {project.description}", project.start, project.end),
                resume,
                evidence,
                project=project.name,
            )
        for bullet in project.bullets:
            if _opening_with("adjectives").match(plain(bullet.text)):
                continue
            told = _named(project.name, sentences(plain(bullet.text), held=False))
            if told:
                yield _deed(told, bullet, resume, evidence, project=project.name)


def _described(project: Project) -> tuple[str, ...]:
    """The project's own line as a sentence: what was done, or what the project is."""
    text, name = plain(project.description), plain(project.name)
    told = () if _opening_with("adjectives").match(text) else sentences(text, held=False) if text else ()
    if told and told[0].startswith("I "):
        return told
    said = with_articles(lowered(text.rstrip(". "))) if text else ""
    thing = said.split(" ")[0] in ("a", "an") and len(name) < 40 and "; " not in said
    kind, _, rest = said.partition(" ")
    word = rest.split(" ")[0]
    rest = rest if any(letter.isupper() for letter in word[1:]) else f"{rest[:1].lower()}{rest[1:]}"
    return (f"My project {name} is {kind} {rest}.",) if thing and name else ()


@cache
def _opening_with(name: str) -> re.Pattern[str]:
    """A text that opens with one of the words under `name`, unless an article follows."""
    return re.compile(rf"(?:{'|'.join(phrases()['deed_words'][name])})\b(?! (?:the|a|an|our|my)\b)", re.IGNORECASE)


def _named(name: str, told: tuple[str, ...]) -> tuple[str, ...]:
    """`It was used by two groups` with the project's name in place of `It`."""
    if told and name and told[0].startswith(("I was ", "I am ")):
        auxiliary, _, happened = told[0][2:].partition(" ")
        if _opening_with("of_projects").match(happened):
            return (f"My project {plain(name)} {auxiliary.replace('am', 'is')} {happened}", *told[1:])
    if told and told[0].startswith("It ") and name:
        return (f"My project {plain(name)}{told[0][2:]}", *told[1:])
    return told


def _deed(
    told: tuple[str, ...],
    line: Bullet,
    resume: Resume,
    evidence: Evidence,
    *,
    role: int | None = None,
    project: str = "",
) -> Deed:
    proofs = [
        proof
        for shown in evidence.shown.values()
        for proof in shown.proofs
        if line.start <= proof.start < max(line.end, line.start + 1) and proof.depth != "listed"
    ]
    depth = max((proof.depth for proof in proofs), key=DEPTHS.index, default="used")
    starts = [m.start for m in evidence.mentions]
    inside = evidence.mentions[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
    text = " ".join(told)
    return Deed(
        sentences=told,
        source=of_line(
            resume, line.text, line.start, line.end, role=role, page=line.page, section=project and f"project {project}"
        ),
        role=role,
        project=plain(project),
        skills=frozenset({proof.skill for proof in proofs} | {m.skill for m in inside}),
        depth=depth,
        figures=len(_FIGURE.findall(text)),
        moved=bool(_MOVED.search(text)),
    )
