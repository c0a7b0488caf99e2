"""The keys of other programs, in rows beside the key that is right here.

A word is written in small letters with underscores. `key_hint.py` also finds it with other letters,
with a unit after it (`rest_seconds`) or with a filler before it (`target_reps`).
"""

from voicecoach.synonyms.exercise_words import EXERCISE_WORDS
from voicecoach.synonyms.routine_words import ROUTINE_WORDS

KEY_SYNONYMS = (*EXERCISE_WORDS, *ROUTINE_WORDS)
"""Every row. Of two rows for the same place, the first one counts."""
