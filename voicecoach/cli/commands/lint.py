"""`voicecoach lint`: what is valid but unusual in routines."""

from typing import Annotated

import typer

from voicecoach.cli.options.json_option import JsonOption
from voicecoach.cli.options.routine import RoutinesArgument
from voicecoach.cli.printing.streams import print_escaped_line
from voicecoach.errors import RoutineError


def lint_command(
    routines: RoutinesArgument,
    strict: Annotated[
        bool, typer.Option("--strict", help="End with exit code 3 if there is any finding.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Point out what is valid but unusual in routines."""
    if json:
        _print_answer(routines, strict=strict)
        return
    from voicecoach.cli.printing.lint_lines import review_all, review_lines

    findings = 0
    for review in review_all(routines):
        for line in review_lines(review):
            print_escaped_line(line)
        findings += len(review[1])
    if strict and findings:
        raise typer.Exit(RoutineError.exit_code)


def _print_answer(routines: list[str], *, strict: bool) -> None:
    """Print the answer for other programs. Ends with the same exit code as the lines do."""
    from voicecoach.cli.printing.json_answer import print_json
    from voicecoach.cli.printing.routine_objects import count_in, lint_answer

    answer = lint_answer(routines)
    print_json(answer)
    if count_in(answer, "mistakes") or (strict and count_in(answer, "findings")):
        raise typer.Exit(RoutineError.exit_code)
