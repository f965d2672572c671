"""Build every class of a catalogue in real Manim: ``python check_generated.py CATALOGUE``, `manim_nodes` importable.

Prints one JSON object: ``missing``, classes and methods that Manim has and the catalogue lacks; ``not_built``, classes
that cannot be built, with Manim's error; ``other_defaults``, parameters whose default, written out, gives another
object than leaving it away.
"""

from __future__ import annotations

import inspect
import json
import os
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

import manim
from manim_nodes.introspect import bench, samples, states
from manim_nodes.introspect.annotations import atoms

Kind = dict[str, Any]


def main() -> int:
    """Check one catalogue file and print what was found."""
    catalogue = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory(prefix="manim-nodes-") as folder:
        os.chdir(folder)
        bench.prepare(folder)
        found = check({kind["type"]: kind for kind in catalogue["kinds"]})
        os.chdir("/")
    print(json.dumps(found))
    return 0


def check(kinds: dict[str, Kind]) -> dict[str, Any]:
    """Compare a catalogue with the installed Manim."""
    classes = [kind for kind in kinds.values() if kind["call"]["form"] == "constructor"]
    built = {kind["type"]: built_with_defaults(kind) for kind in classes}
    return {
        "missing": [name for name in public_names() if name not in kinds],
        "not_built": {name: found for name, found in built.items() if isinstance(found, str)},
        "other_defaults": [entry for found in built.values() if isinstance(found, list) for entry in found],
    }


def public_names() -> list[str]:
    """Every public Mobject and Animation class of Manim and their public methods, by the class that defines them."""
    found = []
    for name, cls in sorted(vars(manim).items()):
        if name.startswith("_") or not isinstance(cls, type) or not issubclass(cls, manim.Mobject | manim.Animation):
            continue
        found.append(f"manim.{name}")
        for method in dir(cls):
            owner = next(base for base in cls.__mro__ if method in vars(base))
            public = not method.startswith("_") and owner.__module__.startswith("manim.")
            if public and inspect.isroutine(getattr(cls, method)):
                found.append(f"manim.{owner.__name__}.{method}")
    return list(dict.fromkeys(found))


def built_with_defaults(kind: Kind) -> str | list[str]:
    """Build a class with and without its defaults; Manim's error, or the parameters that make a difference."""
    name, given = kind["makes"], samples.of_class(kind["makes"])
    try:
        # Twice, since the second of two pictures of the same file is a copy of the first, and not quite its like.
        build(name, given, {})
        plain = build(name, given, {})
    except Exception as error:
        return bench.failure(error)
    written = {
        port["name"]: python_of(port["default"], port["type"])
        for port in kind["ports"]
        if "default" in port and port["name"] not in parameters_of(given, kind["ports"])
    }
    try:
        if states.same(plain, build(name, given, written)):
            return []
    except Exception:
        # Which of them it is shows below, where each is tried alone.
        pass
    tried = {parameter: difference(name, given, parameter, text, plain) for parameter, text in written.items()}
    return [f"{kind['type']}.{parameter}: {found}" for parameter, found in tried.items() if found]


def difference(name: str, given: str, parameter: str, text: str, plain: dict[str, Any]) -> str:
    """What one default, written out, changes; nothing if it is right."""
    try:
        other = build(name, given, {parameter: text})
    except Exception as error:
        return f"{text} raises {bench.failure(error)}"
    if states.same(plain, other):
        return ""
    keys = [key for key in plain.keys() | other.keys() if not states.same({"": plain.get(key)}, {"": other.get(key)})]
    return f"{text} gives another {', '.join(sorted(keys)[:3])}"


def build(name: str, given: str, keywords: dict[str, str]) -> dict[str, Any]:
    """Build a class and describe it."""
    bench.seed()
    written = ", ".join(filter(None, [given, *(f"{key}={value}" for key, value in keywords.items())]))
    return states.of(bench.evaluate(f"{name}({written})"))


def parameters_of(given: str, ports: list[dict[str, Any]]) -> list[str]:
    """Names of the parameters that a sample gives, by position or by name."""
    count, names = bench.evaluate(f"(lambda *args, **kwargs: (len(args), list(kwargs)))({given})")
    return [*names, *(port["name"] for port in ports[:count])]


def python_of(value: Any, kind: str) -> str:
    """Write a stored value as Python; the port's type tells a colour or a rate function from a text."""
    if isinstance(value, str):
        named = "RateFunction" in atoms(kind) or ("Color" in kind and hasattr(manim, value))
        return value if named else repr(value)
    if isinstance(value, list):
        return "[" + ", ".join(python_of(item, kind) for item in value) + "]"
    if isinstance(value, dict):
        if "fn" in value:
            return f"lambda {', '.join(value['fn']['args'])}: {value['fn']['body']}"
        return str(value.get("expr") or value.get("class"))
    return repr(value)


if __name__ == "__main__":
    sys.exit(main())
