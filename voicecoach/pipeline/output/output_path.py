"""Where a session is written: names, folders, and what may be replaced."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR

from voicecoach.audio.formats import FORMATS
from voicecoach.did_you_mean import did_you_mean
from voicecoach.errors import OutputError, UsageError
from voicecoach.escape_text import CONTROL_CODES, quoted
from voicecoach.files import atomic_open
from voicecoach.locks import remove_leftovers
from voicecoach.pipeline.load import Source

FOREIGN = set("3gp aac aif aiff amr m4a mka mp2 mp4 oga opus spx wave webm wma".split())
"""Endings by which a user asks for a format that we do not write."""

_CHOICE = f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}"

FOLDER = Path("audio_out")


def session_file(output: str | Path | None, stem: str, form: str | None) -> tuple[Path, str]:
    """Where the session goes, and in which format.

    It goes to `output`, to a file called `stem` in it where it is a folder, or without one to
    such a file in `audio_out`. The format is `form`, else what the name says, else mp3. Raises
    UsageError for a format that is none of ours or not the name's, OutputError where there is no
    folder for it.
    """
    form = None if form is None else _known(form.lower())
    name = f"{stem}.{form or 'mp3'}"
    if output is None:
        _make_folder(FOLDER)
        return FOLDER / name, form or "mp3"
    path = file_path(output)
    if str(output).endswith(("/", os.sep)):
        return path / name, form or "mp3"
    named = path.suffix.lower().removeprefix(".")
    if named not in FORMATS and _is_folder(path):
        return path / name, form or "mp3"
    if named in FORMATS or named in FOREIGN:
        _check_name(path, named, form)
        return path, named
    return path, form or "mp3"


def require_folder_for_set(output: str | Path | None) -> None:
    """Raises UsageError where `output` is one file's name, and not a folder for several."""
    if output is None or str(output).endswith(("/", os.sep)):
        return
    if not _is_folder(path := file_path(output)):
        raise UsageError(f'"{path}" is no folder, and several files need one: write {path.stem}/')


def _known(form: str) -> str:
    if form in FORMATS:
        return form
    meant = did_you_mean(form, FORMATS)
    raise UsageError(f"the format {quoted(form)} is not known: {meant}write {_CHOICE}")


def _check_name(path: Path, named: str, form: str | None) -> None:
    if named in FOREIGN:
        ours = path.with_suffix(f".{form or 'mp3'}")
        raise UsageError(f'"{path}": voicecoach writes {_CHOICE}: write {ours}')
    if form not in (None, named):
        raise UsageError(
            f'"{path}" is no name for the format {form}: write {path.with_suffix(f".{form}")}'
        )


def file_path(output: str | Path) -> Path:
    """`output` as a path. Raises UsageError where it names no file."""
    if str(output).strip() in ("", "-"):
        raise UsageError(f'"{output}" names no file: write a name like session.mp3')
    if CONTROL_CODES.search(str(output)):
        raise UsageError(f'"{output}" has more in it than a line can show: write another name')
    return Path(output)


def require_writable(
    targets: Sequence[Path], source: Source, pictures: Sequence[Path] = ()
) -> None:
    """Raises OutputError unless a file can be written at each target, beside all the others.

    No output may take the place of a file that `source` was read from, or of one of `pictures`.
    What builds that were killed have left in the folders is removed.
    """
    taken = {_place(file): "included in the routine" for file in source.included}
    taken |= {_place(source.file): "the routine itself"} if source.file else {}
    taken |= {_place(picture): "the picture of the session" for picture in pictures}
    for target in targets:
        _require_folder(target)
        if what := taken.get(_place(target)):
            raise OutputError(f'"{target}" is {what}: give each a name of its own')
        taken[_place(target)] = "written already"
    for folder in {Path(_place(target)).parent for target in targets}:
        remove_leftovers(folder)


def _place(path: Path) -> str:
    return os.path.realpath(path)


def _require_folder(target: Path) -> None:
    folder = target.parent
    if not _is_folder(folder):
        raise OutputError(f'there is no folder "{folder}": make it, or name another file')
    if _is_folder(target):
        raise OutputError(f'"{target}" is a folder: name a file in it')
    if target.is_symlink() and not _is_folder(folder := Path(_place(target)).parent):
        raise OutputError(f'"{target}" is a link, but there is no folder "{folder}": make it')
    if target.exists() and not target.is_file():
        raise OutputError(f'"{target}" is a device or a pipe: name a file')
    if not os.access(folder, os.W_OK):
        raise OutputError(f'"{folder}" cannot be written to: name a file in another folder')


@contextmanager
def write_beside(target: Path | None, text: Callable[[], str]) -> Iterator[None]:
    """Write what `text` says to `target`, which takes its place only if the block ends well.

    Raises OutputError. Without a target, nothing is written.
    """
    if target is None:
        yield
        return
    with atomic_open(target) as file:
        file.write(text().encode(errors="backslashreplace"))  # names that are no UTF-8
        file.flush()  # a full disk is to be noticed now, while both former files stand
        yield


def _is_folder(path: Path) -> bool:
    try:
        return S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:  # such as a name longer than the system has, or a link to itself
        raise OutputError(f'"{path}" cannot be used: {error.strerror}: name another file') from None


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(
            f'the folder "{folder}" cannot be made here: {reason}; name a file with -o'
        ) from None
