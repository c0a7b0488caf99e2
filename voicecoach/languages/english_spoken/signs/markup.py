"""Markup, addresses and lists: what is meant for the eye."""

import re

from voicecoach.languages.english_spoken.amounts.amount_words import whole_words
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_CLAUSE = r"(?:^|(?<=[.:;!?] )|(?<=[(\[]))"
"""Where a clause begins. A name may stand after the coach's own "Next:"."""

_TAGS = "b|i|u|s|p|a|br|em|strong|span|div|ul|ol|li|h[1-6]|su[bp]|code|small|mark|font|hr|img"
"""The names of markup. Any other word in angle brackets is said."""


def _address(match: Match) -> str:
    host, path = match["host"], match["path"].strip("/")
    parts = [host, *path.split("/")] if re.fullmatch(r"[a-z][a-z/-]*", path) else [host]
    return " slash ".join(part.replace(".", " dot ").replace("-", " ") for part in parts)


def _entry_label(match: Match) -> str:
    words = whole_words(match[2].lstrip("0") or "0")
    return f"{match[1]} {words}, ".lstrip()


def _host(match: Match) -> str:
    return match[0].removeprefix("www.").replace(".", " dot ")


ADDRESSES = (
    SpokenRule(
        "See [the film](https://example.com)",
        "See the film",
        r"!?\[([^\]\[]{1,200})\]\([^)\s]*\)",
        r"\1",
    ),
    SpokenRule(
        "Film: https://www.example.com/hips.",
        "Film: example dot com slash hips.",
        r"(?:https?://(?:www\.)?|www\.)(?P<host>[\w-]+(?:\.[\w-]+)+)(?::\d+)?"
        r"(?P<path>(?:[/?#][^\s,;)]*[\w/])?)",
        _address,
    ),
)

WEB_NAMES = (
    SpokenRule(
        "See example.org",
        "See example dot org",
        r"(?<![\w.-])[a-z\d][a-z\d-]{0,62}(?:\.[a-z\d-]{1,63}){0,4}\.(?:com|org|net)\b",
        _host,
    ),
)

MARKUP = (
    SpokenRule("<b>Slow</b>", "Slow", rf"</?(?:{_TAGS})\b[^<>]*>", ""),
    SpokenRule(
        "**3x15** _slowly_",
        "three sets of fifteen slowly",
        r"(?<!\w)(?:[*_`]|~~){1,8}(?=\w)|(?<=[\w.,:;!?)])(?:[*_`]|~~){1,8}(?!\w)",
        "",
    ),
    SpokenRule("# 3x15", "three sets of fifteen", r"^#+ +", ""),
    SpokenRule(
        "\N{BULLET} 3x15",
        "three sets of fifteen",
        rf"{_CLAUSE}(?:[-*\N{{BULLET}}\N{{EN DASH}}\N{{EM DASH}}\N{{MIDDLE DOT}}] +)+",
        "",
    ),
    SpokenRule("[x] Clams", "Clams", rf"{_CLAUSE}\[[ xX]?\] *", ""),
    SpokenRule(
        "Next: A1. Squats",
        "Next: A one, Squats",
        rf"{_CLAUSE}\(?([A-Z]?)(\d{{1,2}})(?:\.\)|[.)]) +(?=\S)",
        _entry_label,
    ),
    SpokenRule("Set(s) of ten", "Sets of ten", r"(?<=\w)\((s|es)\)", r"\1"),
)
