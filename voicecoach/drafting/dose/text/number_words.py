"""Numbers in words, as digits: "three sets of twelve" becomes "3 sets of 12"."""

import re

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)}
_VALUES |= {word: number * 10 for number, word in enumerate(_TENS, 2)}
NUMBER_WORDS = tuple(_VALUES)
"""The words of which all numbers below a hundred are made."""

_PHRASES = {
    r"half a minute|1/2 a? ?min(?:ute)?|\u00bd a? ?min(?:ute)?": "30 s",
    r"(?:a|one|1) minute and a half|(?:one|1) and a half minutes": "90 s",
    r"two and a half minutes": "150 s",
    r"a couple of minutes": "2 min",
    r"half an hour": "30 min",
    r"(?:a|one) quarter of an hour": "15 min",
    r"(?:a|one|1) minute['\u2019]s(?= (?:rest|break|recovery|breather))": "1 min",
    r"a min(?:ute)?(?! (?:or so )?(?:later|after|ago))": "1 min",
    r"a second(?! (?:set|time|round|rep|later|one|person|pair))": "1 s",
    r"an hour(?! (?:later|after|ago|before))": "1 h",
    rf"(?:a|one) set(?= of (?:[0-9]|{'|'.join((*_ONES, *_TEENS, *_TENS))}))": "1 set",
    r"half a dozen": "6",
    r"(?:two|2) dozen": "24",
    r"a dozen|one dozen": "12",
    r"(?:a|one) hundred": "100",
    r"a couple of times": "2 times",
    r"a couple of(?= (?:sets|reps|breaths))": "2",
    r"once(?= (?:a|per|each|every|daily|on|weekly|with each|with both)\b)": "1 times",
    r"once or twice": "1-2 times",
    r"half a mile|1/2 (?:a )?mile": "0.5 miles",
    r"(?:a |one )?quarter of a mile|1/4 (?:of a )?mile": "0.25 miles",
    r"three quarters of a mile|3/4 (?:of a )?mile": "0.75 miles",
    r"twice": "2 times",
    r"thrice": "3 times",
}
"""Phrases that mean a number, as it is written in digits."""

_TENS_AND_ONES = rf"(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES)})\b)?"
_SIMPLE = rf"{_TENS_AND_ONES}|{'|'.join(sorted((*_ONES, *_TEENS), key=len, reverse=True))}"
_DIGITS = tuple(_PHRASES.values())
_SHORT_CLOCK = r"(?<!reps )(?<!sets )(?<![0-9] )(?<![:,.-]):(?:[0-5][0-9]|60|90)(?!:)"
NUMBER_IN_WORDS = re.compile(
    "|".join(f"(?<![\\w])({phrase})(?![\\w])" for phrase in (*_PHRASES, _SIMPLE, _SHORT_CLOCK))
)
"""Any number in words, in a text of small letters, and seconds such as `:30`."""


def in_digits(found: re.Match[str]) -> str:
    """Return what `NUMBER_IN_WORDS` found in digits: "twenty five" is 25."""
    which = found.lastindex or 0
    if which <= len(_DIGITS):
        return _DIGITS[which - 1]
    if found[0].startswith(":"):
        return f"{found[0][1:]} s"
    return str(sum(_VALUES[word] for word in re.split("[ -]", found[0])))
