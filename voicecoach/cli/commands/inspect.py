"""The commands that make nothing: what is wrong, what could be better, what there is."""

from typing import Annotated

import typer

from voicecoach.cli.printing.streams import print_line
from voicecoach.errors import RoutineError


def check_command(
    routines: Annotated[list[str], typer.Argument(metavar="ROUTINE", help="As for build.")],
) -> None:
    """Read routines and report every mistake in them."""
    from voicecoach.cli.printing.report import checked

    for line in checked(routines):
        print_line(line)


def lint_command(
    routines: Annotated[list[str], typer.Argument(metavar="ROUTINE", help="As for build.")],
    strict: Annotated[
        bool, typer.Option("--strict", help="End with exit code 3 if there is any remark.")
    ] = False,
) -> None:
    """Remark on what a good trainer would do otherwise in routines that are sound."""
    from voicecoach.cli.printing.findings import lines, reviews

    remarks = 0
    for review in reviews(routines):
        for line in lines(review):
            print_line(line)
        remarks += len(review[1])
    if strict and remarks:
        raise typer.Exit(RoutineError.exit_code)


def list_command() -> None:
    """List the routines there are, and about how long they take."""
    from voicecoach.cli.printing.report import listed

    for line in listed():
        print_line(line)
