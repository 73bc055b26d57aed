"""Cuts a conversation down to a token budget without tearing tool calls from their results."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

Role = Literal["system", "user", "assistant", "tool"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `text` stands for everything that costs tokens."""

    role: Role
    text: str


class DoesNotFitError(ValueError):
    """What may not be dropped is larger than the budget."""


def trim(messages: Sequence[Message], budget: int, count: Callable[[Message], int]) -> list[Message]:
    """The system messages, the last turn, and as many turns before it as fit, none left out in between.

    A turn begins with a user message and reaches to the next one, so the calls and the results in it stay together.
    """
    system = [message for message in messages if message.role == "system"]
    turns: list[list[Message]] = []
    for message in messages:
        if message.role == "system":
            continue
        if message.role == "user" or not turns:
            turns.append([])
        turns[-1].append(message)
    left = budget - sum(map(count, system))
    if left < 0:
        raise DoesNotFitError("the system messages alone are larger than the budget")
    kept: list[list[Message]] = []
    for turn in reversed(turns):
        cost = sum(map(count, turn))
        if cost > left:
            if not kept:
                raise DoesNotFitError("the last turn does not fit; shorten its tool results first")
            break  # an older turn may be small enough, but a hole would change what the rest means
        kept.append(turn)
        left -= cost
    return system + [message for turn in reversed(kept) for message in turn]


def check() -> None:
    """Everything fits, old turns go, tools stay with their turn, no holes, what cannot fit, nothing at all."""

    def words(message: Message) -> int:
        return len(message.text.split()) + 1  # one for the frame of a message

    rules = Message("system", "be brief")
    talk = [
        rules,
        Message("user", "what is the weather"),
        Message("assistant", "call weather"),
        Message("tool", "rain and wind all day long"),
        Message("assistant", "it rains"),
        Message("user", "thanks"),
        Message("assistant", "you are welcome"),
        Message("user", "and tomorrow"),
    ]
    total = sum(map(words, talk))
    assert trim(talk, total, words) == talk
    assert trim(talk, total - 1, words) == [rules, *talk[5:]]
    assert trim(talk, 12, words) == [rules, *talk[5:]]
    assert trim(talk, 11, words) == [rules, talk[7]]
    assert trim(talk, 6, words) == [rules, talk[7]]
    assert trim([], 0, words) == []
    assert trim([rules], 3, words) == [rules]
    greeting = [Message("assistant", "hello"), Message("user", "hi")]
    assert trim(greeting, 10, words) == greeting
    assert trim(greeting, 2, words) == greeting[1:]
    small_old = [Message("user", "a"), Message("user", "b " * 20), Message("user", "c")]
    assert trim(small_old, 10, words) == small_old[2:]
    for conversation, budget in [(talk, 5), (talk, 2), ([Message("user", "x " * 50)], 10)]:
        try:
            trim(conversation, budget, words)
        except DoesNotFitError:
            continue
        raise AssertionError("should not fit")
