"""What holds for all tests: no test reaches another machine; and below them, how well tests/cases were read.

The hook is here because pytest, when workers run the tests, looks in the process that prints the summary only into the
`conftest.py` of the folder it was started on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from tests.security.guarded import network_guard

_attempts: list[str] = []
network_guard.watch(_attempts.append)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Fails a test in which, or in whose fixtures, another machine was asked for, even where the refusal was caught."""
    try:
        return (yield)
    finally:
        if _attempts:
            told = ", ".join(dict.fromkeys(_attempts))
            _attempts.clear()
            pytest.fail(f"the network was asked for: {told}", pytrace=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints precision, recall and F1 by field over the cases that ran, and the floors that may be raised."""
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    above: list[str] = []
    cases = 0
    for report in (report for reports in terminalreporter.stats.values() for report in reports):
        if getattr(report, "when", "") != "call":
            continue
        noted = dict(report.user_properties)
        cases += "counts" in noted
        above += noted.get("above", [])
        for field, counts in noted.get("counts", {}).items():
            totals[field] = [total + more for total, more in zip(totals[field], counts, strict=True)]
            totals["all fields"] = [total + more for total, more in zip(totals["all fields"], counts, strict=True)]
    if not cases:
        return
    totals["all fields"] = totals.pop("all fields")
    terminalreporter.section(f"{cases} resumes of tests/cases, by field")
    terminalreporter.write_line(f"{'field':<12}{'precision':>10}{'recall':>8}{'F1':>8}{'n':>6}")
    for field, (right, wanted, found) in totals.items():
        precision, recall, f1 = right / max(1, found), right / max(1, wanted), 2 * right / max(1, wanted + found)
        terminalreporter.write_line(f"{field:<12}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}{wanted:>6}")
    if above:
        terminalreporter.write_line("above its floor, which may rise: " + "; ".join(sorted(above)))
