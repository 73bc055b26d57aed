"""Plain dicts and lists as JSON, JSON lines or YAML; the same data gives the same text."""

from __future__ import annotations

import json
import re
from typing import Any

# Characters that JSON lets stand but that a terminal or an encoder trips over.
_TROUBLE = re.compile("[\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def to_json(data: Any) -> str:
    """Indented JSON that ends with a line break."""
    return _safe(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def to_json_line(data: Any) -> str:
    """JSON on one line that ends with a line break."""
    return _safe(json.dumps(data, ensure_ascii=False)) + "\n"


def to_yaml(data: Any) -> str:
    """One YAML document, begun by `---`, keys in the order given."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Quotes what holds trouble, so that an escape can stand for it."""

        def represent_text(self, text: str) -> yaml.Node:
            return self.represent_scalar("tag:yaml.org,2002:str", text, '"' if _TROUBLE.search(text) else None)

    Dumper.add_representer(str, Dumper.represent_text)
    text: str = yaml.dump(data, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=100, explicit_start=True)
    return _safe(text)


def _safe(text: str) -> str:
    return _TROUBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
