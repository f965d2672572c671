"""Build every class from what a catalogue says: ``python -m manim_nodes.introspect.check CATALOGUE``.

Prints one JSON object: classes and methods that Manim has and the catalogue lacks, classes that cannot be built, and
parameters whose default, written out, gives another object than leaving it away.
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

from . import bench, samples, states
from .annotations import atoms

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
    built = [_built(kind) for kind in classes]
    return {
        "missing": [name for name in _public() if name not in kinds],
        "classes": len(classes),
        "not_built": {kind["type"]: result for kind, result in zip(classes, built, strict=True) if isinstance(result, str)},
        "other_defaults": [entry for result in built if isinstance(result, list) for entry in result],
    }


def python_of(value: Any, kind: str) -> str:
    """Write a stored value as Python.

    Parameters
    ----------
    value
        As the catalogue has it.
    kind
        The port's socket type, which tells a colour or a rate function from a text.
    """
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


def _built(kind: Kind) -> str | list[str]:
    """Build a class with and without its defaults; an error, or the parameters that differ."""
    given = samples.of_class(kind["makes"])
    try:
        # Twice, since the second of two pictures of the same file is a copy of the first, and not quite its like.
        _build(kind["makes"], given, {})
        plain = _build(kind["makes"], given, {})
    except Exception as error:  # whatever Manim raises is the finding
        return f"{type(error).__name__}: {error}"
    named = _given(given, kind["ports"])
    written = {
        port["name"]: python_of(port["default"], port["type"])
        for port in kind["ports"]
        if "default" in port and port["pass"] == "keyword" and port["name"] not in named
    }
    try:
        if states.same(plain, _build(kind["makes"], given, written)):
            return []
    except Exception:  # found out one by one
        pass
    return [f"{kind['type']}.{name}: {found}" for name, text in written.items() if (found := _differs(kind["makes"], given, name, text, plain))]


def _differs(name: str, given: str, parameter: str, text: str, plain: dict[str, Any]) -> str:
    try:
        other = _build(name, given, {parameter: text})
    except Exception as error:
        return f"{text} raises {type(error).__name__}: {error}"[:160]
    if states.same(plain, other):
        return ""
    keys = [key for key in plain.keys() | other.keys() if not states.same({"": plain.get(key)}, {"": other.get(key)})]
    return f"{text} gives another {', '.join(sorted(keys)[:3])}"


def _build(name: str, given: str, keywords: dict[str, str]) -> dict[str, Any]:
    bench.seed()
    written = ", ".join(filter(None, [given, *(f"{key}={value}" for key, value in keywords.items())]))
    return states.of(bench.evaluate(f"{name}({written})"))


def _given(written: str, ports: list[dict[str, Any]]) -> list[str]:
    """Names of the parameters that a sample gives, by position or by name."""
    count, names = bench.evaluate(f"(lambda *args, **kwargs: (len(args), list(kwargs)))({written})")
    return [*names, *(port["name"] for port in ports[:count])]


def _public() -> list[str]:
    """Every public Mobject and Animation class of Manim, and every public method that they have, by the class that defines it."""
    found = []
    for name, cls in sorted(vars(manim).items()):
        if not isinstance(cls, type) or not issubclass(cls, manim.Mobject | manim.Animation) or name.startswith("_"):
            continue
        found.append(f"manim.{name}")
        for method in dir(cls):
            if method.startswith("_") or not callable(inspect.getattr_static(cls, method, None)):
                continue
            owner = next(base for base in cls.__mro__ if method in vars(base))
            if owner.__module__.startswith("manim.") and inspect.isroutine(getattr(cls, method)):
                found.append(f"manim.{owner.__name__}.{method}")
    return list(dict.fromkeys(found))


if __name__ == "__main__":
    sys.exit(main())
