"""Markup, addresses, lists and arrows: what is meant for the eye."""

import re

from voicecoach.languages.english_spoken.amounts.amount_words import whole_words
from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)

_CLAUSE = r"(?:^|(?<=[.:;!?] )|(?<=[(\[]))"
"""Where a clause begins. A name may stand after the coach's own "Next:"."""

_HAS_WORD = re.compile(r"\w")


def _address(match: Match) -> str:
    host, path = match["host"], match["path"].strip("/")
    parts = [host, *path.split("/")] if re.fullmatch(r"[a-z][a-z/-]*", path) else [host]
    return " slash ".join(part.replace(".", " dot ").replace("-", " ") for part in parts)


def _entry_label(match: Match) -> str:
    words = whole_words(match[2].lstrip("0") or "0")
    return f"{match[1]} {words}, ".lstrip()


def _arrow(match: Match) -> str:
    """Return `to` between words, and nothing anywhere else."""
    before, after = text_before(match), text_after(match)
    between = _HAS_WORD.search(before) and _HAS_WORD.search(after)
    # After a stop or a comma there is nothing that the arrow leads from.
    return " to " if between and before.rstrip()[-1:] not in ".,;:!?" else " "


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
    SpokenRule("<b>Slow</b>", "Slow", r"</?[a-zA-Z][^<>]*>", ""),
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

ARROWS = (
    SpokenRule(
        "Up \N{RIGHTWARDS ARROW} down",
        "Up to down",
        r" *(?:[-=]+>|[\u2190\u2192\u2194\u21d0\u21d2\u21d4\u27a1\u279c\u2794\u27f6]\ufe0f?) *",
        _arrow,
    ),
    SpokenRule("Hips \N{UPWARDS ARROW}", "Hips up", r" *[\u2191\u2b06\u21e7]\ufe0f?", " up"),
    SpokenRule("Ribs \N{DOWNWARDS ARROW}", "Ribs down", r" *[\u2193\u2b07\u21e9]\ufe0f?", " down"),
)
