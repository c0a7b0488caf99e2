"""A build that was done before, answered from its receipt if nothing has changed.

Receipts are looked for before anything large is imported, so that the answer comes at once.
"""

import sys
from collections.abc import Sequence

from voicecoach.cli.printing.streams import is_stdout_closed, print_notice, print_path, print_text
from voicecoach.file_trace import Trace
from voicecoach.pipeline.receipt.receipt import PrintedAnswer, load_receipt, save_receipt

_COMMAND, FORCE, PLAY = "build", "--force", "--play"

_EXPANDED = set("*?[~$%") if sys.platform == "win32" else set[str]()
"""Characters for which typer changes an argument on this system."""


def answer_from_receipt(arguments: Sequence[str]) -> bool:
    """Print the answer of the same build once more. Return False if there is no valid receipt."""
    if not _may_have_receipt(arguments):
        return False
    # With --force as well: this gathers the circumstances before anything is read.
    answer = load_receipt(_without_switches(arguments))
    if answer is None or FORCE in arguments:
        return False
    if PLAY in arguments and not answer.paths:  # with --json, the path is in the cue sheet's place
        return False
    for sentence in answer.notices:
        print_notice(sentence)
    print_answer_lines(answer)
    if PLAY in arguments:
        play_answer(answer)
    return True


def play_answer(answer: PrintedAnswer) -> None:
    """Play the files that were built. Raises OutputError where nothing here plays them."""
    from voicecoach.pipeline.play import play_session

    for path in answer.paths:
        play_session(path)


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
    arguments: Sequence[str],
    trace: Trace,
    answer: PrintedAnswer,
    *,
    force: bool,
    play: bool,
) -> None:
    """Store the receipt of this build. One with --force or --play stores it for one without."""
    # If such a word is there more often than the option was given, it is the value of another
    # option or the name of the routine, and must not be left out.
    is_clear = arguments.count(FORCE) == force and arguments.count(PLAY) == play
    if _may_have_receipt(arguments) and is_clear:
        save_receipt(_without_switches(arguments), trace, answer)


def _may_have_receipt(arguments: Sequence[str]) -> bool:
    return arguments[:1] == [_COMMAND] and not _EXPANDED & set("".join(arguments))


def _without_switches(arguments: Sequence[str]) -> list[str]:
    """Return the arguments that decide what is built."""
    return [word for word in arguments if word not in (FORCE, PLAY)]
