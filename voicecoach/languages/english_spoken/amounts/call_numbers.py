"""Numbers that one calls, which are said digit by digit: `Call 911`, `555-123-4567`."""

import re

from voicecoach.languages.english_spoken.amounts.amount_words import digit_words
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_CALLED_BY = (
    r"(?i:call|dial|phone|ring|tel|telephone|fax|mobile|cell|emergency|ambulance|hotline|text)"
)
_NO_DOSE = (
    r"(?![\w%/:]|[.,-]\d"
    r"| ?(?i:reps?|times?|sets?|steps?|people|friends|m|metres|meters|kg|lbs?|x)\b)"
)
_FEWEST_DIGITS_AFTER_ZERO = 9


def _digits(match: Match) -> str:
    """Return the digits one by one, with a pause between the groups."""
    groups = re.findall(r"\d+", match["number"])
    plus = "plus " if match["number"].startswith("+") else ""
    return f"{match['before']}{plus}{', '.join(digit_words(group) for group in groups)}"


def _long_digits(match: Match) -> str:
    digits = re.sub(r"\D", "", match[0])
    return _digits(match) if len(digits) >= _FEWEST_DIGITS_AFTER_ZERO else match[0]


CALL_NUMBERS = (
    SpokenRule(
        "Call 911",
        "Call nine one one",
        rf"(?P<before>\b{_CALLED_BY}\b(?:\.?:?| (?i:us|me|on|at|number|no\.?))? )"
        rf"(?P<number>(?=\(?\d{{3}}|\d{{1,2}}-)"
        rf"\(?\d{{1,6}}\)?(?:[ .-]?\(?\d{{1,6}}\)?){{0,5}}){_NO_DOSE}",
        _digits,
    ),
    SpokenRule(
        "555-123-4567",
        "five five five, one two three, four five six seven",
        r"(?<![\w.,/-])(?P<before>)(?P<number>\(?\d{3}\)?[ .-]?\d{3}[.-]\d{4})(?![\w-])",
        _digits,
    ),
    SpokenRule(
        "+49 170 1234567",
        "plus four nine, one seven zero, one two three four five six seven",
        r"(?<!\S)(?P<before>\(?)(?P<number>\+\d{1,3}(?:[ .-]?\(?\d{2,8}\)?){2,5})(?![\w-])",
        _digits,
    ),
    SpokenRule(
        "020 7946 0958",
        "zero two zero, seven nine four six, zero nine five eight",
        r"(?<![\w.,/-])(?P<before>)(?P<number>\(?0\d{1,4}\)?(?:[ /.-]\d{2,8}){1,4})(?![\w-])",
        _long_digits,
    ),
)
