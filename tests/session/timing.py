"""Sessions of random routines, fitted to phrases of random lengths."""

from itertools import accumulate
from random import Random
from typing import TypeGuard

from hypothesis import strategies as st

from tests.examples import examples
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.passage import Passage, Talk, Work
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import Cue, Phrase, Timeline

seeds = st.integers(0, 2**32)
FEW = examples(12)
"""For what must hold for every routine: each takes a while to make, to compile and to fit."""


def timed(session: Session, seed: int, longest: int = 6_000) -> tuple[Timeline, dict[Phrase, int]]:
    """The session fitted to phrases of random lengths and anchors, and those lengths."""
    timeline, lengths, _ = measured(session, seed, longest)
    return timeline, lengths


def measured(
    session: Session, seed: int, longest: int = 6_000
) -> tuple[Timeline, dict[Phrase, int], dict[Phrase, int]]:
    """As `timed`, with the anchors as well: anywhere in a word, also too late to be true."""
    random, elsewhere = Random(seed), Random(seed + 1)
    lengths: dict[Phrase, int] = {}
    anchors: dict[Phrase, int] = {}
    missing = session.phrases
    while True:  # once at least: a session may have nothing to say
        lengths |= {phrase: random.randint(1, longest) for phrase in sorted(missing)}
        for phrase in sorted(missing):
            anchors[phrase] = elsewhere.randint(0, min(lengths[phrase], 300))
        timeline = fit(session, lengths, anchors, quick=True)
        missing = timeline.phrases - lengths.keys()
        if not missing:
            return timeline, lengths, anchors


def session_of(text: str) -> tuple[Routine, Session]:
    routine = parse_routine(text)
    return routine, compile_session(routine)


def signs(timeline: Timeline) -> list[list[Cue]]:
    """The cues of each stretch of work, from its start tone to the tone at its end."""
    starts = accumulate(cue.text == "start" for cue in timeline.cues)
    stretches: dict[int, list[Cue]] = {}
    for number, cue in zip(starts, timeline.cues, strict=True):
        stretches.setdefault(number, []).append(cue)
    stretches.pop(0, None)  # before any work
    return [_until_the_end(cues) for cues in stretches.values()]


def _until_the_end(cues: list[Cue]) -> list[Cue]:
    ended = next(n for n, cue in enumerate(cues) if cue.text in ("end", "done", "finish"))
    return cues[: ended + 1]


LONGER = {Phrase("Lie down."): 5_000, Phrase("B, nine seconds."): 2_000}


def spoken_in(session: Session, length_ms: int = 900) -> Timeline:
    """The session with phrases of one length, but for a set-up and a name with its dose."""
    lengths: dict[Phrase, int] = {}
    missing = session.phrases
    while missing:
        lengths |= dict.fromkeys(missing, length_ms)
        lengths |= LONGER
        timeline = fit(session, lengths)
        missing = timeline.phrases - lengths.keys()
    return timeline


def heard(text: str, length_ms: int = 900, changes: Changes | None = None) -> tuple[Cue, ...]:
    """The cues of a routine, changed or not, with phrases of one length."""
    routine = customise(parse_routine(text), changes or Changes())
    return spoken_in(compile_session(routine), length_ms).cues


def talks_and_lengths(session: Session, timeline: Timeline) -> list[tuple[Talk, int]]:
    """Every talk between two bouts, and how long it lasts in the end.

    What is left of the last slot of an EMOM comes before its talk, and is none of it.
    """
    begun = [cue.start_ms + START_TONE_MS for cue in timeline.cues if cue.text == "start"]
    works = [passage.length_ms for passage in session.passages if isinstance(passage, Work)]
    ended = [start + length for start, length in zip(begun, works, strict=True)]
    talks = [passage for passage in session.passages if isinstance(passage, Talk)]
    between = [talk for talk in talks if talk.lead_in][1:]
    lasted = [after - end for end, after in zip(ended, begun[1:], strict=False)]
    slots = _last_slots(session)[: len(lasted)]
    lengths = [length - slot for length, slot in zip(lasted, slots, strict=True)]
    return list(zip(between, lengths, strict=True))


def _last_slots(session: Session) -> list[int]:
    """For each bout, what is left of the slot that it is the last one of, in ms."""
    left: list[int] = []
    for passage in session.passages:
        if isinstance(passage, Work):
            left.append(0)
        elif is_rest_of_slot(passage):
            left[-1] = passage.length_ms
    return left


def is_rest_of_slot(passage: Passage) -> TypeGuard[Talk]:
    """Whether it is the quiet at the end of an EMOM, which leads to nothing."""
    return isinstance(passage, Talk) and not passage.lead_in and passage.length_ms > 0
