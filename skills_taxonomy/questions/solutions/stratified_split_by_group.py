"""Splits examples into training and test so that no group is on both sides and the labels keep their shares."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence


def split_by_group(
    labels: Sequence[str], groups: Sequence[str], test_share: float, generator: random.Random
) -> tuple[list[int], list[int]]:
    """Places of the training and of the test examples.

    Greedy: groups in falling order of size go to the side that keeps both sides filled to the same degree, label by
    label. Exact shares are not always possible, since groups stay whole.
    """
    if len(labels) != len(groups):
        raise ValueError("one group for each label")
    if not 0 < test_share < 1:
        raise ValueError("test_share must lie between 0 and 1")
    members: dict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        members[group].append(place)
    if len(members) < 2:
        raise ValueError("at least two groups are needed to split without leakage")
    totals = Counter(labels)
    counts = {group: Counter(labels[place] for place in places) for group, places in members.items()}
    order = sorted(members)  # a fixed order first, so that the seed alone decides
    generator.shuffle(order)
    order.sort(key=lambda group: -len(members[group]))  # the small ones can even out what the large ones leave
    in_train: Counter[str] = Counter()
    in_test: Counter[str] = Counter()
    test_groups: set[str] = set()
    for group in order:
        as_train = _imbalance(in_train + counts[group], in_test, totals, test_share)
        as_test = _imbalance(in_train, in_test + counts[group], totals, test_share)
        if as_test < as_train:
            in_test += counts[group]
            test_groups.add(group)
        else:
            in_train += counts[group]
    if not test_groups:
        test_groups.add(order[-1])  # the smallest: an empty test side would be of no use
    elif len(test_groups) == len(order):
        test_groups.remove(order[-1])
    train = [place for place, group in enumerate(groups) if group not in test_groups]
    test = [place for place, group in enumerate(groups) if group in test_groups]
    return train, test


def _imbalance(in_train: Counter[str], in_test: Counter[str], totals: Counter[str], test_share: float) -> float:
    """Squared differences between how full the sides are; relative, so that a rare label weighs like a common one."""
    return sum(
        (in_test[label] / (total * test_share) - in_train[label] / (total * (1 - test_share))) ** 2
        for label, total in totals.items()
    )


def check() -> None:
    """No shared group, shares of size and labels, every example once, repeatability, a giant group, refusals."""
    generator = random.Random(8)
    labels: list[str] = []
    groups: list[str] = []
    for number in range(120):
        for _ in range(generator.randint(1, 9)):
            groups.append(f"customer-{number}")
            labels.append("churn" if generator.random() < 0.1 else "stay")
    train, test = split_by_group(labels, groups, 0.2, random.Random(1))
    assert not {groups[place] for place in train} & {groups[place] for place in test}
    assert sorted(train + test) == list(range(len(labels)))
    assert abs(len(test) / len(labels) - 0.2) < 0.02
    overall = labels.count("churn") / len(labels)
    assert abs(sum(labels[place] == "churn" for place in test) / len(test) - overall) < 0.02
    assert split_by_group(labels, groups, 0.2, random.Random(1)) == (train, test)
    sizes = Counter(groups)
    means = [sum(sizes[groups[place]] for place in side) / len(side) for side in (train, test)]
    assert abs(means[0] - means[1]) < 1  # large customers are on both sides
    assert split_by_group(["a", "b"], ["g", "h"], 0.5, random.Random(0))[0] != []
    giant_train, giant_test = split_by_group(["a"] * 11, ["big"] * 10 + ["small"], 0.2, random.Random(0))
    assert (len(giant_train), len(giant_test)) == (10, 1)
    for bad_labels, bad_groups, share in [(["a"], ["g"], 0.2), (["a", "b"], ["g"], 0.2), (["a", "b"], ["g", "h"], 1.0)]:
        try:
            split_by_group(bad_labels, bad_groups, share, generator)
        except ValueError:
            continue
        raise AssertionError("should be refused")
