"""Numbers with a mark: `"` for seconds or inches, `'` for minutes or feet."""

import re

from voicecoach.languages.english_spoken.amounts.measures import END, OF_NUMBER, measure_words
from voicecoach.languages.english_spoken.amounts.units import Unit
from voicecoach.languages.english_spoken.matching.contexts import is_about_effort, is_about_time
from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)

_SECOND = Unit("second", "seconds", '"')
_INCH = Unit("inch", "inches", '"')
_MINUTE = Unit("minute", "minutes", "'")
_FOOT = Unit("foot", "foot", "'")

_THINGS = "box|step|ball|band|block|plate|foam|roller|bench|board|stick|deficit"
_THING = re.compile(rf"\s(?:{_THINGS})", re.IGNORECASE)
"""What has inches, even where it is held."""

_DISTANCE = re.compile(
    r"[\s-]?(?:rope|ladder|ceiling|wall|carry|carries|tall|wide|long|apart|away|from|high|deep"
    r"|handstand|sled|lunge|line|pole|bar|ramp|platform|behind|straps?|broad|board|band|bench|box)",
    re.IGNORECASE,
)
"""What has feet."""

_OPENING = re.compile(r"(?<!\w)'(?=\w|$)(?!(?i:til|em|n|bout|cause|tis|twas|round)\b|\d0s)")
"""An apostrophe that opens a quotation, and stands for no letters."""

_SHORTEST_BARE_S = 15
_ENDS = re.compile(r"\s*(?:$|[,;.)/+]|[xX]\s?\d)")
HAS_INCHES = re.compile(
    rf"\b(?:{_THINGS}|jump|inch|deep|deficit|hurdle|height|wide|apart|lift|raise|reach|away|from|off|onto|to"
    r"|feet|foot|stance|gap|within|above|below|about|elevat\w+|distance|length|size|waist|hips?)",
    re.IGNORECASE,
)

_SMALL_WORDS = (
    "a an the and or of on in at to for from with without off above below apart away wide deep high"
    " long tall each per between behind before after then is are if as by up down out w/"
).split()


def _is_bare_time(match: Match) -> bool:
    """Return whether a number with no noun beside it is as round and large as a time."""
    longest = int(match["high"] or match["low"]) if match["low"].isdigit() else 0
    if longest < _SHORTEST_BARE_S or longest % 5 or not _ENDS.match(text_after(match)):
        return False
    return not HAS_INCHES.search(text_before(match))


def _inches_or_seconds(match: Match) -> str:
    # An odd quotation mark before it makes this one the end of a quotation.
    if len(re.findall(r'(?<!\d)"', text_before(match))) % 2:
        return match[0]
    is_time = is_about_time(match) or is_about_effort(match) or _is_bare_time(match)
    if is_time and not _THING.match(text_after(match)):
        return measure_words(match, _SECOND)
    following = re.match(r"[ -]([\w/]+)", text_after(match))
    described = following is not None and following[1].lower() not in _SMALL_WORDS
    return measure_words(match, _INCH, is_described=described)


def _feet_or_minutes(match: Match) -> str:
    # The same holds of an apostrophe that opens a quotation.
    if len(_OPENING.findall(text_before(match))) % 2:
        return match[0]
    return measure_words(match, _FOOT if _DISTANCE.match(text_after(match)) else _MINUTE)


MARKS = (
    SpokenRule("Rest 30''", "Rest thirty seconds", rf"(?<=\d)''{END}", "s"),
    SpokenRule("2'/1'", "two minutes, one minute", r"(?<=\d)'\s?/\s?(?=\d+')", " min, "),
    SpokenRule(
        '30"/15"',
        "thirty seconds, fifteen seconds",
        rf"(?<=\d)\"\s?/\s?(\d+)\"(?! ?(?:{_THINGS}))",
        r" s, \1 s",
    ),
    SpokenRule(
        '24"/20" box', "twenty four or twenty inch box", r"(?<=\d)\"\s?/\s?(?=\d+\")", " or "
    ),
)
"""Marks in pairs, and what stands for a mark. They come before the units."""

MARKED = (
    SpokenRule('12" box', "twelve inch box", rf"{OF_NUMBER}\s?\"(?!\w)", _inches_or_seconds),
    SpokenRule("6' rope", "six foot rope", rf"{OF_NUMBER}'(?!\w)", _feet_or_minutes),
)
