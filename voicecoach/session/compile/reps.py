"""The work of a bout that counts reps: every rep on its time.

Beats are as far apart as the tempo says, from onset to onset.
"""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.values.tempo import Phase
from voicecoach.session.compile.reminders import is_long_hold, reminders_in_rep
from voicecoach.session.compile.rep_beats import Rep
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.countdown import BEAT_MS, countdown
from voicecoach.session.model.counting_rules import RepNumber, number_call
from voicecoach.session.model.passage import Beat, Filler, Work, on_grid
from voicecoach.session.model.timeline import Place


def rep_work(bout: Bout, book: Phrasebook) -> Work:
    """Return the bout's reps, on each of its sides in turn."""
    phases = bout.exercise.phases
    each_ms = rep_ms(bout.exercise)
    beats: list[Beat] = []
    fillers: list[Filler] = []
    start_ms = 0
    for rep in _reps(bout, book):
        beats += _beats(rep, phases, start_ms)
        fillers += reminders_in_rep(rep, start_ms)
        start_ms += each_ms
    return Work(on_grid(start_ms), tuple(beats), tuple(fillers))


def _reps(bout: Bout, book: Phrasebook) -> Iterator[Rep]:
    """Yield every rep; on alternating sides, the same number on one and then on the other."""
    total = bout.dose
    # Without sides there is one rep a number, which belongs to none.
    sides = bout.sides or (None,)
    for number in range(1, total + 1):
        rep_number = RepNumber(number, total)
        for index, side in enumerate(sides):
            is_second = index == 1
            yield Rep(bout, book, rep_number, side, is_second)


def rep_ms(exercise: Exercise) -> int:
    """Return how long a rep is, on one side."""
    return sum(phase.ms for phase in exercise.phases)


def _beats(rep: Rep, phases: list[Phase], start_ms: int) -> Iterator[Beat]:
    """Yield the beats of a rep that starts at `start_ms`, each phase with what is counted in it."""
    last_index = len(phases) - 1
    at_ms = start_ms
    for index, phase in enumerate(phases):
        place = rep.place(phase)
        counts = rep.counts_inside(phase)
        call = rep.phase_call(phase) if index else rep.first_call(phase)
        if index == last_index:
            counts = rep.without_repetition(counts, phases[0])
        # Rounded by itself: what a phase loses to the grid, the next one gets back.
        yield Beat(on_grid(at_ms), *call, place)
        yield from _count_beats(counts, at_ms, place, rep.book)
        at_ms += phase.ms
        if is_long_hold(phase):
            end_ms = on_grid(at_ms)
            yield from countdown(end_ms, place, rep.book)


def _count_beats(
    counts: list[int], start_ms: int, place: Place, book: Phrasebook
) -> Iterator[Beat]:
    """Yield the counts inside a phase that starts at `start_ms`, a second apart."""
    at_ms = start_ms
    for count in counts:
        at_ms += BEAT_MS
        call = number_call(count, book)
        yield Beat(on_grid(at_ms), *call, place)
