"""Take away what a mail program or a chat puts before a line."""

import re

_QUOTE = re.compile(r"\A\s{0,3}(?:>\s?){1,20}")

_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DATE = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"

_CHAT = re.compile(
    rf"\A\s*(?:\[(?:{_DATE},?\s)?{_TIME}(?:,\s{_DATE})?\]|{_DATE},\s{_TIME}\s[-–])"
    r"\s[^:\n]{1,40}:\s"
)
"""Who wrote a line of a chat, and when."""


def unwrap(row: str) -> str:
    """Return a line without the marks of a quoted mail, and without the writer of a message."""
    return _CHAT.sub("", _QUOTE.sub("", row))
