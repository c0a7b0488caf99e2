"""Completers of options that take one of a few words."""

from typing import Any

from voicecoach.cli.completion.completer import Completer, CompletionValue


def complete_words(*words: str) -> Completer:
    """Return a completer of these words."""

    def complete(_context: Any, incomplete: str) -> list[CompletionValue]:
        return [word for word in words if word.startswith(incomplete)]

    return complete


def complete_languages(context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the languages that a routine may have."""
    from voicecoach.languages import LANGUAGES

    return complete_words(*LANGUAGES)(context, incomplete)


def complete_keys(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the keys of a routine, each with what it means, and the cue names."""
    from voicecoach.languages.cues import CUES
    from voicecoach.routine.keys.groups import GROUPS

    meanings: dict[str, str] = {}
    for group in GROUPS:
        for document in group.documents:
            meanings.setdefault(document.key, document.meaning)
    for cue in CUES:
        meanings.setdefault(cue, "a cue name")
    return [(key, meaning) for key, meaning in meanings.items() if key.startswith(incomplete)]
