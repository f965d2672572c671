"""GIFs with a palette made from what was drawn."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
from av.filter import Graph
from manim.scene.scene_file_writer import SceneFileWriter

from .reports import Reporter


def install(report: Reporter, loop: int) -> None:
    """Assemble GIFs from lossless segments in two passes.

    Manim makes both palette and picture from lossy video, whose noise costs colours and bytes, and keeps all frames in
    memory meanwhile (``SceneFileWriter.combine_files``).
    """
    original = SceneFileWriter.combine_files

    def combine_files(
        writer: SceneFileWriter,
        input_files: list[str],
        output_file: Path,
        create_gif: bool = False,
        includes_sound: bool = False,
    ) -> None:
        if not create_gif:
            original(writer, input_files, output_file, create_gif, includes_sound)
            return
        output_file.parent.mkdir(parents=True, exist_ok=True)
        rate = writer.video_encoder.frame_rate
        segments = [Path(name) for name in input_files]
        assemble_gif(segments, output_file, rate, writer.output_spec.transparent, loop, report)

    SceneFileWriter.combine_files = combine_files


def assemble_gif(
    segments: list[Path], target: Path, rate: Fraction, transparent: bool, loop: int, report: Reporter
) -> None:
    """Write one GIF.

    Parameters
    ----------
    segments
        Videos without loss, in order.
    target
        The GIF.
    rate
        Frames a second.
    transparent
        Whether one colour of the palette is kept for "nothing".
    loop
        Times it plays; 0 is for ever.
    report
        Hears that work goes on.
    """
    palette = _palette(segments, transparent, report)
    # What a GIF states is how often it is repeated after the first time; 0 is for ever, and nothing at all is once.
    repeats = loop - 1 if loop > 1 else -loop
    with av.open(str(target), mode="w", format="gif", options={"loop": str(repeats)}) as container:
        stream = None
        for number, frame in enumerate(_mapped(segments, palette, transparent)):
            if stream is None:
                stream = container.add_stream("gif", rate=rate)
                stream.width, stream.height, stream.pix_fmt = frame.width, frame.height, frame.format.name
            frame.pts = number
            frame.time_base = 1 / rate
            container.mux(stream.encode(frame))
            report.alive()
        if stream is not None:
            container.mux(stream.encode())


def _palette(segments: list[Path], transparent: bool, report: Reporter) -> av.VideoFrame:
    """Collect the colours of all frames (first pass)."""
    graph = Graph()
    source = None
    generator = graph.add("palettegen", f"stats_mode=full:reserve_transparent={int(transparent)}")
    sink = graph.add("buffersink")
    for frame, stream in _frames(segments):
        if source is None:
            source = graph.add_buffer(template=stream)
            source.link_to(generator)
            generator.link_to(sink)
            graph.configure()
        frame.pts = None
        source.push(frame)
        report.alive()
    if source is None:
        raise ValueError("A GIF needs at least one frame.")
    source.push(None)
    return sink.pull()


def _mapped(segments: list[Path], palette: av.VideoFrame, transparent: bool) -> Iterator[av.VideoFrame]:
    """Give each frame in the palette's colours (second pass)."""
    graph = Graph()
    source = None
    for number, (frame, stream) in enumerate(_frames(segments)):
        if source is None:
            source = graph.add_buffer(template=stream)
            colors = graph.add_buffer(
                width=palette.width, height=palette.height, format=palette.format.name, time_base=Fraction(1, 1)
            )
            user = graph.add("paletteuse", f"dither=none:alpha_threshold={128 if transparent else 0}")
            sink = graph.add("buffersink")
            source.link_to(user, 0, 0)
            colors.link_to(user, 0, 1)
            user.link_to(sink)
            graph.configure()
            palette.pts = 0
            colors.push(palette)
            colors.push(None)
        frame.pts = number
        source.push(frame)
        yield from _ready(sink)
    if source is not None:
        source.push(None)
        yield from _ready(sink)


def _ready(sink: av.filter.context.FilterContext) -> Iterator[av.VideoFrame]:
    while True:
        try:
            yield sink.pull()
        except (av.BlockingIOError, av.EOFError):
            return


def _frames(segments: list[Path]) -> Iterator[tuple[av.VideoFrame, av.VideoStream]]:
    for segment in segments:
        with av.open(str(segment)) as container:
            stream = container.streams.video[0]
            for frame in container.decode(stream):
                yield frame, stream
