"""The pace of a rep in words: `3 sec down`, `lift for 2`, `to a count of two`."""

from voicecoach.drafting.dose.notation import Found, notation
from voicecoach.drafting.dose.pieces import END, LENGTH, START
from voicecoach.drafting.dose.read_numbers import read_length_of
from voicecoach.drafting.dose.reading import DosePart, Parts

_PHASE_OF = {
    "up": "lift", "lift": "lift", "raise": "lift", "raising": "lift", "lifting": "lift",
    "concentric": "lift", "press": "lift", "rise": "lift", "rising": "lift", "pull": "lift",
    "down": "lower", "lower": "lower", "lowering": "lower", "eccentric": "lower", "lowered": "lower",
    "ecc": "lower", "negative": "lower", "neg": "lower", "descent": "lower", "return": "lower",
    "back": "lower", "release": "lower", "con": "lift", "ascent": "lift",
    "inhale": "inhale", "breathe in": "inhale", "in": "inhale", "inhalation": "inhale",
    "exhale": "exhale", "breathe out": "exhale", "out": "exhale", "exhalation": "exhale",
    "hold": "hold", "pause": "pause", "at the bottom": "pause", "at the top": "hold",
    "pause at the bottom": "pause", "pause at the top": "hold", "iso": "hold", "isometric": "hold",
}  # fmt: skip
_VERB = (
    r"(?P<word>up|down|lift(?:ing)?|rais(?:e|ing)|ris(?:e|ing)|press|pull|lower(?:ing|ed)?|return|release|back"
    r"|inhale|exhale|breathe in|breathe out)"
)
_NOUN = (
    r"(?P<word>up|down|lift|rise|raise|concentric|ascent|lower(?:ing)?|eccentric|ecc|negative|neg|descent|return"
    r"|release|back|inhale|exhale|inhalation|exhalation|breathe in|breathe out|in|out)"
)
_SLOWLY = r"(?:(?:slowly|gently|slow|controlled|smoothly|and|then|come|go|back|to) )*"
_OVER = r"(?:for|over|in|to|on|taking|with)"
_OF = r"(?:a )?(?:slow )?(?:count of|count to) "
_SECS = rf"(?:{_OF}(?P<count>[0-9]{{1,2}}){END}(?: seconds?\b)?|(?P<length>{LENGTH}))"
_OTHERS = r"(?: (?!hold|pause|for |over |then |rest)[a-z'-]+){1,7}"
_S = r" ?(?:s|secs?|seconds?|counts?)?\b"
_AND = r" ?(?:[,;/&+-]|and|then){0,2} ?(?:and )?"


def _phase(found: Found) -> Parts | None:
    count = found.groupdict().get("count")
    part = read_length_of("phase", f"{count} s" if count else found["length"])
    name = _PHASE_OF.get(found["word"])
    return (DosePart("phase", [name, part.value]),) if part and name else None


def _counts(found: Found) -> Parts:
    """Return the phases of `2 up, 1 hold, 2 down`. Every other group is a number or a word."""
    pairs = zip(found.groups()[::2], found.groups()[1::2], strict=True)
    words = [(number, _PHASE_OF[word]) for number, word in pairs if number]
    return tuple(DosePart("phase", [word, f"{number}s"]) for number, word in words)


def _words_first(found: Found) -> Parts:
    pairs = zip(found.groups()[::2], found.groups()[1::2], strict=True)
    words = [(number, _PHASE_OF[word]) for word, number in pairs if number]
    return tuple(DosePart("phase", [word, f"{number}s"]) for number, word in words)


_WAY = r"(up|down|in|out|inhale|exhale|lower|lift|hold|pause)"
_N = r"([0-9]{1,2})"
PHASES = (
    notation(
        rf"(?:{_OF})?{START}{_N}{_S} ?{_WAY}\b(?: at the (?:top|bottom))?{_AND}{_N}{_S} ?{_WAY}\b"
        rf"(?: at the (?:top|bottom))?(?:{_AND}{_N}{_S} ?{_WAY}\b)?(?:{_AND}{_N}{_S} ?{_WAY}\b)?",
        _counts,
    ),
    notation(
        rf"\b(?:breathe )?{_WAY} (?:for |over )?(?:a count of )?{_N}{_S}{_AND}(?:breathe )?{_WAY} (?:for |over )?{_N}{_S}"
        rf"(?:{_AND}(?:breathe )?{_WAY} (?:for |over )?{_N}{_S})?(?:{_AND}{_WAY} (?:for |over )?{_N}{_S})?",
        _words_first,
    ),
    notation(rf"{START}(?P<length>{LENGTH})[ -](?:to |on the way |on the |slow )?{_NOUN}\b(?: phase)?", _phase),
    notation(rf"{_SLOWLY}\b{_VERB} (?:{_OVER} )?{_SECS}", _phase),
    notation(rf"\b{_VERB}{_OTHERS} (?P<cut>{_OVER} {_SECS})", _phase),
)  # fmt: skip
"""The pace in words."""
