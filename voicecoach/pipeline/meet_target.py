"""A session that lasts as long as the user wants, by the lengths that the voice needs."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from voicecoach.errors import RoutineError, UsageError
from voicecoach.pipeline.callbacks import NoticeCallback, SessionNotice
from voicecoach.pipeline.load_source import Source
from voicecoach.pipeline.speech.session_speaker import SpokenSession
from voicecoach.routine.change.difference import difference
from voicecoach.routine.change.measured_points import is_met
from voicecoach.routine.change.read_target import MOST_MS
from voicecoach.routine.change.target import Search
from voicecoach.routine.model.routine import Routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.timeline import Phrase
from voicecoach.units import format_total

MAX_SEARCHES = 10

SpeakSource = Callable[[Source, str], SpokenSession]
"""Speaks and times a source, by the engine of that name."""


def meet_target(
    source: Source,
    spoken: SpokenSession,
    target_ms: int,
    speak: SpeakSource,
    notice: NoticeCallback,
) -> tuple[Source, SpokenSession]:
    """Return a variant of `source` that lasts `target_ms`, and its session.

    `spoken` is the session of `source` itself. Raises UsageError if no variant is near enough.

    The session says how long it is, so each variant has words that nobody has spoken yet. The
    search gives them a likely length. What it finds is spoken, and the search starts again with
    the real lengths, until the variant it finds is as long as it was expected to be.
    """
    lengths = _lengths_in(spoken)

    def spoken_at(routine: Routine) -> SpokenSession:
        session = speak(replace(source, routine=routine), spoken.engine)
        lengths.update(_lengths_in(session))
        return session

    found = spoken
    for _ in range(MAX_SEARCHES):
        search = Search(source.routine, _length_by(dict(lengths)), target_ms)
        routine, likely_ms = search.closest()
        if is_met(target_ms, likely_ms):
            found = spoken_at(routine)
            if found.timeline.duration_ms == likely_ms:
                break
            continue
        known = len(lengths)
        # What is said of the nearest lengths must be true, so these sessions are spoken first.
        for named in search.named_in_refusal():
            spoken_at(named)
        if len(lengths) == known:
            raise UsageError(search.refusal())
    length_ms = found.timeline.duration_ms
    # A voice that needs another time for the same words each time never gets there.
    if not is_met(target_ms, length_ms):
        raise UsageError(
            f"--target: {format_total(target_ms)} cannot be met:"
            f" the nearest is {format_total(length_ms)}"
        )
    variant = replace(source, routine=routine)
    changes = difference(source.routine, routine)
    length = format_total(length_ms)
    notice(SessionNotice(f"the session lasts {length}, with these changes: {changes}"))
    return variant, found


def _lengths_in(spoken: SpokenSession) -> dict[Phrase, int]:
    return {phrase: clip.length_ms for phrase, clip in spoken.clips.items()}


def _length_by(lengths: Mapping[Phrase, int]) -> Callable[[Routine], int]:
    """Return the function that the search calls: the length of a routine's session in ms."""

    def length_of(routine: Routine) -> int:
        try:
            return fit(compile_session(routine), lengths).duration_ms
        except RoutineError:  # longer than any session may be, so longer than any target
            return MOST_MS + 1

    return length_of
