"""A report as a tagged PDF: drawn by WeasyPrint from the print template, with nothing fetched but the shipped fonts."""

from __future__ import annotations

import contextlib
import hashlib
import io
import logging
import os
import threading
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

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

_environment = threading.Lock()


def render(report: Report, *, paper: str = "a4") -> bytes:
    """The PDF's bytes, the same for the same report; `paper` is one of PAPERS. Raises RenderingError."""
    if paper not in PAPERS:
        raise RenderingError(f"There is no paper {paper!r}; choose {' or '.join(PAPERS)}.")
    faces = fonts.faces(str(report))
    families = list(dict.fromkeys(face.family for face in faces if face.family != fonts.SERIF))
    text = page("report/print.html", **report_names(report), paper=PAPERS[paper], faces=faces, families=families)
    return draw(text, as_of=report.as_of)


def draw(html: str, *, as_of: str) -> bytes:
    """A page of HTML as PDF/UA-1, dated `as_of` (`YYYY-MM-DD`); no address in it is opened but those of the fonts."""
    with _repeatable(as_of), _quiet():
        weasyprint = _weasyprint()
        from weasyprint.urls import FatalURLFetchingError

        target = io.BytesIO()
        try:
            document = weasyprint.HTML(string=html, url_fetcher=_fetcher())
            document.write_pdf(
                target,
                pdf_variant="pdf/ua-1",
                pdf_identifier=hashlib.sha256(html.encode("utf-8")).digest()[:16],
            )
        except FatalURLFetchingError as error:
            raise RenderingError(f"The PDF was not drawn: {error.__cause__}; install the toolkit again.") from error
        except (OSError, ValueError, TypeError, AttributeError, LookupError, ArithmeticError, AssertionError) as error:
            raise RenderingError(f"The PDF could not be drawn ({error}); ask for --format html instead.") from error
    return target.getvalue()


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


def _fetcher() -> Any:
    """A fetcher that knows the fonts by name; any other address is a hole in a template and ends the drawing."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fonts(URLFetcher):  # type: ignore[misc, unused-ignore]
        def fetch(self, url: str, headers: object = None) -> Any:
            return URLFetcherResponse(url, fonts.read(url), {"Content-Type": "font/sfnt"})

    return Fonts(fail_on_errors=True)


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


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """What the libraries below log goes to their handlers, if somebody added one, and never to standard error."""
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    silent = logging.NullHandler()
    for logger in loggers:
        logger.addHandler(silent)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(silent)
