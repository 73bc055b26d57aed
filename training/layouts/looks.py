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
    return (
        f"@font-face{{font-family:icons;src:url('{solid.as_uri()}')}}@font-face{{font-family:brands;src:url('{brands.as_uri()}')}}"
        ".icon{font-family:icons,brands;font-weight:400;font-style:normal;font-size:.9em;margin-right:.25em}"
    )


def draw_look(rng: random.Random, *, narrow: bool = False) -> Look:
    """A look; `narrow` asks for smaller type, as columns need."""
    families = [*packaged(), *LOCAL, *LOCAL]
    body = rng.choice(families)
    title = body if rng.random() < 0.7 else rng.choice(families)
    size = rng.choice([8.5, 9, 9.5] if narrow else [9, 9.5, 10, 10.5, 11, 12])
    colour = rng.choice(COLOURS)
    css = [
        face_rules(body) + (face_rules(title) if title != body else ""),
        f"html{{font:{size}pt/{rng.choice([1.2, 1.3, 1.4, 1.5])} '{body}';-webkit-print-color-adjust:exact}}body{{margin:0}}",
        f"h1,h2{{font-family:'{title}';color:{colour};font-weight:{rng.choice([400, 700, 700])}}}",
        f"h1{{font-size:{rng.choice([1.6, 2, 2.4, 3])}em;margin:0 0 .2em;line-height:1.15}}h1.spaced{{letter-spacing:{rng.choice(['.15em', '.3em', '.45em'])}}}",
        f"h2{{font-size:{rng.choice([1, 1.1, 1.25, 1.4])}em;margin:{rng.choice(['.8em', '1.1em'])} 0 .35em}}",
        f"header{{text-align:{rng.choice(['left', 'left', 'center', 'center', 'right'])};margin-bottom:.8em}}",
        ".row{display:flex;justify-content:space-between;gap:1em}.right{text-align:right;flex:none;max-width:45%}",
        f".piece{{margin-bottom:{rng.choice(['.4em', '.7em', '1em'])}}}p{{margin:.15em 0}}.more{{margin-left:{rng.choice(['0', '0', '1em'])}}}",
        "ul{margin:.15em 0;padding-left:1.3em}.item{padding-left:1.2em;text-indent:-1.1em}a{color:inherit}table{border-collapse:collapse}td{vertical-align:top;padding:.1em .6em .1em 0}",
        f".chip{{display:inline-block;border:1px solid {colour};border-radius:4px;padding:.05em .5em;margin:.15em}}.columns{{columns:3;column-gap:1.5em}}",
        rng.choice(["h2{letter-spacing:.2em}", "h2{letter-spacing:.35em}", "", "", "", ""]),
        rng.choice(
            [
                "h2{border-bottom:1px solid}",
                "h2{border-bottom:2px solid}",
                "h2{background:#e8e8ee;padding:.1em .4em}",
                "",
                "h2{border-top:1px solid;padding-top:.3em}",
            ]
        ),
        rng.choice(["p,li,.item{text-align:justify;hyphens:auto}", "", "", ""]),
        rng.choice(["html{font-variant-ligatures:none}", "", ""]),
        rng.choice(["ul{list-style:square}", "ul{list-style:circle}", "", "", ""]),
        rng.choice(["a{text-decoration:none}", ""]) + rng.choice([".date,.place{color:#777}", "", ""]),
    ]
    return Look("".join(css), rng.choice([(8.5, 11.0), (8.27, 11.69)]), rng.choice([0.5, 0.6, 0.75, 1.0]))
