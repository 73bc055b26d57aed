"""Lines of text in pictures are told from photographs and logos."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from toolkit.documents.ink import rows_of_text


def drawn(*lines: str, ink: str = "black", ground: str = "white", size: int = 30) -> Image.Image:
    picture = Image.new("RGB", (700, 20 + 50 * max(1, len(lines))), ground)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        draw.text((10, 10 + 50 * number), line, fill=ink, font=ImageFont.load_default(size))
    return picture


@pytest.mark.parametrize(("ink", "ground"), [("black", "white"), ("white", "navy"), ("grey", "white")])
def test_lines_are_counted_on_any_ground(ink: str, ground: str) -> None:
    assert rows_of_text(drawn("Python and SQL since 2014", "Kubernetes, Airflow, Ray", ink=ink, ground=ground)) == 2


def test_lines_on_nothing_are_counted() -> None:
    picture = Image.new("RGBA", (700, 80), (0, 0, 0, 0))
    ImageDraw.Draw(picture).text((10, 10), "Python and SQL since 2014", fill="black", font=ImageFont.load_default(30))
    assert rows_of_text(picture) == 1


def test_photographs_shapes_and_empty_pictures_have_none() -> None:
    shapes = Image.new("L", (400, 400), 255)
    draw = ImageDraw.Draw(shapes)
    for edge in range(0, 400, 80):
        draw.rectangle((edge + 10, 20, edge + 50, 60), fill=0)
        draw.ellipse((100, edge + 10, 300, edge + 60), fill=0)
    for picture in (Image.radial_gradient("L"), Image.effect_noise((300, 300), 90), shapes, Image.new("L", (300, 300))):
        assert rows_of_text(picture) == 0


def test_small_and_huge_pictures_are_not_looked_at() -> None:
    assert rows_of_text(drawn("Python and SQL").resize((40, 8))) == 0
    assert rows_of_text(Image.new("1", (9000, 5000))) == 0
