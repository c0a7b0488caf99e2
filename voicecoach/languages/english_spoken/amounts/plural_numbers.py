"""Numbers in the plural: decades, ages and distances. They look like seconds: `over 65s`."""

from voicecoach.languages.english_spoken.amounts.amount_words import decade_words, whole_words
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_HEARD = "music|hits|songs|disco|playlist|style|party|night|theme|rock|pop|dance|aerobics"
"""What comes from a decade."""


def _plural(match: Match) -> str:
    """Return the number in the plural: `sixties`, `sixty fives`, `four hundreds`."""
    words = decade_words(match[1]) or f"{whole_words(match[1])}s"
    return words.removesuffix("xs") + "xes" if words.endswith("xs") else words


PLURAL_NUMBERS = (
    SpokenRule(
        "Class for over 65s",
        "Class for over sixty fives",
        r"(?:(?<=\b[oO]ver[ -])|(?<=\b[uU]nder[ -]))([4-9]\d)s\b"
        r"(?=[^\w%/]*$| (?:and|only|class|group|club)\b)",
        _plural,
    ),
    SpokenRule("60's music", "sixties music", r"(?<![\w.,:/'-])'?((?:19|20)?[2-9]0)'s\b", _plural),
    SpokenRule(
        "80s music", "eighties music", rf"(?<![\w.,:/-])'?([2-9]0)s(?= (?:{_HEARD})\b)", _plural
    ),
    SpokenRule(
        "Run 400s hard", "Run four hundreds hard", r"(?<![\w.,:/-])(400|800|1200|1600)s\b", _plural
    ),
)
