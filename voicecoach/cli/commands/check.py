"""`voicecoach check`: every mistake in routines, and warnings of slips."""

from typing import Annotated

import typer

from voicecoach.cli.options.json_option import JsonOption
from voicecoach.cli.options.routine import RoutinesArgument
from voicecoach.errors import RoutineError


def check_command(
    routines: RoutinesArgument,
    strict: Annotated[
        bool, typer.Option("--strict", help="End with exit code 3 if there is any warning.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Report every mistake in routines, and warn of likely slips."""
    if json:
        _print_answer(routines, strict=strict)
        return
    from voicecoach.cli.printing.answer_lines import check_all
    from voicecoach.cli.printing.check_lines import print_checked

    warnings = sum(map(print_checked, check_all(routines)))
    if strict and warnings:
        raise typer.Exit(RoutineError.exit_code)


def _print_answer(routines: list[str], *, strict: bool) -> None:
    """Print the answer for other programs. Ends with the same exit code as the lines do."""
    from voicecoach.cli.printing.json_answer import print_json
    from voicecoach.cli.printing.routine_objects import check_answer, count_in

    answer = check_answer(routines)
    print_json(answer)
    if count_in(answer, "mistakes") or (strict and count_in(answer, "warnings")):
        raise typer.Exit(RoutineError.exit_code)
