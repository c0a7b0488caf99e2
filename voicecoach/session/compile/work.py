"""The work of one bout: its reps, or a stretch of time."""

from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.amrap import amrap_work
from voicecoach.session.compile.cheers import cheers_in_work
from voicecoach.session.compile.reps import rep_work
from voicecoach.session.compile.timed import timed_work
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.passage import LONGEST_SILENCE_MS, Work
from voicecoach.units import MINUTE_MS

LONG_TIME_MS = 2 * MINUTE_MS
"""The longest timed work that is never silent for ten seconds."""

LONGEST_SILENCE_IN_LONG_TIME_MS = 30_000


def bout_work(bout: Bout, book: Phrasebook) -> Work:
    """Return the work of the bout: reps where it counts reps, else its time."""
    if bout.is_open:
        work = amrap_work(bout, book)
    elif bout.exercise.is_in_reps:
        work = rep_work(bout, book)
    else:
        work = timed_work(bout, book)
    cheers = cheers_in_work(bout, work.length_ms, book)
    fillers = (*work.fillers, *cheers)
    return replace(work, fillers=fillers, longest_silence_ms=_longest_silence(bout))


def _longest_silence(bout: Bout) -> int:
    """Return the silence after which the work ticks, 0 for never."""
    if bout.exercise.quiet:
        return 0
    is_timed = bout.is_open or not bout.exercise.is_in_reps
    if is_timed and bout.dose > LONG_TIME_MS:
        return LONGEST_SILENCE_IN_LONG_TIME_MS
    return LONGEST_SILENCE_MS


def work_length(bout: Bout) -> int:
    """Return how long the bout's work is, in ms."""
    if not bout.exercise.is_in_reps:
        return on_grid(bout.dose)
    return on_grid(bout.exercise.rep_ms * _rep_count(bout))


def phase_count(bout: Bout) -> int:
    """Return how many phases its reps have together; none where it does not count reps."""
    if not bout.exercise.is_in_reps:
        return 0
    return _rep_count(bout) * len(bout.exercise.phases)


def _rep_count(bout: Bout) -> int:
    """Return the number of reps on all sides of the bout."""
    return bout.dose * max(len(bout.sides), 1)
