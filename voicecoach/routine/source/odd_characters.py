"""Characters that look like others and mean nothing in YAML, and their names."""

import re
import unicodedata

_SPACES = "\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff"
_QUOTES = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb\u2039\u203a\uff02\uff07"
_COLONS = "\uff1a\ufe55\ua789\u2236"

ODD_SPACE = re.compile(f"[{_SPACES}]")
ODD_QUOTE = re.compile(f"[{_QUOTES}]")
ODD_COLON = re.compile(f"[{_COLONS}]")
_WIDTHLESS = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_ODD_EDGE = re.compile(f"^[\\s{_SPACES}{_QUOTES}]+|[\\s{_SPACES}{_QUOTES}]+$")
_ODD_INDENT = re.compile(f"^ *([\t{_SPACES}])")
_ODD_COLON = re.compile(f"^[\\s-]*\\w+\\s*([{_COLONS}])")
_QUOTED_VALUE = re.compile(f":\\s+([{_QUOTES}])")
_LONE_DASH = re.compile(r"^[\s-]*(\w+):\s+(-)\s*$")


def without_odd_characters(key: str) -> str:
    """Return a key without unusual spaces and quotes, and without what follows an odd colon."""
    cut = re.split(f"[{_COLONS}]", key)[0]
    return ODD_SPACE.sub(" ", _WIDTHLESS.sub("", _ODD_EDGE.sub("", cut))).strip()


def odd_character_in_key(key: str) -> str:
    """Return the first character that makes a key look like another one, or ""."""
    found = re.search(f"[{_SPACES}{_QUOTES}{_COLONS}]", key)
    return found[0] if found else ""


def name_of_character(odd: str) -> str:
    """Return what a character is, such as `a no-break space (U+00A0)`."""
    if odd == "\t":
        return "a tab"
    name = unicodedata.name(odd, "character").lower()
    if ODD_QUOTE.match(odd):
        name = "typographic quote"
    article = "an" if name[0] in "aeiou" else "a"
    return f"{article} {name} (U+{ord(odd):04X})"


def odd_character_in_line(line: str) -> tuple[int, str, str] | None:
    """Return what may have made a line no valid YAML, or None if nothing is odd in it.

    It is the column from 1, what is wrong, and what to write.
    """
    if found := _ODD_INDENT.search(line):
        name = name_of_character(found[1])
        return found.start(1) + 1, f"the line begins with {name}", "indent with plain spaces"
    if found := _ODD_COLON.search(line):
        name = name_of_character(found[1])
        return found.start(1) + 1, f"this is {name}", "write a plain colon and a space after it"
    if found := _QUOTED_VALUE.search(line):
        message = f"{name_of_character(found[1])} does not quote a text"
        return found.start(1) + 1, message, 'use the plain quote of the keyboard: "'
    if found := _LONE_DASH.search(line):
        message = "a dash by itself begins a list"
        return found.start(2) + 1, message, f"write a value, such as  {found[1]}: 0"
    return None
