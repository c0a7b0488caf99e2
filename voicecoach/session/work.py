"""The beats of one bout: every rep on its time, or a stretch of timed work.

Onset to onset, beats are as far apart as the tempo says. Counting follows the way dancers and
lifters count: the first reps name their phases and count them out, from then on the rep's number
takes the first beat, and "halfway" or "last one" takes it in the number's place.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from voicecoach.routine.model import low
from voicecoach.routine.tempo import Phase
from voicecoach.session.bouts import Bout
from voicecoach.session.passage import Beat, Filler, Wordings, Work, on_grid
from voicecoach.session.phrasebook import Phrasebook
from voicecoach.session.timeline import Kind, Place

BEAT_MS = 1_000
TAUGHT_REPS = 2
HALFWAY_FROM_REPS = 6
LONG_HOLD_MS = 5_000
HALFWAY_FROM_MS = 16_000
TEN_SECONDS_FROM_MS = 30_000
COUNTDOWN = (3, 2, 1)


def work_of(bout: Bout, book: Phrasebook) -> Work:
    """The bout's work: reps where it counts reps, else its time."""
    return _reps(bout, book) if bout.exercise.reps else _time(bout, book)


def _reps(bout: Bout, book: Phrasebook) -> Work:
    phases = [replace(phase, ms=on_grid(phase.ms)) for phase in bout.exercise.phases]
    rep_ms = sum(phase.ms for phase in phases)
    turns = bout.sides or (None,)
    count = low(bout.exercise.reps)
    reps = [
        _Rep(bout, book, number, count, side, turn, (turn + (number - 1) * len(turns)) * rep_ms)
        for number in range(1, count + 1)
        for turn, side in enumerate(turns)
    ]
    beats = tuple(beat for rep in reps for beat in rep.beats(phases))
    fillers = tuple(filler for rep in reps for filler in rep.reminders(phases))
    return Work(rep_ms * count * len(turns), beats, fillers)


def has_long_hold(bout: Bout) -> bool:
    """Whether there is quiet enough in each rep to be told something."""
    phases = bout.exercise.phases if bout.exercise.reps else ()
    return any(phase.is_hold and phase.ms >= LONG_HOLD_MS for phase in phases)


@dataclass(frozen=True, slots=True)
class _Rep:
    """One rep on one side; `turn` is 1 for the second of two alternating sides."""

    bout: Bout
    book: Phrasebook
    number: int
    count: int
    side: str | None
    turn: int
    start_ms: int

    def beats(self, phases: list[Phase]) -> Iterator[Beat]:
        at_ms = self.start_ms
        for index, phase in enumerate(phases):
            kind, wordings = self._call() if index == 0 else (None, ())
            if kind is None or (self.is_taught and phase.name):
                kind, wordings = self._named(phase, index)
            if wordings:
                yield Beat(at_ms, kind, wordings, self._place(phase))
            yield from self._counted(phase, at_ms)
            at_ms += phase.ms

    @property
    def is_taught(self) -> bool:
        is_last = self.number == self.count > 1
        return self.bout.set_number == 1 and self.number <= TAUGHT_REPS and not is_last

    def _call(self) -> tuple[Kind, Wordings]:
        """What the first beat says once the move is known."""
        if self.turn:
            return Kind.COUNT, self.book.say("word", word=self.book.side(self.side or ""))
        if self.number == self.count > 1:
            return Kind.COUNT, self.book.say("last")
        if self.count >= HALFWAY_FROM_REPS and self.number == self.count // 2 + 1:
            return Kind.HALFWAY, self.book.say("halfway")
        return Kind.COUNT, self.book.say("number", number=self.book.number(self.number))

    def _named(self, phase: Phase, index: int) -> tuple[Kind, Wordings]:
        """The phase's own word; in the very first rep a hold says its length."""
        if not phase.name:
            return Kind.PHASE, ()
        if phase.is_hold and self.is_taught and self.number == 1:
            length = self.book.duration(phase.ms)
            return Kind.PHASE, self.book.say("hold_for", phase=phase.name, length=length)
        if index:
            return Kind.PHASE, self.book.say("word", word=phase.name)
        if len(self.bout.sides) > 1:
            side = self.book.side(self.side or "")
            return Kind.PHASE, self.book.say("first_rep_side", side=side, phase=phase.name)
        number = self.book.number(self.number)
        return Kind.PHASE, self.book.say("first_rep", number=number, phase=phase.name)

    def _counted(self, phase: Phase, at_ms: int) -> Iterator[Beat]:
        """The counts inside a phase: of a long hold its last three, of a move being taught all."""
        place = self._place(phase)
        if phase.is_hold:
            if phase.ms >= LONG_HOLD_MS:
                yield from countdown(at_ms + phase.ms, place, self.book)
        elif self.is_taught and phase.name:
            for count in range(2, phase.ms // BEAT_MS + 1):
                word = self.book.say("number", number=self.book.number(count))
                yield Beat(at_ms + (count - 1) * BEAT_MS, Kind.COUNT, word, place)

    def reminders(self, phases: list[Phase]) -> Iterator[Filler]:
        """A form point for every second rep with a long hold, in rotation."""
        points = self.bout.exercise.reminders
        held = next((phase for phase in phases if phase.is_hold), None)
        if not points or held is None or held.ms < LONG_HOLD_MS or self.number % 2:
            return
        from_ms = self.start_ms + sum(phase.ms for phase in phases[: phases.index(held)]) + BEAT_MS
        to_ms = from_ms - BEAT_MS + held.ms - COUNTDOWN[0] * BEAT_MS
        turn = self.number // 2 - 1 + (not self.bout.first_side)
        if turn and len(points) == 1:
            return  # the same point twice in a row is nagging
        text = points[turn % len(points)]
        yield Filler(from_ms, to_ms, Kind.REMINDER, (text,), self._place(held, "reminders"))

    def _place(self, phase: Phase, key: str = "tempo") -> Place:
        place = self.bout.place(key, side=self.side)
        return replace(place, rep=self.number, phase=phase.name or None)


def _time(bout: Bout, book: Phrasebook) -> Work:
    length = on_grid(low(bout.exercise.time))
    place = bout.place("time")
    beats = list(countdown(length, place, book))
    if length >= TEN_SECONDS_FROM_MS:
        beats.append(Beat(length - 10_000, Kind.COUNT, book.say("ten_seconds"), place))
    if length >= HALFWAY_FROM_MS:
        beats.append(Beat(on_grid(length / 2), Kind.HALFWAY, book.say("halfway"), place))
    beats = [beat for beat in beats if beat.at_ms >= BEAT_MS]
    return Work(length, tuple(sorted(beats, key=lambda beat: beat.at_ms)))


def countdown(end_ms: int, place: Place, book: Phrasebook) -> Iterator[Beat]:
    """ "Three, two, one" on the last beats before `end_ms`."""
    for count in COUNTDOWN:
        word = book.say("number", number=book.number(count))
        yield Beat(end_ms - count * BEAT_MS, Kind.COUNTDOWN, word, place)
