"""Checks of the folders: the cache, the routines, the settings, and where sessions are written."""

import os
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from voicecoach.cache.prune_and_verify import LIMIT_BYTES, count_entries
from voicecoach.cache.store import default_cache_folder
from voicecoach.cli.doctor.finding import Ability, DoctorFinding, Grade
from voicecoach.cli.settings.chosen import folder_file_apart, read_chosen_settings
from voicecoach.cli.settings.settings_in_file import mistakes_in_file
from voicecoach.cli.settings.unknown_variables import unknown_variables
from voicecoach.errors import UsageError
from voicecoach.pipeline.output.output_path import DEFAULT_FOLDER
from voicecoach.routine.parse.routine_folders import routine_folders
from voicecoach.units import format_size
from voicecoach.user_settings import read_settings_file, settings_file

MOST_SETTINGS_MISTAKES = 20
"""The mistakes of one settings file that are listed."""


def check_cache() -> Iterator[DoctorFinding]:
    """Yield where the cache is, how large it is, and whether it can be written."""
    folder = default_cache_folder()
    try:
        size = count_entries(folder)
    except OSError as error:
        yield _unusable_cache(folder, error.strerror or str(error))
        return
    if reason := why_not_writable(folder):
        yield _unusable_cache(folder, reason)
        return
    text = f"{folder}: {format_size(size.size)} of {format_size(LIMIT_BYTES)}"
    yield DoctorFinding("cache", text)


def _unusable_cache(folder: Path, reason: str) -> DoctorFinding:
    text = f"{folder} cannot be used ({reason}): set VOICECOACH_CACHE_DIR to another folder"
    return DoctorFinding("cache", text, Grade.PROBLEM)


def check_output() -> Iterator[DoctorFinding]:
    """Yield where sessions are written, and whether they can be."""
    try:
        chosen = read_chosen_settings(lambda _sentence: None).value("output")
    except UsageError:  # the check of the settings says what is wrong
        chosen = None
    folder = Path(chosen or DEFAULT_FOLDER).absolute()
    if reason := why_not_writable(folder):
        text = f"{folder} cannot be written ({reason}): go to another folder, or use --output"
        yield DoctorFinding("output", text, Grade.PROBLEM)
    else:
        yield DoctorFinding("output", str(folder), shows=Ability.WRITE)


def check_temporary_folder() -> Iterator[DoctorFinding]:
    """Yield whether there is a folder for temporary files."""
    try:
        folder = tempfile.gettempdir()
    except OSError as error:
        text = f"there is none ({error.strerror or error}): set TMPDIR to a folder you can write"
        yield DoctorFinding("temporary", text, Grade.PROBLEM)
    else:
        yield DoctorFinding("temporary", folder)


def check_routines() -> Iterator[DoctorFinding]:
    """Yield the folders in which routines are found by name, and how many there are."""
    for folder in routine_folders():
        count = len(folder.routines())
        text = f"{folder.path}: {count} routine" + ("" if count == 1 else "s")
        yield DoctorFinding(f"{folder.name} routines", text)


def check_settings() -> Iterator[DoctorFinding]:
    """Yield each mistake in the settings files, and what a folder's file may not say."""
    for path in filter(None, (folder_file_apart(), settings_file())):
        try:
            file = read_settings_file(path)
        except UsageError as error:
            yield DoctorFinding("settings", str(error), Grade.PROBLEM)
            continue
        mistakes = list(islice(mistakes_in_file(file), MOST_SETTINGS_MISTAKES))
        for sentence in mistakes:
            yield DoctorFinding("settings", sentence, Grade.PROBLEM)
        if not mistakes:
            what = "is fine" if file.is_there else "is not there, and need not be"
            yield DoctorFinding("settings", f"{path} {what}")
    yield from _refusals_and_variables()


def _refusals_and_variables() -> Iterator[DoctorFinding]:
    sentences = list(unknown_variables(os.environ))
    try:
        read_chosen_settings(sentences.append)
    except UsageError as error:
        if str(error).startswith("VOICECOACH_"):  # the mistakes of files were reported above
            yield DoctorFinding("settings", str(error), Grade.PROBLEM)
    for sentence in sentences:
        yield DoctorFinding("settings", sentence, Grade.NOTE)


def why_not_writable(folder: Path) -> str:
    """Return why no file can be made in the folder, or "". A folder that is missing can be made.

    A file is made for it that has no name, or loses it at once.
    """
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    if not place.is_dir():
        return f'"{place}" is no folder'
    try:
        with tempfile.TemporaryFile(dir=place):
            return ""
    except OSError as error:
        return error.strerror or str(error)
