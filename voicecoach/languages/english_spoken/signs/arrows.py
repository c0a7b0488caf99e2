"""Arrows: from one place to another, or from what one does to what comes of it."""

import re

from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)

_HAS_WORD = re.compile(r"\w")

_NEW_CLAUSE_AFTER = re.compile(
    r"(?:no|not|never|less|more|better|fewer|easier|harder|avoid|don['\u2019]t|do|then|this|that"
    r"|these|it|you|you're|we|feel|so|because|stop|rest|repeat|relax|return|lower|switch|swap"
    r"|change|breathe|inhale|exhale|hold|keep|regress|progress|reduce|increase|add|use|try|go|see"
    r"|skip|call)\b|[\w'-]+ (?:less|more|better|never|should|must|will|stays?|drops?)\b",
    re.IGNORECASE,
)
"""What follows an arrow that says what comes next, or what comes of it."""

_BREATH_BEFORE = re.compile(r"\b(?:inhale|exhale|breathe (?:in|out)|if\b.*)\s*$", re.IGNORECASE)

_COUNTED_AFTER = re.compile(
    r"\d+ ?(?!(?:reps?|sets?|rounds?|seconds?|secs?|minutes?|mins?|metres?|times|pounds|inches"
    r"|degrees|breaths|weeks?|days?|lbs|kgs)\b)[a-z-]{3,}s\b"
)
"""A number of exercises: `10 squats`."""


def _arrow(match: Match) -> str:
    """Return `to` between two places, a pause between two clauses, and nothing anywhere else."""
    before, after = text_before(match), text_after(match)
    between = _HAS_WORD.search(before) and _HAS_WORD.search(after)
    # After a stop or a comma there is nothing that the arrow leads from.
    if not between or before.rstrip()[-1:] in ".,;:!?":
        return " "
    if re.match(r"(?:to|into|onto)\b", after):
        return " "
    is_clause = _NEW_CLAUSE_AFTER.match(after) or _COUNTED_AFTER.match(after)
    return ", " if is_clause or _BREATH_BEFORE.search(before) else " to "


ARROWS = (
    SpokenRule(
        "Up \N{RIGHTWARDS ARROW} down",
        "Up to down",
        r" *(?:<?[-=]+>|<>"
        r"|[\u2190\u2192\u2194\u21d0\u21d2\u21d4\u27a1\u279c\u2794\u27f6]\ufe0f?) *",
        _arrow,
    ),
    SpokenRule("Hips \N{UPWARDS ARROW}", "Hips up", r" *[\u2191\u2b06\u21e7]\ufe0f?", " up"),
    SpokenRule("Ribs \N{DOWNWARDS ARROW}", "Ribs down", r" *[\u2193\u2b07\u21e9]\ufe0f?", " down"),
)
