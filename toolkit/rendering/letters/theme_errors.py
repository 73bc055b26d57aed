"""What is wrong with a theme's template, where, and what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from toolkit.errors import ConfigurationError
from toolkit.papers.letters.models import Letter, Sender, Sentence, Source
from toolkit.papers.wording import article, plain
from toolkit.rendering.fonts import Face
from toolkit.rendering.letters.names import Setting
from toolkit.rendering.letters.parts import Contact, Form

_NOUNS = {noun.__name__: noun for noun in (Letter, Sender, Sentence, Source, Form, Contact, Setting, Face)}
_LACKS = re.compile(r"'[\w.]*?(\w+) object' has no attribute '(\w+)'")

AT_WORK = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RuntimeError, OSError)
"""What the expressions of a template may raise; a ConfigurationError passes."""
LONGEST = 200

_ADVICE: tuple[tuple[type[Exception], str], ...] = (
    (TemplateSyntaxError, "mend the line; Jinja's own documentation explains the signs"),
    (TemplateNotFound, "put the file into the folder of the theme or take the line out"),
    (UndefinedError, "use one of the names that there are: {names}"),
    (SecurityError, "take it out of the theme"),
    (RecursionError, "look for a template or a macro that includes itself"),
    (Exception, "mend the line or compare it with the shipped theme"),
)


def explained(error: Exception, theme: Path, template: str, names: Sequence[str]) -> ConfigurationError:
    """`FILE:LINE: what is wrong; what to do.`"""
    file, line = _place(error, theme, template)
    said = _said(error)
    if lacks := _LACKS.fullmatch(said):
        noun = _NOUNS.get(lacks[1])
        said = f"{article(lacks[1])} has no {lacks[2]}"
        names = [field.name for field in fields(noun)] if noun else names
    advice = next(words for kind, words in _ADVICE if isinstance(error, kind))
    return ConfigurationError(f"{file}:{line}: {said}; {advice.format(names=', '.join(names))}.")


def _said(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"the theme has no file {plain(str(error.name))[:LONGEST]}"
    if isinstance(error, RecursionError):
        return "the template goes in a circle"
    words = plain(error.message or "" if isinstance(error, TemplateError) else str(error)).rstrip(".")
    return words[:LONGEST] or type(error).__name__


def _place(error: Exception, theme: Path, template: str) -> tuple[str, int]:
    """File and line of the innermost template that was at work."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or str(theme / template), error.lineno
    here = (str(theme / template), 1)
    step = error.__traceback__
    while step is not None:
        name = step.tb_frame.f_code.co_filename
        if not name.startswith("<") and Path(name).is_relative_to(theme):
            here = (name, step.tb_lineno)
        step = step.tb_next
    return here
