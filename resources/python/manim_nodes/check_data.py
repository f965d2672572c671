"""The lists of ``allowed_names.json``, which the editor's check reads too, in the form the checks here want."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path


def _words(lines: list[str]) -> list[str]:
    return [word for line in lines for word in line.split(" ")]


def _reasons(lists: dict[str, list[str]]) -> dict[str, str]:
    return {word: reason for reason, lines in lists.items() for word in _words(lines)}


class AllowedNames:
    """What expressions and untrusted statements may use.

    Attributes
    ----------
    messages
        Messages with places in braces.
    builtins, other_builtins
        Python's own names an expression may use, and those it may not.
    refused_names
        Names nobody may use or bind, and why.
    methods
        Methods of numbers, texts, lists, dicts, sets, arrays and colours that read.
    namespaces, members, constant_modules
        Names that lead to others, the full names below them, and modules of colours.
    never_inputs
        Names that mean what they mean even where a wire has the name.
    maths, argument_limits, pure_modules
        Bare maths names, the largest numbers functions may be given, modules that may be imported.
    manim_modules, script_members
        Modules that ``from manim import *`` binds, and what scripts may use besides the members.
    """

    def __init__(self, data: dict) -> None:
        self.messages: dict[str, str] = data["messages"]
        self.builtins = frozenset(_words(data["builtins"]))
        self.other_builtins = frozenset(_words(data["other_builtins"]))
        self.refused_names = _reasons(data["refused_names"])
        self.methods = frozenset(_words(data["methods"]))
        self.namespaces = frozenset(data["namespaces"])
        self.members = frozenset(
            f"{space}.{word}" for space, lines in data["namespaces"].items() for word in _words(lines)
        )
        self.never_inputs = frozenset(_words(data["never_inputs"]))
        self.constant_modules = frozenset(_words(data["constant_modules"]))
        self.maths: dict[str, str] = data["maths"]
        self.argument_limits: dict[str, int] = data["argument_limits"]
        self.pure_modules = frozenset(_words(data["pure_modules"]))
        self.manim_modules = frozenset(_words(data["manim_modules"]))
        self.script_members = frozenset(_words(data["script_members"]))
        self._attribute_prefixes = tuple(data["attribute_prefixes"].split(" "))
        self._aliases: dict[str, str] = data["aliases"]
        self._examples: dict[str, str] = data["examples"]
        self._refused_attributes = _reasons(data["refused_attributes"])
        self._refused_pattern = re.compile(data["refused_attribute_pattern"])
        self._refused_pattern_reason: str = data["refused_attribute_pattern_reason"]

    def canonical_module(self, name: str) -> str:
        """Give the usual name of a module: ``np`` for ``numpy``."""
        return self._aliases.get(name, name)

    def example_of(self, space: str) -> str:
        """Give what a member of a namespace looks like, for messages."""
        return self._examples.get(space, f"{space}.NAME")

    def _attribute_behind(self, name: str) -> str | None:
        """Give the attribute behind ``get_NAME`` or ``set_NAME``: Manim's objects answer to these for whatever name."""
        return name[name.index("_") + 1 :] if name.startswith(self._attribute_prefixes) else None

    def is_private(self, name: str) -> bool:
        """Tell whether an attribute is nobody's business: it begins with an underscore."""
        behind = self._attribute_behind(name)
        return name.startswith("_") or (behind is not None and self.is_private(behind))

    def attribute_refusal(self, name: str) -> str | None:
        """Give why an attribute may never be used, or None where it may."""
        reason = self._refused_attributes.get(name) or self.refused_names.get(name)
        if reason is not None:
            return reason
        if self._refused_pattern.match(name):
            return self._refused_pattern_reason
        behind = self._attribute_behind(name)
        return None if behind is None else self.attribute_refusal(behind)


@cache
def allowed_names() -> AllowedNames:
    """Read the lists that lie beside this file, once."""
    path = Path(__file__).with_name("allowed_names.json")
    return AllowedNames(json.loads(path.read_text(encoding="utf-8")))


def fill(message: str, **places: str) -> str:
    """Fill the places of a message; the values are taken as they are."""
    return re.sub(r"\{(\w+)\}", lambda match: places.get(match[1], ""), message)
