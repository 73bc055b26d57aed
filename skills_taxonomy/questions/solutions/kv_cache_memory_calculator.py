"""How much memory the key-value cache of a decoder takes, and how many sequences fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoder:
    """The numbers of a decoder that decide over its cache; all layers use full attention."""

    layers: int
    query_heads: int
    kv_heads: int
    head_width: int
    bytes_per_value: int

    def __post_init__(self) -> None:
        if min(self.layers, self.query_heads, self.kv_heads, self.head_width, self.bytes_per_value) < 1:
            raise ValueError("every number must be at least 1")
        if self.query_heads % self.kv_heads:
            raise ValueError("query heads must be a multiple of key-value heads")

    def bytes_per_token(self, tensor_parallel: int = 1) -> int:
        """Keys and values of one token over all layers on one device; heads are split, and copied when too few."""
        larger, smaller = max(self.kv_heads, tensor_parallel), min(self.kv_heads, tensor_parallel)
        if tensor_parallel < 1 or larger % smaller:
            raise ValueError("the heads cannot be spread evenly over the devices")
        heads_here = max(1, self.kv_heads // tensor_parallel)
        return 2 * self.layers * heads_here * self.head_width * self.bytes_per_value


def blocks(tokens: int, block: int) -> int:
    """Blocks of `block` tokens that hold `tokens` tokens."""
    if tokens < 0 or block < 1:
        raise ValueError("tokens must not be negative, a block holds at least 1 token")
    return -(-tokens // block)


def cache_bytes(model: Decoder, lengths: Iterable[int], block: int = 16, tensor_parallel: int = 1) -> int:
    """Memory per device for sequences of these lengths, each rounded up to whole blocks, nothing shared."""
    return sum(blocks(length, block) for length in lengths) * block * model.bytes_per_token(tensor_parallel)


def sequences_that_fit(model: Decoder, free: int, length: int, block: int = 16, tensor_parallel: int = 1) -> int:
    """How many sequences of this length fit into `free` bytes per device at the same time."""
    if length < 1:
        raise ValueError("length must be at least 1")
    return max(0, free) // cache_bytes(model, [length], block, tensor_parallel)


def check() -> None:
    """A worked example, grouped heads, several devices, rounding to blocks, nothing fits, refused shapes."""
    grouped = Decoder(layers=32, query_heads=32, kv_heads=8, head_width=128, bytes_per_value=2)
    assert grouped.bytes_per_token() == 131_072  # 2 * 32 * 8 * 128 * 2
    assert Decoder(48, 32, 4, 128, 2).bytes_per_token() == 98_304  # 2 * 48 * 4 * 128 * 2
    full = Decoder(32, 32, 32, 128, 2)
    assert full.bytes_per_token() == 4 * grouped.bytes_per_token()
    assert Decoder(32, 32, 8, 128, 1).bytes_per_token() == 65_536
    gib = 1 << 30
    assert cache_bytes(grouped, [8192]) == gib
    assert cache_bytes(grouped, [1]) == 16 * 131_072
    assert cache_bytes(grouped, [17, 16, 0]) == 48 * 131_072
    assert cache_bytes(grouped, []) == 0
    assert sequences_that_fit(grouped, 40 * gib, 8192) == 40
    assert sequences_that_fit(grouped, 40 * gib, 8193) == 39
    assert sequences_that_fit(grouped, gib - 1, 8192) == 0
    assert sequences_that_fit(grouped, -5, 8192) == 0
    assert grouped.bytes_per_token(tensor_parallel=4) == 131_072 // 4
    assert grouped.bytes_per_token(tensor_parallel=16) == grouped.bytes_per_token(tensor_parallel=8)
    wrong: list[Callable[[], object]] = [
        lambda: Decoder(32, 30, 8, 128, 2),
        lambda: grouped.bytes_per_token(3),
        lambda: blocks(-1, 16),
    ]
    for build in wrong:
        try:
            build()
        except ValueError:
            continue
        raise AssertionError("a shape that cannot be should be refused")
