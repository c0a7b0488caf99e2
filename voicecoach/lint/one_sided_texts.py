"""Sides that do not mirror: texts that are true of one side only, and told for both."""

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
"""A side of the body, or a direction; not a right angle, and not both sides at once."""

ON_A_SIDE = re.compile(r"\b(?:on|onto) (?:your|one|the|a) side\b|\bside[- ]lying\b", re.IGNORECASE)
ONE_SIDE_ONCE = ("position", "setup")
"""What is told once where sides alternate: there, the first side may be named."""


def one_side_for_both(exercise: Exercise) -> Iterator[Finding]:
    """Texts that name a side of the body outright, of a move that works both.

    What is written for the left is heard on the right as well, and after --first-side right it is
    wrong from the start. That {side} and {other} take its place is this language's own rule.
    """
    if len(exercise.side_names) < len(BODY_SIDES):
        return
    for key, text, entry in texts_of(exercise):
        told_once = key in ONE_SIDE_ONCE and exercise.sides == "alternate"
        if not told_once and (sides := _sides_named(exercise, text)):
            message = f"told for both sides, and wrong for one: {' and '.join(map(quoted, sides))}"
            instead = [f"{_placeholder(exercise, key, side)} for {quoted(side)}" for side in sides]
            yield Finding(exercise, key, message, f"write {' and '.join(instead)}", entry)


def _sides_named(exercise: Exercise, text: str) -> list[str]:
    """The sides that `text` names outright: of the body or, of labels by direction, the labels."""
    pattern = ONE_SIDE
    if exercise.labels:
        sides = [label for label in exercise.labels if re.search(r"\b(left|right)\b", label, re.I)]
        pattern = re.compile("|".join(map(re.escape, sides)) or "(?!)", re.IGNORECASE)
    return [*dict.fromkeys(match[0].casefold() for match in pattern.finditer(text))]


def _placeholder(exercise: Exercise, key: str, named: str) -> str:
    """What to write for a side: a switch is told for the second one, all else for the first."""
    told_for = exercise.side_names[key == "switch"]
    return "{side}" if named == told_for.casefold() else "{other}"


def side_to_lie_on(exercise: Exercise) -> Iterator[Finding]:
    """Lying on a side that nobody names, of a move that works both.

    "Left leg first" leaves open which one is below. Handouts name the side that is lain on.
    """
    told = [(key, text) for key, text, _ in texts_of(exercise) if key in ONE_SIDE_ONCE]
    lying = [key for key, text in told if ON_A_SIDE.search(text)]
    if exercise.sides == "each" and lying and not any("{" in text for _, text in told):
        message = "which side to lie on is never told"
        yield Finding(exercise, lying[0], message, "write it like  on your {other} side")
