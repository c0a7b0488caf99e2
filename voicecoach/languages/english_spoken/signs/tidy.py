"""What is left of signs and spaces when every rule has been at work."""

import re

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_TOGETHER = frozenset(
    "left right up down in out on off inhale exhale push pull start stop front back forward"
    " backward flexion extension abduction adduction internal external work rest lift lower open"
    " close supination pronation eversion inversion cat cow protraction retraction arm leg arms"
    " legs monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that are done together or in turn: a slash between two of them is an "and"."""

_SAID_BY_VOICES = r"\w\s.,;:!?'\"\u2018\u2019\u201c\u201d\u2026-"
LEFTOVER = re.compile(rf"[^{_SAID_BY_VOICES}]|_")
"""A sign that no rule has read."""


def _slash(match: Match) -> str:
    first, second = match[1], match[2]
    if len(first) == len(second) == 1:
        return f"{first} {second}"
    if first.lower() in _TOGETHER and second.lower() in _TOGETHER:
        return f"{first} and {second}"
    is_choice = first.lower() not in ("and", "or") and second.lower() not in ("and", "or")
    return f"{first} or {second}" if is_choice else f"{first} {second}"


def _list(match: Match) -> str:
    parts = match[0].split("/")
    between = " " if all(len(part) == 1 for part in parts) else ", "
    return between.join(parts)


BREAKS = (
    SpokenRule(
        "Push/pull/squat", "Push, pull, squat", r"(?<![^\W_])[^\W_]+(?:/[^\W_]+){2,}", _list
    ),
    SpokenRule("Chair/bench", "Chair or bench", r"(?<![^\W_])([^\W_]+)/([^\W_]+)", _slash),
    SpokenRule("Left / right / left", "Left, right, left", r" */ *", ", "),
    SpokenRule("Squats (slow)", "Squats, slow", r" *[(\[] *", ", "),
    SpokenRule("Squats (slow) now", "Squats, slow, now", r" *[)\]](?=\s*\w)", ","),
    SpokenRule("push\N{EN DASH}pull", "push-pull", r"(?<=[^\W\d_])\N{EN DASH}(?=[^\W\d_])", "-"),
    SpokenRule(
        "Up -- down",
        "Up, down",
        r" +-+ +| *(?:--+|[\N{EM DASH}\N{EN DASH}\N{BULLET}\N{MIDDLE DOT}|]) *",
        ", ",
    ),
)

SPACES = (
    SpokenRule("Squats * ^", "Squats", LEFTOVER.pattern, " "),
    SpokenRule("Up ^ down", "Up down", r"\s{2,}|[^\S ]", " "),
    SpokenRule("Well done \N{PARTY POPPER}!", "Well done!", r" +(?=[.,;:!?\u2026])", ""),
    SpokenRule("Up -- (slowly)", "Up, slowly", r"([,;:])(?:\s*,)+", r"\1"),
    SpokenRule("Up --. Down", "Up. Down", r"(?:,\s*)+(?=[.;:!?])", ""),
    SpokenRule("(see above)", "see above", r"^[\s,;:.!?-]+|[\s,-]+$", ""),
)
"""`LEFTOVER` comes first."""
