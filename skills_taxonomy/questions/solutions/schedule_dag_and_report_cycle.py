"""Orders the tasks of a pipeline in waves that can run at the same time, or names a cycle."""

from __future__ import annotations

from collections.abc import Collection, Mapping


class CycleError(ValueError):
    """The tasks wait for each other; `cycle` lists them so that each needs the next and the first is repeated."""

    def __init__(self, cycle: list[str]) -> None:
        super().__init__(" needs ".join(cycle))
        self.cycle = cycle


def waves(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    """Tasks by the earliest wave they can run in; a wave is sorted by name so that the result is repeatable."""
    for task, wanted in needs.items():
        unknown = sorted(other for other in set(wanted) if other not in needs)
        if unknown:
            raise KeyError(f"{task} needs {', '.join(unknown)}, which nobody defines")
    missing = {task: len(set(wanted)) for task, wanted in needs.items()}
    dependents: dict[str, list[str]] = {task: [] for task in needs}
    for task, wanted in needs.items():
        for other in set(wanted):
            dependents[other].append(task)
    result: list[list[str]] = []
    ready = sorted(task for task, count in missing.items() if count == 0)
    while ready:
        result.append(ready)
        following: list[str] = []
        for task in ready:
            for dependent in dependents[task]:
                missing[dependent] -= 1
                if missing[dependent] == 0:
                    following.append(dependent)
        ready = sorted(following)
    if sum(map(len, result)) < len(needs):
        raise CycleError(_cycle(needs, {task for task, count in missing.items() if count > 0}))
    return result


def _cycle(needs: Mapping[str, Collection[str]], stuck: set[str]) -> list[str]:
    """Every stuck task needs another stuck one, so walking from need to need must come back to a task."""
    place: dict[str, int] = {}
    path: list[str] = []
    task = min(stuck)
    while task not in place:
        place[task] = len(path)
        path.append(task)
        task = min(other for other in needs[task] if other in stuck)
    return [*path[place[task] :], task]


def check() -> None:
    """Waves, repeatability, repeated needs, empty, unknown, self-loop, a cycle behind a tail."""
    pipeline = {
        "load": [],
        "chunk": ["load"],
        "embed": ["chunk"],
        "titles": ["load"],
        "index": ["embed", "titles"],
        "clean-up": [],
    }
    assert waves(pipeline) == [["clean-up", "load"], ["chunk", "titles"], ["embed"], ["index"]]
    assert waves(dict(reversed(pipeline.items()))) == waves(pipeline)
    assert waves({}) == []
    assert waves({"a": [], "b": ["a", "a"]}) == [["a"], ["b"]]

    def cycle(needs: Mapping[str, Collection[str]]) -> list[str]:
        try:
            waves(needs)
        except CycleError as error:
            return error.cycle
        raise AssertionError("a cycle should be reported")

    assert cycle({"a": ["a"]}) == ["a", "a"]
    assert cycle({"a": ["b"], "b": ["c"], "c": ["b"]}) == ["b", "c", "b"]  # "a" only waits for the cycle
    assert cycle({"x": [], "a": ["c", "x"], "b": ["a"], "c": ["b"]}) == ["a", "c", "b", "a"]
    chain: dict[str, list[str]] = {str(place): [str(place + 1)] for place in range(5000)}
    assert len(waves({**chain, "5000": []})) == 5001  # no recursion, so no limit on depth
    try:
        waves({"a": ["b"]})
    except KeyError as error:
        assert "b" in str(error)
    else:
        raise AssertionError("an unknown task should be refused")
