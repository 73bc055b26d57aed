"""One short resume with terminal escapes in it, as every kind of file that the program reads."""

from __future__ import annotations

import html
import io
import json

SIGNS = "\x1b[31mred\x1b[0m \x1b]0;owned\x07 \x9b5m\u202eesrever"
NAME = f"Mira {SIGNS} Oduya"
DONE = (
    f"Built the delay forecast {SIGNS} in Python and Spark for 2,300 trains a day",
    *(
        f"Kept pipeline number {number} running, which loads the readings of a depot every night"
        for number in range(30)
    ),
)
# More controls than one in a hundred letters would make a text a binary file.


def forms() -> dict[str, bytes]:
    """Name of a file → its bytes."""
    lines = (NAME, "mira.oduya@example.com", "Experience", "Data Engineer, Calder Rail", "May 2021 - Present", *DONE)
    items = "".join(f"- {line}\n" for line in DONE)
    job = {"company": "Calder Rail", "position": "Data Engineer", "start_date": "2021-05", "highlights": DONE}
    work = {"experience": [job]}
    data = {
        "basics": {"name": NAME, "email": "mira.oduya@example.com"},
        "work": [{"name": "Calder Rail", "position": "Data Engineer", "startDate": "2021-05", "highlights": DONE}],
    }
    return {
        "r.txt": "\n".join(lines).encode(),
        "r.md": f"# {NAME}\n\n{lines[1]}\n\n## {lines[2]}\n\n### {lines[3]}\n{lines[4]}\n\n{items}".encode(),
        "raw.html": _page([html.escape(line) for line in lines]),
        "named.html": _page(["".join(f"&#{ord(sign)};" for sign in line) for line in lines]),
        "r.json": json.dumps(data).encode(),
        "r.yaml": f"cv:\n  name: {json.dumps(NAME)}\n  email: {lines[1]}\n  sections: {json.dumps(work)}\n".encode(),
        "r.docx": _word(lines),
        "r.pdf": _pdf(),
    }


def _page(lines: list[str]) -> bytes:
    return ("<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>").encode()


def _word(lines: tuple[str, ...]) -> bytes:
    """Those of the escapes that XML can hold."""
    import docx

    document = docx.Document()
    for line in lines:
        document.add_paragraph("".join(sign for sign in line if sign >= " "))
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _pdf() -> bytes:
    """A page whose letter `Q` reads, by the font's own table, as a terminal's escape."""
    table = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
    table += b"2 beginbfchar <51> <001B005B00330031006D> <58> <009B0035006D202E> endbfchar\n"
    table += b"1 beginbfrange <20> <50> <0020> endbfrange 1 beginbfrange <52> <57> <0052> endbfrange\n"
    table += b"1 beginbfrange <59> <7E> <0059> endbfrange endcmap end"
    lines = (
        "Mira QOduyaX",
        "mira.oduya@example.com",
        "Experience",
        "Data Engineer, Calder QRailX",
        "May 2021 - Present",
    )
    shown = "".join(f"BT /F1 12 Tf 72 {700 - 20 * at} Td ({line}) Tj ET\n" for at, line in enumerate(lines)).encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R"
        b" /Resources << /Font << /F1 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        *(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data) for data in (shown, table)),
    ]
    made = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    start = len(made)
    made += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"trailer << /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
