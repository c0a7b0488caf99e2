"""The text on the clipboard, by the program that the system has for it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
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


def read_clipboard() -> bytes:
    """Return the text on the clipboard.

    Raises UsageError if no program here can read it, or if it has no text.
    """
    commands = list(_usable_commands())
    if not commands:
        raise UsageError(
            "no program here reads the clipboard: put the text into a file, "
            "or paste it after  voicecoach new NAME --from -"
        )
    for command in commands:
        if text := _output_of(command):
            return text
    raise UsageError("the clipboard has no text: copy the sheet, and try again")


def _usable_commands() -> Iterator[tuple[str, ...]]:
    for reader in _READERS:
        has_variable = not reader.variable or os.environ.get(reader.variable)
        if has_variable and shutil.which(reader.command[0]):
            yield reader.command


def _output_of(command: tuple[str, ...]) -> bytes:
    """Return what a command prints, or nothing if it fails."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return b"" if done.returncode else done.stdout
