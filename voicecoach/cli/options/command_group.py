"""The program as a group of commands: `help` is one of them, and a wrong name gets an answer."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any

from typer.core import TyperGroup

from voicecoach.cli.options.plain_command import options_with_a_value
from voicecoach.cli.options.synonyms import meant_command
from voicecoach.errors import UsageError, join_with_or
from voicecoach.escape_text import quoted


def first_word(args: Sequence[str], with_a_value: Collection[str]) -> str | None:
    """Return the first argument that is neither an option nor the value of one."""
    for before, arg in pairwise(["", *args]):
        if not arg.startswith("-") and before not in with_a_value:
            return arg
    return None


class CommandGroup(TyperGroup):
    """A group that answers a command which does not exist with the one that was meant."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line. Raises UsageError for a command that does not exist.

        `help build` is another way to write `build --help`.
        """
        if args[:1] == ["help"]:
            args = [*args[1:], "--help"]
        name = first_word(args, options_with_a_value(self, ctx))
        if name is not None and name not in self.commands:
            raise UsageError(self._describe_unknown(name))
        return super().parse_args(ctx, args)

    def _describe_unknown(self, name: str) -> str:
        from voicecoach.routine.parse.routine_folders import ROUTINE_ENDINGS

        meant = meant_command(name, self.commands)
        if name.endswith(ROUTINE_ENDINGS) and "build" in self.commands:
            hint = f"to build this routine, write  build {name}"
        elif meant is None:
            hint = f"write {join_with_or(sorted(self.commands))}"
        else:
            hint = f"did you mean {meant}?"
        return f"there is no command {quoted(name)}: {hint}"
