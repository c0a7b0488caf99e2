"""Runs that are counted by their name: "8 strides x 100 m, walk back"."""

import re

from voicecoach.drafting.dose.parts.reading import DosePart
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import tidy_name
from voicecoach.drafting.layout.lines.split_head import Head

_RUNS = re.compile(
    r"(?P<count>[1-9]\d?) (?P<name>(?:[a-z]+ ){0,2}"
    r"(?:strides|sprints|hills|accelerations|shuttles|surges|pick-?ups|strollers|repeats))"
    r" ?(?:x|×|of|@|over|,|:) ?(?P<length>\d{1,4} ?(?:m|met(?:re|er)s?|s|sec\w*|km|yds?|yards?)\b)"
    r"(?P<more>.{0,200})",
    re.IGNORECASE,
)


def head_of_counted_runs(text: str) -> Head | None:
    """Return the head of a line that counts runs of a length: each of them is a set."""
    found = _RUNS.fullmatch(text)
    if found is None:
        return None
    length = dose_of(found["length"]).parts
    more = dose_of(found["more"].strip(" ,.;"))
    if not length or any(part.kind in {"distance", "sets", "reps"} for part in more.parts):
        return None
    parts = (DosePart("sets", int(found["count"])), *length, *more.parts)
    return Head(tidy_name(found["name"]), parts, more.rest.strip(" ,.;"), has_amount=True)
