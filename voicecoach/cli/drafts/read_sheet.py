"""The bytes of a sheet: from a file, from standard input or from the clipboard."""

import sys
from dataclasses import dataclass
from pathlib import Path

from voicecoach.cli.drafts.clipboard import read_clipboard
from voicecoach.cli.printing.streams import print_notice
from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean_or
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted

STANDARD_INPUT = "-"
CLIPBOARD = "clipboard"


@dataclass(frozen=True)
class SheetBytes:
    """A sheet as it came."""

    data: bytes

    label: str
    """Where it is from, to be read after "from": `legs.txt`, "the clipboard"."""

    file: str = ""
    """The name of its file, if it has one."""


def read_sheet(source: str, max_bytes: int) -> SheetBytes:
    """Return the sheet of a file, of standard input for `-`, or of the `clipboard`.

    At most one byte more than `max_bytes` is read. Raises UsageError if it cannot be read.
    """
    if source == STANDARD_INPUT:
        return SheetBytes(_read_stdin(max_bytes), "standard input")
    if source == CLIPBOARD and not Path(source).exists():
        return SheetBytes(read_clipboard(max_bytes), "the clipboard")
    return SheetBytes(_read_file(Path(source), max_bytes), source, Path(source).name)


def _read_stdin(max_bytes: int) -> bytes:
    if sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
        print_notice(f"paste the sheet, and end it with {end} on a line of its own")
    try:
        return sys.stdin.buffer.read(max_bytes + 1)
    except OSError as error:
        raise UsageError(f"standard input cannot be read: {error.strerror}: name a file") from None


def _read_file(path: Path, max_bytes: int) -> bytes:
    if path.is_dir():
        raise UsageError(f"{quoted(str(path))} is a folder: name one sheet in it")
    if path.exists() and not path.is_file():
        raise UsageError(f"{quoted(str(path))} is a device or a pipe: write  --from -  and a <")
    try:
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except FileNotFoundError:
        raise UsageError(f"there is no file {quoted(str(path))}: {_nearest(path)}") from None
    except (OSError, ValueError) as error:  # ValueError: a null byte in the name
        reason = getattr(error, "strerror", "") or error
        raise UsageError(
            f"{quoted(str(path))} cannot be read: {reason}: name another file"
        ) from None


def _nearest(path: Path) -> str:
    """Return a hint with the file that was most likely meant."""
    try:
        beside = [str(path.parent / file.name) for file in path.parent.iterdir() if file.is_file()]
    except OSError:
        beside = []
    otherwise = "name a file with a sheet, or - for standard input"
    return did_you_mean_or(otherwise, str(path), beside, LOOSE_LIKENESS)
