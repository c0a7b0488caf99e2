"""Lists that stand in one text: `1. Lie down 2. Lift`, `A1. Squat / A2. Row`."""

import re

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_ENTRY = re.compile(r"(?<=[^\s.:;!?]) (\(?)(\d{1,2})([.)]) (?=\S)")
_NUMBER_OF = re.compile(
    r"\b(?:for|to|of|by|with|at|set|rep|round|times|and|or|level|step|x)$", re.I
)
_LONGEST_WORD = 12

_LABEL = r"([A-Ha-h][1-9]|[1-9][A-Da-d])[.)] +(?=\S)"
_LATER_LABEL = re.compile(rf"[.,;]? *(?:/| ) *{_LABEL}")


def _entries(match: Match) -> str:
    """Return the list with a pause before each entry whose number is the next."""
    due = 2

    def entry(found: Match) -> str:
        nonlocal due
        before = found.string[max(found.start() - _LONGEST_WORD, 0) : found.start()]
        if int(found[2]) != due or _NUMBER_OF.search(before):
            return found[0]
        due += 1
        return f"; {found[2]}{found[3]} "

    return _ENTRY.sub(entry, match[0])


def _labelled(match: Match) -> str:
    """Return the moves of a superset, each with its label and after a pause."""
    others = _LATER_LABEL.sub(lambda found: f"; {found[1].upper()}, ", match[2])
    return f"{match[1].upper()}, {others}"


LISTS = (
    SpokenRule("1.Squats", "one, Squats", r"(?<![\w.,])(\d{1,2}[.)])(?=[A-Z][a-z])", r"\1 "),
    SpokenRule(
        "1. Lie down 2. Lift",
        "one, Lie down; two, Lift",
        r"(?s)^(?:[^.!?:]{0,40}: )?\(?1[.)] .+",
        _entries,
    ),
    SpokenRule("A1. Squat / A2. Row", "A one, Squat; A two, Row", rf"(?s)^{_LABEL}(.+)", _labelled),
    SpokenRule("Inhale:4", "Inhale: four", r"(?<=[A-Za-z]{2}):(?=\d)", ": "),
    SpokenRule("# of reps", "number of reps", r"(?:#|\b[nN][oO]\.) ?(?=of\b)", "number "),
    SpokenRule("# 1", "number one", r"^#+ (?=\d+(?:$|[:.)] ))", "#"),
)
