"""The pace of a rep in words: `3 sec down`, `lift for 2`, `to a count of two`."""

from collections.abc import Iterable

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import LENGTH, NUMBER_END, START
from voicecoach.drafting.dose.parts.read_numbers import lengths_ms, read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_PHASES = {
    "rise": "lift", "raise": "lift", "raising": "lift", "rising": "lift", "lifting": "lift",
    "ascent": "lift", "concentric": "lift", "con": "lift", "lowering": "lower", "lowered": "lower",
    "lowers": "lower", "eccentric": "lower", "eccentrics": "lower", "negatives": "lower",
    "ecc": "lower", "negative": "lower", "neg": "lower", "descent": "lower",
    "inhalation": "inhale", "exhalation": "exhale", "iso": "hold", "isometric": "hold",
    "come up": "up", "go down": "down", "go up": "up", "come down": "down",
}  # fmt: skip
"""What the phases of some words are called. All others are called as the sheet calls them."""

_VERB = (
    r"(?P<word>lift(?:ing)?|rais(?:e|ing)|ris(?:e|ing)|lower(?:ing|ed)?|return"
    r"|release|inhale|exhale|breathe in|breathe out)"
)
_NOUN = (
    r"(?P<word>up|down|lift|rise|raise|concentric|ascent|lower(?:ing|s)?(?! (?:body|back|leg"
    r"|limb))|eccentrics?(?: lower(?:ing|s)?)?|ecc|negatives?|neg"
    r"|descent|return|release|inhale|exhale|inhalation|exhalation|breathe in|breathe out)"
)
_OTHER_VERB = r"(?P<word>bend|straighten|extend|curl|open|close|slide|sit|step|squat|roll)"
_MOVED = (
    r"(?P<word>pull|push|press|take|move|swing|kick|bring|reach|draw|step|turn|open|extend"
    r"|straighten)"
)
_SLOWLY = r"(?:(?:slowly|gently|slow|controlled|smoothly|and|then|come|go|back|to) )*"
_AND_SLOWLY = r"(?: (?:slowly|gently|back|down|up|under control|with control|it|them))*"
_OVER = r"(?:for|over|in|to|on|taking|with)"
_OF = r"(?:a )?(?:slow )?(?:count of|count to) "
_HOW_LONG = rf"(?:{_OF}(?P<count>[0-9]{{1,2}}){NUMBER_END}(?: seconds?\b)?|(?P<length>{LENGTH}))"
_FOR_A_NUMBER = (
    rf"(?:for|over) (?P<count>[0-9]{{1,2}}){NUMBER_END}(?! ?(?:reps|sets|times|x|breath|of|more))"
)
_OTHERS = r"(?: (?!hold|pause|for |over |then |rest)[a-z'-]+){1,7}"
_S = r" ?(?:s|secs?|seconds?|counts?)?\b\.?"
_AND = r" ?(?:[,;/&+-]|and|then){0,2} ?(?:and )?"
_AT_THE_END = r"(?: (?:at|in) the (?:top|bottom))?"
_WAY = r"(up|down|in|out|inhale|exhale|lower|lift|hold|pause|breathe in|breathe out)\b"
_N = r"([0-9]{1,2})"
_WAY_FIRST = rf"{_WAY}{_AT_THE_END}(?: for| over)?(?: a count of)? {_N}{_S}"
_NUMBER_FIRST = rf"{_N}{_S} ?{_WAY}{_AT_THE_END}"
_LONGEST_MS = 20_000
"""What lasts longer is work, and no part of a rep."""


def _phase(found: Found) -> Parts | None:
    groups = found.groupdict()
    written = f"{groups['count']} s" if groups.get("count") else groups.get("length")
    part = read_length_of("phase", written or "")
    if not part or lengths_ms(part.value)[1] > _LONGEST_MS:
        return None
    return (DosePart("phase", [_name_of(found["word"]), part.value]),)


def _name_of(word: str) -> str:
    first = word.split()[0]
    return _PHASES.get(word) or _PHASES.get(first, word)


def _numbers_first(found: Found) -> Parts:
    numbers, words = found.groups()[::2], found.groups()[1::2]
    return tuple(_phases_of(zip(words, numbers, strict=True)))


