"""Sentences from the rest of the page: the job before, the tools used, the degree, what the posting asks for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from toolkit.evidence.models import Proof
from toolkit.evidence.months import union
from toolkit.language import verbs
from toolkit.language.fragments.articles import with_articles
from toolkit.language.fragments.sentences import sentences
from toolkit.papers.explanations.breaks import Break
from toolkit.papers.explanations.cases import Case, Option
from toolkit.papers.explanations.counting import stay_count, stay_length
from toolkit.papers.explanations.jobs_said import company_of, employer, heads, printed, school_said, worked_for
from toolkit.papers.explanations.meantime import Step, area_of, clause, steps
from toolkit.papers.explanations.patterns import fill, lexicon, table
from toolkit.papers.explanations.stays import Stay, date_months
from toolkit.papers.explanations.strong_lines import strong_lines
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.quotes import place
from toolkit.papers.spoken import length, month_words
from toolkit.papers.wording import listing, plain
from toolkit.resumes.models import Project

TOOLS = frozenset({"language", "library", "platform", "tool"})
"""Kinds of skills of which one says that they were used."""
MOST_TOOLS = 4
MOST_ASKED = 3
LONGEST_TITLE = 16
"""Words of the title of a publication that is named aloud."""
IN_USE = frozenset({"used", "delivered", "led"})

_AREA = re.compile(r"(?=[A-Z])(?:[^\W\d]\S*\s?){1,6}")
"""A field of study: up to six words without figures."""
SHORTEST_PROJECT, LONGEST_PROJECT = 4, 25
"""Words of a project's description that is told."""
_PUBLICATION = re.compile(r"[^\W\d_][^\[\]()/]*")
"""A title alone, without the marks of a reference."""
_OBJECT = re.compile(r"(?:a|an|the|my|our|its|\d\S*) ", re.IGNORECASE)
"""What shows that the word before is a verb: `fine-tuned a model`, and not `automated toolkit`."""


def strong(case: Case, roles: Collection[int], rank: int, *, by_title: bool = False, skip: int = 0) -> list[Option]:
    """The strongest line of these jobs after `skip` others, with the next ones to stand in where it is too long."""
    newest = sorted(roles, key=lambda index: _begun(case, index), reverse=True)
    over = [index for stay in case.stays if not stay.open for index in stay.roles]
    lines = strong_lines(case.resume, case.evidence, newest, over=over, by_title=by_title)
    found = [line.sentence for line in lines[skip:]]
    return [Option(found[0], rank, tuple(found[1:]))] if found else []


def _begun(case: Case, role: int) -> int:
    return next((stay.first for stay in case.evidence.tenures if stay.role == role), 0)


def second_jobs(case: Case, stay: Stay, gap: Break) -> tuple[int, ...]:
    """The jobs from which a second line may come: the next one, else the one before."""
    if gap.after is not None:
        return gap.after.roles
    earlier = [one for one in case.stays if one.last <= stay.first and one.roles != stay.roles]
    return max(earlier, key=lambda one: one.last).roles if earlier else ()


def before(case: Case, stay: Stay, rank: int) -> list[Option]:
    """The job before this one, where it ended first."""
    earlier = [one for one in case.stays if one.last <= stay.first and one.roles != stay.roles]
    if not earlier:
        return []
    last = max(earlier, key=lambda one: (one.last, one.first))
    company = company_of(stay, case.resume)
    if company_of(last, case.resume) == company:
        return []
    text = fill("line.before", company=company, worked=worked_for(last, case.resume, stay_length(last)))
    return [Option(Sentence(text, (*heads(last, case.resume), stay_count(last)), "story"), rank)]


