"""How much for each: `10/side`, `2x/day`, `5:30/km`."""

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_COUNTED = (
    r"reps?|sets?|rounds?|steps?|breaths?|strides?|beats?|times?|sessions?|holds?"
    r"|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?|kgs?|lbs?|km|mi|miles?|k?cal"
    r"|brs?|cts?|kilogram|m?g|ml|l|L|W|watts?|litres?|glasses|cups|meals|servings"
)
"""What may stand before "a side", beside a number."""

_EACH = {
    "wk": "week", "d": "day", "hr": "hour", "h": "hour", "min": "minute", "sec": "second",
    "s": "second", "dir": "direction", "mo": "month", "km": "kilometre", "mi": "mile",
    "kg": "kilogram", "m": "metre", "lb": "pound",
}  # fmt: skip
"""The words of what is written short after a slash."""

_THINGS = (
    "side|leg|arm|foot|hand|knee|hip|ankle|shoulder|limb|way|direction|set|round|session|rep|breath"
    "|day|week|month|hour|minute|second|mile|position|exercise|person"
)


def _for_each(match: Match) -> str:
    thing = _EACH.get(match["thing"].lower(), match["thing"].lower())
    article = "an" if thing[0] in "aeiou" or thing == "hour" else "a"
    return f"{match['counted']} {article} {thing}"


_LONG_SHORT_FORMS = "|".join(short for short in _EACH if len(short) > 1)
_EACH_THING = rf"\s?/\s?(?P<thing>(?i:{_THINGS}|{_LONG_SHORT_FORMS})|[hsmd])(?![\w/]| ?\d)"

RATES = (
    SpokenRule(
        "10L, 10R",
        "ten left, ten right",
        r"\b(\d{1,3}) ?L ?[,/&+] ?(\d{1,3}) ?R\b",
        r"\1 left, \2 right",
    ),
    SpokenRule(
        "8R/8L",
        "eight right, eight left",
        r"\b(\d{1,3}) ?R ?[,/&+] ?(\d{1,3}) ?L\b",
        r"\1 right, \2 left",
    ),
    SpokenRule("Rest :45", "Rest forty five seconds", r"(?<![\w:]):(\d\d)(?![\d:])", r"\1 s"),
    SpokenRule("s/s with rows", "superset with rows", r"(?<![\w/])[sS]/[sS](?![\w/])", "superset"),
    SpokenRule("5 d/wk", "five days a week", r"(?<=\d)\s?d ?/ ?w(?:ee)?k\b", " days a week"),
    SpokenRule("Lunges 10e", "Lunges ten each", r"(?<=\d)e\b(?!/)", " each"),
    SpokenRule(
        "10/side", "ten a side", rf"(?P<counted>[\d\"'%\N{{DEGREE SIGN}}+]){_EACH_THING}", _for_each
    ),
    SpokenRule(
        "10 reps/leg",
        "ten reps a leg",
        rf"(?<![A-Za-z])(?=[A-Za-z]{{1,8}}\s?/)(?P<counted>(?i:{_COUNTED})){_EACH_THING}",
        _for_each,
    ),
)
