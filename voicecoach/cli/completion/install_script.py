"""Install the script of a shell for the user: a file of ours, and a line in the shell's own."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from voicecoach.atomic_files import atomic_open
from voicecoach.cli.completion.shell_scripts import SCRIPTS
from voicecoach.errors import OutputError, UsageError, join_with_or
from voicecoach.escape_text import quoted

_PATIENCE_S = 20


class InstalledScript(NamedTuple):
    """Where the script is now, and the file by which the shell finds it."""

    script: Path
    start_file: Path | None
    """None if the shell looks into the folder of the script by itself."""


def shell_name(typed: str | None) -> str:
    """Return the shell that was typed, or the one that runs the program. Raises UsageError."""
    name = typed.casefold() if typed else _running_shell()
    name = {"pwsh": "powershell"}.get(name, name)
    if name in SCRIPTS:
        return name
    if not typed:
        raise UsageError(f"which shell? Write {join_with_or(list(SCRIPTS))}")
    raise UsageError(
        f"there is no completion for {quoted(typed)}: write {join_with_or(list(SCRIPTS))}"
    )


def _running_shell() -> str:
    """Return the shell in which the command was typed, or ""."""
    import shellingham

    try:
        return str(shellingham.detect_shell()[0])
    except (shellingham.ShellDetectionFailure, OSError):
        return ""


def install_script(shell: str) -> InstalledScript:
    """Write the script, and the line by which the shell reads it at its start.

    To install it again changes nothing else. Raises OutputError.
    """
    if shell == "fish":
        script = _config_folder() / "fish" / "completions" / "voicecoach.fish"
        _write(script, SCRIPTS[shell])
        return InstalledScript(script, None)
    start_file = _START_FILES[shell]()
    script = _data_folder() / f"completion.{'ps1' if shell == 'powershell' else shell}"
    _write(script, SCRIPTS[shell])
    _add_line(start_file, _SOURCE_LINES[shell].format(file=_quote(str(script), shell)))
    return InstalledScript(script, start_file)


def _data_folder() -> Path:
    from voicecoach.routine.parse.routine_folders import own_folder

    return own_folder().parent


def _config_folder() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def _zsh_start_file() -> Path:
    return Path(os.environ.get("ZDOTDIR") or Path.home()) / ".zshrc"


def _powershell_start_file() -> Path:
    """Return the user's profile, which PowerShell alone knows. Raises OutputError."""
    program = shutil.which("pwsh") or shutil.which("powershell")
    if program is None:
        raise OutputError("PowerShell is not here: install it, or name another shell")
    try:
        done = subprocess.run(
            [program, "-NoProfile", "-Command", "$PROFILE"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        done = None
    path = done.stdout.strip() if done else ""
    if not path:
        hint = "add the output of  voicecoach completion powershell  to it yourself"
        raise OutputError(f"PowerShell does not say where its profile is: {hint}")
    return Path(path)


_START_FILES: dict[str, Callable[[], Path]] = {
    "bash": lambda: Path.home() / ".bashrc",
    "zsh": _zsh_start_file,
    "powershell": _powershell_start_file,
}

_SOURCE = "[ ! -r {file} ] || source {file}"
_SOURCE_LINES = {
    "bash": _SOURCE,
    "zsh": _SOURCE,
    "powershell": "if (Test-Path {file}) {{ . {file} }}",
}
"""What reads the script, and does nothing once the file is gone."""


def _quote(path: str, shell: str) -> str:
    """Return the path as the shell reads it as one word."""
    inside = "''" if shell == "powershell" else "'\\''"
    return "'" + path.replace("'", inside) + "'"


def _add_line(file: Path, line: str) -> None:
    """Add a line to the end of a file, unless it is there. Raises OutputError."""
    try:
        before = file.read_bytes() if file.exists() else b""
    except OSError as error:
        raise OutputError(f'"{file}" cannot be read: {error.strerror}') from None
    added = os.fsencode(line)
    if added in before.splitlines():
        return
    newline = b"" if not before or before.endswith(b"\n") else b"\n"
    _write_bytes(file, before + newline + added + b"\n")


def _write(file: Path, text: str) -> None:
    _write_bytes(file, text.encode())


def _write_bytes(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f'the folder "{file.parent}" cannot be made: {error.strerror}') from None
    with atomic_open(file) as out:
        out.write(content)
