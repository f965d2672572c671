"""Tell what a Python has to offer: its version, and Manim with the parts it needs.

Run as a program it writes one line of JSON on stdout. It must run on any Python 3, hence its plain syntax.
"""

import json
import os
import sys


def installed_version(distribution):
    """Give the version of an installed distribution.

    Parameters
    ----------
    distribution : str
        Its name on the package index.

    Returns
    -------
    str or None
        None where it is not installed.

    """
    try:
        from importlib.metadata import version

        return version(distribution)
    except Exception:
        return None


def import_manim():
    """Import Manim for real: an installed package may still lack a library of the system.

    Returns
    -------
    dict
        ``problem``: None, or the error in one line; ``place``: the folder of the package; ``fonts``: how many font
        families Pango sees.

    """
    try:
        import manim
        import manimpango
    except BaseException as error:
        missing = isinstance(error, ModuleNotFoundError) and error.name == "manim"
        text = "%s: %s" % (type(error).__name__, error)
        return {"problem": None if missing else text.splitlines()[0], "place": None, "fonts": None}
    return {"problem": None, "place": os.path.dirname(manim.__file__), "fonts": len(manimpango.list_fonts())}


def report():
    """Collect everything that is asked for.

    Returns
    -------
    dict
        What is printed as JSON.

    """
    found = {
        "python": "%d.%d.%d" % sys.version_info[:3],
        "executable": sys.executable,
        "libraries": sorted({path for path in sys.path if path.endswith("-packages") and os.path.isdir(path)}),
        "pillow": installed_version("pillow"),
        "typst": installed_version("typst"),
        "manim": installed_version("manim"),
    }
    found.update(import_manim() if found["manim"] else {"problem": None, "place": None, "fonts": None})
    return found


if __name__ == "__main__":
    # The folder of this file must not hide a module Manim imports.
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [path for path in sys.path if os.path.abspath(path) != here]
    output = sys.stdout
    # Whatever a package prints while it is imported must not mix with the answer.
    sys.stdout = sys.stderr
    output.write(json.dumps(report()) + "\n")
