"""What the words around a number say about its unit."""

import re

from voicecoach.languages.english_spoken.matching.rule import Match, text_after, text_before

_TIME_BEFORE = re.compile(
    r"\b(?:time|hold(?:s|ing)?|rest(?:s|ing)?|pauses?|wait|break|amrap|emom|every|breathe|relax)\b"
    r"(?:[\s:=~-]+(?!an?\b|\d)[\w']+){0,3}[\s:=(~-]*$",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(
    r"[\s-]*(?:holds?|rests?|pauses?|break|wait|amrap|emom|time\b|timer|work\b|(?:on|off)\b(?=\s*(?:[,;/.]|$)))",
    re.I,
)


def is_about_time(match: Match) -> bool:
    """Return whether the words around a number speak of time, rest or a hold."""
    before, after = text_before(match), text_after(match)
    return bool(_TIME_BEFORE.search(before) or _TIME_AFTER.match(after))
