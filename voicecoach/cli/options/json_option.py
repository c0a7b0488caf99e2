"""The option of commands that can answer other programs."""

from typing import Annotated

import typer

from voicecoach.errors import UsageError

JsonOption = Annotated[
    bool, typer.Option("--json", help="Print the answer as one JSON object instead.")
]


def refuse_before_command(context: typer.Context, json: bool) -> None:
    """Raise UsageError for the option before the name of a command, where it would do nothing."""
    command = context.invoked_subcommand
    if json and command is not None:
        raise UsageError(f"--json stands before {command}: write it behind, if {command} has it")
