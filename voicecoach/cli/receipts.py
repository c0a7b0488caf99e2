"""A build that is asked for again: answered from its receipt where nothing has changed.

This is asked before anything large is imported, so that the answer comes at once.
"""

import sys
from collections.abc import Sequence

from voicecoach.cli.printing.streams import print_notice, print_path, print_text
from voicecoach.file_trace import Trace
from voicecoach.pipeline.receipt.receipt import PrintedAnswer, load_receipt, save_receipt

_COMMAND, FORCE = "build", "--force"

_EXPANDED = set("*?[~$%") if sys.platform == "win32" else set[str]()
"""There, typer may make other words of an argument that has one of these."""


def answer_from_receipt(arguments: Sequence[str]) -> bool:
    """Give the answer of the build with these arguments again; False where it must be made."""
    if not _may_have_receipt(arguments):
        return False
    # Also with --force: to look for it gathers the circumstances before anything is read.
    answer = load_receipt(_without_force(arguments))
    if answer is None or FORCE in arguments:
        return False
    for sentence in answer.notices:
        print_notice(sentence)
    print_answer(answer)
    return True


def print_answer(answer: PrintedAnswer) -> None:
    """Print the lines of the answer, each of the kind that it is."""
    for kind, line in answer.lines:
        print_path(line) if kind == "path" else print_text(line)


def keep_receipt(
    arguments: Sequence[str], trace: Trace, answer: PrintedAnswer, *, force: bool
) -> None:
    """Remember the build with these arguments; with `force`, for the one that has no --force."""
    # Any other number of them: one is the value of another option, or the name of the routine.
    if _may_have_receipt(arguments) and arguments.count(FORCE) == force:
        save_receipt(_without_force(arguments), trace, answer)


def _may_have_receipt(arguments: Sequence[str]) -> bool:
    return arguments[:1] == [_COMMAND] and not _EXPANDED & set("".join(arguments))


def _without_force(arguments: Sequence[str]) -> list[str]:
    return [word for word in arguments if word != FORCE]
