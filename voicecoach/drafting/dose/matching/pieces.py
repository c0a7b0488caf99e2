"""Pieces of patterns that the notations share. All are for the small letters of a plain text."""

START = r"(?<![\w])(?<![0-9][.:/,-])(?<![$\u00a3\u20ac#])"
"""Where a number may begin: not within a word, a date or a price."""
NUMBER_END = r"(?![\w]|[.:/,-][0-9])"

NUMBER = r"[0-9]{1,4}"
DECIMAL_NUMBER = rf"{NUMBER}(?:\.[0-9]{{1,2}})?"
TO = r" ?(?:-|to|or|\.\.\.?|\u2026) ?"
"""What stands between the two ends of a range."""
TIGHT_TO = r"(?:-| ?to | ?or )"
"""The same, where a dash with spaces may set apart two things."""
CROSS = r"(?: ?[x*] ?| by | times (?=[0-9]))"
ROUGHLY = (
    r"(?:(?:about|approx\.?|approximately|around|roughly|circa|ca\.?|~|another|at least"
    r"|minimum|maximum"
    r"|a minimum of|a total of|a (?:slow|full|good|further)|only|just|say|for|a) ?)?"
)
"""Words before a number that do not change it."""
UP_TO = r"(?:(?:(?:and )?(?:work|build|progress)(?:ing)? )?up to |a maximum of |no more than )?"

COUNT = rf"{ROUGHLY}{UP_TO}{NUMBER}(?:{TO}{NUMBER})?(?:\+|-?ish\b| or so\b)?"

SECONDS = r"(?:seconds?\b|secs?\b\.?|s\b\.?|\"|'')"
MINUTES = r"(?:minutes?\b'?|mins?\b\.?|'(?!['a-z])|m(?= ?[0-9]{1,2} ?s(?:ec[a-z]*)?\b))"
HOURS = r"(?:hours?\b|hrs?\b|h\b)"
_UNIT = rf"(?:{SECONDS}|{MINUTES}|{HOURS})"
_CLOCK = r"[0-9]{1,2}:[0-5][0-9](?![0-9:])"
_ONE_LENGTH = (
    rf"(?:{_CLOCK}|{DECIMAL_NUMBER}[ -]?{MINUTES} ?(?:and )?{NUMBER} ?{SECONDS}|"
    rf"{DECIMAL_NUMBER}[ -]?{_UNIT})"
)
LENGTH = rf"{ROUGHLY}{UP_TO}(?:{DECIMAL_NUMBER}(?:[ -]?{_UNIT})?{TO})?{_ONE_LENGTH}"
"""A length of time or a range of them: `30s`, `20-30 sec`, `1 min to 90 s`, `1:30`, `1'30"`."""
TIGHT_LENGTH = LENGTH.replace(TO, TIGHT_TO)
"""A length after a cross: `3 x 10 - 30 s` is no range."""
LENGTH_OR_M = rf"(?:{LENGTH}|{ROUGHLY}{DECIMAL_NUMBER}(?:{TO}{DECIMAL_NUMBER})? ?m\b)"
"""Where a length must stand, `2m` is minutes."""

SIDE_WORDS = (
    "side", "leg", "arm", "foot", "hand", "knee", "hip", "ankle", "shoulder", "elbow", "limb",
    "wrist", "way", "direction",
)  # fmt: skip
SIDE = rf"(?:{'|'.join(SIDE_WORDS)}|feet)s?\b"
_BOTH = r"both (?:sides|ways|directions)\b(?:,? (?:1|one) at a time)?"
EACH_SIDE = (
    rf"(?:(?:\b(?:for|on|with|to|in|at|using|from) )?\b(?:each|per|every) (?:of the )?{SIDE}"
    rf"|(?:\b|(?<=[0-9]))ea\b\.?(?: ?{SIDE})?|/ ?{SIDE}|(?<![a-z])(?:[ep]/(?:[sla]|side|leg"
    rf"|arm)\b|e\.s\.?(?![a-z]))"
    rf"|(?<=[0-9\x00] )a (?:side|leg|arm)\b|(?:\b(?:on|for|with|in|to) )?\b{_BOTH})"
)
"""Says that each side is worked: `each leg`, `ea. side`, `e/s`, `/leg`, `on both sides`."""

COUNTED_WORDS = (
    "breath", "step", "circle", "tap", "kick", "pulse", "pump", "swing", "beat", "cycle", "jump",
    "stride", "hop", "skip", "bounce", "punch", "throw", "roll", "rotation", "turn", "touch", "nod",
    "squeeze", "contraction", "slam", "cal", "calorie",
)  # fmt: skip
"""What reps may be called, in the singular. The key `unit` holds the plural."""
REP_WORDS = r"(?:reps?\b\.?|resp\b|repetitions?\b|repeats?\b)"
_HISSING = ("ch", "sh", "ss")
_PLURALS = "|".join(word + ("es" if word.endswith(_HISSING) else "s") for word in COUNTED_WORDS)
_HOW = r"(?:(?:deep|full|slow|gentle|easy|calm|small|big|little|normal|long) ){0,2}"
COUNTED = rf"{_HOW}(?P<unit>{_PLURALS}|breath)\b(?!-)"
