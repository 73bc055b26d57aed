"""The child process in which pdfminer.six reads a PDF: `python -m toolkit.reviews.ats.mining < file.pdf`.

It is written in Python alone, has no limits of its own and takes minutes for some small files.
"""

from __future__ import annotations

import logging
import sys
from io import BytesIO
from types import TracebackType

from toolkit.documents.limits import CHARACTERS, PAGES

_SAID = 200


def main() -> None:
    """Print the text of the PDF on stdin as `extract_text` gives it, with pdfminer.six's own layout parameters."""
    logging.disable()
    sys.excepthook = _complain
    from pdfminer.high_level import extract_text

    text = extract_text(BytesIO(sys.stdin.buffer.read()), maxpages=PAGES)
    sys.stdout.buffer.write(text[:CHARACTERS].encode("utf-8", "replace"))


def _complain(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    words = " ".join(str(error).split())[:_SAID]
    print(f"{kind.__name__}: {words}" if words else kind.__name__, file=sys.stderr)


if __name__ == "__main__":
    main()
