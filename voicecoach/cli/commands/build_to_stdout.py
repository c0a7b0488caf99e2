"""`voicecoach build ... -o -`: the file of the session on standard output, for another program."""

import sys
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import Any

from voicecoach.cli.options.command_options import CommandOptions
from voicecoach.cli.printing.status import StatusDisplay
from voicecoach.cli.printing.streams import print_notice
from voicecoach.errors import UsageError

STDOUT = "-"
"""What a user writes for standard output in place of a file name."""


def build_to_stdout(
    routine: str,
    options: CommandOptions,
    form: str | None,
    cues: str | None,
    sound_options: dict[str, Any],
) -> None:
    """Build the session, and write its file to stdout once it is whole.

    What is usually printed there goes to stderr. Raises UsageError if stdout cannot have the file.
    """
    from voicecoach.cli.printing.answer_lines import build_summary
    from voicecoach.pipeline.build import build

    _require_one_stream(options)
    with (
        TemporaryDirectory(prefix="voicecoach-") as folder,
        StatusDisplay(quiet=options.quiet) as status,
    ):
        library_options = options.library_options(status)
        target = f"{folder}/"
        built = build(routine, target, form=form, cues=cues, **sound_options, **library_options)
        if not options.quiet:
            print_notice(build_summary(built))
        _copy_to_stdout(built.path)


def _require_one_stream(options: CommandOptions) -> None:
    if options.several_weeks() is not None:
        raise UsageError("-o -: several weeks need a folder: write  -o weeks/")
    if options.json:
        raise UsageError("-o -: --json also prints to standard output: write  --cues FILE  instead")
    if sys.stdout.isatty():
        raise UsageError("-o -: a terminal cannot play the file: write  -o -  before a | or a >")


def _copy_to_stdout(path: Path) -> None:
    with path.open("rb") as file:
        copyfileobj(file, sys.stdout.buffer)
    sys.stdout.buffer.flush()
