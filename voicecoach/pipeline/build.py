"""A routine built: planned, mixed and written as one file, or as one file for each week.

The stages, in order:

1. `load_source` reads the routine and makes the user's changes.
2. `session_file` decides the path and the format of the file.
3. `require_writable` makes sure of it before minutes of speech, not after.
4. `plan_source` compiles, speaks, times and checks the session: see `plan.py`.
5. `render_plan` mixes, encodes, tags and writes it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, Unpack

from voicecoach.atomic_files import write_beside
from voicecoach.audio.bed import BED_DBFS
from voicecoach.cache.store import CacheStore, prune_cache_after
from voicecoach.pipeline.compile_source import compile_source
from voicecoach.pipeline.load_source import load_source
from voicecoach.pipeline.made_with import comment_for, flags_for, replacement_notice
from voicecoach.pipeline.options import Options, Settings, resolve_options
from voicecoach.pipeline.output.output_path import (
    file_path,
    require_folder_for_set,
    require_writable,
    session_file,
)
from voicecoach.pipeline.output.sound_settings import SoundSettings, resolve_sound_settings
from voicecoach.pipeline.output.soundtrack import clip_finder, session_tags
from voicecoach.pipeline.plan import Plan, plan_source
from voicecoach.pipeline.plan_weeks import load_weeks, plan_in_one_voice
from voicecoach.pipeline.speech.stored_clips import ChangedClipError


@dataclass(frozen=True)
class Built(Plan):
    """A session written to a file.

    >>> import voicecoach
    >>> built = voicecoach.build("get-hip", "session.mp3", engine="silent")
    >>> built.path.name, built.engine
    ('session.mp3', 'silent')
    """

    path: Path
    """The file."""


class SessionOutputs(NamedTuple):
    """The files that one session is written to."""

    path: Path
    form: str
    cue_sheet: Path | None = None

    @property
    def paths(self) -> list[Path]:
        """Return every path that is written."""
        return [path for path in (self.path, self.cue_sheet) if path]


def build(
    routine: str | Path,
    output: str | Path | None = None,
    *,
    form: str | None = None,
    bed: int | None = BED_DBFS,
    cover: str | Path | bool = True,
    cues: str | Path | None = None,
    **options: Unpack[Options],
) -> Built:
    """Build one file of `routine`: a name, a path, or the text of a routine file.

    `output` is the file, or a folder for it. The default is `audio_out/<routine>.mp3`. `form` is
    mp3, wav, flac or ogg. By default, the name of `output` selects it, or it is mp3. `bed` is the
    level in dBFS of the soft noise under the session, -80 to -40, and None leaves it out. `cover`
    is a JPEG or PNG file for players to show, True shows the picture of voicecoach, and False
    shows none. `cues` names a file for the cue sheet as JSON.

    An existing file is replaced only by a whole new one. Raises what `plan` raises, and OutputError
    if a file cannot be written.

    >>> import voicecoach
    >>> changes = voicecoach.Changes(sets=("1",))
    >>> built = voicecoach.build("get-hip", "short.mp3", engine="silent", changes=changes)
    >>> built.path.stat().st_size > 100_000
    True
    """
    sound = resolve_sound_settings(bed, cover)
    settings = resolve_options(options, ("form", "bed", "cover", "cues"))
    source = load_source(routine, settings.changes, settings.language, settings.preferences)
    path, form = session_file(output, source.output_name, form)
    outputs = SessionOutputs(path, form, None if cues is None else file_path(cues))
    require_writable(outputs.paths, source, sound.cover_files)
    with prune_cache_after():
        session_plan = plan_source(source, settings)
        return _render_or_plan_again(session_plan, outputs, sound, settings)


def build_weeks(
    routine: str | Path,
    weeks: Sequence[int],
    folder: str | Path | None = None,
    *,
    form: str | None = None,
    bed: int | None = BED_DBFS,
    cover: str | Path | bool = True,
    **options: Unpack[Options],
) -> list[Built]:
    """Build one file for each of the `weeks`, in `folder` or in `audio_out`, all in one voice.

    All of them are spoken before the first is written. Options and errors are those of `build`.
    """
    sound = resolve_sound_settings(bed, cover)
    require_folder_for_set(folder)
    settings = resolve_options(options, ("form", "bed", "cover"))
    sources = load_weeks(routine, weeks, settings)
    # A late week may be longer than a session may be: say so before anything is spoken.
    for source in sources:
        compile_source(source)
    outputs = [SessionOutputs(*session_file(folder, one.output_name, form)) for one in sources]
    require_writable([week.path for week in outputs], sources[0], sound.cover_files)
    with prune_cache_after():
        plans = plan_in_one_voice(sources, settings)
        return [
            _render_or_plan_again(week_plan, week_outputs, sound, settings)
            for week_plan, week_outputs in zip(plans, outputs, strict=True)
        ]


def _render_or_plan_again(
    session_plan: Plan, outputs: SessionOutputs, sound: SoundSettings, settings: Settings
) -> Built:
    """Write the planned session, and its cue sheet beside it if there is a path for it.

    Clips can be lost on the way, if somebody empties the cache. They are spoken again. If the voice
    then needs another time for the same words, the session must be timed once more.
    """
    progress = settings.callbacks.progress

    def report_rendering(done_ms: int, total_ms: int) -> None:
        progress("Rendering", done_ms, total_ms)

    try:
        return render_plan(session_plan, outputs, sound, settings, report_rendering)
    except ChangedClipError:
        # By the engine of before: the other weeks of a set are spoken by it. And without the
        # target, which the source meets already.
        delivery = settings.delivery.by_engine(session_plan.engine)
        again = replace(settings, delivery=delivery, target_ms=None)
        session_plan = plan_source(session_plan.source, again)
        return render_plan(session_plan, outputs, sound, settings, report_rendering)


def render_plan(
    session_plan: Plan,
    outputs: SessionOutputs,
    sound: SoundSettings,
    settings: Settings,
    on_progress: Callable[[int, int], None],
) -> Built:
    """Mix, encode and write the session. Raises OutputError, VoiceError, ChangedClipError."""
    from voicecoach.audio.mix import Mix
    from voicecoach.audio.render import write_session, writer_for

    built = Built(session_plan.source, session_plan.session, outputs.path)
    store = CacheStore()
    mix = Mix(built.timeline, clip_finder(built.session.clips, store), sound.bed)
    comment = comment_for(built.engine, built.voice, flags_for(settings, built.source))
    if notice := replacement_notice(outputs.path, comment):
        settings.callbacks.notice(notice)
    tags = session_tags(built.source, built.session, sound.cover, comment)
    try:
        with write_beside(outputs.cue_sheet, lambda: built.as_json() + "\n"):
            write_session(outputs.path, mix, tags, writer_for(outputs.form, store), on_progress)
    finally:
        built.session.close()
    return built
