"""Where the keys of the language may stand."""

from voicecoach.routine.keys.key_document import KeyPlace
from voicecoach.routine.model.block_kinds import KINDS
from voicecoach.routine.model.cheers import Cheers
from voicecoach.routine.model.dose import Dose, Harder, Rest
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.extra import Extra
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.include_entry import Include

ROUTINE = KeyPlace(Routine, "routine", "at the top of a routine")
EXERCISE = KeyPlace(Exercise, "exercise", "in an exercise")
DEFAULTS = KeyPlace(Dose, "defaults", "under `defaults`")
HARDER = KeyPlace(Harder, "harder", "under `harder`")
EXTRA = KeyPlace(Extra, "extra", "under `extra`")
CHEERS = KeyPlace(Cheers, "cheers", "under `cheers`")
REST = KeyPlace(Rest, "rest", "under the `rest` of an exercise or of the defaults")
ASIDE = KeyPlace(Aside, "note or pause", "in an item of its own between two exercises")
INCLUDE = KeyPlace(Include, "include", "in an item of its own in the list of exercises")

_A_BLOCK = {name: f"{'an' if name[0] in 'ae' else 'a'} {name}" for name in KINDS}

BLOCKS = tuple(
    KeyPlace(record, f"`{name}`", f"in {_A_BLOCK[name]}") for name, record in KINDS.items()
)
"""The kinds of block."""

KINDS_OF_BLOCK = tuple(
    KeyPlace(record, f"`{name}`", "at the beginning of an item that has `exercises` of its own")
    for name, record in KINDS.items()
)
"""The key that says of what kind a block is."""

BLOCK_RESTS = tuple(
    KeyPlace(record.inner["rest"], f"`{name}`", f"under the `rest` of {_A_BLOCK[name]}")
    for name, record in KINDS.items()
    if "rest" in record.inner
)
"""The kinds of block that have rests."""
