"""The options of `build` and `plan`, and the settings that they stand for."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypedDict

from voicecoach.did_you_mean import did_you_mean
from voicecoach.engines.interface import Engine
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.pipeline.callbacks import (
    Callbacks,
    NoticeCallback,
    ProgressCallback,
    ignore_notice,
    ignore_progress,
)
from voicecoach.pipeline.speech.delivery import NORMAL_RATE, Delivery, is_online_allowed
from voicecoach.routine.change.customise import ONE_VALUE, Changes
from voicecoach.routine.change.preferences import Preferences
from voicecoach.routine.change.read_target import read_target

SLOWEST, FASTEST = 50, 200
"""The limits of `rate`, in percent."""

ENGINE_VARIABLE = "VOICECOACH_ENGINE"
ONE_DOSE = "--target and a week both set how much to do: use one of them"


class Options(TypedDict, total=False):
    """The options that `build` and `plan` share. Every key may be left out.

    >>> import voicecoach
    >>> quick: voicecoach.Options = {"engine": "silent", "target": "20m"}
    >>> voicecoach.plan("get-hip", **quick).timeline.duration_ms // 60_000
    20
    """

    changes: Changes
    """What should differ from the routine file."""

    engine: str | Engine
    """The name of an engine, `auto`, or an engine of your own. By default, VOICECOACH_ENGINE names
    the engine, or it is `auto`."""

    online: bool
    """Whether `auto` may send the texts to an online service. By default, VOICECOACH_ONLINE says
    so."""

    voice: str | None
    """The name of a voice of the engine. By default, the routine's language selects it."""

    language: str | None
    """A language tag, such as `en-GB`, that replaces the routine's own."""

    preferences: Preferences
    """What the user prefers where the routine says nothing."""

    rate: int
    """The pace of speech in percent, 50 to 200. By default 100."""

    target: str | None
    """How long the session should last, such as `20m`."""

    verbose: bool
    """Whether `notice` also gets every change that was made to fit the words into their time."""

    progress: ProgressCallback
    """Called with a stage, how much of it is done, and how much there is."""

    notice: NoticeCallback
    """Called with one sentence that the user should read."""


@dataclass(frozen=True)
class Settings:
    """Options with their defaults filled in and their values checked."""

    changes: Changes
    language: str | None
    preferences: Preferences
    delivery: Delivery
    target_ms: int | None
    is_verbose: bool
    callbacks: Callbacks


_OPTION_TYPES: Mapping[str, tuple[Any, str]] = {
    "changes": (Changes, "a voicecoach.Changes"),
    "engine": (str | Engine, "the name of an engine, or an object with the members of Engine"),
    "online": (bool, "True or False"),
    "voice": (str, "the name of a voice as a text"),
    "language": (str, 'a tag as a text, such as "en-GB"'),
    "preferences": (Preferences, "a voicecoach.Preferences"),
    "rate": (int, "a whole number of percent, such as 120"),
    "target": (str, 'a duration as a text, such as "20m"'),
    "verbose": (bool, "True or False"),
    "progress": (Callable, "a function"),
    "notice": (Callable, "a function"),
}
"""The type of each option, and what to give. None is as if the option were left out."""


def resolve_options(options: Options, other_options: Sequence[str] = ()) -> Settings:
    """Return the settings that the options stand for.

    `other_options` are what else the caller takes. Raises UsageError for an option that does not
    exist, and for a bad value.
    """
    _check_names(options, other_options)
    _check_types(options)
    changes = options.get("changes") or Changes()
    return Settings(
        changes=changes,
        language=options.get("language"),
        preferences=options.get("preferences") or Preferences(),
        delivery=resolve_delivery(options),
        target_ms=_target_ms(options.get("target"), changes),
        is_verbose=bool(options.get("verbose")),
        callbacks=Callbacks(
            options.get("progress") or ignore_progress, options.get("notice") or ignore_notice
        ),
    )


def resolve_delivery(options: Options) -> Delivery:
    """Return which engine speaks and how. Raises UsageError."""
    rate = options.get("rate", NORMAL_RATE)
    if not SLOWEST <= rate <= FASTEST:
        raise UsageError(f"the rate {rate} is out of range: write {SLOWEST} to {FASTEST} (percent)")
    engine = options.get("engine") or os.environ.get(ENGINE_VARIABLE) or "auto"
    is_online = options.get("online") or is_online_allowed()
    preferences = options.get("preferences") or Preferences()
    return Delivery(engine, options.get("voice"), rate, is_online, preferences.pronounce)


def _target_ms(target: str | None, changes: Changes) -> int | None:
    if target is None:
        return None
    if changes.week is not None:
        raise UsageError(ONE_DOSE)
    return read_target(target)


def _check_names(options: Mapping[str, object], other_options: Sequence[str]) -> None:
    names = [*_OPTION_TYPES, *other_options]
    for name in options:
        if name not in names:
            meant = did_you_mean(name, names)
            raise UsageError(
                f"there is no option {quoted(name)}; {meant}give one of: {', '.join(names)}"
            )


def _check_types(options: Mapping[str, Any]) -> None:
    for name, value in options.items():
        is_left_out = value is None and name != "rate"
        if not is_left_out:
            _check_type(name, value, *_OPTION_TYPES[name])
    for name, value in asdict(options.get("changes") or Changes()).items():
        field = f"{name} of Changes"
        if name in ONE_VALUE:
            _check_type(field, value, *ONE_VALUE[name])
        elif not isinstance(value, Sequence) or not all(isinstance(text, str) for text in value):
            raise _type_error(field, value, 'texts in a tuple, such as ("12",)')


def _check_type(name: str, value: Any, wanted: Any, description: str) -> None:
    is_right = isinstance(value, wanted)
    # To Python, True is a number, and the class of an engine has the members of an engine.
    if isinstance(value, bool):
        is_right = wanted is bool
    elif isinstance(value, type):
        is_right = wanted is Callable
    if not is_right:
        raise _type_error(name, value, description)


def _type_error(name: str, value: Any, description: str) -> UsageError:
    return UsageError(f"{name} cannot be of the type {type(value).__name__}; give {description}")
