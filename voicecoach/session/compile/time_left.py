"""The calls of the time that is left in work of a length in time."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.time_calls import NEVER
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_bare
from voicecoach.session.model.counting_rules import TEN_SECONDS_FROM_MS, TEN_SECONDS_MS, Call
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import on_grid
from voicecoach.units import MINUTE_MS, steps_to_reach

HALFWAY_FROM_MS = 16_000

MINUTES_LEFT_FROM_MS = 3 * MINUTE_MS
"""The shortest work with a call of each minute that is left, in place of "halfway"."""

TimeCalls = dict[int, Call]
"""The calls of the time by their moments, in ms from the start. Of two at one moment, one wins."""


def calls_of_time_left(bout: Bout, length_ms: int, book: Phrasebook) -> TimeCalls:
    """Return what is called in timed work, all but its last three seconds."""
    if is_bare(bout.exercise) or not says_time(bout):
        return {}
    is_long = length_ms >= MINUTES_LEFT_FROM_MS
    every_ms = bout.exercise.remaining
    if every_ms is None:
        every_ms = MINUTE_MS if is_long else NEVER
    if NEVER < every_ms < length_ms:
        return dict(left_calls(length_ms, every_ms, book))
    if is_long:
        return {}
    return dict(_halfway_and_ten_seconds(length_ms, book))


def says_time(bout: Bout) -> bool:
    """Return whether the coach says anything of its own about the time of the work.

    A distance is done when it is done: the time it takes is a guess.
    """
    exercise = bout.exercise
    return exercise.calls != "none" and exercise.distance is None


def left_calls(length_ms: int, every_ms: int, book: Phrasebook) -> Iterator[tuple[int, Call]]:
    """Yield how much is left, each time that it is a multiple of `every_ms`."""
    for count in range(1, steps_to_reach(length_ms, every_ms)):
        left_ms = count * every_ms
        words = book.say("left", length=book.duration(left_ms))
        yield on_grid(length_ms - left_ms), (Kind.COUNT, words)


def _halfway_and_ten_seconds(length_ms: int, book: Phrasebook) -> Iterator[tuple[int, Call]]:
    if length_ms >= HALFWAY_FROM_MS:
        yield on_grid(length_ms / 2), (Kind.HALFWAY, book.say("halfway"))
    if length_ms >= TEN_SECONDS_FROM_MS:
        yield length_ms - TEN_SECONDS_MS, (Kind.COUNT, book.say("ten_seconds"))
