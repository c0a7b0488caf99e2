"""The text on the clipboard, by the program that the system has for it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from threading import Timer
from typing import NamedTuple

from voicecoach.errors import UsageError

_TIMEOUT_S = 20
"""A clipboard whose owner does not answer would keep us waiting."""

_POWERSHELL = (
    "[Console]::OutputEncoding = [Text.Encoding]::UTF8; "
    "[Console]::Out.Write((Get-Clipboard -Raw -Format Text))"
)


class _Reader(NamedTuple):
    command: tuple[str, ...]

    variable: str = ""
    """The environment variable without which it cannot work."""


_READERS = (
    _Reader(("pbpaste",)),
    _Reader(("wl-paste", "--no-newline", "--type", "text"), "WAYLAND_DISPLAY"),
    _Reader(("xclip", "-selection", "clipboard", "-out"), "DISPLAY"),
    _Reader(("xsel", "--clipboard", "--output"), "DISPLAY"),
    _Reader(("powershell.exe", "-NoProfile", "-Command", _POWERSHELL)),
    _Reader(("termux-clipboard-get",)),
)
"""What may read the clipboard, in the order in which it is tried. To add a program, add a row."""


def read_clipboard(max_bytes: int) -> bytes:
    """Return the text on the clipboard.

    At most one byte more than `max_bytes` is read. Raises UsageError if no program here can
    read it, or if it has no text.
    """
    commands = list(_usable_commands())
    if not commands:
        raise UsageError(
            "no program here reads the clipboard: put the text into a file, "
            "or paste it after  voicecoach new NAME --from -"
        )
    for command in commands:
        if text := _output_of(command, max_bytes + 1):
            return text
    raise UsageError("the clipboard has no text: copy the sheet, and try again")


def _usable_commands() -> Iterator[tuple[str, ...]]:
    for reader in _READERS:
        has_variable = not reader.variable or os.environ.get(reader.variable)
        if has_variable and shutil.which(reader.command[0]):
            yield reader.command


def _output_of(command: tuple[str, ...], max_bytes: int) -> bytes:
    """Return the beginning of what a command prints, or nothing if it fails."""
    try:
        run = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return b""
    # A reader that is killed closes the pipe, so `read` ends in time.
    alarm = Timer(_TIMEOUT_S, run.kill)
    alarm.start()
    try:
        return _read_and_end(run, max_bytes)
    finally:
        alarm.cancel()
        run.kill()


def _read_and_end(run: "subprocess.Popen[bytes]", max_bytes: int) -> bytes:
    if run.stdout is None:
        return b""
    with run.stdout as pipe:
        text = pipe.read(max_bytes)
    # One that has more to say does not end by itself in a good way.
    is_cut = len(text) == max_bytes
    if is_cut:
        run.kill()
    return text if run.wait() == 0 or is_cut else b""
