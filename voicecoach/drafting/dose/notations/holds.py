"""Holds within a rep, and positions that are held."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import (
    COUNT,
    CROSS,
    LENGTH_OR_M,
    NUMBER,
    NUMBER_END,
    START,
    TO,
)
from voicecoach.drafting.dose.parts.read_numbers import lengths_ms, read_count_of, read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_HOLD = r"(?:hold(?:ing|s)?|held|paus(?:e|ing)|isometric(?:ally)?|iso)"
_HELD_WORDS = (
    "it", "this", "that", "the", "your", "each", "every", "rep", "repetition", "time", "one", "1",
    "position", "pose", "posture", "stretch", "here", "there", "still", "up", "at", "top", "bottom",
    "of", "movement", "end", "in", "contraction", "steady", "steadily", "isometrically", "a",
    "briefly", "gently", "both", "then", "squeeze", "range", "plank", "lift", "rep,", "position,",
)  # fmt: skip
_IT = rf"(?: (?:{'|'.join(_HELD_WORDS)})(?![\w])){{0,8}}"
_KEEPING_WORDS = (
    "squeeze", "squeezing", "stay", "remain", "tense", "tensing", "clench", "contract", "tighten",
    "brace", "sustain", "maintain", "press", "push", "keep(?! [a-z]+ing)",
    "hold", "pause", "pull", "stand",
    "balance", "lean",
)  # fmt: skip
_KEEPING = rf"(?:{'|'.join(_KEEPING_WORDS)})"
_OTHERS = (
    r"(?:,? \(?(?!then|while|slowly|lower|rest|relax|lift|raise|return|walk|run|jog|march)[a-z'-]+)"
    r"{0,9}?"
)
_PREFIX = (
    r"(?:\b(?:and|w/|with(?: a| an)?|then|then a|plus(?: a)?|a|in each|using a|aim to|try to"
    r"|and try to) )?"
)
_PLACE = (
    r"(?:,? ?(?:at|in|@) ?(?:the )?(?:top|bottom|end|end range|middle)"
    r"(?: of (?:the|each|every) (?:rep|movement|lift|move|raise|1))?"
    r"| in each rep| each (?:rep|time)| per rep| every time| between reps)?"
)
_ADJECTIVES = r"(?:(?:deep|full|slow|long|gentle|easy|calm|normal|steady) ){0,2}"
_STILLNESS = r"(?:holds?|pauses?|isometrics?|squeezes?|contractions?)\b"
_KINDS = r"(?:(?:isometric|static|iso|pain-free|long|end range|glute|top|bottom) )?"
_OF_COUNT = r"(?:a )?(?:slow )?count of "
_NOT_A_LENGTH = (
    r"(?! ?(?:x\b|reps|times|sets|dumb|kg|lb|%|m\b|weights|[a-z]{3,}s\b|in each|plates))"
)
_LIMITED = rf"(?P<count>{NUMBER}(?:{TO}{NUMBER})?)"
_SHORTEST_NAMED_MS = 15_000
_NO_UNIT = "the sheet gives no unit: taken as seconds"
_AT_THE_END = "it may be one hold after the last rep"
_A_FEW = "the sheet says a few seconds"


def _hold(found: Found) -> Parts | None:
    part = read_length_of("hold", found["length"])
    if part:
        return (part,)
    return None


def _added_hold(found: Found) -> Parts | None:
    """Return the hold of `10 reps + 10 s hold`, which may be one at the end of the set."""
    part = read_length_of("hold", found["length"])
    if part:
        return (DosePart(part.kind, part.value, part.doubt or _AT_THE_END),)
    return None


def _named_hold(found: Found) -> Parts | None:
    """Return what stands after a name such as "Squat hold". It is a time unless it is short."""
    part = read_length_of("length", found["length"])
    if not part:
        return None
    is_short = lengths_ms(part.value)[0] < _SHORTEST_NAMED_MS
    return (DosePart("hold" if is_short else "length", part.value, part.doubt),)


def _hold_of_count(found: Found) -> Parts | None:
    part = read_length_of("hold", f"{found['count']} s")
    if part:
        return (part,)
    return None


def _hold_without_unit(found: Found) -> Parts | None:
    part = read_length_of("hold", f"{found['count']} s")
    if part:
        return (DosePart("hold", part.value, part.doubt or _NO_UNIT),)
    return None


def _breaths(found: Found) -> Parts | None:
    part = read_count_of("breaths", found["count"])
    if part:
        return (part,)
    return None


def _a_few_seconds(_found: Found) -> Parts:
    return (DosePart("hold", "3s", _A_FEW),)


HOLDS = (
    DoseNotation(
        rf"{_PREFIX}\b{_HOLD}{_IT}(?: for| to)? (?P<count>{COUNT}) {_ADJECTIVES}breaths?\b"
        rf"{_PLACE}",
        _breaths,
    ),
    DoseNotation(
        rf"\b(?:stay|remain|breathe)(?P<cut>{_IT} (?:for )?(?P<count>{COUNT}) "
        rf"{_ADJECTIVES}breaths?\b)",
        _breaths,
    ),
    DoseNotation(
        rf"{_PREFIX}\b{_HOLD}{_IT} ?[:=]?(?: (?:for|to))?(?: (?:a|the))? ?"
        rf"(?:slow )?count of {_LIMITED}"
        rf"{NUMBER_END}"
        rf"(?: seconds)?{_PLACE}",
        _hold_of_count,
    ),
    DoseNotation(
        rf"\+ ?(?P<length>{LENGTH_OR_M})[ -]{_KINDS}holds?\b{_PLACE}",
        _added_hold,
    ),
    DoseNotation(
        rf"\b(?:tense|contract|clench|tighten)(?P<cut> (?P<length>{LENGTH_OR_M}))",
        _hold,
    ),
    DoseNotation(
        rf"{_PREFIX}\b{_HOLD}{_IT}(?: for)? (?:a )?{_LIMITED}[ -]counts?\b{_PLACE}",
        _hold_of_count,
    ),
    DoseNotation(
        rf"^(?:[a-z'-]+ ){{1,4}}(?<!to )(?<!and )(?<!then )(?<!now )(?<!a )hold(?! for)"
        rf"(?P<cut>,? ?[:,-]? ?(?P<length>{LENGTH_OR_M}))(?!{CROSS}| reps)",
        _named_hold,
    ),
    DoseNotation(
        rf"{_PREFIX}\b{_HOLD}{_IT},? ?(?:[:=x-] ?)?\(?(?:for )?(?P<length>{LENGTH_OR_M})\)?"
        rf"{_PLACE}",
        _hold,
    ),
    DoseNotation(
        rf"{_PREFIX}{START}(?P<length>{LENGTH_OR_M})[ -]{_KINDS}{_STILLNESS}{_PLACE}",
        _hold,
    ),
    DoseNotation(
        rf"\b{_KEEPING}{_OTHERS}(?P<cut>,? for (?:up to )?(?P<length>{LENGTH_OR_M}){_PLACE})",
        _hold,
    ),
    DoseNotation(
        rf"\b{_KEEPING}{_OTHERS}(?P<cut>,? for {_OF_COUNT}(?P<count>[0-9]{{1,2}}){NUMBER_END})",
        _hold_of_count,
    ),
    DoseNotation(
        rf"\b{_HOLD}{_IT}(?: for)? (?:a few|several) seconds{_PLACE}",
        _a_few_seconds,
    ),
    DoseNotation(
        rf"{_PREFIX}\b{_HOLD}{_IT}(?: for)? ?[:=]? ?{_LIMITED}{NUMBER_END}{_NOT_A_LENGTH}{_PLACE}",
        _hold_without_unit,
    ),
)
"""How long something is held: `hold 5 s`, `5-second pause`, `hold for 5 breaths`."""
