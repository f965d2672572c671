"""Whether an expression may be used: the same rules, in the same order, as the editor's ``check-expression.ts``."""

from __future__ import annotations

import ast
import keyword
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from manim_nodes.check_data import allowed_names, fill
from manim_nodes.check_limits import is_too_large
from manim_nodes.check_syntax import Source, SyntaxFault, offset_of, parse_expression, utf16_length

_COLOR = re.compile(r"[A-Z][A-Z0-9_]*\Z")
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)


@dataclass(frozen=True)
class Context:
    """What an expression may name besides Python's, numpy's and the math module's own.

    Attributes
    ----------
    manim_names
        Manim's names that hold values, classes and functions; with dots where a module or class leads to them.
    bound_names
        Every name ``from manim import *`` binds: those not in ``manim_names`` are refused unless wired.
    value_methods
        Methods that read or make a value in every class that has them.
    inputs
        Names with a wire.
    """

    manim_names: frozenset[str] = frozenset()
    bound_names: frozenset[str] = frozenset()
    value_methods: frozenset[str] = frozenset()
    inputs: frozenset[str] = frozenset()
    spaces: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Find the names that only lead to others."""
        roots = {name.split(".")[0] for name in self.manim_names if "." in name}
        object.__setattr__(self, "spaces", frozenset(roots - self.manim_names))


@dataclass(frozen=True)
class Problem:
    """What is wrong with an expression: a stable code, words for the user and an offset in UTF-16 units."""

    code: str
    message: str
    column: int


def check_expression(text: str, context: Context) -> list[Problem]:
    """Check an expression before it is used.

    Parameters
    ----------
    text
        Anything.
    context
        What it may name. Other names are inputs of its node and no problem.

    Returns
    -------
    list[Problem]
        All problems by column; none for an expression that may run.
    """
    return _check_inside(text, (), context)


def _check_inside(text: str, scope: tuple[str, ...], context: Context) -> list[Problem]:
    try:
        tree, source = parse_expression(text)
    except SyntaxFault as fault:
        return [Problem("bad_expression", fault.message, fault.offset)]
    checker = _Checker(context, source)
    checker.visit(tree, scope)
    return _in_order(checker.problems)


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Sort by column; of what is too large keep the first, for it is reported at every level around it."""
    large = allowed_names().messages["large"]
    kept: list[Problem] = []
    for problem in sorted(problems, key=lambda each: (each.column, each.message)):
        if problem.message != large or all(each.message != large for each in kept):
            kept.append(problem)
    return kept


def check_function(args: list[str], body: str, context: Context) -> list[Problem]:
    """Check a function of one expression: the problems of its arguments, at column 0, then those of its body."""
    problems = []
    for index, arg in enumerate(args):
        if not arg.isidentifier() or keyword.iskeyword(arg) or unicodedata.normalize("NFKC", arg) != arg:
            problems.append(Problem("bad_expression", f"'{arg}' is no name for an argument", 0))
        elif arg in args[:index]:
            problems.append(Problem("bad_expression", f"two arguments are called '{arg}'", 0))
        elif message := refuse_binding(arg):
            problems.append(Problem("name_not_allowed", message, 0))
    return problems + _check_inside(body, tuple(args), context)


def refuse_binding(name: str) -> str | None:
    """Give why nobody may use or bind a name, or None where one may."""
    names = allowed_names()
    if name.startswith("_"):
        return fill(names.messages["name"], name=name)
    reason = names.refused_names.get(name)
    return None if reason is None else fill(names.messages["reason"], name=name, reason=reason)


def chain_of(node: ast.expr) -> tuple[ast.Name, list[ast.Attribute]] | None:
    """Take ``np.linalg.norm`` apart: the name and the attributes, outermost last."""
    attributes: list[ast.Attribute] = []
    while isinstance(node, ast.Attribute):
        attributes.append(node)
        node = node.value
    return (node, attributes[::-1]) if isinstance(node, ast.Name) else None


