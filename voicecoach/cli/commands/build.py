"""`voicecoach build`: one file, or one for each week; and nothing at all where nothing changed."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicecoach.cli.options.bed_level import BedOption, NoBedOption, bed_options
from voicecoach.cli.options.cover_file import CoverOption, NoCoverOption, cover_options
from voicecoach.cli.options.options import CommandOptions
from voicecoach.cli.options.week import require_files_only
from voicecoach.cli.printing.progress import Reporter
from voicecoach.cli.receipts import FORCE, keep_receipt, print_answer
from voicecoach.escape_text import escape_controls
from voicecoach.file_trace import record_trace
from voicecoach.pipeline.receipt.receipt import AnswerLine, PrintedAnswer

if TYPE_CHECKING:
    from voicecoach.pipeline.build import Built


def _name(typed: str) -> str | Path:
    """What is typed is always a name; to the library, a string of several lines is a routine."""
    return Path(typed) if "\n" in typed else typed


RoutineArgument = Annotated[
    str,
    typer.Argument(
        metavar="ROUTINE",
        help="A routine file, or the name of one that `voicecoach list` shows.",
        parser=_name,
    ),
]


def build_command(
    routine: RoutineArgument,
    asked: CommandOptions,
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
) -> None:
    """Build the session as one file; the last line printed is its path."""
    looks = {**bed_options(bed, without=no_bed), **cover_options(cover, without=no_cover)}
    files = {"output": output, "form": form, "cues": cues}
    with record_trace() as trace, Reporter(quiet=asked.quiet) as reporter:
        made = _built(routine, asked, reporter, **files, **looks)
    answer = PrintedAnswer(
        reporter.shown, [line for built in made for line in _lines(built, asked)]
    )
    print_answer(answer)
    if not reporter.is_about_this_run:
        keep_receipt(sys.argv[1:], trace, answer, force=force)


def _built(
    routine: str, asked: CommandOptions, reporter: Reporter, *, cues: str | None, **how: Any
) -> "list[Built]":
    from voicecoach.pipeline import build as building

    options = asked.options(reporter)
    if weeks := asked.several_weeks():
        require_files_only(json=asked.json, cues=cues)
        folder = how.pop("output")
        return building.build_weeks(routine, weeks, folder, **how, **options)
    return [building.build(routine, cues=cues, **how, **options)]


def _lines(built: "Built", asked: CommandOptions) -> list[AnswerLine]:
    """The lines to print for one file, each with its kind."""
    from voicecoach.cli.printing.report import summary

    if asked.json:
        return [("text", built.as_json())]
    path: AnswerLine = ("path", str(built.path))
    return [path] if asked.quiet else [("text", escape_controls(summary(built))), path]
