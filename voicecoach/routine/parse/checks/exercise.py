"""What must hold between the keys of one exercise."""

from collections.abc import Callable, Iterator

from voicecoach.errors import join_with_or
from voicecoach.escape_text import quoted
from voicecoach.routine.model.block import KeyProblem
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.ladders import ladders_of
from voicecoach.routine.model.sets import time_without_room, turn_ms
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.tempo import has_four_digits, has_hold
from voicecoach.units import format_duration


def has_a_dose(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that an exercise has either reps, a time or a distance."""
    if exercise.reps and exercise.time:
        yield "time", "an exercise has reps or a time, not both", "leave one of the two out"
    if exercise.distance and (exercise.reps or exercise.time):
        other = "reps" if exercise.reps else "a time"
        message = f"an exercise has {other} or a distance, not both"
        yield "distance", message, "leave one of the two out"
    if not exercise.amount.is_written and not exercise.distance:
        name = exercise.name
        hint = "add  reps: 10  or  time: 30s"
        if exercise.wrote("tempo"):
            hint += "  beside its tempo"
        yield "name", f'"{name}" has neither reps nor a time', hint


def distance_takes_a_time(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that a distance says how long it takes, unless nobody times it."""
    is_timed = not (exercise.home and exercise.home.kind.fills_time)
    if exercise.distance and exercise.takes is None and is_timed:
        message = f'nobody knows how long the distance of "{exercise.name}" takes'
        yield "distance", message, "write  takes: 15s  beside it, or how long it takes you"
    if exercise.takes and exercise.distance is None:
        message = "takes says how long a distance takes, and there is no distance"
        yield "takes", message, "write  distance: 20 m  beside it, or  time:  in place of takes"


def sets_of_a_ladder(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that `sets` beside a ladder, and a second ladder, have as many entries as the first."""
    for first, ladder in ladders_of(exercise).items():
        count = len(ladder.steps)
        sets = "there is 1 set" if count == 1 else f"there are {count} sets"
        message = f"{entries_of(first, count)}, so {sets}"
        if exercise.sets not in (None, Span(count, count)):
            yield "sets", message, f"leave it out, or write  sets: {count}"
        for key, other in ladders_of(exercise).items():
            entries = len(other.steps)
            # Two amounts are a mistake by themselves.
            is_second_amount = key in ("time", "distance")
            if not is_second_amount and entries != count:
                about = f"{message}, but {entries_of(key, entries)}"
                yield key, about, "write one value for each set"
        return


def entries_of(key: str, count: int) -> str:
    """Return how many entries a ladder has, such as `reps has 3 entries`."""
    return f"{key} has 1 entry" if count == 1 else f"{key} has {count} entries"


def pace_is_for_reps(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that tempo, hold, counting and alternation have reps to apply to."""
    if exercise.is_in_reps or not exercise.amount.is_written:
        return
    covers = "covers a distance" if exercise.distance else "runs for a time"
    instead, beside = "write reps in place of time, or a tempo beside it", ", or a tempo beside it"
    if exercise.distance:
        instead, beside = "leave it out", ""
    for key in ("tempo", "hold", "starts"):
        if getattr(exercise, key) is not None:
            yield key, f"{key} is for reps, but this exercise {covers}", instead
    for key in ("count", "beats", "breathing"):
        if getattr(exercise, key) is not None:
            yield key, f"{key} is for reps, but this exercise {covers}", "leave it out"
    if exercise.sides == "alternate":
        message = f"alternate swaps sides at each rep, but this exercise {covers}"
        yield "sides", message, f"write each{beside}"


def time_has_room_for_reps(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that at least one rep fits into a time that is filled with reps."""
    if message := time_without_room(exercise):
        least = format_duration(turn_ms(exercise))
        yield "time", message, f"write at least {least}, or a quicker tempo"


def tempo_starts(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that `starts` stands beside a four-digit tempo."""
    if exercise.starts and not has_four_digits(exercise.tempo):
        yield "starts", "starts goes with a four-digit tempo", "write  tempo: 3-1-2-0  beside it"


def one_hold(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that a hold is written once: as `hold`, or as a phase of the tempo."""
    said = ("the tempo has a hold already", "give its length in the tempo alone")
    if exercise.wrote("hold") and exercise.wrote("tempo") and has_hold(exercise.tempo):
        yield "hold", *said
    if exercise.harder and exercise.harder.hold and has_hold(exercise.harder.tempo):
        yield "harder", *said


def sides_exist(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that the sides exist that placeholders, labels and `first_side` are about."""
    sides = exercise.side_names
    texts = {key: getattr(exercise, key) for key in ("position", "setup", "switch")}
    texts["reminders"] = " ".join(exercise.reminders)
    texts["at"] = " ".join((exercise.at or {}).values())
    for key, text in texts.items():
        if text and "{" in text and not sides:
            yield key, "{side} needs a move with sides", "add  sides: each"
    if exercise.labels and len(set(exercise.labels)) < len(exercise.labels):
        yield "labels", "both labels are the same", "write it like [to the left, to the right]"
    choices = exercise.both_sides
    if exercise.first_side and exercise.one_side:
        yield (
            "first_side",
            "only one side is worked here, so there is no first side",
            "leave this out",
        )
    elif exercise.first_side and sides and exercise.first_side not in choices:
        hint = f"write {join_with_or(choices)}"
        yield "first_side", f'"{exercise.first_side}" is not a side of this move', hint


def extra_is_for_a_side(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that extra work is reps or sets, for one of two sides worked one after the other."""
    extra = exercise.extra
    if extra is None:
        return
    if exercise.sides != "each":
        yield "extra", "extra work needs an exercise that works each side", "write  sides: each"
    elif extra.side not in exercise.both_sides:
        hint = f"write {join_with_or(exercise.both_sides)}"
        yield "extra", f"{quoted(extra.side)} is not a side of this move", hint
    if bool(extra.reps) == bool(extra.sets):
        count = "reps or sets, not both" if extra.reps else "either reps or sets"
        like = f"write it like {{side: {extra.side}, reps: 5}}"
        yield "extra", f"extra work is {count}", like
    elif extra.reps and not exercise.amount.counts_reps:
        yield (
            "extra",
            "extra reps need reps, but this exercise has none",
            "write sets in it instead",
        )
    elif extra.sets and ladders_of(exercise):
        hint = "write reps in it instead: they are added in every set"
        yield "extra", "the sets of a ladder differ, so an extra set could be any of them", hint


OWN_CHECKS: tuple[Callable[[Exercise], Iterator[KeyProblem]], ...] = (
    has_a_dose,
    distance_takes_a_time,
    sets_of_a_ladder,
    pace_is_for_reps,
    time_has_room_for_reps,
    tempo_starts,
    one_hold,
    sides_exist,
    extra_is_for_a_side,
)
"""The checks of an exercise by itself, with its defaults filled in."""
