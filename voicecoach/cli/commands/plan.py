"""`voicecoach plan`: the cue sheet, or what changes from week to week."""

from typing import Annotated

import typer

from voicecoach.cli.commands.build import RoutineArgument
from voicecoach.cli.options.options import CommandOptions
from voicecoach.cli.options.week import require_one, require_whole_table
from voicecoach.cli.printing.progress import Reporter
from voicecoach.cli.printing.streams import print_line, print_path


def plan_command(
    routine: RoutineArgument,
    asked: CommandOptions,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the cue sheet to this file."),
    ] = None,
    weeks: Annotated[
        bool, typer.Option("--weeks", help="Print what changes from week to week instead.")
    ] = False,
) -> None:
    """Print the cue sheet: all that will be heard, and when."""
    from voicecoach.pipeline import plan as planning

    if weeks:
        _print_weeks(routine, asked, output)
        return
    require_one(asked.week)
    form = planning.Plan.as_json if asked.json else planning.Plan.as_table
    with Reporter(quiet=asked.quiet) as reporter:
        if output is not None:
            print_path(planning.write_plan(routine, output, form, **asked.options(reporter)))
            return
        planned = planning.plan(routine, **asked.options(reporter))
    typer.echo(form(planned))


def _print_weeks(routine: str, asked: CommandOptions, output: str | None) -> None:
    from voicecoach.cli.printing.weeks_table import table_of_weeks

    require_whole_table(week=asked.week, json=asked.json, output=output)
    with Reporter(quiet=asked.quiet) as reporter:
        for line in table_of_weeks(routine, asked.options(reporter)):
            print_line(line)
