"""Values as YAML writes them on one line, and texts that are folded over several.

PyYAML decides which texts need quotes. It can write no comments, so the lines are made here.
"""

import re
import textwrap
from collections.abc import Sequence
from functools import lru_cache

from voicecoach.drafting.draft import Value
from voicecoach.escape_text import CONTROL_CODES

LINE_COLUMNS = 100
"""How wide a line may be, as in the routines that ship."""

_MANY_COLUMNS = 1 << 30
_WORDS = re.compile(r"\S+(?: \S+)*")
"""What survives folding: words with one plain space between them."""


def flow_value(value: Value) -> str:
    """Return a value on one line, such as `{lift: 2s, lower: 3s}` or `[10, 8, 6]`."""
    if isinstance(value, dict):
        return f"{{{_flow_pairs(value)}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(_flow_item, value))}]"
    return _one_line(value, is_in_flow=True)


def _flow_item(value: Value) -> str:
    """Return one item of a list. A single pair needs no braces: `[in: 4s, out: 4s]`."""
    if isinstance(value, dict) and len(value) == 1:
        return _flow_pairs(value)
    return flow_value(value)


def _flow_pairs(value: dict[str, Value]) -> str:
    return ", ".join(
        f"{_one_line(key, is_in_flow=True)}: {flow_value(item)}" for key, item in value.items()
    )


def plain_value(value: Value) -> str:
    """Return a value on one line after `key: ` or `- `."""
    if isinstance(value, int | str):
        return _one_line(value, is_in_flow=False)
    return flow_value(value)


def folded_lines(text: str, indent: int) -> list[str]:
    """Return the lines of a text below `>-`, or none if it would not survive there."""
    if not _WORDS.fullmatch(text) or CONTROL_CODES.search(text):
        return []
    pad = " " * indent
    width = LINE_COLUMNS - indent
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [f"{pad}{line}" for line in lines]


@lru_cache(4_096)
def _one_line(value: int | str, *, is_in_flow: bool) -> str:
    if isinstance(value, int):
        return str(value)
    written = _dumped(value, None, is_in_flow=is_in_flow)
    if written.startswith(("'", '"')) or CONTROL_CODES.search(value):
        written = _dumped(value, '"', is_in_flow=is_in_flow)
    return CONTROL_CODES.sub(_escape, written)


def _dumped(text: str, style: str | None, *, is_in_flow: bool) -> str:
    import yaml

    written = yaml.safe_dump(
        [text] if is_in_flow else {"key": text},
        default_style=style,
        default_flow_style=is_in_flow,
        allow_unicode=True,
        width=_MANY_COLUMNS,
    )
    if is_in_flow:
        return written.strip()[1:-1]
    return written.partition(": ")[2].rstrip("\n")


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code <= 0xFFFF:
        return f"\\u{code:04X}"
    return f"\\U{code:08X}"
