"""The author's form points before work, and in work of a length in time."""

from collections.abc import Iterator, Sequence

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.hold_words import hold_with_words
from voicecoach.session.model.bouts import Bout, author_sentence
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler, Say

REMINDER_EVERY_MS = 16_000


def reminders(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the next form point, or all of them for a move that is done in one bout."""
    place = bout.place("reminders")
    for point in _points_heard_now(bout):
        text = author_sentence(point, bout, book)
        yield Say(Kind.REMINDER, (text,), place)


def _points_heard_now(bout: Bout) -> Sequence[str]:
    """Return the form points that are heard before this bout."""
    points = bout.exercise.reminders
    # A long hold has room for them in the work itself.
    if not points or hold_with_words(bout):
        return ()
    is_other_side = not bout.is_first_side
    if len(points) == 1 and is_other_side:
        return ()
    # The points that are not heard now would never be.
    if _is_whole_move(bout):
        return points
    next_index = bout.turn % len(points)
    return (points[next_index],)


def _is_whole_move(bout: Bout) -> bool:
    """Return whether the whole move is done in this bout."""
    if bout.set_count > 1:
        return False
    works_all_sides = len(bout.sides) != 1
    return works_all_sides or bout.works_one_side_only


def reminders_in_time(bout: Bout, length: int, book: Phrasebook) -> Iterator[Filler]:
    """Yield a form point about every quarter of a minute.

    The end is left to the countdown.
    """
    points = bout.exercise.reminders
    if not points:
        return
    place = bout.place("reminders")
    first_turn = bout.turn
    # One side starts with the point after the one that the rest before it had.
    if len(bout.sides) == 1:
        first_turn += 1
    starts = range(REMINDER_EVERY_MS // 2, length - REMINDER_EVERY_MS, REMINDER_EVERY_MS)
    for turn, start in enumerate(starts, first_turn):
        # A single point is heard every other time: more often is nagging.
        if len(points) == 1 and turn % 2:
            continue
        point = points[turn % len(points)]
        text = author_sentence(point, bout, book)
        end = start + REMINDER_EVERY_MS
        yield Filler(start, end, Kind.REMINDER, (text,), place)
