"""A routine built: planned, mixed and written as one file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Unpack

from voicecoach.audio.bed import BED_DBFS, LOUDEST_DBFS, SOFTEST_DBFS
from voicecoach.engines.store import ClipStore
from voicecoach.errors import UsageError
from voicecoach.wiring.output import beside, file_path, require_writable, session_file
from voicecoach.wiring.planning import Options, Plan, load_routine, planned, progress_of
from voicecoach.wiring.sound import sound_of, tags_of
from voicecoach.wiring.voicing import Progress


@dataclass(frozen=True)
class Built(Plan):
    """A session written to the file at `path`."""

    path: Path


def build(
    routine: str | Path,
    output: str | Path | None = None,
    *,
    form: str | None = None,
    bed: int | None = BED_DBFS,
    cues: str | Path | None = None,
    **options: Unpack[Options],
) -> Built:
    """One file of `routine`, written to `output`, or to `audio_out/<routine>.mp3` without one.

    `form` is mp3, wav, flac or ogg, by default what the name of `output` says, else mp3. `bed` is
    the level of the soft noise under the session in dBFS, -80 to -40; None leaves it out. `cues`
    names a file for the cue sheet as JSON. An existing file is replaced only by a whole new one.
    Raises what `plan` raises, and OutputError.
    """
    _check_bed(bed)
    source = load_routine(routine, options)
    path, form = session_file(output, source.id, form)
    sheet = None if cues is None else file_path(cues)
    # Before minutes of speech, not after.
    require_writable([path, *([sheet] if sheet else [])], source.file)
    built = Built(source, planned(source, options).voiced, path)
    try:
        with beside(sheet, lambda: built.as_json() + "\n"):
            _write(built, form, bed, progress_of(options))
    finally:
        built.voiced.close()
    return built


def _write(built: Built, form: str, bed: int | None, progress: Progress) -> None:
    from voicecoach.audio.mix import Mix
    from voicecoach.audio.render import write_session, writer_of

    store = ClipStore()
    write_session(
        built.path,
        Mix(built.timeline, sound_of(built.voiced.speech, store), bed),
        tags_of(built.source.routine, built.voiced),
        writer_of(form, store),
        lambda done, total: progress("Rendering", done, total),
    )


def _check_bed(dbfs: int | None) -> None:
    """Raises UsageError for a level at which the bed is of no use."""
    if dbfs is not None and not SOFTEST_DBFS <= dbfs <= LOUDEST_DBFS:
        raise UsageError(
            f"a bed of {dbfs} dBFS is out of range: write {SOFTEST_DBFS} to {LOUDEST_DBFS}"
        )