def resolve(root: str, attributes: Iterable[str], manim_names: frozenset[str]) -> tuple[str, bool, int]:
    """Follow a chain from a namespace to the first name that is none.

    Returns
    -------
    tuple[str, bool, int]
        The full name, whether expressions may use it, and how many attributes it takes.
    """
    names = allowed_names()
    name = names.canonical_module(root)
    length = 0
    for attribute in attributes:
        space = name
        name = f"{name}.{attribute}"
        length += 1
        is_color = space in names.constant_modules and bool(_COLOR.match(attribute))
        if name in names.members or name in manim_names or is_color:
            return name, True, length
        if name not in names.namespaces:
            break
    return name, False, length


def target_names(target: ast.expr) -> Iterator[ast.Name]:
    """Give the names a target binds, in the order they are written."""
    if isinstance(target, ast.Name):
        yield target
    elif isinstance(target, (ast.Tuple, ast.List)):
        for each in target.elts:
            yield from target_names(each)
    elif isinstance(target, ast.Starred):
        yield from target_names(target.value)


def _is_plain_target(target: ast.expr) -> bool:
    if isinstance(target, (ast.Tuple, ast.List)):
        return all(map(_is_plain_target, target.elts))
    if isinstance(target, ast.Starred):
        return _is_plain_target(target.value)
    return isinstance(target, ast.Name)


def parameters_of(args: ast.arguments) -> list[ast.arg]:
    """Give all parameters in the order they are written."""
    return [
        *args.posonlyargs,
        *args.args,
        *([args.vararg] if args.vararg else []),
        *args.kwonlyargs,
        *([args.kwarg] if args.kwarg else []),
    ]