def tools(case: Case, roles: Collection[int], rank: int, told: Sequence[Option] = ()) -> list[Option]:
    """The tools that the lines of these jobs at one employer name in use, but for those in the lines `told`."""
    if not roles:
        return []
    said = " ".join(option.sentence.text for option in told)
    found: dict[str, Proof] = {}
    for proof in sorted(_in_use(case, roles), key=lambda proof: proof.mention.start):
        known = case.taxonomy.skills.get(proof.skill)
        if known and known.kind in TOOLS and known.name not in found and plain(proof.mention.text) not in said:
            found[known.name] = proof
    if len(found) < 2 or not case.resume.roles[list(roles)[-1]].company:
        return []
    chosen = list(found.values())[:MOST_TOOLS]
    words = listing([_said(name, found[name]) for name in list(found)[:MOST_TOOLS]])
    text = fill("line.tools", company=employer(case.resume.roles[list(roles)[-1]]), tools=words)
    return [Option(Sentence(text, _quoted(case, chosen), "story"), rank)]


def beside(case: Case, told: Collection[Step], rank: int) -> list[Option]:
    """A project and the newest certificate, where they are not told already."""
    places = {step.source.start for step in told}
    options = []
    for project in [one for one in case.resume.projects if one.start not in places and _one_phrase(one)][:1]:
        options.append(Option(_project(case, project), rank))
    known = [step for step in steps(case.resume, 0, case.now, case.now) if step.kind == "certificate"]
    fresh = [step for step in known if step.source.start not in places]
    if fresh:
        newest = max(fresh, key=_last)
        text = fill("line.certificate", clause=clause(newest))
        options.append(Option(Sentence(text, (newest.source,), "story"), rank))
    return options


def _last(step: Step) -> int:
    return step.span.last


def _project(case: Case, project: Project) -> Sentence:
    name, text = plain(project.name), _phrase(project)
    end = min([bullet.start for bullet in project.bullets if bullet.start > project.start] or [project.end])
    source = printed(case.resume, project.start, end, "projects")
    made = sentences(text, held=False)
    first, _, rest = text.partition(" ")
    if "third" in verbs.forms(first) and not _DESCRIBED.match(rest):
        does = text[:1].lower() + text[1:]
        return Sentence(fill("line.project_does", name=name, rest=does), (source,), "story")
    told = "past" in verbs.forms(first) and _OBJECT.match(rest)
    if told and made and made[0].startswith("I "):
        return Sentence(fill("line.project_told", name=name, sentence=" ".join(made)), (source,), "story")
    return Sentence(fill("line.project", name=name, rest=_thing(case, text)), (source,), "story")


_DESCRIBED = re.compile(r"(?:for|of|on|in|with|that|to|and|from)\b")
"""What shows that the word before is a noun: `notes on`, and not `flags answers`."""


def _phrase(project: Project) -> str:
    """The description up to a semicolon, without an end mark."""
    return plain(project.description).partition(";")[0].rstrip(".! ")


def _one_phrase(project: Project) -> bool:
    """Whether the description is one phrase, and not several lines read as one."""
    words = _phrase(project).split()
    inner = [word.lower() for word in words[1:] if word[:1].isupper()]
    several = any(word in lexicon("subjects") or "past" in verbs.forms(word) for word in inner)
    ended = any(word.endswith((".", "!", "?", ":")) for word in words)
    unsure = bool(words) and "past" in verbs.forms(words[0]) and not _OBJECT.match(" ".join(words[1:]))
    return (
        bool(project.name)
        and not unsure
        and SHORTEST_PROJECT <= len(words) <= LONGEST_PROJECT
        and not several
        and not ended
    )


def _thing(case: Case, text: str) -> str:
    """What a project is, as it stands inside a sentence: `a command-line tool that …`; names of tools are kept."""
    first, _, rest = text.partition(" ")
    known = {plain(mention.text) for mention in case.evidence.mentions}
    if (first[1:].islower() or first == "A") and rest[:1].islower() and first not in known:
        text = text[:1].lower() + text[1:]
    head = _HEAD.match(text)
    if "past" in verbs.forms(first) or head is None:
        return text
    return with_articles(head.group(), subject=True) + text[head.end() :]


_HEAD = re.compile(r".+?(?= (?:that|which|for|with|to|of|in|on|from)\b|[,;:(]|$)")
"""The head of a phrase, up to what describes it."""


