"""The claims that each move does without, because one of its beats has no room for the words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from voicecoach.session.fit.beats import BeatPlacer, PlacedBeat, Refused
from voicecoach.session.model.claims import COUNTING_REFUSALS, Claim
from voicecoach.session.model.passage import Passage, Work
from voicecoach.session.model.timeline import Adjustment

Refusals = dict[Claim, PlacedBeat]
"""The claims that a move does without, each with the first beat that has no room for it."""


def find_refusals(passages: Iterable[Passage], placer: BeatPlacer) -> Mapping[str, Refusals]:
    """Return what each move does without, by the exercise's id."""
    works: defaultdict[str, list[Work]] = defaultdict(list)
    for passage in passages:
        if isinstance(passage, Work) and passage.beats:
            works[exercise_of(passage)].append(passage)
    return {exercise: _refusals(moves, placer) for exercise, moves in works.items()}


def exercise_of(work: Work) -> str:
    """Return the id of the exercise that is worked, "" if the work belongs to none."""
    return work.beats[0].place.exercise or "" if work.beats else ""


def _refusals(works: Iterable[Work], placer: BeatPlacer) -> Refusals:
    """Return what has no room in one of the works, until everything else has."""
    refusals: Refusals = {}
    while True:
        refused = Refused(refusals)
        found: Refusals = {}
        for work in works:
            for placed in placer.place(work.beats, work.length_ms, refused):
                claim = placed.version.claim
                if claim and placed.fitted is None:
                    found.setdefault(claim, placed)
        if not found:
            return refusals
        refusals |= found


def refusal_adjustments(refusals: Refusals, placer: BeatPlacer) -> Iterator[Adjustment]:
    """Yield an adjustment for each claim, and of the steps to less counting the last one alone."""
    kinds = [claim.refusal for claim in refusals]
    steps = [kind for kind in COUNTING_REFUSALS if kind in kinds]
    for claim, placed in refusals.items():
        if claim.refusal not in steps[:-1]:
            yield placer.adjustment(claim.refusal, placed)
