"""Words that are written short: `w/`, `ea`, `approx.`, `ext. rot.`"""

import re

from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)
from voicecoach.languages.english_spoken.words.field_forms import FIELD_FORMS

SHORT_FORMS = FIELD_FORMS | {
    "w/": "with", "w/o": "without", "w/out": "without", "b/w": "between", "b/c": "because",
    "b/l": "both sides", "e/s": "each side", "ea": "each", "p/s": "per side", "s/l": "side-lying",
    "n/a": "not applicable", "s/p": "after", "alt": "alternating", "approx": "about",
    "appx": "about", "aprox": "about",
    "vs": "versus", "incl": "including", "excl": "excluding", "esp": "especially", "avg": "average",
    "bilat": "both sides", "unilat": "one side", "ext rot": "external rotation",
    "int rot": "internal rotation", "ext": "extension", "abd": "abduction", "rot": "rotation",
    "horiz": "horizontal", "fwd": "forward", "fwds": "forwards", "bwd": "backward",
    "bkwd": "backward", "hrs": "hours", "mins": "minutes", "secs": "seconds", "wk": "week",
    "wks": "weeks", "kg": "kilograms", "kgs": "kilograms", "lbs": "pounds", "km": "kilometres",
    "cm": "centimetres", "mm": "millimetres", "shldr": "shoulder", "shldrs": "shoulders",
    "rnd": "round", "rnds": "rounds", "rds": "rounds", "exs": "exercises", "ex's": "exercises",
    "pts": "points", "yrs": "years", "mvmt": "movement", "wt": "weight", "wts": "weights",
    "bwt": "body weight", "thru": "through", "ecc": "eccentric", "conc": "concentric",
}  # fmt: skip
"""Short forms in small letters, without the dot that may follow."""

DOTTED = {
    "e.g.": "for example", "i.e.": "that is", "b.w.": "body weight", "lat.": "lateral",
    "ant.": "anterior", "pos.": "position", "diff.": "different", "std.": "standard",
    "min.": "minimum", "int.": "internal",
}  # fmt: skip
"""Short forms that need their dot, and a small letter or a number after it."""

PAIRS = {
    "abd/add": "abduction and adduction", "flex/ext": "flexion and extension",
    "sup/pro": "supination and pronation", "inv/ev": "inversion and eversion",
    "df/pf": "dorsiflexion and plantarflexion", "ir/er": "internal and external rotation",
    "ant/post": "anterior and posterior", "med/lat": "medial and lateral",
    "sup/inf": "superior and inferior", "con/ecc": "concentric and eccentric",
    "conc/ecc": "concentric and eccentric", "prox/dist": "proximal and distal",
    "ue/le": "arms and legs", "wu/cd": "warm-up and cool-down",
    "int/ext": "internal and external",
    "fwd/bwd": "forward and backward", "fwd/back": "forward and back",
    "in/ex": "inhale and exhale", "inh/exh": "inhale and exhale",
}  # fmt: skip
"""Movements that are written together, in either order."""

_PAIR_WORDS = "|".join(word for pair in PAIRS for word in pair.split("/"))
_PAIR = (
    r"\b(?=[A-Za-z]{2,4}\.?(?: ?/| and| plus))"
    rf"(?P<first>(?i:{_PAIR_WORDS}))\.?(?: ?/ ?| and | plus )(?P<second>(?i:{_PAIR_WORDS}))\b\.?"
)

_HAS_MAXIMUM = "reps?|effort|hold|time|weight|load|lifts?|speed|height|range|heart|number|HR"
_ENDS_SENTENCE = re.compile(r"\s*$|\s+[A-Z]")


def _short_form(match: Match) -> str:
    word, dot = match[1], match[2] or ""
    said = SHORT_FORMS.get(word.lower().replace(". ", " "))
    # Four capitals, or some with a dot, are a word of a sheet in capitals.
    is_name = word.isupper() and "/" not in word and not dot and len(word) < 4
    if said is None or is_name:
        return match[0]
    goes_on = word.isupper() and text_after(match).strip()
    if dot and (goes_on or not _ENDS_SENTENCE.match(text_after(match))):
        dot = ""
    return said + dot


def _pair(match: Match) -> str:
    """Return both movements in the order they are written. Words of two pairs stay."""
    first, second = match["first"].lower(), match["second"].lower()
    if said := PAIRS.get(f"{first}/{second}"):
        return said
    said = PAIRS.get(f"{second}/{first}")
    if said is None:
        return match[0]
    one, _and, other, *rest = said.split()
    return " ".join([other, "and", one, *rest])


def _dotted(match: Match) -> str:
    return DOTTED.get(match[0], match[0])


def _maximum(match: Match) -> str:
    # Max is a name as well, and "one rep max" has a name of its own.
    is_name = match[0][0] == "M" and not re.match(
        rf"\.? ?(?:{_HAS_MAXIMUM})\b",
        text_after(match),
    )
    is_muscle = re.search(r"\b(?:[gG]lut(?:e|eus)|[pP]ec) $", text_before(match))
    if is_name or is_muscle or re.search(r"\b(?:rep|two|VO|O) $", text_before(match)):
        return match[0]
    return "maximum"


ABBREVIATIONS = (
    SpokenRule(
        "w/band", "with band", r"(?<![\w/])[wW]/(?=[A-Za-z]{2})(?!(?i:out|in|up)\b)", "with "
    ),
    SpokenRule("abd/add", "abduction and adduction", _PAIR, _pair),
    SpokenRule("10 each/side", "ten each side", r"\beach ?/ ?(?=side|leg|arm|way)", "each "),
    SpokenRule("med ball", "medicine ball", r"\b([mM])ed\.? ball\b", r"\1edicine ball"),
    SpokenRule("e.g. a chair", "for example a chair", r"\b[a-z]\.(?:[a-z]\.)+(?!\w)", _dotted),
    SpokenRule("lat. raise", "lateral raise", r"\b[a-z]{3,4}\.(?=,| [a-z0-9(])", _dotted),
    SpokenRule(
        "max reps",
        "maximum reps",
        r"\b[mM]ax\b(?:\.(?=,| [a-z0-9(]| [A-Z]{2}))?(?!['\u2019-]?\w)",
        _maximum,
    ),
    SpokenRule(
        "approx. 10",
        "about ten",
        r"(?<![\w/'\u2019.-])((?i:ext|int)\.? (?:rot|ROT)|[A-Za-z]+/[A-Za-z]*|[A-Za-z]+(?:'s)?)"
        r"(?![\w/'\u2019-])(\.)?",
        _short_form,
    ),
)