def career(case: Case, rank: int) -> list[Option]:
    """How long the person has worked, where the dates of all jobs give months."""
    if any(stay.vague for stay in case.stays) or len(case.stays) < 2:
        return []
    months = union((stay.first, stay.last) for stay in case.stays)
    said = length(months)
    count = Source("count", fill("fact.count_career", months=str(months), length=said))
    sources = (*(source for stay in case.stays for source in heads(stay, case.resume)), count)
    return [Option(Sentence(fill("line.career", length=said), sources, "story"), rank)]


def studied(case: Case, told: Collection[Step], rank: int) -> list[Option]:
    """The newest degrees that have ended and are not told already."""
    places = {step.source.start for step in told}
    done = [
        degree
        for degree in case.resume.degrees
        if _AREA.fullmatch(degree.area) and degree.period.end and date_months(degree.period.end)[1] <= case.now
    ]
    done = [degree for degree in done if degree.start not in places]
    done.sort(key=lambda one: date_months(one.period.end)[1] if one.period.end else 0, reverse=True)
    options = []
    for degree, key, later in zip(done[:2], ("studied", "studied_also"), (0, 2), strict=False):
        school = fill("meantime.at_school", school=school_said(degree.institution)) if degree.institution else ""
        source = printed(case.resume, degree.start, degree.end, "education")
        text = fill(f"line.{key}", area=area_of(degree), school=school)
        options.append(Option(Sentence(text, (source,), "story"), rank + later))
    return options


def published(case: Case, rank: int) -> list[Option]:
    """The newest publication with a date."""
    dated = [item for item in case.resume.publications if item.date and _PUBLICATION.fullmatch(item.name)]
    dated = [item for item in dated if 3 <= len(item.name.split()) <= LONGEST_TITLE]
    if not dated:
        return []
    item = max(dated, key=lambda one: date_months(one.date)[1] if one.date else 0)
    exact = item.date is not None and item.date.month is not None
    month = date_months(item.date)[0] if item.date else 0
    dates = fill("meantime.in_month", month=month_words(month, vague=not exact))
    source = printed(case.resume, item.start, item.end, "publications")
    text = fill("line.publication", name=plain(item.name).rstrip("."), dates=dates)
    return [Option(Sentence(text, (source,), "story"), rank)]


def fit(case: Case, rank: int) -> list[Option]:
    """Tools that the posting asks for and a job of the resume used."""
    if case.posting is None:
        return []
    found: dict[str, tuple[Source, Proof]] = {}
    for requirement in (*case.posting.must, *case.posting.nice):
        for skill in requirement.skills:
            known = case.taxonomy.skills.get(skill)
            proof = next(_in_use(case, range(len(case.resume.roles)), skill), None)
            if known and known.kind in TOOLS and proof and known.name not in found:
                asked = Source("posting", plain(requirement.text), "", requirement.start, requirement.end)
                found[known.name] = asked, proof
    names = list(found)[:MOST_ASKED]
    said = [_said(name, found[name][1]) for name in names]
    if not names:
        return []
    sources = [source for name in names for source in (found[name][0], *_quoted(case, [found[name][1]]))]
    text = fill("line.fit", skills=listing(said), those=table()["next"]["those"][len(names)])
    return [Option(Sentence(text, tuple(dict.fromkeys(sources)), "fit"), rank)]


def _said(name: str, proof: Proof) -> str:
    """The shorter of the tool's name and the words printed: AWS, Terraform."""
    words = min(name, plain(proof.mention.text), key=len)
    return f"the {words}" if words.endswith(lexicon("the_tools")) else words


def _in_use(case: Case, roles: Collection[int], skill: str = "") -> Iterator[Proof]:
    shown = [case.evidence.shown[skill]] if skill in case.evidence.shown else case.evidence.shown.values()
    if skill and skill not in case.evidence.shown:
        return
    for one in shown:
        for proof in one.proofs:
            if proof.role in roles and proof.depth in IN_USE and proof.skill == one.skill:
                yield proof


def _quoted(case: Case, proofs: Collection[Proof]) -> tuple[Source, ...]:
    sources = (
        Source("resume", plain(proof.text), place(proof, case.resume), proof.start, proof.end) for proof in proofs
    )
    return tuple(dict.fromkeys(sources))
