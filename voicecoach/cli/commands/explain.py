"""`voicecoach explain`: what a key of a routine means."""

from typing import Annotated

import typer

from voicecoach.cli.printing.streams import print_escaped_line

_HELP = "A key of a routine, such as reps. Without one, all keys are listed."


def explain_command(
    key: Annotated[str, typer.Argument(metavar="KEY", help=_HELP, show_default=False)] = "",
) -> None:
    """Explain a key of a routine, with its values and an example."""
    from voicecoach.routine.keys.explain import explanation_lines

    for line in explanation_lines(key):
        print_escaped_line(line)
