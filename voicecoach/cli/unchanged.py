"""A build that is asked for again, with nothing changed: its answer, without building.

This comes before the commands are loaded, since they take longer than the whole answer.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from voicecoach.cli.streams import print_lines

if TYPE_CHECKING:
    from voicecoach.wiring.receipt import Receipt

FORCE = "--force"


def answer_unchanged(arguments: Sequence[str]) -> bool:
    """Print what the same build printed before, if nothing has changed; whether it was so."""
    if arguments[:1] != ["build"] or FORCE in arguments:
        return False
    lines = receipt_of(arguments).answer()
    print_lines(lines)
    return bool(lines)


def receipt_of(arguments: Sequence[str]) -> "Receipt":
    """The receipt of what was typed; the same words in another order are another request."""
    from voicecoach.wiring.receipt import Receipt

    return Receipt([word for word in arguments if word != FORCE])
