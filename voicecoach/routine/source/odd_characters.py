"""Characters that look like others and mean nothing in YAML, and their names."""

import re
import unicodedata

ODD_SPACES = "\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff"
ODD_QUOTES = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb\u2039\u203a\uff02\uff07"
ODD_COLONS = "\uff1a\ufe55\ua789\u2236"

ODD_SPACE = re.compile(f"[{ODD_SPACES}]")
ODD_QUOTE = re.compile(f"[{ODD_QUOTES}]")
ODD_COLON = re.compile(f"[{ODD_COLONS}]")
_WIDTHLESS = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_ODD_EDGE = re.compile(f"^[\\s{ODD_SPACES}{ODD_QUOTES}]+|[\\s{ODD_SPACES}{ODD_QUOTES}]+$")


def without_odd_characters(key: str) -> str:
    """Return a key without unusual spaces and quotes, and without what follows an odd colon."""
    cut = re.split(f"[{ODD_COLONS}]", key)[0]
    return ODD_SPACE.sub(" ", _WIDTHLESS.sub("", _ODD_EDGE.sub("", cut))).strip()


def odd_character_in_key(key: str) -> str:
    """Return the first character that makes a key look like another one, or ""."""
    found = re.search(f"[{ODD_SPACES}{ODD_QUOTES}{ODD_COLONS}]", key)
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
