"""The beats of a bout that counts reps: every rep on its time.

Onset to onset, beats are as far apart as the tempo says. Counting follows the way dancers and
lifters count: the first reps name their phases and count them out, from then on the rep's number
takes the first beat, and "halfway" or "last one" takes it in the number's place.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.routine.model import low
from voicecoach.routine.tempo import Phase
from voicecoach.session.bouts import Bout, mirrored, turned
from voicecoach.session.counting import BEAT_MS, COUNTDOWN, countdown
from voicecoach.session.passage import Beat, Filler, Wordings, Work, on_grid
from voicecoach.session.phrasebook import Phrasebook, sentence
from voicecoach.session.timeline import Kind, Place

TAUGHT_REPS = 2
HALFWAY_FROM_REPS = 6
LONG_HOLD_MS = 5_000


def reps_of(bout: Bout, book: Phrasebook) -> Work:
    """The bout's reps, on each of its sides in turn."""
    phases = bout.exercise.phases
    rep_ms = sum(phase.ms for phase in phases)
    turns = bout.sides or (None,)
    count = low(bout.exercise.reps)
    reps = [
        _Rep(bout, book, number, count, side, turn, (turn + (number - 1) * len(turns)) * rep_ms)
        for number in range(1, count + 1)
        for turn, side in enumerate(turns)
    ]
    beats = (beat for rep in reps for beat in rep.beats(phases))
    fillers = (filler for rep in reps for filler in rep.reminders(phases))
    return Work(on_grid(rep_ms * count * len(turns)), tuple(beats), tuple(fillers))


def long_hold(bout: Bout) -> Phase | None:
    """The first phase of a rep that is quiet for long enough to be told something."""
    phases = bout.exercise.phases if bout.exercise.reps else ()
    return next((p for p in phases if p.is_hold and p.ms >= LONG_HOLD_MS), None)


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
            place = self._place(phase)
            kind, wordings = self._call() if index == 0 else (None, ())
            if kind is None or (self.is_taught and phase.name):
                kind, wordings = self._named(phase, index)
            if wordings:
                # Rounded by itself: what a phase loses to the grid, the next one gets back.
                yield Beat(on_grid(at_ms), kind, wordings, place)
            yield from self._counted(phase, at_ms, place, is_last=phase is phases[-1])
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
        swaps = len(self.bout.sides) > 1
        if phase.is_hold and self.is_taught and self.number == 1 and (index or not swaps):
            length = self.book.duration(phase.ms)
            return Kind.PHASE, self.book.say("hold_for", phase=phase.name, length=length)
        # "Two, lift, two" would trip the listener; where nothing is counted, the number is heard.
        counts_two = phase.ms >= 2 * BEAT_MS and not phase.is_hold
        if index or (self.number == 2 and counts_two and not swaps):
            return Kind.PHASE, self.book.say("word", word=phase.name)
        if swaps:
            side = self.book.side(self.side or "")
            return Kind.PHASE, self.book.say("first_rep_side", side=side, phase=phase.name)
        number = self.book.number(self.number)
        return Kind.PHASE, self.book.say("first_rep", number=number, phase=phase.name)

    def _counted(self, phase: Phase, at_ms: int, place: Place, *, is_last: bool) -> Iterator[Beat]:
        """The counts inside a phase: of a long hold its last three, of a move being taught all."""
        if phase.is_hold:
            if phase.ms >= LONG_HOLD_MS:
                yield from countdown(on_grid(at_ms + phase.ms), place, self.book)
        elif self.is_taught and phase.name:
            for count in range(2, phase.ms // BEAT_MS + 1):
                if is_last and count == TAUGHT_REPS + 1 == self.number + 1:
                    continue  # the next rep's number follows: "three, three" says nothing
                word = self.book.say("number", number=self.book.number(count))
                yield Beat(on_grid(at_ms + (count - 1) * BEAT_MS), Kind.COUNT, word, place)

    def reminders(self, phases: list[Phase]) -> Iterator[Filler]:
        """A form point for every second rep with a long hold, or for the only one, in rotation."""
        points = self.bout.exercise.reminders
        held = long_hold(self.bout)
        if not points or held is None or (self.number % 2 and self.count > 1):
            return
        turn = self.bout.turn * max(self.count // 2, 1) + max(self.number // 2 - 1, 0)
        if len(points) == 1 and self.number > TAUGHT_REPS:
            return  # the same point twice in a row is nagging
        index = [phase.name for phase in phases].index(held.name)
        from_ms = self.start_ms + sum(phase.ms for phase in phases[:index])
        to_ms = from_ms + phases[index].ms - COUNTDOWN[0] * BEAT_MS
        worked = turned(self.bout) if self.turn else self.bout
        text = sentence(mirrored(points[turn % len(points)], worked, self.book.side))
        place = self._place(held, "reminders")
        yield Filler(from_ms + BEAT_MS, to_ms, Kind.REMINDER, (text,), place)

    def _place(self, phase: Phase, key: str = "tempo") -> Place:
        return self.bout.place(key, side=self.side, rep=self.number, phase=phase.name or None)
