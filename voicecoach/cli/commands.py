"""The commands: each reads its arguments, calls the library once, and prints the answer."""

from typing import Annotated

import typer

from voicecoach import __version__
from voicecoach.cli.asked import Asked, asking
from voicecoach.cli.build import Routine, build
from voicecoach.cli.cache import cache
from voicecoach.cli.progress import Reporter
from voicecoach.cli.questions import check, lint, list_routines
from voicecoach.cli.say import say
from voicecoach.cli.streams import print_path, tell
from voicecoach.cli.voices import voices
from voicecoach.cli.week import require_one, require_whole_table

app = typer.Typer(
    help="Turns a workout routine written in YAML into one MP3 with a spoken coach.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # half of the time that --help takes, for some lines around it
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"voicecoach {__version__}")
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error came from.")] = False,
) -> None:
    """Turns a workout routine written in YAML into one MP3 with a spoken coach."""


@app.command()
@asking
def plan(
    routine: Routine,
    asked: Asked,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the cue sheet to this file."),
    ] = None,
    weeks: Annotated[
        bool, typer.Option("--weeks", help="Print what changes from week to week instead.")
    ] = False,
) -> None:
    """Print the cue sheet: all that will be heard, and when."""
    from voicecoach.wiring import planning

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


def _print_weeks(routine: str, asked: Asked, output: str | None) -> None:
    from voicecoach.cli.programme import table_of_weeks

    require_whole_table(week=asked.week, json=asked.json, output=output)
    with Reporter(quiet=asked.quiet) as reporter:
        for line in table_of_weeks(routine, asked.options(reporter)):
            tell(line)


app.command()(asking(build))
app.command()(say)
app.command()(check)
app.command()(lint)
app.command("list")(list_routines)
app.add_typer(voices)
app.add_typer(cache)
