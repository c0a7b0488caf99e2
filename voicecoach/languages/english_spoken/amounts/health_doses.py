"""What sheets of clinics have in short: `6/52`, `q2h`, `BP 120/80`, `220 - age`."""

import re

from voicecoach.languages.english_spoken.amounts.amount_words import NUMBER_STARTS
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule, text_before

_PERIODS = {"52": "week", "12": "month", "7": "day"}
_SOME = r"(\d{1,2}(?:-\d{1,2})?)"
_ENDS = r"(?![\w/%]|[.,]\d)"
_SPAN_BEFORE = (
    r"\b(?i:for|in|every|after|over|within|next|last|past|about|review|reassess|repeat|until|f/?u)"
)
_SPAN_AFTER = r"(?= (?i:ago|later|post|off|since|follow|history|hx|then review)\b)"
_NAMED = re.compile(r"\b(?:set|round|day|week|part|page|phase|step|workout|session)\s+$", re.I)

_FAHRENHEIT = range(32, 131)
"""What people measure in, in degrees: rooms, pools and baths."""


def _span(match: Match) -> str:
    before, count, period = match[1], match[2], _PERIODS[match[3]]
    return f"{before}{count} {period if count == '1' else period + 's'}"


def _weeks(match: Match) -> str:
    if _NAMED.search(text_before(match)):
        return match[0]
    return f"{match[1]} {'week' if match[1] == '1' else 'weeks'}"


def _blood_pressure(match: Match) -> str:
    after_word = f"{match[1].strip()} "
    return f"blood pressure{after_word}{match[2]}{match[3]} over {match[4]}"


def _fahrenheit(match: Match) -> str:
    is_warmth = int(match[2] or match[1]) in _FAHRENHEIT
    return match[0].replace("F", "\N{DEGREE SIGN}F") if is_warmth else match[0]


HEALTH_DOSES = (
    SpokenRule(
        "Review in 2/12",
        "Review in two months",
        rf"({_SPAN_BEFORE} |\bx ?|~){_SOME}/(7|12){_ENDS}",
        _span,
    ),
    SpokenRule(
        "Injured 3/7 ago",
        "Injured three days ago",
        rf"(?<![\w.,/:-])(){_SOME}/(7|12){_SPAN_AFTER}",
        _span,
    ),
    SpokenRule("Rest 6/52", "Rest six weeks", rf"(?<![\w.,/:-]){_SOME}/52{_ENDS}", _weeks),
    SpokenRule(
        "Ice q2h",
        "Ice every two hours",
        rf"\b[qQ] ?{_SOME} ?((?i:h|hrs?|hours?|mins?|wks?|weeks?|days?))\b",
        lambda match: f"every {match[1]} {match[2].lower()}",
    ),
    SpokenRule(
        "BP 120/80",
        "blood pressure one hundred and twenty over eighty",
        r"\b[bB][pP]([ :=]{0,3})([^\w\s]?=? ?)(\d{2,3}) ?/ ?(\d{2,3})\b(?: ?mm ?[hH]g)?",
        _blood_pressure,
    ),
    SpokenRule(
        "Below 140/90 mmHg",
        "Below one hundred and forty over ninety",
        r"(?<![\w.,/:-])(\d{2,3}) ?/ ?(\d{2,3}) ?mm ?[hH]g\b",
        r"\1 over \2",
    ),
    SpokenRule(
        "RPE 6-7/10",
        "R P E six to seven out of ten",
        r"(?<![\w.,/:-])(\d{1,2})-(?=\d{1,2}/10(?![\w/]))",
        r"\1 to ",
    ),
    SpokenRule(
        "220 - age",
        "two hundred and twenty minus age",
        r"(?<=\d) ?[-\N{EN DASH}] ?(?=(?i:your )?(?i:age)\b)",
        " minus ",
    ),
    SpokenRule(
        "208 - 0.7 x age",
        "two hundred and eight minus zero point seven times age",
        r"\b(2\d\d) ?- ?\(?(\d?\.\d+) ?[xX*\N{MULTIPLICATION SIGN}] ?(?=(?i:age)\b)",
        r"\1 minus \2 times ",
    ),
    SpokenRule(
        "(220 - age) x 0.7",
        "two hundred and twenty minus age, times zero point seven",
        r"(?<=(?i:age)\)) ?[xX*\N{MULTIPLICATION SIGN}] ?(?=\d|\.\d)",
        " times ",
    ),
    SpokenRule(
        "2 g/kg/day",
        "two grams per kilogram a day",
        r"(?<=\d) ?((?i:m?g|mcg|ml)) ?/ ?(?i:kg)\b",
        lambda match: f" {match[1].lower()} per kilogram",
    ),
    SpokenRule(
        "Pool at 80F",
        "Pool at eighty degrees Fahrenheit",
        rf"{NUMBER_STARTS}(\d{{2,3}})(?:\.\d)?(?:-(\d{{2,3}}))? ?F(?![\w'/-])",
        _fahrenheit,
    ),
    SpokenRule(
        "Water 20C",
        "Water twenty degrees Celsius",
        rf"{NUMBER_STARTS}(\d\d(?:\.\d)?(?:-\d\d)?)C(?![\w'/-])",
        "\\1\N{DEGREE SIGN}C",
    ),
)
