"""A time for each side by name: `45s L then 45s R`, `left 30 s, right 40 s`."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import START, TIGHT_LENGTH
from voicecoach.drafting.dose.parts.read_numbers import lengths_ms, read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_SIDE = r"(?:left|right|lt|rt|l|r)\b(?: (?:side|leg|arm|foot|hand))?"
_ON = r" ?(?:on |with )?(?:the |your )?\(?"
_THEN = r"\)?,? ?(?:[/;&+]|and|then|and then)? ?"
_IS = r" ?[:=-]? ?"


def _length_of_each(found: Found) -> Parts | None:
    """Return the shorter length, with a doubt if the sides differ."""
    lengths = [read_length_of("length", found[key]) for key in ("length", "other")]
    first, second = lengths
    if not first or not second or found["one"][0] == found["two"][0]:
        return None
    shorter, longer = sorted((first, second), key=lambda part: lengths_ms(part.value))
    differs = lengths_ms(shorter.value) != lengths_ms(longer.value)
    doubt = f"the sheet gives {longer.value} on the other side" if differs else shorter.doubt
    begins = (DosePart("first_side", "right"),) if found["one"].startswith("r") else ()
    return (DosePart("length", shorter.value, doubt), DosePart("sides", "each"), *begins)


SIDES_IN_TURN = (
    DoseNotation(
        rf"{START}(?P<length>{TIGHT_LENGTH}){_ON}(?P<one>{_SIDE}){_THEN}(?P<other>{TIGHT_LENGTH})"
        rf"{_ON}(?P<two>{_SIDE})\)?",
        _length_of_each,
    ),
    DoseNotation(
        rf"(?<![\w])(?P<one>{_SIDE}){_IS}(?P<length>{TIGHT_LENGTH}){_THEN}(?P<two>{_SIDE}){_IS}"
        rf"(?P<other>{TIGHT_LENGTH})",
        _length_of_each,
    ),
)
"""They come before the notations that read one of the two sides."""
