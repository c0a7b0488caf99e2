"""`voicecoach check`: every mistake in routines, and warnings of slips."""

from dataclasses import replace
from typing import Annotated

import typer

from voicecoach.cli.options.routine import RoutinesArgument
from voicecoach.cli.printing.streams import print_escaped_line, print_to_stderr
from voicecoach.errors import RoutineError


def check_command(
    routines: RoutinesArgument,
    strict: Annotated[
        bool, typer.Option("--strict", help="End with exit code 3 if there is any warning.")
    ] = False,
) -> None:
    """Report every mistake in routines, and warn of likely slips."""
    from voicecoach.cli.printing.answer_lines import check_all, check_line
    from voicecoach.lint.checks import find_slips

    count = 0
    for checked in check_all(routines):
        warnings = find_slips(checked.source.routine)
        for warning in warnings:
            print_to_stderr(str(replace(warning, message=f"warning: {warning.message}")))
        print_escaped_line(check_line(checked, len(warnings)))
        count += len(warnings)
    if strict and count:
        raise typer.Exit(RoutineError.exit_code)
