"""What the words around a number say about its unit."""

import re

from voicecoach.languages.english_spoken.matching.rule import Match, text_after, text_before

_WORDS_BETWEEN = r"(?:[\s:=~-]+(?!an?\b|\d)[\w']+){0,3}[\s:=(~-]*$"
"""Up to three words between the word that tells and the number, none of them an article."""

_TIME_BEFORE = re.compile(
    r"\b(?:time|hold(?:s|ing)?|rest(?:s|ing)?|pauses?|wait|break|amrap|emom|every|breathe|relax)\b"
    + _WORDS_BETWEEN,
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(
    r"[\s-]*(?:holds?|rests?|pauses?|break|wait|amrap|emom|time\b|timer|work\b"
    r"|(?:easy |gentle |light )?(?:warm|cool)\b|(?:on|off)\b(?=\s*(?:[,;/.]|$)))",
    re.IGNORECASE,
)

_EFFORT = (
    r"planks?|stretch(?:es)?|sits?|jog|run|walk|row|bike|cycle|swim|sprints?|strides?|fartlek|tabata"
    r"|warm|cool|easy|steady|hard|fast|savasana|intervals?|isometrics?|tempo|pace|each|ea|ecc|conc|eccentric|concentric|squeeze|lowering"
)
_EFFORT_BEFORE = re.compile(
    rf"\b(?:{_EFFORT}|intervals?|(?:warm|cool)[ -]?(?:up|down)|sets? of|by|times|plus)\b"
    + _WORDS_BETWEEN,
    re.IGNORECASE,
)
_EFFORT_AFTER = re.compile(
    rf"[\s-]*(?:(?:{_EFFORT})\b|an? (?:kilometre|mile|day|side|leg|arm)\b)", re.IGNORECASE
)


def is_about_time(match: Match) -> bool:
    """Return whether the words around a number speak of time, rest or a hold."""
    before, after = text_before(match), text_after(match)
    return bool(_TIME_BEFORE.search(before) or _TIME_AFTER.match(after))


def is_about_effort(match: Match) -> bool:
    """Return whether the words around a number speak of what one does for some time.

    That tells seconds from inches. It does not tell minutes from metres: one runs both.
    """
    before, after = text_before(match), text_after(match)
    return bool(_EFFORT_BEFORE.search(before) or _EFFORT_AFTER.match(after))
