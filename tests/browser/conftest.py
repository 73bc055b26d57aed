"""Chromium without a window, which may reach nothing but the files of a test."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-proxy-server",
    "--force-prefers-reduced-motion", "--window-size=1280,800",
)  # fmt: skip
Open = Callable[[str], Any]


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The browser, with a profile of its own and a log of everything it asks for and says."""
    program, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    if program is None or chromedriver is None:
        pytest.fail("chromium and chromedriver are not on this machine: run `make test-browser`, which installs them")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(chromedriver))
    yield browser
    browser.quit()


@pytest.fixture
def show(driver: Any, tmp_path: Path) -> Open:
    """Opens a page of HTML as a file, and gives the browser."""

    def opened(html: str) -> Any:
        page = tmp_path / "page.html"
        page.write_text(html, encoding="utf-8")
        for log in ("performance", "browser"):
            driver.get_log(log)
        driver.get(page.as_uri())
        return driver

    return opened


def asked_for(driver: Any) -> list[str]:
    """The addresses that the browser asked for since the page was opened, but for those that hold what they name."""
    messages = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    asked = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    return [address for address in asked if not address.startswith("data:")]


def complaints(driver: Any) -> list[str]:
    """What the browser said of errors on the page."""
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
