"""What must hold of the texts of a file once they are read as they are said."""

import re
from collections.abc import Iterator
from typing import Any

from voicecoach.errors import Diagnostic
from voicecoach.languages import phrasebook_for
from voicecoach.routine.source.document import Document, Path
from voicecoach.routine.values.text import LONGEST_TEXT

NOT_SPOKEN = frozenset({"description", "author", "language", "include", "pronounce"})
"""The keys whose texts nobody hears."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
"""Read as its word: the rules for signs would be loaded for the braces alone."""


def unspeakable_texts(document: Document) -> Iterator[Diagnostic]:
    """Yield a mistake for each text whose spoken form is empty, or longer than a text may be."""
    book = phrasebook_for(document.language or "")
    if book is None:
        return  # that is a mistake by itself
    known = {(mistake.line, mistake.column) for mistake in document.mistakes}
    for path, text in _texts(document.data, ()):
        mark = document.at(path)
        # A text that is empty as it is written is a mistake of its key.
        if mark in known or not text or book.notation.is_surely_sayable(text):
            continue
        spoken = book.notation.spoken(_PLACEHOLDER.sub(r"\1", text))
        if len(spoken) > LONGEST_TEXT:
            length = f"{len(spoken):,} characters when it is said in full"
            message = f"this text has {length}, and at most {LONGEST_TEXT:,} are allowed"
            yield document.mistake(mark, message, "say it shorter")
        elif not any(character.isalnum() for character in spoken):
            hint = "write some words, or leave the key out"
            yield document.mistake(mark, "there is nothing to say here", hint)


def _texts(written: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every text under `path` that may be heard, with its own path."""
    if isinstance(written, str):
        yield path, " ".join(written.split())
    elif isinstance(written, dict):
        for key, value in written.items():
            if key not in NOT_SPOKEN:
                yield from _texts(value, (*path, key))
    elif isinstance(written, list | tuple):
        for index, value in enumerate(written):
            yield from _texts(value, (*path, index))
