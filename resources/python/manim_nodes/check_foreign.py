"""Whole scripts from outside: what they do that such code may not, and which scenes they hold.

The rules are those for a stranger's statements, a little wider where scripts usually go, and narrower where they would
reach Python's or Manim's insides. Nobody reads such code before it runs.
"""

from __future__ import annotations

import ast
import dis
import importlib
import inspect
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from types import CodeType

from manim_nodes.check_data import allowed_names
from manim_nodes.check_expression import chain_of
from manim_nodes.check_statements import DangerFinder, StatementProblem
from manim_nodes.check_syntax import Source, SyntaxFault, offset_of, parse_statements

_BY_NAME = ("getattr", "setattr", "hasattr", "delattr")


@dataclass(frozen=True)
class ForeignReport:
    """What is known of a script.

    Attributes
    ----------
    problems
        At most one: why it is no Python. The other lists are empty then.
    dangers
        What it may not do, as ``calls open()``, by place.
    scenes
        The scene classes that no other one is made from.
    """

    problems: list[StatementProblem] = field(default_factory=list)
    dangers: list[StatementProblem] = field(default_factory=list)
    scenes: list[str] = field(default_factory=list)


def check_script(text: str) -> ForeignReport:
    """Check a script from outside before it runs.

    Parameters
    ----------
    text
        Anything.
    """
    try:
        tree, source = parse_statements(text, in_function=False)
        finder = _ForeignFinder(tree, source)
        finder.visit(tree)
        code = compile(tree, "<script>", "exec", dont_inherit=True)
    except SyntaxFault as fault:
        line, column = Source(text).place(fault.offset)
        return ForeignReport(problems=[StatementProblem(fault.message, line, column)])
    except (RecursionError, MemoryError):
        return ForeignReport(problems=[StatementProblem("the code is nested too deeply", 1, 0)])
    dangers = {StatementProblem(message, *source.place(offset)) for offset, message in finder.dangers}
    dangers.update(_module_uses(code))
    return ForeignReport(
        dangers=sorted(dangers, key=lambda each: (each.line, each.column, each.message)), scenes=_scenes(tree)
    )


class _ForeignFinder(DangerFinder):
    def __init__(self, tree: ast.Module, source: Source) -> None:
        super().__init__(tree, source, allowed_names().script_members)
        self._calls = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        # What imports bind, with all that each name may stand for.
        self._imported: dict[str, set[str]] = {}
        for name, full in _imported_names(tree):
            self._imported.setdefault(name, set()).add(full)
        self._node: ast.AST = tree

    def _add(self, message: str, offset: int) -> None:
        self.dangers.append((offset, _deed(self._node, message, called=id(self._node) in self._calls)))

    def visit(self, node: ast.AST) -> None:
        self._node = node
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in _BY_NAME and _names_attribute(node):
                attribute = node.args[1]
                assert isinstance(attribute, ast.Constant)
                self._plain_attribute(attribute.value, offset_of(attribute, self._source))
            case ast.Call(func=ast.Name(id="Code" | "ImageMobject" as name)) if _makes_from_value(name, node):
                pass
            case ast.Call(func=ast.Name(id="type")) if len(node.args) == 1 and not node.keywords:
                pass
            case ast.Call(func=ast.Attribute(attr="__init__", value=value)):
                self.visit(value)
            case ast.Name(id=name) if name == "type" or self._modules_named(name):
                # A module that gets another name would have to be followed.
                self.dangers.append((offset_of(node, self._source), f"uses {name}"))
                return
            case _:
                super().visit(node)
                return
        for child in [*node.args, *node.keywords]:
            self.visit(child)

    def _import_from(self, node: ast.ImportFrom) -> None:
        super()._import_from(node)
        for each in node.names:
            module = node.module or ""
            of_manim = module.split(".")[0] == "manim" and each.name in allowed_names().manim_modules
            if of_manim or not _is_member(module, each.name):
                self.dangers.append((offset_of(each, self._source), f"imports {module}.{each.name}"))

    def _attribute(self, node: ast.Attribute) -> None:
        self._member_of_module(node)
        chain = chain_of(node)
        if chain is not None and self._modules_named(chain[0].id):
            for each in chain[1]:
                self._node = each
                self._member(each)
            return
        super()._attribute(node)

    def _modules_named(self, name: str) -> set[str]:
        """Give the modules, but those whose members are listed, that a name may stand for."""
        known = self._imported.get(name, set()) & allowed_names().pure_modules
        return set() if name in self._spaces else known

    def _member_of_module(self, node: ast.Attribute) -> None:
        chain = chain_of(node)
        if chain is None:
            return
        for module in self._imported.get(chain[0].id, ()):
            full = module
            for each in chain[1]:
                if full in allowed_names().pure_modules and not _is_member(full, each.attr):
                    self.dangers.append((offset_of(node, self._source), f"uses {full}.{each.attr}"))
                full = f"{full}.{each.attr}"


