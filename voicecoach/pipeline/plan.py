"""A routine planned: read, changed, compiled, spoken and timed.

The stages, in order:

1. `load_source` reads the routine and makes the user's changes.
2. `compile_source` makes the session: everything that is said and done, in order.
3. `speak_session` gets a clip for every phrase, and fits them into a timeline.
4. `meet_target`, only with a target, does 2 and 3 for variants of the routine.
5. `check_spoken_lengths` makes sure that no words are too long for an exact time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Unpack

from voicecoach.atomic_files import write_beside
from voicecoach.cache.store import prune_cache_after
from voicecoach.pipeline.callbacks import SessionNotice
from voicecoach.pipeline.compile_source import check_spoken_lengths, compile_source
from voicecoach.pipeline.load_source import Source, load_source
from voicecoach.pipeline.meet_target import meet_target
from voicecoach.pipeline.options import Options, Settings, resolve_options
from voicecoach.pipeline.output.output_path import file_path, require_writable
from voicecoach.pipeline.speech.engine_choice import speak_session
from voicecoach.pipeline.speech.session_speaker import SpokenSession, describe_unspoken
from voicecoach.routine.model.routine import Routine
from voicecoach.session.cuesheet import cue_sheet_json, cue_sheet_table, spoken_table
from voicecoach.session.model.adjustments import format_adjustments
from voicecoach.session.model.timeline import Timeline


@dataclass(frozen=True)
class Plan:
    """A session, timed by the voice that speaks it.

    >>> import voicecoach
    >>> session = voicecoach.plan("get-hip", engine="silent")
    >>> session.engine, session.voice, session.timeline.title
    ('silent', 'silent', 'Get hip')
    """

    source: Source
    """The routine, and where it comes from."""

    session: SpokenSession
    """The timeline with the clip of every phrase in it."""

    @property
    def timeline(self) -> Timeline:
        """Return every cue of the session, in order of time."""
        return self.session.timeline

    @property
    def engine(self) -> str:
        """Return the name of the engine that speaks."""
        return self.session.engine

    @property
    def voice(self) -> str:
        """Return the name of the voice that speaks."""
        return self.session.voice

    def as_json(self) -> str:
        """Return the cue sheet for programs, as one JSON object."""
        return cue_sheet_json(
            self.timeline,
            routine=self.source.id,
            engine=self.engine,
            voice=self.voice,
            seed=self.source.routine.seed,
        )

    def as_table(self) -> str:
        """Return the cue sheet for people, as lines of text."""
        return cue_sheet_table(self.timeline)

    def as_spoken_table(self) -> str:
        """Return every cue that is said in other words than it is written, as lines of text."""
        return spoken_table(self.timeline)


def plan(routine: str | Path, **options: Unpack[Options]) -> Plan:
    """Return the timed session of `routine`: a name, a path, or the text of a routine file.

    Raises RoutineError for a routine that is not valid, UsageError for an option, and VoiceError
    if no voice can speak it.

    >>> import voicecoach
    >>> session = voicecoach.plan("get-hip", engine="silent")
    >>> session.timeline.cues[0].text
    'Get hip. Five moves.'
    """
    settings = resolve_options(options)
    source = load_source(routine, settings.changes, settings.language, settings.preferences)
    with prune_cache_after():
        return plan_source(source, settings)


def write_plan(
    routine: str | Path,
    output: str | Path,
    format_plan: Callable[[Plan], str] = Plan.as_table,
    **options: Unpack[Options],
) -> Path:
    """Write the cue sheet of `routine` to the file `output`, and return its path.

    Raises what `plan` raises, and OutputError.
    """
    settings = resolve_options(options)
    source = load_source(routine, settings.changes, settings.language, settings.preferences)
    path = file_path(output)
    require_writable([path], source)
    with prune_cache_after():
        session_plan = plan_source(source, settings)
    with write_beside(path, lambda: format_plan(session_plan) + "\n"):
        return path


def plan_source(source: Source, settings: Settings) -> Plan:
    """Return the plan of a loaded routine. Raises RoutineError, UsageError or VoiceError."""
    delivery, callbacks = settings.delivery, settings.callbacks
    if source.routine.seed is not None:
        callbacks.notice(SessionNotice(_describe_choice(source.routine)))
    session = speak_session(compile_source(source), delivery, callbacks)
    if settings.target_ms is not None:

        def speak_variant(variant: Source, engine: str) -> SpokenSession:
            # By the same engine, or the lengths of before would be those of another voice.
            return speak_session(compile_source(variant), delivery.by_engine(engine), callbacks)

        source, session = meet_target(
            source, session, settings.target_ms, speak_variant, callbacks.notice
        )
    check_spoken_lengths(source, session)
    _report_adjustments(session.timeline, settings)
    return Plan(source, session)


def _describe_choice(routine: Routine) -> str:
    """Return which exercises a seed has chosen, in their order."""
    names = ", ".join(exercise.name for exercise in routine.exercises)
    return f"chosen with --seed {routine.seed}: {names}"


def _report_adjustments(timeline: Timeline, settings: Settings) -> None:
    """Give notice of what was done to fit the words into their time."""
    describe = format_adjustments if settings.is_verbose else describe_unspoken
    for sentence in describe(timeline):
        settings.callbacks.notice(SessionNotice(sentence))
