"""Equations without LaTeX: Manim's ``tex_to_svg_file`` by the app's typesetter.

The typesetter runs in the app (``engine/equations/service``) and is asked over a local socket, JSON lines both ways.
What it gives is the SVG that ``latex`` and ``dvisvgm`` would: the same shapes in the same order and groups.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import re
import socket
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO
from xml.etree import ElementTree

if TYPE_CHECKING:
    from manim.utils.tex import TexTemplate

__all__ = ["EquationError", "install"]

#: Seconds to wait for the typesetter, which has its own, shorter limit for one equation.
_PATIENCE = 120


class EquationError(ValueError):
    """An equation cannot be typeset.

    A ``ValueError``, for that is what Manim expects where LaTeX fails.

    Parameters
    ----------
    name
        The kind of error: ``MissingGlyphError``, ``UnsupportedPackageError``, ``TexSyntaxError``, …
    message
        What is wrong, in words for the user.
    """

    def __init__(self, name: str, message: str) -> None:
        super().__init__(f"{name}: {message}")
        self.name = name
        self.message = message


def install(address: str, cache: str | os.PathLike[str] | None = None) -> None:
    """Let the app's typesetter set all TeX of this process and of those forked from it.

    Parameters
    ----------
    address
        Where it listens: ``unix:PATH`` or ``tcp:HOST:PORT:TOKEN``; or ``fd:NUMBER``, a connection that is open already.
        Over such a one equations are kept apart from those of others.
    cache
        Folder in which equations are kept; unless given, the one the typesetter names, else Manim's own.
    """
    import manim.mobject.text.tex_mobject as tex_mobject
    import manim.utils.tex_file_writing as tex_file_writing

    typesetter = _Typesetter(address, None if cache is None else Path(cache))

    def tex_to_svg_file(
        expression: str,
        environment: str | None = None,
        tex_template: TexTemplate | None = None,
    ) -> Path:
        """Return the SVG file of an equation, as Manim's function of this name does."""
        from manim import config

        template = config["tex_template"] if tex_template is None else tex_template
        preamble, document = _split(template)
        return typesetter.file(expression, environment, preamble, document)

    # tex_mobject has imported the function by name
    tex_file_writing.tex_to_svg_file = tex_to_svg_file
    tex_mobject.tex_to_svg_file = tex_to_svg_file
    _parse_in_memory()


def _parse_in_memory() -> None:
    """Let ``SVGMobject`` parse its modified SVG from memory.

    Manim writes it beside the file, under a name that two processes with the same file share: one removes it while the
    other reads.
    """
    import svgelements
    from manim.constants import RIGHT
    from manim.mobject.svg.svg_mobject import SVGMobject

    def generate_mobject(self: SVGMobject) -> SVGMobject:
        """Parse the SVG and translate its elements to submobjects."""
        tree = self.modify_xml_tree(ElementTree.parse(self.get_file_path()))
        file = io.BytesIO()
        tree.write(file)
        file.seek(0)
        mobjects, self.id_to_vgroup_dict = self.get_mobjects_from(svgelements.SVG.parse(file))
        self.add(*mobjects)
        self.flip(RIGHT)
        return self

    SVGMobject.generate_mobject = generate_mobject


def _split(template: TexTemplate) -> tuple[str, str]:
    r"""Take a template apart.

    Returns
    -------
    tuple of str
        What stands before ``\begin{document}``, and what between it and the place of the equation.
    """
    before, _, after = template.body.partition(r"\begin{document}")
    return before, after.partition(template.placeholder_text)[0].strip()


