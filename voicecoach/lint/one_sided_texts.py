"""Sides that do not mirror: texts that are true of one side only, and heard on both."""

import re
from collections.abc import Iterator

from voicecoach.escape_text import quoted
from voicecoach.lint.finding import Finding
from voicecoach.lint.instruction_texts import texts_of
from voicecoach.routine.model.exercise import BODY_SIDES, Exercise

_LIMBS = (
    "leg|foot|knee|hip|ankle|heel|thigh|calf|glute|toe|arm|hand|elbow|shoulder|wrist|forearm|palm"
    "|finger|thumb|side|ear|cheek|eye|rib|buttock|hamstring|lung|shin|sole"
)
_WHICH = "upper|lower|front|top|bottom|straight|bent|working|standing|outer|inner|big|index"
_END = r"(?= *(?:[.,;:!?)]|$|(?:and|then|with|as|while|so|until|for|at|again)\b))"
ONE_SIDE = re.compile(
    r"(?<!left and )(?<!right and )(?<!left or )(?<!right or )\b"
    rf"(?:(?:left|right)(?=-hand\b| (?:(?:{_WHICH}) )?(?:{_LIMBS})\b)"
    rf"|(?:(?<=to the )|(?<=on the ))(?:left|right){_END})",
    re.IGNORECASE,
)
"""A side of the body, or a direction. A right angle is none, and both sides at once are none."""

ON_A_SIDE = re.compile(r"\b(?:on|onto) (?:your|one|the|a) side\b|\bside[- ]lying\b", re.IGNORECASE)
ONE_SIDE_ONCE = ("position", "setup")
"""The texts that are heard once where sides alternate. They may name the first side."""


def one_side_for_both(exercise: Exercise) -> Iterator[Finding]:
    """Yield texts that name a side of the body outright, of a move that works both.

    A text for the left is heard on the right as well, and after --first-side right it is wrong from
    the start. The routine language has {side} and {other} for it.
    """
    if len(exercise.side_names) < len(BODY_SIDES):
        return
    for key, text, entry in texts_of(exercise):
        is_heard_once = key in ONE_SIDE_ONCE and exercise.sides == "alternate"
        sides = _named_sides(exercise, text)
        if is_heard_once or not sides:
            continue
        names = " and ".join(map(quoted, sides))
        instead = [f"{_placeholder(exercise, key, side)} for {quoted(side)}" for side in sides]
        message = f"said for both sides, but wrong for one: {names}"
        yield Finding(exercise, key, message, f"write {' and '.join(instead)}", entry)


def _named_sides(exercise: Exercise, text: str) -> list[str]:
    """Return the sides of the body that `text` names outright, or the labels that name one."""
    pattern = ONE_SIDE
    if exercise.labels:
        sides = [label for label in exercise.labels if re.search(r"\b(left|right)\b", label, re.I)]
        if not sides:
            return []
        pattern = re.compile("|".join(map(re.escape, sides)), re.IGNORECASE)
    return [*dict.fromkeys(match[0].casefold() for match in pattern.finditer(text))]


def _placeholder(exercise: Exercise, key: str, named: str) -> str:
    """Return what to write for a side that is named."""
    first, second = exercise.side_names
    # A switch leads to the second side. Every other text is about the first.
    worked = second if key == "switch" else first
    if named == worked.casefold():
        return "{side}"
    return "{other}"


def side_to_lie_on(exercise: Exercise) -> Iterator[Finding]:
    """Yield lying on a side that no text names, of a move that works both.

    "Left leg first" leaves open which one is below. Handouts name the side that is lain on.
    """
    texts = [(key, text) for key, text, _entry in texts_of(exercise) if key in ONE_SIDE_ONCE]
    lying = [key for key, text in texts if ON_A_SIDE.search(text)]
    names_a_side = any("{" in text for _key, text in texts)
    if exercise.sides == "each" and lying and not names_a_side:
        message = "which side to lie on is never said"
        yield Finding(exercise, lying[0], message, "write it like  on your {other} side")
