"""Text boxes in Word files, which python-docx cannot make itself."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

EMU = 914400
"""English metric units of an inch."""


def text_box(paragraph: Any, lines: Iterable[tuple[str, str]], width: float, *, right: bool) -> None:
    """Anchors a box at the top of the margins, `width` inches wide, text round it; lines marked "b" are bold."""
    from docx.oxml import parse_xml

    texts = list(lines)
    content = "".join(
        f"<w:p><w:r>{'<w:rPr><w:b/></w:rPr>' if mark else ''}<w:t xml:space='preserve'>{escape(text)}</w:t></w:r></w:p>"
        for mark, text in texts
    )
    high = 0.25 * sum(1 + int(len(text) / (9 * width)) for _, text in texts) + 0.4
    form = (Path(__file__).parent / "text_box.xml").read_text("utf-8").replace("\n<", "<")
    side = "right" if right else "left"
    xml = form.format(side=side, wide=int(width * EMU), high=int(high * EMU), content=content)
    paragraph._p.append(parse_xml(xml))
