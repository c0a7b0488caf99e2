"""The habits that each move does without, because one of its beats has no room for the words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from voicecoach.session.fit.beats import BeatPlacer, HabitSet, PlacedBeat
from voicecoach.session.model.habits import COUNTING_STEPS, Habit
from voicecoach.session.model.passage import Passage, Work
from voicecoach.session.model.timeline import Adjustment, AdjustmentKind

DroppedHabits = dict[Habit, PlacedBeat]
"""The habits that a move does without, each with the first beat that has no room for it."""


def find_dropped_habits(
    passages: Iterable[Passage], placer: BeatPlacer
) -> Mapping[str, DroppedHabits]:
    """Return what each move does without, by the exercise's id."""
    works: defaultdict[str, list[Work]] = defaultdict(list)
    for passage in passages:
        if isinstance(passage, Work) and passage.beats:
            works[exercise_of(passage)].append(passage)
    return {exercise: _dropped(moves, placer) for exercise, moves in works.items()}


def exercise_of(work: Work) -> str:
    """Return the id of the exercise that is worked, "" if the work belongs to none."""
    if not work.beats:
        return ""
    first = work.beats[0]
    return first.place.exercise or ""


def _dropped(works: Iterable[Work], placer: BeatPlacer) -> DroppedHabits:
    """Return what has no room in one of the works, until everything else has."""
    dropped: DroppedHabits = {}
    while found := _without_room(works, HabitSet(dropped), placer):
        dropped |= found
    return dropped


def _without_room(works: Iterable[Work], dropped: HabitSet, placer: BeatPlacer) -> DroppedHabits:
    """Return the habits that have no room in one of the works, without those dropped already."""
    found: DroppedHabits = {}
    for work in works:
        for placed in placer.place(work.beats, work.cues_end_ms, dropped):
            habit = placed.version.habit
            if habit and placed.fitted is None:
                found.setdefault(habit, placed)
    return found


def dropped_habit_adjustments(dropped: DroppedHabits, placer: BeatPlacer) -> Iterator[Adjustment]:
    """Yield an adjustment for each habit, and of the steps to less counting the last one alone."""
    kinds = [habit.instead for habit in dropped]
    steps = [kind for kind in COUNTING_STEPS if kind in kinds]
    for habit, placed in dropped.items():
        if habit.instead in steps[:-1] or _is_said_otherwise(habit, placed, dropped):
            continue
        yield placer.adjustment(habit.instead, placed)


def _is_said_otherwise(habit: Habit, placed: PlacedBeat, dropped: DroppedHabits) -> bool:
    """Return whether the habit is about a verb that is not said at all."""
    verb = Habit(AdjustmentKind.UNSAID, placed.beat.place.phase or "")
    return habit.instead is AdjustmentKind.VERB_ALONE and verb in dropped
