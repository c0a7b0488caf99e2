"""The value of `--target`: how long the session should last."""

from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.units import HOUR_MS, parse_duration

MOST_MS = 12 * HOUR_MS

LEAST_BARE_MS = 300_000
"""A bare number counts seconds, as in a file. With fewer than these, minutes may be meant."""


def read_target(written: str) -> int:
    """Return the target in ms. Raise UsageError if it is no length that a session may have."""
    try:
        target = parse_duration(written)
    except ValueError:
        hint = "write it like 20m or 18:30"
        raise UsageError(f"--target: {quoted(written)} is not a duration: {hint}") from None
    if written.strip().isdigit() and target < LEAST_BARE_MS:
        bare = written.strip()
        raise UsageError(f"--target: {bare} would be seconds: write {bare}m or {bare}s")
    if target > MOST_MS:
        raise UsageError(f"--target: {quoted(written)} is too long: a session lasts at most 12h")
    return target
