"""How long a scene will probably be, read from its code: for progress before everything has played."""

from __future__ import annotations

import ast

#: Manim's default run_time of an animation and duration of a wait.
_DEFAULT_SECONDS = 1.0
#: A plan is an estimate; a loop of a million rounds need not be written out.
_MAX_STEPS = 2000


def planned_seconds(source: str, scene: str) -> list[float]:
    """Expected seconds of each play and wait, in the order of running.

    Parameters
    ----------
    source
        A Python file.
    scene
        The class whose ``construct`` is followed, its own methods and loops of known length among it.

    Returns
    -------
    list[float]
        What cannot be read from the code counts as Manim's default of one second.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef) and node.name == scene:
            methods = {one.name: one for one in node.body if isinstance(one, ast.FunctionDef)}
            if "construct" in methods:
                return _Steps(methods).of(methods["construct"].body)
    return []


class _Steps:
    def __init__(self, methods: dict[str, ast.FunctionDef]) -> None:
        self._methods = methods
        self._inside: list[str] = ["construct"]

    def of(self, statements: list[ast.stmt]) -> list[float]:
        steps: list[float] = []
        for statement in statements:
            if isinstance(statement, ast.For):
                rounds = _rounds(statement.iter)
                steps += (self.of(statement.body) * rounds)[:_MAX_STEPS]
            elif isinstance(statement, ast.While):
                # More than one round, or it would hardly be written as a loop.
                steps += self.of(statement.body) * 2
            elif isinstance(statement, (ast.With, ast.If)):
                steps += self.of(statement.body)
            elif not isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
                steps += self._of_calls(statement)
        return steps[:_MAX_STEPS]

    def _of_calls(self, statement: ast.stmt) -> list[float]:
        steps: list[float] = []
        for node in ast.walk(statement):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "self"):
                continue
            name = node.func.attr
            if name == "play" or name == "move_camera":
                steps.append(_play_seconds(node))
            elif name in ("wait", "pause"):
                steps.append(_number(node.args[0] if node.args else _keyword(node, "duration")))
            elif name in self._methods and name not in self._inside:
                self._inside.append(name)
                steps += self.of(self._methods[name].body)
                self._inside.pop()
        return steps


def _play_seconds(call: ast.Call) -> float:
    own = _keyword(call, "run_time")
    if own is not None:
        return _number(own)
    given = [_keyword(arg, "run_time") for arg in call.args if isinstance(arg, ast.Call)]
    return max([_number(one) for one in given], default=_DEFAULT_SECONDS)


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((one.value for one in call.keywords if one.arg == name), None)


def _number(node: ast.expr | None) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)) and node.value > 0:
        return float(node.value)
    return _DEFAULT_SECONDS


def _rounds(node: ast.expr) -> int:
    if isinstance(node, (ast.List, ast.Tuple)):
        return len(node.elts)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range":
        limits = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, int)]
        if len(limits) == len(node.args) and 1 <= len(limits) <= 3 and 0 not in limits[2:]:
            return min(len(range(*limits)), _MAX_STEPS)
    return 1
