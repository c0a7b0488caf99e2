"""The author's form points before work, and in work of a length in time.

Each moment for a form point lists every point of the move: `fit/place_form_points.py` chooses.
"""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.hold_words import hold_with_words
from voicecoach.session.model.bouts import Bout, form_point_sentences
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler, Say

REMINDER_EVERY_MS = 16_000


def reminders(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield a moment for a form point, or for all of them before the last bout of a move."""
    points = form_point_sentences(bout, book)
    # A long hold has room for them in the work itself.
    if not points or hold_with_words(bout):
        return
    place = bout.place("reminders")
    # The points that are not heard before the last bout would never be.
    moments = len(points) if _is_last_bout(bout) else 1
    for _moment in range(moments):
        yield Say(Kind.REMINDER, points, place, lists_form_points=True)


def _is_last_bout(bout: Bout) -> bool:
    """Return whether the move is over with this bout."""
    is_last_side = len(bout.sides) != 1 or bout.sides == bout.exercise.side_names[-1:]
    return is_last_side and bout.set_number >= bout.set_count


def reminders_in_time(bout: Bout, length: int, book: Phrasebook) -> Iterator[Filler]:
    """Yield a moment for a form point about every quarter of a minute.

    The end is left to the countdown.
    """
    points = form_point_sentences(bout, book)
    if not points:
        return
    place = bout.place("reminders")
    for start in range(REMINDER_EVERY_MS // 2, length - REMINDER_EVERY_MS, REMINDER_EVERY_MS):
        end = start + REMINDER_EVERY_MS
        yield Filler(start, end, Kind.REMINDER, points, place, lists_form_points=True)
