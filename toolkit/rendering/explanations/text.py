"""An explanation as plain text and as Markdown, its sources numbered at the end."""

from __future__ import annotations

from toolkit.papers.explanations.models import Explanation
from toolkit.rendering.explanations.parts import AVOID, WARNINGS, Numbered, Part, Told, sheet
from toolkit.rendering.markdown_words import escaped

SOURCES = "What it rests on"


def text(explanation: Explanation) -> str:
    """Plain text, every paragraph on one line; `[1]` after a sentence is the number of a line at the end."""
    told = sheet(explanation)
    parts = [_titled(told.title, told.name, told.as_of)]
    for part in told.parts:
        sentences = [_marked(sentence) for sentence in part.sentences]
        parts += [
            _ruled(part.title),
            "\n".join(f"- {words}" for words in sentences) if part.listed else " ".join(sentences),
        ]
    if told.avoid:
        parts += [_ruled(AVOID), "\n".join(f"- {_why(advice.text, advice.why)}" for advice in told.avoid)]
    if told.warnings:
        parts += [_ruled(WARNINGS), "\n".join(f"- {warning}" for warning in told.warnings)]
    if told.sources:
        parts += [_ruled(SOURCES), "\n".join(f"[{source.mark}] {_source(source)}" for source in told.sources)]
    return "\n\n".join(parts) + "\n"


def markdown(explanation: Explanation) -> str:
    """The same as Markdown; no word of it is read as markup."""
    told = sheet(explanation)
    parts = [f"# {escaped(told.title)}", escaped(", ".join(filter(None, (told.name, f"as of {told.as_of}"))))]
    for part in told.parts:
        parts += [f"## {escaped(part.title)}", _markdown(part)]
    if told.avoid:
        items = (f"- **{escaped(advice.text)}** {escaped(advice.why)}".rstrip() for advice in told.avoid)
        parts += [f"## {AVOID}", "\n".join(items)]
    if told.warnings:
        parts += [f"## {WARNINGS}", "\n".join(f"- {escaped(warning)}" for warning in told.warnings)]
    if told.sources:
        items = (f"- \\[{source.mark}\\] {escaped(_source(source))}" for source in told.sources)
        parts += [f"## {SOURCES}", "\n".join(items)]
    return "\n\n".join(parts) + "\n"


def _markdown(part: Part) -> str:
    sentences = [f"{escaped(one.text)}{escaped(_marks(one))}" for one in part.sentences]
    return "\n".join(f"- {words}" for words in sentences) if part.listed else " ".join(sentences)


def _ruled(title: str) -> str:
    return f"{title}\n{'-' * len(title)}"


def _titled(title: str, name: str, as_of: str) -> str:
    return ", ".join(words for words in (title, name, f"as of {as_of}") if words)


def _marked(sentence: Told) -> str:
    return f"{sentence.text}{_marks(sentence)}"


def _marks(sentence: Told) -> str:
    return f" [{', '.join(map(str, sentence.marks))}]" if sentence.marks else ""


def _why(words: str, why: str) -> str:
    return f"{words} {why}".rstrip()


def _source(source: Numbered) -> str:
    return f"{source.place}: {source.quote}" if source.quote else source.place
