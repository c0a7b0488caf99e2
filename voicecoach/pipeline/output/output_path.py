"""Where a session is written: names, folders, and the files that it must not replace."""

import os
from collections.abc import Sequence
from pathlib import Path
from stat import S_ISDIR

from voicecoach.atomic_files import LOCKED_BY_OWNER, is_locked_by_owner
from voicecoach.audio.wav_flac_ogg.formats import FORMATS
from voicecoach.did_you_mean import did_you_mean
from voicecoach.errors import OutputError, UsageError
from voicecoach.escape_text import CONTROL_CODES, quoted
from voicecoach.locks import remove_leftovers
from voicecoach.pipeline.load_source import Source
from voicecoach.routine.parse.routine_folders import ROUTINE_ENDINGS

FOREIGN = set("3gp aac aif aiff amr m4a mka mp2 mp4 oga opus spx wave webm wma".split())
"""Endings by which a user asks for a format that we do not write."""

NO_SOUND = set(
    "csv doc docx gif htm html ics jpeg jpg json md odt pdf png py svg toml txt xlsx xml yaml yml"
    " zip".split()
)
"""Endings of files that hold no sound: a slip of the hand would replace somebody's work."""

DEFAULT_FORMAT = "mp3"
DEFAULT_FOLDER = Path("audio_out")

_CHOICE = f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}"


def session_file(output: str | Path | None, stem: str, form: str | None) -> tuple[Path, str]:
    """Return the path of a session's file, and its format.

    `output` is a file, or a folder in which the file is called `stem`. A name that ends in a slash
    is a folder, and is made. Without `output`, the folder is `audio_out`. The format is `form`, or
    else the one that the name of `output` says, or mp3. Raises UsageError for a format that is
    unknown or does not fit the name, and OutputError if the folder cannot be used.
    """
    if form is not None:
        form = _parse_format(form)
    default_format = form or DEFAULT_FORMAT
    name = f"{stem}.{default_format}"
    if output is None:
        make_folder(DEFAULT_FOLDER)
        return DEFAULT_FOLDER / name, default_format
    path = file_path(output)
    if _ends_as_folder(output):
        make_folder(path)
        return path / name, default_format
    ending = path.suffix.lower().removeprefix(".")
    # A folder may be called music.m4a, but nobody calls one music.mp3 who builds an MP3.
    if ending not in FORMATS and _is_folder(path):
        return path / name, default_format
    if ending in FORMATS or ending in FOREIGN or ending in NO_SOUND:
        _require_matching_format(path, ending, form)
        return path, ending
    return path, default_format


def require_folder_for_set(output: str | Path | None) -> None:
    """Raise UsageError if `output` names one file, and not a folder for several."""
    if output is None or _ends_as_folder(output):
        return
    path = file_path(output)
    if not _is_folder(path):
        raise UsageError(
            f'"{path}" is not a folder, and several weeks need one: write {path.stem}/'
        )


def _ends_as_folder(output: str | Path) -> bool:
    return str(output).endswith(("/", os.sep))


def _parse_format(name: str) -> str:
    form = name.lower()
    if form in FORMATS:
        return form
    suggestion = did_you_mean(form, FORMATS)
    raise UsageError(f"the format {quoted(form)} is not known: {suggestion}write {_CHOICE}")


def _require_matching_format(path: Path, ending: str, form: str | None) -> None:
    """Raise UsageError for a name whose ending says another format than the one to write."""
    if ending not in FORMATS:
        name = path.with_suffix(f".{form or DEFAULT_FORMAT}")
        raise UsageError(f'"{path}": voicecoach writes {_CHOICE}: write {name}')
    if form not in (None, ending):
        name = path.with_suffix(f".{form}")
        raise UsageError(f'"{path}" does not fit the format {form}: write {name}')


def file_path(output: str | Path) -> Path:
    """Return `output` as a path. Raises UsageError if it names no file."""
    if str(output).strip() in ("", "-"):
        raise UsageError(f'"{output}" is not the name of a file: write one like session.mp3')
    if CONTROL_CODES.search(str(output)):
        raise UsageError(
            f'"{output}" has characters that cannot be shown in a line: write another name'
        )
    return Path(output)


def require_writable(
    targets: Sequence[Path], source: Source, pictures: Sequence[Path] = ()
) -> None:
    """Raise OutputError unless all targets can be written, each as a file of its own.

    No target may replace a file that `source` was read from, or one of `pictures`. Files that
    killed builds have left in the folders are removed.
    """
    taken = {_real_path(file): "included in the routine" for file in source.included}
    if source.file:
        taken[_real_path(source.file)] = "the routine itself"
    taken |= {_real_path(picture): "the picture of the session" for picture in pictures}
    for target in targets:
        require_usable(target)
        place = _real_path(target)
        if place in taken:
            raise OutputError(f'"{target}" is {taken[place]}: choose another name')
        if target.suffix.lower() in ROUTINE_ENDINGS and target.exists():
            raise OutputError(f'"{target}" may be a routine of yours: choose another name')
        taken[place] = "already the name of another output"
    for folder in {Path(_real_path(target)).parent for target in targets}:
        remove_leftovers(folder)


def _real_path(path: Path) -> str:
    return os.path.realpath(path)


def require_usable(target: Path) -> None:
    """Raise OutputError for a file that cannot be written, before any work is done for it."""
    folder = target.parent
    if not _is_folder(folder):
        raise OutputError(f'there is no folder "{folder}": make it, or name another file')
    if _is_folder(target):
        raise OutputError(f'"{target}" is a folder: name a file in it')
    if target.is_symlink():
        # Its folder is the one that the link leads to.
        folder = Path(_real_path(target)).parent
        if not _is_folder(folder):
            raise OutputError(f'"{target}" is a link, but there is no folder "{folder}": make it')
    if target.exists() and not target.is_file():
        raise OutputError(f'"{target}" is a device or a pipe: name a file')
    if not os.access(folder, os.W_OK):
        raise OutputError(f'"{folder}" cannot be written to: name a file in another folder')
    if is_locked_by_owner(target):
        raise OutputError(f'"{target}" {LOCKED_BY_OWNER}')


def _is_folder(path: Path) -> bool:
    try:
        return S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:  # such as a name longer than the system has, or a link to itself
        raise OutputError(f'"{path}" cannot be used: {error.strerror}: name another file') from None


def require_makeable(folder: Path) -> None:
    """Raise OutputError for a missing folder that cannot be made, before any work is done."""
    above = next(place for place in folder.absolute().parents if place.exists())
    if not _is_folder(above) or not os.access(above, os.W_OK):
        raise OutputError(
            f'the folder "{folder}" cannot be made here: "{above}" cannot be written to; '
            "name a file with -o"
        )


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, unless it is there. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(
            f'the folder "{folder}" cannot be made here: {reason}; name a file with -o'
        ) from None
