"""Pictures: emoji, flags, check marks and the like, which are not said."""

import unicodedata

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
