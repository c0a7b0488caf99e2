"""Days of the week that are written short: `Mon/Wed/Fri`, `M/W/F`, `Tu/Th`."""

import re

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule, text_after

_DAYS = {
    "m": "Monday", "t": "Tuesday", "w": "Wednesday", "f": "Friday", "mo": "Monday",
    "tu": "Tuesday", "we": "Wednesday", "th": "Thursday", "fr": "Friday", "sa": "Saturday",
    "su": "Sunday",
}  # fmt: skip
"""A day by its first letters."""

_LETTERS_OF_DAYS = frozenset(["MWF", "MW", "WF"])
"""Days in one letter each that are always days. `M/F` is men and women as well."""

_DAY = "(?:Mon|MON|Tues?|TUES?|Weds?|WEDS?|Thu(?:rs?)?|THU(?:RS?)?|Fri|FRI|Sat|SAT|Sun|SUN)"
_SMALL_DAY = "(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)"
_HOUR = (
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: [a-z]+){0,2}"
    r" (?:[ap]\.m\.|o'clock)"
)
_LETTER = "(?:Mo?|Tu?|We?|Th|Fr?|Sa|Su)"
_OTHER_DAY = re.compile(r"\b(?:Mon|Tues|Thurs|Fri)day\b")
_BETWEEN = r"(?:\.? ?[/&+,\N{EN DASH}-] ?|\.?,? (?:and|or|to) )"


def _day(written: str) -> str:
    return _DAYS.get(written.lower()) or _DAYS[written[:2].lower()]


def _row(match: Match) -> str:
    """Return the days with what is said between them: `to` for a dash, `and` for a slash."""
    days = [_day(written) for written in re.findall(r"\b(?!(?:and|or|to)\b)[A-Za-z]+", match[0])]
    if len(days) == 2:
        between = re.search(r"[-\N{EN DASH}]|\bto\b|\bor\b", match[0])
        joins = "or" if between and between[0] == "or" else "to"
        return f"{days[0]} {joins if between else 'and'} {days[1]}"
    return f"{', '.join(days[:-1])} and {days[-1]}"


def _letters(match: Match) -> str:
    letters = re.findall("[A-Z][a-z]?", match[0])
    together = "".join(letters)
    is_row = together in _LETTERS_OF_DAYS or any(len(letter) > 1 for letter in letters)
    is_week = together == "MF" and "/" not in match[0]
    return _row(match) if is_row or is_week else match[0]


def _day_among_others(match: Match) -> str:
    """Return the day, where another one stands in the text or a colon behind this one."""
    is_list = text_after(match).startswith(":") or _OTHER_DAY.search(match.string)
    return _one_day(match) if is_list else match[0]


def _one_day(match: Match) -> str:
    ends = re.match(r"\s*$|\s+[A-Z]", text_after(match))
    return _day(match["day"]) + (match["dot"] if ends else "")


DAYS = (
    SpokenRule(
        "Mon/Wed/Fri",
        "Monday, Wednesday and Friday",
        rf"\b(?:{_DAY}(?:{_BETWEEN}{_DAY})+|{_SMALL_DAY}(?:[/-]{_SMALL_DAY})+)\b",
        _row,
    ),
    SpokenRule(
        "Tu/Th",
        "Tuesday and Thursday",
        rf"(?<![\w/-]){_LETTER}(?:(?: ?[/\N{{EN DASH}}-] ?|,? and (?=Th\b)|, ?(?=[TS][hua]\b))"
        rf"{_LETTER})+(?![\w/'\u2019-])",
        _letters,
    ),
    SpokenRule(
        "MWF",
        "Monday, Wednesday and Friday",
        r"\bM,? ?W,? ?(?:and )?F\b",
        "Monday, Wednesday and Friday",
    ),
    SpokenRule("TTh", "Tuesday and Thursday", r"\bTu?Th\b", "Tuesday and Thursday"),
    SpokenRule(
        "Only Mon and then",
        "Only Monday and then",
        r"\b(?P<day>Mon|MON|Tues?|TUES?|Thu(?:rs?)?|THU(?:RS?)?|Fri|FRI)\b(?P<dot>\.?)(?!['\u2019-]\w)",
        _one_day,
    ),
    SpokenRule(
        "Walk on Sat",
        "Walk on Saturday",
        r"(?:(?<=[oO]n )|(?<=ery |ach ))(?P<day>Weds?|Sat|Sun)\b(?P<dot>\.?)"
        r"(?=\s*(?:$|[,;:)])| (?:only|morning|evening|(?:and|or) [A-Z])\b|(?<=\.) )",
        _one_day,
    ),
    SpokenRule(
        "Sat 10 May",
        "Saturday the tenth of May",
        rf"\b(?P<day>Weds?|Sat|Sun)\b(?P<dot>\.?)(?=,? the [a-z ]{{5,14}} of [A-Z]| {_HOUR})",
        _one_day,
    ),
    SpokenRule(
        "Mon legs, Wed arms",
        "Monday legs, Wednesday arms",
        r"(?:^|(?<=[,;.] ))(?P<day>Weds?|Sat|Sun)\b(?P<dot>\.?)"
        r"(?! (?:on|in|up|down|at|with|Salutations?|salutations?)\b)(?!['\u2019-])",
        _day_among_others,
    ),
)
