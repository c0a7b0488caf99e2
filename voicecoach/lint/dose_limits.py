"""Doses far outside common practice: most likely a slip of the hand.

The limits are several times what guidelines ask for, so that hard sessions pass and typing errors
do not. The guidelines are the position stands of the American College of Sports Medicine on
progression in resistance training (2009) and on the quantity and quality of exercise (2011).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from voicecoach.lint.finding import Finding, at_last_end
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.sets import set_doses
from voicecoach.session.compile.least_length import work_ms
from voicecoach.units import MINUTE_MS, format_duration

QUICKEST_REP_MS = 700


def reps_in_a_set(exercise: Exercise) -> int:
    """Return the most reps in one set of a move that counts reps."""
    if not counts_reps_without_unit(exercise):
        return 0
    return max(set_doses(exercise))


def units_in_a_set(exercise: Exercise) -> int:
    """Return the most steps, or other units, in one set of a move that counts them."""
    if not (exercise.amount.counts_reps and exercise.unit):
        return 0
    return max(set_doses(exercise))


def counts_reps_without_unit(exercise: Exercise) -> bool:
    """Return whether it counts reps, and not seconds, steps or breaths."""
    return exercise.amount.counts_reps and not exercise.unit


def sets(exercise: Exercise) -> int:
    """Return how many regular sets there are."""
    return len(set_doses(exercise))


def hold_ms(exercise: Exercise) -> int:
    """Return the longest hold of a rep."""
    return max((phase.ms for phase in exercise.phases if phase.is_hold), default=0)


def side_ms(exercise: Exercise) -> int:
    """Return how long one side works without a break."""
    if exercise.amount.counts_reps or not exercise.side_names:
        return 0
    return max(set_doses(exercise))


def counted_ms(exercise: Exercise) -> int:
    """Return how long all reps of a move take."""
    if not counts_reps_without_unit(exercise):
        return 0
    return work_ms(exercise)


def rest_ms(exercise: Exercise) -> int:
    """Return the longest of its rests."""
    spans = (span for _, span in exercise.rests if span)
    return max((max(span.low, span.high) for span in spans), default=0)


@dataclass(frozen=True)
class Limit:
    """The most of something that is common."""

    keys: tuple[str, ...]
    """The keys that may write more of it, the likeliest first."""
    measure: Callable[[Exercise], int]
    """Returns how much of it an exercise has."""
    most: int
    description: str
    """What it is, with {} for how much."""
    hint: str
    """What to write instead, with {} for the most."""
    format_amount: Callable[[int], str] = str


LIMITS = (
    # 8 to 12 reps are for strength, 15 to 25 for endurance.
    Limit(("reps",), reps_in_a_set, 50, "{} reps in a set", "write at most {}, in more sets"),
    # Steps, jumps and skips are small, and are counted by the hundred.
    Limit(("reps",), units_in_a_set, 300, "{} counted in a set", "write at most {}, or a time"),
    # 2 to 4 sets; ten of ten ("German volume") is the most that has a name.
    Limit(("sets", "reps", "time"), sets, 10, "{} sets", "write at most {} sets"),
    # A stretch is held for 10 to 30 seconds, by older people for up to 60.
    Limit(
        ("hold", "tempo"), hold_ms, MINUTE_MS, "a hold of {} in every rep",
        "hold for at most {}, or write  time:  in place of reps", format_duration,
    ),
    # What has sides is a stretch or a hold, not a run or a walk: those have no limit here.
    Limit(
        ("time",), side_ms, 5 * MINUTE_MS, "{} on one side without a break",
        "write at most {}, in more sets", format_duration,
    ),
    # No guideline has a figure; it is a quarter of an hour's class on a single move.
    Limit(
        ("reps", "sets"), counted_ms, 15 * MINUTE_MS, "{} of work in one exercise",
        "keep it to {}: fewer reps or sets, or a quicker tempo", format_duration,
    ),
    # 2 to 3 minutes between heavy sets; strength coaches go to 5.
    Limit(
        ("rest",), rest_ms, 5 * MINUTE_MS, "a rest of {}",
        "rest for at most {}, or write a pause between the exercises", format_duration,
    ),
)  # fmt: skip


def uncommon_dose(exercise: Exercise) -> Iterator[Finding]:
    """Yield doses over the LIMITS, at either end of their ranges."""
    last = at_last_end(exercise)
    for limit in LIMITS:
        amount = max(limit.measure(exercise), limit.measure(last))
        if amount > limit.most:
            key = next((key for key in limit.keys if getattr(exercise, key)), limit.keys[0])
            description = limit.description.format(limit.format_amount(amount))
            hint = limit.hint.format(limit.format_amount(limit.most))
            yield Finding(exercise, key, f"far more than is common: {description}", hint)


def reps_too_quick(exercise: Exercise) -> Iterator[Finding]:
    """Yield reps that follow each other faster than anybody counts aloud, let alone moves well.

    An explosive lift takes a second or less, and the way back a second or two.
    """
    length = exercise.rep_ms
    if exercise.is_in_reps and not exercise.unit and length < QUICKEST_REP_MS:
        message = f"a rep of {format_duration(length)} is quicker than anybody counts"
        hint = "give it a second or more, or write  time:  in place of reps"
        yield Finding(exercise, "tempo", message, hint)
