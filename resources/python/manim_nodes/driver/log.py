"""Reports the warnings of Manim's log."""

from __future__ import annotations

import logging

from .reports import Reporter

#: A scene that warns in every frame is heard often enough.
_MAX_WARNINGS = 100


class WarningReports(logging.Handler):
    """Sends each different warning and error of a log once."""

    def __init__(self, report: Reporter) -> None:
        super().__init__(logging.WARNING)
        self._report = report
        self._told: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """Send one record, unless it was sent before."""
        try:
            message = record.getMessage()
        except Exception:
            self.handleError(record)
            return
        if message in self._told or len(self._told) >= _MAX_WARNINGS:
            return
        self._told.add(message)
        self._report.send("warning", message=message, level=record.levelname.lower())

    def install(self) -> None:
        """Listen to Manim, and to the codecs, which log to the root."""
        logging.getLogger("manim").addHandler(self)
        logging.getLogger("libav").addHandler(self)
