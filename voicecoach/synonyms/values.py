"""The values of other programs and of everyday speech, beside the value that is right here."""

from collections.abc import Sequence

_VALUE_SYNONYMS: dict[str, frozenset[str]] = {
    value: frozenset(word.strip() for word in words.split(","))
    for value, words in {
        "each": "both, yes, true, left and right, right and left, both sides, each side, per side,"
        " left right, left/right, l/r, unilateral, two, 2, separately, one at a time,"
        " each leg, each arm",
        "alternate": "alternating, alternately, alternated, in turn, swap, switch, left then right",
        "none": "off, no, false, never, nothing, zero, 0, bilateral, together, without, neither,"
        " silent, disabled, null, n/a",
        "ticks": "yes, true, on, metronome, tick, clicks, click, beep, beeps",
        "down": "countdown, count down, backwards, backward, descending, reverse, downwards",
        "up": "forwards, forward, ascending, count up, yes, true, on, all, upwards, every",
        "last-3": "last 3, last three, three, final three, last",
        "every-5": "every 5, every five, fives, five, every fifth",
        "minimal": "off, no, none, silent, quiet, low, tones, beeps, numbers, least, mute, false",
        "brief": "short, some, less, medium, normal, terse, concise, little",
        "full": "verbose, long, high, all, yes, true, on, detailed, more, everything, maximum",
        "some": "yes, true, on, normal, sometimes, a few, medium, few, default, rarely",
        "often": "always, high, many, more, lots, a lot, all, max, frequent, frequently",
        "eccentric": "down, lowering, lower, top, negative, descent",
        "concentric": "up, lifting, lift, bottom, positive, ascent",
        "ahead": "first, before, all first, at the start, upfront, beginning, at once",
        "in-turn": "in turn, each, as you go, during, one by one, inline, turn",
        "yes": "true, on, 1, y, always, enabled",
        "no": "false, off, 0, n, never, none, disabled",
        "en": "english, en-english, eng, englisch, anglais, inglés",
    }.items()
}
"""For each value, the words that mean it. Of two values of a key, the first row counts."""


def meant_value(written: str, choices: Sequence[str]) -> str | None:
    """Return the one of the choices that a word means, or None if it means none of them."""
    word = " ".join(written.casefold().replace(",", " ").split())
    for value, words in _VALUE_SYNONYMS.items():
        if value in choices and (word in words or word == value):
            return value
    return None
