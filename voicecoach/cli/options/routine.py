"""The routine, as it is typed."""

from pathlib import Path
from typing import Annotated

import typer

_HELP = "A routine file, or the name of one that `voicecoach list` shows."


def _parse_name(text: str) -> str | Path:
    """Return a value that the library takes for a name.

    What is typed is always a name, but to the library a string of several lines is a routine.
    """
    return Path(text) if "\n" in text else text


RoutineArgument = Annotated[str, typer.Argument(metavar="ROUTINE", help=_HELP, parser=_parse_name)]
RoutinesArgument = Annotated[
    list[str], typer.Argument(metavar="ROUTINE", help=_HELP, parser=_parse_name)
]
