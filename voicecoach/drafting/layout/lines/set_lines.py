"""Lines for each set of one move, as an app shows them: "Set 1: 60 kg x 8", "Set 2: 65 kg x 6"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from voicecoach.drafting.source_lines import LineKind, SourceLine

_SET_LINE = re.compile(
    r"(?:set|s|warm-?up set|working set) ?#?(?P<number>\d{1,2}) ?[:.)–-] ?(?P<dose>\S.{0,60})",
    re.IGNORECASE,
)
_FEWEST = 2


def with_sets_joined(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Return the lines with all sets of one move on the first of their lines.

    The other ones keep their places as the same text without a dose.
    """
    joined = list(lines)
    index = 0
    while index < len(lines):
        run = _run_of_sets(lines, index)
        if len(run) >= _FEWEST:
            doses = [found["dose"].strip() for found in run]
            joined[index] = replace(
                lines[index], text=_one_dose(doses), kind=LineKind.TEXT, marker=""
            )
            for place in range(index + 1, index + len(run)):
                joined[place] = replace(lines[place], text="", kind=LineKind.BLANK, marker="")
        index += max(len(run), 1)
    return joined


def _run_of_sets(lines: Sequence[SourceLine], start: int) -> list[re.Match[str]]:
    """Return what the lines from there on say as set 1, set 2 and so on."""
    run: list[re.Match[str]] = []
    for line in lines[start:]:
        found = _SET_LINE.fullmatch(line.text.strip())
        if found is None or int(found["number"]) != len(run) + 1:
            break
        run.append(found)
    return run


def _one_dose(doses: Sequence[str]) -> str:
    """Return the doses of all sets as one ladder."""
    if all(dose.isdigit() for dose in doses):
        return ", ".join(doses) + " reps"
    return ", ".join(doses)
