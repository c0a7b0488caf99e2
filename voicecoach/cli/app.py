"""The commands: each reads its arguments, calls the library once, and prints the answer."""

from typing import Annotated

import typer

from voicecoach import __version__
from voicecoach.cli.commands.build import build_command
from voicecoach.cli.commands.cache import cache_app
from voicecoach.cli.commands.inspect import check_command, lint_command, list_command
from voicecoach.cli.commands.plan import plan_command
from voicecoach.cli.commands.say import say_command
from voicecoach.cli.commands.voices import voices_app
from voicecoach.cli.options.options import with_options

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


app.command("plan")(with_options(plan_command))
app.command("build")(with_options(build_command))
app.command("say")(say_command)
app.command("check")(check_command)
app.command("lint")(lint_command)
app.command("list")(list_command)
app.add_typer(voices_app)
app.add_typer(cache_app)
