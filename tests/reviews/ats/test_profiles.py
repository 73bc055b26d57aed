"""Profiles whose address only a link holds."""

from __future__ import annotations

from tests.reviews.ats.page_files import CONTACT, WHOLE, found, html
from tests.reviews.ats.resume_texts import HEAD, STUDY, ids
from toolkit.reviews.ats import profiles


def linked(words: str, target: str = "https://www.linkedin.com/in/tokoro/") -> str:
    return WHOLE.replace(CONTACT, CONTACT.replace("</p>", f" | <a href='{target}'>{words}</a></p>"))


def test_a_bare_name_over_a_profile() -> None:
    finding = found(profiles, html(linked("tokoro")))["profile-behind-link"]
    assert finding.severity == "note"
    assert "1 address stands only behind a link: “linkedin.com/in/tokoro”" in finding.text
    assert finding.places[0].page == 1 and "tamsin.okoro@example.com" in finding.places[0].text


def test_the_name_of_the_site_alone() -> None:
    assert "profile-behind-link" in found(profiles, html(linked("LinkedIn")))


def test_the_address_on_the_page_or_the_site_beside_the_name() -> None:
    assert found(profiles, html(linked("linkedin.com/in/tokoro"))) == {}
    assert found(profiles, html(linked("LinkedIn: tokoro"))) == {}


def test_a_letter_of_another_address_is_no_site() -> None:
    page = linked("tokoro", "https://x.com/tokoro").replace("Tamsin Okoro", "Tamsin Okoro, relax.com/", 1)
    assert "profile-behind-link" in found(profiles, html(page))


def test_a_page_of_ones_own_and_links_of_jobs_are_no_profiles() -> None:
    assert found(profiles, html(linked("my page", "https://tokoro.example.com/"))) == {}
    job = WHOLE.replace("<b>Data Scientist</b>", "<a href='https://github.com/larkfield'>Data Scientist</a>")
    assert found(profiles, html(job)) == {}


def test_markdown_has_the_target_beside_the_words() -> None:
    assert ids(profiles, f"{HEAD}[GitHub](https://github.com/obrennan)\n\n{STUDY}") == []
