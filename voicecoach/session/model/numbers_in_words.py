"""Which words name a number, so that no other number is heard beside it."""

from collections.abc import Callable
from dataclasses import replace

from voicecoach.session.model.passage import Passage, Say, Work


def with_numbers_marked(passage: Passage, names_a_number: Callable[[str], bool]) -> Passage:
    """Return the passage with a mark at each of its words in which a number is heard."""
    if isinstance(passage, Work):
        return passage

    def mark(say: Say) -> Say:
        if _names_number(say, names_a_number):
            return replace(say, names_number=True)
        return say

    opening = tuple(map(mark, passage.opening))
    closing = tuple(map(mark, passage.closing))
    return replace(passage, opening=opening, closing=closing)


def _names_number(say: Say, names_a_number: Callable[[str], bool]) -> bool:
    # Words that are not known yet name a length.
    return bool(say.wordings_for) or any(map(names_a_number, say.wordings))
