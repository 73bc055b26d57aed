"""How a page looks: fonts, sizes, colours and rules, drawn at random, as CSS."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LOCAL = [
    "DejaVu Sans",
    "DejaVu Serif",
    "Liberation Sans",
    "Liberation Serif",
    "Liberation Sans Narrow",
    "Liberation Mono",
    "P052",
    "Nimbus Sans",
]
FACES = {
    "Regular": "",
    "Bold": "font-weight:700;",
    "Italic": "font-style:italic;",
    "BoldItalic": "font-weight:700;font-style:italic;",
}
COLOURS = ["#000", "#222", "#1f4e79", "#2d5f3f", "#7a1f2b", "#444", "#5b3a8c", "#0a6b74", "#b0521a"]

EXTRAS = [
    ["h2{letter-spacing:.2em}", "h2{letter-spacing:.35em}", "", "", "", ""],
    [
        "h2{border-bottom:1px solid}",
        "h2{border-bottom:2px solid}",
        "h2{background:#e8e8ee;padding:.1em .4em}",
        "",
        "h2{border-top:1px solid;padding-top:.3em}",
    ],
    ["p,li,.item{text-align:justify;hyphens:auto}", "", "", ""],
    ["html{font-variant-ligatures:none}", "", ""],
    ["ul{list-style:square}", "ul{list-style:circle}", "", "", ""],
    ["a{text-decoration:none}", ""],
    [".date,.place{color:#777}", "", ""],
]
"""Rules of which one each is drawn."""


@dataclass(frozen=True, slots=True)
class Look:
    """One page's look: its CSS, its paper in inches, and the margins in inches."""

    css: str
    paper: tuple[float, float]
    margin: float


@cache
def packaged() -> dict[str, Path]:
    """The text families of rendercv-fonts by name, with their folders."""
    import rendercv_fonts

    base = Path(str(rendercv_fonts.__file__)).parent
    return {f.name: f for f in sorted(base.iterdir()) if f.is_dir() and not f.name.startswith(("_", "Font Awesome"))}


def face_rules(family: str) -> str:
    """`@font-face` rules of a packaged family; none for one that the machine has."""
    folder = packaged().get(family)
    if folder is None:
        return ""
    found = []
    for weight, rule in FACES.items():
        for file in sorted(folder.glob(f"*-{weight}.[to]tf")):
            if not file.name.startswith(("NotoSansJP", "NotoSansKR", "NotoSansSC")):
                found.append(f"@font-face{{font-family:'{family}';{rule}src:url('{file.as_uri()}')}}")
    return "".join(found)


def icon_rules() -> str:
    """`@font-face` rules of the icon font."""
    import rendercv_fonts

    folder = Path(str(rendercv_fonts.__file__)).parent / "Font Awesome 7"
    solid, brands = (next(folder.glob(f"*{name}*.otf")) for name in ("Solid", "Brands"))
    faces = {"icons": solid, "brands": brands}
    return "".join(f"@font-face{{font-family:{name};src:url('{file.as_uri()}')}}" for name, file in faces.items())


def draw_look(rng: random.Random, *, narrow: bool = False) -> Look:
    """A look; `narrow` asks for smaller type, as columns need."""
    families = [*packaged(), *LOCAL, *LOCAL]
    body = rng.choice(families)
    title = body if rng.random() < 0.7 else rng.choice(families)
    size = rng.choice([8.5, 9, 9.5] if narrow else [9, 9.5, 10, 10.5, 11, 12])
    drawn = {
        "html": f"font:{size}pt/{rng.choice([1.2, 1.3, 1.4, 1.5])} '{body}'",
        "h1,h2": f"font-family:'{title}';color:{rng.choice(COLOURS)};font-weight:{rng.choice([400, 700, 700])}",
        "h1": f"font-size:{rng.choice([1.6, 2, 2.4, 3])}em",
        "h1.spaced": f"letter-spacing:{rng.choice(['.15em', '.3em', '.45em'])}",
        "h2": f"font-size:{rng.choice([1, 1.1, 1.25, 1.4])}em;margin:{rng.choice(['.8em', '1.1em'])} 0 .35em",
        "header": f"text-align:{rng.choice(['left', 'left', 'center', 'center', 'right'])}",
        ".piece": f"margin-bottom:{rng.choice(['.4em', '.7em', '1em'])}",
        ".more": f"margin-left:{rng.choice(['0', '0', '1em'])}",
    }
    css = [
        face_rules(body) + (face_rules(title) if title != body else ""),
        (Path(__file__).parent / "page.css").read_text("utf-8"),
        *(f"{selector}{{{rule}}}" for selector, rule in drawn.items()),
        *(rng.choice(choices) for choices in EXTRAS),
    ]
    return Look("\n".join(css), rng.choice([(8.5, 11.0), (8.27, 11.69)]), rng.choice([0.5, 0.6, 0.75, 1.0]))
