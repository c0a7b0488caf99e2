"""The commands: each reads its arguments, calls the library once, and prints the answer."""

from typing import TYPE_CHECKING, Annotated

import typer

from voicecoach import __version__
from voicecoach.cli import options as opt
from voicecoach.cli.progress import Reporter

if TYPE_CHECKING:
    from voicecoach import Changes
    from voicecoach.wiring.making import Options

app = typer.Typer(
    help="Turns a workout routine written in YAML into one MP3 with a spoken coach.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
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
def build(
    routine: opt.Routine,
    output: opt.Output = None,
    cues: opt.Cues = None,
    reps: opt.Reps = None,
    sets: opt.Sets = None,
    hold: opt.Hold = None,
    rest: opt.Rest = None,
    first_side: opt.FirstSide = None,
    only: opt.Only = None,
    skip: opt.Skip = None,
    harder: opt.Harder = None,
    engine: opt.Engine = None,
    voice: opt.Voice = None,
    language: opt.Language = None,
    rate: opt.Rate = 100,
    json: opt.Json = False,
    quiet: opt.Quiet = False,
) -> None:
    """Build the session as one MP3; the last line printed is its path."""
    import voicecoach
    from voicecoach.cli.report import summary

    changes = _changes(reps, sets, hold, rest, first_side, only, skip, harder)
    with Reporter(quiet=quiet) as reporter:
        options = _options(changes, engine, voice, language, rate, reporter)
        built = voicecoach.build(routine, output, cues=cues, **options)
    if json:
        typer.echo(built.as_json())
        return
    if not quiet:
        typer.echo(summary(built))
    typer.echo(str(built.path))


@app.command()
def plan(
    routine: opt.Routine,
    reps: opt.Reps = None,
    sets: opt.Sets = None,
    hold: opt.Hold = None,
    rest: opt.Rest = None,
    first_side: opt.FirstSide = None,
    only: opt.Only = None,
    skip: opt.Skip = None,
    harder: opt.Harder = None,
    engine: opt.Engine = None,
    voice: opt.Voice = None,
    language: opt.Language = None,
    rate: opt.Rate = 100,
    json: opt.Json = False,
    quiet: opt.Quiet = False,
) -> None:
    """Print the cue sheet: all that will be heard, and when."""
    import voicecoach

    changes = _changes(reps, sets, hold, rest, first_side, only, skip, harder)
    with Reporter(quiet=quiet) as reporter:
        options = _options(changes, engine, voice, language, rate, reporter)
        planned = voicecoach.plan(routine, **options)
    typer.echo(planned.as_json() if json else planned.as_table())


@app.command()
def check(
    routines: Annotated[list[str], typer.Argument(metavar="ROUTINE...", help="As for build.")],
) -> None:
    """Read routines and report every mistake in them."""
    from voicecoach.cli.report import checked

    for line in checked(routines):
        typer.echo(line)


@app.command("list")
def list_routines() -> None:
    """List your own and the shipped routines, with about how long they take."""
    from voicecoach.cli.report import listed

    for line in listed():
        typer.echo(line)


@app.command()
def voices(
    engine: opt.Engine = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="TAG", help="Only this language's: en.")
    ] = None,
) -> None:
    """List the voices that can speak a session."""
    from voicecoach.cli.report import voice_lines

    for line in voice_lines(engine, language):
        typer.echo(line)


def _changes(*values: list[str] | None) -> "Changes":
    from voicecoach import Changes

    return Changes(*(tuple(value or ()) for value in values))


def _options(
    changes: "Changes",
    engine: str | None,
    voice: str | None,
    language: str | None,
    rate: int,
    reporter: Reporter,
) -> "Options":
    options: Options = {"changes": changes, "voice": voice, "language": language, "rate": rate}
    if engine:
        options["engine"] = engine
    return {**options, "progress": reporter.progress, "notice": reporter.notice}
