"""Labels of the parts of an exercise, and the key that each part belongs to."""

import re

LABEL_ROWS: dict[str, str] = {
    "why": r"why|value(?: for \w+)?|benefits?|purpose|reasons?|what it does|what it'?s for|what for"
    r"|goals?|good for|targets?|works|(?:main )?muscles?(?: worked| used)?|rationale"
    r"|aims?|helps with",
    "setup": r"how (?:do|should) (?:I|you) (?:do|perform) (?:it|this|them)\??|how\?|(?:step[-"
    " ]by[- ]step )?(?:instructions?|directions)|how(?: to)?(?: do it"
    r"| perform| it works)?|method|technique"
    r"|execution|movement|action|directions?|steps|description|the move|what to do|do it"
    r"|performance",
    "position": r"(?:start(?:ing)?|begin(?:ning)?) ?position|position|start|set-?up",
    "reminders": r"tips?|form|(?:form |key |coaching |teaching )?(?:cues?|points?)|remember|focus"
    r"|watch(?: out)?(?: for)?|common (?:mistakes|errors)|avoid|don'?ts?|keep in mind|notes?"
    r"|pay attention|comments?",
    "equipment": r"equipment(?: needed| required)?|(?:you(?:'ll)?(?: will)? )?needs?(?:ed)?|kit"
    r"|props?|gear|materials?"
    r"|tools?",
    "dose": r"dose|dosage|sets?(?:[ /&x]+| and )reps?|sets|reps?|repetitions?|repeat|frequency"
    r"|how (?:many|often|much|long)(?: (?:times|reps|sets|seconds|a day))?"
    r"(?: (?:do|should|must|shall|can) (?:I|you|we)(?: (?:do|hold|repeat|stay|practi[sc]e|need))?"
    r"(?: (?:it|this|them|these|for|to do|to do it))*)?\??"
    r"|duration|time|hold|volume|do|amount|prescription|parameters|rest|tempo|load|weight"
    r"|rpe|sides?|intensity",
    "harder": r"progress(?:ion|ions|ing)?|harder|(?:to )?make it (?:harder|tougher"
    r"|more difficult)|advanced|challenge"
    r"|level up|too easy\??|next level|variations?|(?:more|extra) challenge|to progress"
    r"|upgrade|intensify",
    "easier": r"regress(?:ion|ions)?|easier|(?:to )?make it easier|too hard\??|modif(?:y|ication"
    r"|ications)|option|beginners?|scaled?",
}
"""Each key, and the words that a sheet has over it. "dose" is any part of a dose."""

LABEL = re.compile(
    "|".join(f"(?P<{key}>{words})" for key, words in LABEL_ROWS.items()), re.IGNORECASE
)

SHORT_DOSES = re.compile(
    r"sets?|reps?|repetitions?|rest|tempo|load|weight|rpe|hold|time|duration|frequency|sides?",
    re.IGNORECASE,
)
"""Labels without which the value that follows them means nothing, as in "Sets: 3"."""

HOW_LONG_TO_HOLD = re.compile(r"how long\b.*\bhold\b", re.IGNORECASE)
"""A question whose answer is a hold."""


def key_of_label(words: str) -> str:
    """Return the key that a label stands for, or "" if these words are no label."""
    match = LABEL.fullmatch(words.strip(" *_:"))
    if match:
        return match.lastgroup or ""
    return ""
