"""What a stranger's scene may read: the system's programs and fonts, Python, Manim and the app's own modules."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from .job import Job
from .sandbox_landlock import READ, WRITE, WRITE_FILE

_SYSTEM = (
    "/usr /lib /lib32 /lib64 /libx32 /bin /sbin /nix/store /gnu/store /etc/fonts /etc/ld.so.cache /etc/localtime "
    "/etc/timezone /etc/texmf /var/lib/texmf /var/cache/fontconfig /var/cache/fonts /sys/devices/system/cpu "
    "/proc/cpuinfo /proc/meminfo /proc/self /dev/zero /dev/random /dev/urandom"
).split()

#: Fonts of the user: texts must look as they do elsewhere.
_FONTS = (".fonts", ".fonts.conf", ".local/share/fonts", ".config/fontconfig", ".cache/fontconfig")


def allowed_places(job: Job, user_home: Path | None) -> list[tuple[Path, int]]:
    """Give files and folders with what a scene may do there.

    Parameters
    ----------
    job
        Its private folder is the only place to write in.
    user_home
        The user's home; nothing in it is read but fonts, and Python where it lies there.
    """
    read = [Path(name) for name in _SYSTEM]
    read += [Path(prefix) for prefix in {sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix}]
    read += [Path(name) for name in sys.path if name and not _holds(Path(name), user_home)]
    read += [Path(name) for name in job.search_paths]
    if job.working_directory is not None:
        read.append(job.working_directory)
    if user_home is not None:
        read += [user_home / name for name in _FONTS]
    places = [(path, READ) for path in read]
    places += [(Path(os.devnull), READ | WRITE_FILE), (job.folder, WRITE)]
    if job.digest is not None:
        job.digest.touch()
        places.append((job.digest, WRITE_FILE))
    return places


def make_private_home(folder: Path, user_home: Path | None) -> None:
    """Make the folders that stand for the user's home and for temporary files, and be at home there."""
    home, temporary = folder / "home", folder / "tmp"
    for one in (home, temporary):
        one.mkdir(mode=0o700, exist_ok=True)
    for name in _FONTS if user_home is not None else ():
        if (user_home / name).exists():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            (home / name).symlink_to(user_home / name)
    for names, place in ((("HOME", "USERPROFILE"), home), (("TMPDIR", "TEMP", "TMP"), temporary)):
        os.environ.update(dict.fromkeys(names, str(place)))


def user_home() -> Path | None:
    """Give the user's home as the system knows it, whatever the environment says."""
    try:
        import pwd

        return Path(pwd.getpwuid(os.getuid()).pw_dir)
    except (ImportError, KeyError):
        return None


def _holds(path: Path, home: Path | None) -> bool:
    """Tell whether a folder of Python's module path is the whole home, or more."""
    return home is not None and home.resolve().is_relative_to(path.resolve())
