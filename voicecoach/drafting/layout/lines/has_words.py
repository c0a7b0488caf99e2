"""Whether a line has words at all: a long row of signs is no text that anybody wrote."""

from voicecoach.drafting.source_lines import LineKind, SourceLine

_LONG = 200
"""Characters. A shorter line is read quickly, whatever stands in it."""
_FEWEST_LETTERS = 1 / 3
"""Of the characters of a long line, so many are letters or digits where it has words."""


def has_words(line: SourceLine) -> bool:
    """Return whether a line is worth reading: short, a row of a table, or with enough letters."""
    if len(line.text) <= _LONG or line.kind is LineKind.ROW:
        return True
    letters = sum(character.isalnum() for character in line.text)
    return letters >= _FEWEST_LETTERS * len(line.text)
