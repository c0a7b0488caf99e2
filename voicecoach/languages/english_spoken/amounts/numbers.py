"""Numbers by themselves, or beside letters."""

import re

from voicecoach.languages.english_numbers import ordinal
from voicecoach.languages.english_spoken.amounts.amount_words import (
    DECIMAL,
    MOST_DIGITS,
    amount_words,
    digit_words,
    range_words,
    whole_words,
    year_words,
)
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule
from voicecoach.languages.english_spoken.words.letters import said_letters


def _ordinal(match: Match) -> str:
    return ordinal(int(match[1])) if len(match[1]) <= MOST_DIGITS else match[0]


def _year(match: Match) -> str:
    return f"{match[1]}{year_words(int(match[2]))}"


def _time_of_day(match: Match) -> str:
    return f"{whole_words(match[1])} {match[2].lower()}.m."


def _letters_and_digits(match: Match) -> str:
    parts = re.findall(r"\d+|[^\W\d_]+", match[0])
    words = (whole_words(part) if part[0].isdigit() else _letters(part) for part in parts)
    return " ".join(words)


def _letters(part: str) -> str:
    if len(part) == 1:
        return part.upper()
    # Two capitals beside a number are a formula, such as CO2.
    return " ".join(part) if len(part) == 2 and part.isupper() else said_letters(part)


def _labels(match: Match) -> str:
    first, between, second = match[1], match[2], match[3]
    # Vertebrae are named one after the other, the entries of a superset from one to another.
    joins = " to " if between == "-" and first[0] in "ABDEFGH" and second[0].isalpha() else " "
    return f"{_spaced(first)}{joins}{_spaced(second)}"


def _spaced(label: str) -> str:
    return " ".join(
        whole_words(part) if part[0].isdigit() else part for part in re.findall(r"\d+|[A-Z]", label)
    )


def _thousands(match: Match) -> str:
    low, high = match[1], match[2]
    return f"{range_words(low, high) if high else amount_words(low)} thousand"


NUMBERS = (
    SpokenRule(
        "10k steps",
        "ten thousand steps",
        r"(?<![\w.,])(\d+(?:\.\d+)?)(?:-(\d+))?[kK](?= (?:steps|reps|calories|jumps|metres)\b)",
        _thousands,
    ),
    SpokenRule("3-5RM", "three to five rep max", r"(?<=\d)(?=RM\b)", " "),
    SpokenRule("5-10k run", "five to ten K run", r"(?<=\d)[kK]\b", " K"),
    SpokenRule("10 000 steps", "ten thousand steps", r"(?<=\d) (?=000\b)", ""),
    SpokenRule(
        "2nd-3rd week", "second to third week", r"(?<=st|nd|rd|th)-(?=\d+(?:st|nd|rd|th)\b)", " to "
    ),
    SpokenRule("10,8,6 reps", "ten, eight, six reps", r"(?<=\d),(?=\d{1,2}(?!\d))", ", "),
    SpokenRule("L4/L5", "L four L five", r"\b([A-Z]\d{1,2})\s?([/-])\s?([A-Z]?\d{1,2})\b", _labels),
    SpokenRule("1st set", "first set", r"(?<![\w.])(\d+)(?:st|nd|rd|th)\b", _ordinal),
    SpokenRule(
        "Start at 7 am",
        "Start at seven a.m.",
        r"(?<![\w.])(1?\d)\s?([AaPp])\.?[Mm]\b\.?(?! [a-z]+ing)",
        _time_of_day,
    ),
    SpokenRule(
        "In 2024",
        "In twenty twenty four",
        r"(\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Oo]f|[Uu]ntil|[Bb]efore|[Yy]ear) )"
        r"((?:19|20)\d\d)(?![\w.,]\d)",
        _year,
    ),
    SpokenRule(
        "Set 1 - 10 reps",
        "Set one, ten reps",
        r"\b((?:[Ss]et|[Rr]ound|[Ww]eek|[Dd]ay|[Mm]ove|[Pp]hase|[Pp]art|[Ll]evel|[Ss]tep|[Ee]xercise)"
        r" \d+) - (?=\d)",
        r"\1, ",
    ),
    SpokenRule(
        "10-15 reps",
        "ten to fifteen reps",
        rf"(?<![\w.,/-])({DECIMAL})\s?-\s?({DECIMAL})(?![\w.]*\d)(-(?=[A-Za-z]))?",
        lambda match: range_words(match[1], match[2]) + (" " if match[3] else ""),
    ),
    SpokenRule(
        "Version 1.2.3",
        "Version one point two point three",
        r"(?<![\w.])\d+(?:\.\d+){2,}",
        lambda match: " point ".join(digit_words(part) for part in match[0].split(".")),
    ),
    SpokenRule(
        "10-step drill",
        "ten step drill",
        rf"(?<![\w.,-])({DECIMAL})-(?=[A-Za-z])",
        lambda match: f"{amount_words(match[1])} ",
    ),
    SpokenRule(
        "CO2 mask",
        "C O two mask",
        r"(?<![\w.,])(?=\w*[A-Za-z])(?=\w*\d)[A-Za-z\d]+(?![\w])",
        _letters_and_digits,
    ),
    SpokenRule("COVID-19", "COVID nineteen", r"(?<=[A-Za-z])-?(?=\d)|(?<=\d)(?=[A-Za-z])", " "),
    SpokenRule(
        "2.5 turns",
        "two point five turns",
        rf"(?<![A-Za-z])({DECIMAL})",
        lambda match: amount_words(match[1]),
    ),
)
