"""`voicecoach build`: one file, or one for each week, or no work at all if nothing changed."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicecoach.cli.commands.build_to_stdout import STDOUT, build_to_stdout
from voicecoach.cli.options.bed_level import BedOption, NoBedOption, bed_options
from voicecoach.cli.options.command_options import CommandOptions
from voicecoach.cli.options.cover_file import CoverOption, NoCoverOption, cover_options
from voicecoach.cli.options.routine import RoutineArgument
from voicecoach.cli.options.seed import TODAY
from voicecoach.cli.options.week import refuse_for_set
from voicecoach.cli.printing.status import StatusDisplay
from voicecoach.cli.receipts import (
    FORCE,
    PLAY,
    play_answer,
    print_answer_lines,
    store_build_receipt,
)
from voicecoach.errors import UsageError
from voicecoach.escape_text import escape_controls
from voicecoach.file_trace import record_trace
from voicecoach.pipeline.receipt.receipt import AnswerLine, PrintedAnswer

if TYPE_CHECKING:
    from voicecoach.cli.settings.chosen import ChosenSettings
    from voicecoach.pipeline.build import Built


def build_command(
    routine: RoutineArgument,
    options: CommandOptions,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The file, or a folder for it: sessions/. For several weeks, a folder. "
            "- is standard output.",
            show_default="audio_out/<routine>.mp3, or the folder of the settings",
        ),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            help="The format: mp3, wav, flac or ogg.",
            show_default="the ending of the output, or mp3",
        ),
    ] = None,
    bed: BedOption = None,
    no_bed: NoBedOption = False,
    cover: CoverOption = None,
    no_cover: NoCoverOption = False,
    cues: Annotated[
        str | None,
        typer.Option("--cues", metavar="FILE", help="Write the cue sheet as JSON to this file."),
    ] = None,
    force: Annotated[
        bool, typer.Option(FORCE, help="Build even if nothing has changed since last time.")
    ] = False,
    play: Annotated[
        bool, typer.Option(PLAY, help="Play the session once it is built. Ctrl-C stops it.")
    ] = False,
) -> None:
    """Build the session as one file. The last line printed is its path."""
    sound_options = {
        **bed_options(bed, no_bed=no_bed),
        **cover_options(cover, no_cover=no_cover),
    }
    if play:
        _refuse_to_play(options, output)
    if output == STDOUT:
        build_to_stdout(routine, options, form, cues, sound_options)
        return
    file_options = {"output": output, "form": form, "cues": cues, **sound_options}
    with record_trace() as trace, StatusDisplay(quiet=options.quiet) as status:
        files = _build_files(routine, options, status, **file_options)
    lines = [line for built in files for line in _answer_lines(built, options)]
    answer = PrintedAnswer(status.notices, lines)
    print_answer_lines(answer)
    # Tomorrow, the same command has another seed.
    if not status.has_run_notice and options.seed != TODAY:
        store_build_receipt(sys.argv[1:], trace, answer, force=force, play=play)
    if play:
        play_answer(answer)


def _refuse_to_play(options: CommandOptions, output: str | None) -> None:
    """Raise UsageError where --play contradicts another option."""
    if output == STDOUT or options.json:
        other = "--json" if options.json else "-o -"
        raise UsageError(f"{other} is for another program: leave out --play")
    if options.several_weeks() is not None:
        raise UsageError("--play plays one session: write one week, like --week 3")


def _build_files(
    routine: str,
    options: CommandOptions,
    status: StatusDisplay,
    *,
    output: str | None,
    cues: str | None,
    **file_options: Any,
) -> "list[Built]":
    from voicecoach.pipeline import build as building

    settings = options.settings(status)
    library_options = options.library_options(status, settings)
    if output is None:
        output = _output_of(settings)
    weeks = options.several_weeks()
    if weeks is None:
        return [building.build(routine, output, cues=cues, **file_options, **library_options)]
    refuse_for_set(json=options.json, cues=cues)
    return building.build_weeks(routine, weeks, output, **file_options, **library_options)


def _output_of(settings: "ChosenSettings") -> str | None:
    """Return the folder that the settings name, or None for the usual one."""
    folder = settings.value("output")
    return None if folder is None else f"{folder}/"


def _answer_lines(built: "Built", options: CommandOptions) -> list[AnswerLine]:
    """Return the lines to print for one file, each with its kind."""
    from voicecoach.cli.printing.answer_lines import build_summary

    if options.json:
        return [("text", built.as_json())]
    path: AnswerLine = ("path", str(built.path))
    if options.quiet:
        return [path]
    return [("text", escape_controls(build_summary(built))), path]
