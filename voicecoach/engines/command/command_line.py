"""The command that speaks: where it is written, and what becomes of its arguments."""

import os
import shlex
import shutil
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from voicecoach.engines.interface import EngineError
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.user_settings import read_settings, settings_file

VARIABLE = "VOICECOACH_COMMAND"

_SHELL_OPTIONS = {"-c", "-lc", "-ic", "/c", "/C", "-Command", "-command"}
"""After one of these, a shell or an interpreter runs the next argument as a program."""


def configured_command() -> list[str]:
    """The command of the environment, or else of the user's settings; empty where there is none.

    Raises UsageError for one that cannot be read.
    """
    if written := os.environ.get(VARIABLE):
        return split_command(written, VARIABLE)
    found = read_settings().get("command", [])
    place = f'"{settings_file()}": command'
    if isinstance(found, str):
        return split_command(found, place)
    if isinstance(found, list) and all(isinstance(word, str) for word in found):
        return found
    raise UsageError(
        f'{place} is no command: write it like ["say", "-o", "{{output}}", "{{text}}"]'
    )


def split_command(written: str, place: str) -> list[str]:
    """The arguments of a command that was written as one line. Raises UsageError."""
    try:
        command = shlex.split(written)
    except ValueError as error:
        raise UsageError(f"{place}: {quoted(written)} is no command: {error}") from None
    if not command:
        raise UsageError(f"{place}: the command is empty")
    return command


def fill_placeholders(argument: str, values: Mapping[str, str]) -> str:
    """The argument with each placeholder replaced; nothing in a value is a placeholder."""
    for name, value in values.items():
        if name in argument:
            before, _, after = argument.partition(name)
            return fill_placeholders(before, values) + value + fill_placeholders(after, values)
    return argument


def refuse_shell(command: Sequence[str]) -> None:
    """Raises EngineError for a command that puts the text into a program, as in `sh -c`.

    A routine may be a stranger's, and a shell would run what its texts say.
    """
    for option, program in pairwise(command):
        if option in _SHELL_OPTIONS and "{text}" in program:
            raise EngineError(
                f"{{text}} may not be a part of {quoted(program)}, which is a program: "
                "leave it out, and the text comes on stdin"
            )


def command_version(command: Sequence[str]) -> str:
    """The command, and the files that it names: an update of one may sound different."""
    named = [Path(word).expanduser() for word in (program_path(command) or "", *command[1:])]
    files = [file.stat() for file in named if file.is_absolute() and file.is_file()]
    times = [f"{facts.st_size} {facts.st_mtime_ns}" for facts in files]
    return shlex.join([*command, *times])


def program_path(command: Sequence[str]) -> str | None:
    """The whole path of the program; None where there is none.

    A name is looked for where programs are installed, and never in the current folder: that may be
    a stranger's.
    """
    found = shutil.which(str(Path(command[0]).expanduser())) if command else None
    return found if found and Path(found).is_absolute() else None
