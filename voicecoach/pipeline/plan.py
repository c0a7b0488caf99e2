"""A routine planned: read, changed, compiled, spoken and timed."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypedDict, Unpack

from voicecoach.cache.store import pruned_after
from voicecoach.engines.interface import Engine
from voicecoach.errors import UsageError
from voicecoach.pipeline.compile import check_spoken_lengths, compile_source
from voicecoach.pipeline.load import Source, load
from voicecoach.pipeline.notices import SessionNotice
from voicecoach.pipeline.output.output_path import file_path, require_writable, write_beside
from voicecoach.pipeline.speech.engine_choice import is_online_allowed, speak_session
from voicecoach.pipeline.speech.voice_session import (
    NORMAL_RATE,
    Delivery,
    NoticeCallback,
    ProgressCallback,
    SpokenSession,
    describe_unspoken,
)
from voicecoach.pipeline.target import meet_target
from voicecoach.routine.change.customise import Changes
from voicecoach.routine.change.target import read_target
from voicecoach.session.cuesheet import cue_sheet_json, cue_sheet_table
from voicecoach.session.model.adjustments import format_adjustments
from voicecoach.session.model.timeline import Timeline

SLOWEST, FASTEST = 50, 200
ENGINE_VARIABLE = "VOICECOACH_ENGINE"
ONE_DOSE = "--target and a week both say how much to do: give one of them"


class Options(TypedDict, total=False):
    """How a session is made; every key may be left out.

    `changes`: what is to be different from the file. `engine`: a name, `auto`, or an engine of
    your own; by default what VOICECOACH_ENGINE says, else `auto`. `online`: whether `auto` may
    send the texts to a service; by default what VOICECOACH_ONLINE says. `voice`, `language`: names
    of the engine's, by default those the routine's language asks for. `rate`: the pace of speech
    in percent. `target`: how long the session should last, such as `20m`. `verbose`: notices of all
    that it took to put the words on time. `progress` is called with a
    stage, how much is done and of how much; `notice` with a sentence the user should read.
    """

    changes: Changes
    engine: str | Engine
    online: bool
    voice: str | None
    language: str | None
    rate: int
    target: str | None
    verbose: bool
    progress: ProgressCallback
    notice: NoticeCallback


@dataclass(frozen=True)
class Plan:
    """A session, timed by the voice that will speak it."""

    source: Source
    voiced: SpokenSession

    @property
    def timeline(self) -> Timeline:
        """Every cue, in order of time."""
        return self.voiced.timeline

    def as_json(self) -> str:
        """The cue sheet for programs."""
        names = {"engine": self.voiced.engine, "voice": self.voiced.voice}
        return cue_sheet_json(self.timeline, routine=self.source.id, **names)

    def as_table(self) -> str:
        """The cue sheet for people."""
        return cue_sheet_table(self.timeline)


def plan(routine: str | Path, **options: Unpack[Options]) -> Plan:
    """The timed session of `routine`: a name, a path, or the text of a routine file.

    Raises RoutineError, UsageError or VoiceError.
    """
    with pruned_after():
        return plan_source(load_routine(routine, options), options)


def write_plan(
    routine: str | Path,
    output: str | Path,
    form: Callable[[Plan], str] = Plan.as_table,
    **options: Unpack[Options],
) -> Path:
    """The plan of `routine`, in that form, written to the file `output`.

    Raises what `plan` raises, and OutputError.
    """
    source, path = load_routine(routine, options), file_path(output)
    require_writable([path], source)
    with pruned_after():
        made = plan_source(source, options)
    with write_beside(path, lambda: form(made) + "\n"):
        return path


def load_routine(routine: str | Path, options: Options) -> Source:
    """The routine with its changes. Raises RoutineError or UsageError."""
    target_of(options)
    return load(routine, options.get("changes") or Changes(), options.get("language"))


def plan_source(source: Source, options: Options) -> Plan:
    """The session of what was loaded. Raises RoutineError, UsageError or VoiceError."""
    source, voiced = _voiced(source, delivery_of(options), options)
    check_spoken_lengths(source, voiced)
    told = format_adjustments if options.get("verbose") else describe_unspoken
    for sentence in told(voiced.timeline):
        notice_of(options)(SessionNotice(sentence))
    return Plan(source, voiced)


def delivery_of(options: Options) -> Delivery:
    """Who speaks, and how. Raises UsageError."""
    rate = options.get("rate", NORMAL_RATE)
    if not SLOWEST <= rate <= FASTEST:
        raise UsageError(f"the rate {rate} is out of range: write {SLOWEST} to {FASTEST} (percent)")
    engine = options.get("engine") or os.environ.get(ENGINE_VARIABLE) or "auto"
    online = options.get("online") or is_online_allowed()
    return Delivery(engine, options.get("voice"), rate, online)


def _voiced(source: Source, delivery: Delivery, options: Options) -> tuple[Source, SpokenSession]:
    """The session, and the source as it was changed to meet a target."""
    progress, notice = progress_of(options), notice_of(options)
    target = target_of(options)
    if target is None:
        return source, speak_session(compile_source(source), delivery, progress, notice)

    def voice(one: Source, engine: str | None) -> SpokenSession:
        same = delivery
        if engine and isinstance(delivery.engine, str):
            same = replace(delivery, engine=engine)
        return speak_session(compile_source(one), same, progress, notice)

    return meet_target(source, target, voice, notice)


def target_of(options: Options) -> int | None:
    """How long the session should be, in ms. Raises UsageError for what it cannot be."""
    if (written := options.get("target")) is None:
        return None
    changes = options.get("changes")
    if changes and changes.week is not None:
        raise UsageError(ONE_DOSE)
    return read_target(written)


def progress_of(options: Options) -> ProgressCallback:
    """Whom to tell how far it is, or one who does not listen."""
    return options.get("progress") or (lambda _stage, _done, _total: None)


def notice_of(options: Options) -> NoticeCallback:
    """Who reads notices, or one who does not."""
    return options.get("notice") or (lambda _text: None)
