"""How the body lies or stands, and how English instructions speak of it."""

import re

POSITION_ROWS = {
    "on your back": r"(?:lie|lying|lay|flat|roll|stay) (?:down )?(?:flat )?on (?:your|the) back"
    r"|supine",
    "on your front": r"(?:lie|lying|lay) (?:down )?(?:face[- ]down|on (?:your|the) (?:front|stomach"
    r"|belly|tummy))|prone",
    "on your side": r"(?:lie|lying|lay|stay) (?:down )?on (?:your|the|one) (?:\w+ )?side"
    r"|side[- ]lying",
    "on all fours": r"on all fours|(?:on (?:your )?)?hands and knees"
    r"|four[- ]point kneeling|quadruped"
    r"|table-?top position",
    "kneeling": r"^(?:half )?kneel(?:ing)?\b|in (?:a )?(?:tall |half )?kneeling",
    "sitting": r"^sit(?:ting)?\b(?! back| to stand)|^seated|in (?:a )?(?:sitting|seated)",
    "standing": r"^stand(?:ing)?\b(?! up)|in (?:a )?standing|balance on (?:one|the) leg",
}
POSITIONS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in POSITION_ROWS.items()}


def position_in(text: str) -> str:
    """Return the first position that a text speaks of, or ""."""
    found = (
        (match.start(), name)
        for name, pattern in POSITIONS.items()
        if (match := pattern.search(text))
    )
    return min(found, default=(0, ""))[1]
