"""What a library user calls: `plan` a session, `build` its file."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypedDict, Unpack

from voicecoach.engines import Engine
from voicecoach.engines.store import ClipStore
from voicecoach.errors import RoutineError, UsageError
from voicecoach.routine.customise import Changes
from voicecoach.session.compile import check_duration, compile_session
from voicecoach.session.cuesheet import as_json, as_table
from voicecoach.session.passage import Session
from voicecoach.session.timeline import Timeline
from voicecoach.wiring.output import beside, file_path, mp3_path, require_writable, tags_of
from voicecoach.wiring.source import Source, load
from voicecoach.wiring.voicing import (
    NORMAL_RATE,
    Delivery,
    Notice,
    Progress,
    Voiced,
    sound_of,
    unspoken,
    voice_session,
)

SLOWEST, FASTEST = 50, 200
ENGINE_VARIABLE = "VOICECOACH_ENGINE"


class Options(TypedDict, total=False):
    """How a session is made; every key may be left out.

    `changes`: what is to be different from the file. `engine`: a name, `auto`, or an engine of
    your own; by default what VOICECOACH_ENGINE says, else `auto`. `voice`, `language`: names of
    the engine's, by default those the routine's language asks for. `rate`: the pace of speech in
    percent. `progress` is called with a stage, how much is done and of how much; `notice` with a
    sentence the user should read.
    """

    changes: Changes
    engine: str | Engine
    voice: str | None
    language: str | None
    rate: int
    progress: Progress
    notice: Notice


@dataclass(frozen=True)
class Plan:
    """A session, timed by the voice that will speak it."""

    source: Source
    voiced: Voiced

    @property
    def timeline(self) -> Timeline:
        """Every cue, in order of time."""
        return self.voiced.timeline

    def as_json(self) -> str:
        """The cue sheet for programs."""
        names = {"engine": self.voiced.engine, "voice": self.voiced.voice}
        return as_json(self.timeline, routine=self.source.id, **names)

    def as_table(self) -> str:
        """The cue sheet for people."""
        return as_table(self.timeline)


@dataclass(frozen=True)
class Built(Plan):
    """A session written to the MP3 at `path`."""

    path: Path


def plan(routine: str | Path, **options: Unpack[Options]) -> Plan:
    """The timed session of `routine`: a name, a path, or the text of a routine file.

    Raises RoutineError, UsageError or VoiceError.
    """
    return _voiced(_load(routine, options), options)


def write_plan(
    routine: str | Path,
    output: str | Path,
    form: Callable[[Plan], str] = Plan.as_table,
    **options: Unpack[Options],
) -> Path:
    """The plan of `routine`, in that form, written to the file `output`.

    Raises what `plan` raises, and OutputError.
    """
    source, path = _load(routine, options), file_path(output)
    require_writable([path], source.file)
    with beside(path, form(_voiced(source, options)) + "\n"):
        return path


def build(
    routine: str | Path,
    output: str | Path | None = None,
    *,
    cues: str | Path | None = None,
    **options: Unpack[Options],
) -> Built:
    """One MP3 of `routine`, written to `output`, or to `audio_out/<routine>.mp3` without one.

    `cues` names a file for the cue sheet as JSON. An existing file is replaced only by a whole
    new one. Raises what `plan` raises, and OutputError.
    """
    from voicecoach.audio.lay import laid_frames
    from voicecoach.audio.render import write_mp3

    source = _load(routine, options)
    path = mp3_path(output, source.id)
    sheet = None if cues is None else file_path(cues)
    # Before minutes of speech, not after.
    require_writable([path, *([sheet] if sheet else [])], source.file)
    planned = _voiced(source, options)
    progress = options.get("progress") or _no_progress
    with beside(sheet, planned.as_json() + "\n"):
        write_mp3(
            path,
            planned.timeline,
            sound_of(planned.voiced),
            tags_of(source.routine, planned.voiced),
            lambda done, total: progress("Rendering", done, total),
            partial(laid_frames, kept=ClipStore()),
        )
    return Built(source, planned.voiced, path)


def _load(routine: str | Path, options: Options) -> Source:
    return load(routine, options.get("changes") or Changes(), options.get("language"))


def _voiced(source: Source, options: Options) -> Plan:
    rate = options.get("rate", NORMAL_RATE)
    if not SLOWEST <= rate <= FASTEST:
        raise UsageError(f"the rate {rate} is out of range: write {SLOWEST} to {FASTEST} (percent)")
    engine = options.get("engine") or os.environ.get(ENGINE_VARIABLE) or "auto"
    session = _compiled(source)
    voiced = voice_session(
        session,
        Delivery(engine, options.get("voice"), rate),
        options.get("progress") or _no_progress,
        options.get("notice") or _no_notice,
    )
    check_duration(source.routine, voiced.timeline)
    notice = options.get("notice") or _no_notice
    for sentence in unspoken(voiced.timeline):
        notice(sentence)
    return Plan(source, voiced)


def _compiled(source: Source) -> Session:
    """The session. Where only the changes make it too long, the mistake is theirs."""
    try:
        return compile_session(source.routine)
    except RoutineError as error:
        if source.routine != source.written:
            compile_session(source.written)  # or the file itself is at fault, and says so
            raise UsageError(f"with these changes, {error.diagnostics[0].message}") from None
        raise


def _no_progress(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def _no_notice(_text: str) -> None:
    """A notice that nobody reads."""
