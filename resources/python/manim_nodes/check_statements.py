"""What statements are and do, before they run: the rules of the editor's ``statements/dangers.ts``.

Statements of a graph that was made here may do what they like; the dangers are what keeps a stranger's code, and code
sent to be compiled, from running. They are wide rather than narrow.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from typing import Literal

from manim_nodes.check_data import allowed_names, fill
from manim_nodes.check_expression import chain_of, resolve
from manim_nodes.check_syntax import Source, SyntaxFault, offset_of, parse_statements, utf16_length

Place = Literal["python", "function", "definitions"]

_LISTED = ("np", "math", "random", "config")
"""Modules whose members are listed one by one; others may be used but for what is refused everywhere."""
_PRIVATE_FIELD = re.compile(r"\{[^{}]*_")


@dataclass(frozen=True)
class StatementProblem:
    """A message about a place in statements: line from 1, column from 0 in UTF-16 units."""

    message: str
    line: int
    column: int


@dataclass(frozen=True)
class ImportedName:
    """One name an import binds; ``name`` is None for the module itself."""

    module: str
    name: str | None
    alias: str | None
    line: int


@dataclass(frozen=True)
class StatementsReport:
    """What is known of statements.

    Attributes
    ----------
    problems
        At most one: why Python could not run this. The other lists are empty then.
    dangers
        What only trusted code may do.
    imports
        All imports, wherever they stand.
    """

    problems: list[StatementProblem] = field(default_factory=list)
    dangers: list[StatementProblem] = field(default_factory=list)
    imports: list[ImportedName] = field(default_factory=list)


def check_statements(text: str, place: Place) -> StatementsReport:
    """Check statements.

    Parameters
    ----------
    text
        Anything.
    place
        Where they are written: in a Python node, in the body of a function, or at the top of the module.
    """
    try:
        return _report(text, place)
    except SyntaxFault as fault:
        line, column = Source(text).place(fault.offset)
        return StatementsReport(problems=[StatementProblem(fault.message, line, column)])
    except RecursionError:
        return StatementsReport(problems=[StatementProblem("the statements are nested too deeply", 1, 0)])


def _report(text: str, place: Place) -> StatementsReport:
    tree, source = parse_statements(text, in_function=place != "definitions")
    _check_places(tree, source, place)
    finder = DangerFinder(tree, source)
    finder.visit(tree)
    dangers = []
    for offset, message in sorted(finder.dangers):
        line, column = source.place(offset)
        dangers.append(StatementProblem(message, line, column))
    return StatementsReport(dangers=dangers, imports=_imports(tree))


def _check_places(tree: ast.Module, source: Source, place: Place) -> None:
    """Refuse what Python would let stand only because the statements were read as the body of a function."""
    if place == "definitions":
        return
    stack: list[ast.AST] = list(tree.body)
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Return) and place != "function":
            raise SyntaxFault("'return' can stand only in a function", offset_of(node, source))
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            raise SyntaxFault("'yield' cannot stand here", offset_of(node, source))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            stack += [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
        elif isinstance(node, ast.Lambda):
            stack += [*node.args.defaults, *filter(None, node.args.kw_defaults)]
        else:
            stack += ast.iter_child_nodes(node)


def _imports(tree: ast.Module) -> list[ImportedName]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [ImportedName(each.name, None, each.asname, each.lineno) for each in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = _module_of(node)
            found += [ImportedName(module, each.name, each.asname, each.lineno) for each in node.names]
    return sorted(found, key=lambda each: each.line)


def _module_of(node: ast.ImportFrom) -> str:
    return "." * node.level + (node.module or "")


class DangerFinder:
    """Walks statements and collects what only trusted code may do, with the offset of each."""

    def __init__(self, tree: ast.Module, source: Source, more_members: frozenset[str] = frozenset()) -> None:
        self._more_members = more_members
        self.dangers: list[tuple[int, str]] = []
        self._source = source
        self._names = allowed_names()
        # Names that stand for a listed module, and names that stand for another one.
        self._spaces = {name: self._names.canonical_module(name) for name in (*_LISTED, "numpy")}
        self._modules: set[str] = set()
        for node in ast.walk(tree):
            self._learn_import(node)

    def _canonical(self, module: str) -> str:
        root, *rest = module.split(".")
        return ".".join([self._names.canonical_module(root), *rest])

    def _learn_import(self, node: ast.AST) -> None:
        if isinstance(node, ast.Import):
            for each in node.names:
                root = each.name.split(".")[0]
                self._learn(each.asname or root, each.name if each.asname else root)
        elif isinstance(node, ast.ImportFrom):
            space = self._canonical(_module_of(node))
            for each in node.names:
                full = self._names.canonical_module(each.name) if space == "manim" else f"{space}.{each.name}"
                if full in self._names.namespaces:
                    self._learn(each.asname or each.name, full)

    def _learn(self, name: str, module: str) -> None:
        full = self._canonical(module)
        if full.split(".")[0] in _LISTED:
            self._spaces[name] = full
        else:
            self._modules.add(name)

    def _add(self, message: str, offset: int) -> None:
        self.dangers.append((offset, message))

    def visit(self, node: ast.AST) -> None:
        """Check a node and what is below it."""
        match node:
            case ast.Import():
                self._import(node)
            case ast.ImportFrom():
                self._import_from(node)
            case ast.Name():
                self._name(node)
            case ast.Attribute():
                self._attribute(node)
            case ast.Subscript() if self._is_setting(node):
                pass
            case ast.Call() if self._is_plain_format(node.func):
                for each in node.args:
                    self.visit(each)
            case _:
                if isinstance(node, ast.MatchClass):
                    for name in node.kwd_attrs:
                        self._plain_attribute(name, self._source.offset(node.lineno, node.col_offset))
                for child in ast.iter_child_nodes(node):
                    self.visit(child)

    def _import(self, node: ast.Import) -> None:
        for each in node.names:
            if each.name not in self._names.pure_modules:
                self._add(fill(self._names.messages["module"], name=each.name), offset_of(each, self._source))

    def _import_from(self, node: ast.ImportFrom) -> None:
        module = _module_of(node)
        message = self._names.messages["module"]
        if module not in self._names.pure_modules:
            self._add(fill(message, name=module), offset_of(node, self._source))
            return
        for each in node.names:
            if not self._may_import(self._canonical(module), each.name):
                self._add(fill(message, name=f"{module}.{each.name}"), offset_of(each, self._source))

    def _may_import(self, space: str, name: str) -> bool:
        names = self._names
        if names.is_private(name) or name in names.refused_names or names.attribute_refusal(name) is not None:
            return False
        if space.split(".")[0] not in _LISTED:
            return True
        if name == "*":
            return space == "math"
        full = f"{space}.{name}"
        return full in names.members or full in names.namespaces or full in self._more_members

    def _name(self, node: ast.Name) -> None:
        name = node.id
        messages = self._names.messages
        reason = self._names.refused_names.get(name)
        offset = offset_of(node, self._source)
        if reason is not None:
            self._add(fill(messages["reason"], name=name, reason=reason), offset)
        elif (name.startswith("__") and name != "__name__") or name in self._spaces:
            self._add(fill(messages["name"], name=name), offset)

    def _attribute(self, node: ast.Attribute) -> None:
        chain = chain_of(node)
        space = self._spaces.get(chain[0].id) if chain else None
        if not chain or space is None:
            self._member(node)
            self.visit(node.value)
            return
        root, *rest = space.split(".")
        attributes = chain[1]
        name, known, length = resolve(root, [*rest, *(each.attr for each in attributes)], self._more_members)
        if not known:
            self._add(fill(self._names.messages["name"], name=name), offset_of(chain[0], self._source))
            return
        for each in attributes[length - len(rest) :]:
            self._plain_attribute(each.attr, self._attribute_start(each))

    def _member(self, node: ast.Attribute) -> None:
        value = node.value
        root = value.id if isinstance(value, ast.Name) else None
        if node.attr == "__name__" or (root == "self" and re.match("_(?!_)", node.attr)):
            return
        func = value.func if isinstance(value, ast.Call) else None
        if node.attr == "__init__" and isinstance(func, ast.Name) and func.id == "super":
            return
        if root in self._modules and node.attr == "compile":
            return
        if root in self._modules and node.attr in _LISTED:
            message = fill(self._names.messages["name"], name=f"{root}.{node.attr}")
            self._add(message, offset_of(value, self._source))
            return
        self._plain_attribute(node.attr, self._attribute_start(node))

    def _plain_attribute(self, name: str, offset: int) -> None:
        messages = self._names.messages
        reason = self._names.attribute_refusal(name)
        if self._names.is_private(name):
            self._add(fill(messages["private"], name=name), offset)
        elif reason is not None:
            self._add(fill(messages["attribute"], name=name, reason=reason), offset)

    def _attribute_start(self, node: ast.Attribute) -> int:
        end = self._source.offset(node.end_lineno or 1, node.end_col_offset or 0)
        return end - utf16_length(node.attr)

    def _is_setting(self, node: ast.Subscript) -> bool:
        value, key = node.value, node.slice
        if not isinstance(value, ast.Name) or self._spaces.get(value.id) != "config":
            return False
        return isinstance(key, ast.Constant) and f"config.{key.value}" in self._names.members

    def _is_plain_format(self, func: ast.expr) -> bool:
        if not isinstance(func, ast.Attribute) or func.attr != "format" or not isinstance(func.value, ast.Constant):
            return False
        return isinstance(func.value.value, str) and not _PRIVATE_FIELD.search(func.value.value)
