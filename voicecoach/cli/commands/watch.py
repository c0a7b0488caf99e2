"""`voicecoach watch`: the routine planned again at every save, with what changed."""

import time
from typing import TYPE_CHECKING, NoReturn

from voicecoach.cli.options.command_options import CommandOptions
from voicecoach.cli.options.routine import RoutineArgument
from voicecoach.cli.options.week import require_one_week
from voicecoach.cli.printing.status import StatusDisplay
from voicecoach.cli.printing.streams import print_escaped_line, print_notice
from voicecoach.cli.process.watched_files import WatchedFiles
from voicecoach.errors import RoutineError, UsageError, VoicecoachError
from voicecoach.file_trace import record_trace

if TYPE_CHECKING:
    from voicecoach.pipeline.plan import Plan


def watch_command(routine: RoutineArgument, options: CommandOptions) -> None:
    """Plan a routine again at every save, and print what changed. Ctrl-C ends it."""
    from voicecoach.cli.printing.plan_changes import plan_line
    from voicecoach.routine.parse.library import find_routine

    _refuse_options(routine, options)
    find_routine(routine)  # a misspelt name would be waited for without end
    with record_trace() as trace:
        plan = _first_plan(routine, options)
    if plan is not None:
        print_escaped_line(plan_line(plan))
    _watch(routine, options, WatchedFiles(trace), plan)


def _refuse_options(routine: str, options: CommandOptions) -> None:
    """Raise UsageError for what cannot be watched."""
    if str(routine) == "-":
        raise UsageError("watch: standard input is read once: write the name of a file")
    if options.json:
        raise UsageError("--json: watch prints lines: write  voicecoach plan --json  instead")
    require_one_week(options.week)


def _first_plan(routine: str, options: CommandOptions) -> "Plan | None":
    """Return the plan, or None for a routine with mistakes, which are printed.

    A mistake in the options or with the voice is raised: no save of the routine corrects it.
    """
    try:
        return _plan(routine, options)
    except RoutineError as error:
        _print_mistakes(error)
        return None


def _watch(
    routine: str, options: CommandOptions, files: WatchedFiles, plan: "Plan | None"
) -> NoReturn:
    """Plan again at every save, without end."""
    from voicecoach.cli.printing.plan_changes import change_lines, plan_line

    if not options.quiet:
        print_notice(f"watching {routine}; Ctrl-C ends it")
    while True:
        files.wait_for_change(time.sleep)
        before, contents = plan, files.contents()
        with record_trace() as trace:
            try:
                plan = _plan(routine, options)
            except VoicecoachError as error:
                _print_mistakes(error)
                files = WatchedFiles(trace, contents)
                continue
        files = WatchedFiles(trace)
        lines = [plan_line(plan)] if before is None else change_lines(before, plan)
        for line in lines:
            print_escaped_line(line)


def _print_mistakes(error: VoicecoachError) -> None:
    # Imported late: the module is there for errors, and every command imports this one.
    from voicecoach.cli.printing.print_error import print_error

    print_error(error)


def _plan(routine: str, options: CommandOptions) -> "Plan":
    from voicecoach.pipeline import plan as planning

    with StatusDisplay(quiet=options.quiet) as status:
        return planning.plan(routine, **options.library_options(status))
