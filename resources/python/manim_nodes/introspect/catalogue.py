"""The whole catalogue, put together from the results of all tasks."""

from __future__ import annotations

from typing import Any

import manim

from . import names, pool, tasks

Catalogue = dict[str, Any]
Report = dict[str, Any]


def build() -> tuple[Catalogue, Report]:
    """Introspect the installed Manim.

    Returns
    -------
    tuple
        The catalogue, in the shape of ``GeneratedCatalogue``, and a report of counts and of what could not be tried.
    """
    results = pool.run_all(tasks.all_tasks())
    kinds: dict[str, dict[str, Any]] = {}
    uncalled: list[dict[str, str]] = []
    attributes: dict[str, Any] = {}
    for result in results:
        for kind in result.get("kinds", ()):
            kinds.setdefault(kind["type"], kind)
        uncalled += result.get("uncalled", ())
        attributes.update(result.get("attributes", {}))
    catalogue = {
        "manim": manim.__version__,
        "kinds": [kinds[name] for name in sorted(kinds)],
        "classes": classes(),
        "colors": names.colors(),
        "rate_functions": names.rate_functions(),
        "constants": names.constants(),
        "names": sorted(names.NAMESPACE),
        "attributes": dict(sorted(attributes.items())),
    }
    return catalogue, report(catalogue["kinds"], uncalled)


def classes() -> dict[str, Any]:
    """Describe all classes that a socket can name: Manim's public ones and the private ones they derive from."""
    found = {**names.classes(object), **tasks.owners()}
    return {
        name: {"bases": [base.__name__ for base in cls.__mro__[1:] if base.__name__ in found], "family": _family(cls)}
        for name, cls in sorted(found.items())
    }


def report(kinds: list[dict[str, Any]], uncalled: list[dict[str, str]]) -> Report:
    """Count kinds, and list what could not be tried with its reason."""
    counts: dict[str, int] = {}
    for kind in kinds:
        form, effect = kind["call"]["form"], kind["effect"]
        counts[f"{form}: {effect}"] = counts.get(f"{form}: {effect}", 0) + 1
    return {
        "manim": manim.__version__,
        "counts": dict(sorted(counts.items())),
        "methods": sum(kind["call"]["form"] in ("method", "classmethod") for kind in kinds),
        "uncalled": sorted(uncalled, key=lambda entry: entry["type"]),
    }


def _family(cls: type) -> str:
    if issubclass(cls, manim.Mobject | manim.CoordinateSystem):
        return "mobject"
    if issubclass(cls, manim.Animation):
        return "animation"
    return "scene" if issubclass(cls, manim.Scene) else "other"
