"""Comments: what no key of the language can say."""

import textwrap
from collections.abc import Sequence

from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.write.scalars import LINE_COLUMNS
from voicecoach.routine.source.lines import visible_line

LONGEST_COMMENT = 1_000
"""The most characters of one source line that are kept, as many as a text of a routine has."""


def comment_lines(text: str, indent: int = 0) -> list[str]:
    """Return a text as lines of comment. Later lines of the same comment are set in."""
    pad = " " * indent
    lines = textwrap.wrap(
        comment_text(text),
        LINE_COLUMNS - indent - 4,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [f"{pad}#{'   ' if number else ' '}{line}" for number, line in enumerate(lines)]


def head_comment(text: str) -> list[str]:
    """Return a sentence for the head of the file, without setting its later lines in."""
    return [f"# {line.lstrip('# ')}" for line in comment_lines(text)]


def comment_beside(doubt: str) -> str:
    """Return the comment behind a value, with the two spaces before it, or ""."""
    return f"  # {comment_text(doubt)}" if doubt.strip() else ""


def not_understood_lines(lines: Sequence[SourceLine], indent: int) -> list[str]:
    """Return the source lines that mean nothing to us, as comments."""
    return [
        comment
        for line in lines
        if line.text.strip()
        for comment in comment_lines(f"not understood: {line.text}", indent)
    ]


def comment_text(text: str) -> str:
    """Return a text on one line, without anything that a terminal or YAML would obey."""
    words = " ".join(text.split())
    if len(words) > LONGEST_COMMENT:
        words = f"{words[:LONGEST_COMMENT]}…"
    return visible_line(words)
