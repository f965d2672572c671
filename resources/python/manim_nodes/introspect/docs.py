"""Docstrings: the lead paragraph, what each parameter does, example code, as plain text."""

from __future__ import annotations

import inspect
import re
import textwrap
from functools import cache

_SECTION = re.compile(r"^(?P<title>[A-Z][A-Za-z ]+)\n[-=~]{3,}\s*$", re.MULTILINE)
_ROLE = re.compile(r":(?:[a-z]+:)?[a-z]+:`(?P<body>[^`]*)`")
_LINK = re.compile(r"`([^`<]+?)\s*<[^>]+>`_+")
_DIRECTIVE = re.compile(r"^\.\. (?P<name>[A-Za-z-]+)::.*$")


@cache
def sections(docstring: str) -> dict[str, str]:
    """Split a numpydoc docstring; the lead text has the name ``""``."""
    cleaned = inspect.cleandoc(docstring or "")
    found, last, start = {}, "", 0
    for match in _SECTION.finditer(cleaned):
        found.setdefault(last, cleaned[start : match.start()].strip("\n"))
        last, start = match.group("title").strip(), match.end()
    found.setdefault(last, cleaned[start:].strip("\n"))
    return found


def plain(text: str) -> str:
    """Take the mark-up of Sphinx out of a text."""
    text = _ROLE.sub(_role, text)
    text = _LINK.sub(r"\1", text)
    text = re.sub(r"``([^`]*)``", r"\1", text)
    text = re.sub(r"(?<![\w`])\|([\w-]+)\|(?!\w)", r"\1", text)
    text = text.replace("\\ ", "")
    text = re.sub(r"\*\*([^*\n]+)\*\*", r"\1", text)
    return re.sub(r"[ \t]+\n", "\n", text).strip()


def lead(docstring: str | None) -> str:
    """What stands before the first section, without directives, as paragraphs."""
    if not docstring:
        return ""
    return _paragraphs(plain(_without_directives(sections(docstring)[""])))


@cache
def parameters(docstring: str | None) -> dict[str, str]:
    """Text of each parameter in a docstring's sections ``Parameters`` and ``Other Parameters``."""
    found: dict[str, str] = {}
    if not docstring:
        return found
    for title in ("Parameters", "Other Parameters", "Attributes"):
        body = sections(docstring).get(title, "")
        for names, text in _entries(body):
            for name in names:
                found.setdefault(name, _paragraphs(plain(_without_directives(text))))
    return found


def examples(docstring: str | None) -> str:
    """Code of the first ``.. manim::`` directive, or of the first code block."""
    if not docstring:
        return ""
    lines = inspect.cleandoc(docstring).splitlines()
    for wanted in (r"\.\. manim::", r"\.\. code(-block)?::"):
        for index, line in enumerate(lines):
            if re.match(rf"\s*{wanted}", line):
                code = _block(lines, index)
                if code and ">>>" not in code:
                    return code
    return ""


def _role(match: re.Match[str]) -> str:
    body = match.group("body")
    shown = re.match(r"(.*?)\s*<.*>$", body, re.DOTALL)
    if shown:
        return shown.group(1)
    return body.removeprefix("~").removeprefix("!").split(".")[-1] if body.startswith(("~", ".")) else body


def _without_directives(text: str) -> str:
    """Drop directives with their bodies, keeping what notes, warnings and admonitions say."""
    lines, kept, index = text.splitlines(), [], 0
    while index < len(lines):
        stripped = lines[index].strip()
        match = _DIRECTIVE.match(stripped)
        if not match:
            kept.append(lines[index])
            index += 1
            continue
        indent = len(lines[index]) - len(lines[index].lstrip())
        end = index + 1
        while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
            end += 1
        if match.group("name").lower() in ("note", "warning", "tip", "important", "attention", "hint"):
            kept += ["", *textwrap.dedent("\n".join(lines[index + 1 : end])).splitlines(), ""]
        index = end
    return "\n".join(kept)


def _block(lines: list[str], index: int) -> str:
    indent = len(lines[index]) - len(lines[index].lstrip())
    body: list[str] = []
    for line in lines[index + 1 :]:
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        body.append(line)
    while body and (not body[0].strip() or body[0].strip().startswith(":")):
        body.pop(0)
    return textwrap.dedent("\n".join(body)).strip("\n")


def _entries(body: str) -> list[tuple[list[str], str]]:
    found: list[tuple[list[str], list[str]]] = []
    for line in body.splitlines():
        if line and not line[0].isspace() and not line.startswith(".."):
            head = re.split(r"\s:(?=\s|$)|:\s", line, maxsplit=1)[0]
            found.append(([name.strip().lstrip("*").strip("`") for name in head.split(",")], []))
        elif found:
            found[-1][1].append(line)
    return [(names, textwrap.dedent("\n".join(text))) for names, text in found]


def _paragraphs(text: str) -> str:
    """Join the lines of each paragraph, keeping lists."""
    found = []
    for part in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in part.strip().splitlines()]
        joined = ""
        for line in lines:
            breaks = re.match(r"([-*•]|\d+\.)\s", line)
            joined += ("\n" if breaks and joined else " " if joined else "") + line
        if joined:
            found.append(joined)
    return "\n\n".join(found)
