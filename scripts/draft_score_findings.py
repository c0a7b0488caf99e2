"""What came out of all fields of a draft: those of its exercises, then those of its blocks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from draft_score_compare import Asked, Drafted, Finding, all_invented, all_missing, compare
from draft_score_pairs import Pairs, pair_blocks, pair_names, plain_name
from draft_score_routines import Members

Part = TypeVar("Part", Asked, Drafted)

MOVES = "moves"
"""The field of a block that says which exercises are in it."""


@dataclass(frozen=True)
class Paired:
    """The exercises of the expected routine and of the draft, and which are the same."""

    asked: Sequence[Asked]
    drafted: Sequence[Drafted]
    pairs: Pairs

    @property
    def missed(self) -> list[Asked]:
        """The exercises that the draft does not have."""
        found = {one for one, _ in self.pairs}
        return [asked for place, asked in enumerate(self.asked) if place not in found]

    @property
    def none(self) -> list[Drafted]:
        """The exercises of the draft that are none."""
        meant = {other for _, other in self.pairs}
        return [drafted for place, drafted in enumerate(self.drafted) if place not in meant]

    @property
    def renamed(self) -> list[str]:
        """The exercises whose name is not the expected one."""
        names = [(self.asked[one].name, self.drafted[other].name) for one, other in self.pairs]
        return [f"{asked} -> {got}" for asked, got in names if plain_name(asked) != plain_name(got)]


def pair_exercises(asked: Sequence[Asked], drafted: Sequence[Drafted]) -> Paired:
    """Pair the exercises by their order and their names."""
    names = [one.name for one in asked], [other.name for other in drafted]
    return Paired(asked, drafted, pair_names(*names))


def exercise_findings(paired: Paired, admitted: str) -> Iterator[Finding]:
    """Yield what came out of the exercises' fields.

    `admitted` is what the draft says that it did not understand. An exercise that is missed but
    named there is no silent fault.
    """
    for one, other in paired.pairs:
        yield from compare(paired.asked[one], paired.drafted[other])
    for missed in paired.missed:
        yield from all_missing(missed, plain_name(missed.name) in admitted)
    for none in paired.none:
        yield from all_invented(none)


def block_findings(
    asked: Sequence[tuple[Asked, Members]],
    drafted: Sequence[tuple[Drafted, Members]],
    paired: Paired,
) -> Iterator[Finding]:
    """Yield what came out of the blocks' fields, with the exercises in each as one field more."""
    expected = [with_moves(block, members) for block, members in asked]
    there = _places_of_draft(paired)
    moved = [tuple(there[place] for place in members) for _, members in drafted]
    got = [with_moves(block, members) for (block, _), members in zip(drafted, moved, strict=True)]

    def is_same_kind(one: int, other: int) -> bool:
        return expected[one].fields["kind"] == got[other].fields["kind"]

    pairs = pair_blocks([members for _, members in asked], moved, is_same_kind)
    blocks = Paired(expected, got, pairs)
    for one, other in pairs:
        yield from compare(expected[one], got[other])
    for missed in blocks.missed:
        yield from all_missing(missed, is_admitted=False)
    for none in blocks.none:
        yield from all_invented(none)


def _places_of_draft(paired: Paired) -> Mapping[int, int]:
    """Return by place in the draft the place in the expected routine; below 0 if there is none."""
    there = {place: -1 - place for place in range(len(paired.drafted))}
    return there | {other: one for one, other in paired.pairs}


def with_moves(block: Part, members: Members) -> Part:
    """Return a block with its exercises as a field: their numbers in the expected routine."""
    moves = ", ".join(str(place + 1) if place >= 0 else "none" for place in members)
    return replace(block, fields={**block.fields, MOVES: moves})
