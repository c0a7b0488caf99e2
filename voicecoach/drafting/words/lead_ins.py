"""What stands before the name of a move and is no part of it: lead-ins, codes of a catalogue."""

import re

LEAD_IN = re.compile(
    r"(?:(?:and )?then|next|next up|finally|lastly|last|afterwards|after that|followed by"
    r"|to (?:finish|start|begin|end)|finish(?: off)?(?: with| on)?|start(?: off)? with|end with"
    r"|straight into|move on to)"
    r"(?:\s*[:,;–—-]\s*|\s+)(?:(?:do|go for|try|comes?|is|are) )?(?:(?:an?|the|some|one"
    r"|your) )?(?=\S)",
    re.IGNORECASE,
)
"""How a line leads in the next move: "Then a push-up pyramid"."""

PRESENTS = re.compile(
    r"(?:(?:next|then|now|after (?:that|this))(?: up)?,? (?:comes?|is|we have) (?:an?|the|your) "
    r"(?P<next>[^.,:;]{3,50})[.:]?$|for (?:an?|the|your) (?P<name>[^.,:;]{3,50}), (?=[a-z]))",
    re.IGNORECASE,
)
"""How a line presents a move: "Next comes the bridge.", "For the bridge, lift your hips"."""

CODE = re.compile(
    r"(?:[A-Z]{2,}(?:[ /&]+[A-Z]{2,})*) ?[-–—#:]? ?\d{1,3}[A-Za-z]?(?: ?[-–—:.)]| {1,4})\s*"
    r"(?:(?i:strength|stretch|mobilit|flexibilit|balance|stabili[sz]ation|range|rom|isometric"
    r"|warm)\w*(?: exercises?)?: )?(?!(?i:mins?|minutes?|secs?|seconds?|reps?|sets?"
    r"|weeks?|days?|rounds?|hours?|kg|lbs?|x)\b)(?=[A-Z])"
)
"""The number of a move in a catalogue: "HIP / KNEE - 12  Strengthening: Straight Leg Raise"."""

SET_KINDS = re.compile(
    r"(?:back-?off|top|warm-?up|working|heavy|light|speed|drop|burn-?out|finisher|paused?|volume"
    r"|ramp(?:ing)?)(?: sets?)?",
    re.IGNORECASE,
)
"""What sets apart two entries of one move: "Press", "Press, back-off"."""
