"""What the columns of a table are called, and what they hold."""

import re

COLUMN_ROWS: dict[str, str] = {
    "name": r"exercises?(?: names?)?|moves?|movements?|names?|what|activity|activities|drill"
    r"|lift|stretch|pose|asana",
    "sets": r"sets?|rounds?|(?:no\.? of |number of |# )sets",
    "reps": r"reps?|repetitions?|reps? ?/ ?time|reps? or time|times|count|(?:no\.? of "
    r"|number of |# )reps?|amount|volume|reps?/(?:sec|secs|duration|distance)|target",
    "dose": r"dose|sets? ?(?:x|×|/|&|and|\*) ?reps?|reps? ?(?:x|×|/|&|and|\*) ?sets?"
    r"|prescription|how much|how many|how often|scheme|distance|per side"
    r"|(?:sets|reps) ?(?:x|×|per|each|@).{0,15}",
    "choice": r"first of \(.*\)",
    "time": r"time|duration|length|on|work|secs?|seconds",
    "off": r"off|rest between sets",
    "after": r"rest after",
    "left": r"left(?: side| leg| arm)?",
    "right": r"right(?: side| leg| arm)?",
    "set": r"(?:set|round) ?#?\d|\d(?:st|nd|rd|th) set",
    "week": r"(?:week|wk) ?#?\d{1,2}(?: ?[-–] ?\d{1,2})?(?: \(.{1,20}\))?"
    r"|weeks \d{1,2} ?[-–] ?\d{1,2}",
    "level": r"beginners?|novice|starter|easy|easier|intermediate|medium|advanced|hard|expert|pro"
    r"|level \w{1,2}|bronze|silver|gold|standard|strong|new(?:bie|comer)?|improver",
    "hold": r"holds?(?: ?(?:time|\(s\)|\(sec\w*\)|secs?))?",
    "rest": r"rests?(?: ?(?:time|between sets|\(s\)|\(sec\w*\)|period|secs?))?|recovery|break"
    r"|pause",
    "side": r"sides?|each side|both sides|each leg|unilateral"
    r"|legs?|arms?|left/right|l/r|which side|limb",
    "tempo": r"tempo|speed|pace|cadence",
    "load": r"load|weight|kg|lbs?|resistance|weight \(kg\)|load \(kg\)|weight \(lbs?\)",
    "rpe": r"rpe|effort|intensity|rir",
    "frequency": r"frequency|per day|times (?:a|per) day|daily|how often|x/day|per week|days",
    "equipment": r"equipment|kit|props?|gear|needs?",
    "why": r"why|purpose|benefits?|targets?|muscles?|goal|aim|focus area|works",
    "reminders": r"notes?|comments?|cues?|tips?|coaching(?: points?)?|remarks?|form|key points?"
    r"|details",
    "setup": r"instructions?|how(?: to)?|description|technique|method|execution",
    "harder": r"progressions?|harder",
    "number": r"#|no\.?|nr\.?|number|order|set ?#|ex\.?|\s*",
    "section": r"section|phase|part|block|group|category",
}
"""Each kind of column, and the words that a sheet has over it."""

COLUMN = re.compile(
    "|".join(f"(?P<{kind}>{words})" for kind, words in COLUMN_ROWS.items()), re.IGNORECASE
)

BEFORE_VALUE = {
    "sets": "{} sets",
    "reps": "{} reps",
    "time": "{} s",
    "off": "rest {} s between sets",
    "after": "rest {} s",
    "hold": "hold {} s",
    "rest": "rest {} s",
    "load": "{} kg",
    "rpe": "RPE {}",
    "tempo": "tempo {}",
    "frequency": "{} times a day",
    "side": "{} side",
}
"""What a bare number in that column means."""

WITH_WORD = {
    "off": "rest {} between sets",
    "after": "rest {}",
    "hold": "hold {}",
    "rest": "rest {}",
    "tempo": "tempo {}",
    "rpe": "RPE {}",
}
"""What a value that has its unit already means there."""

SIDES_OF_CELLS = {
    "left": "left side only",
    "l": "left side only",
    "right": "right side only",
    "r": "right side only",
    "each": "each side",
    "ea": "each side",
    "e/s": "each side",
    "l/r": "each side",
    "l & r": "each side",
    "l+r": "each side",
    "per side": "each side",
    "yes": "each side",
    "both sides": "each side",
    "each side": "each side",
    "alternating": "alternating sides",
    "alternate": "alternating sides",
    "alt": "alternating sides",
    "both": "both legs together",
    "bilateral": "both legs together",
    "b/l": "both legs together",
}
"""What the cells of a column of sides say."""
ONE_AFTER_OTHER = re.compile(
    r"one after the other|in turn|separately|one at a time|then (?:the )?(?:other|left|right)",
    re.IGNORECASE,
)
"""What a cell says of sides besides: "both, one after the other"."""


def kind_of_column(heading: str) -> str:
    """Return what a column with that heading holds, or "" if nobody knows."""
    found = COLUMN.fullmatch(heading.strip(" *_:.?"))
    if found:
        return found.lastgroup or ""
    return ""
