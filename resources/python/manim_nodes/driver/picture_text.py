"""Lets the graph travel inside the picture that was made of it."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

#: The keyword of a PNG's text chunk.
_KEYWORD = b"manim-nodes"
#: A PNG's signature and its first chunk, the header, which stays the first.
_PNG_HEADER_BYTES = 8 + 25


def tag_picture(path: Path, text: str) -> None:
    """Put a text into a PNG, behind its header.

    Parameters
    ----------
    path
        The PNG.
    text
        The text, in ASCII.

    Raises
    ------
    OSError
        When it cannot be written; the picture may be damaged then.
    """
    picture = path.read_bytes()
    # Keyword, not compressed, no language, no translated keyword.
    body = b"iTXt" + _KEYWORD + b"\0" + b"\0\0" + b"\0" + b"\0" + text.encode("ascii")
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    path.write_bytes(picture[:_PNG_HEADER_BYTES] + chunk + picture[_PNG_HEADER_BYTES:])
