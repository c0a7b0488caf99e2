"""A routine built: planned, mixed and written as one file, or as one file for each week.

load_source       the routine from its file, with the user's changes
session_file      the path and the format of the file
require_writable  before minutes of speech, not after
plan_source       compiled, spoken, timed and checked: see `plan.py`
render_plan       mixed, encoded, tagged and written
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Unpack

from voicecoach.audio.bed import BED_DBFS, LOUDEST_DBFS, SOFTEST_DBFS
from voicecoach.audio.tags.cover import default_cover, read_cover
from voicecoach.audio.tags.id3_tag import Cover
from voicecoach.cache.store import CacheStore, pruned_after
from voicecoach.errors import UsageError
from voicecoach.pipeline.compile import compile_source
from voicecoach.pipeline.load import load_source
from voicecoach.pipeline.options import Options, Settings, resolve_options
from voicecoach.pipeline.output.output_path import (
    file_path,
    require_folder_for_set,
    require_writable,
    session_file,
    write_beside,
)
from voicecoach.pipeline.output.soundtrack import clip_finder, session_tags
from voicecoach.pipeline.plan import Plan, plan_source
from voicecoach.pipeline.speech.stored_clips import ChangedClipError
from voicecoach.pipeline.weeks import load_weeks, plan_in_one_voice


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


@dataclass(frozen=True)
class _Sound:
    """How a session becomes a file: its format, the level of its bed, and its picture."""

    form: str
    bed: int | None
    cover: Cover | None


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
    _check_bed(bed)
    picture = _load_cover(cover)
    settings = resolve_options(options)
    source = load_source(routine, settings.changes, settings.language)
    path, form = session_file(output, source.output_name, form)
    sheet = None if cues is None else file_path(cues)
    outputs = [path] if sheet is None else [path, sheet]
    require_writable(outputs, source, _cover_files(cover))
    with pruned_after():
        session_plan = plan_source(source, settings)
        return _render_or_plan_again(
            session_plan, path, _Sound(form, bed, picture), settings, sheet
        )


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
    _check_bed(bed)
    picture = _load_cover(cover)
    require_folder_for_set(folder)
    settings = resolve_options(options)
    sources = load_weeks(routine, weeks, settings)
    # A late week may be longer than a session may be: say so before anything is spoken.
    for source in sources:
        compile_source(source)
    files = [session_file(folder, source.output_name, form) for source in sources]
    require_writable([path for path, _ in files], sources[0], _cover_files(cover))
    with pruned_after():
        plans = plan_in_one_voice(sources, settings)
        return [
            _render_or_plan_again(week_plan, path, _Sound(file_form, bed, picture), settings)
            for week_plan, (path, file_form) in zip(plans, files, strict=True)
        ]


def _render_or_plan_again(
    session_plan: Plan, path: Path, sound: _Sound, settings: Settings, sheet: Path | None = None
) -> Built:
    """Write the planned session, and its cue sheet beside it if there is a path for it.

    Clips can be lost on the way, if somebody empties the cache. They are spoken again. If the voice
    then needs another time for the same words, the session must be timed once more.
    """
    progress = settings.callbacks.progress

    def report_rendering(done_ms: int, total_ms: int) -> None:
        progress("Rendering", done_ms, total_ms)

    try:
        return render_plan(session_plan, path, sound, report_rendering, sheet)
    except ChangedClipError:
        # By the engine of before: the other weeks of a set are spoken by it. And without the
        # target, which the source meets already.
        delivery = settings.delivery.by_engine(session_plan.engine)
        settings = replace(settings, delivery=delivery, target_ms=None)
        session_plan = plan_source(session_plan.source, settings)
        return render_plan(session_plan, path, sound, report_rendering, sheet)


def render_plan(
    session_plan: Plan,
    path: Path,
    sound: _Sound,
    on_progress: Callable[[int, int], None],
    sheet: Path | None,
) -> Built:
    """Mix, encode and write the session. Raises OutputError, VoiceError, ChangedClipError."""
    from voicecoach.audio.mix import Mix
    from voicecoach.audio.render import write_session, writer_for

    built = Built(session_plan.source, session_plan.session, path)
    store = CacheStore()
    mix = Mix(built.timeline, clip_finder(built.session.clips, store), sound.bed)
    tags = session_tags(built.source, built.session, sound.cover)
    try:
        with write_beside(sheet, lambda: built.as_json() + "\n"):
            write_session(path, mix, tags, writer_for(sound.form, store), on_progress)
    finally:
        built.session.close()
    return built


def _load_cover(cover: str | Path | bool) -> Cover | None:
    """Return the picture that players show. Raises UsageError for a file that is no picture."""
    if cover is True:
        return default_cover()
    if cover is False:
        return None
    return read_cover(Path(cover))


def _cover_files(cover: str | Path | bool) -> list[Path]:
    return [] if isinstance(cover, bool) else [Path(cover)]


def _check_bed(dbfs: int | None) -> None:
    """Raise UsageError for a level at which the bed is of no use."""
    if dbfs is not None and not SOFTEST_DBFS <= dbfs <= LOUDEST_DBFS:
        raise UsageError(
            f"a bed of {dbfs} dBFS is out of range: write {SOFTEST_DBFS} to {LOUDEST_DBFS}"
        )
