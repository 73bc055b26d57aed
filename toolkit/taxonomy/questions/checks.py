"""What must hold between questions and the taxonomy: each check gives complaints, none where all is well."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from toolkit.taxonomy.models import LEVELS, Taxonomy
from toolkit.taxonomy.questions.layers import Entries
from toolkit.taxonomy.questions.sums import wrong_sums
from toolkit.taxonomy.reading import Complaint
from toolkit.taxonomy.spelling import canonical

TALKS = ("recruiter-screen", "behavioural", "hiring-manager")
"""Rounds in which a question may try no skill: why one moves, what one wants, how one deals with people."""
CHECKER = "check"
"""The function of a solution that asserts its cases."""


def complaints(entries: Entries, taxonomy: Taxonomy) -> list[Complaint]:
    """All complaints, in order of file and line; those between entries only once every file can be read."""
    found = entries.complaints or [complaint for check in CHECKS for complaint in check(entries, taxonomy)]
    return sorted(dict.fromkeys(found))


def skills(entries: Entries, taxonomy: Taxonomy) -> Iterator[Complaint]:
    """Every skill that is named is there, by its id and once; only a question of TALKS may name none."""
    forms = _spellings(taxonomy)
    for placed in entries.questions.values():
        entry = placed.value
        if not entry.skills and entry.round not in TALKS:
            yield placed.complaint("names no skill; write one to four ids under `skills`", "skills")
        for at, skill in enumerate(entry.skills):
            if skill in entry.skills[:at]:
                yield placed.complaint(f"`{skill}` stands twice; keep one of them", "skills", at)
            elif skill not in taxonomy.skills:
                known = forms.get(canonical(skill))
                advice = f"it is a spelling of `{known}`; write that id" if known else "write the id of one"
                yield placed.complaint(f"`{skill}` is no skill; {advice}", "skills", at)


def ids(entries: Entries, taxonomy: Taxonomy) -> Iterator[Complaint]:
    """No question has the name of a skill, so that either can be shown by its id."""
    forms = _spellings(taxonomy)
    for key, placed in entries.questions.items():
        if owner := forms.get(canonical(key)):
            yield placed.complaint(f"`{key}` is a spelling of the skill `{owner}`; say what the question asks", "id")


def levels(entries: Entries, taxonomy: Taxonomy) -> Iterator[Complaint]:
    for placed in entries.questions.values():
        lowest, highest = placed.value.levels
        if LEVELS.index(lowest) > LEVELS.index(highest):
            yield placed.complaint(f"`{lowest}` is above `{highest}`; write the lower level first", "levels")


def themes(entries: Entries, taxonomy: Taxonomy) -> Iterator[Complaint]:
    """Behavioural questions have themes, and only they."""
    for placed in entries.questions.values():
        entry = placed.value
        if entry.round == "behavioural" and not entry.themes:
            yield placed.complaint("a behavioural question has no theme; write one to three under `themes`", "themes")
        elif entry.round != "behavioural" and entry.themes:
            yield placed.complaint(f"`themes` stands in a question of the round {entry.round}; remove it", "themes")


def pictures(entries: Entries, taxonomy: Taxonomy) -> Iterator[Complaint]:
    """The edges of an architecture join two of its nodes, and every node is joined."""
    for placed in entries.questions.values():
        if placed.value.kind != "design":
            continue
        where = ("outline", "architecture")
        drawn = placed.value.outline.architecture
        nodes = [node.id for node in drawn.nodes]
        joined: set[str] = set()
        for at, node in enumerate(nodes):
            if node in nodes[:at]:
                yield placed.complaint(f"the node `{node}` stands twice; give this one another id", *where, "nodes", at)
        for at, (source, target, *_) in enumerate(drawn.edges):
            joined |= {source, target}
            for end in dict.fromkeys((source, target)):
                if end not in nodes:
                    known = ", ".join(nodes)
                    yield placed.complaint(f"`{end}` is no node; the nodes are {known}", *where, "edges", at)
            if source == target:
                yield placed.complaint(f"`{source}` is joined to itself; remove the edge", *where, "edges", at)
            if (source, target) in [edge[:2] for edge in drawn.edges[:at]]:
                text = f"`{source}` and `{target}` are joined twice; keep one edge with both labels"
                yield placed.complaint(text, *where, "edges", at)
        for at, node in enumerate(nodes):
            if node not in joined:
                yield placed.complaint(f"no edge meets the node `{node}`; join it or remove it", *where, "nodes", at)


def estimates(entries: Entries, taxonomy: Taxonomy) -> Iterator[Complaint]:
    """Sums in plain numbers are right."""
    for placed in entries.questions.values():
        if placed.value.kind == "design":
            for at, text in enumerate(placed.value.outline.estimates):
                for written, right in wrong_sums(text):
                    yield placed.complaint(f"`{written}` is {right:,.10g}; mend it", "outline", "estimates", at)


def solutions(entries: Entries, taxonomy: Taxonomy) -> Iterator[Complaint]:
    """A coding question has its solution, named as it is, which is Python and has a `check()`; it is not run."""
    for key, placed in entries.questions.items():
        if placed.value.kind != "coding":
            continue
        due = f"{key.replace('-', '_')}.py"
        if placed.value.solution != due:
            yield placed.complaint(f"`{placed.value.solution}` is not named as its question; write {due}", "solution")
            continue
        if key not in entries.solutions:
            yield placed.complaint(f"`{due}` is not in solutions/; put it there", "solution")
            continue
        found = entries.solutions[key]
        if "\0" in found.code:
            yield Complaint(found.file, 1, "holds a null character; delete it")
            continue
        try:
            tree = ast.parse(found.code)
        except SyntaxError as error:
            yield Complaint(found.file, error.lineno or 1, f"is no Python ({error.msg}); mend the line")
        except (ValueError, RecursionError, MemoryError):
            yield Complaint(found.file, 1, "cannot be read as Python; write it plainer")
        else:
            if CHECKER not in [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]:
                yield Complaint(found.file, 1, f"has no function `{CHECKER}()`; write one that asserts its cases")


def strays(entries: Entries, taxonomy: Taxonomy) -> Iterator[Complaint]:
    for file in entries.strays:
        yield Complaint(file, 1, "belongs to no question; name it under `solution` of a coding one, or remove it")


CHECKS: tuple[Callable[[Entries, Taxonomy], Iterator[Complaint]], ...] = (
    skills,
    ids,
    levels,
    themes,
    pictures,
    estimates,
    solutions,
    strays,
)


def _spellings(taxonomy: Taxonomy) -> dict[str, str]:
    """The id of the skill of every spelling, the id itself among them."""
    return {
        canonical(form): skill.id
        for skill in taxonomy.skills.values()
        for form in (skill.id, skill.name, *skill.aliases)
    }
