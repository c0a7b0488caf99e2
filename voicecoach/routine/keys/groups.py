"""All keys of the language, in the groups and in the order of the reference."""

from collections.abc import Iterator

from voicecoach.routine.keys.block_keys import BLOCK_KEYS, BLOCK_REST_KEYS, KIND_KEYS
from voicecoach.routine.keys.coaching_keys import CHEERS_KEYS, COACHING_KEYS
from voicecoach.routine.keys.dose_keys import DOSE_KEYS
from voicecoach.routine.keys.entry_keys import INCLUDE_KEYS, NOTE_KEYS, REST_KEYS
from voicecoach.routine.keys.key_document import KeyDocument, KeyGroup
from voicecoach.routine.keys.routine_keys import ROUTINE_KEYS
from voicecoach.routine.keys.side_keys import EXTRA_KEYS, SIDE_KEYS
from voicecoach.routine.keys.text_keys import HARDER_KEYS, TEXT_KEYS

GROUPS = (
    ROUTINE_KEYS,
    DOSE_KEYS,
    COACHING_KEYS,
    SIDE_KEYS,
    EXTRA_KEYS,
    TEXT_KEYS,
    HARDER_KEYS,
    REST_KEYS,
    CHEERS_KEYS,
    NOTE_KEYS,
    KIND_KEYS,
    BLOCK_KEYS,
    BLOCK_REST_KEYS,
    INCLUDE_KEYS,
)


def documents_of(key: str) -> Iterator[tuple[KeyGroup, KeyDocument]]:
    """Yield what the key means in each of its places, with the group it is explained in."""
    for group in GROUPS:
        for document in group.documents:
            if document.key == key:
                yield group, document


def all_keys() -> list[str]:
    """Return every key once, in the order of the reference."""
    keys = (document.key for group in GROUPS for document in group.documents)
    return list(dict.fromkeys(keys))
