"""Dates of two styles."""

from __future__ import annotations

from tests.reviews.resume.conftest import job
from toolkit.reviews.resume.date_style import find


def jobs(*heads: str) -> str:
    """A resume with a job for each head."""
    return "## Experience\n\n" + "".join(job("Built the index", head=head).partition("\n")[2] + "\n" for head in heads)


def test_whole_names_of_months_among_short_ones(material):
    heads = (
        "**Engineer**, Fenwick Labs (Mar 2023 - Present)",
        "**Analyst**, Moss & Gray (January 2019 - February 2023)",
    )
    (found,) = find(material(jobs(*heads)))
    assert found.text == (
        "“January 2019 - February 2023” has whole names of months, where other dates have short names of months."
    )
    assert [place.text for place in found.places] == ["January 2019 - February 2023"]


def test_months_in_figures_among_names(material):
    heads = ("**Engineer**, Fenwick Labs (Mar 2023 - Present)", "**Analyst**, Moss & Gray (2019-01 - 2023-02)")
    (found,) = find(material(jobs(*heads)))
    assert "“2019-01 - 2023-02” has months in figures, year first" in found.text


def test_two_marks_between_dates(material):
    heads = ("**Engineer**, Fenwick Labs (Mar 2023 - Present)", "**Analyst**, Moss & Gray (Jan 2019 to Feb 2023)")
    (found,) = find(material(jobs(*heads)))
    assert found.text == "“Jan 2019 to Feb 2023” has “to”, where other dates have a hyphen (-)."


def test_may_june_and_bare_years_agree_with_all(material):
    heads = (
        "**Engineer**, Fenwick Labs (Mar 2023 - Present)",
        "**Analyst**, Moss & Gray (May 2019 - June 2022)",
        "**Clerk**, Tarn & Co (2015 - 2018)",
    )
    assert not list(find(material(jobs(*heads))))


def test_figures_on_both_sides_of_a_hyphen_are_one_style(material):
    heads = ("**Engineer**, Fenwick Labs (03/2012-08/2018)", "**Analyst**, Moss & Gray (06/2007-02/2012)")
    found = [finding for finding in find(material(jobs(*heads))) if "year first" in finding.text]
    assert not found


def test_periods_of_one_odd_style_are_told_together(material):
    heads = [f"**Engineer**, Lab {at} (Jan 20{at} – Feb 20{at})" for at in (18, 19, 20)]
    heads += [f"**Clerk**, Shop {at} (Jan 20{at} - Feb 20{at})" for at in (15, 16)]
    (found,) = find(material(jobs(*heads)))
    assert found.text.startswith(
        "“Jan 2015 - Feb 2015”, “Jan 2016 - Feb 2016” and “Sep 2009 - Jun 2012” have a hyphen (-), where"
    )
