"""The engine, as it is typed."""

import os
from typing import TYPE_CHECKING

from voicecoach.errors import UsageError

if TYPE_CHECKING:
    from voicecoach.engines.interface import Engine


def choose_engine(name: str | None, command: str | None) -> "str | Engine":
    """Return the engine for what --engine, --command and the environment say. Raises UsageError."""
    if command is None:
        return name or os.environ.get("VOICECOACH_ENGINE") or "auto"
    from voicecoach.engines.registry import command_engine

    if name not in (None, "command"):
        raise UsageError(f"--command works with --engine command, and not with {name}")
    return command_engine(command)
