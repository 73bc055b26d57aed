"""The styles and the page of a letter as a Word file, each style defined once and nothing set by hand in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

FONT = "Calibri"
FALLBACK = "Carlito"
"""The free font with the same widths, for machines without Calibri."""
PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height in millimetres."""
MARGINS = (22.0, 26.0, 20.0, 26.0)
"""Top, right, bottom and left in millimetres."""
INK, QUIET, ACCENT = "1D2329", "59636C", "1F5F6B"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; sizes and spaces in points, `None` takes those of Normal."""

    name: str
    size: float | None = None
    colour: str = ""
    bold: bool = False
    before: float = 0
    after: float = 0
    next: str = ""
    """The style of the paragraph that is typed after it."""
    keep: bool = False
    """Stays on one page with what follows."""
    rule: bool = False
    """A line below."""


STYLES = (
    Style("Title", 22, bold=True, next="Subtitle", keep=True),
    Style("Subtitle", colour=ACCENT, bold=True, before=1, next="Contact", keep=True),
    Style("Contact", 9.5, QUIET, before=4, next="Date", rule=True),
    Style("Date", colour=QUIET, before=22, next="Inside Address", keep=True),
    Style("Inside Address", before=14, next="Subject", keep=True),
    Style("Subject", bold=True, before=20, next="Salutation", keep=True),
    Style("Salutation", before=10, next="Body Text", keep=True),
    Style("Body Text", before=9, next="Body Text"),
    Style("Closing", before=14, after=12, next="Signature", keep=True),
    Style("Signature", bold=True, next="Signature Contact"),
    Style("Signature Contact", 9.5, QUIET, before=2, next="Body Text"),
)
PARTS = {
    "word/fontTable.xml": (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:font w:name="{FONT}"><w:altName w:val="{FALLBACK}"/><w:panose1 w:val="020F0502020204030204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    ),
    "docProps/app.xml": (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>ai-engineer-toolkit</Application></Properties>"
    ),
}
"""Parts of the file written anew: the fonts it names, and the program that wrote it."""
_NORMAL_SIZE = 11.0
_LINE = 1.15
# Parts of python-docx's empty document that a letter has no use for: a picture of the template, styles of Word 2007.
_UNUSED = ("thumbnail", "stylesWithEffects", "customXml", "numbering", "webSettings")
_KEPT_STYLES = ("Normal", "DefaultParagraphFont", "TableNormal", "NoList")


def prepare(document: Document, paper: str) -> None:
    """Leave in an empty document the letter's page and its styles, and nothing else."""
    _strip(document)
    _page(document, paper)
    _normal(document)
    for style in STYLES:
        _define(document, style)
    for style in STYLES:
        document.styles[style.name].next_paragraph_style = document.styles[style.next]


def _strip(document: Document) -> None:
    for rels in (document.part.package.rels, document.part.rels):
        for id_ in [id_ for id_, rel in rels.items() if rel.reltype.rsplit("/", 1)[-1] in _UNUSED]:
            del rels[id_]
    styles = document.styles.element
    for style in list(styles.style_lst):
        if style.styleId not in _KEPT_STYLES:
            styles.remove(style)


def _page(document: Document, paper: str) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, PAPERS[paper])
    top, right, bottom, left = map(Mm, MARGINS)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = top, right, bottom, left


def _normal(document: Document) -> None:
    """Normal, and with it every style: the font by name, for all scripts, with its stand-in in the font table."""
    from docx.enum.text import WD_LINE_SPACING
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    normal = document.styles["Normal"]
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    normal.font.size = Pt(_NORMAL_SIZE)
    normal.font.color.rgb = RGBColor.from_string(INK)
    spacing = normal.paragraph_format
    spacing.space_before = spacing.space_after = Pt(0)
    spacing.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
    spacing.line_spacing = _LINE
    spacing.widow_control = True


def _define(document: Document, style: Style) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    made = document.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = document.styles["Normal"]
    made.quick_style = True
    made.hidden = made.unhide_when_used = False
    if style.size:
        made.font.size = Pt(style.size)
    if style.colour:
        made.font.color.rgb = RGBColor.from_string(style.colour)
    if style.bold:
        made.font.bold = True
    spacing = made.paragraph_format
    spacing.space_before, spacing.space_after = Pt(style.before), Pt(style.after)
    spacing.keep_with_next = style.keep
    if style.name == "Inside Address":
        made.element.get_or_add_pPr().append(_element("contextualSpacing"))
    if style.rule:
        edge = _element("bottom", val="single", sz="4", space="8", color=INK)
        border = _element("pBdr")
        border.append(edge)
        made.element.get_or_add_pPr().insert_element_before(
            border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc"
        )


def _element(name: str, **values: str) -> BaseOxmlElement:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made
