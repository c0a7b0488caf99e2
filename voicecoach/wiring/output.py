"""Where a session is written, and what the file says about itself."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.errors import OutputError, UsageError
from voicecoach.files import replacing
from voicecoach.routine.model import Routine
from voicecoach.wiring.voicing import Voiced

if TYPE_CHECKING:
    from voicecoach.audio.tag import Tags

FOLDER = Path("audio_out")
OTHER_FORMATS = {".wav", ".flac", ".ogg", ".opus", ".m4a", ".aac", ".mp4", ".wma"}


def mp3_path(output: str | Path | None, routine_id: str) -> Path:
    """`output`, the routine's file in it where it is a folder, or its file in `audio_out`.

    Raises UsageError for what names no MP3, OutputError where there is no folder for it.
    """
    name = f"{routine_id}.mp3"
    if output is None:
        _make_folder(FOLDER)
        return FOLDER / name
    path = file_path(output)
    if str(output).endswith(("/", os.sep)):
        return path / name
    if path.suffix.lower() in OTHER_FORMATS:
        raise UsageError(f'"{path}": voicecoach writes MP3: write {path.stem}.mp3')
    return path / name if _is_folder(path) and path.suffix != ".mp3" else path


def file_path(output: str | Path) -> Path:
    """`output` as a path. Raises UsageError where it names no file."""
    if str(output).strip() in ("", "-"):
        raise UsageError(f'"{output}" names no file: write a name like session.mp3')
    return Path(output)


def require_writable(targets: Sequence[Path], source: Path | None) -> None:
    """Raises OutputError unless a file can be written at each target, beside all the others.

    `source` is the routine's own file, which no output may take the place of.
    """
    taken = {_place(source): "the routine itself"} if source else {}
    for target in targets:
        _require_folder(target)
        if what := taken.get(_place(target)):
            raise OutputError(f'"{target}" is {what}: give each a name of its own')
        taken[_place(target)] = "written already"


def _place(path: Path) -> str:
    return os.path.realpath(path)


def _require_folder(target: Path) -> None:
    folder = target.parent
    if not _is_folder(folder):
        raise OutputError(f'there is no folder "{folder}": make it, or name another file')
    if _is_folder(target):
        raise OutputError(f'"{target}" is a folder: name a file in it')
    if target.exists() and not target.is_file():
        raise OutputError(f'"{target}" is a device or a pipe: name a file')
    if not os.access(folder, os.W_OK):
        raise OutputError(f'"{folder}" cannot be written to: name a file in another folder')


@contextmanager
def beside(target: Path | None, text: str) -> Iterator[None]:
    """Write `text` to `target`, which takes its place only if the block ends well.

    Raises OutputError. Without a target, nothing is written.
    """
    if target is None:
        yield
        return
    try:
        with replacing(target) as file:
            file.write(text.encode())
            file.flush()  # a full disk is to be noticed now, while both former files stand
            yield
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
        raise OutputError(
            f'"{path}" cannot be used: {error.strerror}; use a shorter name'
        ) from None


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(
            f'the folder "{folder}" cannot be made here: {reason}; name a file with -o'
        ) from None
