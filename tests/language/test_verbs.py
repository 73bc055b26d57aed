"""The forms of verbs: regular, irregular, doubled, British, prefixed."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.language import verbs

FORMS = [
    ("ship", "shipped", "shipped", "shipping", "ships"),
    ("cache", "cached", "cached", "caching", "caches"),
    ("apply", "applied", "applied", "applying", "applies"),
    ("deploy", "deployed", "deployed", "deploying", "deploys"),
    ("teach", "taught", "taught", "teaching", "teaches"),
    ("write", "wrote", "written", "writing", "writes"),
    ("begin", "began", "begun", "beginning", "begins"),
    ("cut", "cut", "cut", "cutting", "cuts"),
    ("set", "set", "set", "setting", "sets"),
    ("tie", "tied", "tied", "tying", "ties"),
    ("free", "freed", "freed", "freeing", "frees"),
    ("do", "did", "done", "doing", "does"),
    ("have", "had", "had", "having", "has"),
    ("oversee", "oversaw", "overseen", "overseeing", "oversees"),
    ("patrol", "patrolled", "patrolled", "patrolling", "patrols"),
    ("bootstrap", "bootstrapped", "bootstrapped", "bootstrapping", "bootstraps"),
    ("shrink", "shrank", "shrunk", "shrinking", "shrinks"),
    ("offer", "offered", "offered", "offering", "offers"),
]


@pytest.mark.parametrize("forms", FORMS, ids=[row[0] for row in FORMS])
def test_a_verb_is_found_by_each_of_its_forms(forms: tuple[str, str, str, str, str]) -> None:
    verb = verbs.find(forms[0])
    assert verb == verbs.Verb(*forms)
    for name, word in zip(("base", "past", "participle", "gerund", "third"), forms, strict=True):
        assert verbs.find(word) == verb
        assert name in verbs.forms(word)
        assert name in verbs.forms(word.upper())


@pytest.mark.parametrize(
    ("word", "form", "said"),
    [
        ("Labelling", "past", "labelled"),
        ("labeling", "past", "labeled"),
        ("modelled", "gerund", "modelling"),
        ("cutting", "past", "cut"),
        ("shipping", "past", "shipped"),
        ("organising", "past", "organised"),
    ],
)
def test_another_form_keeps_the_spelling_of_the_word(word: str, form: str, said: str) -> None:
    verb = verbs.find(word)
    assert verb is not None
    assert verbs.spelled(word, verb, form) == said


@pytest.mark.parametrize(
    ("word", "base", "form"),
    [
        ("Co-supervised,", "co-supervise", "past"),
        ("re-wrote", "re-write", "past"),
        ("hand-labelling", "hand-label", "gerund"),
        ("(built)", "build", "past"),
        ("pre-trained", "pre-train", "participle"),
    ],
)
def test_marks_and_prefixes_are_seen_through(word: str, base: str, form: str) -> None:
    verb, forms = verbs.verb_of(word)
    assert verb is not None
    assert verb.base == base
    assert form in forms


@pytest.mark.parametrize("word", ["", "table-top", "zebra", "-", "x-ray", "co-"])
def test_other_words_are_no_verbs(word: str) -> None:
    assert verbs.verb_of(word) == (None, frozenset())


def test_the_table_is_sorted_and_names_each_verb_once() -> None:
    lines = Path(verbs.__file__).with_name("verbs.tsv").read_text("utf-8").splitlines()
    bases = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    named = [base for base in bases if not base.endswith("-")]
    assert named == sorted(set(named), key=str.lower)


def test_no_past_form_lacks_its_doubled_letter() -> None:
    assert not {"stoped", "planed", "commited", "transfered", "refered", "fulfiled", "formated"} & {
        form for word in ("stop", "plan", "commit", "transfer", "refer", "fulfil", "format") for form in _forms(word)
    }


def _forms(word: str) -> tuple[str, ...]:
    verb = verbs.find(word)
    assert verb is not None
    return verb.past, verb.participle
