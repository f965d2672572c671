"""Landlock: which files a process may still reach, by Linux's own means and without any right of an administrator.

The numbers are those of ``linux/landlock.h``. What has been given up cannot be taken back, and children inherit it.
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Iterable
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_CREATE_VERSION = 1
_RULE_PATH_BENEATH = 1
_PR_SET_NO_NEW_PRIVS = 38

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR, _REMOVE_DIR, _REMOVE_FILE = (1 << bit for bit in range(6))
_MAKE_DIR, _MAKE_REG = 1 << 7, 1 << 8
_REFER, _TRUNCATE = 1 << 13, 1 << 14
#: File rights by the version of Landlock that brought them; device ioctls are left alone.
_KNOWN = {1: (1 << 13) - 1, 2: _REFER, 3: _TRUNCATE}

READ = _EXECUTE | _READ_FILE | _READ_DIR
"""Read files, list folders, start programs."""
WRITE = READ & ~_EXECUTE | _WRITE_FILE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_DIR | _MAKE_REG | _REFER | _TRUNCATE
"""Make, change and remove files and folders; neither links nor sockets nor devices."""
WRITE_FILE = _WRITE_FILE | _TRUNCATE
"""Write a file that is there."""

_ON_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE
_ALL_TCP = 0b11
_SIGNALS_AND_ABSTRACT_SOCKETS = 0b11


def version() -> int:
    """Give the version of Landlock that the system has; 0 where it has none."""
    try:
        return max(_syscall(_CREATE_RULESET, None, 0, _CREATE_VERSION), 0)
    except OSError:
        return 0


def restrict(places: Iterable[tuple[Path, int]]) -> None:
    """Give up all files but those of some places, TCP, and signals to processes outside.

    Parameters
    ----------
    places
        Files and folders with what is still allowed there; those that do not exist are left out.

    Raises
    ------
    OSError
        Where the system has no Landlock. Nothing is given up then.
    """
    known = version()
    handled = sum(rights for since, rights in _KNOWN.items() if since <= known)
    fields = [handled]
    if known >= 4:
        fields.append(_ALL_TCP)
    if known >= 6:
        fields.append(_SIGNALS_AND_ABSTRACT_SOCKETS)
    attributes = struct.pack(f"={len(fields)}Q", *fields)
    ruleset = _syscall(_CREATE_RULESET, attributes, len(attributes), 0)
    try:
        for path, rights in places:
            _allow(ruleset, path, rights & handled)
        forbid_new_privileges()
        _syscall(_RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def forbid_new_privileges() -> None:
    """Let no program that this process starts have more rights than it has itself."""
    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "no_new_privs cannot be set")


def _allow(ruleset: int, path: Path, rights: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(place).st_mode):
            rights &= _ON_FILES
        _syscall(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, struct.pack("=Qi", rights, place), 0)
    finally:
        os.close(place)


def _syscall(number: int, *words: int | bytes | None) -> int:
    syscall = ctypes.CDLL(None, use_errno=True).syscall
    syscall.restype = ctypes.c_long
    passed = [ctypes.c_long(word) if isinstance(word, int) else ctypes.c_char_p(word) for word in words]
    result = syscall(ctypes.c_long(number), *passed)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result
