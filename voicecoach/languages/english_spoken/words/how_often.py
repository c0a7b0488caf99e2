"""How often and when: `bid`, `prn`, `AM/PM`."""

import re

from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)

HOW_OFTEN = {
    "BID": "two times a day", "TID": "three times a day", "QID": "four times a day",
    "QD": "every day", "QOD": "every other day", "QHS": "at bedtime",
    "QAM": "every morning", "QPM": "every evening", "PRN": "as needed",
}  # fmt: skip
"""What a prescription writes in letters, with or without dots."""

_NUMBER = (
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty"
    r"|half|quarter|thirds?|fifths?))"
)
_DOSE_BEFORE = re.compile(
    rf"(?:^|{_NUMBER}|\b(?:reps?|sets?|seconds?|minutes?|breaths|times|each|side|leg|arm|holds?"
    r"|rounds?|stretch|exercises?|daily|maximum|weight))[,;:]?\s+(?:[(\N{EM DASH}-]\s?)?$",
    re.IGNORECASE,
)
_DOSE_AFTER = re.compile(r"\s*(?:$|[,.;:)]|(?:for|until|x|as needed|prn|PRN|with meals)\b)")
_ENDS_SENTENCE = re.compile(r"\s*$|\s+[A-Z]")
_CAPITALS_AFTER = re.compile(r"\s+[A-Z]{2}")
_HOUR_BEFORE = re.compile(rf"\b{_NUMBER}\s$")


def _how_often(match: Match) -> str:
    written, dot = match["often"], match["dot"] or ""
    letters = written.replace(".", "").upper()
    if not _is_dose(match):
        return match[0]
    after = text_after(match)
    ends = _ENDS_SENTENCE.match(after) if "." not in written else re.match(r"\s+[A-Z]", after)
    return HOW_OFTEN[letters] + (dot if ends else "")


def _is_dose(match: Match) -> bool:
    """Return whether `bid` and the like are a dose, and not what was bid at a sale."""
    written = match["often"]
    if "." in written or (written.islower() and written in ("qd", "qhs", "qam", "qpm", "prn")):
        return True
    if written.isupper():
        return not _CAPITALS_AFTER.match(text_after(match))
    is_beside_dose = _DOSE_BEFORE.search(text_before(match)) and written.islower()
    return bool(is_beside_dose and _DOSE_AFTER.match(text_after(match)))


def _two_times_of_day(match: Match) -> str:
    if _HOUR_BEFORE.search(text_before(match)):
        return match[0]
    first, second = "morning", "evening"
    if match["first"].lower().startswith("p"):
        first, second = second, first
    return f"{first} {match['or'] or 'and'} {second}"


def _time_of_day(match: Match) -> str:
    """Return `morning` or `evening`. After an hour it is letters, and in `I AM HERE` a word."""
    before = text_before(match)
    if before.endswith("I ") or _CAPITALS_AFTER.match(text_after(match)):
        return match[0]
    if _HOUR_BEFORE.search(before):
        return " ".join(match[0].upper())
    return "morning" if match[0] == "AM" else "evening"


_LETTERS = r"[bBtTqQ](?:\.[iI]\.[dD]|[iI][dD])|[qQ]\.[dD]|[qQ]\.[oO]\.[dD]|[pP]\.[rR]\.[nN]"

_UNITS = {"h": "hours", "d": "days", "w": "weeks", "m": "minutes"}


SCHEDULES = (
    SpokenRule(
        "Clams, ten reps bid",
        "Clams, ten reps two times a day",
        rf"(?<![\w.'\u2019/-])(?P<often>{_LETTERS}|Q(?:O?D|HS|AM|PM)|q(?:d|hs|am|pm)|PRN|prn)(?P<dot>\.)?"
        r"(?![\w'\u2019/-]|\.\w)",
        _how_often,
    ),
    SpokenRule(
        "Stretch AM/PM",
        "Stretch morning and evening",
        r"\b(?P<first>(?:[aApP])\.?[mM])\b\.? ?(?:/|,|and\b|(?P<or>or)\b) ?(?!(?P=first))"
        r"[aApP]\.?[mM]\b(?:\.(?=[^\w\s]|\s+[a-z0-9]))?",
        _two_times_of_day,
    ),
    SpokenRule("Stretch in the AM", "Stretch in the morning", r"\b(?:[AP]M|pm)\b", _time_of_day),
)
