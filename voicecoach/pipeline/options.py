"""The options of `build` and `plan`, and the settings that they stand for."""

import os
from dataclasses import dataclass
from typing import TypedDict

from voicecoach.engines.interface import Engine
from voicecoach.errors import UsageError
from voicecoach.pipeline.callbacks import (
    Callbacks,
    NoticeCallback,
    ProgressCallback,
    ignore_notice,
    ignore_progress,
)
from voicecoach.pipeline.speech.delivery import NORMAL_RATE, Delivery, is_online_allowed
from voicecoach.routine.change.customise import Changes
from voicecoach.routine.change.target import read_target

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
    delivery: Delivery
    target_ms: int | None
    is_verbose: bool
    callbacks: Callbacks


def resolve_options(options: Options) -> Settings:
    """Return the settings that the options stand for. Raises UsageError for a bad value."""
    changes = options.get("changes") or Changes()
    return Settings(
        changes=changes,
        language=options.get("language"),
        delivery=resolve_delivery(options),
        target_ms=_target_ms(options.get("target"), changes),
        is_verbose=options.get("verbose", False),
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
    return Delivery(engine, options.get("voice"), rate, is_online)


def _target_ms(target: str | None, changes: Changes) -> int | None:
    if target is None:
        return None
    if changes.week is not None:
        raise UsageError(ONE_DOSE)
    return read_target(target)
