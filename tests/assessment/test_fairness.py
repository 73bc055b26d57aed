"""Who someone is moves nothing; `make audit` tries more of the same on every sample."""

from __future__ import annotations

import pytest

from benchmarks import audit

PEOPLE = audit.people()


@pytest.mark.parametrize("name", audit.SWAPS["names"][::5])
def test_a_name_moves_nothing(name):
    person = PEOPLE["ifeoma-castell"]
    assert audit.verdict(audit.as_markdown(audit.named(person, name))) == audit.verdict(audit.as_markdown(person))


def test_the_year_of_a_degree_and_an_age_move_nothing():
    person = PEOPLE["tobias-wren"]
    before = audit.verdict(audit.as_markdown(person))
    assert all(audit.verdict(audit.as_markdown(audit.aged(person, how))) == before for how in audit.SWAPS["age"])


def test_a_picture_moves_nothing():
    person = PEOPLE["noor-lindgren"]
    with_picture = audit.as_pdf(person, change=lambda page: page.replace("<h1>", audit.picture() + "<h1>", 1))
    assert audit.verdict(with_picture) == audit.verdict(audit.as_pdf(person))


def test_a_break_counts_as_months_never_claimed_and_its_reason_as_nothing():
    versions = audit.with_break(PEOPLE["priscilla-nakano"])
    assert versions is not None
    broken, stated, unclaimed = map(audit.as_markdown, versions)
    assert audit.verdict(broken) == audit.verdict(stated) == audit.verdict(unclaimed)
    whole = audit.as_markdown(PEOPLE["priscilla-nakano"])
    assert whole.level.years - broken.level.years == pytest.approx(audit.BREAK_MONTHS / 12, abs=0.1)


def test_the_audit_notices_what_does_move_a_score():
    person = PEOPLE["priscilla-nakano"]
    row = audit.Row("the last job taken out", 0)
    row.add("priscilla-nakano", audit.as_markdown(person), audit.as_markdown(person | {"work": person["work"][1:]}))
    assert row.most > 0 and not row.kept
