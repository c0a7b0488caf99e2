"""What check says about a routine without mistakes."""

from dataclasses import replace

from voicecoach.cli.printing.answer_lines import check_line
from voicecoach.cli.printing.streams import print_escaped_line, print_to_stderr
from voicecoach.lint.checks import find_slips
from voicecoach.pipeline.check import CheckedRoutine


def print_checked(checked: CheckedRoutine) -> int:
    """Print the warnings of a routine and a line about it. Return how many warnings there are."""
    warnings = find_slips(checked.source.routine)
    for warning in warnings:
        print_to_stderr(str(replace(warning, message=f"warning: {warning.message}")))
    print_escaped_line(check_line(checked, len(warnings)))
    return len(warnings)
