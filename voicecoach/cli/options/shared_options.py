"""The shared options added to a command."""

from collections.abc import Callable
from dataclasses import fields
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Annotated, Any

from voicecoach.cli.options.command_options import CommandOptions, typer_option

PARAMETER = "options"
"""The parameter by which a command gets its `CommandOptions`."""


def with_shared_options(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command with its own options and every field of `CommandOptions`.

    typer reads the options of a command from its signature, so the new command gets a signature
    that has them all.
    """
    own = [
        parameter.replace(kind=Parameter.KEYWORD_ONLY)
        for name, parameter in signature(command, eval_str=True).parameters.items()
        if name != PARAMETER
    ]
    shared = [
        Parameter(
            field.name,
            Parameter.KEYWORD_ONLY,
            default=field.default,
            annotation=Annotated[field.type, typer_option(field)],
        )
        for field in fields(CommandOptions)
    ]

    @wraps(command)
    def run(**values: Any) -> None:
        options = CommandOptions(**{option.name: values.pop(option.name) for option in shared})
        command(**{PARAMETER: options}, **values)

    run.__dict__["__signature__"] = Signature([*own, *shared])
    run.__annotations__ = {option.name: option.annotation for option in (*own, *shared)}
    # typer would follow this link to the command's own signature.
    del run.__dict__["__wrapped__"]
    return run
