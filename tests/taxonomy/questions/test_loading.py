"""`load_questions`: the same bank from the files and from the compiled copy, with a folder of one's own over it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.errors import ConfigurationError
from toolkit.taxonomy.questions import loading
from toolkit.taxonomy.questions.loading import check_questions, load_questions
from toolkit.taxonomy.questions.models import CaseOutline, CodingOutline, DesignOutline, Edge, Node

from .conftest import DEPTH, PEOPLE, SOLUTION, WORK

NEW = """\
  - id: said-yes
    round: hiring-manager
    kind: question
    skills: [stores]
    levels: [senior, senior]
    minutes: 5
    asks: Why here?
    strong: [Names a product., Names a person., Names a doubt.]
    weak: Talks of money.
    follow_ups: ["Since when?", "Until when?"]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of one's own, with a question that takes the place of a shipped one, and one that is new."""
    folder = tmp_path / "own"
    (folder / "questions").mkdir(parents=True)
    changed = PEOPLE.replace("minutes: 8", "minutes: 9")
    (folder / "questions/ours.yaml").write_text(changed + NEW, encoding="utf-8")
    return folder


def copies(cache: Path) -> list[Path]:
    return sorted(cache.glob("questions-*"))


def test_the_bank_holds_what_the_files_say(home: Path) -> None:
    bank = load_questions()
    assert list(bank.questions) == [
        *("choose-a-store", "a-store-that-lost-rows", "said-no-to-a-customer", "nearest-of-many", "design-a-search"),
    ]
    question = bank.questions["choose-a-store"]
    assert (question.round, question.skills, question.levels) == ("llm-depth", ("stores", "chroma"), ("mid", "staff"))
    assert [level for level in ("entry", "mid", "staff", "principal") if question.asked_at(level)] == ["mid", "staff"]
    assert isinstance(bank.questions["a-store-that-lost-rows"].outline, CaseOutline)
    coding = bank.questions["nearest-of-many"].outline
    assert isinstance(coding, CodingOutline)
    assert (coding.solution, coding.code) == ("nearest_of_many.py", SOLUTION)
    design = bank.questions["design-a-search"].outline
    assert isinstance(design, DesignOutline)
    assert design.nodes[0] == Node("reader", "Reader")
    assert design.edges[:2] == (Edge("reader", "gateway", "query"), Edge("gateway", "retriever"))


def test_questions_are_found_by_round_skill_and_level(home: Path) -> None:
    bank = load_questions()
    assert [one.id for one in bank.of_round("behavioural")] == ["said-no-to-a-customer"]
    assert [one.id for one in bank.of_skill("chroma")] == ["nearest-of-many", "choose-a-store"]
    assert [one.id for one in bank.of_skill("chroma", "entry")] == ["nearest-of-many"]
    assert [one.id for one in bank.at("principal")] == ["a-store-that-lost-rows", "said-no-to-a-customer"]
    assert bank.of_round("coding", "principal") == () == bank.of_skill("nothing")


def test_the_compiled_copy_is_the_same_bank(home: Path, cache: Path) -> None:
    first = load_questions()
    (copy,) = copies(cache)
    loading._load.cache_clear()
    copy.touch()
    assert load_questions() == first


def test_a_copy_is_read_without_yaml_pydantic_or_scikit_learn(home: Path, cache: Path) -> None:
    load_questions()
    script = (
        "import sys; from pathlib import Path; from toolkit import resources;"
        f"resources.folder = lambda name: Path({str(home)!r});"
        "from toolkit.taxonomy.questions.loading import load_questions; assert load_questions().questions;"
        "print(sorted({'yaml', 'pydantic', 'sklearn', 'nearest_of_many'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("content", [b"", b"[]", b'{"key": "another"}', b"\xff", b"[" * 100_000])
def test_a_copy_that_is_not_ours_is_ignored_and_written_again(home: Path, cache: Path, content: bytes) -> None:
    first = load_questions()
    (copy,) = copies(cache)
    copy.write_bytes(content)
    loading._load.cache_clear()
    assert load_questions() == first
    assert json.loads(copy.read_bytes())["bank"]["fingerprint"] == first.fingerprint


def test_a_copy_with_a_changed_field_is_ignored(home: Path, cache: Path) -> None:
    first = load_questions()
    (copy,) = copies(cache)
    content = json.loads(copy.read_bytes())
    content["bank"]["questions"]["choose-a-store"]["colour"] = "green"
    copy.write_text(json.dumps(content))
    loading._load.cache_clear()
    assert load_questions() == first


@pytest.mark.parametrize("name", ["questions/people.yaml", "questions/solutions/nearest_of_many.py", "cues.yaml"])
def test_a_file_that_changes_is_read_again(home: Path, name: str) -> None:
    first = load_questions().fingerprint
    (home / name).write_text((home / name).read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    assert load_questions().fingerprint != first


def test_skills_are_not_read_again_when_a_question_changes(home: Path) -> None:
    from toolkit.taxonomy.loading import load

    first = load()
    (home / "questions/people.yaml").write_text("nothing: [here", encoding="utf-8")
    assert load() is first


def test_a_folder_of_ones_own_adds_and_overrides(home: Path, own: Path) -> None:
    shipped, found = load_questions(), load_questions(own)
    assert set(found.questions) - set(shipped.questions) == {"said-yes"}
    assert found.questions["said-no-to-a-customer"].minutes == 9
    assert found.fingerprint != shipped.fingerprint


def test_a_solution_stands_beside_its_question(home: Path, own: Path) -> None:
    (own / "questions/work.yaml").write_text(WORK.replace("minutes: 25", "minutes: 20"), encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"own/questions/work\.yaml:16: `nearest_of_many\.py` is not in"):
        load_questions(own)
    (own / "questions/solutions").mkdir()
    (own / "questions/solutions/nearest_of_many.py").write_text("def check(): pass\n", encoding="utf-8")
    outline = load_questions(own).questions["nearest-of-many"].outline
    assert isinstance(outline, CodingOutline)
    assert outline.code == "def check(): pass\n"


def test_complaints_name_the_users_file_and_line(home: Path, own: Path) -> None:
    (own / "questions/ours.yaml").write_text(DEPTH.replace("chroma", "gone"), encoding="utf-8")
    with pytest.raises(ConfigurationError) as refused:
        load_questions(own)
    assert refused.value.message == f"{own}/questions/ours.yaml:5: `gone` is no skill; write the id of one"


def test_a_folder_without_questions_leaves_the_shipped_ones(home: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert load_questions(tmp_path / "empty").questions == load_questions().questions


def test_what_is_too_few_is_a_fault_of_the_shipped_bank_alone(home: Path, own: Path) -> None:
    assert [lack.split(";")[0] for lack in check_questions(own)[1]][:2] == [
        "there are 6 questions",
        "there are 1 case studies",
    ]
    with pytest.raises(ConfigurationError) as refused:
        check_questions()
    assert refused.value.message.splitlines()[0] == (
        "skills_taxonomy/questions:1: there are 5 questions; write 400 or more"
    )
