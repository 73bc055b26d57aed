"""Text boxes in Word files, which python-docx cannot make itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
EMU = 914400
"""English metric units of an inch."""


def text_box(paragraph: Any, lines: Iterable[tuple[str, str]], width: float, *, right: bool) -> None:
    """Anchors a text box at the top of the margins, `width` inches wide, with text flowing round it; "b" lines are bold."""
    from docx.oxml import parse_xml

    texts = list(lines)
    content = "".join(
        f"<w:p><w:r>{'<w:rPr><w:b/></w:rPr>' if mark else ''}<w:t xml:space='preserve'>{escape(text)}</w:t></w:r></w:p>"
        for mark, text in texts
    )
    wide, high = int(width * EMU), int((0.24 * sum(1 + len(text) // 28 for _, text in texts) + 0.3) * EMU)
    xml = (
        f"<w:r {SPACES}><w:drawing><wp:anchor distT='0' distB='0' distL='114300' distR='114300' simplePos='0' relativeHeight='2' behindDoc='0' locked='0' layoutInCell='1' allowOverlap='1'>"
        f"<wp:simplePos x='0' y='0'/><wp:positionH relativeFrom='margin'><wp:align>{'right' if right else 'left'}</wp:align></wp:positionH>"
        f"<wp:positionV relativeFrom='margin'><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx='{wide}' cy='{high}'/><wp:wrapSquare wrapText='bothSides'/>"
        "<wp:docPr id='1' name='Box'/><a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:wsp><wps:cNvSpPr txBox='1'/>"
        f"<wps:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='{wide}' cy='{high}'/></a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom></wps:spPr>"
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
    paragraph._p.append(parse_xml(xml))
