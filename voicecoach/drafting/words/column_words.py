"""Short and odd words over the columns of tables, and what they mean."""

import re

UNITS_OF_HEADINGS = {
    "kg": "kg", "kgs": "kg", "kilos": "kg", "lb": "lb", "lbs": "lb", "pounds": "lb",
    "s": "s", "sec": "s", "secs": "s", "seconds": "s",
    "min": "min", "mins": "min", "minutes": "min", "m": "m", "metres": "m", "meters": "m",
}  # fmt: skip
"""A unit at the end of a heading, and how it stands behind a number."""

LONG_FORMS = {
    "ex": "Exercise", "exs": "Exercise", "exer": "Exercise", "grip": "Exercise",
    "skill": "Exercise", "task": "Exercise", "station": "Exercise", "item": "Exercise",
    "wt": "Load", "wgt": "Load", "kgs": "Load", "kilos": "Load", "resist": "Load",
    "rnds": "Sets", "rds": "Sets", "st": "Sets", "series": "Sets", "goes": "Sets",
    "rps": "Reps", "rep": "Reps", "how many": "Reps", "number of reps": "Reps",
    "rst": "Rest", "rec": "Rest", "rest after": "Rest after", "rest between": "Rest",
    "on": "On", "off": "Off", "how long": "Time", "work": "On", "on time": "On", "hang": "On",
    "off time": "Off", "how often": "Frequency", "l": "Left", "r": "Right",
    "tmpo": "Tempo", "dur": "Time",
}  # fmt: skip
"""A heading in small letters, and the word for it that the table of columns knows."""

_DIGITS_OF_TEMPO = r"[\dx]{3,4}|[\dx](?:[-/ ][\dx]){2,3}"
_WITH_TIME = r"\d+ ?(?:s|secs?|seconds?|min|mins)?"
_COUNTS = r"\d{1,3}(?: ?[-–] ?\d{1,3})?(?: (?:each|ea|per).*)?"
_A_LOAD = r"(?:\d ?[x×] ?)?\d+(?:\.\d)? ?(?:kg|lbs?)?|bw|bodyweight"
_A_DAY = r".*(?:day|daily|week|hour|night|morning).*"

MEANS_BY_CELLS = {
    "t": (("Tempo", _DIGITS_OF_TEMPO), ("Time", _WITH_TIME)),
    "s": (("Sets", r"\d{1,2}(?: ?[-–] ?\d)?"),),
    "r": (("Reps", _COUNTS),),
    "w": (("Load", _A_LOAD),),
    "h": (("Hold", _WITH_TIME),),
    "x": (("Sets", r"\d{1,2}"),),
    "how often": (("Frequency", _A_DAY),),
}
"""A heading in small letters, and its meanings with what most cells below it look like."""

HARD_COLUMN = re.compile(
    r"hard|on|work|fast|sprint|run|jog|effort|interval|push|go|brisk(?: walk)?|high|up",
    re.IGNORECASE,
)
EASY_COLUMN = re.compile(
    r"easy|off|rest|slow|recover(?:y)?|walk|float|relax|steady|low|jog|spin|gentle|down",
    re.IGNORECASE,
)
NUMBER_OF_INTERVAL = re.compile(
    r"#|no\.?|step|rep|set|round|interval|block|nr\.?|number|", re.IGNORECASE
)
NUMBER_OF_SESSION = re.compile(r"week|wk|day|session|stage|level|phase", re.IGNORECASE)
PIECE_COLUMN = re.compile(r"#|no\.?|pieces?|intervals?|reps?|efforts?|steps?", re.IGNORECASE)
HOW_OFTEN_COLUMN = re.compile(
    r"repeats?|reps?|times|x|how many(?: times)?|rounds?|sets?|goes", re.IGNORECASE
)
"""What the columns of a table of intervals are called."""

NUMBER_IN_NAME = re.compile(
    r"^\d{1,2}[- ](?:finger|point|way|count|arm|leg|pad|ball|position|direction|corner)"
    r"|\bat (?:45|90|120|180)\b",
    re.IGNORECASE,
)
"""A number that is part of a name and no dose."""
