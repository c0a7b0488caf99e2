"""Where the name of a move ends in running text, and what is no name there."""

import re

ON_ONE_SIDE = re.compile(
    r"[ ,(]+(?:just |only )?(?:(?:on|with|for|of|using) )?the (?P<side>left|right)"
    r"(?: (?P<limb>leg|arm|foot|hand)| \w+)?(?: only)?\)?$",
    re.IGNORECASE,
)
"""The side at the end of a name: "heel slides on the left"."""

ENDS_NAME = re.compile(
    r"\s+(?:do|that's|thats|that’s|that is|which|(?:is|are) (?:to be|done)|is|are|should be"
    r"|can be|may be|to be|to finish|to start|to end|and stay|you|we|where|who|i want|today"
    r"|once|(?:on|in|with|against|over|at|from|off|using) (?:your|his|her|their|our|an?"
    r"|the)(?! (?:left"
    r"|right|spot|floor)\b)|on all|lying|next$|while|until|whilst|if|when|because)\b",
    re.IGNORECASE,
)
"""What ends the name of a move within a clause: "the bridges do ten of those"."""

NO_NAME_IN_TEXT = re.compile(
    r"(?:steps?|laps?|lengths?|breaths?|rounds?|reps?|sets?|times?|runs?|hold|stand tall"
    r"|.*\bones|.*\b(?:pace|between)\b.*|sit|stand|lift|raise|reach|press|pull|push|turn|roll"
    r"|rest)(?: (?:back|in|on|it|out|and"
    r"|up|down)\b.*)?",
    re.IGNORECASE,
)
"""What is counted or told, and is no name of a move in running text."""

BY_CROSS = re.compile(r"\b\d{1,3} ?[x×]|[x×] ?\d", re.IGNORECASE)

WHERE = re.compile(
    r"\s+(?:(?:on|in|with|against|over|at|from|off|using) (?:your|his|her|their|our|an?|the)"
    r"|on all|lying)\b",
    re.IGNORECASE,
)
"""What ends a name, and belongs to the instruction."""

WARRIOR = re.compile(r"\bwarrior (one|two|three|1|2|3)\b", re.IGNORECASE)
ROMAN = {"one": "I", "1": "I", "two": "II", "2": "II", "three": "III", "3": "III"}
"""The number of a pose, which is no dose."""

SPEAKS = re.compile(
    r"\b(?:your|you|it|them|is|are|should|that|which|this|will|they|he|she|we|our|must|can)\b",
    re.IGNORECASE,
)
"""Words that sentences have, and names behind "do the" have not."""
