"""Doses that grow steadily from week to week, as a range from the first to the last."""

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"\d+")
_FEWEST_WEEKS = 2


def range_of_weeks(doses: Sequence[str]) -> str:
    """Return "2x8-12" of "2x8", "2x10" and "2x12", or "" if they do not grow steadily."""
    shapes = {_NUMBER.sub("#", dose).replace(" ", "") for dose in doses}
    if len(doses) < _FEWEST_WEEKS or len(shapes) > 1:
        return ""
    numbers = [list(map(int, _NUMBER.findall(dose))) for dose in doses]
    columns = list(zip(*numbers, strict=True))
    if not all(_is_steady(column) for column in columns):
        return ""
    spans = iter([_span(column) for column in columns])
    return _NUMBER.sub(lambda _: next(spans), doses[0])


def _is_steady(numbers: Sequence[int]) -> bool:
    """Return whether numbers go up in even steps, or stay the same."""
    first, last = numbers[0], numbers[-1]
    step = (last - first) / (len(numbers) - 1)
    return step >= 0 and all(
        abs(number - first - step * place) <= 0.5 for place, number in enumerate(numbers)
    )


def _span(numbers: Sequence[int]) -> str:
    first, last = numbers[0], numbers[-1]
    if first == last:
        return str(first)
    return f"{first}-{last}"