def _words_first(found: Found) -> Parts:
    words, numbers = found.groups()[::2], found.groups()[1::2]
    return tuple(_phases_of(zip(words, numbers, strict=True)))


def _phases_of(pairs: Iterable[tuple[str | None, str | None]]) -> Iterable[DosePart]:
    for word, number in pairs:
        if word and number:
            yield DosePart("phase", [_name_of(word), f"{number}s"])


def _mixed(found: Found) -> Parts:
    """Return the phases of `4 sec down, pause 1 sec, 2 sec up`."""
    return tuple(
        _phases_of(
            [
                (found["first"], found["a"]),
                (found["still"], found["b"]),
                (found["last"], found["c"]),
            ]
        )
    )


PHASES = (
    DoseNotation(
        rf"(?:\btempo:? )?(?:{_OF})?{START}{_NUMBER_FIRST}{_AND}{_NUMBER_FIRST}"
        rf"(?:{_AND}{_NUMBER_FIRST})?(?:{_AND}{_NUMBER_FIRST})?",
        _numbers_first,
    ),
    DoseNotation(
        rf"{START}(?P<a>[0-9]{{1,2}}){_S} (?P<first>up|down)\b{_AND}(?P<still>hold|pause)"
        rf"(?: for)? (?P<b>[0-9]{{1,2}}){_S}{_AT_THE_END}{_AND}(?P<c>[0-9]{{1,2}}){_S} "
        r"(?P<last>up|down)\b",
        _mixed,
    ),
    DoseNotation(
        rf"\b{_WAY_FIRST}{_AND}{_WAY_FIRST}(?:{_AND}{_WAY_FIRST})?(?:{_AND}{_WAY_FIRST})?",
        _words_first,
    ),
    DoseNotation(
        rf"{START}(?P<length>{LENGTH})[ -](?:to |on the way |on the |slow )?{_NOUN}\b(?: phase)?",
        _phase,
    ),
    DoseNotation(
        r"(?:\bon the )?\b(?:way )?(?P<word>up|down)(?: slow(?:ly)?)?,? ?\((?P<length>"
        rf"{LENGTH})\)",
        _phase,
    ),
    DoseNotation(
        r"(?:\bon the )?\bway (?P<word>up|down),? ?(?:for |in |over |takes? )?(?P<length>"
        rf"{LENGTH})",
        _phase,
    ),
    DoseNotation(
        rf"{_SLOWLY}\b{_VERB}{_AND_SLOWLY} (?:{_OVER} )?{_HOW_LONG}",
        _phase,
    ),
    DoseNotation(
        rf"(?:^|(?<=[,;:(.\x00])) ?{_SLOWLY}\b(?P<word>up|down)\b (?:{_OVER} )?{_HOW_LONG}",
        _phase,
    ),
    DoseNotation(
        rf"(?:^|(?<=[,;:(.\x00])) ?{_SLOWLY}\b(?P<word>up|down)\b {_FOR_A_NUMBER}",
        _phase,
    ),
    DoseNotation(
        rf"{_SLOWLY}\b{_VERB}{_AND_SLOWLY} {_FOR_A_NUMBER}",
        _phase,
    ),
    DoseNotation(
        rf"\b{_VERB}{_OTHERS} (?P<cut>{_OVER} {_HOW_LONG})",
        _phase,
    ),
    DoseNotation(
        r"\b(?:let|bring|take) (?:it|them|(?:the|your) [a-z]+) (?P<word>back|down|up)"
        rf"(?P<cut> {_OVER} {_HOW_LONG})",
        _phase,
    ),
    DoseNotation(
        rf"\b{_MOVED}(?: (?!hold|pause|then |rest)[a-z'-]+){{1,12}} (?P<cut>(?:to|on) "
        r"(?:a )?(?:slow )?count of "
        rf"(?P<count>[0-9]{{1,2}}){NUMBER_END})",
        _phase,
    ),
    DoseNotation(
        rf"\b{_OTHER_VERB}{_OTHERS} (?P<cut>over {_HOW_LONG})",
        _phase,
    ),
)
"""How long each part of a rep lasts."""
