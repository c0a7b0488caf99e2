"""Keys that other programs and sheets have, and what to write here instead.

To add one, add a line.
"""

_INSTEAD = {
    "cues": "reminders: ...",
    "duration": "time: 30s",
    "instructions": "setup: ...",
    "notes": "reminders: ...",
    "per_side": "sides: each",
    "repetitions": "reps: 10",
    "seconds": "time: 30s",
    "series": "sets: 3",
    "tips": "reminders: ...",
    "weight": "load: 20 kg",
}

FOREIGN_KEYS = {key: f"write  {instead}  instead" for key, instead in _INSTEAD.items()}
"""The hint for each key."""
