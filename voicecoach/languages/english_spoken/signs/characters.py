"""Characters as the rules know them: those that look alike, those unseen, and pictures."""

import re
import unicodedata

_SAME = {
    "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "\N{THIN SPACE}": " ",
    "\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-", "\N{FIGURE DASH}": "-",
    "\N{HORIZONTAL BAR}": "\N{EM DASH}", "\N{SMALL HYPHEN-MINUS}": "-",
    "\N{DOUBLE PRIME}": '"', "\N{PRIME}": "'",
    "\N{DOUBLE LOW-9 QUOTATION MARK}": "\N{LEFT DOUBLE QUOTATION MARK}",
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": "\N{LEFT DOUBLE QUOTATION MARK}",
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{RING ABOVE}": "\N{DEGREE SIGN}", "\N{MASCULINE ORDINAL INDICATOR}": "\N{DEGREE SIGN}",
    "\N{DEGREE CELSIUS}": "\N{DEGREE SIGN}C", "\N{DEGREE FAHRENHEIT}": "\N{DEGREE SIGN}F",
    "\N{FRACTION SLASH}": "/", "\N{DIVISION SLASH}": "/", "\N{NUMERO SIGN}": "#",
    "\N{ALMOST EQUAL TO}": "~", "\N{TILDE OPERATOR}": "~", "\N{SMALL TILDE}": "~",
}  # fmt: skip
"""What each of these characters stands for."""

_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0e\ufeff]"
)
_KEYCAP = re.compile("([0-9#*])\ufe0f?\u20e3")
_LARGE_FORMS = re.compile("[\uff01-\uff5e]")
_CIRCLED_LETTER = re.compile("[\u24b6-\u24cf]")
_CIRCLED = re.compile("[\u2460-\u2473]")
_VULGAR = re.compile("(?<=(\\d))?[\u00bc-\u00be\u2150-\u215e]")
_SUBSCRIPT = re.compile("[\u2080-\u2089]")
_DASH_OF_RANGE = re.compile(
    r"(?<=[\w%\"'\N{DEGREE SIGN}])[\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}](?=\d)"
    r"|(?<=\d )[\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}](?= \d)"
)
_QUOTE_OF_MEASURE = re.compile(
    "(?<=\\d)(?:\N{RIGHT DOUBLE QUOTATION MARK}|\N{RIGHT SINGLE QUOTATION MARK}(?!\\w))"
)
_ACCENT_AS_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[`\N{ACUTE ACCENT}](?=[^\W\d_])")
_TABLE = str.maketrans({**_SAME, "\u00b2": " squared ", "\u00b3": " cubed "})


def simplify_characters(text: str) -> str:
    """Return the text with plain dashes, quotes, spaces, digits and fractions."""
    text = _INVISIBLE.sub("", text)
    # A number in a ring or on a key begins an entry of a list.
    text = _KEYCAP.sub(_entry_number, text)
    text = _CIRCLED.sub(_entry_number, text)
    text = _CIRCLED_LETTER.sub(_letter_in_brackets, text)
    text = _LARGE_FORMS.sub(_plain, text)
    text = _SUBSCRIPT.sub(_plain, text)
    text = _VULGAR.sub(_fraction, text)
    text = _DASH_OF_RANGE.sub("-", text)
    text = _ACCENT_AS_APOSTROPHE.sub("'", text)
    text = _QUOTE_OF_MEASURE.sub(_straight_quote, text)
    return text.translate(_TABLE)


def _entry_number(match: re.Match[str]) -> str:
    number = _plain(match)[0] if match.re is _KEYCAP else _plain(match)
    return f" {number}) "


def _letter_in_brackets(match: re.Match[str]) -> str:
    """Return a letter in a ring, which marks a side, as it is typed: `(R)`."""
    return f"({_plain(match)})"


def _straight_quote(match: re.Match[str]) -> str:
    return '"' if match[0] == "\N{RIGHT DOUBLE QUOTATION MARK}" else "'"


def _plain(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def _fraction(match: re.Match[str]) -> str:
    fraction = _plain(match).replace("\N{FRACTION SLASH}", "/")
    return f" {fraction}" if match[1] else fraction


_JOINERS = "\u200d\ufe0f\u20e3"
"""What joins and colours the parts of one picture."""

_KEPT = "\N{DEGREE SIGN}"
"""Signs that Unicode counts among the pictures, and that have words."""


def without_pictures(text: str) -> str:
    """Return the text with a space in place of each picture."""
    if text.isascii():
        return text
    return "".join(" " if _is_picture(character) else character for character in text)


def _is_picture(character: str) -> bool:
    if character in _KEPT:
        return False
    # Skin tones are modifiers (Sk), and the letters of some flags are tags (Cf).
    is_modifier = "\U0001f3fb" <= character <= "\U0001f3ff"
    is_tag = "\U000e0020" <= character <= "\U000e007f"
    is_sign = unicodedata.category(character) == "So"
    return is_sign or is_modifier or is_tag or character in _JOINERS
