"""What in a line makes it no valid YAML, in words for somebody who does not know YAML.

YAML notices most of it only on the line after, and has its own words for it. To add a slip, add a
row to the table.
"""

import re
from typing import NamedTuple

from voicecoach.escape_text import shortened
from voicecoach.routine.source.odd_characters import (
    ODD_COLONS,
    ODD_QUOTES,
    ODD_SPACES,
    name_of_character,
)


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    """What the line has. The group `odd` is the place of the mistake."""

    message: str
    """What is wrong; `{name}` is what the odd character is called."""

    hint: str
    """What to write; `{key}` and `{value}` are other groups of the pattern."""


def _rule(pattern: str, message: str, hint: str) -> _Rule:
    return _Rule(re.compile(pattern), message, hint)


_START = r"^[\s-]*(?P<key>\w+)"

_RULES = (
    _rule(
        f"^ *(?:- *)*(?P<odd>[\t{ODD_SPACES}])",
        "{name} stands before the first word of the line",
        "write plain spaces there",
    ),
    _rule(
        rf"{_START}\s*(?P<odd>[{ODD_COLONS}])",
        "this is {name}",
        "write a plain colon and a space after it",
    ),
    _rule(
        rf"{_START}:(?P<odd>[{ODD_SPACES}])",
        "{name} follows the colon",
        "write a plain space after the colon",
    ),
    _rule(
        rf"{_START}:\s+(?P<odd>[{ODD_QUOTES}])",
        "{name} does not quote a text",
        'use the plain quote of the keyboard: "',
    ),
    _rule(
        rf"{_START}:\s+(?P<odd>-)\s*$",
        "a dash by itself begins a list",
        "write a value, such as  {key}: 0",
    ),
    _rule(
        r"^\s*(?P<odd>-)(?P<key>\w+):(?P<value>.*)$",
        "no space follows the dash",
        "write  - {key}:{value}",
    ),
    _rule(
        rf"{_START}(?P<odd>:)(?P<value>[^\s/].*)$",
        "no space follows the colon",
        "write  {key}: {value}",
    ),
    _rule(
        rf"{_START}\s*(?P<odd>[;=])\s*(?P<value>\S.*)$",
        "a colon belongs after the key",
        "write  {key}: {value}",
    ),
    _rule(
        rf"{_START}:\s+(?P<value>[^\"'{{\[\s][^:\"]*(?P<odd>:)\s.*)$",
        "a text with a colon needs quotes",
        'write  {key}: "{value}"',
    ),
)


def find_line_slip(line: str) -> tuple[int, str, str] | None:
    """Return the column from 1, what is wrong and what to write; None if nothing is odd."""
    for rule in _RULES:
        if found := rule.pattern.search(line):
            words = found.groupdict(default="")
            message = rule.message.format(name=name_of_character(words["odd"]))
            hint = rule.hint.format(
                key=words.get("key", ""), value=shortened(words.get("value", ""))
            )
            return found.start("odd") + 1, message, hint
    return None
