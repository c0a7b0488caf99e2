"""Environment variables that begin like ours and mean nothing, because they are misspelt."""

from collections.abc import Iterable, Iterator

from voicecoach.cli.settings.table import SETTINGS
from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.escape_text import quoted

_PREFIX = "VOICECOACH_"
_CACHE = "VOICECOACH_CACHE_DIR"
_LIKENESS = 0.85
"""All of them have their first eleven letters in common."""


def unknown_variables(names: Iterable[str]) -> Iterator[str]:
    """Yield a sentence for each variable that is meant for voicecoach and that it does not know."""
    known = [setting.variable for setting in SETTINGS if setting.variable] + [_CACHE]
    for name in sorted(names):
        if name.startswith(_PREFIX) and name not in known:
            hint = did_you_mean_or(f"the variables are {', '.join(known)}", name, known, _LIKENESS)
            yield f"the variable {quoted(name)} does nothing: {hint}"
