"""A build that was done before, answered from its receipt if nothing has changed.

Receipts are looked for before anything large is imported, so that the answer comes at once.
"""

import sys
from collections.abc import Sequence

from voicecoach.cli.printing.streams import is_stdout_closed, print_notice, print_path, print_text
from voicecoach.file_trace import Trace
from voicecoach.pipeline.receipt.receipt import PrintedAnswer, load_receipt, save_receipt

_COMMAND, FORCE = "build", "--force"

_EXPANDED = set("*?[~$%") if sys.platform == "win32" else set[str]()
"""Characters for which typer changes an argument on this system."""


def answer_from_receipt(arguments: Sequence[str]) -> bool:
    """Print the answer of the same build once more. Return False if there is no valid receipt."""
    if not _may_have_receipt(arguments):
        return False
    # With --force as well: this gathers the circumstances before anything is read.
    answer = load_receipt(_without_force(arguments))
    if answer is None or FORCE in arguments:
        return False
    for sentence in answer.notices:
        print_notice(sentence)
    print_answer_lines(answer)
    return True


def print_answer_lines(answer: PrintedAnswer) -> None:
    """Print the lines of the answer, each as text or as a path.

    The files are written by now. So a build that nobody listens to has done what it should.
    """
    if is_stdout_closed():
        return
    for kind, line in answer.lines:
        if kind == "path":
            print_path(line)
        else:
            print_text(line)


def store_build_receipt(
    arguments: Sequence[str], trace: Trace, answer: PrintedAnswer, *, force: bool
) -> None:
    """Store the receipt of this build. A build with --force stores it for the one without."""
    # If the word --force is there more often than the option was given, it is the value of another
    # option or the name of the routine, and must not be left out.
    if _may_have_receipt(arguments) and arguments.count(FORCE) == force:
        save_receipt(_without_force(arguments), trace, answer)


def _may_have_receipt(arguments: Sequence[str]) -> bool:
    return arguments[:1] == [_COMMAND] and not _EXPANDED & set("".join(arguments))


def _without_force(arguments: Sequence[str]) -> list[str]:
    return [word for word in arguments if word != FORCE]
