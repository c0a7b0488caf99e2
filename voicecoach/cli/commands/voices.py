"""`voicecoach voices`: the voices of the engines, and voices fetched, installed and removed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecoach.cli.options.command_group import CommandGroup
from voicecoach.cli.options.json_option import JsonOption, refuse_before_command
from voicecoach.cli.options.plain_command import PlainCommand
from voicecoach.cli.printing.json_answer import print_json
from voicecoach.cli.printing.status import StatusDisplay
from voicecoach.cli.printing.streams import print_escaped_line, print_notice
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.units import format_size

if TYPE_CHECKING:
    from voicecoach.pipeline.speech.voice_files import VoiceModel

_HELP = "List the voices, and install or remove voices of hibari."

voices_app = typer.Typer(name="voices", cls=CommandGroup, help=_HELP, rich_markup_mode=None)

VoiceName = Annotated[
    str, typer.Argument(metavar="NAME", help="The name of a hibari voice, such as fenrir.")
]


@voices_app.callback(invoke_without_command=True, help=_HELP)
def show_voices(
    context: typer.Context,
    engine: Annotated[
        str | None, typer.Option("--engine", metavar="NAME", help="List only this engine.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="TAG", help="List only this language: en.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """List the voices, unless a command of `voices` follows."""
    refuse_before_command(context, json)
    if context.invoked_subcommand is None:
        from voicecoach.cli.printing.voice_lines import find_voices, voice_lines, voices_answer

        voices = find_voices(engine, language)
        if json:
            print_json(voices_answer(voices))
            return
        for line in voice_lines(voices):
            print_escaped_line(line)
        if language is not None and not voices:
            voice = "no voice" if engine in (None, "auto") else f"no voice of {engine}"
            print_notice(f"{voice} speaks {quoted(language)}; write a tag such as en, en-GB or de")


@voices_app.command("install", cls=PlainCommand)
def install_command(
    name: VoiceName,
    file: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="Install this file instead of fetching one."),
    ] = None,
) -> None:
    """Fetch and install a voice, or install it from a file."""
    from voicecoach.pipeline.speech import voice_files

    model = voice_files.get_model(name)
    if file is None and model.voice.is_installed and voice_files.is_voice_file_whole(model):
        print_escaped_line(f"{name} is installed already: {model.file}")
        return
    with StatusDisplay(quiet=False) as status:
        if file is not None:
            voice_files.install_voice_from(model, Path(file))
        else:
            status.show_notice(_describe_download(model))
            voice_files.install_voice(
                model, lambda done, total: status.show_progress("Fetching", done, total)
            )
    print_escaped_line(f"installed {name}: use it with --engine hibari --voice {name}")


@voices_app.command("remove", cls=PlainCommand)
def remove_command(name: VoiceName) -> None:
    """Remove a voice that was installed."""
    from voicecoach.pipeline.speech import voice_files

    model = voice_files.get_model(name)
    if not model.url:
        raise UsageError(f"{name} is a part of the package hibari-tts and cannot be removed")
    if voice_files.remove_voice(model):
        print_escaped_line(f"removed {name}")
    else:
        print_escaped_line(f"{name} is not installed")


def _describe_download(model: "VoiceModel") -> str:
    facts = f"{model.voice.description}, {format_size(model.size)}, {model.licence}"
    return f"fetching the voice {model.voice.name} ({facts}) from {model.url}"
