"""training/measure_demand.py: the rule of importance, and that the shipped file was made by it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from toolkit.taxonomy.layers import Entries, gather

SCRIPT = Path(__file__).resolve().parents[2] / "training" / "measure_demand.py"
MARKS = """\
worth: {core: 0.5, example: 0.1, off-centre: -0.5}
marks:
  chroma:
    - {source: seed, mark: core, words: Named, level: senior}
    - {source: seed, mark: example, words: Named}
"""


def script(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def demand() -> ModuleType:
    return script(SCRIPT)


@pytest.fixture
def entries(small: Path) -> Entries:
    (small / "seed_marks.yaml").write_text(MARKS)
    return gather(((small, "small"),))


def test_shares_are_put_together_between_most_and_least_overlap(demand: ModuleType) -> None:
    assert demand.together([]) == 0
    assert demand.together([0.3]) == 0.3
    assert demand.together([0.1, 0.3]) == pytest.approx(0.35)
    assert demand.together([0.9, 0.8, 0.7]) == 1


def test_a_term_is_its_exact_skill_or_the_longest_spelling_inside(demand: ModuleType, entries: Entries) -> None:
    spellings = demand.Spellings(entries)
    assert spellings.skills("vector stores") == {"stores"}
    assert spellings.skills("managed vector store operations") == {"stores"}
    assert spellings.skills("vector stores (chromadb, chroma)") == {"stores", "chroma"}
    assert spellings.skills("chroma") == {"chroma"}
    assert spellings.skills("chroma subsampling") == set()
    assert spellings.skills("gardening") == set()


def test_only_the_strongest_mark_of_a_source_counts_and_half_a_level_below(
    demand: ModuleType, entries: Entries
) -> None:
    assert demand.lifted(0.4, entries, "chroma", "senior") == pytest.approx(1 - 0.6 * 0.5)
    assert demand.lifted(0.4, entries, "chroma", "mid") == pytest.approx(1 - 0.6 * 0.75)
    assert demand.lifted(0.4, entries, "chroma", "entry") == pytest.approx(1 - 0.6 * 0.875)
    assert demand.lifted(0.4, entries, "stores", "entry") == 0.4


def test_a_family_has_what_its_members_have_together(demand: ModuleType, entries: Entries) -> None:
    columns = {name: float(count) / 10 for name, count in demand.POSTINGS.items()}
    measured = demand.measure(entries, [demand.Term("chromadb", 87, columns)])
    assert measured["chroma"].demand == pytest.approx(0.1)
    assert measured["stores"].demand == pytest.approx(0.1)
    assert measured["stores"].importance == measured["chroma"].importance
    assert measured["chroma"].importance["mid"] > round(demand.from_demand(0.1), 2)


def test_more_postings_never_mean_less(demand: ModuleType) -> None:
    values = [demand.from_demand(share / 100) for share in range(101)]
    assert values == sorted(values)
    assert (values[0], values[-1]) == (0, 1)


def test_the_table_is_read(demand: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(
        "term,kind,postings,share,share_junior,share_unmarked,share_senior,share_lead,share_staff_plus\n"
        "chroma,databases,10,0.0115,0.0,0.01,0.02,0.0,0.0\n"
    )
    (term,) = demand.read_terms(path)
    assert (term.words, term.postings, round(term.columns["senior"], 2)) == ("chroma", 10, 5.54)


def test_every_shipped_skill_has_its_measure() -> None:
    folder = SCRIPT.parent.parent / "skills_taxonomy"
    entries = gather(((folder, "skills_taxonomy"),))
    assert set(entries.measured) == set(entries.skills)


def test_the_tables_of_the_documentation_are_those_of_the_taxonomy() -> None:
    tables = script(SCRIPT.with_name("importance_tables.py"))
    document = tables.DOCUMENT.read_text(encoding="utf-8")
    assert tables.filled(document) == document, "run training/importance_tables.py"
    assert all(f"<!-- {name} -->" in document for name in ("worth", "bands", "weightiest"))
