"""The reader of PDF files: pages drawn in any order, broken objects, and what surrounds them."""

from __future__ import annotations

import zlib
from functools import cache

from tests.fuzz import shaping, vocabulary
from tests.fuzz.choices import Choices
from tests.fuzz.contract import hold_document
from tests.fuzz.targets import Target

PLAIN = (
    b"BT /F1 18 Tf 72 740 Td (Jane Roe) Tj 0 -20 Td /F1 10 Tf (jane@example.com) Tj 0 -30 Td (Experience) Tj "
    b"0 -14 Td (Acme Corp) Tj 300 0 Td (2020 - Present) Tj -290 -14 Td (\\225 Built search) Tj ET 72 690 400 1 re f"
)

LINE = "(Jane Roe, engineer of search services in Berlin, Germany) Tj 0 -20 Td "
"""Enough text that a page with a picture on it is no scan."""


def pdf(content: bytes, page: str = "", font: str = "/Type1", packed: bool = False) -> bytes:
    """A PDF of one page that draws `content`, with an exact table of its objects."""
    filter_ = b""
    if packed:
        content, filter_ = zlib.compress(content, 1), b"/Filter /FlateDecode "
    boxed = "" if "/MediaBox" in page else "/MediaBox [0 0 612 792] "
    form = b"BT /F1 9 Tf 50 50 Td (form) Tj ET /X1 Do"
    pixel = b"\x80"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R {boxed}{page}/Contents 4 0 R /Resources 6 0 R >>".encode(),
        b"<< /Length %d %s>> stream\n%s\nendstream" % (len(content), filter_, content),
        b"<< /Type /Annot /Subtype /Link /Rect [70 730 200 760] /A << /S /URI /URI (https://example.com) >> >>",
        f"<< /Font << /F1 << /Type /Font /BaseFont /Helvetica /Subtype {font} >> >> "
        "/XObject << /X1 7 0 R /X2 8 0 R >> /ExtGState << /GS << /ca 0 >> >> >>".encode(),
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources 6 0 R /Length %d >> stream\n%s\nendstream"
        % (len(form), form),
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>"
        b" stream\n" + pixel + b"\nendstream",
    ]
    parts, places, size = [b"%PDF-1.7\n"], [], 9
    for number, body in enumerate(objects, 1):
        places.append(size)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        size += len(parts[-1])
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R "
    parts.append(f"{end}/Info << /Title (Resume) /Author (Jane) >> >>\nstartxref\n{size}\n%%EOF\n".encode())
    return b"".join(parts)


@cache
def _seeds() -> tuple[bytes, ...]:
    return (pdf(PLAIN), pdf(PLAIN, "/Rotate 90 /Annots [5 0 R] "), pdf(PLAIN + b" /X1 Do /X2 Do", "", "/Type3", True))


def make(choices: Choices) -> bytes:
    match choices.below(8):
        case 0:
            return b"%PDF-1.7\n" + choices.rest()
        case 1 | 2:
            return shaping.edited(choices, _seeds(), vocabulary.tokens("pdf"))
        case kind:
            around = "".join(choices.one(vocabulary.tokens("page")) for _ in range(choices.below(3)))
            font = choices.one(vocabulary.tokens("letters")) if choices.below(4) == 0 else "/Type1"
            drawn = shaping.composed(
                choices, vocabulary.tokens("content"), ("", "", "", "", "-7 ", "200 ", "0 -14 Td ")
            )
            return pdf(
                f"BT /F1 11 Tf 72 720 Td {LINE if kind % 2 else ''}{drawn}".encode("latin-1", "replace"),
                around,
                font,
                kind == 3,
            )


def run(data: bytes) -> None:
    from toolkit.documents.reading import read_bytes

    hold_document(read_bytes(data, "a.pdf"))


TARGETS = {"pdf": Target(make, run, ".pdf", 300)}
