"""Holds within a rep, and positions that are held."""

from voicecoach.drafting.dose.notation import Found, notation
from voicecoach.drafting.dose.pieces import COUNT, END, LENGTH_OR_M, NUMBER, START, TO
from voicecoach.drafting.dose.read_numbers import read_count_of, read_length_of
from voicecoach.drafting.dose.reading import DosePart, Parts

_HOLD = r"(?:hold(?:ing|s)?|held|paus(?:e|ing)|isometric(?:ally)?|iso)"
_GENERIC = (
    r"(?:(?: |, )(?:it|this|that|the|your|each|every|rep|repetition|time|one|position|pose|posture|stretch|here|there|still|up|at|top"
    r"|bottom|of|movement|end|in|on|contraction|steady|steadily|isometrically|there|a|briefly|gently|both|then))"
)
_KEEPING = r"(?:squeez(?:e|ing)|stay|remain|tens(?:e|ing)|clench|contract|tighten|brace|sustain|maintain|press|push|keep|hold|pause|pull|stand|balance)"
_OTHERS = r"(?:,? (?!and walk|then|while|slowly|lower|rest|relax|lift|raise|return)[a-z'-]+){0,9}?"
_NO_UNIT = "the sheet gives no unit: taken as seconds"
_A_FEW = "the sheet says a few seconds"
_PREFIX = r"(?:\b(?:and|with(?: a| an)?|then|then a|plus(?: a)?|a|each|in each|using a) )?"
_PLACE = r"(?: ?(?:at|in) (?:the )?(?:top|bottom|end|end range|middle)(?: of (?:the|each|every) (?:rep|movement|lift|move|raise))?| in each rep| each (?:rep|time)| per rep| every time)?"


def _hold(found: Found) -> Parts | None:
    part = read_length_of("hold", found["length"])
    return (part,) if part else None


def _hold_of_count(found: Found) -> Parts | None:
    part = read_length_of("hold", f"{found['count']} s")
    return (part,) if part else None


def _hold_without_unit(found: Found) -> Parts | None:
    part = read_length_of("hold", f"{found['count']} s")
    return (DosePart("hold", part.value, part.doubt or _NO_UNIT),) if part else None


def _breaths(found: Found) -> Parts | None:
    part = read_count_of("breaths", found["count"])
    return (part,) if part else None


def _a_few_seconds(_found: Found) -> Parts:
    return (DosePart("hold", "3s", _A_FEW),)


_ADJECTIVES = r"(?:(?:deep|full|slow|long|gentle|easy|calm|normal) ){0,2}"
_LIMITED = rf"(?P<count>{NUMBER}(?:{TO}{NUMBER})?)"
HOLDS = (
    notation(
        rf"{_PREFIX}\b{_HOLD}{_GENERIC}{{0,8}}(?: for| to)? (?P<count>{COUNT}) {_ADJECTIVES}breaths?\b{_PLACE}",
        _breaths, "hold", "held", "paus",
    ),
    notation(
        rf"\b(?:stay|remain|breathe|rest)(?P<cut>{_GENERIC}{{0,6}}(?: for) (?P<count>{COUNT}) {_ADJECTIVES}breaths?\b)",
        _breaths, "stay", "remain", "breathe", "rest",
    ),
    notation(
        rf"{_PREFIX}\b{_HOLD}{_GENERIC}{{0,8}} ?[:=]?(?: (?:for|to))?(?: a)? ?(?:slow )?count of {_LIMITED}{END}(?: seconds)?{_PLACE}",
        _hold_of_count, "hold", "held", "paus",
    ),
    notation(
        rf"{_PREFIX}\b{_HOLD}{_GENERIC}{{0,8}} ?(?:[:=-] ?)?(?:for )?(?P<length>{LENGTH_OR_M}){_PLACE}",
        _hold, "hold", "held", "paus", "iso",
    ),
    notation(
        rf"{_PREFIX}{START}(?P<length>{LENGTH_OR_M})[ -](?:(?:isometric|static|iso|pain-free|long|end range) )?(?:holds?|pauses?|isometrics?|squeezes?|contractions?)\b{_PLACE}",
        _hold,
    ),
    notation(
        rf"\b{_KEEPING}{_OTHERS}(?P<cut>,? for (?:up to )?(?P<length>{LENGTH_OR_M}){_PLACE})",
        _hold, "squeez", "stay", "remain", "tens", "clench", "contract", "tighten", "brace", "sustain",
        "maintain", "press", "push", "keep", "hold", "pause", "pull", "stand", "balance",
    ),
    notation(
        rf"\b{_KEEPING}{_OTHERS}(?P<cut>,? for (?:a )?(?:slow )?count of (?P<count>[0-9]{{1,2}}){END})",
        _hold_of_count, "count of",
    ),
    notation(
        rf"\b{_HOLD}{_GENERIC}{{0,8}}(?: for)? (?:a few|several) seconds{_PLACE}",
        _a_few_seconds, "few seconds", "several seconds",
    ),
    notation(
        rf"{_PREFIX}\b{_HOLD}(?: for)? ?[:=]? ?{_LIMITED}{END}(?! ?(?:x\b|reps|times|sets|dumb|kg|lb|%|m\b|weights|[a-z]{{3,}}s\b)){_PLACE}",
        _hold_without_unit, "hold", "paus",
    ),
)  # fmt: skip
"""How long something is held: `hold 5 s`, `5-second pause`, `hold for 5 breaths`."""
