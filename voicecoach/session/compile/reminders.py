"""The author's form points before work, and in work of a length in time.

Each moment for a form point lists every point of the move: `fit/place_form_points.py` chooses.
"""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.hold_words import hold_with_words
from voicecoach.session.model.author_texts import form_point_sentences
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.countdown import LEAD_IN_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.passage import Filler, Say

REMINDER_EVERY_MS = 16_000

POINTS_FROM_MS = 15_000
"""The shortest timed work with room for a form point."""

TWO_POINTS_FROM_MS = 20_000
"""The shortest timed work with room for two, one before its middle and one after."""

AFTER_START_MS = 2_000
"""The quiet that timed work begins with."""


def reminders(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield moments for form points before work, as many as the work has no room for."""
    points = form_point_sentences(bout, book)
    place = bout.place("reminders")
    for _moment in range(_moments_before_work(bout, len(points))):
        yield Say(Kind.REMINDER, points, place, lists_form_points=True)


def _moments_before_work(bout: Bout, points: int) -> int:
    """Return how many form points are said before the bout. There are `points` in all."""
    # A long hold has room for them in the work itself.
    if not points or hold_with_words(bout):
        return 0
    in_work = 0
    if not bout.exercise.is_in_reps:
        in_work = len(_windows(on_grid(bout.dose)))
    # The points that are not heard before the last bout would never be.
    if _is_last_bout(bout):
        bouts = bout.set_count * max(len(bout.exercise.side_names), 1)
        return max(points - in_work * bouts, 0)
    return 0 if in_work else 1


def _is_last_bout(bout: Bout) -> bool:
    """Return whether the move is over with this bout."""
    is_last_side = len(bout.sides) != 1 or bout.sides == bout.exercise.side_names[-1:]
    return is_last_side and bout.set_number >= bout.set_count


def reminders_in_time(bout: Bout, length: int, book: Phrasebook) -> Iterator[Filler]:
    """Yield the moments for form points in timed work."""
    points = form_point_sentences(bout, book)
    if not points:
        return
    place = bout.place("reminders")
    for start, end in _windows(length):
        yield Filler(start, end, Kind.REMINDER, points, place, lists_form_points=True)


def _windows(length: int) -> list[tuple[int, int]]:
    """Return when form points may be said in timed work, in ms: about every quarter of a minute.

    The end is left to the countdown. Short work has one or two.
    """
    if length < POINTS_FROM_MS:
        return []
    starts = range(REMINDER_EVERY_MS // 2, length - REMINDER_EVERY_MS, REMINDER_EVERY_MS)
    # A single one would be fewer than in shorter work.
    if len(starts) > 1:
        return [(start, start + REMINDER_EVERY_MS) for start in starts]
    half, end = length // 2, length - LEAD_IN_MS
    if length < TWO_POINTS_FROM_MS:
        return [(AFTER_START_MS, end)]
    first = max([AFTER_START_MS, *starts])
    return [(first, half), (half, end)]
