"""`voicecoach voices`: who can speak, and which voices can be fetched, installed and removed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecoach.cli.printing.progress import Reporter
from voicecoach.cli.printing.streams import print_line
from voicecoach.errors import UsageError
from voicecoach.units import format_size

if TYPE_CHECKING:
    from voicecoach.pipeline.speech.voice_files import VoiceModel

voices_app = typer.Typer(
    name="voices",
    help="List the voices that can speak a session, install and remove some.",
    rich_markup_mode=None,
)

VoiceName = Annotated[str, typer.Argument(metavar="NAME", help="A voice of hibari: fenrir.")]


@voices_app.callback(invoke_without_command=True)
def show_voices(
    context: typer.Context,
    engine: Annotated[
        str | None, typer.Option("--engine", metavar="NAME", help="Only this engine's.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="TAG", help="Only this language's: en.")
    ] = None,
) -> None:
    """List the voices that can speak a session, install and remove some."""
    if context.invoked_subcommand is None:
        from voicecoach.cli.printing.report import voice_lines

        for line in voice_lines(engine, language):
            print_line(line)


@voices_app.command("install")
def install_command(
    name: VoiceName,
    file: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="Take this file, and fetch nothing."),
    ] = None,
) -> None:
    """Fetch a voice, or take it from a file."""
    from voicecoach.pipeline.speech import voice_files

    model = voice_files.model_of(name)
    if file is None and model.voice.is_installed and voice_files.is_voice_file_whole(model):
        print_line(f"{name} is installed already: {model.file}")
        return
    with Reporter(quiet=False) as reporter:
        if file is not None:
            voice_files.install_voice_from(model, Path(file))
        else:
            reporter.notice(_what_is_fetched(model))
            voice_files.install_voice(
                model, lambda done, total: reporter.progress("Fetching", done, total)
            )
    print_line(f"installed {name}: speak with it by --engine hibari --voice {name}")


@voices_app.command("remove")
def remove_command(name: VoiceName) -> None:
    """Remove a voice that was installed."""
    from voicecoach.pipeline.speech import voice_files

    model = voice_files.model_of(name)
    if not model.url:
        raise UsageError(f"{name} is a part of the package hibari-tts and cannot be removed")
    print_line(f"removed {name}" if voice_files.remove_voice(model) else f"{name} is not installed")


def _what_is_fetched(model: "VoiceModel") -> str:
    facts = f"{model.voice.description}, {format_size(model.size)}, {model.licence}"
    return f"fetching the voice {model.voice.name} ({facts}) from {model.url}"
