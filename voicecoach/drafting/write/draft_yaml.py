"""A whole routine file, from its first comment to its last exercise."""

from collections.abc import Iterator

from voicecoach.drafting.draft import Draft, Field
from voicecoach.drafting.write.comments import head_comment
from voicecoach.drafting.write.entry_lines import EntryWriter
from voicecoach.drafting.write.key_lines import STEP, all_key_lines
from voicecoach.drafting.write.outer_lines import OuterLines
from voicecoach.drafting.write.shared_values import share_values
from voicecoach.drafting.write.written_keys import WrittenKey, written_keys
from voicecoach.routine.keys.places import DEFAULTS, ROUTINE
from voicecoach.routine.schema.schema_line import schema_line


def draft_yaml(draft: Draft, origin: str = "") -> str:
    """Return the draft as the text of a routine file.

    `origin` is a sentence for the head of the file on where the draft comes from.
    """
    shared, draft = share_values(draft)
    own, for_all = _split_fields(draft.fields)
    outer_lines = OuterLines(draft)
    exercises = EntryWriter(outer_lines).lines(draft.entries, STEP)
    lines = [
        *_head(draft, origin),
        *all_key_lines([WrittenKey("name", draft.name), *written_keys(own, ROUTINE)], 0),
        *_defaults((*for_all, *shared)),
        "",
        "exercises:",
        *exercises,
        *outer_lines.others(STEP),
    ]
    return "\n".join(lines) + "\n"


def _head(draft: Draft, origin: str) -> Iterator[str]:
    yield schema_line()
    for sentence in (origin, *draft.notices):
        yield from head_comment(sentence)


def _defaults(fields: tuple[Field, ...]) -> Iterator[str]:
    if fields:
        keys = written_keys(fields, DEFAULTS)
        yield from ("", "defaults:", *all_key_lines(keys, STEP))


def _split_fields(fields: tuple[Field, ...]) -> tuple[list[Field], list[Field]]:
    """Return the fields of the routine itself, and those that hold for every exercise."""
    own: list[Field] = []
    for_all: list[Field] = []
    for field in fields:
        key = field.key.partition(".")[0]
        is_for_all = DEFAULTS.holds(key) and not ROUTINE.holds(key)
        (for_all if is_for_all else own).append(field)
    return own, for_all
