"""Trial construction: which inherited keywords a class takes, with which default, and which arguments it keeps."""

from __future__ import annotations

import functools
import inspect
import re
from dataclasses import dataclass, field
from types import FunctionType
from typing import TYPE_CHECKING, Any

import manim
import numpy as np

from . import arguments, awkward, bench, samples, signatures

if TYPE_CHECKING:
    from collections.abc import Callable

    from .signatures import Param

_PLAIN = (bool, int, float, str, np.ndarray, manim.ManimColor, FunctionType)
_REFUSED = re.compile(r"(?:unexpected keyword argument|multiple values for (?:keyword )?argument) '(?P<name>\w+)'")


@dataclass
class Constructor:
    """What trial construction found about a class."""

    params: list[Param]
    required_args: bool = False
    holds: list[str] = field(default_factory=list)
    error: str | None = None
    """Why not even the sample can be built."""


def of_class(cls: type) -> Constructor:
    """Try a class: drop the keywords it refuses, correct the defaults it changes."""
    own, candidates = signatures.constructor(cls)
    given = samples.of_class(cls.__name__)
    bench.seed()
    try:
        positional, keywords = arguments.evaluate(given)
        with recorded(cls) as record:
            built = cls(*positional, **keywords)
    except Exception as error:  # whatever Manim raises is the finding
        return Constructor([*own, *(param for param in candidates if not param.required)], error=bench.failure(error))
    taken = _taken(functools.partial(_build, cls, given), candidates, set(keywords))
    for param in taken:
        if param.name not in keywords:
            _correct_default(param, record)
    params = [*own, *taken]
    for param in params:
        if (cls.__name__, param.name) in awkward.COMPUTED:
            param.default = awkward.NO_DEFAULT
    return Constructor(params, _needs_args(cls, own), _held(built, positional, keywords, own))


class recorded:  # used as a context manager only
    """Note the arguments each class of an MRO is constructed with, for the first object built."""

    def __init__(self, cls: type) -> None:
        self.cls = cls
        self.saved: list[tuple[type, Any]] = []
        self.calls: dict[str, dict[str, Any]] = {}

    def __enter__(self) -> dict[str, dict[str, Any]]:
        """Put a note-taking ``__init__`` in place of each class's own."""
        for owner in self.cls.__mro__:
            init = owner.__dict__.get("__init__")
            if owner is object or init is None:
                continue
            self.saved.append((owner, init))
            owner.__init__ = self._noting(owner, init)
        return self.calls

    def __exit__(self, *error: object) -> None:
        """Put the classes' own ``__init__`` back."""
        for owner, init in self.saved:
            owner.__init__ = init

    def _noting(self, owner: type, init: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(init)

        @functools.wraps(init)
        def noting(this: Any, *args: Any, **kwargs: Any) -> None:
            if type(this) is self.cls and owner.__name__ not in self.calls:
                try:
                    bound = signature.bind(this, *args, **kwargs)
                    bound.apply_defaults()
                    self.calls[owner.__name__] = bound.arguments
                except TypeError:
                    pass
            init(this, *args, **kwargs)

        return noting


def _build(cls: type, given: str, **keywords: Any) -> Any:
    bench.seed()
    return bench.evaluate(f"_cls({given}{', ' if given else ''}**_keywords)", _cls=cls, _keywords=keywords)


def _taken(build: Callable[..., Any], candidates: list[Param], given: set[str]) -> list[Param]:
    """Give the candidates that construction accepts, tried all at once and without those it names in its refusal."""
    left = {param.name: param for param in candidates if param.name not in given}
    kept = [param for param in candidates if param.name in given]
    while left:
        try:
            build(**{name: _value(param) for name, param in left.items()})
            break
        except Exception as error:  # whatever Manim raises is the finding
            refused = _refused(error)
            if refused not in left:
                return [param for param in candidates if param.name in given or _accepts(build, param)]
            del left[refused]
    return [param for param in candidates if param.name in left or param in kept]


def _accepts(build: Callable[..., Any], param: Param) -> bool:
    try:
        build(**{param.name: _value(param)})
    except Exception as error:  # it may be refused for its value, which is another matter
        return _refused(error) != param.name
    return True


def _refused(error: Exception) -> str | None:
    """Name of the keyword that a call does not take.

    A keyword given twice is a TypeError, or the KeyError that Python 3.11 now and then lets through in its place.
    """
    if isinstance(error, TypeError) and (match := _REFUSED.search(str(error))):
        return match.group("name")
    return error.args[0] if isinstance(error, KeyError) and error.args else None


def _value(param: Param) -> Any:
    if param.default is signatures.NONE:
        return bench.evaluate(samples.of_param(param))
    return param.default


def _correct_default(param: Param, record: dict[str, dict[str, Any]]) -> None:
    """Take the value that a class hands on where it differs from the default its base declares."""
    if not param.owner or param.owner not in record or param.name not in record[param.owner]:
        return
    handed = record[param.owner][param.name]
    if isinstance(handed, _PLAIN) and not _same(handed, param.default):
        param.default = handed


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, np.ndarray) or isinstance(other, np.ndarray):
        return np.array_equal(one, other)
    return one is other or bool(one == other)


def _needs_args(cls: type, own: list[Param]) -> bool:
    """Whether ``*args`` needs an item: without one, construction or the animation fails, or nothing is drawn."""
    if not any(param.varargs for param in own):
        return False
    if any(param.required for param in own):
        return False
    if cls.__name__ in awkward.NEEDS_ARGS:
        return True
    try:
        made = cls()
        if isinstance(made, manim.Animation):
            made._setup_scene(bench.new_scene())
            made.begin()
    except Exception:
        return True
    group = issubclass(cls, manim.Group | manim.PGroup) or cls is manim.VGroup
    return isinstance(made, manim.Mobject) and not group and not made.family_members_with_points()


def _held(built: Any, positional: tuple[Any, ...], keywords: dict[str, Any], own: list[Param]) -> list[str]:
    """Names of the parameters whose objects are members of what was built."""
    if not isinstance(built, manim.Mobject):
        return []
    family = {id(member) for member in built.get_family()[1:]}
    return arguments.holding(arguments.named(own, positional, keywords), family)
