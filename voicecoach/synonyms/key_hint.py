"""What to write in place of a key that somebody brought along from another program."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from voicecoach.synonyms.keys import KEY_SYNONYMS
from voicecoach.synonyms.rows import AS_ENTRY, IN_BLOCK, IN_EXERCISE, IN_ROUTINE, SynonymRow

_PLACES = {
    IN_EXERCISE: "in an exercise",
    IN_ROUTINE: "at the top of the routine",
    IN_BLOCK: "in a block such as a circuit",
}
"""The places in words."""

_BLOCKS = {"time": "in an emom or an amrap", "every": "in an emom"}
"""The blocks of keys that not every block has."""

_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_FILLER = re.compile(
    r"^(?:(?:target|num|number|nr|no|max|min|of|total|default|exercise|workout|program|planned)_)+"
)
_UNIT = re.compile(
    r"_(?:seconds?|secs?|s|ms|minutes?|mins?|min|kgs?|lbs?|meters?|metres?|m|km"
    r"|count|counts|range|duration|time|length|name|text|value|number)$"
)


class KeyHint(NamedTuple):
    """What to write in place of a key."""

    text: str

    key: str
    """The key that is right."""


def key_hint(written: str, place: str, keys: Collection[str]) -> KeyHint | None:
    """Return what to write in place of an unknown key, or None if the key means nothing.

    `keys` are the keys that may stand where it is written, `place` is the kind of place.
    """
    for word in _variants(written):
        if word in keys:
            return KeyHint(f"write it as  {word}: ...", word)
        if row := _best_row(word, place, keys):
            return KeyHint(_instead(row, place, keys), row.key)
    return None


def right_key(written: str) -> str:
    """Return the key of the language that is meant in an exercise or elsewhere, or ""."""
    for word in _variants(written):
        for row in KEY_SYNONYMS:
            if row.key and row.place != AS_ENTRY and (word in row.words or word == row.key):
                return row.key
    return ""


def right_entry_key(written: str) -> str:
    """Return the key of an entry by itself that is meant, such as `pause` for `rest`, or ""."""
    for word in _variants(written):
        for row in KEY_SYNONYMS:
            if row.place == AS_ENTRY and (word in row.words or word == row.key):
                return row.key
    return ""


def _variants(written: str) -> Iterator[str]:
    """Yield the key as a word of the table: whole, then with ever fewer units and fillers."""
    word = "_".join(re.findall(r"[^\W_]+", _CAPITAL.sub("_", written.strip()).casefold()))
    while word:
        yield word
        yield _FILLER.sub("", word)
        shorter = _UNIT.sub("", word)
        if shorter == word:
            return
        word = shorter


def _best_row(word: str, place: str, keys: Collection[str]) -> SynonymRow | None:
    """Return the row that is meant in the place, or else one of another place."""
    rows = [
        row
        for row in KEY_SYNONYMS
        if row.place != AS_ENTRY and (word in row.words or word == row.key)
    ]
    here = [row for row in rows if row.place == place]
    fitting = [row for row in here if row.key in keys]
    return next(iter((*fitting, *here, *rows)), None)


def _instead(row: SynonymRow, place: str, keys: Collection[str]) -> str:
    """Return the hint that says what to write, and where if that is elsewhere."""
    if row.is_sentence:
        return row.instead
    if row.instead.startswith("- "):
        return f"put  {row.instead}  with its exercises into the list of exercises"
    if row.place == place and row.key in keys:
        return f"write  {row.instead}  instead"
    if place == IN_ROUTINE and row.place == IN_EXERCISE:
        return f"write  {row.instead}  under defaults or in an exercise"
    where = _BLOCKS.get(row.key) if row.place == IN_BLOCK else None
    return f"write  {row.instead}  {where or _PLACES[row.place]}"