class _Typesetter:
    """The typesetter as seen from here: a connection for each process, and the files that came of it."""

    def __init__(self, address: str, cache: Path | None) -> None:
        self._address = address
        self._cache = cache
        self._lock = threading.Lock()
        self._connection: _Connection | None = None
        # a lock that another thread holds while this one forks would never be free in the child
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forget)

    def file(self, expression: str, environment: str | None, preamble: str, document: str) -> Path:
        """Return the SVG file of an equation, typeset now or before."""
        request = {"expression": expression, "environment": environment, "preamble": preamble, "document": document}
        with self._lock:
            connection = self._connect()
            folder = self._folder(connection)
            key = json.dumps([connection.version, request], sort_keys=True)
            file = folder / f"equation-{hashlib.sha256(key.encode()).hexdigest()[:32]}.svg"
            if not file.exists():
                _write(file, self._ask(request))
        return file

    def _ask(self, request: dict[str, Any]) -> str:
        try:
            return self._connect().ask(request)
        except OSError:
            # the connection may have been cut; one that is opened afresh tells
            self._close()
        try:
            return self._connect().ask(request)
        except OSError as error:
            self._close()
            raise _unreachable(error) from error

    def _connect(self) -> _Connection:
        if self._connection is None:
            try:
                self._connection = _Connection(self._address)
            except OSError as error:
                raise _unreachable(error) from error
        return self._connection

    def _folder(self, connection: _Connection) -> Path:
        if self._cache is not None:
            return self._cache
        if connection.cache is not None:
            return Path(connection.cache)
        from manim import config

        return Path(config.get_dir("tex_dir"))

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _forget(self) -> None:
        """Start anew in a forked child: the connection is the parent's."""
        self._lock = threading.Lock()
        if self._connection is not None:
            self._connection.abandon()
            self._connection = None


class _Connection:
    """A connection that has been greeted.

    Raises
    ------
    OSError
        If the typesetter is not there, or does not know the token.
    """

    def __init__(self, address: str) -> None:
        kind, _, place = address.partition(":")
        token: str | None = None
        if kind == "fd":
            self._socket = socket.socket(fileno=int(place))
            self._socket.settimeout(_PATIENCE)
        elif kind == "unix":
            self._socket = socket.socket(socket.AF_UNIX)
            self._socket.settimeout(_PATIENCE)
            self._socket.connect(place)
        else:
            host, port, token = place.split(":")
            self._socket = socket.create_connection((host, int(port)), timeout=_PATIENCE)
        self._reader: TextIO = self._socket.makefile("r", encoding="utf-8", newline="\n")
        self._number = 0
        welcome = self._exchange({} if token is None else {"token": token})
        self.version: str = welcome["version"]
        # Whoever cannot open connections must not change what others draw.
        self.cache: str | None = None if kind == "fd" else welcome["cache"]

    def ask(self, request: dict[str, Any]) -> str:
        """Return the SVG of an equation.

        Raises
        ------
        EquationError
            If it cannot be typeset.
        OSError
            If the typesetter is gone.
        """
        self._number += 1
        reply = self._exchange({"id": self._number, **request})
        error = reply.get("error")
        if error is not None:
            raise EquationError(error["name"], error["message"])
        return reply["svg"]

    def close(self) -> None:
        """Close the connection."""
        with contextlib.suppress(OSError):
            self._reader.close()
            self._socket.close()

    def abandon(self) -> None:
        """Close this process's hold on it, without a word to the typesetter: another process goes on with it."""
        with contextlib.suppress(OSError):
            os.close(self._socket.detach())

    def _exchange(self, value: dict[str, Any]) -> dict[str, Any]:
        self._socket.sendall(json.dumps(value).encode() + b"\n")
        line = self._reader.readline()
        if not line.endswith("\n"):
            raise ConnectionResetError("the typesetter closed the connection")
        return json.loads(line)


def _unreachable(error: OSError) -> EquationError:
    reason = re.sub(r"^\[Errno -?\d+\] ", "", str(error))
    return EquationError("TypesetterUnreachableError", f"The typesetter for equations does not answer: {reason}")


def _write(file: Path, text: str) -> None:
    """Write a file so that nobody ever sees half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem}-", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(temporary, file)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
