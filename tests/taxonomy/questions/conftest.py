"""A small question bank beside the small taxonomy, the shipped one while a test runs, to break in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from toolkit import resources
from toolkit.taxonomy import loading
from toolkit.taxonomy.questions import loading as bank_loading
from toolkit.taxonomy.questions.checks import complaints
from toolkit.taxonomy.questions.layers import gather

DEPTH = """\
questions:
  - id: choose-a-store
    round: llm-depth
    kind: question
    skills: [stores, chroma]
    levels: [mid, staff]
    minutes: 10
    asks: You have ten million passages and one machine. Which index do you build, and what do you give up for it?
    strong:
      - Works out the memory of the vectors before naming a product.
      - Says what recall is lost by compressing them, and measures it.
      - Asks how often passages change.
    weak: Names the store they used last.
    follow_ups:
      - What changes at a billion passages?
      - How do you notice that recall has fallen?
  - id: a-store-that-lost-rows
    round: project-deep-dive
    kind: case-study
    skills: [stores]
    levels: [senior, principal]
    minutes: 30
    asks: After an upgrade a tenth of the documents cannot be found. You are on call; begin.
    strong: [Stops the writers first., Compares counts by day., Keeps the broken copy.]
    weak: Rebuilds everything at once.
    follow_ups: ["Who is told, and when?", "What would have shown it a day earlier?"]
    outline:
      situation: Ten percent of 2,000,000 documents are gone since Monday.
      first_hour: [Freeze writes.]
      diagnosis: [Count by day.]
      mend: [Load the missing days again.]
      prevent: [Compare counts after each load.]
"""
PEOPLE = """\
questions:
  - id: said-no-to-a-customer
    round: behavioural
    kind: question
    skills: []
    levels: [entry, principal]
    minutes: 8
    asks: Tell me about a time when you refused what a customer wanted.
    strong: [Says what was asked., Says what they offered instead., Says what came of it.]
    weak: Blames the customer.
    follow_ups: ["What would they do today?", "Who disagreed?"]
    themes: [customer, ethics]
"""
WORK = """\
questions:
  - id: nearest-of-many
    round: coding
    kind: coding
    skills: [chroma]
    levels: [entry, mid]
    minutes: 25
    asks: Write a function that gives the k largest numbers of a stream that does not fit into memory.
    strong: [Keeps a heap of k., Says what it costs., Tries k of zero.]
    weak: Sorts all of it.
    follow_ups: ["And if k is large?", "And if the stream is split over machines?"]
    outline:
      approach: [Keep a heap of k., Replace its least., Sort it at the end.]
      complexity: O(n log k) time, O(k) memory for n numbers
      pitfalls: [k above the number of numbers, equal numbers]
    solution: nearest_of_many.py
  - id: design-a-search
    round: system-design
    kind: design
    skills: [stores]
    levels: [senior, senior]
    minutes: 45
    asks: Design a search over the manuals of a company with fifty thousand readers.
    strong: [Asks for the load., Sizes the index., Draws the path of a query.]
    weak: Lists products.
    follow_ups: ["How is it rolled back?", "What does it cost?"]
    outline:
      requirements: [Answers in 1 s., 50 queries a second., Access by group., Fresh within an hour.]
      estimates:
        - "queries a day: 50 × 86,400 = 4,320,000"
        - "memory: 2 × 1.5 = 3"
        - "machines: about four"
      architecture:
        nodes:
          - {id: reader, name: Reader}
          - {id: gateway, name: Gateway}
          - {id: retriever, name: Retriever}
          - {id: index, name: Index}
          - {id: ranker, name: Ranker}
          - {id: loader, name: Loader}
        edges:
          - [reader, gateway, query]
          - [gateway, retriever]
          - [retriever, index, vector]
          - [retriever, ranker, passages]
          - [loader, index, chunks]
      trade_offs: [One index or many., Cache or none., Batch or stream.]
      failure_modes: [The index is stale., The ranker is slow., A group is wrong.]
      evaluation: [Recall on 200 queries., Clicks., Complaints.]
"""
SOLUTION = '''\
"""The k largest numbers of a stream."""

from __future__ import annotations

import heapq


def check() -> None:
    assert heapq.nlargest(2, [1, 3, 2]) == [3, 2]
'''
BANK = {
    "questions/depth.yaml": DEPTH,
    "questions/people.yaml": PEOPLE,
    "questions/work.yaml": WORK,
    "questions/solutions/nearest_of_many.py": SOLUTION,
}


@pytest.fixture
def home(small: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The small taxonomy and bank, for a while the shipped ones."""
    for name, text in BANK.items():
        (small / name).parent.mkdir(parents=True, exist_ok=True)
        (small / name).write_text(text, encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(resources, "folder", lambda name: small)
        bank_loading._load.cache_clear()
        yield small
    bank_loading._load.cache_clear()


@pytest.fixture
def complain(home: Path) -> Callable[[str, str, str], list[str]]:
    """What is said of the small bank after one replacement in one file."""

    def said(name: str, old: str, new: str) -> list[str]:
        path = home / "questions" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return [str(complaint) for complaint in complaints(gather(((home, "small"),)), loading.load())]

    return said
