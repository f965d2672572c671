"""Reads media back: what is really in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
from PIL import Image


class BadMedia(Exception):
    """A file that is not what it should be."""


def media_facts(path: Path, decode: str = "ends") -> dict[str, Any]:
    """Read a video, a GIF, a picture or a folder of pictures.

    Parameters
    ----------
    path
        The file, or the folder of a PNG sequence.
    decode
        ``ends`` decodes the first picture and those from the last key frame on, ``all`` every one.

    Returns
    -------
    dict
        ``kind`` (``video``, ``image``, ``sequence``), ``container``, ``codec``, ``pixel_format``, ``width``,
        ``height``, ``frames``, ``decoded``, ``duration`` in seconds and ``frame_rate`` (both ``None`` for pictures),
        ``audio`` and ``bytes``.

    Raises
    ------
    BadMedia
        When it does not exist, is empty, or cannot be decoded.
    """
    if not path.exists():
        raise BadMedia(f"{path.name} was not written.")
    try:
        if path.is_dir():
            return _sequence_facts(path)
        if path.suffix.lower() == ".png":
            return {**_image_facts(path), "kind": "image", "frames": 1, "decoded": 1, "bytes": path.stat().st_size}
        return _video_facts(path, decode)
    except (av.FFmpegError, OSError, SyntaxError, IndexError) as error:
        raise BadMedia(f"{path.name} cannot be read back: {error}") from error


def _video_facts(path: Path, decode: str) -> dict[str, Any]:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        times: list[int] = []
        last_key = 0
        end = 0
        for packet in container.demux(stream):
            if packet.pts is None:
                continue
            times.append(packet.pts)
            end = max(end, packet.pts + (packet.duration or 0))
            if packet.is_keyframe:
                last_key = packet.pts
        if not times:
            raise BadMedia(f"{path.name} holds no frame.")
        seconds = float((end - min(times)) * stream.time_base)
        facts = {
            "kind": "video",
            "container": container.format.name,
            "codec": stream.codec_context.name,
            "pixel_format": _pixel_format(path, stream),
            "width": stream.codec_context.width,
            "height": stream.codec_context.height,
            "frames": len(times),
            "duration": seconds,
            "frame_rate": _frame_rate(container, stream, len(times) / seconds if seconds else None),
            "audio": container.streams.audio[0].codec_context.name if container.streams.audio else None,
            "bytes": path.stat().st_size,
        }
    facts["decoded"] = _decoded(path, None) if decode == "all" else _decoded(path, 1) + _decoded(path, None, last_key)
    return facts


def _frame_rate(container: av.container.InputContainer, stream: av.VideoStream, mean: float | None) -> float | None:
    # A GIF states no rate, only each frame's time in hundredths of a second.
    rate = None if container.format.name == "gif" else stream.average_rate or stream.guessed_rate
    return mean if rate is None else float(rate)


def _pixel_format(path: Path, stream: av.VideoStream) -> str | None:
    # VP9 keeps alpha in a second picture that FFmpeg's own decoder does not see.
    if stream.codec_context.name == "vp9" and stream.metadata.get("alpha_mode", stream.metadata.get("ALPHA_MODE")):
        return "yuva420p"
    return stream.codec_context.pix_fmt


def _decoded(path: Path, at_most: int | None, start: int | None = None) -> int:
    count = 0
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        if start is not None:
            container.seek(start, stream=stream)
        for _ in container.decode(stream):
            count += 1
            if count == at_most:
                break
    if count == 0:
        raise BadMedia(f"{path.name} cannot be decoded.")
    return count


def _image_facts(path: Path) -> dict[str, Any]:
    with Image.open(path) as image:
        image.load()
        return {
            "container": "png",
            "codec": "png",
            "pixel_format": image.mode.lower(),
            "width": image.width,
            "height": image.height,
            "duration": None,
            "frame_rate": None,
            "audio": None,
        }


def _sequence_facts(path: Path) -> dict[str, Any]:
    pictures = sorted(path.glob("*.png"))
    if not pictures:
        raise BadMedia(f"{path.name} holds no picture.")
    first, last = _image_facts(pictures[0]), _image_facts(pictures[-1])
    if (first["width"], first["height"]) != (last["width"], last["height"]):
        raise BadMedia(f"The pictures in {path.name} differ in size.")
    return {
        **last,
        "kind": "sequence",
        "frames": len(pictures),
        "decoded": 2,
        "bytes": sum(one.stat().st_size for one in pictures),
    }
