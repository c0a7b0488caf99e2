"""How a text is shown in a sentence: no terminal obeys it, and no line is broken by it."""

import re

LONGEST_QUOTED = 40

_COMMANDS = "\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
CONTROL_CODES = re.compile(f"[{_COMMANDS}]")
"""What a terminal would obey, or break or turn a line at, instead of showing it."""

_UNSEEN = re.compile(f"[{_COMMANDS}\ud800-\udfff]")


def quoted(written: str) -> str:
    """What somebody wrote, for a sentence about it; shortened where it would drown the sentence."""
    shown = written if len(written) <= LONGEST_QUOTED else f"{written[:LONGEST_QUOTED]}…"
    return f'"{escape_controls(shown)}"'


def escape_controls(text: str) -> str:
    """`text` with escapes, as Python writes them, for what cannot be seen in a line of text."""
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)
