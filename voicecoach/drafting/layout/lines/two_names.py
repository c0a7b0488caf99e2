"""A name with a slash that may be those of two moves: "Bench press / bent-over row"."""

from voicecoach.drafting.layout.lines.name_shape import has_move

TWO_NAMES = "two exercises may be meant"
_ONE_MOVE = frozenset({"cat", "cow", "camel"})
"""Two poses that make one move."""


def doubt_of_two_names(name: str) -> str:
    """Return the comment for a name with the names of two moves, or ""."""
    names = name.split(" / ")
    if len(names) < 2 or {each.casefold().split(" ")[0] for each in names} & _ONE_MOVE:
        return ""
    if all(has_move(each) for each in names):
        return TWO_NAMES
    return ""
