"""A session that lasts as long as it should: searched for with the voice's own lengths."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from voicecoach.errors import RoutineError, UsageError
from voicecoach.pipeline.load import Source
from voicecoach.pipeline.notices import SessionNotice
from voicecoach.pipeline.speech.voice_session import NoticeCallback, SpokenSession
from voicecoach.routine.change.difference import difference
from voicecoach.routine.change.target import MOST_MS, Search, is_met
from voicecoach.routine.model.routine import Routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.timeline import Phrase
from voicecoach.units import format_total

MAX_SEARCHES = 6

SpeakSource = Callable[[Source, str | None], SpokenSession]
"""Speaks and times a source, by the engine of that name where there is one."""


def meet_target(
    source: Source, target: int, voice: SpeakSource, notice: NoticeCallback
) -> tuple[Source, SpokenSession]:
    """What of `source` lasts `target` ms, spoken. Raises UsageError where nothing does.

    Lengths are told in words, so each change needs words that nobody has spoken yet: those are
    given a likely length, spoken, and the search is made again until it knows all it finds.
    """
    voiced = voice(source, None)
    lengths: dict[Phrase, int] = {}
    for _ in range(MAX_SEARCHES):
        lengths |= {phrase: clip.length_ms for phrase, clip in voiced.speech.items()}
        routine, likely = Search(source.routine, _by(lengths), target).nearest()
        found = replace(source, routine=routine)
        voiced = voice(found, voiced.engine)
        if voiced.timeline.duration_ms == likely:
            break
    _tell(source, found, voiced.timeline.duration_ms, target, notice)
    return found, voiced


def _by(lengths: Mapping[Phrase, int]) -> Callable[[Routine], int]:
    def length(routine: Routine) -> int:
        try:
            return fit(compile_session(routine), lengths).duration_ms
        except RoutineError:  # longer than a session may be, whatever is asked
            return MOST_MS + 1

    return length


def _tell(source: Source, found: Source, length: int, target: int, notice: NoticeCallback) -> None:
    if not is_met(target, length):
        nearest = f"the nearest is {format_total(length)}"
        raise UsageError(f"--target: {format_total(target)} cannot be met: {nearest}")
    changes = difference(source.routine, found.routine)
    notice(SessionNotice(f"target {format_total(target)}: {changes}: {format_total(length)}"))
