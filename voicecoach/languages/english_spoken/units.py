"""The units of measure, with the ways in which people write them."""

import re
from functools import cache
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of measure."""

    one: str
    """Its word after "one", and before a noun: "twenty kilogram plate"."""
    many: str
    """Its word after any other number."""
    written: str
    """How it is written, as alternatives of a regular expression."""


UNITS = (
    Unit("second", "seconds", "s|S|secs?|SECS?|Secs?"),
    Unit("minute", "minutes", "mins?|MINS?|Mins?"),
    Unit("hour", "hours", "h|hrs?|HRS?|Hrs?"),
    Unit("millisecond", "milliseconds", "ms|msecs?"),
    Unit("week", "weeks", "wks?|Wks?"),
    Unit("month", "months", "mos"),
    Unit("year", "years", "yrs?"),
    Unit("kilogram", "kilograms", "kgs?|KGS?|Kgs?|kgms?"),
    Unit("gram", "grams", "g|gr|gms?"),
    Unit("milligram", "milligrams", "mg"),
    Unit("pound", "pounds", "lbs?|LBS?|Lbs?|#"),
    Unit("ounce", "ounces", "oz|OZ"),
    Unit("millimetre", "millimetres", "mm|MM"),
    Unit("centimetre", "centimetres", "cms?|CMS?"),
    Unit("kilometre", "kilometres", "kms?|KMS?|Kms?"),
    Unit("mile", "miles", "mi"),
    Unit("yard", "yards", "yds?|YDS?|Yds?"),
    Unit("foot", "foot", "ft|FT|Ft"),
    Unit("inch", "inches", r"in(?=\.? ?(?:box|step|band|ball|block|bar)\b|\.? ?$)|inch"),
    Unit("kilometre an hour", "kilometres an hour", "kmh|kph|KPH"),
    Unit("mile an hour", "miles an hour", "mph|MPH"),
    Unit("beat a minute", "beats a minute", "bpm|BPM"),
    Unit("turn a minute", "turns a minute", "rpm|RPM"),
    Unit("step a minute", "steps a minute", "spm|SPM"),
    Unit("litre", "litres", r"l|L(?!\s(?:leg|arm|side|foot|hand|knee|hip)s?\b)|ltrs?"),
    Unit("millilitre", "millilitres", "ml|mL|ML"),
    Unit("watt", "watts", "W"),
    Unit("hertz", "hertz", "Hz"),
    Unit("calorie", "calories", "cals?|Cals?"),
    Unit("kilocalorie", "kilocalories", "kcals?"),
    Unit("degree Celsius", "degrees Celsius", r"\N{DEGREE SIGN} ?C"),
    Unit("degree Fahrenheit", "degrees Fahrenheit", r"\N{DEGREE SIGN} ?F"),
    Unit("degree", "degrees", r"\N{DEGREE SIGN}|degs?|Degs?"),
    Unit("percent", "percent", "%|pct"),
    Unit("dollar", "dollars", r"USD|\$"),
    Unit("euro", "euros", r"\N{EURO SIGN}|EUR"),
    Unit("pound", "pounds", "GBP"),
)
"""`m`, `"` and `'` have rules of their own, since they can mean two things."""

DESCRIBED = (
    "holds?|rests?|pauses?|walks?|runs?|jogs?|sprints?|planks?|breaks?|intervals?|stretch(?:es)?"
    "|warm-?ups?|cool-?downs?|workouts?|sessions?|kettlebells?|dumbbells?|barbells?|plates?|bars?"
    "|balls?|bands?|box(?:es)?|steps?|vests?|bells?|weights?|sandbags?|blocks?|bumpers?|pool|track"
    "|KBs?|DBs?|BB|med(?:icine)? balls?|angle|bend|turn|incline|emom|EMOM|amrap|AMRAP"
)
"""Nouns that a measure may describe. Before them, the unit is in the singular."""


@cache
def is_unit(written: str) -> bool:
    """Return whether a word is a unit as people write it."""
    return any(re.fullmatch(unit.written, written) for unit in UNITS)