class _Checker:
    """Walks an expression; a scope is the tuple of the names bound around a place."""

    def __init__(self, context: Context, source: Source) -> None:
        self.problems: list[Problem] = []
        self._context = context
        self._source = source
        self._names = allowed_names()
        self._callee: ast.expr | None = None

    def visit(self, node: ast.AST, scope: tuple[str, ...]) -> None:
        """Check a node and what is below it."""
        if not self._enter(node, scope):
            return
        if isinstance(node, ast.Lambda):
            self._lambda(node, scope)
        elif isinstance(node, _COMPREHENSIONS):
            self._comprehension(node, scope)
        else:
            for child in ast.iter_child_nodes(node):
                self.visit(child, scope)

    def _lambda(self, node: ast.Lambda, scope: tuple[str, ...]) -> None:
        for default in [*node.args.defaults, *node.args.kw_defaults]:
            if default:
                self.visit(default, scope)
        parameters = parameters_of(node.args)
        for parameter in parameters:
            self._bind(parameter.arg, offset_of(parameter, self._source))
        self.visit(node.body, (*scope, *(parameter.arg for parameter in parameters)))

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp, scope: tuple[str, ...]
    ) -> None:
        targets = [name for generator in node.generators for name in target_names(generator.target)]
        for target in targets:
            self._bind(target.id, offset_of(target, self._source))
        inner = (*scope, *(target.id for target in targets))
        for item in [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]:
            self.visit(item, inner)
        for index, generator in enumerate(node.generators):
            # Python computes the first list outside of the comprehension.
            self.visit(generator.iter, inner if index else scope)
            for condition in generator.ifs:
                self.visit(condition, inner)

    def _enter(self, node: ast.AST, scope: tuple[str, ...]) -> bool:
        match node:
            case ast.Name():
                self._name(node, scope)
                return False
            case ast.Attribute():
                return self._attribute(node, scope)
            case ast.Call():
                self._call(node, scope)
                return True
            case ast.Subscript():
                return not self._is_setting(node, scope)
            case ast.Await():
                return self._bad("await", node)
            case ast.Yield() | ast.YieldFrom():
                return self._bad("yield", node)
            case ast.NamedExpr():
                return self._bad("named", node)
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
                return all(self._generator(generator) for generator in node.generators)
            case ast.BinOp() | ast.FormattedValue():
                self._size(node, None)
                return True
            case _:
                return True

    def _bad(self, message: str, node: ast.expr) -> bool:
        self.problems.append(Problem("bad_expression", self._names.messages[message], offset_of(node, self._source)))
        return False

    def _refuse(self, message: str, column: int) -> None:
        self.problems.append(Problem("name_not_allowed", message, column))

    def _bind(self, name: str, column: int) -> None:
        if message := refuse_binding(name):
            self._refuse(message, column)

    def _size(self, node: ast.expr, callee: str | None) -> None:
        if is_too_large(node, callee):
            self._bad("large", node)

    def _is_hidden(self, name: str, scope: tuple[str, ...]) -> bool:
        return name in scope or (name in self._context.inputs and name not in self._names.never_inputs)

    def _is_space(self, name: str, scope: tuple[str, ...]) -> bool:
        module = self._names.canonical_module(name)
        leads = module in self._names.namespaces or name in self._names.constant_modules or name in self._context.spaces
        return leads and not self._is_hidden(name, scope)

    def _name(self, node: ast.Name, scope: tuple[str, ...]) -> None:
        name = node.id
        column = offset_of(node, self._source)
        if refusal := refuse_binding(name):
            self._refuse(refusal, column)
        elif self._is_hidden(name, scope):
            return
        elif self._is_space(name, scope):
            example = self._names.example_of(self._names.canonical_module(name))
            self._refuse(fill(self._names.messages["alone"], name=name, example=example), column)
        elif name in self._names.builtins or name in self._context.manim_names:
            return
        elif name in self._context.bound_names or name in self._names.other_builtins:
            self._refuse(fill(self._names.messages["name"], name=name), column)

    def _attribute(self, node: ast.Attribute, scope: tuple[str, ...]) -> bool:
        called = node is self._callee
        chain = chain_of(node)
        if not chain or not self._is_space(chain[0].id, scope):
            self._member(node, called=called)
            return True
        root, attributes = chain
        name, known, length = resolve(root.id, (each.attr for each in attributes), self._context.manim_names)
        if not known:
            self._refuse(fill(self._names.messages["name"], name=name), offset_of(root, self._source))
            return False
        for each in attributes[length:]:
            self._member(each, called=called and each is node)
        return False

    def _member(self, node: ast.Attribute, *, called: bool) -> None:
        name = node.attr
        reason = self._names.attribute_refusal(name)
        messages = self._names.messages
        if self._names.is_private(name):
            message = fill(messages["private"], name=name)
        elif reason is not None:
            message = fill(messages["attribute"], name=name, reason=reason)
        elif called and name not in self._names.methods and name not in self._context.value_methods:
            message = fill(messages["method"], name=name)
        else:
            return
        end = self._source.offset(node.end_lineno or 1, node.end_col_offset or 0)
        self._refuse(message, end - utf16_length(name))

    def _call(self, node: ast.Call, scope: tuple[str, ...]) -> None:
        self._callee = node.func
        for argument in node.keywords:
            if argument.arg and argument.arg.startswith("_"):
                message = fill(self._names.messages["name"], name=argument.arg)
                self._refuse(message, offset_of(argument, self._source))
        self._size(node, self._callee_name(node.func, scope))

    def _callee_name(self, func: ast.expr, scope: tuple[str, ...]) -> str | None:
        if isinstance(func, ast.Name):
            return None if self._is_hidden(func.id, scope) else self._names.maths.get(func.id, func.id)
        if not isinstance(func, ast.Attribute):
            return None
        chain = chain_of(func)
        if not chain or not self._is_space(chain[0].id, scope):
            return f".{func.attr}"
        name, _, length = resolve(chain[0].id, (each.attr for each in chain[1]), self._context.manim_names)
        return name if length == len(chain[1]) else f".{func.attr}"

    def _is_setting(self, node: ast.Subscript, scope: tuple[str, ...]) -> bool:
        value, key = node.value, node.slice
        if not isinstance(value, ast.Name) or value.id != "config" or not isinstance(key, ast.Constant):
            return False
        return self._is_space("config", scope) and f"config.{key.value}" in self._names.members

    def _generator(self, generator: ast.comprehension) -> bool:
        if generator.is_async:
            return self._bad("async", generator.target)
        plain = _is_plain_target(generator.target) and any(True for _ in target_names(generator.target))
        return plain or self._bad("target", generator.target)
