"""Numbers and lengths as the coach says them."""

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_UNIT_MS = {"second": 1_000, "minute": 60_000, "hour": 3_600_000}
_WORD = "|".join(_SMALL + _TENS[2:])
_LENGTH = re.compile(rf"((?:(?:{_WORD})\s)+)(and a half )?(second|minute|hour)")


def in_words(number: int) -> str:
    """A number below a hundred, such as "twenty one"."""
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f" {_SMALL[ones]}" if ones else "")


def sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _number(words: str) -> int:
    values = {word: 10 * value for value, word in enumerate(_TENS)}
    values |= {word: value for value, word in enumerate(_SMALL)}
    return sum(values[word] for word in words.split())


def spoken_ms(text: str) -> int:
    """A length in words, such as "About three and a half minutes." or "one minute"."""
    text = text.lower().strip(" .").removeprefix("about ").replace("half an hour", "thirty minutes")
    text = re.sub(r"\ban? (hour|minute)", r"one \1", text)
    text = re.sub(r"(hour|minute) and a half", r"and a half \1", text)
    found = 0.0
    for words, half, unit in _LENGTH.findall(text):
        found += (_number(words) + (0.5 if half else 0)) * _UNIT_MS[unit]
    return round(found)
