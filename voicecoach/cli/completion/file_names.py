"""Completers of file names. A folder ends with a separator, so that one can go on typing."""

import os
from collections.abc import Iterator
from typing import Any

from voicecoach.cli.completion.completer import CompletionValue

ROUTINES = (".yaml", ".yml")
_SHEETS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx")
_SOUNDS = (".mp3", ".wav", ".flac", ".ogg")
_PICTURES = (".jpg", ".jpeg", ".png")


def complete_file(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return every file and folder."""
    return list(files_beginning(incomplete))


def complete_folder(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return every folder."""
    return [name for name in files_beginning(incomplete) if name.endswith(os.sep)]


def complete_sheet(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the files that may be an exercise sheet, and the clipboard."""
    names: list[CompletionValue] = list(files_beginning(incomplete, _SHEETS))
    if "clipboard".startswith(incomplete):
        names.append(("clipboard", "what was copied"))
    return names


def complete_picture(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the files that may be a cover."""
    return list(files_beginning(incomplete, _PICTURES))


def complete_sound(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the files that are a session."""
    return list(files_beginning(incomplete, _SOUNDS))


def files_beginning(incomplete: str, endings: tuple[str, ...] = ("",)) -> Iterator[str]:
    """Yield the folders, and the files with one of the endings, that begin as the word does.

    A name that begins with a dot is left out, unless the word does too.
    """
    typed_folder, begun = os.path.split(incomplete)
    folder = os.path.expanduser(typed_folder) or os.curdir  # noqa: PTH111  pathlib is slow
    before = incomplete[: len(incomplete) - len(begun)]
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        is_hidden = entry.name.startswith(".") and not begun.startswith(".")
        if is_hidden or not entry.name.startswith(begun):
            continue
        if entry.is_dir():
            yield f"{before}{entry.name}{os.sep}"
        elif entry.name.lower().endswith(endings):
            yield before + entry.name
