r"""String literals as Python 3.11 reads them, for later Pythons read f-strings differently.

What passes here means the same to every Python and to the editor: no quote of the same kind, backslash or comment
inside the braces of an f-string, and no ``\N{NAME}``, which only Python could tell.
"""

from __future__ import annotations

import ast
import re
import warnings

_PREFIXES = {"", "r", "u", "b", "f", "br", "rb", "fr", "rf"}
_WORD = re.compile(r"\w+")
_NAMED = re.compile(r"\\N\{[^}]*\}")
_CLOSING = {"(": ")", "[": "]", "{": "}"}


class StringFault(Exception):
    """A string literal that is refused; ``offset`` counts characters from 0."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def check_strings(text: str) -> None:
    """Check all string literals of a text that need not be Python.

    Raises
    ------
    StringFault
        For the first literal that is refused. What is no Python at all is left to the parser.
    """
    _check(text, 0, len(text))


def _check(text: str, at: int, end: int) -> None:
    while at < end:
        character = text[at]
        if character == "#":
            at = _line_end(text, at, end)
        elif character in "\"'":
            at = _check_literal(text, at, at, end)
        elif word := _WORD.match(text, at, end):
            quote = word.end()
            if quote < end and text[quote] in "\"'" and word[0].lower() in _PREFIXES:
                at = _check_literal(text, at, quote, end)
            else:
                at = quote
        else:
            at += 1


def _line_end(text: str, at: int, end: int) -> int:
    while at < end and text[at] not in "\r\n":
        at += 1
    return at


def _check_literal(text: str, start: int, quote: int, end: int) -> int:
    """Check the literal whose quotes begin at ``quote``; give where it ends."""
    prefix = text[start:quote].lower()
    marks = text[quote] * 3 if text.startswith(text[quote] * 3, quote) else text[quote]
    begin = quote + len(marks)
    at = begin
    while at < end and not text.startswith(marks, at):
        if len(marks) == 1 and text[at] in "\r\n":
            break
        at += 1 if text[at] != "\\" else 3 if text.startswith("\r\n", at + 1) else 2
    if not text.startswith(marks, at, end):
        raise StringFault("the quotes are not closed", start)
    if "r" not in prefix and "b" not in prefix:
        _refuse_named(text, begin, at)
    if "f" in prefix:
        _Format(text, at, raw="r" in prefix).check(begin)
    return at + len(marks)


def _refuse_named(text: str, at: int, end: int) -> None:
    while (at := text.find("\\", at, end)) >= 0:
        if (name := _NAMED.match(text, at, end)) and len(name[0]) > 4:
            raise StringFault(f"write the character itself instead of {name[0]}", at)
        at += 2


class _Format:
    """What stands between the quotes of one f-string."""

    def __init__(self, text: str, end: int, *, raw: bool) -> None:
        self.text = text
        self.end = end
        self.raw = raw

    def check(self, at: int) -> None:
        """Check from the opening quotes on."""
        stop = self._read(at, 0)
        if stop < self.end:
            raise StringFault("write '}}' for a brace", stop)

    def _char(self, at: int) -> str:
        return self.text[at] if at < self.end else ""

    def _read(self, at: int, level: int) -> int:
        while at < self.end:
            at = self._read_literal(at, level)
            if self._char(at) != "{":
                break
            at = self._read_value(at, level)
        return at

    def _read_literal(self, at: int, level: int) -> int:
        while at < self.end:
            character = self.text[at]
            if character == "\\" and not self.raw:
                at += 1 if self._char(at + 1) in "{}" else 2
            elif character in "{}":
                if level > 0 or self._char(at + 1) != character:
                    return at
                at += 2
            else:
                at += 1
        return min(at, self.end)

    def _read_value(self, brace: int, level: int) -> int:
        if level >= 2:
            raise StringFault("formats are nested too deeply", brace)
        at = self._value_end(brace + 1)
        self._check_value(brace + 1, at)
        if self._char(at) == "=":
            if level > 0:
                # Some Pythons stumble over it.
                raise StringFault("'=' cannot stand in a format", at)
            at += 1
            while self._char(at) and self._char(at) in " \t\n\r\f\v":
                at += 1
        if self._char(at) == "!":
            if self._char(at + 1) not in ("s", "r", "a"):
                raise StringFault("s, r or a must follow '!'", at + 1)
            at += 2
        if self._char(at) == ":":
            at = self._read(at + 1, level + 1)
        if self._char(at) != "}":
            raise StringFault("'}' expected", at)
        return at + 1

    def _check_value(self, begin: int, end: int) -> None:
        _check(self.text, begin, end)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                listed = ast.parse(f"[{self.text[begin:end]}\n]", mode="eval").body
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            return
        if isinstance(listed, ast.ListComp):
            raise StringFault("a generator must be put in brackets", begin)

    def _value_end(self, begin: int) -> int:
        """Find ``!``, ``:``, ``}`` or ``=`` outside of brackets and quotes."""
        opened: list[str] = []
        at = begin
        while at < self.end:
            character = self.text[at]
            if character == "\\":
                raise StringFault("no backslash may stand in the braces", at)
            if character == "#":
                raise StringFault("no '#' may stand in the braces", at)
            if character in "\"'":
                at = self._skip_quotes(at)
            elif character in _CLOSING:
                opened.append(character)
            elif character in ")]" or (character == "}" and opened):
                if not opened or _CLOSING[opened.pop()] != character:
                    raise StringFault(f"unmatched '{character}'", at)
            elif not opened and character in "!:}=<>":
                if character in "!=<>" and self._char(at + 1) == "=":
                    at += 1
                elif character not in "<>":
                    return at
            at += 1
        raise StringFault("'}' expected", self.end)

    def _skip_quotes(self, at: int) -> int:
        marks = self.text[at] * 3 if self.text.startswith(self.text[at] * 3, at, self.end) else self.text[at]
        close = self.text.find(marks, at + len(marks), self.end)
        slash = self.text.find("\\", at, self.end if close < 0 else close)
        if slash >= 0:
            raise StringFault("no backslash may stand in the braces", slash)
        if close < 0:
            raise StringFault("the quotes are not closed", at)
        return close + len(marks) - 1
