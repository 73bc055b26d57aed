"""Finds the cheapest order of tool calls that turns what is known into what is wanted."""

from __future__ import annotations

import heapq
from collections.abc import Sequence, Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tool:
    """A call that needs some facts, gives others, and costs something."""

    name: str
    needs: frozenset[str]
    gives: frozenset[str]
    cost: int

    def __post_init__(self) -> None:
        if self.cost < 0:
            raise ValueError(f"{self.name}: a cost must not be negative")


class SearchLimitError(RuntimeError):
    """The search looked at as many states as it may without an answer."""


def plan(known: Set[str], wanted: Set[str], tools: Sequence[Tool], limit: int = 10_000) -> list[str] | None:
    """Names of the calls in order, of least total cost and then of fewest calls; None if no order can do it.

    Uniform-cost search over sets of known facts. Facts are never lost, so no tool is worth calling twice.
    """
    useful = _useful(wanted, tools)
    start = frozenset(known)
    settled: set[frozenset[str]] = set()
    queue: list[tuple[int, int, tuple[str, ...], frozenset[str]]] = [(0, 0, (), start)]
    while queue:
        cost, calls, names, facts = heapq.heappop(queue)
        if wanted <= facts:
            return list(names)
        if facts in settled:
            continue  # reached before, at no higher cost
        if len(settled) == limit:
            raise SearchLimitError(f"no plan within {limit} states")
        settled.add(facts)
        for tool in useful:
            if tool.needs <= facts and not tool.gives <= facts:
                # calls and names come before the set in the tuple, so two sets are never compared
                heapq.heappush(queue, (cost + tool.cost, calls + 1, (*names, tool.name), facts | tool.gives))
    return None


def _useful(wanted: Set[str], tools: Sequence[Tool]) -> list[Tool]:
    """Tools that can contribute to what is wanted, found backwards; the others only blow up the search."""
    names = {tool.name for tool in tools}
    if len(names) != len(tools):
        raise ValueError("two tools have the same name")
    relevant = set(wanted)
    found: list[Tool] = []
    rest = list(tools)
    while chosen := [tool for tool in rest if tool.gives & relevant]:
        for tool in chosen:
            relevant |= tool.needs
        found += chosen
        rest = [tool for tool in rest if tool not in chosen]
    return sorted(found, key=lambda tool: tool.name)


def check() -> None:
    """A chain, a cheaper detour, two branches, shared work, nothing to do, impossible, cycles, limits, refusals."""

    def tool(name: str, needs: str, gives: str, cost: int) -> Tool:
        return Tool(name, frozenset(needs.split()), frozenset(gives.split()), cost)

    tools = [
        tool("find-user", "email", "user", 1),
        tool("list-orders", "user", "orders", 2),
        tool("ask-human", "email", "orders", 50),
        tool("track", "orders", "parcel", 3),
        tool("user-of-order", "orders", "user", 1),
        tool("weather", "", "weather", 1),
    ]
    assert plan({"email"}, {"parcel"}, tools) == ["find-user", "list-orders", "track"]
    assert plan({"email"}, {"email"}, tools) == []
    assert plan({"email"}, set(), tools) == []
    assert plan({"phone"}, {"parcel"}, tools) is None
    assert plan({"email"}, {"unheard-of"}, tools) is None
    assert plan(set(), {"weather"}, tools) == ["weather"]
    assert plan({"orders"}, {"user", "parcel"}, tools) == ["track", "user-of-order"]
    dear = [one if one.name != "list-orders" else tool("list-orders", "user", "orders", 90) for one in tools]
    assert plan({"email"}, {"parcel"}, dear) == ["ask-human", "track"]
    # cheapest for each fact alone ("x" and "y", 4 in all) is not cheapest for both ("both" at 3)
    shared = [tool("x", "", "p", 2), tool("y", "", "q", 2), tool("both", "", "p q", 3)]
    assert plan(set(), {"p", "q"}, shared) == ["both"]
    assert plan(set(), {"p"}, shared) == ["x"]
    free = [tool("one", "", "p", 0), tool("two", "p", "q", 0), tool("direct", "", "q", 0)]
    assert plan(set(), {"q"}, free) == ["direct"]  # equal cost: fewer calls
    noise = [tool(f"noise{number}", "", f"fact{number}", 0) for number in range(40)]
    assert plan({"email"}, {"parcel"}, tools + noise, limit=50) == ["find-user", "list-orders", "track"]
    try:
        plan({"email"}, {"parcel"}, tools, limit=1)
    except SearchLimitError:
        pass
    else:
        raise AssertionError("the limit should hold")
    try:
        plan(set(), {"p"}, [tool("same", "", "p", 1), tool("same", "", "q", 1)])
    except ValueError:
        return
    raise AssertionError("equal names should be refused")
