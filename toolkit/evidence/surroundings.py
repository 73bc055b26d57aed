"""What stands beside the name of a tool in a text: list marks, the nouns that follow it, the words that lead to it."""

from __future__ import annotations

LIST_SEPARATORS = frozenset(",/|•·;&+") | {"and", "or"}
"""What parts one item of a list from the next."""

LIST_MARKS = (
    LIST_SEPARATORS | frozenset(":()[]*.-–—‣▪●◦“”\"'") | {"as", "such", "like", "including", "incl", "e.g", "eg"}
)
"""All that may stand between two items of a list."""

# fmt: off
HEADS = frozenset({
    "api", "app", "application", "backend", "binding", "certification", "certified", "class", "client",
    "cluster", "code", "codebase", "component", "cookbook", "dag", "dashboard", "database", "developer",
    "development", "driver", "ecosystem", "endpoint", "engineer", "engineering", "expert", "extension",
    "framework", "function", "gem", "hook", "interpreter", "job", "kernel", "language", "layer", "library",
    "microservice", "middleware", "model", "module", "notebook", "operator", "package", "pipeline", "platform",
    "plugin", "program", "programmer", "programming", "prompting", "query", "runtime", "script", "scripting",
    "sdk", "server", "service", "skill", "stack", "store", "streaming", "syntax", "table", "template", "test",
    "tool", "toolkit", "ui", "workflow", "workload",
})
# fmt: on
"""Nouns right after a name that only a tool has (`Spark jobs`, `Go services`); each in its `form`."""

LEADS = frozenset({"in", "using", "via", "into", "with", "on", "from", "behind", "through", "to"})
"""Words right before a name that lead to a tool, when the sentence speaks of tools at all."""
