"""Seccomp: which questions a process may still ask the Linux kernel.

Only what a scene never needs is refused: sockets, other processes, namespaces, and what reaches into processes outside.
A refused call fails with an error, as it would for want of rights.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct

from .sandbox_landlock import forbid_new_privileges

_PR_SET_SECCOMP, _FILTER = 22, 2
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_KILL_PROCESS = 0x80000000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
#: Where the kernel puts the number of the call, the processor's kind and the first argument's lower half.
_NUMBER, _KIND, _FIRST = 0, 4, 16

_CLONE_THREAD = 0x00010000

#: By processor: its kind in the kernel's audit numbers, and the column of the table below.
_PROCESSORS = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
_X32 = 0x40000000

#: Numbers of what is refused outright, by processor; -1 where it has no such call.
_REFUSED = {
    "socket": (41, 198),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "accept4": (288, 242),
    "connect": (42, 203),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "kcmp": (312, 272),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "sched_setaffinity": (203, 122),
    "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119),
    "sched_setattr": (314, 274),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "move_mount": (429, 429),
    "open_tree": (428, 428),
    "fsopen": (430, 430),
    "fsmount": (432, 432),
    "mount_setattr": (442, 442),
    "open_by_handle_at": (304, 265),
    "fanotify_init": (300, 262),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "mq_open": (240, 180),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "execve": (59, 221),
    "execveat": (322, 281),
    "syslog": (103, 116),
    "acct": (163, 89),
    "quotactl": (179, 60),
}
_FORKING = {"fork": (57, -1), "vfork": (58, -1)}
_CLONE, _CLONE3 = (56, 220), (435, 435)
_KILL, _TGKILL, _PRLIMIT = (62, 129), (234, 131), (302, 261)


def is_available() -> bool:
    """Tell whether the filter can be had: a system that knows filters and a processor whose numbers are known."""
    if platform.machine() not in _PROCESSORS:
        return False
    # The kernel looks at the program's address last: this asks without installing anything.
    libc = ctypes.CDLL(None, use_errno=True)
    return libc.prctl(_PR_SET_SECCOMP, _FILTER, None, 0, 0) != 0 and ctypes.get_errno() == errno.EFAULT


def install() -> None:
    """Refuse the calls from now on, in this process and all of its threads to come.

    Raises
    ------
    OSError
        Where it cannot be had.
    """
    program = _program()
    words = b"".join(struct.pack("=HBBI", *line) for line in program)
    buffer = ctypes.create_string_buffer(words, len(words))
    pointer = ctypes.create_string_buffer(struct.pack("@HP", len(program), ctypes.addressof(buffer)))
    forbid_new_privileges()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_SECCOMP, _FILTER, pointer, 0, 0) != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


def _program() -> list[tuple[int, int, int, int]]:
    if platform.machine() not in _PROCESSORS:
        raise OSError(errno.ENOSYS, f"no filter for {platform.machine()}")
    kind, column = _PROCESSORS[platform.machine()]
    lines = [(_LOAD, 0, 0, _KIND), (_EQUAL, 1, 0, kind), _gives(_KILL_PROCESS), (_LOAD, 0, 0, _NUMBER)]
    if column == 0:
        lines += [(_AT_LEAST, 0, 1, _X32), _fails(errno.EPERM)]
    for numbers in _REFUSED.values():
        lines += _refuse(numbers[column], errno.EACCES)
    # Its arguments lie in memory, where a filter cannot look; libraries then take the older call.
    lines += _refuse(_CLONE3[column], errno.ENOSYS)
    for numbers in _FORKING.values():
        lines += _refuse(numbers[column], errno.EAGAIN)
    own = os.getpid()
    lines += _when(_KILL[column], [(_EQUAL, 1, 0, own), _fails(errno.EPERM)])
    lines += _when(_TGKILL[column], [(_EQUAL, 1, 0, own), _fails(errno.EPERM)])
    lines += _when(_PRLIMIT[column], [(_EQUAL, 2, 0, 0), (_EQUAL, 1, 0, own), _fails(errno.EPERM)])
    lines += _when(_CLONE[column], [(_ANY_BIT, 1, 0, _CLONE_THREAD), _fails(errno.EAGAIN)])
    return [*lines, _gives(_ALLOW)]


def _gives(result: int) -> tuple[int, int, int, int]:
    return _RETURN, 0, 0, result


def _fails(code: int) -> tuple[int, int, int, int]:
    return _gives(_ERRNO | code)


def _refuse(number: int, code: int) -> list[tuple[int, int, int, int]]:
    return [] if number < 0 else [(_EQUAL, 0, 1, number), _fails(code)]


def _when(number: int, lines: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Look at the first argument of one call; the call goes through where the lines do not end it."""
    inner = [(_LOAD, 0, 0, _FIRST), *lines, _gives(_ALLOW)]
    return [(_EQUAL, 0, len(inner), number), *inner]
