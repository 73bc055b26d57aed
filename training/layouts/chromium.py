"""HTML to PDF by one Chromium for many pages, spoken to over its debugging pipe."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--allow-file-access-from-files",
    "--remote-debugging-pipe",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """A page to print: HTML, paper and margins in inches, a header and a footer line."""

    html: str
    paper: tuple[float, float]
    margin: float
    header: str = ""
    footer: str = ""


class Browser:
    """A running Chromium; `with` ends it."""

    def __enter__(self) -> Browser:
        program = next((path for name in NAMES if (path := shutil.which(name))), None)
        if program is None:
            raise SystemExit("Chromium is not installed; run `apt-get install chromium` or leave out the web layouts.")
        self.home = tempfile.TemporaryDirectory(prefix="resumes-chromium-", ignore_cleanup_errors=True)
        to_read, self.to_browser = os.pipe()
        self.from_browser, to_write = os.pipe()
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (to_read, to_write)]
        for end in (to_read, to_write):
            os.close(end)

        def fasten() -> None:
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        self.process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={self.home.name}", "about:blank"],
            preexec_fn=fasten, pass_fds=(3, 4), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for end in ends:
            os.close(end)
        self.number, self.buffer = 0, b""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable", self.session)
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.to_browser)
        self.process.terminate()
        self.process.wait(20)
        os.close(self.from_browser)
        self.home.cleanup()

    def ask(self, method: str, session: str = "", **params: Any) -> dict[str, Any]:
        """The answer of one command."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.to_browser, data) :]
        while True:
            answer = self._next()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"Chromium refused {method}: {answer['error'].get('message')}")
                return cast("dict[str, Any]", answer["result"])

    def wait(self, event: str) -> None:
        """Returns when `event` has come."""
        while self._next().get("method") != event:
            pass

    def print(self, page: Page) -> bytes:
        """`page` as a PDF file."""
        file = Path(self.home.name) / "page.html"
        file.write_text(page.html, "utf-8")
        self.ask("Page.navigate", self.session, url=file.as_uri())
        self.wait("Page.loadEventFired")
        self.ask("Runtime.evaluate", self.session, expression="document.fonts.ready.then(() => 1)", awaitPromise=True)
        number = ' <span class="pageNumber"></span>' if page.footer.lower().endswith("page") else ""
        line = '<div style="font-size:7pt;width:100%;text-align:center">{}</div>'
        margins = {f"margin{side}": page.margin for side in ("Top", "Bottom", "Left", "Right")}
        answer = self.ask(
            "Page.printToPDF",
            self.session,
            printBackground=True,
            paperWidth=page.paper[0],
            paperHeight=page.paper[1],
            displayHeaderFooter=bool(page.header or page.footer),
            headerTemplate=line.format(page.header),
            footerTemplate=line.format(page.footer + number),
            **margins,
        )
        return base64.b64decode(answer["data"])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.buffer:
            data = os.read(self.from_browser, 1 << 20)
            if not data:
                raise RuntimeError("Chromium ended before it had printed the page.")
            self.buffer += data
        message, self.buffer = self.buffer.split(b"\0", 1)
        return cast("dict[str, Any]", json.loads(message))


def print_pages(pages: Sequence[tuple[Page, Path]]) -> None:
    """Prints every page to its path."""
    if not pages:
        return
    with Browser() as browser:
        for page, path in pages:
            path.write_bytes(browser.print(page))
