"""Check a command before it is written into the settings."""

from collections.abc import Callable, Sequence

from voicecoach.engines.command.command_line import (
    program_path,
    refuse_shell,
    refuse_unknown_placeholders,
)
from voicecoach.engines.interface import EngineError
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted


def check_new_command(command: Sequence[str], notice: Callable[[str], object]) -> None:
    """Raise UsageError for a command that could never speak.

    `notice` gets a sentence if its program must be installed before it can.
    """
    refuse_unknown_placeholders(command)
    try:
        refuse_shell(command)
    except EngineError as error:
        raise UsageError(f"command: {error}") from None
    if program_path(command) is None:
        notice(f"there is no program {quoted(command[0])} here: install it before you build")
