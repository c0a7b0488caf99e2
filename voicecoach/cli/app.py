"""The commands: each reads its arguments, calls the library once, and prints the answer."""

from typing import Annotated

import typer

from voicecoach import __version__
from voicecoach.cli.commands.build import build
from voicecoach.cli.commands.cache import cache
from voicecoach.cli.commands.inspect import check, lint, list_routines
from voicecoach.cli.commands.plan import plan
from voicecoach.cli.commands.say import say
from voicecoach.cli.commands.voices import voices
from voicecoach.cli.options.options import asking

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


app.command()(asking(plan))
app.command()(asking(build))
app.command()(say)
app.command()(check)
app.command()(lint)
app.command("list")(list_routines)
app.add_typer(voices)
app.add_typer(cache)
