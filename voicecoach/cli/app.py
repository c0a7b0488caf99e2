"""The commands, put together as one program."""

from typing import Annotated

import typer

from voicecoach import __version__
from voicecoach.cli.commands.build import build_command
from voicecoach.cli.commands.cache import cache_app
from voicecoach.cli.commands.check import check_command
from voicecoach.cli.commands.completion import completion_command
from voicecoach.cli.commands.config import config_app
from voicecoach.cli.commands.doctor import doctor_command
from voicecoach.cli.commands.edit import edit_command
from voicecoach.cli.commands.explain import explain_command
from voicecoach.cli.commands.lint import lint_command
from voicecoach.cli.commands.list import list_command
from voicecoach.cli.commands.new import new_command
from voicecoach.cli.commands.plan import plan_command
from voicecoach.cli.commands.play import play_command
from voicecoach.cli.commands.say import say_command
from voicecoach.cli.commands.schema import schema_command
from voicecoach.cli.commands.voices import voices_app
from voicecoach.cli.commands.watch import watch_command
from voicecoach.cli.options.command_group import CommandGroup
from voicecoach.cli.options.plain_command import PlainCommand
from voicecoach.cli.options.shared_options import with_shared_options
from voicecoach.cli.options.text_command import TextCommand

_HELP = "Turn a workout routine written in YAML into one MP3 with a spoken coach."

app = typer.Typer(
    cls=CommandGroup,
    help=_HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # it takes half of the time of --help, and draws some lines
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(context: typer.Context, is_given: bool) -> None:
    if is_given and not context.resilient_parsing:  # a shell only asks how the line can go on
        typer.echo(f"voicecoach {__version__}")
        raise typer.Exit


@app.callback(help=_HELP)
def read_global_options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", "-V", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Print the traceback of an error.")
    ] = False,
) -> None:
    """Read the options before the command. `entry_point.py` looks for `--debug` itself."""


app.command("plan", cls=PlainCommand)(with_shared_options(plan_command))
app.command("build", cls=PlainCommand)(with_shared_options(build_command))
app.command("watch", cls=PlainCommand)(with_shared_options(watch_command))
app.command("say", cls=TextCommand)(say_command)
app.command("play", cls=PlainCommand)(play_command)
app.command("new", cls=PlainCommand)(new_command)
app.command("check", cls=PlainCommand)(check_command)
app.command("lint", cls=PlainCommand)(lint_command)
app.command("edit", cls=PlainCommand)(edit_command)
app.command("explain", cls=PlainCommand)(explain_command)
app.command("schema", cls=PlainCommand)(schema_command)
app.command("doctor", cls=PlainCommand)(doctor_command)
app.command("completion", cls=PlainCommand)(completion_command)
app.command("list", cls=PlainCommand)(list_command)
app.add_typer(voices_app)
app.add_typer(cache_app)
app.add_typer(config_app)
