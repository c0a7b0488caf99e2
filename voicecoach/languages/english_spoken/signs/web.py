"""Addresses of the web that begin without `www.`, and those of mail."""

import re

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_SURE_ENDS = "co\\.uk|org\\.uk|ac\\.uk|com\\.au|de|fr|eu|uk|io|nl|edu|gov|info|app"
"""Ends of addresses that are no English words. `me` and `be` need a path after them."""

_SIGNS = {".": " dot ", "_": " underscore ", "-": " ", "+": " plus ", "@": " at "}


def _said(match: Match) -> str:
    return re.sub(r"[._+@-]", lambda sign: _SIGNS[sign[0]], match[0])


def _with_path(match: Match) -> str:
    return match[1].replace(".", " dot ").replace("-", " ")


WEB = (
    SpokenRule(
        "Ask anna.b@example.co.uk",
        "Ask anna dot b at example dot co dot uk",
        r"(?<![\w.+-])[A-Za-z\d][\w.+-]*@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)*\.[A-Za-z]{2,}\b",
        _said,
    ),
    SpokenRule(
        "See @anna.yoga", "See at anna dot yoga", r"(?<!\w)@[A-Za-z]\w*(?:\.[A-Za-z]\w*)+\b", _said
    ),
    SpokenRule(
        "See youtu.be/abcD",
        "See youtu dot be",
        rf"(?<![\w@./-])([a-z\d-]+(?:\.[a-z\d-]+)*\.(?:{_SURE_ENDS}|com|org|net|be|me|co|tv|ly|fit))"
        r"/[\w/?=&#%.-]*\w/?",
        _with_path,
    ),
    SpokenRule(
        "See example.co.uk",
        "See example dot co dot uk",
        rf"(?<![\w@./-])[a-z\d-]+(?:\.[a-z\d-]+)*?\.(?:{_SURE_ENDS})\b(?!\.\w)",
        _said,
    ),
)
