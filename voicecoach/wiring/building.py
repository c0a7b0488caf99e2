"""A routine built: planned, mixed and written as one file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Unpack

from voicecoach.audio.bed import BED_DBFS
from voicecoach.engines.store import ClipStore
from voicecoach.wiring.output import beside, check_bed, file_path, require_writable, session_file
from voicecoach.wiring.planning import Options, Plan, load_routine, planned, progress_of
from voicecoach.wiring.sound import sound_of, tags_of


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
    from voicecoach.audio.formats import writer_of
    from voicecoach.audio.mix import Mix
    from voicecoach.audio.render import write_session

    check_bed(bed)
    source, store = load_routine(routine, options), ClipStore()
    path, form = session_file(output, source.id, form)
    sheet = None if cues is None else file_path(cues)
    # Before minutes of speech, not after.
    require_writable([path, *([sheet] if sheet else [])], source.file)
    built = Built(source, planned(source, options).voiced, path)
    mix = Mix(built.timeline, sound_of(built.voiced.speech, store), bed)
    with beside(sheet, lambda: built.as_json() + "\n"):
        write_session(
            path,
            mix,
            tags_of(source.routine, built.voiced),
            writer_of(form, store),
            lambda done, total: progress_of(options)("Rendering", done, total),
        )
    return built
