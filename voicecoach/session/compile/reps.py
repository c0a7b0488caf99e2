"""The beats of a bout that counts reps: every rep on its time.

Onset to onset, beats are as far apart as the tempo says. Counting follows the way dancers and
lifters count: the first reps name their phases and count them out, from then on the rep's number
takes the first beat, or what its exercise has in the number's place. A rep that calls nothing
still shows that it begins: by the word of its first phase, or by a tick.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from voicecoach.languages import LANGUAGES
from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.values.tempo import Phase
from voicecoach.session.model.bouts import Bout, mirrored, turned
from voicecoach.session.model.coaching import is_bare, is_full
from voicecoach.session.model.counting import (
    BEAT_MS,
    COUNTDOWN,
    COUNTING_WAYS,
    Call,
    CountingWay,
    Nth,
    countdown,
    spoken_count,
)
from voicecoach.session.model.passage import Beat, Filler, Work, on_grid
from voicecoach.session.model.timeline import Kind, Place

TAUGHT_REPS = 2
LONG_HOLD_MS = 5_000
TICK: Call = (Kind.TONE, ("tick",))


def reps_of(bout: Bout, book: Phrasebook) -> Work:
    """The bout's reps, on each of its sides in turn."""
    phases = bout.exercise.phases
    each_ms = rep_ms(bout.exercise)
    turns = bout.sides or (None,)
    count = bout.dose
    reps = [
        _Rep(
            bout, book, Nth(number, count), side, turn, (turn + (number - 1) * len(turns)) * each_ms
        )
        for number in range(1, count + 1)
        for turn, side in enumerate(turns)
    ]
    beats = (beat for rep in reps for beat in rep.beats(phases))
    fillers = (filler for rep in reps for filler in rep.reminders(phases))
    return Work(on_grid(each_ms * count * len(turns)), tuple(beats), tuple(fillers))


def rep_ms(exercise: Exercise) -> int:
    """How long a rep is, on one side."""
    return sum(phase.ms for phase in exercise.phases)


def long_hold(bout: Bout) -> Phase | None:
    """The first phase of a rep that is quiet for long enough to be told something."""
    phases = bout.exercise.phases if bout.exercise.reps else ()
    return next((p for p in phases if p.is_hold and p.ms >= LONG_HOLD_MS), None)


