"""Numbers as people write them, and their words."""

import re

from voicecoach.languages.english_numbers import number

WHOLE = r"(?:\d{1,3}(?:,\d{3})+|\d+)"
DECIMAL = rf"(?:{WHOLE}(?:\.\d+)?|(?<![\d.])\.\d+)"
FRACTION = r"(?:\d{1,2}/\d{1,2})"
AMOUNT = rf"(?:\d+ {FRACTION}|{FRACTION}|{DECIMAL})"
"""`10`, `1,000`, `2.5`, `1/2` or `1 1/2`."""

NUMBER_STARTS = r"(?=[\d.])(?<![\w.,/:-])"
"""Before a number that does not go on to the left."""

MOST_DIGITS = 6
"""A number with more digits is said digit by digit."""

_FRACTIONS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth"}


def whole_words(digits: str) -> str:
    """Return a whole number in words. One that is very long is said digit by digit."""
    digits = digits.replace(",", "")
    if len(digits) > MOST_DIGITS or (len(digits) > 1 and int(digits[0]) == 0):
        return digit_words(digits)
    return number(int(digits))


def digit_words(digits: str) -> str:
    """Return the digits one by one: `007` is `zero zero seven`."""
    return " ".join(number(int(digit)) for digit in digits)


def decimal_words(written: str) -> str:
    """Return a number in words: `2.5` is `two point five`."""
    whole, point, decimals = written.partition(".")
    words = whole_words(whole) if whole else ""
    return f"{words} point {digit_words(decimals)}".strip() if point else words


def amount_words(written: str) -> str:
    """Return an AMOUNT in words: `1 1/2` is `one and a half`."""
    whole, _, fraction = written.rpartition(" ")
    if "/" not in fraction:
        return decimal_words(written)
    words = fraction_words(fraction) or row_words(fraction)
    if not whole:
        return words
    one = "" if words.startswith(("one ", "two ", "three ", "four ", "five ", "seven ")) else "a "
    return f"{whole_words(whole)} and {one}{words}"


def fraction_words(written: str) -> str:
    """Return a common fraction in words: `1/2` is `half`. It is empty for any other."""
    above, below = (int(part) for part in written.split("/"))
    name = _FRACTIONS.get(below)
    # 2/4 is no fraction that anybody writes.
    if name is None or above >= below or (above > 1 and below % above == 0):
        return ""
    if above > 1:
        return f"{number(above)} {name}s"
    return name if below in (2, 4) else f"one {name}"


def row_words(written: str) -> str:
    """Return the numbers of a row one after the other: `90/90` is `ninety ninety`."""
    return " ".join(whole_words(part) for part in re.findall(r"\d+", written))


def decade_words(digits: str) -> str:
    """Return a decade: 30 is `thirties`, 1990 `nineteen nineties`. It is empty for any other."""
    if not re.fullmatch(r"\d{2}|\d{4}", digits):
        return ""
    century, years = divmod(int(digits), 100)
    if years < 20 or years % 10 or century > 20:
        return ""
    decade = f"{number(years).removesuffix('y')}ies"
    return f"{number(century)} {decade}" if century else decade


def year_words(year: int) -> str:
    """Return a year as people say it: `twenty twenty four`, `nineteen oh five`."""
    century, years = divmod(year, 100)
    if century == 20 and years < 10:
        return number(year)
    end = number(years) if years > 9 else f"oh {number(years)}"
    return f"{number(century)} {end if years else 'hundred'}"


def range_words(low: str, high: str) -> str:
    """Return `ten to fifteen`. Two equal numbers are a name, such as `ninety ninety`."""
    between = " " if low == high else " to "
    return f"{amount_words(low)}{between}{amount_words(high)}"
