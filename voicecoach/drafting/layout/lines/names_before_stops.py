"""Sheets on which each paragraph begins with a name and a full stop: "Slow lowering. Rest your"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import has_move, has_shape, tidy_name
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.lines.split_head import AMOUNT_FIELDS, Head
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.instruction_starts import FIRST_ALWAYS, IN_SENTENCES

_FEWEST = 3
"""So many such paragraphs are the way of a sheet, and no chance."""
_NAMED = re.compile(r"([A-Z][\w'’/-]{1,30}(?: [\w'’/-]{1,30}){0,4})[.:!] (?=[A-Z])")


def with_names_before_stops(lines: Sequence[SheetLine]) -> list[SheetLine]:
    """Return the lines with such names as their heads, if most of them name moves that we know."""
    found = {index: head for index, line in enumerate(lines) if (head := _head_of(line))}
    known = [head for head in found.values() if has_move(head.name)]
    if len(found) < _FEWEST or 2 * len(known) < len(found):
        return list(lines)
    return [
        replace(line, heads=(found[index],)) if index in found and not line.heads else line
        for index, line in enumerate(lines)
    ]


def _head_of(line: SheetLine) -> Head | None:
    """Return the head of a paragraph that names a move, tells how to do it, and how often."""
    named = _NAMED.match(line.text) if line.source.kind is not LineKind.ROW else None
    if named is None or line.label:
        return None
    name, text = named[1], line.text[named.end() :]
    is_sentence = FIRST_ALWAYS.match(name) or IN_SENTENCES.search(name)
    dose = dose_of(text, name)
    has_amount = any(field.key in AMOUNT_FIELDS for field in dose.fields)
    if is_sentence or not has_shape(name) or not has_amount:
        return None
    return Head(tidy_name(name), (), text, has_amount=True)
