"""The catalogue as text: stable, and one kind or one class a line."""

from __future__ import annotations

import json
from typing import Any

LINED = ("kinds", "classes", "attributes", "colors", "constants")


def dumps(catalogue: dict[str, Any]) -> str:
    """Write the catalogue as JSON with one kind a line, so that a change shows as the lines it touches."""
    return "{\n" + ",\n".join(f'"{key}": {_part(key, value)}' for key, value in catalogue.items()) + "\n}\n"


def _part(key: str, value: Any) -> str:
    if key not in LINED:
        return _json(value)
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"{_json(name)}: {_json(item)}" for name, item in value.items()) + "\n}"
    return "[\n" + ",\n".join(_json(item) for item in value) + "\n]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
