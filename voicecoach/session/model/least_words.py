"""What is always said between work, however little time there is."""

from enum import Enum


class LeastWords(Enum):
    """The least that the coach says by itself between work."""

    DOSES = "doses"
    """What comes next, with each dose that is new, and the round that starts."""
    NAMES = "names"
    """The name of the next move alone."""
    NONE = "none"
    """Nothing: the tones are enough."""
