"""Profiles whose site only an icon names."""

from __future__ import annotations

import pytest

from toolkit.documents.icons import profile_links
from toolkit.documents.run import Run


def run(*words: str) -> Run:
    return Run(list(words), 50.0, 200.0, 90.0, 100.0, 98.0, 10.0, [50.0] * len(words))


@pytest.mark.parametrize(
    ("words", "links"),
    [
        (["\uf08c", "ines-calder"], ["https://www.linkedin.com/in/ines-calder"]),
        (["\uf09bicalder"], ["https://github.com/icalder"]),
        (
            ["\uf08c", "ines", "·", "\uf09b", "icalder"],
            ["https://www.linkedin.com/in/ines", "https://github.com/icalder"],
        ),
        (["\uf09b", "github.com/icalder"], []),
        (["\uf0e0", "ines@example.com"], []),
        (["icalder"], []),
    ],
)
def test_a_handle_behind_the_icon_of_a_site(words, links):
    assert profile_links(run(*words)) == links
