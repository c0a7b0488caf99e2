"""`voicecoach edit`: a routine in the user's editor, checked afterwards."""

import sys
from pathlib import Path

import typer

from voicecoach.cli.options.routine import RoutineArgument
from voicecoach.cli.printing.streams import print_notice
from voicecoach.errors import RoutineError, UsageError


def edit_command(routine: RoutineArgument) -> None:
    """Open a routine in your editor, and check it afterwards."""
    from voicecoach.cli.printing.schema_notice import print_schema_notice
    from voicecoach.cli.process.editor import editor_command, open_in_editor
    from voicecoach.pipeline.own_copy import own_file_of

    if str(routine) == "-":
        raise UsageError("edit: standard input is no file: write the name of one")
    command = editor_command()
    own = own_file_of(str(routine))
    if own.is_new_copy:
        print_notice(f"{routine} ships with voicecoach, so this is a copy of yours: {own.path}")
    print_schema_notice(own.path, own.schema)
    line = 0
    while True:
        open_in_editor(command, own.path, line)
        mistake = _check(own.path)
        if mistake is None:
            return
        if not _wants_to_go_on():
            raise typer.Exit(RoutineError.exit_code)
        line = mistake


def _check(path: Path) -> int | None:
    """Print what `check` prints. Return the line of the first mistake, or None without any."""
    from voicecoach.cli.printing.check_lines import print_checked
    from voicecoach.cli.printing.print_error import print_error
    from voicecoach.pipeline.check import check_routine

    try:
        print_checked(check_routine(path))
    except RoutineError as error:
        print_error(error)
        own = [found.line for found in error.diagnostics if found.file == str(path)]
        return next(iter(own), 0)
    return None


def _wants_to_go_on() -> bool:
    """Ask on the terminal whether to open the file again. Nobody is asked elsewhere."""
    from voicecoach.cli.drafts.terminal import Terminal

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    return Terminal(sys.stdin).confirm("Open it again at the mistake?")
