"""Flash cards: questions with what a strong answer covers, stories, terms and figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.papers.pack.models import Asked, Card, FigureNote, Star, Term


def cards(
    asked: Iterable[Asked], stars: Iterable[Star], terms: Iterable[Term], figures: Iterable[FigureNote]
) -> tuple[Card, ...]:
    """One card each, with ids that stay the same from pack to pack."""
    return tuple(
        {card.id: card for card in (*_asked(asked), *_stars(stars), *_terms(terms), *_figures(figures))}.values()
    )


def _asked(asked: Iterable[Asked]) -> Iterator[Card]:
    for question in asked:
        yield Card(f"question/{question.id}", question.asks, question.strong, ("question", *map(_tag, question.skills)))


def _stars(stars: Iterable[Star]) -> Iterator[Card]:
    for star in stars:
        says = tuple(line for part in star.parts for line in part.says)
        yield Card(
            f"story/{_tag(star.title)}", f"Tell the story: {star.title}", says, ("story", *map(_tag, star.themes))
        )


def _terms(terms: Iterable[Term]) -> Iterator[Card]:
    for term in terms:
        yield Card(f"term/{_tag(term.name)}", f"What is {term.name}?", (term.means,), ("term",))


def _figures(figures: Iterable[FigureNote]) -> Iterator[Card]:
    for figure in figures:
        yield Card(f"figure/{_tag(figure.title)}", figure.title, (figure.says,), ("figure",))


def _tag(name: str) -> str:
    """A name as a tag: letters and digits with hyphens."""
    return "-".join("".join(sign if sign.isalnum() else " " for sign in name.lower()).split())
