"""`voicecoach plan`: the cue sheet, or what changes from week to week."""

from typing import Annotated

import typer

from voicecoach.cli.options.command_options import CommandOptions
from voicecoach.cli.options.routine import RoutineArgument
from voicecoach.cli.options.week import refuse_for_table, require_one_week
from voicecoach.cli.printing.status import StatusDisplay
from voicecoach.cli.printing.streams import print_escaped_line, print_path
from voicecoach.errors import UsageError


def plan_command(
    routine: RoutineArgument,
    options: CommandOptions,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the cue sheet to this file."),
    ] = None,
    weeks: Annotated[
        bool, typer.Option("--weeks", help="Print what changes from week to week instead.")
    ] = False,
    spoken: Annotated[
        bool,
        typer.Option(
            "--spoken",
            help="List only the cues that are said in other words than they are written.",
        ),
    ] = False,
) -> None:
    """Print the cue sheet: everything the coach says, and when."""
    from voicecoach.pipeline import plan as planning

    if spoken:
        _refuse_for_spoken(weeks=weeks, json=options.json)
    if weeks:
        _print_weeks_table(routine, options, output)
        return
    require_one_week(options.week)
    format_plan = planning.Plan.as_json if options.json else planning.Plan.as_table
    if spoken:
        format_plan = planning.Plan.as_spoken_table
    with StatusDisplay(quiet=options.quiet) as status:
        library_options = options.library_options(status)
        if output is not None:
            print_path(planning.write_plan(routine, output, format_plan, **library_options))
            return
        session_plan = planning.plan(routine, **library_options)
    typer.echo(format_plan(session_plan))


def _refuse_for_spoken(**options: object) -> None:
    """Raise UsageError for an option, by its name, that prints something else than `--spoken`."""
    for name, value in options.items():
        if value:
            raise UsageError(f"--spoken prints a table of its own: leave --{name} out")


def _print_weeks_table(routine: str, options: CommandOptions, output: str | None) -> None:
    from voicecoach.cli.printing.weeks_table import weeks_table

    refuse_for_table(week=options.week, json=options.json, output=output)
    with StatusDisplay(quiet=options.quiet) as status:
        for line in weeks_table(routine, options.library_options(status)):
            print_escaped_line(line)
