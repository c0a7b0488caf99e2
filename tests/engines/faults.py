"""What a speech service may do instead of speaking, and scripts of it: `7: reset, 9-12: 503`."""

import re
from enum import StrEnum


class Fault(StrEnum):
    """Each as a script calls it."""

    EMPTY = "empty"
    """200 and no body."""
    CONSENT = "consent"
    """200 and a consent page."""
    NO_AUDIO = "no-audio"
    """200 and the right line, without audio."""
    REDIRECT = "sign-in"
    """302 to a sign-in page of another host."""
    MOVED = "307"
    """To another host, which is to be sent the text once more."""
    TOO_MANY = "429"
    FORBIDDEN = "403"
    NOT_FOUND = "404"
    BROKEN = "500"
    UNAVAILABLE = "503"
    RESET = "reset"
    """The connection is reset where the answer should be."""
    HANG = "hang"
    """No answer, ever."""
    DRIP = "drip"
    """An answer without end, byte by byte."""
    FLOOD = "flood"
    """An answer without end, as fast as it goes."""
    CUT_OFF = "cut-off"
    """A body shorter than it says it is."""
    HALF = "half"
    """The first half of the MP3, in whole frames."""
    TRUNCATED = "truncated"
    """An MP3 that ends within a frame."""
    TOO_LONG = "too-long"
    """An MP3 of ten seconds, whatever the words."""
    TOO_SHORT = "too-short"
    """An MP3 of 80 ms of sound, whatever the words."""
    SILENCE = "silence"
    """As long as the words, and silent."""
    FAINT = "faint"
    """As long as the words, and too soft to be heard."""
    NOISE = "noise"
    """As long as the words, and white noise."""
    GARBAGE = "garbage"
    """Bytes that are no MP3."""
    NOT_BASE64 = "not-base64"
    """Where the audio should be, something else."""
    NOT_UTF_8 = "not-utf-8"
    """A body of arbitrary bytes."""


_STEP = re.compile(r"\s*(?:(\*)|(\d+)(?:-(\d+))?)\s*:\s*([\w-]+)\s*")


def read_script(script: str) -> tuple[list[Fault | None], Fault | None]:
    """The answer to each request that a script numbers, None being speech, and that to all others.

    A step is a number, a range, or `*` for all others, and the name of a fault, or `ok`; steps are
    separated by commas: `7: reset, 9-12: 503, *: ok`. Raises ValueError.
    """
    numbered: dict[int, Fault | None] = {}
    others: Fault | None = None
    for step in script.split(","):
        parts = _STEP.fullmatch(step)
        if parts is None:
            raise ValueError(f'"{step}" is no step: write one such as "7: reset" or "*: ok"')
        star, first, last, name = parts.groups()
        if star:
            others = _fault(name)
        else:
            numbered |= dict.fromkeys(range(int(first), int(last or first) + 1), _fault(name))
    return [numbered.get(n, others) for n in range(1, max(numbered, default=0) + 1)], others


def _fault(name: str) -> Fault | None:
    if name == "ok":
        return None
    try:
        return Fault(name)
    except ValueError:
        raise ValueError(f'there is no fault "{name}": write ok, {", ".join(Fault)}') from None
