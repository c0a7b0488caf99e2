"""The work of a bout that counts reps: every rep on its time.

Beats are as far apart as the tempo says, from onset to onset.
"""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.hold_words import words_in_hold
from voicecoach.session.compile.rep import Rep
from voicecoach.session.compile.rep_beats import rep_beat
from voicecoach.session.compile.rep_pattern import RepPattern
from voicecoach.session.compile.times_in_reps import words_at_times
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.countdown import countdown
from voicecoach.session.model.counting_rules import RepNumber
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.passage import Beat, Filler, Work
from voicecoach.session.model.timeline import Place

COUNTED_OUT_FROM_MS = 20_000
"""The shortest hold with a spoken countdown."""


def rep_work(bout: Bout, book: Phrasebook) -> Work:
    """Return the bout's reps, on each of its sides in turn."""
    pattern = RepPattern(bout, book)
    each_ms = bout.exercise.rep_ms
    beats: list[Beat] = []
    ticks: list[Beat] = []
    fillers: list[Filler] = []
    start_ms = 0
    for rep in _reps(pattern):
        for index, phase_ms in enumerate(pattern.starts):
            at_ms = start_ms + phase_ms
            place = rep.place(pattern.phases[index])
            beats += _beats(rep, index, at_ms, place)
            ticks += _ticks(rep, index, at_ms, place)
        fillers += words_in_hold(rep, start_ms)
        start_ms += each_ms
    length = on_grid(start_ms)
    calls = words_at_times(pattern, length)
    return Work(length, tuple(beats), (*calls, *fillers), tuple(ticks))


def _reps(pattern: RepPattern) -> Iterator[Rep]:
    """Yield every rep; on alternating sides, the same number on one and then on the other."""
    total = pattern.bout.dose
    # Without sides there is one rep a number, which belongs to none.
    sides = pattern.bout.sides or (None,)
    for number in range(1, total + 1):
        rep_number = RepNumber(number, total)
        for index, side in enumerate(sides):
            is_second = index == 1
            yield Rep(pattern, rep_number, side, is_second)


def _beats(rep: Rep, index: int, at_ms: int, place: Place) -> Iterator[Beat]:
    """Yield the beat of a phase that starts at `at_ms`, and the countdown at its end."""
    # Rounded by itself: what a phase loses to the grid, the next one gets back.
    beat = rep_beat(rep, index, on_grid(at_ms), place)
    if beat:
        yield beat
    if _is_counted_out(rep, index):
        end_ms = on_grid(at_ms + rep.pattern.phases[index].ms)
        yield from countdown(end_ms, place, rep.book)


def _ticks(rep: Rep, index: int, start_ms: int, place: Place) -> Iterator[Beat]:
    """Yield the ticks inside a phase."""
    ticks = rep.pattern.ticks
    if _is_counted_out(rep, index):
        ticks = rep.pattern.ticks_before_countdown
    for at_ms, tone in ticks[index]:
        yield Beat(on_grid(start_ms + at_ms), Kind.TONE, (tone,), place)


def _is_counted_out(rep: Rep, index: int) -> bool:
    """Return whether "three, two, one" ends the phase: a long hold that no rep number follows."""
    phase = rep.pattern.phases[index]
    if not phase.is_hold or phase.ms < COUNTED_OUT_FROM_MS:
        return False
    ends_work = rep.rep_number.left == 1 and not rep.is_followed
    return ends_work or not rep.pattern.counting_way.rules
