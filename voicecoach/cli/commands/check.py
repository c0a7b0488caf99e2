"""`voicecoach check`: every mistake in routines."""

from voicecoach.cli.options.routine import RoutinesArgument
from voicecoach.cli.printing.streams import print_escaped_line


def check_command(routines: RoutinesArgument) -> None:
    """Report every mistake in routines."""
    from voicecoach.cli.printing.answer_lines import check_lines

    for line in check_lines(routines):
        print_escaped_line(line)
