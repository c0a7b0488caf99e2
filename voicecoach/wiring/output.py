"""Where a session is written, and what the file says about itself."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.errors import OutputError
from voicecoach.files import replacing
from voicecoach.routine.model import Routine
from voicecoach.wiring.voicing import Voiced

if TYPE_CHECKING:
    from voicecoach.audio.tag import Tags

FOLDER = Path("audio_out")


def mp3_path(output: str | Path | None, routine_id: str) -> Path:
    """`output`, the routine's file in it where it is a folder, or its file in `audio_out`."""
    name = f"{routine_id}.mp3"
    if output is None:
        _make_folder(FOLDER)
        return FOLDER / name
    path = Path(output)
    return path / name if _is_folder(path) and path.suffix != ".mp3" else path


def require_folder(target: Path) -> None:
    """Raises OutputError unless a file can be written at `target`."""
    folder = target.parent
    if not _is_folder(folder):
        raise OutputError(f'there is no folder "{folder}": make it, or write -o with another one')
    if _is_folder(target):
        raise OutputError(f'"{target}" is a folder: write -o with a file name in it')
    if not os.access(folder, os.W_OK):
        raise OutputError(f'"{folder}" cannot be written to: write -o with another folder')


def write_text(target: Path, text: str) -> None:
    """Replace `target` by `text`. Raises OutputError."""
    try:
        with replacing(target) as file:
            file.write(text.encode())
    except OSError as error:
        raise OutputError(f'"{target}" cannot be written: {error.strerror or error}') from None


def tags_of(routine: Routine, voiced: Voiced) -> "Tags":
    """What a player shows: the routine's name, who made it, and who speaks."""
    from voicecoach import __version__
    from voicecoach.audio.tag import Tags

    spoken = f"Spoken by {voiced.engine}, voice {voiced.voice}; made with voicecoach {__version__}."
    return Tags(
        title=routine.name,
        artist=routine.author or "voicecoach",
        album="voicecoach",
        comment=spoken,
        language=routine.language,
    )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError as error:  # such as a name longer than the system has
        raise OutputError(f'"{path}" cannot be used: {error.strerror}; use another -o') from None


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(f'the folder "{folder}" cannot be made here: {reason}; use -o') from None
