"""Contact and jobs that a Word file keeps in text boxes and tables, where simple readers do not look."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.reviews.ats.addressing import Said, said_of
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import counted, first, listed
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import place_of


def find(material: Material) -> Iterator[Finding]:
    """Findings about the text boxes and tables of a Word file."""
    facts = material.facts
    if facts.format != "docx" or material.document is None:
        return
    boxed = _held(material, facts.boxed_text)
    if facts.boxed_text:
        yield material.finding(
            "text-boxes",
            f"{counted(facts.text_boxes, 'text box', 'text boxes')} {'holds' if facts.text_boxes == 1 else 'hold'} "
            f"{_named(boxed) or listed(facts.boxed_text)}.",
            _places(material, boxed, facts.boxed_text),
            severity="" if boxed else "minor",
        )
    celled = _held(material, facts.table_text)
    if facts.nested_tables:
        yield material.finding(
            "nested-tables",
            f"{counted(facts.nested_tables, 'table')} {'stands' if facts.nested_tables == 1 else 'stand'} in a cell of "
            "another.",
            _places(material, celled, facts.table_text),
        )
    elif celled:
        yield material.finding(
            "tables",
            f"{counted(facts.tables, 'table')} {'holds' if facts.tables == 1 else 'hold'} {_named(celled)}.",
            _places(material, celled, facts.table_text),
        )


def _held(material: Material, paragraphs: tuple[str, ...]) -> list[Said]:
    """What of the contact and the jobs stands in these paragraphs."""
    text = " ".join(" ".join(paragraphs).split()).casefold()
    return [said for said in said_of(material) if said.stands_in(text)]


def _named(held: list[Said]) -> str:
    return listed((said.text for said in held), 4)


def _places(material: Material, held: list[Said], paragraphs: tuple[str, ...]) -> tuple[Place, ...]:
    document = material.document
    assert document is not None
    words = [said.text for said in held] or list(paragraphs)
    starts = [(document.text.find(text), text) for text in words]
    return first([place_of(document, start, start + len(text)) for start, text in starts if start >= 0])
