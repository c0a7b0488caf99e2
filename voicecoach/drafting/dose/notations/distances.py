"""How far: `20 m`, `4 x 400m`, `10 lengths`."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import CROSS, DECIMAL_NUMBER, ROUGHLY, START, TIGHT_TO
from voicecoach.drafting.dose.parts.read_numbers import read_count_of, rising_range_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_UNITS = {
    "m": "m", "metre": "m", "meter": "m", "km": "km", "kilometre": "km", "kilometer": "km",
    "k": "km", "mile": "mi", "mi": "mi", "yd": "yd", "yard": "yd", "lap": "laps",
    "length": "lengths", "ft": "ft",
}  # fmt: skip
_UNIT = (
    r"(?P<unit>k?m|metre|meter|kilometre|kilometer|mile|mi|yd|yard|lap|length|k(?=$| (?:run"
    r"|jog|row|walk|ride|easy|steady)))s?\b"
)
_FAR = rf"(?P<far>{DECIMAL_NUMBER}(?:{TIGHT_TO}{DECIMAL_NUMBER})?)"
_SETS = r"(?P<sets>[0-9]{1,2})"
_FEET = r"(?P<unit>ft|feet)\b"
_NOT_PLACES = (
    r"(?! (?:of |apart|away|from|deep|high(?! knee)|wide|long|above|off|in front|behind|time))"
)
_SHORT_M = "2 m could be metres or minutes: taken as minutes"


def _distance(found: Found) -> Parts | None:
    parts = [_far(found)]
    if found.groupdict().get("sets"):
        sets = read_count_of("sets", found["sets"])
        parts = [*parts, sets] if sets else []
    return tuple(parts) or None


def _far(found: Found) -> DosePart:
    unit = _UNITS.get(found["unit"], "ft")
    return DosePart("distance", f"{rising_range_of(found['far'])} {unit}")


def _minutes_or_metres(found: Found) -> Parts | None:
    """Return `2m` as minutes, which a few metres hardly ever are a dose."""
    number = found["far"]
    if not number.isdigit() or not 1 <= int(number) <= 5:
        return None
    doubt = _SHORT_M.replace("2", number, 1)
    return (DosePart("length", f"{number}m", doubt),)


_FAR_IN_FEET = rf"(?P<far>[1-9][0-9]{{1,3}}(?:{TIGHT_TO}[0-9]{{2,4}})?)"
DISTANCES_WRITTEN = (
    DoseNotation(
        rf"(?:\bfor )?{START}{ROUGHLY}{_FAR_IN_FEET}[ -]?{_FEET}{_NOT_PLACES}",
        _distance,
    ),
    DoseNotation(
        rf"{START}{_SETS}(?: sets of|{CROSS}) ?{_FAR} ?{_UNIT}{_NOT_PLACES}",
        _distance,
    ),
    DoseNotation(
        rf"{START}{_FAR} ?{_UNIT}{CROSS}{_SETS}(?: sets?| times)?\b",
        _distance,
    ),
    DoseNotation(
        rf"(?:\bfor )?{START}(?P<far>[0-9]) ?m\b(?! ?[0-9]{{1,2}} ?s){_NOT_PLACES}",
        _minutes_or_metres,
    ),
    DoseNotation(
        rf"(?:\bfor )?{START}{ROUGHLY}{_FAR}[ -]?{_UNIT}{_NOT_PLACES}",
        _distance,
    ),
)
"""How far to go. Only `layout` can say how long that takes."""
