"""Numbers, lengths and lists in English words."""

from collections.abc import Sequence

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth",
    "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def number(value: int) -> str:
    """Return a whole number below a million in words: 42 is `forty two`."""
    if value < 20:
        return _SMALL[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return f"{_TENS[tens]} {_SMALL[ones]}" if ones else _TENS[tens]
    if value < 1_000:
        return _large_number(value, 100, "hundred")
    return _large_number(value, 1_000, "thousand")


def _large_number(value: int, size: int, name: str) -> str:
    count, rest = divmod(value, size)
    words = f"{number(count)} {name}"
    if not rest:
        return words
    if rest < 100:
        return f"{words} and {number(rest)}"
    return f"{words} {number(rest)}"


def ordinal(value: int) -> str:
    """Return the place of a whole number in a row: 1 is `first`, 42 `forty second`."""
    *before, last = number(value).split()
    regular = f"{last.removesuffix('y')}ieth" if last.endswith("y") else f"{last}th"
    return " ".join([*before, _ORDINALS.get(last, regular)])


def duration(ms: int) -> str:
    """Return a length in words: `one minute and thirty seconds`, `two and a half seconds`."""
    minutes, rest_ms = divmod(ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    parts = [_units(hours, "hour"), _units(minutes, "minute"), _seconds(rest_ms)]
    return join([part for part in parts if part]) or "no time"


def _units(value: int, unit: str) -> str:
    if value == 0:
        return ""
    return f"one {unit}" if value == 1 else f"{number(value)} {unit}s"


def _seconds(ms: int) -> str:
    whole, tenths = divmod(round(ms / 100), 10)
    if tenths == 0:
        return _units(whole, "second")
    if tenths != 5:
        return f"{number(whole)} point {number(tenths)} seconds"
    return f"{number(whole)} and a half seconds" if whole else "half a second"


def join(things: Sequence[str]) -> str:
    """Return a list of things as `a, b and c`."""
    *others, last = things or [""]
    return f"{', '.join(others)} and {last}" if others else last


def count(value: int, unit: str) -> str:
    """Return `ten steps` or `one step`; the unit is written in the plural."""
    return f"one {_singular(unit)}" if value == 1 else f"{number(value)} {unit}"


def _singular(unit: str) -> str:
    if unit.endswith(("sses", "shes", "ches", "xes")):
        return unit.removesuffix("es")
    return unit.removesuffix("s")
