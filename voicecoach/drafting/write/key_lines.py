"""One key of a routine as lines of YAML, with the comment beside it."""

from collections.abc import Iterable, Iterator

from voicecoach.drafting.draft import Value
from voicecoach.drafting.write.comments import comment_beside, comment_lines
from voicecoach.drafting.write.scalars import LINE_COLUMNS, flow_value, folded_lines, plain_value
from voicecoach.drafting.write.written_keys import WrittenKey

STEP = 2
"""How far each level is set in."""

_ONE_A_LINE = ("reminders", "harder")
"""What people read line by line, however short it is."""


def all_key_lines(keys: Iterable[WrittenKey], indent: int) -> Iterator[str]:
    """Yield the lines of several keys, one below the other."""
    for key in keys:
        yield from key_lines(key, indent)


def key_lines(key: WrittenKey, indent: int) -> list[str]:
    """Return the lines of one key, with `indent` spaces before each."""
    if key.is_comment:
        return comment_lines(f"{key.key}: {_in_words(key.value)}{_in_brackets(key.doubt)}", indent)
    beside = comment_beside(key.doubt)
    head = f"{' ' * indent}{plain_value(key.key)}:"
    if any(part.doubt for part in key.parts):
        return [f"{head}{beside}", *all_key_lines(key.parts, indent + STEP)]
    value = key.plain
    line = f"{head} {plain_value(value)}"
    if not value or (key.key not in _ONE_A_LINE and len(line) <= LINE_COLUMNS):
        return [line + beside]
    if isinstance(value, dict):
        inner = [WrittenKey(name, part) for name, part in value.items()]
        return [f"{head}{beside}", *all_key_lines(inner, indent + STEP)]
    if isinstance(value, int | str):
        return _text_lines(f"{head} ", value, indent + STEP, beside)
    return [f"{head}{beside}", *_item_lines(value, indent + STEP)]


def _item_lines(items: Iterable[Value], indent: int) -> Iterator[str]:
    for item in items:
        dash = f"{' ' * indent}- "
        if isinstance(item, int | str):
            yield from _text_lines(dash, item, indent + STEP, "")
        else:
            yield dash + flow_value(item)


def _text_lines(before: str, value: int | str, indent: int, beside: str) -> list[str]:
    """Return a text behind `before`, folded where it is too long for one line."""
    line = before + plain_value(value)
    folded = folded_lines(str(value), indent) if len(line) > LINE_COLUMNS else []
    if folded:
        return [f"{before}>-{beside}", *folded]
    return [line + beside]


def _in_words(value: Value) -> str:
    if isinstance(value, int | str):
        return str(value)
    return flow_value(value)


def _in_brackets(doubt: str) -> str:
    if doubt:
        return f" ({doubt})"
    return ""
