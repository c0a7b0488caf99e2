"""How a session was made, as its file says it, and a notice if a file was made in another way."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from voicecoach import __version__
from voicecoach.pipeline.callbacks import PassingNotice
from voicecoach.pipeline.load_source import Source
from voicecoach.pipeline.options import Settings
from voicecoach.pipeline.speech.delivery import NORMAL_RATE
from voicecoach.routine.change.customise import Changes
from voicecoach.routine.change.preferences import flags_for_preferences
from voicecoach.units import format_duration

_COMMENT = re.compile(r"Spoken by (.+), voice (.+); made with voicecoach \S+?( and (--.+))?\.")


def comment_for(engine: str, voice: str, flags: str) -> str:
    """Return the comment for the tag of a session: who speaks it, and the flags that made it."""
    flags_part = f" and {flags}" if flags else ""
    return f"Spoken by {engine}, voice {voice}; made with voicecoach {__version__}{flags_part}."


def flags_for(settings: Settings, source: Source) -> str:
    """Return the flags that make the same session from the routine file, such as `--reps 12`."""
    return " ".join(_flags(settings, source))


def _flags(settings: Settings, source: Source) -> Iterator[str]:
    # Of a set of weeks, each file is of a week of its own.
    changes = replace(settings.changes, week=source.week)
    yield from _flags_of_preferences(settings, source)
    for field in fields(Changes):
        yield from _flags_of(field.name, getattr(changes, field.name))
    if settings.target_ms is not None:
        yield f"--target {format_duration(settings.target_ms)}"
    if settings.language:
        yield f"--language {settings.language}"
    if settings.delivery.rate != NORMAL_RATE:
        yield f"--rate {settings.delivery.rate}"


def _flags_of_preferences(settings: Settings, source: Source) -> Iterator[str]:
    """Yield the flags for what the user prefers, unless a flag for everything beats them."""
    preferences = settings.preferences
    if settings.language:
        preferences = replace(preferences, language=None)
    if any("=" not in value for value in settings.changes.coaching):
        preferences = replace(preferences, coaching=None)
    yield from flags_for_preferences(source.written, preferences)


def _flags_of(name: str, value: Any) -> Iterator[str]:
    """Yield the flags for one field of `Changes`. None and False are what it is without a flag."""
    flag = f"--{name.rstrip('_').replace('_', '-')}"
    if value is True:
        yield flag
    elif isinstance(value, tuple):
        yield from (f"{flag} {one}" for one in value)
    elif value not in (None, False):
        yield f"{flag} {value}"


def replacement_notice(path: Path, comment: str) -> PassingNotice | None:
    """Return a notice that the file at `path` was made in another way than `comment` says.

    There is none for files that are no sessions, and for WAV, which has no comment.
    """
    from voicecoach.audio.tags.read_comment import read_comment

    if not path.exists():
        return None
    old, new = _COMMENT.fullmatch(read_comment(path)), _COMMENT.fullmatch(comment)
    if not (old and new) or old.group(1, 2, 4) == new.group(1, 2, 4):
        return None
    engine, voice, flags = old.group(1, 2, 4)
    way = f"with {flags}" if flags else "without flags"
    return PassingNotice(f'"{path}" was made {way} before, spoken by {engine} ({voice})')
