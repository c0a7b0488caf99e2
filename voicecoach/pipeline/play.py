"""A session that was built, played with a program of the system."""

import os
from pathlib import Path

from voicecoach.audio.clips.players import installed_players, play_sound_file
from voicecoach.audio.wav_flac_ogg.formats import FORMATS
from voicecoach.errors import OutputError, UsageError, join_with_or
from voicecoach.pipeline.load_source import open_source
from voicecoach.pipeline.output.output_path import DEFAULT_FOLDER, DEFAULT_FORMAT
from voicecoach.routine.parse.routine_folders import ROUTINE_ENDINGS


def session_players() -> list[str]:
    """Return the programs here that play a session, the one that is used first."""
    return [player.program for player, _ in installed_players() if DEFAULT_FORMAT in player.formats]


def play_session(file: str | Path) -> None:
    """Play the file to its end. Raises OutputError where nothing here plays it."""
    path = Path(file)
    play_sound_file(path, f'copy "{path}" to a phone')


def find_session(name: str, folder: str | None) -> Path:
    """Return the file for the name of a file, of a session in `folder`, or of a routine.

    Without a folder, that is `audio_out`. Raises UsageError for a file without sound, OutputError
    for a routine that is not built, and RoutineError for a name that nothing has.
    """
    path = Path(name)
    ending = path.suffix.lower()
    if ending.removeprefix(".") in FORMATS:
        if not path.is_file():
            raise OutputError(f'there is no file "{path}" to play: build it, or look at its name')
        return path
    built = Path(DEFAULT_FOLDER if folder is None else folder)
    if os.sep not in name and ending not in ROUTINE_ENDINGS and (file := _newest(built, name)):
        return file
    if path.is_file() and ending not in ROUTINE_ENDINGS:
        raise UsageError(f'"{path}" holds no sound: name a file of {join_with_or(FORMATS)}')
    stem = open_source(path).output_name
    if file := _newest(built, stem):
        return file
    raise OutputError(f'"{name}" is not in {built}: write  voicecoach build {name} --play')


def _newest(folder: Path, stem: str) -> Path | None:
    """Return the session that was built last."""
    files = [folder / f"{stem}.{form}" for form in FORMATS]
    there = [file for file in files if file.is_file()]
    return max(there, key=lambda file: file.stat().st_mtime_ns, default=None)
