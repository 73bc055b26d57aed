"""A Jinja environment for templates that somebody else wrote: no way out of it, and no work without end.

Jinja's sandbox keeps a template from the program's objects. Here its work is bounded as well, by counting and not by
the clock: turns of loops, calls and includes together, and the size of any text or list that an expression makes.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, Template, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

MOST_STEPS = 50_000
"""Turns of loops, calls, filters and includes of one page; a letter takes a few hundred."""
MOST_HELD = 50_000
"""Characters or items of a value that an expression makes."""
MOST_NUMBER = 10_000
"""The largest number that a function may be given: `range(10**9)` is over it."""
_MOST_RESULT = 10**18

FILTERS = """
abs capitalize count d default dictsort e escape first float groupby int items join last length list lower map max min
reject rejectattr replace reverse round select selectattr sort string striptags sum title trim truncate unique upper
urlencode wordcount
"""
"""Filters that a theme may use: none that pads a text, none that turns escaping off."""
TEXT_METHODS = """
capitalize count endswith find index isalnum isalpha isdigit islower isspace isupper lower lstrip partition removeprefix
removesuffix rfind rpartition rsplit rstrip split splitlines startswith strip title upper
"""
"""Methods of a text that a theme may call: none that makes a longer one."""
_FUNCTIONS = ("range", "dict", "namespace", "cycler", "joiner")
_METHODS = frozenset(TEXT_METHODS.split())
_HELD, _COUNTED = "_held", "_counted"

_steps: ContextVar[list[int]] = ContextVar("steps")


@contextmanager
def bounded() -> Iterator[None]:
    """One page's worth of steps, for as long as the page is made."""
    token = _steps.set([MOST_STEPS])
    try:
        yield
    finally:
        _steps.reset(token)


class Sandbox(ImmutableSandboxedEnvironment):
    """Escapes always, knows no undefined names, and refuses with a SecurityError what passes a bound."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self.globals = {name: self.globals[name] for name in _FUNCTIONS}
        self.filters = {name: _bounded(self.filters[name]) for name in FILTERS.split()}
        self.filters |= {_HELD: _held, _COUNTED: _counted}

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """The call's result, if neither a number given nor the result is too large."""
        _spend()
        for value in (*args, *kwargs.values()):
            if isinstance(value, int) and abs(value) > MOST_NUMBER:
                raise SecurityError(f"the number {str(value)[:20]} is larger than a theme may use")
        return _held(super().call(__context, __obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on numbers, and adding texts or lists."""
        if operator != "+" and not (isinstance(left, int | float) and isinstance(right, int | float)):
            raise SecurityError(f"{operator} is for numbers only")
        if operator == "**" and abs(right) > 64:
            raise SecurityError(f"the power {str(right)[:20]} is larger than a theme may use")
        result = _held(super().call_binop(context, operator, left, right))
        if isinstance(result, int | float) and abs(result) > _MOST_RESULT:
            raise SecurityError("a number grew larger than a theme may use")
        return result

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a theme may use the attribute; of a text, only the methods of TEXT_METHODS."""
        if isinstance(obj, str) and attr not in _METHODS:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Nothing: `format` pads and is refused like the other methods."""
        return

    def _load_template(self, *args: Any, **kwargs: Any) -> Template:
        """Every include and import is a step; the first template of a page is asked for outside of it."""
        if _steps.get(None) is not None:
            _spend()
        return super()._load_template(*args, **kwargs)

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        """The code of a template in which loops are counted and what is put together is measured."""
        for loop in source.find_all(nodes.For):
            loop.iter = _filtered(loop.iter, _COUNTED)
        for captured in source.find_all(nodes.AssignBlock):
            captured.filter = _filtered(captured.filter, _HELD)
        for expression in list(source.find_all(nodes.Expr)):
            for name, value in expression.iter_fields():
                if isinstance(value, nodes.Concat):
                    setattr(expression, name, _filtered(value, _HELD))
        for assigned in source.find_all(nodes.Assign):
            if isinstance(assigned.node, nodes.Concat):
                assigned.node = _filtered(assigned.node, _HELD)
        return super()._generate(source, *args, **kwargs)


def _filtered(node: nodes.Node | None, name: str) -> nodes.Filter:
    made = nodes.Filter(node, name, [], [], None, None)
    return made.set_lineno(node.lineno) if node is not None else made  # type: ignore[return-value]


def _spend() -> None:
    left = _steps.get()
    left[0] -= 1
    if left[0] < 0:
        raise SecurityError(f"the page takes more than {MOST_STEPS} steps: a loop or a macro does not end")


def _held(value: Any) -> Any:
    if isinstance(value, str | list | tuple | dict) and len(value) > MOST_HELD:
        raise SecurityError(f"a value grew over {MOST_HELD} characters or items")
    return value


@pass_context
def _counted(_: Context, items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        _spend()
        yield item


def _bounded(work: Callable[..., Any]) -> Callable[..., Any]:
    """The filter with its result measured and its use counted; folding at compile time is not counted."""

    @functools.wraps(work)
    def measured(*args: Any, **kwargs: Any) -> Any:
        if _steps.get(None) is not None:
            _spend()
        return _held(work(*args, **kwargs))

    return measured
