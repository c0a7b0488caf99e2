"""Weights and distances in English."""

from voicecoach.languages.english_numbers import number

QUANTITY_WORDS = {
    "kg": ("kilo", "kilos"),
    "g": ("gram", "grams"),
    "lb": ("pound", "pounds"),
    "st": ("stone", "stone"),
    "%": ("percent", "percent"),
    "m": ("metre", "metres"),
    "km": ("kilometre", "kilometres"),
    "mi": ("mile", "miles"),
    "yd": ("yard", "yards"),
    "ft": ("foot", "feet"),
    "steps": ("step", "steps"),
    "laps": ("lap", "laps"),
    "lengths": ("length", "lengths"),
}
"""By unit: its word after "one", and after any other number."""


def amount(thousandths: int) -> str:
    """Return a number in thousandths in words: 22,500 is `twenty two and a half`."""
    whole, part = divmod(thousandths, 1_000)
    if not part:
        return number(whole)
    if part == 500:
        return f"{number(whole)} and a half" if whole else "half"
    digits = f"{part:03}".rstrip("0")
    spoken = " ".join(number(int(digit)) for digit in digits)
    return f"{number(whole)} point {spoken}"


def quantity(thousandths: int, unit: str) -> str:
    """Return so much of a unit in words: `twenty kilos`, `half a stone`, `seventy percent`."""
    one, many = QUANTITY_WORDS[unit]
    if thousandths == 500:
        return f"half a {one}"
    return f"{amount(thousandths)} {one if thousandths == 1_000 else many}"
