"""The lines of a routine file, as YAML and editors count them, and what they cannot hold."""

import re

from voicecoach.escape_text import CONTROL_CODES

Mark = tuple[int, int]
"""Line and column, from 1."""

_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Not `str.splitlines`: that counts a form feed as well, which neither YAML nor editors do."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""The characters that are no c-printable of YAML 1.1, 5.1, lone surrogates among them.

Not as all but the printable ones: that takes ten times as long to compile.
"""


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, without their ends."""
    return _END.split(text)


def mark_after(text: str) -> Mark:
    """Return the mark of the character that follows `text`."""
    lines = split_lines(text)
    return len(lines), len(lines[-1]) + 1


def unwritable_in(text: str) -> tuple[Mark, str] | None:
    """Return where the first character stands that YAML does not allow, and itself."""
    found = _UNWRITABLE.search(text)
    return (mark_after(text[: found.start()]), found[0]) if found else None


def visible_line(line: str) -> str:
    """Return `line` with a visible character for each, so that a caret can point at one."""
    return _UNWRITABLE.sub("\ufffd", CONTROL_CODES.sub("\ufffd", line.replace("\t", " ")))
