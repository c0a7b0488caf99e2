"""Rests that must grow, because what is said in them takes longer than they are written."""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.errors import quoted
from voicecoach.lint.remark import Heard, Remark, Subject
from voicecoach.routine.model import Exercise
from voicecoach.session.passage import Talk
from voicecoach.session.talk import START_TONE_MS
from voicecoach.session.timeline import FRAME_MS, Kind, Place
from voicecoach.units import format_duration

SECOND_MS = 1_000


@dataclass(frozen=True)
class Slot:
    """The time between two bouts, in ms: as written, and as long as its words make it."""

    written_ms: int
    needed_ms: int
    before: Place
    after: Place

    @property
    def is_too_short(self) -> bool:
        """Whether it grows, by more than what rounding to whole frames gives."""
        return self.needed_ms > self.written_ms + FRAME_MS

    @property
    def key(self) -> str:
        """Which of the rests it is."""
        if self.before.exercise != self.after.exercise:
            return "after"
        return "sets" if self.before.set != self.after.set else "sides"


def short_slots(subject: Subject) -> Iterator[Remark]:
    """Rests that their own words do not fit: announcement, set-up and time to settle.

    A rest is part of the dose (guidelines prescribe it like reps), so it should be what the author
    means. Reckoned with speech of a likely length; a rest that nobody wrote is nobody's promise.
    """
    exercises = {exercise.id: exercise for exercise in subject.routine.exercises}
    slots = [slot for heard in subject.sessions for slot in slots_of(heard) if slot.is_too_short]
    told = set()
    for slot in sorted(slots, key=lambda slot: -slot.needed_ms):
        before, after = (exercises[place.exercise or ""] for place in (slot.before, slot.after))
        if (slot.key, after.id) not in told and _is_written(slot.key, before, after):
            told.add((slot.key, after.id))
            yield _too_short(slot, before, after)


def slots_of(heard: Heard) -> Iterator[Slot]:
    """Every slot of a session that has a length of its own, from the end tone to the next beat."""
    tones = [cue for cue in heard.timeline.cues if cue.kind is Kind.TONE]
    ends = [cue for cue in tones if cue.text == "end"]
    starts = [cue for cue in tones if cue.text == "start"][1:]
    talks = [talk for talk in heard.session.passages if isinstance(talk, Talk)]
    between = [talk for talk in talks if talk.opening and talk.lead_in]
    for talk, end, start in zip(between, ends, starts, strict=True):
        if talk.length_ms:
            length = start.start_ms + START_TONE_MS - end.start_ms
            yield Slot(talk.length_ms, length, end.place, start.place)


def _is_written(key: str, before: Exercise, after: Exercise) -> bool:
    return _is_pause(key, after) or getattr(before.rests, key) is not None


def _is_pause(key: str, after: Exercise) -> bool:
    """Whether a pause takes the place of the rest."""
    return key == "after" and any(aside.pause for aside in after.before)


def _too_short(slot: Slot, before: Exercise, after: Exercise) -> Remark:
    grown = format_duration(round(slot.needed_ms / SECOND_MS) * SECOND_MS)
    grows = f"grows from {format_duration(slot.written_ms)} to about {grown}"
    if slot.key == "after":
        message = f"the rest before {quoted(after.name)} {grows}, to announce it and set it up"
    else:
        message = f"the rest between {slot.key} {grows}, for what is said in it"
    keys = ("setup", "switch") if slot.key == "after" else ("switch", "setup")
    key = next((key for key in keys if getattr(after, key)), "name")
    say_less = "" if key == "name" else "say less, or "
    return Remark(after, key, message, say_less + _longer(slot.key, grown, before, after))


def _longer(key: str, grown: str, before: Exercise, after: Exercise) -> str:
    if _is_pause(key, after):
        return f"write  pause: {grown}"
    return f"write  rest: {{{key}: {grown}}}  for {quoted(before.name)}"
