"""Finds expressions that would plainly take too much time or memory, without computing them.

The rules are those of the editor's ``limits.ts``.
"""

from __future__ import annotations

import ast
import re

from manim_nodes.check_data import allowed_names

_MAX_BITS = 32_768
_MAX_REPEATS = 1_000_000
_MAX_EXPONENT = 100_000
_WIDE_FORMAT = re.compile(r"[0-9]{5,}")
_WIDE_PERCENT = re.compile(r"%[-+ #0]*[0-9]{5,}|\.[0-9]{5,}")


class _TooLarge(Exception):
    pass


def is_too_large(node: ast.expr, callee: str | None) -> bool:
    """Tell whether one node, apart from those below it, is too large.

    Parameters
    ----------
    node
        The node.
    callee
        For a call: the full name of what is called, or ``.method``.
    """
    try:
        if isinstance(node, ast.BinOp):
            return _is_large_operation(node)
        if isinstance(node, ast.FormattedValue):
            return node.format_spec is not None and any(map(_is_wide, node.format_spec.values))
        if isinstance(node, ast.Call) and callee is not None:
            return _is_large_call(callee, node.args, [keyword.value for keyword in node.keywords])
    except _TooLarge:
        return True
    return False


def _is_wide(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(_WIDE_FORMAT.search(node.value))


def _is_large_operation(node: ast.BinOp) -> bool:
    if isinstance(node.op, ast.Mod):
        left = node.left
        is_text = isinstance(left, ast.Constant) and isinstance(left.value, str)
        return is_text and bool(_WIDE_PERCENT.search(left.value))
    if isinstance(node.op, ast.Mult) and (_repeats(node) or 0) > _MAX_REPEATS:
        return True
    if not isinstance(node.op, (ast.Pow, ast.LShift, ast.Mult)):
        return False
    _integer(node)
    right = _integer(node.right)
    if right is None or _integer(node.left) is not None:
        return False
    if isinstance(node.op, ast.Pow):
        return right > _MAX_EXPONENT
    return isinstance(node.op, ast.LShift) and right > _MAX_BITS


def _is_large_call(callee: str, args: list[ast.expr], keywords: list[ast.expr]) -> bool:
    if callee == "format":
        return len(args) > 1 and _is_wide(args[1])
    if callee == "pow" and len(args) == 2:
        return _is_large_power(args[0], args[1])
    limit = allowed_names().argument_limits.get(callee)
    return limit is not None and any((_amount(each) or 0) > limit for each in [*args, *keywords])


def _is_large_power(base: ast.expr, exponent: ast.expr) -> bool:
    left = _integer(base)
    right = _integer(exponent)
    if right is None:
        return False
    if left is None:
        return right > _MAX_EXPONENT
    _power(left, right)
    return False


def _amount(node: ast.expr) -> int | None:
    """Give a number, or the product of the numbers in a tuple or list, as the shapes of arrays are given."""
    if not isinstance(node, (ast.Tuple, ast.List)):
        return _integer(node)
    product: int | None = None
    for each in node.elts:
        value = _integer(each)
        if value is not None and value > 0:
            product = _checked((1 if product is None else product) * value)
    return product


def _repeats(node: ast.expr) -> int | None:
    """Give how often a text or list is repeated, or None where it is neither."""
    if isinstance(node, ast.Constant):
        return 1 if isinstance(node.value, (str, bytes)) else None
    if isinstance(node, (ast.JoinedStr, ast.List, ast.Tuple, ast.ListComp)):
        return 1
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, (ast.Mult, ast.Add)):
        return None
    left = _repeats(node.left)
    right = _repeats(node.right)
    if isinstance(node.op, ast.Add):
        return None if left is None and right is None else (left or 0) + (right or 0)
    times = _integer(node.left) if left is None else _integer(node.right)
    each = right if left is None else left
    return None if each is None else _checked(each * (1 if times is None else times))


def _integer(node: ast.expr) -> int | None:
    """Give the value of an expression of whole numbers, or None for anything else."""
    if isinstance(node, ast.Constant):
        return node.value if type(node.value) is int else None
    if isinstance(node, ast.UnaryOp):
        value = None if isinstance(node.op, ast.Not) else _integer(node.operand)
        if value is None:
            return None
        return -value if isinstance(node.op, ast.USub) else ~value if isinstance(node.op, ast.Invert) else value
    if not isinstance(node, ast.BinOp):
        return None
    left = _integer(node.left)
    right = None if left is None else _integer(node.right)
    return None if left is None or right is None else _operate(left, node.op, right)


def _operate(left: int, op: ast.operator, right: int) -> int | None:
    match op:
        case ast.Add():
            return _checked(left + right)
        case ast.Sub():
            return _checked(left - right)
        case ast.Mult():
            return _checked(left * right)
        case ast.Pow():
            return _power(left, right)
        case ast.LShift():
            if right < 0:
                return None
            if right > _MAX_BITS:
                raise _TooLarge
            return _checked(left << right)
        case ast.RShift():
            return None if right < 0 or right > _MAX_BITS else left >> right
        case ast.FloorDiv():
            return None if right == 0 else left // right
        case ast.Mod():
            return None if right == 0 else left % right
        case _:
            return None


def _power(base: int, exponent: int) -> int | None:
    if exponent < 0:
        return None
    if -1 <= base <= 1:
        return 1 if exponent == 0 else base ** (2 - exponent % 2)
    if base.bit_length() * exponent > _MAX_BITS:
        raise _TooLarge
    return base**exponent


def _checked(value: int) -> int:
    if value.bit_length() > _MAX_BITS:
        raise _TooLarge
    return value
