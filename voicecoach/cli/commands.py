"""The commands: each reads its arguments, calls the library once, and prints the answer."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecoach import __version__
from voicecoach.cli.again import keep_receipt, print_answer
from voicecoach.cli.asked import Asked, asking
from voicecoach.cli.bed import Bed, NoBed, bed_options
from voicecoach.cli.cache import cache
from voicecoach.cli.progress import Reporter
from voicecoach.cli.questions import check, lint, list_routines, voices
from voicecoach.cli.streams import print_path, print_text, tell
from voicecoach.cli.week import require_files_only, require_one, require_whole_table
from voicecoach.trace import tracing
from voicecoach.visible import visible
from voicecoach.wiring.receipt import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from voicecoach.wiring.building import Built


def _name(typed: str) -> str | Path:
    """What is typed is always a name; to the library, a string of several lines is a routine."""
    return Path(typed) if "\n" in typed else typed


Routine = Annotated[
    str,
    typer.Argument(
        metavar="ROUTINE",
        help="A routine file, or the name of one that `voicecoach list` shows.",
        parser=_name,
    ),
]

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
def build(
    routine: Routine,
    asked: Asked,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The file, or a folder for it; for a set of weeks, a folder.",
            show_default="audio_out/<routine>.mp3",
        ),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            help="mp3, wav, flac or ogg.",
            show_default="what the output's name says, else mp3",
        ),
    ] = None,
    bed: Bed = None,
    no_bed: NoBed = False,
    cues: Annotated[
        str | None,
        typer.Option("--cues", metavar="FILE", help="Write the cue sheet as JSON to this file."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Build it even where nothing has changed.")
    ] = False,
) -> None:
    """Build the session as one file; the last line printed is its path."""
    from voicecoach.wiring import building

    level = bed_options(bed, without=no_bed)
    with tracing() as trace, Reporter(quiet=asked.quiet) as reporter:
        options = asked.options(reporter)
        if weeks := asked.several_weeks():
            require_files_only(json=asked.json, cues=cues)
            made = building.build_weeks(routine, weeks, output, form=form, **level, **options)
        else:
            made = [building.build(routine, output, form=form, cues=cues, **level, **options)]
    answer = _answer_of(made, asked, reporter)
    print_answer(answer)
    if not reporter.is_about_this_run:
        keep_receipt(sys.argv[1:], trace, answer, force=force)


def _answer_of(made: "Iterable[Built]", asked: Asked, reporter: Reporter) -> Answer:
    from voicecoach.cli.report import summary

    lines = []
    for built in made:
        if asked.json:
            lines.append(("text", built.as_json()))
            continue
        if not asked.quiet:
            lines.append(("text", visible(summary(built))))
        lines.append(("path", str(built.path)))
    return Answer(reporter.shown, lines)


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
    print_text(form(planned))


def _print_weeks(routine: str, asked: Asked, output: str | None) -> None:
    from voicecoach.cli.programme import table_of_weeks

    require_whole_table(week=asked.week, json=asked.json, output=output)
    with Reporter(quiet=asked.quiet) as reporter:
        for line in table_of_weeks(routine, asked.options(reporter)):
            tell(line)


app.command()(check)
app.command()(lint)
app.command("list")(list_routines)
app.command()(voices)
app.add_typer(cache)
