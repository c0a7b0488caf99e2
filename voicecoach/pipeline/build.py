"""A routine built: planned, mixed and written as one file, or one for each week."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Unpack

from voicecoach.audio.bed import BED_DBFS, LOUDEST_DBFS, SOFTEST_DBFS
from voicecoach.audio.tags.cover import default_cover, read_cover
from voicecoach.audio.tags.id3_tag import Cover
from voicecoach.cache.store import CacheStore, pruned_after
from voicecoach.errors import UsageError
from voicecoach.pipeline.output.output_path import (
    file_path,
    require_folder_for_set,
    require_writable,
    session_file,
    write_beside,
)
from voicecoach.pipeline.output.soundtrack import sound_of, tags_of
from voicecoach.pipeline.plan import Options, Plan, load_routine, plan_source, progress_of
from voicecoach.pipeline.speech.stored_clips import SpokenOtherwiseError
from voicecoach.pipeline.weeks import load_weeks, plan_in_one_voice


@dataclass(frozen=True)
class Built(Plan):
    """A session written to the file at `path`."""

    path: Path


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
    """One file of `routine`, written to `output`, or to `audio_out/<routine>.mp3` without one.

    `form` is mp3, wav, flac or ogg, by default what the name of `output` says, else mp3. `bed` is
    the level of the soft noise under the session in dBFS, -80 to -40; None leaves it out. `cover`
    is a JPEG or PNG file that players show in the place of our picture; False shows none. `cues`
    names a file for the cue sheet as JSON. An existing file is replaced only by a whole new one.
    Raises what `plan` raises, and OutputError.
    """
    _check_bed(bed)
    picture = _picture(cover)
    source = load_routine(routine, options)
    path, form = session_file(output, source.output_name, form)
    sheet = None if cues is None else file_path(cues)
    # Before minutes of speech, not after.
    require_writable([path, *([sheet] if sheet else [])], source, _files_of(cover))
    with pruned_after():
        return _written(
            plan_source(source, options), path, _Sound(form, bed, picture), options, sheet
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
    """A file for each of the `weeks`, in `folder` or in `audio_out`, all in one voice; as `build`.

    All of them are spoken before the first is written.
    """
    _check_bed(bed)
    picture = _picture(cover)
    require_folder_for_set(folder)
    sources = load_weeks(routine, weeks, options)
    files = [session_file(folder, source.output_name, form) for source in sources]
    require_writable([path for path, _ in files], sources[0], _files_of(cover))
    with pruned_after():
        plans = plan_in_one_voice(sources, options)
        return [
            _written(plan, path, _Sound(known, bed, picture), options)
            for plan, (path, known) in zip(plans, files, strict=True)
        ]


def _written(
    plan: Plan, path: Path, sound: _Sound, options: Options, sheet: Path | None = None
) -> Built:
    """The planned session as a file, and its cue sheet beside it where that is wanted.

    Where somebody emptied the cache meanwhile and the voice, asked anew, took another time to say
    the same, the session is timed once more.
    """
    try:
        return _rendered(plan, path, sound, options, sheet)
    except SpokenOtherwiseError:
        engine = options.get("engine")
        if engine is None or isinstance(engine, str):
            engine = plan.voiced.engine  # what the other weeks of a set are spoken by
        again = plan_source(plan.source, {**options, "engine": engine, "target": None})
        return _rendered(again, path, sound, options, sheet)


def _rendered(plan: Plan, path: Path, sound: _Sound, options: Options, sheet: Path | None) -> Built:
    from voicecoach.audio.mix import Mix
    from voicecoach.audio.render import write_session, writer_for

    built, store = Built(plan.source, plan.voiced, path), CacheStore()
    mix = Mix(built.timeline, sound_of(built.voiced.speech, store), sound.bed)
    try:
        with write_beside(sheet, lambda: built.as_json() + "\n"):
            write_session(
                path,
                mix,
                tags_of(built.source, built.voiced, sound.cover),
                writer_for(sound.form, store),
                lambda done, total: progress_of(options)("Rendering", done, total),
            )
    finally:
        built.voiced.close()
    return built


def _picture(cover: str | Path | bool) -> Cover | None:
    """The picture that players show. Raises UsageError for a file that is none."""
    if isinstance(cover, bool):
        return default_cover() if cover else None
    return read_cover(Path(cover))


def _files_of(cover: str | Path | bool) -> list[Path]:
    return [] if isinstance(cover, bool) else [Path(cover)]


def _check_bed(dbfs: int | None) -> None:
    """Raises UsageError for a level at which the bed is of no use."""
    if dbfs is not None and not SOFTEST_DBFS <= dbfs <= LOUDEST_DBFS:
        raise UsageError(
            f"a bed of {dbfs} dBFS is out of range: write {SOFTEST_DBFS} to {LOUDEST_DBFS}"
        )