def _deed(node: ast.AST, message: str, *, called: bool) -> str:
    """Say in two words what a refused piece of code does."""
    subject = message.split("'")[1] if "'" in message else message
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return f"imports {subject}"
    return f"calls {subject}()" if called and not subject.endswith("()") else f"uses {subject}"


def _imported_names(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        for each in node.names if isinstance(node, ast.Import) else ():
            root = each.name.split(".")[0]
            yield each.asname or root, each.name if each.asname else root
        for each in node.names if isinstance(node, ast.ImportFrom) else ():
            yield each.asname or each.name, f"{node.module}.{each.name}"


def _is_member(module: str, name: str) -> bool:
    """Tell whether a module offers a name, and has not merely imported it for itself."""
    if module == "manim":
        return name not in allowed_names().manim_modules
    if module.startswith(("manim.", "numpy")) or module not in allowed_names().pure_modules or name == "*":
        return True
    return name in _offered(module) or f"{module}.{name}" in allowed_names().pure_modules


@cache
def _offered(module: str) -> frozenset[str]:
    # Only modules of Python's own library that do no harm when they are imported come here.
    there = importlib.import_module(module)
    public = getattr(there, "__all__", None) or [name for name in vars(there) if not name.startswith("_")]
    return frozenset(name for name in public if not inspect.ismodule(getattr(there, name, None)))


def _names_attribute(node: ast.Call) -> bool:
    return len(node.args) > 1 and isinstance(node.args[1], ast.Constant) and isinstance(node.args[1].value, str)


def _makes_from_value(name: str, node: ast.Call) -> bool:
    """Tell whether ``Code`` gets its text, and ``ImageMobject`` its pixels, in the script itself."""
    if any(isinstance(each, ast.Starred) for each in node.args) or any(each.arg is None for each in node.keywords):
        return False
    if name == "Code":
        return not node.args and all(each.arg != "code_file" for each in node.keywords)
    image = node.args[0] if node.args else None
    func = image.func if isinstance(image, ast.Call) else None
    while isinstance(func, ast.Attribute):
        func = func.value
    return isinstance(func, ast.Name) and func.id in ("np", "numpy")


def _module_uses(code: CodeType) -> Iterator[StatementProblem]:
    """Find Manim's own modules, which its star import binds, where no name of the script hides them."""
    for instruction in dis.get_instructions(code):
        by_name = instruction.opname in ("LOAD_GLOBAL", "LOAD_NAME", "LOAD_FROM_DICT_OR_GLOBALS")
        if by_name and instruction.argval in allowed_names().manim_modules:
            place = instruction.positions
            line, column = (place.lineno or 1, place.col_offset or 0) if place else (1, 0)
            yield StatementProblem(f"uses manim.{instruction.argval}", line, column)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _module_uses(constant)


def _scenes(tree: ast.Module) -> list[str]:
    """Give the scene classes at the top of the script, without those that others are made from."""
    found: dict[str, None] = {}
    used: set[str] = set()
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        bases = [base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "") for base in node.bases]
        if any(base in found or base.endswith("Scene") for base in bases):
            found[node.name] = None
        used.update(bases)
    return [name for name in found if name not in used]
