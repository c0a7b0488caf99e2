"""The commands: each reads its arguments, calls the library once, and prints the answer."""

import os
from pathlib import Path
from typing import Annotated

import typer

from voicecoach import __version__
from voicecoach.cli.asked import Asked, asking
from voicecoach.cli.bed import bed_options
from voicecoach.cli.progress import Reporter

Routine = Annotated[
    str,
    typer.Argument(
        metavar="ROUTINE", help="A routine file, or the name of one that `voicecoach list` shows."
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
            help="The file, or a folder for it.",
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
    bed: Annotated[
        str | None,
        typer.Option(
            "--bed",
            metavar="DBFS",
            help="Level of the soft noise that keeps headphones awake, -80 to -40.",
            show_default="-63",
        ),
    ] = None,
    no_bed: Annotated[
        bool, typer.Option("--no-bed", help="Silence instead of that noise.")
    ] = False,
    cues: Annotated[
        str | None,
        typer.Option("--cues", metavar="FILE", help="Write the cue sheet as JSON to this file."),
    ] = None,
) -> None:
    """Build the session as one file; the last line printed is its path."""
    import voicecoach
    from voicecoach.cli.report import summary

    with Reporter(quiet=asked.quiet) as reporter:
        built = voicecoach.build(
            routine,
            output,
            form=form,
            cues=cues,
            **bed_options(bed, without=no_bed),
            **asked.options(reporter),
        )
    if asked.json:
        typer.echo(built.as_json())
        return
    if not asked.quiet:
        typer.echo(summary(built))
    _print_path(built.path)


@app.command()
@asking
def plan(
    routine: Routine,
    asked: Asked,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the cue sheet to this file."),
    ] = None,
) -> None:
    """Print the cue sheet: all that will be heard, and when."""
    from voicecoach.wiring import planning

    form = planning.Plan.as_json if asked.json else planning.Plan.as_table
    with Reporter(quiet=asked.quiet) as reporter:
        if output is not None:
            _print_path(planning.write_plan(routine, output, form, **asked.options(reporter)))
            return
        planned = planning.plan(routine, **asked.options(reporter))
    typer.echo(form(planned))


def _print_path(path: Path) -> None:
    """As the system knows it, whatever the terminal can show: a script may want to use it."""
    typer.echo(os.fsencode(path))


@app.command()
def check(
    routines: Annotated[list[str], typer.Argument(metavar="ROUTINE", help="As for build.")],
) -> None:
    """Read routines and report every mistake in them."""
    from voicecoach.cli.report import checked

    for line in checked(routines):
        typer.echo(line)


@app.command("list")
def list_routines() -> None:
    """List the routines there are, and about how long they take."""
    from voicecoach.cli.report import listed

    for line in listed():
        typer.echo(line)


@app.command()
def voices(
    engine: Annotated[
        str | None, typer.Option("--engine", metavar="NAME", help="Only this engine's.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="TAG", help="Only this language's: en.")
    ] = None,
) -> None:
    """List the voices that can speak a session."""
    from voicecoach.cli.report import voice_lines

    for line in voice_lines(engine, language):
        typer.echo(line)
