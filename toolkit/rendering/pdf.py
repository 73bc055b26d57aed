"""HTML as a tagged PDF, drawn by WeasyPrint with nothing fetched but the shipped fonts or a theme's own files."""

from __future__ import annotations

import contextlib
import hashlib
import io
import logging
import os
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar

from toolkit.errors import RenderingError
from toolkit.papers.models import Report
from toolkit.rendering import fonts
from toolkit.rendering.pages import page, report_names

PAPERS = {"a4": "210mm 297mm", "letter": "8.5in 11in"}
MISSING_PANGO = (
    "A PDF needs the Pango library, which this machine lacks. Debian or Ubuntu: apt-get install libpango-1.0-0 "
    "libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango; Windows: install MSYS2 and run pacman -S "
    "mingw-w64-x86_64-pango. Or ask for --format html."
)

_VARIANT = "pdf/ua-1"
_MOST_MISSING = 10
_environment = threading.Lock()


@dataclass(frozen=True, slots=True)
class Files:
    """What a page may open: `read` gives bytes and media type of an address, or refuses it with a ValueError."""

    read: Callable[[str], tuple[bytes, str]]
    home: str | None = None
    """The address that relative addresses of the page start from."""
    advice: str = "install the toolkit again"
    """What to do where an address was refused."""


SHIPPED_FONTS = Files(lambda url: (fonts.read(url), "font/sfnt"))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A PDF's bytes and its number of pages."""

    data: bytes
    pages: int
    missing: str = ""
    """Signs that no font at hand has, at most a few of them."""


def render(report: Report, *, paper: str = "a4") -> bytes:
    """The PDF's bytes, the same for the same report; `paper` is one of PAPERS. Raises RenderingError."""
    size = paper_size(paper)
    faces = fonts.faces(str(report))
    families = fonts.families(faces)
    text = page("report/print.html", **report_names(report), paper=size, faces=faces, families=families)
    return draw(text, as_of=report.as_of)


def paper_size(paper: str) -> str:
    """Width and height of a paper as a stylesheet writes them. Raises RenderingError for an unknown one."""
    if paper not in PAPERS:
        raise RenderingError(f"There is no paper {paper!r}; choose {' or '.join(PAPERS)}.")
    return PAPERS[paper]


def draw(html: str, *, as_of: str, files: Files = SHIPPED_FONTS) -> bytes:
    """A page of HTML as PDF/UA-1, dated `as_of` (`YYYY-MM-DD`); no address in it is opened but those of `files`."""
    return draw_shortest((html,), as_of=as_of, files=files).data


def bare(html: str) -> bytes:
    """The page as WeasyPrint draws it by itself, with the shipped fonts: a yardstick for what is done around it."""
    with _quiet():
        weasyprint = _weasyprint()
        drawn: bytes = weasyprint.HTML(string=html, url_fetcher=_fetcher(SHIPPED_FONTS)).write_pdf()
    return drawn


def draw_shortest(pages: Iterable[str], *, as_of: str, files: Files = SHIPPED_FONTS) -> Drawn:
    """The first of `pages` that fits one sheet of paper, or the very first; those after it are never made."""
    with _repeatable(as_of), _quiet() as missing:
        weasyprint = _weasyprint()
        from weasyprint.urls import FatalURLFetchingError

        fetcher = _fetcher(files)
        try:
            chosen = None
            for html in _different(pages):
                source = weasyprint.HTML(string=html, url_fetcher=fetcher, base_url=files.home)
                laid = source.render(pdf_variant=_VARIANT)
                if chosen is None or len(laid.pages) == 1:
                    chosen = html, laid
                if len(laid.pages) == 1:
                    break
            if chosen is None:
                raise RenderingError("There is nothing to draw; install the toolkit again.")
            html, laid = chosen
            target = io.BytesIO()
            laid.write_pdf(
                target, pdf_variant=_VARIANT, pdf_identifier=hashlib.sha256(html.encode("utf-8")).digest()[:16]
            )
        except FatalURLFetchingError as error:
            raise RenderingError(f"The PDF was not drawn: {error.__cause__}; {files.advice}.") from error
        except (OSError, ValueError, TypeError, AttributeError, LookupError, ArithmeticError, AssertionError) as error:
            if fetcher.refused:
                raise RenderingError(f"The PDF was not drawn: {fetcher.refused[0]}; {files.advice}.") from error
            raise RenderingError(f"The PDF could not be drawn ({error}); ask for --format html instead.") from error
    return Drawn(target.getvalue(), len(laid.pages), " ".join(list(missing)[:_MOST_MISSING]))


def _different(pages: Iterable[str]) -> Iterator[str]:
    """Each page once, made only when it is asked for."""
    seen = set()
    for html in pages:
        if html not in seen:
            seen.add(html)
            yield html


def _weasyprint() -> Any:
    """WeasyPrint, without its advice on standard output where Pango is missing.

    Its warning where HarfBuzz's subsetter is missing goes too, since fontTools then does the same work slower.
    """
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        try:
            import weasyprint
        except OSError as error:
            raise RenderingError(MISSING_PANGO) from error
    return weasyprint


def _fetcher(files: Files) -> Any:
    """A fetcher that asks `files`; an address that is refused is a hole in a template and ends the drawing."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc, unused-ignore]
        refused: ClassVar[list[str]] = []

        def fetch(self, url: str, headers: object = None) -> Any:
            try:
                content, media = files.read(url)
            except ValueError as error:
                self.refused.append(str(error))
                raise
            return URLFetcherResponse(url, content, {"Content-Type": media})

    return Fetcher(fail_on_errors=True)


@contextlib.contextmanager
def _repeatable(as_of: str) -> Iterator[None]:
    """SOURCE_DATE_EPOCH is the start of the day `as_of`, so that fonts are stamped with it and not with the clock."""
    day = datetime.fromisoformat(as_of).replace(tzinfo=UTC)
    with _environment:
        before = os.environ.get("SOURCE_DATE_EPOCH")
        os.environ["SOURCE_DATE_EPOCH"] = str(max(0, int(day.timestamp())))
        try:
            yield
        finally:
            if before is None:
                del os.environ["SOURCE_DATE_EPOCH"]
            else:
                os.environ["SOURCE_DATE_EPOCH"] = before


class _Listener(logging.Handler):
    """Keeps the signs that WeasyPrint says no font has, and says nothing itself."""

    def __init__(self) -> None:
        super().__init__()
        self.missing: dict[str, None] = {}

    def handle(self, record: logging.LogRecord) -> bool:
        if str(record.msg).startswith(".notdef") and isinstance(record.args, tuple) and record.args:
            self.missing[str(record.args[0])] = None
        return True


@contextlib.contextmanager
def _quiet() -> Iterator[dict[str, None]]:
    """What the libraries below log goes to their handlers, if somebody added one, and never to standard error.

    Gives the signs that no font has, as they are found.
    """
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    listener = _Listener()
    for logger in loggers:
        logger.addHandler(listener)
    try:
        yield listener.missing
    finally:
        for logger in loggers:
            logger.removeHandler(listener)
