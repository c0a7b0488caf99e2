"""The user's text editor: which one it is, and a file opened in it."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted

VARIABLES = ("VISUAL", "EDITOR")
"""The first that is set names the editor, as other programs do it."""

USUAL_EDITORS = ("notepad",) if sys.platform == "win32" else ("nano", "vim", "vi")
"""The first that is there is used if no variable is set."""

_AFTER_A_PLUS = "vi vim nvim nano emacs emacsclient micro kak joe gedit"
LINE_ARGUMENTS = {
    **dict.fromkeys(_AFTER_A_PLUS.split(), ("+{line}", "{file}")),
    **dict.fromkeys("code code-insiders codium cursor".split(), ("--goto", "{file}:{line}")),
    **dict.fromkeys("subl zed hx".split(), ("{file}:{line}",)),
}
"""How editors are told the line to begin at. Another editor gets the file alone."""


def editor_command() -> list[str]:
    """Return the editor with its own arguments. Raises UsageError if there is none."""
    for name in VARIABLES:
        if written := os.environ.get(name, "").strip():
            return _installed(_split(written, name), name)
    found = next((editor for editor in USUAL_EDITORS if shutil.which(editor)), None)
    if found is None:
        raise UsageError("there is no editor: set EDITOR to the command of yours")
    if not sys.stdin.isatty():  # an editor of the terminal would wait without end
        raise UsageError("there is no terminal to edit in: set EDITOR to the command of yours")
    return [found]


def open_in_editor(command: Sequence[str], file: Path, line: int = 0) -> None:
    """Open the file, at that line if it is not 0, and return once the editor has ended.

    Raises UsageError if the editor fails.
    """
    arguments = [*command, *_file_arguments(Path(command[0]).stem, file, line)]
    try:
        with _interrupts_left_to_editor():
            code = subprocess.run(arguments, check=False).returncode
    except OSError as error:
        reason = f"the editor {quoted(command[0])} cannot be run: {error.strerror}"
        raise UsageError(f"{reason}: set EDITOR to another one") from None
    if code:
        raise UsageError(
            f"the editor {quoted(command[0])} ended with {code}, so the routine was not checked: "
            "check it yourself, or set EDITOR to another one"
        )


def _split(written: str, name: str) -> list[str]:
    """Return the words of a command, which may also be a path with blanks."""
    if shutil.which(written):
        return [written]
    try:
        words = shlex.split(written, posix=sys.platform != "win32")
    except ValueError as error:
        reason = f"{name} cannot be split into words ({error})"
        raise UsageError(f"{reason}: write it as in a shell") from None
    return [word.strip('"') for word in words] if sys.platform == "win32" else words


def _installed(command: list[str], name: str) -> list[str]:
    if not shutil.which(command[0]):
        reason = f"{name} names {quoted(command[0])}, which is not there"
        raise UsageError(f"{reason}: set it to the command of your editor")
    return command


def _file_arguments(editor: str, file: Path, line: int) -> list[str]:
    patterns = LINE_ARGUMENTS.get(editor, ("{file}",)) if line else ("{file}",)
    return [pattern.format(file=file.absolute(), line=line) for pattern in patterns]


@contextmanager
def _interrupts_left_to_editor() -> Iterator[None]:
    """Let Ctrl-C be the editor's, which may have a use for it."""
    # Not ignored: the editor would inherit that.
    former = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)
