"""The pace of a rep in digits: `@ 3-1-1-0`, `tempo 2010`, `3-1-1`."""

import re

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import LENGTH, START
from voicecoach.drafting.dose.parts.read_numbers import lengths_ms, read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_DIGIT = r"(?:1[0-9]|[0-9]|x)"
_FOUR = rf"{_DIGIT}(?:(?: ?[-/:.] ?| ){_DIGIT}){{3}}|[0-9][0-9][0-9x][0-9]"
_THREE = rf"{_DIGIT}(?:[-/:. ]{_DIGIT}){{2}}|[0-9][0-9][0-9x]"
_MARK = r"(?:\btempo\b ?(?:of|[-:=@])? ?|@ ?t? ?|\bt(?:empo)?: ?)"
_DIGITS = re.compile("1[0-9](?=[-/:. ])|[0-9x]")
_WITH_SIGNS = re.compile(" ?[-/:.] ?| ")
_AFTER = r"(?![\w%]|[.:/,-][0-9]| ?(?:kg|lb|%|rm))"
_LONGEST_BARE_REP = 16
"""In seconds. Four numbers that make a longer rep are the reps of four sets."""
_LONGEST_REP_MS = 60_000
_THREE_DOUBT = "three numbers of a tempo: taken as lower, pause, lift"
_BARE_DOUBT = "four numbers: taken as the tempo lower, pause, lift, pause"


def _digits(written: str) -> list[str]:
    if not _WITH_SIGNS.search(written):
        return list(written.upper())
    return [part.upper() for part in _WITH_SIGNS.split(written)]


def _four(found: Found) -> Parts | None:
    return _tempo(_digits(found["tempo"]), "")


def _bare_four(found: Found) -> Parts | None:
    """Return a tempo without a mark. Numbers that only fall, down to 1, are a ladder of reps."""
    digits = _digits(found["tempo"])
    if "0" not in digits and "X" not in digits:
        falls = digits == sorted(digits, reverse=True) and len(set(digits)) > 2
        is_long = sum(int(digit) for digit in digits) > _LONGEST_BARE_REP
        if falls or is_long:
            return None
        return _tempo(digits, _BARE_DOUBT)
    return _tempo(digits, "")


def _three(found: Found) -> Parts | None:
    return _tempo([*_digits(found["tempo"]), "0"], _THREE_DOUBT)


def _bare_three(found: Found) -> Parts | None:
    """Return a tempo without a mark if its middle number is small, as a pause is."""
    digits = _digits(found["tempo"])
    is_tempo = (
        digits[1] in ("0", "1", "2") and digits[0] not in ("0", "X") and digits[0] > digits[1]
    )
    falls = len(set(digits)) == 3 and digits == sorted(digits, reverse=True)
    if is_tempo and not falls:
        return _tempo([*digits, "0"], _THREE_DOUBT)
    return None


def _tempo(digits: list[str], doubt: str) -> Parts | None:
    """Return four digits as the language writes them, unless it could not read them."""
    still_or_down = (digits[0], digits[1], digits[3])
    if "X" in still_or_down or not any(digit.strip("0") for digit in digits):
        return None
    return (DosePart("tempo", "-".join(digits), doubt),)


def _seconds_a_rep(found: Found) -> Parts | None:
    part = read_length_of("tempo", found["length"])
    if not part or lengths_ms(part.value)[1] > _LONGEST_REP_MS:
        return None
    return (DosePart("tempo", str(part.value).partition("-")[0], part.doubt),)


TEMPO_DIGITS = (
    DoseNotation(
        rf"{_MARK}(?P<tempo>{_FOUR}){_AFTER}(?: tempo\b)?",
        _four,
    ),
    DoseNotation(
        rf"{START}(?P<tempo>{_FOUR}){_AFTER} ?tempo\b",
        _four,
    ),
    DoseNotation(
        rf"\btempo\b ?(?:of|[-:=@])? ?(?P<tempo>{_THREE}){_AFTER}",
        _three,
    ),
    DoseNotation(
        rf"@ ?(?P<tempo>{_DIGIT}(?:[-/:. ]{_DIGIT}){{2}}){_AFTER}",
        _three,
    ),
    DoseNotation(
        rf"{START}(?P<tempo>{_THREE}){_AFTER} ?tempo\b",
        _three,
    ),
    DoseNotation(
        rf"{START}(?<![0-9] )(?P<tempo>[0-9](?:-[0-9]){{2}}-[0-9]|[0-9]-[0-9]-[0-9x]-[0-9]"
        rf"|[0-9]-[0-9]-x-[0-9]|[1-9][0-9]x0){_AFTER}(?!-)(?! ?x)",
        _bare_four,
    ),
    DoseNotation(
        rf"{START}(?<![0-9] )(?P<tempo>[0-9]-[0-9]-[0-9x]){_AFTER}(?!-)(?! ?x)",
        _bare_three,
    ),
    DoseNotation(
        rf"\beach rep(?:etition)? (?:takes|lasts|should take|is) (?P<length>{LENGTH})",
        _seconds_a_rep,
    ),
    DoseNotation(
        rf"\btempo:? (?P<length>{LENGTH})(?! ?(?:up|down|lower|lift|ecc|con|in|out)\b)"
        r"(?: per rep)?",
        _seconds_a_rep,
    ),
    DoseNotation(
        rf"{START}(?P<length>{LENGTH}) (?:per|each|a|/) ?rep(?:etition)?\b",
        _seconds_a_rep,
    ),
)
"""Four digits are lower, pause, lift, pause. Three digits can be read in more than one way."""
