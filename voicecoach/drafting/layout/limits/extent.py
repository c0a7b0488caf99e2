"""How long the work of a draft lasts at most, before anything is spoken."""

from collections.abc import Mapping
from dataclasses import dataclass

from voicecoach.drafting.draft import Value
from voicecoach.drafting.layout.limits.values import read_exercise
from voicecoach.routine.model.exercise import REST_MS, Exercise
from voicecoach.routine.model.ladders import sets_of_ladders
from voicecoach.routine.model.sets import total_amount
from voicecoach.routine.values.amounts import Span, low
from voicecoach.units import HOUR_MS, SECOND_MS

LONGEST_ESTIMATE_MS = 11 * HOUR_MS
"""A session may last twelve hours. What is spoken differs from voice to voice."""

MOST_ESTIMATED_BEATS = 27_000
"""A session may have thirty thousand beats."""

_SPEECH_OF_SET_MS = 12 * SECOND_MS


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of a session something takes."""

    ms: int = 0
    beats: int = 0

    def __add__(self, other: "Extent") -> "Extent":
        """Return both together."""
        return Extent(self.ms + other.ms, self.beats + other.beats)

    def times(self, rounds: int) -> "Extent":
        """Return the work of so many rounds."""
        return Extent(self.ms * rounds, self.beats * rounds)

    @property
    def is_too_much(self) -> bool:
        """Whether no session may hold it."""
        return self.ms > LONGEST_ESTIMATE_MS or self.beats > MOST_ESTIMATED_BEATS


def work_of(dose: Mapping[str, Value]) -> Extent:
    """Return the work of an exercise with its rests and what is said in its sets."""
    exercise = read_exercise(dose)
    if exercise is None:
        return Extent()
    return _work_of(exercise)


def is_endless(dose: Mapping[str, Value]) -> bool:
    """Return whether one exercise fills a session by itself."""
    return work_of(dose).is_too_much


def least_work_ms(dose: Mapping[str, Value]) -> int:
    """Return the length of the work alone, in ms, in the largest of its sets."""
    exercise = read_exercise(dose)
    if exercise is None or not exercise.amount.is_written:
        return 0
    sides = len(exercise.side_names or ("",))
    largest = max(exercise.amount.of_sets(1))
    if exercise.amount.counts_reps:
        return largest * exercise.rep_ms * sides
    return largest


def _work_of(exercise: Exercise) -> Extent:
    if not exercise.amount.is_written:
        return Extent()
    amount = total_amount(exercise)
    sets = sets_of_ladders(exercise) or low(exercise.sets, 1)
    sides = len(exercise.side_names or ("",))
    still_ms = _rests_ms(exercise, sets, sides) + sets * sides * _SPEECH_OF_SET_MS
    if exercise.amount.counts_reps:
        beats = amount * len(exercise.phases)
        return Extent(amount * exercise.rep_ms + still_ms, beats)
    return Extent(amount + still_ms)


def _rests_ms(exercise: Exercise, sets: int, sides: int) -> int:
    rest = exercise.rest
    after, between, turn = (
        (None, None, None) if rest is None else (rest.after, rest.sets, rest.sides)
    )
    return _ms(after) + (sets - 1) * _ms(between) + (sides - 1) * sets * _ms(turn)


def _ms(rest: Span | None) -> int:
    if rest is None:
        return REST_MS
    return max(rest.low, rest.high)
