"""What `voicecoach explain` prints: the meaning of one key, or all keys in groups."""

import re
import textwrap
from collections.abc import Iterator
from itertools import chain

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.errors import UsageError, join_with_or
from voicecoach.escape_text import quoted
from voicecoach.languages.cues import CUES
from voicecoach.languages.en import ENGLISH
from voicecoach.routine.keys.groups import GROUPS, all_keys, documents_of
from voicecoach.routine.keys.key_document import KeyDocument, KeyGroup
from voicecoach.synonyms.key_hint import right_entry_key, right_key

_LINK = re.compile(r"\[([^]]+)\]\([^)]+\)")
_WIDTH = 79
_INDENT = "  "


def explanation_lines(key: str) -> Iterator[str]:
    """Return lines about the key, or all keys if it is "". Raise UsageError without one."""
    if not key:
        return list_keys()
    name = key.strip().rstrip(":").casefold()
    if name in all_keys():
        return explain_key(name)
    if name in CUES:
        return _explain_cue(name)
    meant = right_key(key) or right_entry_key(key)
    if meant in all_keys():
        return chain([f"{key.strip()} is {meant} here.", ""], explain_key(meant))
    hint = did_you_mean_or("`voicecoach explain` lists all keys", name, all_keys())
    raise UsageError(f"explain: there is no key {quoted(key)}: {hint}")


def explain_key(key: str) -> Iterator[str]:
    """Yield lines about the key, with a part for each place where it means something else."""
    for number, (group, document) in enumerate(documents_of(key)):
        if number:
            yield ""
        yield from _explain_in(group, document)


def list_keys() -> Iterator[str]:
    """Yield lines with all keys, in the groups of the reference."""
    for group in GROUPS:
        yield group.title
        keys = ", ".join(document.key for document in group.documents)
        yield from _wrap(keys)
        yield ""
    yield "voicecoach explain KEY says what a key means."


def _explain_in(group: KeyGroup, document: KeyDocument) -> Iterator[str]:
    yield f"{document.key}: {plain_text(document.meaning)}"
    places = join_with_or([place.words for place in group.places_of(document.key)])
    yield from _wrap(f"It stands {plain_text(places)}.")
    yield from _wrap(f"Values: {plain_text(document.values)}")
    yield from _wrap(f"Default: {plain_text(document.default)}")
    yield f"{_INDENT}Example:"
    for line in document.example_lines.splitlines():
        yield f"{_INDENT * 2}{line}"


def _explain_cue(cue: str) -> Iterator[str]:
    """Yield lines about a cue name, which is a key of `wordings`."""
    yield f"{cue}: a cue name, for something that the coach says"
    yield f"{_INDENT}It stands under wordings, with one text or several."
    placeholders = ", ".join(f"{{{name}}}" for name in CUES[cue]) or "none"
    yield from _wrap(f"Placeholders: {placeholders}")
    yield f"{_INDENT}In English:"
    for wording in ENGLISH.wordings[cue]:
        yield f"{_INDENT * 2}{wording}"


def plain_text(markdown: str) -> str:
    """Return the text as it is read without Markdown."""
    return _LINK.sub(r"\1", markdown).replace("`", "")


def _wrap(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
