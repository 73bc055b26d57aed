"""Print constraints.txt: the exact version of everything that the package brings in here, with all its extras."""

from __future__ import annotations

from importlib.metadata import distribution, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TOP = "ai-engineer-toolkit"
EXTRAS = ("dask", "dev", "fuzz", "readers", "training")


def wanted(name: str, extras: tuple[str, ...]) -> list[Requirement]:
    found = [Requirement(text) for text in requires(name) or ()]
    return [r for r in found if r.marker is None or any(r.marker.evaluate({"extra": extra}) for extra in (*extras, ""))]


def main() -> None:
    versions: dict[str, str] = {}
    seen: set[tuple[str, frozenset[str]]] = set()
    queue = wanted(TOP, EXTRAS)
    while queue:
        requirement = queue.pop()
        name, extras = canonicalize_name(requirement.name), frozenset(requirement.extras)
        if (name, extras) not in seen:
            seen.add((name, extras))
            versions[name] = distribution(name).version
            queue += wanted(name, tuple(extras))
    print(*(f"{name}=={versions[name]}" for name in sorted(versions)), sep="\n")


if __name__ == "__main__":
    main()
