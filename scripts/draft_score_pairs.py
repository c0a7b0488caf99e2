"""Which exercise of the draft is meant by which of the expected routine, and the same of blocks."""

import re
from collections.abc import Callable, Collection, Sequence
from difflib import SequenceMatcher
from itertools import product

ALIKE = 0.6
"""How alike two names must be to mean the same exercise; 1 is the same name."""

Pairs = list[tuple[int, int]]
"""Places in the expected routine and in the draft, in order."""


def pair_names(expected: Sequence[str], drafted: Sequence[str]) -> Pairs:
    """Pair names in their order so that they are as alike as they can be in all."""
    best = _best_sums(expected, drafted)
    pairs, one, other = [], 0, 0
    while one < len(expected) and other < len(drafted):
        likeness = alike(expected[one], drafted[other])
        if best[one][other] == best[one + 1][other]:
            one += 1
        elif best[one][other] == best[one][other + 1]:
            other += 1
        else:
            assert likeness >= ALIKE
            pairs.append((one, other))
            one, other = one + 1, other + 1
    return pairs


def _best_sums(expected: Sequence[str], drafted: Sequence[str]) -> list[list[float]]:
    """Return the highest sum of likenesses from each place on, as of two aligned texts."""
    rows, columns = len(expected), len(drafted)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for one, other in product(reversed(range(rows)), reversed(range(columns))):
        likeness = alike(expected[one], drafted[other])
        together = 0.0
        if likeness >= ALIKE:
            together = likeness + best[one + 1][other + 1]
        best[one][other] = max(together, best[one + 1][other], best[one][other + 1])
    return best


def alike(one: str, other: str) -> float:
    """Return how alike two names are, from 0 to 1. Case, dashes and plurals do not count.

    A name with something after it, such as "Step ups, left leg leading", still means its exercise.
    """
    shorter, longer = sorted((plain_name(one), plain_name(other)), key=len)
    likeness = SequenceMatcher(None, shorter, longer, autojunk=False).ratio()
    goes_on = bool(shorter) and longer.startswith(f"{shorter} ")
    return max(likeness, ALIKE) if goes_on else likeness


def plain_name(name: str) -> str:
    """Return a name in small letters, without marks and the s of plurals."""
    words = re.findall(r"[a-z0-9]+", re.sub("['\u2019]", "", name.casefold()))
    return " ".join(word.removesuffix("s") for word in words)


def pair_blocks(
    expected: Sequence[Collection[int]],
    drafted: Sequence[Collection[int]],
    is_same_kind: Callable[[int, int], bool],
) -> Pairs:
    """Pair blocks that hold the same exercises, those that share the most of them first.

    The exercises are numbers. Of two blocks that share as much, the one of the same kind is meant.
    """
    shared = [
        (_share(expected[one], drafted[other]) + 0.1 * is_same_kind(one, other), -one, -other)
        for one, other in product(range(len(expected)), range(len(drafted)))
        if _share(expected[one], drafted[other])
    ]
    pairs: Pairs = []
    for _, one, other in sorted(shared, reverse=True):
        if all(-one != left and -other != right for left, right in pairs):
            pairs.append((-one, -other))
    return sorted(pairs)


def _share(one: Collection[int], other: Collection[int]) -> float:
    """Return how much of two blocks is in both, from 0 to 1."""
    both = set(one) & set(other)
    return len(both) / max(len({*one, *other}), 1)
