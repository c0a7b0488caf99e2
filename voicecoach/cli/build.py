"""`voicecoach build`: one file, or one for each week; and nothing at all where nothing changed."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicecoach.cli.asked import Asked
from voicecoach.cli.bed import Bed, NoBed, bed_options
from voicecoach.cli.cover import CoverFile, NoCover, cover_options
from voicecoach.cli.progress import Reporter
from voicecoach.cli.streams import Line, print_lines
from voicecoach.cli.unchanged import FORCE, receipt_of
from voicecoach.cli.week import require_files_only

if TYPE_CHECKING:
    from voicecoach.wiring.building import Built
    from voicecoach.wiring.receipt import Receipt


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
    cover: CoverFile = None,
    no_cover: NoCover = False,
    cues: Annotated[
        str | None,
        typer.Option("--cues", metavar="FILE", help="Write the cue sheet as JSON to this file."),
    ] = None,
    force: Annotated[  # noqa: ARG001  what it does is done before: see `unchanged`
        bool, typer.Option(FORCE, help="Build even if nothing has changed since last time.")
    ] = False,
) -> None:
    """Build the session as one file; the last line printed is its path."""
    looks = {**bed_options(bed, without=no_bed), **cover_options(cover, without=no_cover)}
    files = {"output": output, "form": form, "cues": cues}
    receipt = receipt_of(sys.argv[1:])  # now, so that a file that changes meanwhile is noticed
    with Reporter(quiet=asked.quiet) as reporter:
        made = _built(routine, asked, reporter, **files, **looks)
    lines = [line for built in made for line in _answer(built, asked)]
    print_lines(lines)
    # What was told beside the answer should be told again, by building again.
    if not reporter.told:
        _keep(receipt, lines, made, cover=cover, cues=cues)


def _built(
    routine: str, asked: Asked, reporter: Reporter, *, cues: str | None, **how: Any
) -> "list[Built]":
    from voicecoach.wiring import building

    options = asked.options(reporter)
    if weeks := asked.several_weeks():
        require_files_only(json=asked.json, cues=cues)
        folder = how.pop("output")
        return building.build_weeks(routine, weeks, folder, **how, **options)
    return [building.build(routine, cues=cues, **how, **options)]


def _answer(built: "Built", asked: Asked) -> list[Line]:
    """The lines to print for one file, each with its sort."""
    from voicecoach.cli.report import summary

    if asked.json:
        return [("json", built.as_json())]
    path: Line = ("path", str(built.path))
    return [path] if asked.quiet else [("text", summary(built)), path]


def _keep(
    receipt: "Receipt",
    lines: list[Line],
    made: "list[Built]",
    *,
    cover: str | None,
    cues: str | None,
) -> None:
    """Keep the receipt of what was built, unless it came from a stream that cannot be compared."""
    source, engine = made[0].source, made[0].voiced.engine
    if source.file is None or engine == "command":  # a program may speak otherwise any day
        return
    receipt.keep(
        lines,
        read=[source.file, *source.included, *([Path(cover)] if cover else [])],
        written=[*(built.path for built in made), *([Path(cues)] if cues else [])],
        absent=source.passed_over,
    )
