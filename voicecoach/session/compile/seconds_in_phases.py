"""The seconds inside the phases of a rep: a soft tick for each in which nothing is said."""

from collections.abc import Iterator, Sequence

from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.values.phases import Phase
from voicecoach.session.model.countdown import BEAT_MS, LEAD_IN_MS
from voicecoach.session.model.cue_kinds import RISING_TICKS, ToneName

RISING_TICKS_FROM_MS = 5_000
"""The shortest hold whose last three seconds rise. A shorter one would be nothing but its end."""

LEAST_LEFT_MS = 500
"""How much of the phase is left after a tick: the next beat marks the next second."""

Tick = tuple[int, ToneName]
"""When a tick is heard, in ms from the start of its phase, and which one."""


def has_ticks(exercise: Exercise) -> bool:
    """Return whether the seconds of the exercise's reps tick."""
    return exercise.beats != "none" and not exercise.quiet


def tick_tone(phases: Sequence[Phase], index: int) -> ToneName:
    """Return the tick of a phase: higher on the way out, lower on the way back, or neutral.

    Pauses, and reps of one phase, have no way.
    """
    moving = [phase for phase in phases if not phase.is_hold]
    if len(phases) == 1 or phases[index].is_hold:
        return ToneName.TICK
    if phases[index] is moving[0]:
        return ToneName.TICK_OUT
    return ToneName.TICK_BACK


def ticks_inside(phase: Phase, tone: ToneName, *, is_counted_out: bool) -> Iterator[Tick]:
    """Yield the ticks of the seconds inside a phase, and three rising ones at the end of a hold.

    `is_counted_out` says that the end of the hold has a countdown of words.
    """
    last_ms = phase.ms - LEAST_LEFT_MS
    rises = is_counted_out or has_rising_ticks(phase)
    if rises:
        last_ms -= LEAD_IN_MS
    for at_ms in range(BEAT_MS, last_ms + 1, BEAT_MS):
        yield at_ms, tone
    if rises and not is_counted_out:
        starts = range(phase.ms - LEAD_IN_MS, phase.ms, BEAT_MS)
        yield from zip(starts, RISING_TICKS, strict=True)


def has_rising_ticks(phase: Phase) -> bool:
    """Return whether the phase is a hold that ends with rising ticks."""
    return phase.is_hold and phase.ms >= RISING_TICKS_FROM_MS
