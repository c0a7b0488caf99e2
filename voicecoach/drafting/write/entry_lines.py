"""The list `exercises` as lines of YAML: exercises, blocks, notes and pauses."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from voicecoach.drafting.draft import DraftBlock, DraftEntry, DraftExercise, DraftPause
from voicecoach.drafting.write.comments import not_understood_lines
from voicecoach.drafting.write.key_lines import STEP, all_key_lines
from voicecoach.drafting.write.outer_lines import OuterLines
from voicecoach.drafting.write.written_keys import WrittenKey, written_keys
from voicecoach.routine.keys.places import BLOCKS, EXERCISE
from voicecoach.routine.model.block_kinds import KINDS

SHORT_ENTRY = 4
"""Up to so many lines, entries follow each other without an empty line."""


_BLOCK_PLACES = dict(zip(KINDS, BLOCKS, strict=True))


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Writes entries, and between them the lines that belong to none."""

    outer_lines: OuterLines

    def lines(self, entries: Iterable[DraftEntry], indent: int) -> list[str]:
        """Return the lines of a list of entries, with empty lines between long ones."""
        written = [[*self._above(entry, indent), *self._entry(entry, indent)] for entry in entries]
        is_airy = any(len(lines) > SHORT_ENTRY for lines in written)
        return list(_with_gaps(written, is_airy=is_airy))

    def _above(self, entry: DraftEntry, indent: int) -> list[str]:
        return self.outer_lines.before(entry.line, indent)

    def _entry(self, entry: DraftEntry, indent: int) -> list[str]:
        if isinstance(entry, DraftPause):
            keys = [WrittenKey(entry.key, entry.value, entry.doubt)]
            return as_item(all_key_lines(keys, indent + STEP), indent)
        if isinstance(entry, DraftBlock):
            return self._block(entry, indent)
        return as_item(exercise_lines(entry, indent + STEP), indent)

    def _block(self, block: DraftBlock, indent: int) -> list[str]:
        inner = indent + STEP
        place = _BLOCK_PLACES[block.kind]
        keys = [WrittenKey(block.kind, block.name, block.doubt), *written_keys(block.fields, place)]
        head = [*all_key_lines(keys, inner), *not_understood_lines(block.not_understood, inner)]
        below = self.lines(block.entries, inner + STEP)
        return as_item([*head, f"{' ' * inner}exercises:", *below], indent)


def exercise_lines(exercise: DraftExercise, indent: int) -> list[str]:
    """Return the keys of one exercise, and what was not understood below them."""
    name = WrittenKey("name", exercise.name, exercise.doubt)
    keys = [name, *written_keys(exercise.fields, EXERCISE)]
    return [*all_key_lines(keys, indent), *not_understood_lines(exercise.not_understood, indent)]


def as_item(lines: Iterable[str], indent: int) -> list[str]:
    """Return lines as one item of a list: the first one gets the dash."""
    first, *others = lines
    return [f"{' ' * indent}- {first.lstrip(' ')}", *others]


def _with_gaps(entries: Iterable[Sequence[str]], *, is_airy: bool) -> Iterator[str]:
    for number, lines in enumerate(entries):
        if number and is_airy:
            yield ""
        yield from lines