@dataclass(frozen=True, slots=True)
class _Rep:
    """One rep on one side; `turn` is 1 for the second of two alternating sides."""

    bout: Bout
    book: Phrasebook
    nth: Nth
    side: str | None
    turn: int
    start_ms: int

    def beats(self, phases: list[Phase]) -> Iterator[Beat]:
        at_ms = self.start_ms
        for index, phase in enumerate(phases):
            place, is_end = self._place(phase), phase is phases[-1]
            kind, wordings = self._sign(phase) if index else self.first_beat(phase)
            # Rounded by itself: what a phase loses to the grid, the next one gets back.
            yield Beat(on_grid(at_ms), kind, wordings, place)
            yield from self._counted(phase, at_ms, place, phases[0] if is_end else None)
            at_ms += phase.ms

    @property
    def is_taught(self) -> bool:
        is_new = self.bout.set_number == 1 and self.nth.number <= TAUGHT_REPS
        return is_new and not self.nth.is_last and is_full(self.bout.exercise)

    @property
    def is_bare(self) -> bool:
        return is_bare(self.bout.exercise)

    @property
    def way(self) -> CountingWay:
        return COUNTING_WAYS[self.bout.exercise.count or "up"]

    def first_beat(self, phase: Phase) -> Call:
        """What takes the rep's first beat."""
        if self.is_taught and phase.name:
            return self._taught(phase)
        side = self.book.say("word", word=self.book.side(self.side or ""))
        if not self.turn and (call := self.way.call(self.nth, self.book, bare=self.is_bare)):
            return call
        return (Kind.COUNT, side) if self.swaps and not self.is_bare else self._sign(phase)

    def _sign(self, phase: Phase) -> Call:
        """What is heard of a phase, or of a rep that is not counted."""
        return TICK if self.is_bare or not phase.name else self._named(phase)

    @property
    def swaps(self) -> bool:
        return len(self.bout.sides) > 1

    def _taught(self, phase: Phase) -> Call:
        """The first phase's word, with the rep's number or, where sides swap, its side."""
        word = self.book.phase(phase.name)
        if self.swaps:
            side = self.book.side(self.side or "")
            return Kind.PHASE, self.book.say("first_rep_side", side=side, phase=word)
        number = self.way.number(self.nth)
        tells_length = phase.is_hold and self.nth.number == 1
        # "Two, lift, two" would trip the listener.
        if number is None or tells_length or number in self._seconds(phase)[:1]:
            return self._named(phase)
        spoken_number = self.book.number(number)
        return Kind.PHASE, self.book.say("first_rep", number=spoken_number, phase=word)

    def _named(self, phase: Phase) -> Call:
        """The phase's own word; in the very first rep a hold says its length."""
        word = self.book.phase(phase.name)
        if phase.is_hold and self.is_taught and self.nth.number == 1:
            length = self.book.duration(phase.ms)
            return Kind.PHASE, self.book.say("hold_for", phase=word, length=length)
        return Kind.PHASE, self.book.say("word", word=word)

    def _counted(
        self, phase: Phase, at_ms: int, place: Place, following: Phase | None
    ) -> Iterator[Beat]:
        """The counts inside a phase: of a long hold its last three, of a move being taught all.

        `following` is the first phase of the next rep, where that comes next.
        """
        if phase.is_hold and phase.ms >= LONG_HOLD_MS:
            yield from countdown(on_grid(at_ms + phase.ms), place, self.book)
        seconds = self._seconds(phase)
        if following and seconds and self._is_repeated(seconds[-1], following):
            seconds.pop()  # "three, three" says nothing
        for after, second in enumerate(seconds, 1):
            yield Beat(on_grid(at_ms + after * BEAT_MS), *spoken_count(second, self.book), place)

    def _is_repeated(self, number: int, following: Phase) -> bool:
        """Whether the next rep begins with the same number."""
        if self.nth.left == 1 or (self.swaps and not self.turn):
            return False  # none follows, or the other side does, with its name
        # In the language's own words: those of the routine may be the same for every number.
        book = LANGUAGES[self.book.language]
        _, words = replace(self, book=book, nth=self.nth.next, turn=0).first_beat(following)
        word, phase = book.number(number), book.phase(following.name)
        same = (spoken_count(number, book)[1], book.say("first_rep", number=word, phase=phase))
        return words in same

    def _seconds(self, phase: Phase) -> list[int]:
        """What is counted inside a phase while the move is taught."""
        counts = self.is_taught and phase.name and not phase.is_hold
        return [*self.way.seconds(phase.ms // BEAT_MS)] if counts else []

    def reminders(self, phases: list[Phase]) -> Iterator[Filler]:
        """A form point for every second rep with a long hold, or for the only one, in rotation."""
        points = self.bout.exercise.reminders
        held = long_hold(self.bout)
        if not points or held is None or (self.nth.number % 2 and self.nth.total > 1):
            return
        turn = self.bout.turn * max(self.nth.total // 2, 1) + max(self.nth.number // 2 - 1, 0)
        if len(points) == 1 and self.nth.number > TAUGHT_REPS:
            return  # the same point twice in a row is nagging
        index = [phase.name for phase in phases].index(held.name)
        from_ms = self.start_ms + sum(phase.ms for phase in phases[:index])
        to_ms = from_ms + phases[index].ms - COUNTDOWN[0] * BEAT_MS
        worked = turned(self.bout) if self.turn else self.bout
        text = sentence(mirrored(points[turn % len(points)], worked, self.book.side))
        place = self._place(held, "reminders")
        yield Filler(from_ms + BEAT_MS, to_ms, Kind.REMINDER, (text,), place)

    def _place(self, phase: Phase, key: str = "tempo") -> Place:
        return self.bout.place(key, side=self.side, rep=self.nth.number, phase=phase.name or None)
