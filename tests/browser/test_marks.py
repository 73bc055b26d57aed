"""The pages of a scan and a review in a browser: findings and marks lead to each other, and nothing is fetched."""

from __future__ import annotations

from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import Open, asked_for, complaints
from tests.rendering.findings import made
from toolkit.rendering.findings import pages

IN_VIEW = """
const box = arguments[0].getBoundingClientRect();
const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
return at !== null && (at === arguments[0] || arguments[0].contains(at));
"""
"""Whether the middle of an element is seen: in the window, in the part of its pane that is shown, and under nothing."""


@pytest.fixture(params=["scan-pdf", "scan-md", "review-pdf", "review-md"])
def page(request: pytest.FixtureRequest, show: Open) -> Any:
    """A page in the browser."""
    noun, ending = str(request.param).split("-")
    return show(pages.html(getattr(made, noun)(ending), made.data(ending)))


def active(driver: Any) -> Any:
    return driver.switch_to.active_element


def marked(driver: Any) -> list[Any]:
    """The links from findings to their first marks."""
    found: list[Any] = driver.find_elements(By.CSS_SELECTOR, '.finding .title a[href^="#mark-"]')
    return found


def test_a_click_on_a_finding_shows_its_place(page: Any) -> None:
    links = marked(page)
    assert len(links) >= 2
    for link in reversed(links):
        id_ = link.get_attribute("href").split("#")[1]
        link.click()
        mark = page.find_element(By.ID, id_)
        assert mark.get_attribute("aria-current") == "true"
        assert active(page).get_attribute("id") == id_
        assert page.execute_script(IN_VIEW, mark)
        assert len(page.find_elements(By.CSS_SELECTOR, "[data-flag][aria-current]")) == 1
        lit = page.find_elements(By.CSS_SELECTOR, "[data-frame].chosen")
        assert lit
        assert all(f"mark-{id_.split('-')[1]}-" in frame.get_attribute("data-frame") for frame in lit)


def test_a_click_on_a_mark_chooses_its_finding(page: Any) -> None:
    flags = page.find_elements(By.CSS_SELECTOR, "[data-flag]")
    assert flags
    for flag in flags:
        number = flag.get_attribute("data-flag")
        page.execute_script("arguments[0].scrollIntoView({block: 'center'})", flag)
        flag.click()
        chosen = page.find_elements(By.CSS_SELECTOR, ".finding.chosen")
        assert [one.get_attribute("data-finding") for one in chosen] == [number]
        assert page.execute_script(IN_VIEW, chosen[0].find_element(By.CSS_SELECTOR, ".title a"))
        assert active(page).get_attribute("href").split("#")[1].startswith(f"mark-{number}-")


def test_the_words_themselves_can_be_clicked(page: Any) -> None:
    frame = page.find_elements(By.CSS_SELECTOR, "[data-frame]")[-1]
    page.execute_script("arguments[0].scrollIntoView({block: 'center'})", frame)
    frame.click()
    number = frame.get_attribute("data-frame").split("-")[1]
    chosen = page.find_element(By.CSS_SELECTOR, ".finding.chosen")
    assert chosen.get_attribute("data-finding") == number


def test_the_keyboard_goes_there_and_back(page: Any) -> None:
    link = marked(page)[0]
    finding = link.find_element(By.XPATH, "./ancestor::*[@data-finding]").get_attribute("data-finding")
    page.execute_script("arguments[0].focus()", link)
    link.send_keys(Keys.ENTER)
    assert active(page).get_attribute("data-flag") == finding
    active(page).send_keys(Keys.ENTER)
    assert active(page).get_attribute("href") == link.get_attribute("href")
    assert page.execute_script(IN_VIEW, active(page))


def test_nothing_is_fetched_and_nothing_goes_wrong(page: Any) -> None:
    marked(page)[0].click()
    assert asked_for(page) == [page.current_url.split("#")[0]]
    assert complaints(page) == []
    pictures = page.find_elements(By.TAG_NAME, "img")
    assert all(page.execute_script("return arguments[0].naturalWidth > 500", one) for one in pictures)


def test_an_address_with_a_finding_opens_at_it(show: Open) -> None:
    driver = show(pages.html(made.scan(), made.data("pdf")))
    driver.get(f"{driver.current_url}#finding-3")
    driver.refresh()
    chosen = driver.find_element(By.CSS_SELECTOR, ".finding.chosen")
    assert chosen.get_attribute("data-finding") == "3"


def test_a_narrow_window_has_nothing_beside_its_edge(driver: Any, page: Any) -> None:
    size = driver.get_window_size()
    try:
        driver.set_window_size(500, 800)
        assert driver.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    finally:
        driver.set_window_size(size["width"], size["height"])


def test_words_of_a_resume_are_no_markup(show: Open) -> None:
    from dataclasses import replace

    scan = made.scan("md")
    bad = "<img src=x onerror=alert(1)><script>document.title='caught'</script>"
    findings = tuple(replace(one, text=f"{bad} {one.text}", title=bad) for one in scan.findings)
    driver = show(pages.html(replace(scan, findings=findings, source=bad, shown_text=f"{bad}\n{scan.shown_text}")))
    assert driver.title != "caught"
    assert driver.find_elements(By.TAG_NAME, "img") == []
    assert complaints(driver) == []
