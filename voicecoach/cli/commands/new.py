"""`voicecoach new`: an exercise sheet, or a few answers, become a routine file."""

from typing import TYPE_CHECKING, Annotated

import typer

from voicecoach.cli.commands.build_to_stdout import STDOUT
from voicecoach.cli.drafts.new_file import UNNAMED, NewName, name_of_file, new_file, parse_new_name
from voicecoach.cli.drafts.read_sheet import STANDARD_INPUT, read_sheet
from voicecoach.cli.drafts.terminal import Terminal, open_terminal
from voicecoach.cli.printing.status import StatusDisplay
from voicecoach.cli.printing.streams import print_notice
from voicecoach.errors import RoutineError

if TYPE_CHECKING:
    from voicecoach.cli.drafts.new_draft import NewRoutine

_LARGE_SHEET_BYTES = 100_000
"""A sheet of this size takes long enough for a progress bar."""


def new_command(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="The name of the routine, or of its file if it ends with .yaml.",
            show_default=False,
        ),
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="An exercise sheet: text, Markdown, a web page, a PDF or a Word file. "
            "- is standard input, clipboard is the clipboard.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The file, or a folder for it: routines/. - is standard output.",
            show_default="<name>.yaml",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exists.")] = False,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Write the file without asking.")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help="Print the draft as JSON. Write it only with --yes.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List the lines that the routine has not got.")
    ] = False,
) -> None:
    """Make a routine from an exercise sheet, or from questions."""
    from voicecoach.cli.drafts.answer_new import NewAnswer

    new_name = parse_new_name(name or "", has_sheet=from_ is not None)
    with open_terminal(is_stdin_taken=from_ == STANDARD_INPUT) as found:
        terminal = None if json or yes or output == STDOUT else found
        may_write = (yes or terminal is not None) and output != STDOUT
        file_name = None if output == STDOUT else output
        if may_write and new_name.typed:
            new_file(file_name, new_name, new_name.typed).require_free(force=force)
        routine = _make_routine(from_, new_name, terminal)
        if routine is None:
            print_notice("nothing was written")
            return
        file = new_file(file_name, new_name, new_name.of_routine or routine.draft.name)
        if may_write:
            file.require_free(force=force)
        answer = NewAnswer(routine, file, is_verbose=verbose)
        if json:
            answer.as_json(is_written=may_write)
        elif may_write:
            answer.as_file(terminal)
        else:
            answer.as_text()
            if output != STDOUT:
                print_notice(f"nothing was written: add --yes to write {file.path}")
    if routine.mistakes:
        raise typer.Exit(RoutineError.exit_code)


def _make_routine(
    source: str | None, name: NewName, terminal: Terminal | None
) -> "NewRoutine | None":
    """Return the routine of the sheet, of the answers, or the one to start with."""
    if source is not None:
        from voicecoach.cli.drafts.new_draft import routine_of_sheet
        from voicecoach.drafting.documents import MAX_SHEET_BYTES

        sheet = read_sheet(source, MAX_SHEET_BYTES)
        with StatusDisplay(quiet=len(sheet.data) < _LARGE_SHEET_BYTES) as status:
            return routine_of_sheet(sheet, name, status.show_progress)
    routine_name = name.of_routine or name_of_file(name, "") or UNNAMED
    if terminal is not None:
        from voicecoach.cli.drafts.ask_moves import ask_for_routine

        return ask_for_routine(terminal, routine_name)
    from voicecoach.cli.drafts.starter import starter_routine

    return starter_routine(routine_name)
