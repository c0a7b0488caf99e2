"""Read the command that speaks, and fill in its arguments."""

import os
import re
import shlex
import shutil
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.engines.interface import EngineError
from voicecoach.errors import UsageError, join_with_or
from voicecoach.escape_text import quoted
from voicecoach.user_settings import read_settings

VARIABLE = "VOICECOACH_COMMAND"

COMMAND_PLACEHOLDERS = ("{text}", "{voice}", "{language}", "{rate}", "{output}")
_LIKE_A_PLACEHOLDER = re.compile(r"\{[A-Za-z_]{1,30}\}")

_SHELL_OPTIONS = {"-c", "-lc", "-ic", "/c", "/C", "-Command", "-command"}
"""After one of these, a shell or an interpreter runs the next argument as a program."""


def configured_command() -> list[str]:
    """Return the command of the environment or of the user's settings; empty if there is none.

    Raises UsageError for a command that cannot be read.
    """
    if command_line := os.environ.get(VARIABLE):
        return split_command(command_line, VARIABLE)
    settings = read_settings()
    return parse_command(
        settings.values.get("command", []), f"{settings.place('command')}: command"
    )


def parse_command(written: Any, place: str) -> list[str]:
    """Return the arguments of a command as a settings file has it: a list, or one line.

    Raises UsageError, which begins with `place`, for anything else.
    """
    if isinstance(written, str):
        return split_command(written, place)
    if isinstance(written, list) and all(isinstance(word, str) for word in written):
        return written
    raise UsageError(
        f'{place} is no list of texts: write it like ["say", "-o", "{{output}}", "{{text}}"]'
    )


def split_command(command_line: str, place: str) -> list[str]:
    """Return the arguments of a command in one line.

    Raises UsageError, which begins with `place`, for a line that cannot be split.
    """
    try:
        command = shlex.split(command_line)
    except ValueError as error:
        raise UsageError(
            f"{place}: {quoted(command_line)} cannot be split into arguments ({error}): "
            "write it as in a shell"
        ) from None
    if not command:
        raise UsageError(f"{place}: the command is empty: write a program and its arguments")
    return command


def fill_placeholders(argument: str, values: Mapping[str, str]) -> str:
    """Return the argument with its placeholders replaced, but none inside a value."""
    for name, value in values.items():
        if name in argument:
            before, _, after = argument.partition(name)
            return fill_placeholders(before, values) + value + fill_placeholders(after, values)
    return argument


def refuse_shell(command: Sequence[str]) -> None:
    """Raise EngineError for a command that puts the text into a program, as in `sh -c`.

    A routine may be a stranger's, and a shell would run the commands in its texts.
    """
    for option, program in pairwise(command):
        if option in _SHELL_OPTIONS and "{text}" in program:
            raise EngineError(
                f"{{text}} may not be a part of {quoted(program)}, which is a program: "
                "leave it out, and read the text from stdin"
            )


def refuse_unknown_placeholders(command: Sequence[str]) -> None:
    """Raise UsageError for a command with a placeholder that nothing replaces, such as `{txt}`."""
    known = COMMAND_PLACEHOLDERS
    for found in _LIKE_A_PLACEHOLDER.findall(" ".join(command)):
        if found not in known:
            hint = did_you_mean_or(f"write {join_with_or(known)}", found, known)
            raise UsageError(f"command: there is no placeholder {quoted(found)}: {hint}")


def command_version(command: Sequence[str]) -> str:
    """Return the command and the state of its files: an update of one may sound different."""
    words = (program_path(command) or "", *command[1:])
    paths = [Path(word).expanduser() for word in words]
    files = [path.stat() for path in paths if path.is_absolute() and path.is_file()]
    times = [f"{facts.st_size} {facts.st_mtime_ns}" for facts in files]
    return shlex.join([*command, *times])


def program_path(command: Sequence[str]) -> str | None:
    """Return the absolute path of the program, or None if it is not there.

    A program without a path is searched where programs are installed, and never in the current
    folder: that may be a stranger's.
    """
    if not command:
        return None
    path = shutil.which(str(Path(command[0]).expanduser()))
    return path if path and Path(path).is_absolute() else None
