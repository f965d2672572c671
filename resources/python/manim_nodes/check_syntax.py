"""Reading expressions with Python's own parser, within limits and as every Python from 3.11 on reads them."""

from __future__ import annotations

import ast
import bisect
import itertools
import keyword
import re
import warnings

from manim_nodes.check_strings import StringFault, check_strings

MAX_LENGTH = 50_000
"""Longest expression in UTF-16 units."""
MAX_STATEMENTS_LENGTH = 1_000_000
"""Longest statements in UTF-16 units."""
MAX_DEPTH = 100
"""Levels of expressions within one another."""

_SPACE = " \t\f\r\n"
_BEGINS_IN_SLASH = re.compile(r"(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[ \t\f]*\\")
_SPLIT_CHARACTER = re.compile("[\ud800-\udbff][\udc00-\udfff]")


class SyntaxFault(Exception):
    """Text that is no Python, or more of it than is read.

    Parameters
    ----------
    message
        What is wrong, without a full stop.
    offset
        Where, in UTF-16 units from 0.
    """

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


class Source:
    """A text and the way from Python's lines and byte columns to offsets in it.

    Parameters
    ----------
    text
        The whole text.
    start
        How many characters Python did not see before the first it saw.
    """

    def __init__(self, text: str, start: int = 0) -> None:
        body = text[start:]
        ends = [match.end() for match in re.finditer(r"\r\n?|\n", body)]
        self._lines = [body[begin:end] for begin, end in zip([0, *ends], [*ends, len(body)], strict=True)]
        lengths = map(utf16_length, self._lines[:-1])
        self._starts = list(itertools.accumulate(lengths, initial=utf16_length(text[:start])))

    def offset(self, line: int, column: int) -> int:
        """Give the offset in UTF-16 units of a line (from 1) and a column in UTF-8 bytes (from 0)."""
        index = min(max(line, 1), len(self._lines)) - 1
        before = self._lines[index].encode("utf-8", "surrogatepass")[: max(column, 0)].decode("utf-8", "ignore")
        return self._starts[index] + utf16_length(before)

    def place(self, offset: int) -> tuple[int, int]:
        """Give line (from 1) and column (from 0, UTF-16 units) of an offset."""
        line = max(bisect.bisect_right(self._starts, offset), 1)
        return line, offset - self._starts[line - 1]


def utf16_length(text: str) -> int:
    """Count the UTF-16 units of a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_expression(text: str) -> tuple[ast.expr, Source]:
    """Read one expression.

    Parameters
    ----------
    text
        Anything; blanks around the expression do not matter.

    Raises
    ------
    SyntaxFault
        If it is no expression, too long, too deep, or means different things to different Pythons.
    """
    check_text(text, MAX_LENGTH)
    start = len(text) - len(text.lstrip(_SPACE))
    body = text.strip(_SPACE)
    if not body:
        raise SyntaxFault("an expression is missing")
    if _BEGINS_IN_SLASH.match(body):
        raise SyntaxFault("an expression cannot begin with '\\'", utf16_length(text[:start]))
    source = Source(text, start)
    try:
        check_strings(body)
    except StringFault as fault:
        raise SyntaxFault(fault.message, utf16_length(text[: start + fault.offset])) from None
    tree = _parse(body, "eval", source)
    assert isinstance(tree, ast.Expression)
    check_tree(tree, source, named_characters=False)
    if not any(map(_suspends, ast.walk(tree))):
        _compile(tree, "eval", source)
    return tree.body, source


def _suspends(node: ast.AST) -> bool:
    """Tell what the compiler would refuse first, and the rules refuse by name."""
    is_async = isinstance(node, ast.comprehension) and bool(node.is_async)
    return is_async or isinstance(node, (ast.Await, ast.Yield, ast.YieldFrom))


def parse_statements(text: str, *, in_function: bool) -> tuple[ast.Module, Source]:
    """Read statements.

    Parameters
    ----------
    text
        Anything.
    in_function
        Whether they are the body of a function, where ``return`` may stand.

    Raises
    ------
    SyntaxFault
        If they are no Python.
    """
    check_text(text, MAX_STATEMENTS_LENGTH)
    source = Source(text)
    tree = _parse(text, "exec", source)
    assert isinstance(tree, ast.Module)
    check_tree(tree, source, named_characters=True)
    whole = _as_function(tree) if in_function else tree
    _compile(whole, "exec", source)
    return tree, source


def _as_function(tree: ast.Module) -> ast.Module:
    whole = ast.parse("def function():\n    pass")
    function = whole.body[0]
    assert isinstance(function, ast.FunctionDef)
    if tree.body:
        function.body = tree.body
    return whole


def check_text(text: str, longest: int) -> None:
    """Refuse text that cannot be Python source at all."""
    if len(text) > longest or utf16_length(text) > longest:
        raise SyntaxFault(f"the text is longer than {longest} characters", longest)
    if "\0" in text:
        raise SyntaxFault("the text holds a zero character", utf16_length(text[: text.index("\0")]))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise SyntaxFault("the text holds half a character", utf16_length(text[: error.start])) from None


def _parse(text: str, mode: str, source: Source) -> ast.AST:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text, mode=mode)
    except SyntaxError as error:
        raise _syntax_fault(error, source) from None
    except (ValueError, OverflowError) as error:
        raise SyntaxFault(str(error)) from None
    except (MemoryError, RecursionError):
        raise SyntaxFault("the expression is nested too deeply") from None


def _compile(tree: ast.AST, mode: str, source: Source) -> None:
    """Let Python find what only its compiler finds: a parameter named twice, ``return`` outside of a function."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(tree, "<text>", mode)
    except SyntaxError as error:
        raise _syntax_fault(error, source) from None
    except (ValueError, OverflowError) as error:
        raise SyntaxFault(str(error)) from None
    except (MemoryError, RecursionError):
        raise SyntaxFault("the expression is nested too deeply") from None


def _syntax_fault(error: SyntaxError, source: Source) -> SyntaxFault:
    # Python counts columns of syntax errors in characters from 1.
    column = max((error.offset or 1) - 1, 0)
    line = error.text or ""
    return SyntaxFault(error.msg, source.offset(error.lineno or 1, len(line[:column].encode("utf-8", "replace"))))


def check_tree(tree: ast.AST, source: Source, *, named_characters: bool) -> None:
    """Refuse trees that are too deep, and texts that the editor could not tell from others."""
    stack = [(tree, 0)]
    while stack:
        node, depth = stack.pop()
        for name in (getattr(node, "id", None), getattr(node, "attr", None), getattr(node, "arg", None)):
            # Python looks for keywords before it normalises and takes such a word for a name; nobody means that.
            if isinstance(name, str) and keyword.iskeyword(name):
                raise SyntaxFault(f"'{name}' is written with odd letters", offset_of(node, source))
        if isinstance(node, ast.expr):
            depth += 1
            if depth > MAX_DEPTH:
                raise SyntaxFault("the expression is nested too deeply", offset_of(node, source))
            if not named_characters and isinstance(node, ast.Constant) and isinstance(node.value, str):
                _check_characters(node, source)
        elif isinstance(node, ast.stmt):
            depth = 0
        stack.extend((child, depth) for child in ast.iter_child_nodes(node))


def _check_characters(node: ast.Constant, source: Source) -> None:
    if _SPLIT_CHARACTER.search(node.value):
        raise SyntaxFault("write the character itself instead of its halves", offset_of(node, source))


def offset_of(node: ast.expr | ast.stmt | ast.arg | ast.keyword | ast.alias, source: Source) -> int:
    """Give where a node begins."""
    return source.offset(node.lineno, node.col_offset)
