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
    """How it is written, as alternatives of a regular expression, in small letters or large."""
    letter: str = "(?!)"
    """How it is written in one letter, which is small or large as here."""


_NAMED_BY_LETTER = "raises?|sits?|legs?|arms?|sides?|foot|feet|hands?|knees?|hips?"
"""What may have a letter for a name, such as an L sit."""

UNITS = (
    Unit("second", "seconds", "secs?", "s|S"),
    Unit("minute", "minutes", "mins?"),
    Unit("hour", "hours", "hrs?", "h"),
    Unit("millisecond", "milliseconds", "ms|msecs?"),
    Unit("week", "weeks", "wks?"),
    Unit("month", "months", "mos?"),
    Unit("year", "years", "yrs?"),
    Unit("kilogram", "kilograms", "kgs?|kgms?"),
    Unit("gram", "grams", "gr|gms?", "g"),
    Unit("milligram", "milligrams", "mg"),
    Unit("pound", "pounds", "lbs?|#"),
    Unit("ounce", "ounces", "oz"),
    Unit("millimetre", "millimetres", "mm"),
    Unit("centimetre", "centimetres", "cms?"),
    Unit("kilometre", "kilometres", "kms?"),
    Unit("mile", "miles", "mi"),
    Unit("yard", "yards", "yds?"),
    Unit("foot", "foot", "ft"),
    Unit("inch", "inches", r"in(?=\.? ?(?:box|step|band|ball|block|bar)\b|\.? ?$)|inch"),
    Unit("kilometre an hour", "kilometres an hour", "kmh|kph"),
    Unit("mile an hour", "miles an hour", "mph"),
    Unit("beat a minute", "beats a minute", "bpm"),
    Unit("turn a minute", "turns a minute", "rpm"),
    Unit("step a minute", "steps a minute", "spm"),
    Unit("litre", "litres", "ltrs?", rf"l|L(?! (?:{_NAMED_BY_LETTER}))"),
    Unit("millilitre", "millilitres", "ml"),
    Unit("watt", "watts", "watts?", rf"W(?! (?:{_NAMED_BY_LETTER}))"),
    Unit("hertz", "hertz", "hz"),
    Unit("calorie", "calories", "cals?"),
    Unit("kilocalorie", "kilocalories", "kcals?"),
    Unit("count", "counts", r"(?!)", r"cts?(?! scans?)"),
    Unit("breath", "breaths", r"brs?|bths?"),
    Unit("degree Celsius", "degrees Celsius", r"\N{DEGREE SIGN} ?c"),
    Unit("degree Fahrenheit", "degrees Fahrenheit", r"\N{DEGREE SIGN} ?f"),
    Unit("degree", "degrees", r"\N{DEGREE SIGN}|degs?"),
    Unit("percent", "percent", "%|pct"),
    Unit("dollar", "dollars", r"usd|\$"),
    Unit("euro", "euros", r"\N{EURO SIGN}|eur"),
    Unit("pound", "pounds", "gbp"),
)
"""`m`, `"` and `'` have rules of their own, since they can mean two things."""

DESCRIBED = (
    "holds?|rests?|pauses?|walks?|runs?|jogs?|sprints?|repeats?|planks?|breaks?|intervals?|stretch(?:es)?"
    "|warm-?ups?|cool-?downs?|workouts?|sessions?|kettlebells?|dumbbells?|barbells?|plates?|bars?"
    "|balls?|bands?|box(?:es)?|steps?|vests?|bells?|weights?|sandbags?|blocks?|bumpers?|pool|track"
    "|(?:ankle |wrist )(?:weights?|wts?)|wts?|rows?|swims?"
    "|KBs?|DBs?|BB|med(?:icine)? balls?|angle|bend|turn|incline|emom|EMOM|amrap|AMRAP"
)
"""Nouns that a measure may describe. Before them, the unit is in the singular."""


_ANY_FORM = "|".join([f"(?i:{unit.written})" for unit in UNITS] + [unit.letter for unit in UNITS])
FORMS = rf"(?=[A-Za-z#%$\N{{DEGREE SIGN}}\N{{EURO SIGN}}\u212a\u017f])(?:{_ANY_FORM})"
"""All forms of all units. A look at one character saves trying 40 of them at most numbers."""


@cache
def unit_of(written: str) -> Unit | None:
    """Return the unit that is written so."""
    for unit in UNITS:
        if re.fullmatch(f"(?i:{unit.written})|{unit.letter}", written):
            return unit
    return None
