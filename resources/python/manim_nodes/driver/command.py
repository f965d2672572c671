"""The options of Manim's ``render`` command for a job. Every option that a configuration file could set is given."""

from __future__ import annotations

from .job import Job

#: x264 and VP9 settings by encoder setting; ``best`` leaves Manim's own (crf 23, default presets).
_X264 = {"fast": {"preset": "veryfast"}, "standard": {"preset": "veryfast", "crf": "18"}, "best": {}}
_VP9 = {
    "fast": {"deadline": "realtime", "cpu-used": "7", "row-mt": "1"},
    "standard": {"deadline": "good", "cpu-used": "4", "row-mt": "1", "crf": "20"},
    "best": {},
}
#: A GIF's palette is made from what was drawn, so what is kept on the way must be without loss.
_LOSSLESS = {"crf": "0", "preset": "ultrafast"}

#: The name Manim gives the result, without its ending.
OUTPUT_NAME = "output"


def render_arguments(job: Job) -> list[str]:
    """Arguments of ``manim render`` for a job.

    Parameters
    ----------
    job
        What is to be rendered. A job for one frame writes no media through Manim.

    Returns
    -------
    list[str]
    """
    chosen = "none" if job.frame_index is not None else job.format
    arguments = [
        *_common(job),
        f"--format={chosen}",
        f"--output_file={OUTPUT_NAME}",
        "--zero_pad=5",
        "--max-inflight-encoders=1",
        "--encoder-queue-size=8",
    ]
    if chosen == "gif" and not job.transparent:
        arguments += ["--video-codec=libx264rgb", "--pixel-format=rgb24"]
    else:
        arguments += ["--video-codec=auto", "--pixel-format=auto"]
    arguments += [f"--encoder-option={name}={value}" for name, value in _encoder_options(job, chosen).items()]
    return [*arguments, str(job.script), job.scene]


def plain_arguments(job: Job) -> list[str]:
    """Arguments of a plain ``manim render`` of the same size, rate and seed, which writes no media."""
    return [*_common(job), "--format=none", str(job.script), job.scene]


def _common(job: Job) -> list[str]:
    arguments = [
        "--silent",
        "--disable_caching",
        "--progress_bar=none",
        "--verbosity=WARNING",
        "--renderer=cairo",
        f"--media_dir={job.folder / 'media'}",
        f"--seed={job.seed}",
        f"--resolution={job.width},{job.height}",
        f"--frame_rate={job.frame_rate!r}",
    ]
    return [*arguments, "--transparent"] if job.transparent else arguments


def _encoder_options(job: Job, chosen: str) -> dict[str, str]:
    if chosen == "gif":
        return {} if job.transparent else _LOSSLESS
    if chosen == "webm":
        return _VP9[job.encoder]
    if chosen in ("mp4", "mov") and not job.transparent:
        return _X264[job.encoder]
    return {}
