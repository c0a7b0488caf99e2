"""Messages with a name on one line, and its dose on the lines right below, again and again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import has_shape, is_name, tidy_name
from voicecoach.drafting.layout.tables.remade import Remade
from voicecoach.drafting.source_lines import LineKind, SourceLine

_FEWEST = 2
"""So many paragraphs with a certain name must be written in that way."""
_WORDS_OF_NAME = 5


def join_names_with_doses(remade: Remade) -> None:
    """Join a name that reads like an instruction with the dose below it: "Thread the needle"."""
    found = [part for part in _paragraphs(remade.lines) if _is_name_over_doses(remade, part)]
    certain = [part for part in found if is_name(tidy_name(remade.lines[part.start].text))]
    if len(certain) < _FEWEST:
        return
    for part in reversed(found):
        if part not in certain:
            name, *doses = remade.lines[part.start : part.stop]
            text = f"{name.text}: {', '.join(dose.text for dose in doses)}"
            remade.take(doses, name.number)
            remade.lines[part.start : part.stop] = [replace(name, text=text)]


def _paragraphs(lines: Sequence[SourceLine]) -> Iterator[range]:
    start = -1
    for index, line in enumerate([*lines, SourceLine(0, "", LineKind.BLANK)]):
        is_inside = line.kind is LineKind.TEXT
        if is_inside and start < 0:
            start = index
        elif not is_inside and start >= 0:
            yield range(start, index)
            start = -1


def _is_name_over_doses(remade: Remade, part: range) -> bool:
    name, *doses = remade.lines[part.start : part.stop]
    is_short = len(name.text.split()) <= _WORDS_OF_NAME and has_shape(tidy_name(name.text))
    return is_short and not dose_of(name.text).fields and bool(doses) and all(map(_is_dose, doses))


def _is_dose(line: SourceLine) -> bool:
    reading = dose_of(line.text)
    return bool(reading.fields) and not reading.rest
